"""columns in another order, keys dropped and made, foreign keys, a schema of its own"""
import sqlalchemy as sa
from alembic import op

revision = "b03"
down_revision = "b02"


def upgrade():
    with op.batch_alter_table("rooms", schema="Ward s", recreate="always", partial_reordering=[("c", "b", "a")]) as batch:
        batch.add_column(sa.Column("ward", sa.Integer()))
        batch.alter_column("a", type_=sa.String(9), existing_type=sa.Integer())
    with op.batch_alter_table("patients", recreate="always") as batch: # Alembic cannot make anew what others refer to
        batch.drop_constraint("fk_ward", type_="foreignkey")
    with op.batch_alter_table("wards", recreate="always", table_args=(sa.CheckConstraint("id > 0", name="ck_id"),), naming_convention={"pk": "pk_%(table_name)s"}) as batch:
        batch.alter_column("name", nullable=False, server_default="new")


def downgrade():
    with op.batch_alter_table("rooms", schema="Ward s", recreate="always") as batch:
        batch.drop_column("ward")
    with op.batch_alter_table("wards", recreate="always") as batch:
        batch.drop_constraint("ck_id", type_="check")
    with op.batch_alter_table("patients", recreate="always") as batch:
        batch.create_foreign_key("fk_ward", "wards", ["ward"], ["id"], ondelete="SET NULL")
