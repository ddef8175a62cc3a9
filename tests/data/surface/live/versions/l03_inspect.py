"""What the database says about itself"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import inspect
from sqlalchemy.engine.reflection import Inspector

revision = "l03"
down_revision = "l02"


def upgrade():
    bind = op.get_bind()

    def say(what, value):
        bind.execute(sa.text("INSERT INTO log (said) VALUES (:said)"), {"said": f"{what}: {value!r}"})

    op.create_table("child", sa.Column("id", sa.Integer, nullable=False), sa.Column("owner_id", sa.Integer, nullable=False),
                    sa.Column("tag", sa.String(5), server_default="x"),
                    sa.PrimaryKeyConstraint("id", name="pk_child"), sa.UniqueConstraint("tag", name="uq_tag"),
                    sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name="fk_child_owner", ondelete="CASCADE"))
    op.create_index("ix_child", "child", ["owner_id", "tag"], unique=True)
    found = inspect(bind)
    say("tables", sorted(found.get_table_names()))
    say("has", (found.has_table("child"), found.has_table("nothing")))
    say("columns", [(each["name"], str(each["type"]), each["nullable"], each["default"], bool(each["primary_key"]))
                    for each in found.get_columns("child")])
    say("indexes", sorted((each["name"], tuple(each["column_names"]), bool(each["unique"])) for each in found.get_indexes("child")))
    say("keys", [(each["name"], each["constrained_columns"], each["referred_table"], each["referred_columns"],
                  each["options"]) for each in found.get_foreign_keys("child")])
    say("uniques", [(each["name"], each["column_names"]) for each in found.get_unique_constraints("child")])
    say("pk", sorted(found.get_pk_constraint("child").items()))
    old = Inspector.from_engine(bind)
    say("old", "child" in old.get_table_names())
    meta = sa.MetaData()
    meta.reflect(bind=bind)
    say("reflected", sorted(meta.tables))
    say("reflected columns", [(each.name, each.primary_key, each.nullable) for each in meta.tables["child"].columns])
    only = sa.MetaData()
    only.reflect(bind, only=["owner"])
    say("only", sorted(only.tables))
    owner = sa.Table("owner", sa.MetaData(), autoload_with=bind)
    say("autoload", [each.name for each in owner.columns])
    again = sa.Table("owner", sa.MetaData(), sa.Column("extra", sa.Integer), autoload_with=bind, extend_existing=True)
    say("extended", sorted(each.name for each in again.columns))
    old_way = sa.Table("owner", sa.MetaData(bind=bind), autoload=True)
    say("1.x", [each.name for each in old_way.columns])
    say("rows", bind.execute(sa.select(owner.c.name).where(owner.c.id == 1)).scalar())
    say("version key", found.get_pk_constraint("alembic_version")["constrained_columns"])
    say("url", bind.engine.url.get_backend_name())
    say("schema", bind.dialect.default_schema_name)
    say("offline", (op.get_context().as_sql, op.get_context().bind is not None, op.get_context().connection is not None))
    say("version", bind.execute(sa.text("SELECT count(*) FROM alembic_version")).scalar())


def downgrade():
    op.drop_table("child")
    op.execute("DELETE FROM log")
