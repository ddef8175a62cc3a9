# SPDX-License-Identifier: GPL-3.0-or-later
"""What statements give on SQLite: values and their Python types, rows and their ways in. SQLAlchemy and MediTrack both
run this; what they write into answers.txt has to be the same."""
import datetime
import decimal
import enum
import os
import uuid

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.types import TypeDecorator, UserDefinedType

revision = "a1"
down_revision = None
ID = uuid.UUID(int=99)
MOMENT = datetime.datetime(2020, 1, 2, 3, 4, 5, 6)


class Color(enum.Enum):
    RED = "r"
    BLUE = "b"


class Word(str, enum.Enum):
    YES = "y"
    NO = "n"


class Loud(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else value.upper()

    def process_result_value(self, value, dialect):
        return None if value is None else value + "!"


class Guid(TypeDecorator):
    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(sa.CHAR(32))

    def process_bind_param(self, value, dialect):
        return value.hex if isinstance(value, uuid.UUID) else value

    def process_result_value(self, value, dialect):
        return None if value is None else uuid.UUID(value)


class Point(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **options):
        return "POINT"

    def bind_processor(self, dialect):
        return lambda value: None if value is None else f"{value[0]},{value[1]}"

    def result_processor(self, dialect, coltype):
        return lambda value: None if value is None else tuple(int(each) for each in value.split(","))


COLUMNS = {
    "b": sa.Boolean, "dt": sa.DateTime, "d": sa.Date, "t": sa.Time, "n": sa.Numeric(10, 2), "f": sa.Float, "j": sa.JSON,
    "e": sa.Enum(Color), "w": sa.Enum(Word, values_callable=lambda kind: [each.value for each in kind]), "lo": Loud(20),
    "g": Guid, "iv": sa.Interval, "bl": sa.LargeBinary, "p": Point, "pk": sa.PickleType,
    "nf": sa.Numeric(asdecimal=False),
}
FIRST = {"b": True, "dt": MOMENT, "d": MOMENT.date(), "t": datetime.time(1, 2, 3), "n": decimal.Decimal("1.50"), "f": 2.5,
         "j": {"a": [1, None]}, "e": Color.RED, "w": Word.NO, "lo": "abc", "g": ID, "iv": datetime.timedelta(2, 5),
         "bl": b"\x00\x01", "p": (1, 2), "pk": {"z": 1}, "nf": 3}

QUESTIONS = """
tuple(c.exec_driver_sql("select * from x").fetchone())[:14]
tuple(c.execute(sa.select(x)).one())
c.execute(sa.select(x.c.id).where(x.c.dt == MOMENT)).scalar()
c.execute(sa.select(x.c.id).where(x.c.e == Color.RED)).scalar()
c.execute(sa.select(x.c.id).where(x.c.e == "RED")).scalar()
c.execute(sa.select(x.c.id).where(x.c.g == ID)).scalar()
c.execute(sa.select(x.c.lo).where(x.c.lo == "abc")).scalar()
c.execute(sa.select(x.c.id).where(x.c.b)).fetchall()
c.execute(sa.select(x.c.n + 1, x.c.n * decimal.Decimal("2.5"), x.c.f + 1)).first()
c.execute(sa.select(sa.func.max(x.c.dt), sa.func.count(), sa.func.sum(x.c.n))).first()
c.execute(sa.select(x.c.dt.label("q"))).first().q
c.execute(sa.select(sa.select(x.c.dt, x.c.b).subquery())).first()
c.execute(sa.select(sa.select(sa.func.max(x.c.d)).scalar_subquery())).scalar()
c.execute(sa.select(x.c.j["a"], x.c.j[("a", 0)].as_integer(), x.c.j["a"][0].as_string())).first()
list(c.execute(sa.select(x.c.id, sa.func.count(), x.c.id + 1)).keys())
[dict(row) for row in c.execute(sa.select(x.c.id, x.c.b)).mappings()]
c.execute(sa.select(x)).first()._mapping[x.c.lo]
c.execute(sa.select(x.c.id, x.c.b)).first()._asdict()
c.execute(sa.select(x.c.id, x.c.b)).first()._fields
c.execute(sa.select(x.c.id, x.c.b)).scalars(1).all()
c.execute(x.insert(), [{"id": 10, "b": False}, {"id": 11, "b": True}]).rowcount
c.execute(sa.select(x.c.id, x.c.b, x.c.dt, x.c.e, x.c.g).order_by(x.c.id)).fetchall()
c.execute(sa.select(x.c.id)).one()
c.execute(sa.select(x.c.id)).one_or_none()
c.execute(sa.select(x.c.id).where(x.c.id == 77)).scalar_one()
c.execute(sa.select(x.c.id).where(x.c.id == 77)).scalar_one_or_none()
(lambda r: (r.fetchmany(1), r.fetchmany(5), r.fetchall()))(c.execute(sa.select(x.c.id)))
[list(part) for part in c.execute(sa.select(x.c.id)).partitions(2)]
c.execute(sa.select(sa.literal(1)).select_from(x)).unique().all()
[(a, b) for a, b in c.execute(sa.select(x.c.id, x.c.b))]
c.execute(sa.select(x.c.id)).first() == (1,)
c.execute(x.update().where(x.c.id == sa.bindparam("i")).values(f=sa.bindparam("ff")), [{"i": 10, "ff": 9.5}, {"i": 11, "ff": 8}]).rowcount
c.execute(sa.select(x.c.id, x.c.f)).fetchall()
c.execute(x.insert(), {"id": 12, "lo": "q"}).inserted_primary_key[0]
c.execute(x.insert().values(lo="r")).lastrowid
c.execute(x.update().values(lo=x.c.lo + "s").where(x.c.lo.is_not(None))).rowcount
c.execute(sa.select(x.c.lo).where(x.c.lo.like("%S")).order_by(x.c.lo.desc())).scalars().all()
c.execute(x.delete().where(x.c.id.in_([11, 12]))).rowcount
c.execute(sa.select(x.c.id).where(x.c.id.in_([]))).fetchall()
c.execute(sa.select(x.c.id).where(x.c.id.not_in([]))).fetchall()
c.execute(sa.text("select id, b from x where id = :i"), {"i": 1}).fetchall()
c.execute(sa.text("select id, dt from x where id = :i").columns(id=sa.Integer, dt=sa.DateTime), {"i": 1}).fetchall()
c.execute(sa.text("select dt, b from x where id = 1").columns(x.c.dt, x.c.b)).fetchall()
c.execute(sa.text("select id from x where id in :i").bindparams(sa.bindparam("i", expanding=True)), {"i": [1, 5]}).fetchall()
c.execute(sa.text("select id from x where dt = :m").bindparams(m=MOMENT)).scalar()
c.execute(sa.text("select id as a, 5 as count from x")).first().count
c.execute(sa.text("select id as a from x")).first()[0]
c.execute(sa.select(sa.case((x.c.id == 1, "one"), else_="other")).order_by(x.c.id)).scalars().all()
c.execute(sa.select(sa.exists().where(x.c.id == 1))).scalar()
c.execute(sa.select(sa.cast(x.c.id, sa.String), sa.cast("5", sa.Integer)).where(x.c.id == 1)).first()
c.execute(sa.select(sa.literal(5), sa.literal("x"), sa.literal(MOMENT.date()), sa.literal(True), sa.null())).first()
c.execute(sa.union_all(sa.select(x.c.id), sa.select(x.c.id + 100)).order_by("id")).scalars().all()
(lambda q: c.execute(sa.select(q.c.id).where(q.c.id > 1)).scalars().all())(sa.select(x.c.id).cte("q"))
(lambda q: (lambda r: c.execute(sa.select(sa.func.sum(r.c.n))).scalar())(q.union_all(sa.select(q.c.n + 1).where(q.c.n < 4))))(sa.select(sa.literal(1).label("n")).cte("q", recursive=True))
c.execute(sa.select(x.c.id, sa.func.row_number().over(order_by=x.c.id.desc())).order_by(x.c.id)).fetchall()
(lambda i: c.execute(i.on_conflict_do_update(index_elements=["id"], set_={"lo": i.excluded.lo})).rowcount)(upsert(x).values(id=10, lo="up"))
c.execute(sa.select(x.c.lo).where(x.c.id == 10)).scalar()
c.execute(sa.select(x.c.id).where(sa.tuple_(x.c.id, x.c.b).in_([(1, True)]))).scalar()
c.execute(x.insert().from_select(["id", "lo"], sa.select(x.c.id + 200, x.c.lo))).rowcount
c.execute(sa.select(x.c.id).order_by(x.c.id.desc()).limit(2).offset(1)).scalars().all()
c.scalar(sa.select(x.c.id).where(x.c.id == 999))
c.execute(x.delete().where(x.c.id == 999)).fetchall()
c.execute(x.delete().where(x.c.id == 999)).returns_rows
c.execute(sa.text("select :a"))
c.execute(sa.select(x.c.id)).first()._mapping["zz"]
c.execute(sa.select(x.c.id)).first().zz
c.execute(sa.select(sa.extract("year", x.c.dt)).where(x.c.id == 1)).scalar()
c.execute(sa.select(sa.type_coerce(x.c.dt, sa.String)).where(x.c.id == 1)).scalar()
isinstance(c.execute(sa.select(sa.func.now())).scalar(), datetime.datetime)
c.execute(d.insert(), [{"id": 1}, {"id": 2, }]).rowcount
c.execute(sa.select(d)).fetchall()
c.execute(d.update().values(s="k")).rowcount
c.execute(sa.select(d)).fetchall()
c.execute(sa.delete(d)).rowcount
c.execute(sa.text("create table ddl_1 (a int)")).rowcount
c.execute(sa.text("/* a comment */ -- another\n insert into ddl_1 values (1), (2)")).rowcount
c.execute(sa.text("alter table ddl_1 add column b int")).rowcount
c.execute(sa.text("update ddl_1 set b = 1 where a > 5")).rowcount
c.execute(sa.text("replace into ddl_1 values (3, 4)")).rowcount
c.execute(d.insert(), [{"id": 11}, {"id": 12, "s": "more"}]).rowcount
c.execute(d.insert(), [{"id": 13, "s": "a"}, {"id": 14}])
refused(lambda: c.execute(d.insert(), [{"id": 13, "s": "a"}, {"id": 14}])).splitlines()[0]
c.execute(d.insert(), {"id": 15, "nothing": 1}).rowcount
c.execute(d.insert().values(nothing=1))
c.execute(d.update().where(d.c.id == sa.bindparam("b")), [{"b": 11, "s": "x"}, {"b": 12, "s": "y", "v": 3}]).rowcount
c.execute(sa.select(d)).fetchall()
refusal(lambda: c.execute(sa.text("insert into d (id, v) values (:i, :v)"), {"i": 11, "v": None})).params
refusal(lambda: c.execute(sa.text("insert into d (id) values (11)"))).params
refusal(lambda: c.execute(d.insert().values(id=11, v=1, s="z"))).params
c.engine.url.drivername, c.engine.url.database.endswith("/test.db"), str(c.engine.url).endswith("/test.db")
"""


def refusal(call):
    try:
        call()
    except sa.exc.SQLAlchemyError as error:
        return error


def refused(call):
    return str(refusal(call))


def answer(question, names):
    try:
        return repr(eval(question, names))
    except Exception as error:
        return type(error).__name__


def upgrade():
    x = op.create_table("x", sa.Column("id", sa.Integer, primary_key=True),
                        *[sa.Column(name, type_) for name, type_ in COLUMNS.items()])
    d = op.create_table("d", sa.Column("id", sa.Integer, primary_key=True),
                        sa.Column("v", sa.Integer, default=lambda: 7, onupdate=8),
                        sa.Column("s", sa.String, default="dd"))
    c = op.get_bind()
    c.execute(x.insert().values(**FIRST))
    names = {**globals(), "x": x, "d": d, "c": c}
    with open(os.path.join(os.path.dirname(__file__), "answers.txt"), "w") as answers:
        for each in QUESTIONS.strip().splitlines():
            answers.write(f"{each}: {answer(each, names)}\n")
