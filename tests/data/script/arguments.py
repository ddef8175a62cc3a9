"""Every argument of the operations, once."""
import enum

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg

revision = "a1"
down_revision = None


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


def upgrade() -> None:
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer(), sa.ForeignKey("other.id", name="fk_a", ondelete="CASCADE", onupdate="SET NULL"),
                  unique=True),
        sa.Column("b", sa.Integer, sa.CheckConstraint("b > 0", name="ck_b"), sa.ForeignKey("s.other.id")),
        sa.Column("c", sa.String(5, collation="NOCASE"), index=True, unique=True, comment="code"),
        sa.Column("d", sa.Boolean(create_constraint=True, name="ck_d"), unique=True, nullable=False),
        sa.Column("e", type_=sa.BigInteger, index=True, autoincrement=False),
        sa.Column(sa.Integer, name="f", unique=True),
        sa.Column("g", sa.DateTime(timezone=True), server_default=sa.func.now()),
        sa.Column("h", sa.Boolean, server_default=sa.true()),
        sa.Column("i", sa.String, server_default="it's"),
        sa.Column("j", sa.Text, server_default=sa.text("'x\\:y'")),
        sa.Column("k", sa.VARCHAR(length=9), server_default=sa.func.lower("ABC")),
        sa.Column("l", sa.Numeric(10, 2), server_default=sa.literal_column("7")),
        sa.Column("m", sa.Float(24), server_default=sa.null()),
        sa.Column("n", sa.Enum("a", "bcd", name="kind"), server_default=sa.false()),
        sa.Column("o", sa.Enum(Colour), server_default=sa.func.coalesce(None, 1, "a")),
        sa.Column("p", sa.LargeBinary(16)),
        sa.Column("q", sa.Text().with_variant(sa.String(3), "sqlite")),
        sa.Column("r", pg.ARRAY(sa.String(2), dimensions=2)),
        sa.Column("s", pg.JSONB(astext_type=sa.Text())),
        sa.UniqueConstraint("a", "b", name="uq_ab", deferrable=True, initially="DEFERRED"),
        sa.CheckConstraint(sa.text("a < b"), name=op.f("ck_ab")),
        sa.ForeignKeyConstraint(["e", "f"], ["s.o2.x", "s.o2.y"], name="fk_e", match="FULL", deferrable=False),
        sa.Index("ix_low", sa.text("lower(c)"), "d", unique=True, sqlite_where=sa.text("d > 0")),
        schema="s",
        comment="a table",
        prefixes=["TEMPORARY"],
        if_not_exists=True,
        sqlite_autoincrement=True,
        mysql_engine="InnoDB",
    )
    op.create_table("pair", sa.Column("x", sa.Integer), sa.Column("y", sa.Integer, nullable=True),
                    sa.PrimaryKeyConstraint("x", "y", name="pk_pair"))
    op.add_column("t", sa.Column("z", sa.Integer, sa.ForeignKey("u.id"), sa.CheckConstraint("z > 1"), index=True,
                                 nullable=False, server_default="0"), schema="s")
    op.add_column("t", sa.Column("w", sa.Uuid, unique=True))
    op.create_index("ix_t", "t", ["a", sa.text("b DESC"), sa.func.lower(sa.column("c"))], unique=True, schema="s",
                    if_not_exists=True, sqlite_where=sa.text("a IS NOT NULL"), postgresql_using="gin")
    op.create_index(op.f("ix_plain"), "t", ("a",))
    op.rename_table("t", "t2", schema="s")
    op.drop_index("ix_t", "t2", schema="s", if_exists=True)
    op.drop_index("ix_plain")


def downgrade() -> None:
    op.drop_column("t", "w")
    op.drop_column("t", "z", schema="s")
    op.drop_table("t", schema="s", if_exists=True)
    op.drop_table("pair")
