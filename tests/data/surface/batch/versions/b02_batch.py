"""Tables rebuilt by batch_alter_table"""
import sqlalchemy as sa
from alembic import op

revision = "b02"
down_revision = "b01"

naming = {"uq": "uq_%(table_name)s_%(column_0_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}


def upgrade():
    with op.batch_alter_table("child", schema=None) as batch_op:
        batch_op.add_column(sa.Column("size", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("flag", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.alter_column("tag", existing_type=sa.String(5), type_=sa.String(50), nullable=False)
        batch_op.alter_column("owner_id", new_column_name="owned_by", existing_type=sa.Integer())
        batch_op.create_index(batch_op.f("ix_child_size"), ["size"], unique=False)
    with op.batch_alter_table("owner") as batch_op:
        batch_op.drop_column("note")
        batch_op.alter_column("rank", server_default="9", existing_type=sa.Integer(), existing_nullable=True)
        batch_op.create_unique_constraint("uq_owner_rank_name", ["id", "name"])
        batch_op.create_check_constraint("ck_rank", sa.column("rank") > 0)
    with op.batch_alter_table("item", naming_convention=naming) as batch_op:
        batch_op.create_foreign_key("fk_item_owner", "owner", ["owner_id"], ["id"], ondelete="CASCADE")
        batch_op.drop_index("ix_item_day")
        batch_op.execute("UPDATE item SET counted = 1")
    with op.batch_alter_table("item") as batch_op:
        batch_op.create_index("ix_item_two", ["day", "at"], unique=True, sqlite_where=sa.text("id > 0"))
        batch_op.create_index("ix_item_cover", ["counted"], postgresql_include=["day"], postgresql_where=sa.text("id > 1"))
    with op.batch_alter_table("log") as batch_op:
        batch_op.add_column(sa.Column("by", sa.Integer()))
        batch_op.create_foreign_key("fk_log", "owner", ["by"], ["id"], use_alter=True)
    with op.batch_alter_table("plain") as batch_op:
        batch_op.create_primary_key("pk_plain", ["a"])


def downgrade():
    with op.batch_alter_table("plain") as batch_op:
        batch_op.drop_constraint("pk_plain", type_="primary")
    with op.batch_alter_table("log") as batch_op:
        batch_op.drop_constraint("fk_log", type_="foreignkey")
        batch_op.drop_column("by")
    with op.batch_alter_table("item") as batch_op:
        batch_op.drop_index("ix_item_two", sqlite_where=sa.text("id > 0"), postgresql_where=sa.text("id > 0"))
        batch_op.drop_index("ix_item_cover", postgresql_include=["day"])
        batch_op.drop_constraint("fk_item_owner", type_="foreignkey")
        batch_op.create_index("ix_item_day", ["day"])
    with op.batch_alter_table("owner") as batch_op:
        batch_op.drop_constraint("uq_owner_rank_name", type_="unique")
        batch_op.drop_constraint("ck_rank", type_="check")
        batch_op.alter_column("rank", server_default=None)
        batch_op.add_column(sa.Column("note", sa.String(10)))
    with op.batch_alter_table("child") as batch_op:
        batch_op.drop_index("ix_child_size")
        batch_op.alter_column("owned_by", new_column_name="owner_id")
        batch_op.drop_column("flag")
        batch_op.drop_column("size")
