"""rows with values of every type"""
import datetime
import decimal
import enum
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

revision = "p10"
down_revision = "p09"

utc, east = datetime.timezone.utc, datetime.timezone(datetime.timedelta(hours=5, minutes=30))


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


def upgrade():
    every = op.create_table(
        "every", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("i", sa.BigInteger()), sa.Column("f", sa.Float()), sa.Column("d", pg.DOUBLE_PRECISION()),
        sa.Column("n", sa.Numeric(30, 10)), sa.Column("m", sa.Numeric(asdecimal=False)), sa.Column("b", sa.Boolean()), sa.Column("day", sa.Date()), sa.Column("t", sa.Time()),
        sa.Column("tz", sa.Time(timezone=True)), sa.Column("at", sa.DateTime()), sa.Column("atz", sa.DateTime(timezone=True)), sa.Column("took", sa.Interval()),
        sa.Column("u", pg.UUID(as_uuid=True)), sa.Column("v", pg.UUID()), sa.Column("j", sa.JSON()), sa.Column("jb", pg.JSONB()), sa.Column("raw", sa.LargeBinary()),
        sa.Column("e", sa.Enum(Level, name="level")), sa.Column("ev", sa.Enum(Level, name="level_value", values_callable=lambda kind: [each.value for each in kind])),
        sa.Column("en", sa.Enum("p", "q", name="pq", native_enum=False)), sa.Column("ints", pg.ARRAY(sa.Integer())), sa.Column("texts", pg.ARRAY(sa.String())),
        sa.Column("grid", pg.ARRAY(sa.Integer(), dimensions=2)), sa.Column("days", pg.ARRAY(sa.Date())), sa.Column("uuids", pg.ARRAY(pg.UUID(as_uuid=True))),
        sa.Column("nums", pg.ARRAY(sa.Numeric())), sa.Column("bools", pg.ARRAY(sa.Boolean())), sa.Column("net", pg.INET()), sa.Column("mac", pg.MACADDR()),
        sa.Column("span", pg.INT4RANGE()), sa.Column("c", sa.CHAR(4)), sa.Column("text", sa.Text()), sa.Column("bits", pg.BIT(3)), sa.Column("money", pg.MONEY()))
    rows = [
        dict(id=1, i=-2**63, f=1.5, d=0.1 + 0.2, n=decimal.Decimal("12345678901234567890.0123456789"), m=2.25, b=True, day=datetime.date(1, 1, 1), t=datetime.time(1, 2, 3, 4),
             tz=datetime.time(5, 6, 7, tzinfo=east), at=datetime.datetime(2024, 2, 29, 23, 59, 59, 999999), atz=datetime.datetime(2024, 1, 2, 3, 4, 5, 6, tzinfo=east),
             took=datetime.timedelta(days=-1, hours=2, microseconds=7), u=uuid.UUID(int=7), v=str(uuid.UUID(int=8)), j={"a": [1, None, "ü\\'\""]}, jb={"b": {"c": 1.5}}, raw=b"\x00\xff'\\",
             e=Level.LOW, ev=Level.HIGH, en="q", ints=[1, None, -3], texts=["a,b", 'q"q', "back\\", "NULL", "", None, "{}", "ä'"], grid=[[1, 2], [3, 4]], days=[datetime.date(2024, 1, 1), None],
             uuids=[uuid.UUID(int=9)], nums=[decimal.Decimal("1.50"), None], bools=[True, False, None], net="10.0.0.1/8", mac="08:00:2b:01:02:03", span="[1,5)", c="ab", text="100% 'sure' \\ a:b :c %(d)s %s \n\t",
             bits="101", money="12.50"),
        dict(id=2, i=2**63 - 1, f=float("nan"), d=float("-inf"), n=decimal.Decimal("NaN"), m=None, b=False, day=datetime.date(9999, 12, 31), t=datetime.time(0), tz=datetime.time(0, tzinfo=utc),
             at=datetime.datetime(1, 1, 1), atz=datetime.datetime(1900, 1, 1, tzinfo=utc), took=datetime.timedelta(days=400, seconds=1), u=None, v=None, j=None, jb=[], raw=b"", e=None, ev=None, en=None,
             ints=[], texts=[], grid=None, days=None, uuids=[], nums=None, bools=None, net=None, mac=None, span="empty", c="", text="", bits=None, money=None),
    ]
    op.bulk_insert(every, rows)
    op.bulk_insert(every, [{"id": 3, "text": "alone"}])
    op.execute(every.insert().values(**{**rows[0], "id": 4}))
    op.execute(every.update().where(every.c.id == 3).values(**{key: value for key, value in rows[0].items() if key != "id"}))
    op.execute(every.insert().values(id=5, j=sa.JSON.NULL, jb=sa.null(), f=sa.cast("1.25", sa.Float()), at=sa.text("'2024-01-01 10:00'")))
    op.execute(every.insert().from_select(["id", "text", "ints"], sa.select(every.c.id + 10, every.c.text, every.c.ints).where(every.c.id.in_([1, 2]))))
    op.get_bind().execute(every.insert(), [{**rows[0], "id": 20}, {**rows[1], "id": 21}])
    light = sa.table("every", sa.column("id"), sa.column("i"), sa.column("text"))
    op.bulk_insert(light, [{"id": 30, "i": 5, "text": "light"}, {"id": 31, "i": 6, "text": "it's"}])
    op.execute(light.delete().where(light.c.id == sa.bindparam("which", 31)))
    op.get_bind().execute(sa.text("UPDATE every SET jb = jsonb_set(jb, '{x}', :v), ints = ints || :more WHERE id = :id"), {"v": '"y"', "more": [7, 8], "id": 1})
    op.get_bind().execute(sa.text("UPDATE every SET i = :i, n = :n, took = :took, atz = :atz, u = :u, raw = :raw WHERE id = 4"),
                          {"i": 5, "n": decimal.Decimal("-1.5"), "took": datetime.timedelta(minutes=-5), "atz": datetime.datetime(2020, 1, 1, tzinfo=utc), "u": str(uuid.UUID(int=1)), "raw": b"\\x41"})


def downgrade():
    op.drop_table("every")
    op.execute("DROP TYPE level; DROP TYPE level_value")
