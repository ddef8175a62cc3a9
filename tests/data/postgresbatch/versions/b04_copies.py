"""tables that the script describes itself, and batches that are plain ALTER TABLE"""
import sqlalchemy as sa
from alembic import op

revision = "b04"
down_revision = "b03"

wards = sa.Table("wards", sa.MetaData(), sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False), sa.Column("name", sa.String(40), nullable=False),
                 sa.CheckConstraint("id > 0", name="ck_id"))


def upgrade():
    with op.batch_alter_table("wards", copy_from=wards, recreate="always", table_args=(sa.UniqueConstraint("name", name="uq_name"),)) as batch:
        batch.add_column(sa.Column("floor", sa.SmallInteger(), sa.CheckConstraint("floor < 9", name="ck_floor")), insert_before="name")
        batch.create_primary_key("pk_w", ["id"])
    with op.batch_alter_table("wards") as batch:
        batch.add_column(sa.Column("bell", sa.Text()))
        batch.create_table_comment("where they lie")
    with op.batch_alter_table("wards", recreate="never") as batch:
        batch.alter_column("bell", new_column_name="ring")


def downgrade():
    with op.batch_alter_table("wards", recreate="never") as batch:
        batch.drop_table_comment()
    with op.batch_alter_table("wards", recreate="always") as batch:
        batch.drop_constraint("uq_name", type_="unique")
        batch.drop_constraint("ck_floor", type_="check")
        batch.drop_column("floor")
        batch.drop_column("ring")
