-- What MediTrack's database holds, for SQLite: what the revisions lead to, in one piece. Change it, then
-- `meditrack revision --autogenerate -m "…"` writes the revision.

CREATE TABLE medications (
    id           INTEGER NOT NULL,
    code         VARCHAR(64),
    name         VARCHAR(200) NOT NULL,
    dosage       VARCHAR(100) NOT NULL,
    form         VARCHAR(50) NOT NULL DEFAULT 'tablet',
    frequency    VARCHAR(100) NOT NULL,
    instructions TEXT,
    prescriber   VARCHAR(200),
    start_date   DATE,
    end_date     DATE,
    is_active    BOOLEAN NOT NULL DEFAULT TRUE,
    created_at   DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at   DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_medications PRIMARY KEY (id),
    CONSTRAINT uq_medications_code UNIQUE (code),
    CONSTRAINT ck_medications_dates CHECK (end_date IS NULL OR start_date IS NULL OR end_date >= start_date)
);
CREATE INDEX ix_medications_name ON medications (name);

CREATE TABLE doses (
    id            INTEGER NOT NULL,
    medication_id INTEGER NOT NULL,
    scheduled_at  DATETIME NOT NULL,
    taken_at      DATETIME,
    amount        NUMERIC(10, 3),
    status        VARCHAR(20) NOT NULL DEFAULT 'scheduled',
    notes         TEXT,
    created_at    DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_doses PRIMARY KEY (id),
    CONSTRAINT fk_doses_medication_id_medications FOREIGN KEY (medication_id) REFERENCES medications (id) ON DELETE CASCADE,
    CONSTRAINT ck_doses_status CHECK (status IN ('scheduled', 'taken', 'skipped', 'missed'))
);
CREATE INDEX ix_doses_medication_id ON doses (medication_id);
CREATE INDEX ix_doses_scheduled_at ON doses (scheduled_at);
