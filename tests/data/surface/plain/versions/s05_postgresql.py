"""What only a server has: constraints and columns changed in place, enumerations, comments"""
import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.dialects import mysql, postgresql

revision = "s05"
down_revision = "s04"

mood = postgresql.ENUM("sad", "happy", name="mood", create_type=False)


def on_server():
    return context.get_context().dialect.name == "postgresql"


def upgrade():
    if op.get_context().dialect.name == "mysql":
        op.add_column("clinic", sa.Column("never", mysql.MEDIUMTEXT()))
    if not on_server():
        return
    op.create_foreign_key("fk_a", "doctor", "clinic", ["clinic_id"], ["id"], ondelete="SET NULL", onupdate="CASCADE")
    op.create_foreign_key(constraint_name="fk_b", source_table="doctor", referent_table="clinic", local_cols=["clinic_id"],
                          remote_cols=["id"], deferrable=True, initially="DEFERRED", use_alter=True)
    op.create_foreign_key("fk_c", "doctor", "clinic", ["clinic_id"], ["id"], source_schema="one", referent_schema="two")
    op.create_foreign_key(None, "doctor", "clinic", ["clinic_id"], ["id"], match="FULL")
    op.create_unique_constraint("uq_a", "doctor", ["first"])
    op.create_unique_constraint(constraint_name="uq_b", table_name="doctor", columns=["first", "last"], schema="one",
                                deferrable=True, initially="DEFERRED")
    op.create_primary_key("pk_a", "every_type", ["id", "a"])
    op.create_check_constraint("ck_a", "doctor", "salary > 0")
    op.create_check_constraint(constraint_name="ck_b", table_name="doctor", condition=sa.column("salary") < 100)
    op.create_check_constraint("ck_c", "doctor", sa.func.length(sa.column("first")) > 5)
    op.drop_constraint("fk_a", "doctor", type_="foreignkey")
    op.drop_constraint(constraint_name="fk_b", table_name="doctor")
    op.drop_constraint("uq_b", "doctor", schema="one", type_="unique")
    op.drop_constraint("ck_b", "doctor", type_="check")
    op.drop_constraint("pk_a", "every_type", "primary")
    op.alter_column("clinic", "name", nullable=True)
    op.alter_column("clinic", "name", existing_type=sa.String(80), nullable=False)
    op.alter_column("clinic", "name", type_=sa.Text(), existing_nullable=False, postgresql_using="name::text")
    op.alter_column("clinic", "beds", server_default=None)
    op.alter_column("clinic", "beds", server_default=sa.text("7"), existing_server_default="0")
    op.alter_column("clinic", "kind", new_column_name="sort", existing_type=sa.String(), schema="one")
    op.alter_column(table_name="clinic", column_name="kind", comment="What it is", existing_comment=None)
    op.alter_column("clinic", "kind", comment=None, existing_comment="What it is")
    op.alter_column("clinic", "kind", type_=sa.Integer(), nullable=False, server_default="3", new_column_name="sort")
    op.alter_column("clinic", "active", server_default=sa.func.now(), existing_type=sa.Boolean())
    op.create_table_comment("clinic", "Where it happens", existing_comment=None, schema="one")
    op.drop_table_comment("clinic", existing_comment="Where it happens", schema="one")
    postgresql.ENUM("sad", "happy", name="mood").create(op.get_bind(), checkfirst=False) if op.get_bind() else op.execute(
        "CREATE TYPE mood AS ENUM ('sad', 'happy')")
    op.add_column("doctor", sa.Column("mood", mood, nullable=True, comment="Today's"))
    op.add_column("doctor", sa.Column("clinic2", sa.Integer(), sa.ForeignKey("clinic.id")), schema="one")
    op.create_table(
        "only_pg",
        sa.Column("id", postgresql.UUID(as_uuid=True), server_default=sa.text("gen_random_uuid()"), primary_key=True),
        sa.Column("a", postgresql.JSONB(astext_type=sa.Text()), nullable=False, server_default=sa.text("'{}'::jsonb")),
        sa.Column("b", postgresql.ARRAY(sa.String(20)), server_default="{}"),
        sa.Column("c", postgresql.TIMESTAMP(timezone=True, precision=3)),
        sa.Column("d", postgresql.BYTEA()),
        sa.Column("e", postgresql.DOUBLE_PRECISION(precision=53)),
        sa.Column("f", postgresql.TSVECTOR()),
        sa.Column("g", postgresql.INET()),
        sa.Column("h", postgresql.JSON(astext_type=sa.Text())),
        sa.Column("i", sa.ARRAY(sa.Integer())),
        sa.Column("j", mood),
        sa.Column("k", sa.Enum("p", "q", name="pq")),
        sa.Column("l", sa.Enum("r", "s", name="rs", native_enum=False, create_constraint=True)),
        sa.Column("m", postgresql.HSTORE()),
        sa.Column("n", postgresql.INTERVAL()),
        sa.Column("o", postgresql.BIT(4)),
        sa.Column("p", postgresql.MACADDR()),
        sa.Column("q", postgresql.CIDR()),
        sa.Column("r", postgresql.NUMRANGE()),
        sa.Column("s", sa.SmallInteger(), autoincrement=True),
        sa.UniqueConstraint("g", "h", name="uq_only", deferrable=True, initially="IMMEDIATE"),
        postgresql.ExcludeConstraint(("r", "&&"), using="gist", name="ex_only"),
        schema="one",
        comment="A server's table",
        postgresql_partition_by="RANGE (c)",
    )
    op.create_index("ix_only", "only_pg", ["a"], schema="one", postgresql_using="gin", postgresql_concurrently=False)
    op.create_exclude_constraint("ex_two", "only_pg", ("r", "&&"), using="gist", schema="one")


def downgrade():
    if not on_server():
        return
    op.drop_constraint("ex_two", "only_pg", schema="one")
    op.drop_index("ix_only", table_name="only_pg", schema="one")
    op.drop_table("only_pg", schema="one")
    op.drop_column("doctor", "clinic2", schema="one")
    op.drop_column("doctor", "mood")
    op.execute("DROP TYPE IF EXISTS rs, pq, mood")
    op.alter_column("clinic", "sort", new_column_name="kind", type_=sa.String(), existing_type=sa.Integer(),
                    existing_nullable=False, existing_server_default="3", server_default="general")
