"""Tables with every column argument, constraint and general type"""
import sqlalchemy as sa
from alembic import op

revision = "s01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "clinic",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False, comment="As on the door"),
        sa.Column("code", sa.VARCHAR(length=10), unique=True),
        sa.Column(name="city", type_=sa.Unicode(40), index=True),
        sa.Column("active", sa.Boolean(), server_default=sa.text("1"), nullable=False),
        sa.Column("closed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("since", sa.Date(), server_default=sa.func.current_date()),
        sa.Column("made", sa.DateTime(timezone=True), server_default=sa.text("CURRENT_TIMESTAMP"), nullable=False),
        sa.Column("kind", sa.String(), server_default="general", default="x", onupdate="y"),
        sa.PrimaryKeyConstraint("id", name="pk_clinic"),
        sa.UniqueConstraint("name", "city", name="uq_clinic_name_city"),
        sa.CheckConstraint("length(name) > 1", name="ck_clinic_name"),
        mysql_engine="InnoDB",
        mysql_charset="utf8mb4",
        mysql_DEFAULT_CHARSET="utf8mb4",
    )
    op.create_table(
        "every_type",
        sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("a", sa.SmallInteger()),
        sa.Column("b", sa.Text()),
        sa.Column("c", sa.UnicodeText()),
        sa.Column("d", sa.Float()),
        sa.Column("e", sa.Float(precision=10)),
        sa.Column("f", sa.Numeric(10, 2)),
        sa.Column("g", sa.NUMERIC(precision=8)),
        sa.Column("h", sa.Time()),
        sa.Column("i", sa.Interval()),
        sa.Column("j", sa.LargeBinary()),
        sa.Column("k", sa.JSON()),
        sa.Column("l", sa.Enum("red", "green", name="colour")),
        sa.Column("m", sa.Enum("x", "yy", name="letters", create_constraint=True)),
        sa.Column("n", sa.Boolean(create_constraint=True, name="ck_bool")),
        sa.Column("o", sa.INTEGER()),
        sa.Column("p", sa.BOOLEAN()),
        sa.Column("q", sa.TEXT()),
        sa.Column("r", sa.TIMESTAMP()),
        sa.Column("s", sa.CHAR(3)),
        sa.Column("t", sa.BIGINT()),
        sa.Column("u", sa.FLOAT()),
        sa.Column("v", sa.String(20).with_variant(sa.Text(), "postgresql")),
        sa.Column("w", sa.TIMESTAMP(timezone=True)),
        sa.Column("x", sa.DECIMAL(12, 4)),
        sa.Column("y", sa.REAL()),
        sa.Column("z", sa.DATE()),
    )
    op.create_table(
        "computed",
        sa.Column("id", sa.Integer(), sa.Identity(always=True, start=10), primary_key=True),
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.Integer(), sa.Computed("a * 2", persisted=True)),
        sqlite_autoincrement=True,
        prefixes=[],
    )
    op.create_table(
        "doctor",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("clinic_id", sa.Integer(), sa.ForeignKey("clinic.id", ondelete="CASCADE"), nullable=False),
        sa.Column("boss_id", sa.Integer(), sa.ForeignKey("doctor.id", name="fk_boss", use_alter=False)),
        sa.Column("email", sa.String(100), unique=True, index=True),
        sa.Column("first", sa.String(20)),
        sa.Column("last", sa.String(20)),
        sa.UniqueConstraint("first", "last"),
        sa.CheckConstraint("first <> last"),
    )
    op.create_table(
        "visit",
        sa.Column("doctor_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("clinic_name", sa.String(80)),
        sa.Column("clinic_city", sa.String(40)),
        sa.ForeignKeyConstraint(["doctor_id"], ["doctor.id"], name="fk_visit_doctor", ondelete="RESTRICT",
                                onupdate="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["clinic_name", "clinic_city"], ["clinic.name", "clinic.city"]),
        sa.PrimaryKeyConstraint("doctor_id", "day", name=op.f("visit_pkey")),
        comment="One row a day",
    )


def downgrade():
    op.drop_table("visit")
    op.drop_table("doctor")
    op.drop_table("computed")
    op.drop_table("every_type")
    op.drop_index(op.f("ix_clinic_city"), table_name="clinic")
    op.drop_table("clinic")
