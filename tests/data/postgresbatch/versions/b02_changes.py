"""every change of a batch at once, the table made anew"""
import sqlalchemy as sa
from alembic import op

revision = "b02"
down_revision = "b01"


def upgrade():
    with op.batch_alter_table("patients", recreate="always") as batch:
        batch.add_column(sa.Column("phone", sa.String(30), nullable=False, server_default="?", comment="with the area"), insert_after="name")
        batch.alter_column("name", new_column_name="full_name", type_=sa.String(120))
        batch.alter_column("number", type_=sa.Integer(), existing_type=sa.String(12), nullable=False)
        batch.alter_column("doc", server_default=None)
        batch.alter_column("select", comment="a word of SQL")
        batch.drop_constraint("uq_number", type_="unique")
        batch.create_unique_constraint("uq_ward_number", ["ward", "number"])
        batch.create_check_constraint("ck_phone", "phone <> ''")
        batch.create_index("ix_phone", ["phone"])
        batch.drop_index("ix_born")


def downgrade():
    with op.batch_alter_table("patients", recreate="always") as batch:
        batch.drop_index("ix_phone")
        batch.drop_constraint("ck_phone", type_="check")
        batch.drop_constraint("uq_ward_number", type_="unique")
        batch.create_unique_constraint("uq_number", ["number"])
        batch.alter_column("full_name", new_column_name="name", type_=sa.String(80))
        batch.alter_column("number", type_=sa.String(12), existing_type=sa.Integer(), nullable=True)
        batch.alter_column("doc", server_default=sa.text("'{}'::jsonb"))
        batch.drop_column("phone")
        batch.create_index("ix_born", ["born"])
