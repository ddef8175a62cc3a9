"""types of every family, serial and identity columns"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

revision = "p01"
down_revision = None


def upgrade():
    op.create_table(
        "things",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False, server_default="none"),
        sa.Column("note", sa.Text(), comment="what else is to be said"),
        sa.Column("flag", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("price", sa.Numeric(10, 2), server_default=sa.text("0")),
        sa.Column("weight", sa.Float()),
        sa.Column("exact", pg.DOUBLE_PRECISION()),
        sa.Column("born", sa.Date()),
        sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now()),
        sa.Column("local", sa.DateTime()),
        sa.Column("at", sa.Time()),
        sa.Column("precise", pg.TIMESTAMP(timezone=True, precision=3)),
        sa.Column("lasting", sa.Interval()),
        sa.Column("blob", sa.LargeBinary()),
        sa.Column("key", pg.UUID(as_uuid=True), server_default=sa.text("gen_random_uuid()")),
        sa.Column("doc", pg.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb")),
        sa.Column("plain", sa.JSON()),
        sa.Column("tags", pg.ARRAY(sa.String(20)), server_default="{}"),
        sa.Column("grid", pg.ARRAY(sa.Integer(), dimensions=2)),
        sa.Column("host", pg.INET()),
        sa.Column("net", pg.CIDR()),
        sa.Column("mac", pg.MACADDR()),
        sa.Column("words", pg.TSVECTOR()),
        sa.Column("bits", pg.BIT(5)),
        sa.Column("many", pg.BIT(varying=True)),
        sa.Column("span", pg.INT4RANGE()),
        sa.Column("small", sa.SmallInteger()),
        sa.Column("fixed", sa.CHAR(3)),
        comment="a table of everything",
    )
    op.create_table("tiny", sa.Column("id", sa.SmallInteger(), primary_key=True), sa.Column("thing", sa.BigInteger(), sa.ForeignKey("things.id", ondelete="CASCADE")))
    op.create_table("Odd Names", sa.Column("Id", sa.Integer(), primary_key=True), sa.Column("order", sa.Integer(), index=True, nullable=False), sa.Column("user", sa.String(), unique=True))


def downgrade():
    op.drop_table("Odd Names")
    op.drop_table("tiny")
    op.drop_table("things")
