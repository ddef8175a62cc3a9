"""types changed with USING, enums shared by tables, batches"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

revision = "p08"
down_revision = "p07"

state = pg.ENUM("new", "old", name="state")
shared = pg.ENUM("new", "old", name="state", create_type=False)


def upgrade():
    state.create(op.get_bind())
    state.create(op.get_bind(), checkfirst=True)
    for name in ("one", "two"):
        op.create_table(name, sa.Column("id", sa.Integer(), primary_key=True), sa.Column("state", shared, server_default="new", nullable=False),
                        sa.Column("states", pg.ARRAY(shared)), sa.Column("text", sa.String(30), server_default="1"), sa.Column("at", sa.DateTime()),
                        sa.Column("size", sa.Integer(), server_default=sa.text("3")), sa.Column("raw", sa.LargeBinary()), sa.Column("spans", pg.DATERANGE()))
    op.execute("INSERT INTO one (id, states, text, at, size, raw, spans) VALUES (1, '{new,old,NULL}', '17', '2024-02-29 12:00', 5, '\\x00ff'::bytea, '[2024-01-01,2024-02-01)')")
    op.execute("INSERT INTO two SELECT * FROM one")
    op.alter_column("one", "text", server_default=None, existing_type=sa.String(30))
    op.alter_column("one", "text", type_=sa.BigInteger(), postgresql_using="text::bigint", existing_type=sa.String(30))
    op.alter_column("one", "at", type_=sa.DateTime(timezone=True), postgresql_using="at AT TIME ZONE 'Europe/Berlin'")
    op.alter_column("one", "size", type_=sa.Numeric(12, 4), existing_type=sa.Integer(), server_default=sa.text("2.5"))
    op.alter_column("one", "raw", type_=sa.Text(), postgresql_using="encode(raw, 'hex')")
    op.alter_column("two", "state", server_default=None)
    op.alter_column("two", "state", type_=sa.Text(), postgresql_using="state::text")
    op.alter_column("two", "states", type_=pg.JSONB(), postgresql_using="to_jsonb(states)")
    op.alter_column("one", "size", type_=pg.ARRAY(sa.Integer()), postgresql_using="ARRAY[size::int]", server_default=None) if False else None
    with op.batch_alter_table("one") as batch_op:
        batch_op.alter_column("state", new_column_name="condition", existing_type=shared, nullable=True)
        batch_op.add_column(sa.Column("made", pg.TIMESTAMP(timezone=True, precision=0), server_default=sa.text("'2024-01-02 03:04:05+00'")))
        batch_op.create_index("ix_one_condition", ["condition"], postgresql_where=sa.text("condition = 'new'"))
        batch_op.create_check_constraint("ck_one", sa.column("text") > 5)
        batch_op.drop_column("spans")
    with op.batch_alter_table("two", recreate="never") as batch_op:
        batch_op.create_foreign_key("fk_two", "one", ["id"], ["id"])
        batch_op.execute("UPDATE two SET size = 9")
    op.add_column("two", sa.Column("other", pg.ENUM("x", "y", name="made_here", create_type=False))) if False else None
    op.create_table("three", sa.Column("id", sa.Integer(), sa.ForeignKey("two.id")), sa.Column("kind", sa.Enum("x", "y", name="made_here")), sa.Column("kind2", sa.Enum("x", "y", name="made_here")))
    op.create_table("parted", sa.Column("id", sa.Integer(), nullable=False), sa.Column("day", sa.Date(), nullable=False), sa.PrimaryKeyConstraint("id", "day"), postgresql_partition_by="RANGE (day)")
    op.execute("CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); INSERT INTO parted VALUES (1, '2024-05-06')")
    op.create_table("heir", sa.Column("more", sa.Integer()), postgresql_inherits="three")
    op.create_table("filled", sa.Column("a", sa.Integer()), postgresql_with_oids=False, prefixes=["UNLOGGED"])


def downgrade():
    for name in ("filled", "heir", "parted", "three"):
        op.drop_table(name)
    sa.Enum(name="made_here").drop(op.get_bind(), checkfirst=False)
    op.drop_table("two")
    op.drop_table("one")
    state.drop(op.get_bind(), checkfirst=True)
