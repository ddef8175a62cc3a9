"""Tables with rows, keys, indexes, triggers and views around them"""
import sqlalchemy as sa
from alembic import op

revision = "b01"
down_revision = None


class Kind(sa.TypeDecorator):
    """its CHECK has a name of its own"""
    impl = sa.Enum("x", "y", name="ck_kind", native_enum=False, create_constraint=True)
    cache_ok = True


def upgrade():
    op.create_table("owner", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)),
                    sa.Column("rank", sa.Integer, server_default="3"), sa.Column("note", sa.String(10)))
    op.create_table("child", sa.Column("id", sa.Integer, nullable=False), sa.Column("owner_id", sa.Integer, nullable=False),
                    sa.Column("tag", sa.String(5), server_default="x"),
                    sa.PrimaryKeyConstraint("id", name="pk_child"), sa.UniqueConstraint("tag", name="uq_tag"),
                    sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name="fk_child_owner", ondelete="CASCADE"))
    op.create_index("ix_child", "child", ["owner_id", "tag"], unique=True)
    op.create_table("item", sa.Column("id", sa.Integer, primary_key=True), sa.Column("day", sa.Date()),
                    sa.Column("at", sa.DateTime()), sa.Column("counted", sa.Integer), sa.Column("owner_id", sa.Integer))
    op.create_index("ix_item_day", "item", ["day"])
    op.create_table("plain", sa.Column("a", sa.Integer(), nullable=False), sa.Column("b", sa.String(3)))
    op.create_table("log", sa.Column("id", sa.Integer, primary_key=True), sa.Column("said", sa.Text))
    op.create_table("decorated", sa.Column("kind", Kind(), nullable=None), sa.Column("other", sa.Text(), nullable=True))
    op.execute("INSERT INTO decorated VALUES ('x', NULL)")
    op.execute("INSERT INTO owner (id, name, note) VALUES (1, 'Ann', 'a'), (2, 'Bob', 'b'), (3, NULL, NULL)")
    op.execute("INSERT INTO child (id, owner_id, tag) VALUES (1, 1, 'p'), (2, 1, 'q'), (7, 2, 'r')")
    op.execute("INSERT INTO item (day, counted, owner_id) VALUES ('2020-01-02', 4, 1), ('2020-01-03', 5, 2)")


def downgrade():
    op.drop_table("decorated")
    op.drop_table("plain")
    op.drop_table("log")
    op.drop_table("item")
    op.drop_table("child")
    op.drop_table("owner")
