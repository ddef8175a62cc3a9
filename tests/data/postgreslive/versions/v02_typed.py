"""columns with types, both ways"""
import datetime
import decimal
import enum
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

revision = "v02"
down_revision = "v01"

utc = datetime.timezone.utc


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


class Upper(sa.types.TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value and f"<{value}|{dialect.name}>"

    def process_result_value(self, value, dialect):
        return value and value.upper()


def say(what, value):
    op.get_bind().execute(sa.text("INSERT INTO log (said) VALUES (:said)"), {"said": f"{what}: {value!r}"})


def upgrade():
    bind = op.get_bind()
    op.execute("SET LOCAL timezone = 'UTC'")
    every = op.create_table(
        "typed", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("f", sa.Float()), sa.Column("fd", sa.Float(asdecimal=True)), sa.Column("n", sa.Numeric(20, 4)),
        sa.Column("nf", sa.Numeric(10, 2, asdecimal=False)), sa.Column("b", sa.Boolean()), sa.Column("day", sa.Date()), sa.Column("t", sa.Time()), sa.Column("at", sa.DateTime()),
        sa.Column("atz", sa.DateTime(timezone=True)), sa.Column("took", sa.Interval()), sa.Column("u", pg.UUID(as_uuid=True)), sa.Column("us", pg.UUID(as_uuid=False)), sa.Column("j", sa.JSON()),
        sa.Column("jb", pg.JSONB()), sa.Column("jn", sa.JSON(none_as_null=True)), sa.Column("e", sa.Enum(Level, name="tlevel")), sa.Column("es", sa.Enum("p", "q", name="tpq")), sa.Column("ints", pg.ARRAY(sa.Integer())),
        sa.Column("texts", sa.ARRAY(sa.String())), sa.Column("uuids", pg.ARRAY(pg.UUID(as_uuid=True))), sa.Column("enums", pg.ARRAY(pg.ENUM("p", "q", name="tpq", create_type=False))),
        sa.Column("nums", pg.ARRAY(sa.Numeric())), sa.Column("up", Upper(40)), sa.Column("raw", sa.LargeBinary()), sa.Column("net", pg.INET()), sa.Column("big", sa.BigInteger()))
    row = dict(f=1.5, fd=2.25, n=decimal.Decimal("12.5"), nf=7, b=True, day=datetime.date(2024, 2, 29), t=datetime.time(1, 2, 3), at=datetime.datetime(2024, 1, 2, 3, 4, 5, 6),
               atz=datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=2))), took=datetime.timedelta(days=1, microseconds=5), u=uuid.UUID(int=1), us=str(uuid.UUID(int=2)),
               j={"a": [1, None]}, jb=["ü", {"b": 1.5}], jn=None, e=Level.HIGH, es="q", ints=[1, None], texts=["a,b", None, 'q"', "\\"], uuids=[uuid.UUID(int=3)], enums=["p", "q"], nums=[decimal.Decimal("1.5")],
               up="mixed", raw=b"\x00\xff", net="1.2.3.4", big=2**40)
    result = bind.execute(every.insert().values(**row))
    say("inserted", (tuple(result.inserted_primary_key), result.rowcount, result.is_insert))
    result = bind.execute(every.insert(), {"j": None, "jb": None, "ints": [], "texts": None})
    say("inserted", (tuple(result.inserted_primary_key), result.rowcount))
    result = bind.execute(every.insert(), [{"f": 3, "b": False}, {"f": 4, "b": None}])
    say("many", result.rowcount)
    for found in bind.execute(sa.select(every).order_by(every.c.id)):
        say("row", {key: bytes(value) if key == "raw" and value is not None else value for key, value in found._mapping.items()})
    for column in ("u", "us", "e", "texts", "n", "nf", "fd", "took", "jb"):
        say(column, bind.execute(sa.select(every.c[column]).where(every.c.id == 1)).scalar())
    say("nulls", bind.execute(sa.text("SELECT j IS NULL, jb IS NULL, j::text, jn IS NULL FROM typed WHERE id IN (1, 2) ORDER BY id")).fetchall())
    for name, value in row.items():
        if name not in ("j", "jn", "raw", "f", "fd", "net", "up"):
            say(f"by {name}", bind.execute(sa.select(every.c.id).where(every.c[name] == value)).scalars().all())
    say("returning", bind.execute(every.update().where(every.c.id == 3).values(n=every.c.f + 1, e=Level.LOW, ints=[9]).returning(every.c.id, every.c.e, every.c.n, every.c.ints)).fetchall())
    say("returning all", bind.execute(every.insert().values(e=Level.LOW, atz=sa.func.now()).returning(every.c.id, every.c.b)).one())
    say("deleted", bind.execute(every.delete().where(every.c.id > 3).returning(every.c.id)).scalars().all())
    say("in", bind.execute(sa.select(every.c.id).where(every.c.u.in_([uuid.UUID(int=1), uuid.UUID(int=5)]))).scalars().all())
    say("enum in", bind.execute(sa.select(every.c.id).where(every.c.e.in_([Level.HIGH]))).scalars().all())
    say("any", bind.execute(sa.select(every.c.id).where(every.c.texts.any("a,b"))).scalars().all())
    say("contains", bind.execute(sa.select(every.c.id).where(every.c.ints.contains([1]))).scalars().all())
    say("json", bind.execute(sa.select(every.c.jb[1]["b"].astext, every.c.jb[0], every.c.j["a"]).where(every.c.id == 1)).one())
    say("has", bind.execute(sa.select(every.c.id).where(sa.cast(every.c.j, pg.JSONB).has_key("a"))).scalars().all())
    say("json contains", bind.execute(sa.select(every.c.id).where(every.c.jb.contains(["ü"]))).scalars().all())
    say("cast", bind.execute(sa.select(sa.cast(every.c.n, sa.String), sa.cast("7", sa.Integer), sa.func.coalesce(every.c.f, 0.5), sa.literal(datetime.date(2024, 1, 1)), sa.literal([1, 2], pg.ARRAY(sa.Integer)),
                                        sa.func.now() > datetime.datetime(2000, 1, 1, tzinfo=utc)).where(every.c.id == 1)).one())
    say("arithmetic", bind.execute(sa.select(every.c.at + datetime.timedelta(hours=1), every.c.at - datetime.timedelta(days=1), every.c.day + 1, every.c.big % 7, every.c.n / 2).where(every.c.id == 1)).one())
    say("on conflict", bind.execute(pg.insert(every).values(id=1, f=9).on_conflict_do_update(index_elements=["id"], set_={"f": 10.5}).returning(every.c.f)).scalar())
    say("nothing", bind.execute(pg.insert(every).values(id=1, f=9).on_conflict_do_nothing()).rowcount)


def downgrade():
    op.drop_table("typed")
    op.execute("DROP TYPE tlevel")
    op.execute("DROP TYPE tpq")
    op.execute("DELETE FROM log WHERE said NOT LIKE '%->%'")
