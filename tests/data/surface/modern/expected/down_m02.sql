BEGIN;
-- Running downgrade m02 -> m01
UPDATE keys SET name = NULL;
UPDATE alembic_version SET version_num='m01' WHERE alembic_version.version_num = 'm02';
COMMIT;
