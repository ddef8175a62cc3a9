"""what only SQL can say: functions, triggers, views, blocks, several statements at once"""
import sqlalchemy as sa
from alembic import op

revision = "p09"
down_revision = "p08"


def upgrade():
    op.create_table("audit", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("said", sa.Text()))
    op.execute("""
        CREATE OR REPLACE FUNCTION note_it() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            -- a ; in a comment, and 'quotes'
            INSERT INTO audit (said) VALUES (format('%s: %%; %s', TG_OP, 'a:b'));
            RETURN NEW;
        END;
        $body$;
        CREATE TABLE watched (id integer, note text);
        CREATE TRIGGER note_it AFTER INSERT OR UPDATE ON watched FOR EACH ROW EXECUTE FUNCTION note_it();
    """)
    op.execute("INSERT INTO watched VALUES (1, 'one'); UPDATE watched SET note = 'two; three'")
    op.execute("""DO $$ DECLARE n integer; BEGIN FOR n IN 1..3 LOOP INSERT INTO watched VALUES (n + 1, 'at ' || to_char(now(), 'YYYY') || '\\:x'); END LOOP; UPDATE watched SET note = 'same'; END $$""")
    op.execute("CREATE VIEW seen AS SELECT id, note FROM watched WHERE note LIKE '%a%' AND note <> '\\:b'")
    op.execute("CREATE MATERIALIZED VIEW kept AS SELECT count(*) AS n FROM watched")
    op.execute("CREATE UNIQUE INDEX ix_kept ON kept (n)")
    op.execute("INSERT INTO audit (said) VALUES ('a:b'), ('c::d'), ('50%'), ('%(x)s'), ('%s'), (E'tab\\there'), ('back\\slash')")
    op.execute(sa.text("INSERT INTO audit (said) VALUES (:a || '\\:x'), ('a:b'), (CAST(:n AS text))").bindparams(a="it's", n=5))
    op.execute(sa.text("INSERT INTO audit (said) SELECT 'has' WHERE '{\"a\": 1}'::jsonb ? :key AND '{\"a\": 1}'::jsonb ->> 'a' = :one AND '{\"b\": {}}'::jsonb @> :part")
               .bindparams(key="a", one="1", part='{"b": {}}'))
    op.execute("INSERT INTO audit (said) SELECT 'bare' WHERE '{\"a\": 1}'::jsonb ?| array['a', 'z']")
    op.execute("ALTER TABLE audit ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON audit USING (said <> 'secret')")
    op.execute("COMMENT ON FUNCTION note_it() IS 'notes; it'")
    op.execute("SET LOCAL statement_timeout = '5min'")
    op.execute("LOCK TABLE audit IN SHARE MODE")
    op.execute("COMMENT ON CONSTRAINT audit_pkey ON audit IS 'the key'")
    op.execute("CREATE EXTENSION IF NOT EXISTS plpgsql")
    op.execute("ALTER SEQUENCE audit_id_seq RESTART WITH 100")


def downgrade():
    op.execute("DROP MATERIALIZED VIEW kept; DROP VIEW seen")
    op.execute("DROP TABLE watched")
    op.execute("DROP FUNCTION note_it")
    op.drop_table("audit")
