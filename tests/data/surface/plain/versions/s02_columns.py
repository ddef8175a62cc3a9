"""Columns come and go; a table gets another name"""
import sqlalchemy as sa
from alembic import op

revision = "s02"
down_revision = "s01"


def upgrade():
    op.add_column("clinic", sa.Column("phone", sa.String(30), nullable=True))
    op.add_column("clinic", sa.Column("beds", sa.Integer(), nullable=False, server_default="0"))
    op.add_column(table_name="clinic", column=sa.Column("notes", sa.Text(), server_default=sa.text("'none'")))
    op.add_column("doctor", sa.Column("title", sa.Enum("dr", "prof", name="title"), server_default="dr"))
    op.add_column("doctor", sa.Column("salary", sa.Numeric(10, 2), default=5))
    op.drop_column("every_type", "b")
    op.drop_column(table_name="every_type", column_name="c")
    op.rename_table("visit", "appointment")


def downgrade():
    op.rename_table("appointment", "visit")
    op.add_column("every_type", sa.Column("c", sa.UnicodeText()))
    op.add_column("every_type", sa.Column("b", sa.Text()))
    op.drop_column("doctor", "salary")
    op.drop_column("doctor", "title")
    op.drop_column("clinic", "notes")
    op.drop_column("clinic", "beds")
    op.drop_column("clinic", "phone")
