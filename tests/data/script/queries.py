"""Reads rows in every way that a script may; an assertion that fails is an error of the script."""
import sqlalchemy as sa
from alembic import context, op
from sqlalchemy import exc

revision = "a3"
down_revision = None


def ask():
    return op.get_bind().execute(sa.text("SELECT id, name, count FROM t"))


def raises(kind, work):
    try:
        work()
    except kind:
        return True
    return False


def upgrade():
    assert ask().fetchall() == [(1, "a", 2.5), (2, None, b"\x00")]
    assert [row.id for row in ask()] == [1, 2]
    row = ask().first()
    assert row[0] == 1 and row[-1] == 2.5 and row["name"] == "a" and row.name == "a" and row.count == 2.5
    number, name, count = row
    assert (number, name, count) == (1, "a", 2.5) and row == (1, "a", 2.5) and len(row) == 3
    assert row._mapping["count"] == 2.5 and dict(row._mapping) == {"id": 1, "name": "a", "count": 2.5}
    assert row._asdict()["id"] == 1 and row[0:2] == (1, "a")
    assert raises(AttributeError, lambda: row.size) and raises(exc.NoSuchColumnError, lambda: row["size"])
    assert raises(KeyError, lambda: row["size"]) and raises(IndexError, lambda: row[3])
    assert ask().scalar() == 1 and op.get_bind().scalar(sa.text("SELECT 1")) == 1
    assert ask().scalars().all() == [1, 2] and ask().scalars(1).first() == "a"
    assert list(ask().mappings())[1]["name"] is None and ask().mappings().all()[0]["id"] == 1
    assert list(ask().keys()) == ["id", "name", "count"] and ask().all()[1].id == 2
    result = ask()
    assert result.fetchone().id == 1 and result.fetchmany(5) == [(2, None, b"\x00")] and result.fetchone() is None
    assert raises(exc.MultipleResultsFound, lambda: ask().one()) and raises(exc.MultipleResultsFound, lambda: ask().scalar_one())
    assert op.get_context().dialect.name == op.get_bind().dialect.name == op.get_bind().engine.name == "sqlite"
    assert op.get_context().as_sql is False and context.is_offline_mode() is False
    assert op.get_context().bind is not None and context.get_bind() is not None
    assert context.get_x_argument() == ["tenant=a=b", "flag"]
    assert context.get_x_argument(as_dictionary=True) == {"tenant": "a=b", "flag": ""}
    assert context.get_tag_argument() == "v1"
    op.execute("reached the end")


def downgrade():
    result = op.get_bind().execute(sa.text("DELETE FROM t"))
    assert result.rowcount == 4 and result.lastrowid == 9 and not result.returns_rows
    assert raises(exc.ResourceClosedError, lambda: result.fetchall())
    op.execute("reached the end")
