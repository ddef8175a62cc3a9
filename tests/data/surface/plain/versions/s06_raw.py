"""SQL as it is written: triggers, functions, types, PRAGMA, sequences, autocommit"""
import textwrap

import sqlalchemy as sa
from alembic import op

revision = "s06"
down_revision = "s05"


def upgrade():
    dialect = op.get_context().dialect.name
    if dialect == "sqlite":
        op.execute("PRAGMA foreign_keys=OFF")
        op.execute(textwrap.dedent("""
            CREATE TRIGGER doctor_seen AFTER INSERT ON doctor
            BEGIN
                UPDATE clinic SET beds = beds + 1 WHERE id = NEW.clinic_id;
                UPDATE clinic SET notes = 'a;b' WHERE id = NEW.clinic_id;
            END
        """))
        op.execute("CREATE VIEW names AS SELECT name FROM clinic")
        op.execute("INSERT INTO clinic (id, name, active, made, kind) VALUES (50, 'View', 1, '2020-01-01', 'v')")
        op.execute("INSERT INTO doctor (id, clinic_id, first, last) VALUES (1, 50, 'A', 'B')")
        op.execute("ALTER TABLE doctor ADD COLUMN raw TEXT DEFAULT 'it''s'")
        op.execute("PRAGMA foreign_keys=ON")
        with op.get_context().autocommit_block():
            op.execute("CREATE UNIQUE INDEX ix_raw ON doctor (raw)")
        return
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    op.execute("SET lock_timeout = '5s'")
    op.execute("LOCK TABLE clinic IN EXCLUSIVE MODE")
    op.execute("""
        CREATE OR REPLACE FUNCTION touch() RETURNS trigger AS $$
        BEGIN
            NEW.made = now(); -- a remark; with a semicolon
            RETURN NEW;
        END;
        $$ LANGUAGE plpgsql;
    """)
    op.execute("CREATE TRIGGER touch BEFORE UPDATE ON clinic FOR EACH ROW EXECUTE PROCEDURE touch()")
    op.execute("ALTER INDEX ix_clinic_phone RENAME TO ix_clinic_tel")
    op.execute("ALTER SEQUENCE clinic_id_seq RESTART WITH 100")
    op.execute(sa.schema.CreateSequence(sa.Sequence("numbers", start=5)))
    op.execute(sa.schema.DropSequence(sa.Sequence("numbers", start=5)))
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE 'calm'")
        op.create_index("ix_concurrent", "clinic", ["name"], postgresql_concurrently=True)


def downgrade():
    if op.get_context().dialect.name == "sqlite":
        op.execute("DROP INDEX ix_raw")
        op.execute("DROP VIEW names")
        op.execute("DROP TRIGGER doctor_seen")
        op.execute("DELETE FROM doctor")
        op.execute("DELETE FROM clinic WHERE id = 50")
        op.drop_column("doctor", "raw")
        return
    with op.get_context().autocommit_block():
        op.drop_index("ix_concurrent", table_name="clinic", postgresql_concurrently=True)
    op.execute("ALTER INDEX ix_clinic_tel RENAME TO ix_clinic_phone")
    op.execute("DROP TRIGGER touch ON clinic")
    op.execute("DROP FUNCTION touch()")
    op.execute("DROP EXTENSION pg_trgm")
