BEGIN;
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
-- Running upgrade  -> m01
CREATE TABLE keys (
    id UUID NOT NULL, 
    other UUID, 
    at TIMESTAMP WITHOUT TIME ZONE, 
    day DATE, 
    size DOUBLE PRECISION, 
    name VARCHAR(20), 
    PRIMARY KEY (id), 
    CONSTRAINT uq_name UNIQUE NULLS NOT DISTINCT (name) INCLUDE (day)
);
CREATE TABLE IF NOT EXISTS keys (
    never INTEGER
);
CREATE UNIQUE INDEX IF NOT EXISTS ix_keys ON keys (at) NULLS NOT DISTINCT;
CREATE INDEX IF NOT EXISTS ix_keys ON keys (at);
DROP INDEX IF EXISTS ix_nowhere;
DROP TABLE IF EXISTS nowhere;
INSERT INTO keys (id, at, day) VALUES ('00000000-0000-0000-0000-0000000000a7', '2020-01-02 03:04:05', '2020-01-02');
UPDATE keys SET other = '00000000-0000-0000-0000-0000000000b8' WHERE id = '00000000-0000-0000-0000-0000000000a7';
UPDATE keys SET day='2022-03-04' WHERE keys.at < '2021-01-01 00:00:00';
INSERT INTO alembic_version (version_num) VALUES ('m01') RETURNING alembic_version.version_num;
COMMIT;
