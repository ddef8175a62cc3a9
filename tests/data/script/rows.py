"""op.bulk_insert() and op.execute() with every kind of value."""
import datetime
import decimal
import enum
import itertools
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql import column, table

revision = "a2"
down_revision = "a1"

moment = datetime.datetime(2024, 1, 2, 3, 4, 5)
some_id = uuid.UUID("12345678-1234-5678-1234-567812345678")


class Colour(enum.Enum):
    RED = 1


class Word(str, enum.Enum):
    YES = "y"


def upgrade():
    numbers = itertools.count(7)
    made = op.create_table(
        "v",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime),
        sa.Column("day", sa.Date),
        sa.Column("hour", sa.Time),
        sa.Column("price", sa.Numeric(8, 2)),
        sa.Column("raw", sa.LargeBinary),
        sa.Column("on", sa.Boolean, default=True),
        sa.Column("colour", sa.Enum(Colour)),
        sa.Column("doc", sa.JSON),
        sa.Column("uid", sa.Uuid),
        sa.Column("rank", sa.Integer, default=lambda: next(numbers)),
        sa.Column("note", sa.String, default="none"),
    )
    op.bulk_insert(made, [
        {"id": 1, "at": moment, "day": moment.date(), "hour": moment.time(), "price": decimal.Decimal("1.50"),
         "raw": b"\x00\xff", "colour": Colour.RED, "doc": {"a": [1, None]}, "uid": some_id, "note": "é"},
        {"id": 2, "at": None, "day": None, "hour": None, "price": 2, "raw": None, "colour": "RED", "doc": None,
         "uid": None, "note": None, "ignored": "as executemany() does"},
    ])
    light = table("light", column("name"), column("size", sa.Integer), schema="s")
    op.bulk_insert(light, [{"size": 1, "name": "a"}, {"size": 2, "name": "b"}])
    op.bulk_insert(light, [{"name": op.inline_literal("c")}, {"size": 3}], multiinsert=False)
    op.bulk_insert(light, [])
    op.bulk_insert(sa.table("light", sa.column("name"), sa.column("order")), [{"name": sa.func.now(), "order": 5}])
    op.execute("UPDATE v SET note = 'a:b \\:c 12:30' WHERE id::int = 1")
    op.execute(sa.text("UPDATE v SET note = :note, at = :at WHERE id IN :ids").bindparams(
        sa.bindparam("ids", [1, 2], expanding=True), note="x", at=moment))
    bind = op.get_bind()
    typed = (sa.bindparam("p", type_=sa.Numeric), sa.bindparam("u", type_=sa.Uuid))
    bind.execute(sa.text("SELECT :i, :f, :s, :b, :n, :t, :at, :day, :e, :w, :p, :u").bindparams(*typed), {
        "i": 9007199254740993, "f": 0.5, "s": "it's", "b": b"\x01", "n": None, "t": True, "at": moment,
        "day": moment.date(), "e": Colour.RED, "w": Word.YES, "p": decimal.Decimal("2.25"), "u": some_id})
    bind.execute(sa.text("INSERT INTO w VALUES (:x)"), [{"x": 1}, {"x": 2}])
    bind.exec_driver_sql("SELECT ':no', ?", (3,))
    bind.execute("SELECT '12:x'")


def downgrade():
    pass
