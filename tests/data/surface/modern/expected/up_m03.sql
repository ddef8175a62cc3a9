BEGIN;
-- Running upgrade m02 -> m03
UPDATE keys SET size = 1.5;
UPDATE alembic_version SET version_num='m03' WHERE alembic_version.version_num = 'm02';
COMMIT;
