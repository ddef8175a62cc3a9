"""columns altered in every way"""
import sqlalchemy as sa
from alembic import op

revision = "p03"
down_revision = "p02"


def upgrade():
    op.alter_column("things", "name", existing_type=sa.String(80), type_=sa.Text(), nullable=True, server_default=None)
    op.alter_column("things", "fixed", type_=sa.Integer(), postgresql_using="fixed::integer")
    op.alter_column("things", "note", new_column_name="remark", existing_type=sa.Text(), comment="said", existing_comment="what else is to be said")
    op.alter_column("things", "price", server_default=sa.text("1.5"), nullable=False)
    op.alter_column("things", "weight", type_=sa.Numeric(8, 3), existing_type=sa.Float(), existing_nullable=True)
    op.add_column("things", sa.Column("half", sa.Numeric(), sa.Computed("price / 2", persisted=True)))
    op.add_column("things", sa.Column("seq", sa.Integer(), sa.Identity(always=True, start=10, increment=5), nullable=False))
    op.add_column("things", sa.Column("parent_id", sa.BigInteger(), sa.ForeignKey("things.id", name="fk_parent"), index=True, comment="the one above"))


def downgrade():
    op.drop_column("things", "parent_id")
    op.drop_column("things", "seq")
    op.drop_column("things", "half")
    op.alter_column("things", "weight", type_=sa.Float(), existing_type=sa.Numeric(8, 3))
    op.alter_column("things", "price", server_default=sa.text("0"), nullable=True)
    op.alter_column("things", "remark", new_column_name="note", existing_type=sa.Text(), comment="what else is to be said", existing_comment="said")
    op.alter_column("things", "fixed", type_=sa.CHAR(3), postgresql_using="fixed::text")
    op.alter_column("things", "name", existing_type=sa.Text(), type_=sa.String(80), nullable=False, server_default="none")
