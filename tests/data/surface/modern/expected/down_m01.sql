BEGIN;
-- Running downgrade m01 -> 
DROP INDEX IF EXISTS ix_keys;
DROP TABLE IF EXISTS keys;
DELETE FROM alembic_version WHERE alembic_version.version_num = 'm01';
COMMIT;
