BEGIN;
-- Running upgrade m01 -> m02
UPDATE alembic_version SET version_num='m02' WHERE alembic_version.version_num = 'm01';
COMMIT;
