# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements as text: each is compiled for SQLite and PostgreSQL, with its values written out and with placeholders.
SQLAlchemy and MediTrack both run this; what they write into answers.txt has to be the same."""
import datetime
import decimal
import os
import uuid

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

revision = "a1"
down_revision = None


def core():
    m = sa.MetaData()
    u = sa.Table("users", m, sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(50)), sa.Column("flag", sa.Boolean),
        sa.Column("n", sa.Numeric(10,2)), sa.Column("dt", sa.DateTime), sa.Column("fl", sa.Float),
        sa.Column("data", sa.JSON))
    a = sa.Table("addr", m, sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id")), sa.Column("email", sa.String),
        sa.Column("Weird Name", sa.Integer), sa.Column("order", sa.Integer))
    t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String), sa.column("c", sa.Boolean), sa.column("d"))
    from sqlalchemy import (and_, or_, not_, select, func, case, cast, text, literal, literal_column, null, true,
                            false, bindparam, exists, update, delete, insert, union, union_all, column, table, extract, type_coerce,
                            tuple_, desc, asc, distinct, between)
    ua = u.alias()
    un = u.alias("un")
    now = datetime.datetime(2020,1,2,3,4,5)
    return {**globals(), **locals()}


def changes():
    m = sa.MetaData()
    u = sa.Table("users", m, sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(50)), sa.Column("flag", sa.Boolean),
        sa.Column("n", sa.Numeric(10,2)), sa.Column("dt", sa.DateTime))
    a = sa.Table("addr", m, sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id")), sa.Column("email", sa.String))
    d = sa.Table("dd", m, sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("x", sa.Integer, default=5, onupdate=7),
        sa.Column("y", sa.DateTime, default=sa.func.now(), onupdate=sa.func.now()),
        sa.Column("z", sa.String, server_default="q"))
    s = sa.Table("sk", m, sa.Column("code", sa.String, primary_key=True), sa.Column("v", sa.JSON),
        sa.Column("u", postgresql.UUID(as_uuid=True)), sa.Column("e", sa.Enum("a","b",name="en")),
        sa.Column("dte", sa.Date))
    t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String), sa.column("c", sa.Boolean), sa.column("d"))
    ts = sa.table("t", sa.column("a", sa.Integer), schema="sc")
    from sqlalchemy import String, and_, bindparam, case, cast, delete, exists, insert, literal, literal_column,\
        not_, or_, update
    from sqlalchemy import select, func
    from sqlalchemy.dialects.postgresql import insert as pgi
    from sqlalchemy.dialects.sqlite import insert as sli
    now = datetime.datetime(2020,1,2,3,4,5)
    U = uuid.UUID(int=77)
    return {**globals(), **locals()}


def postgres():
    m = sa.MetaData()
    j = sa.Table("j", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("d", sa.JSON),
        sa.Column("b", postgresql.JSONB), sa.Column("pj", postgresql.JSON),
        sa.Column("arr", postgresql.ARRAY(sa.Integer)), sa.Column("ta", postgresql.ARRAY(sa.String)),
        sa.Column("a2", sa.ARRAY(sa.Integer, dimensions=2)), sa.Column("hs", postgresql.HSTORE),
        sa.Column("r", postgresql.INT4RANGE), sa.Column("u", postgresql.UUID(as_uuid=True)),
        sa.Column("ip", postgresql.INET), sa.Column("ts", postgresql.TSVECTOR),
        sa.Column("en", postgresql.ENUM("a","b",name="en")), sa.Column("iv", sa.Interval),
        sa.Column("bl", sa.LargeBinary), sa.Column("tz", sa.DateTime(timezone=True)), sa.Column("s", sa.String))
    from sqlalchemy import select, func, cast, text, literal, any_, all_, case
    from sqlalchemy.dialects.postgresql import array, aggregate_order_by, JSONB, ARRAY
    U = uuid.UUID(int=77)
    return {**globals(), **locals()}


CORE = r"""
u.c.id == 5
u.c.id != 5
u.c.id < 5
u.c.id >= u.c.n
u.c.name == None
u.c.name != None
u.c.name.is_(None)
u.c.name.isnot(None)
u.c.name.is_not(None)
u.c.flag == True
u.c.flag == False
u.c.flag.is_(True)
u.c.flag.is_(sa.false())
u.c.id.in_([1,2,3])
u.c.id.in_((1,))
u.c.id.in_([])
u.c.id.notin_([])
u.c.id.not_in([1,2])
~u.c.id.in_([1])
u.c.name.in_(["a","b'c"])
u.c.id.in_(select(a.c.user_id))
u.c.id.in_(select(a.c.user_id).where(a.c.id > 3))
u.c.id.notin_(select(a.c.user_id))
u.c.id.in_([1, u.c.n])
u.c.id.in_(text("1, 2"))
u.c.id.in_(bindparam("x"))
u.c.id.in_(bindparam("x", value=[1,2], expanding=True))
u.c.name.like("%a")
u.c.name.notlike("%a")
u.c.name.ilike("a%")
u.c.name.not_ilike("a%")
u.c.name.startswith("a")
u.c.name.endswith("a")
u.c.name.contains("a")
u.c.name.contains("a%b", autoescape=True)
u.c.name.startswith("a_b/", autoescape=True)
u.c.name.startswith(u.c.name)
(u.c.name + "x").contains("y")
(u.c.id + 1).label("q") + 2
u.c.id.label("x") == 5
u.c.id.label("x").desc()
select(u.c.id.label("x")).order_by(u.c.id.label("x").desc())
(u.c.id == 1).contains("x")
~u.c.name.contains("a")
~u.c.name.like("a")
u.c.id.between(1, 2)
~u.c.id.between(1, 2)
u.c.id.between(1, 2, symmetric=True)
u.c.id.isnot_distinct_from(None)
u.c.id.is_distinct_from(None)
u.c.name + "x"
"x" + u.c.name
u.c.name + u.c.name + "y"
u.c.name.concat("x").concat("y")
u.c.id + 1
1 + u.c.id
u.c.id + 1 + 2
u.c.id - 1 - 2
u.c.id - (u.c.n - 2)
u.c.id * (u.c.n + 2)
(u.c.id + 2) * 3
u.c.id % 2
-u.c.id
-(u.c.id + 1)
u.c.id.op("&")(1)
u.c.id.op("&")(1) == 1
u.c.id.op("->", precedence=5)("x") + 1
u.c.name.op("~*")("x%")
u.c.name.bool_op("@@")("x")
u.c.name.collate("NOCASE")
u.c.name.collate("fr_FR")
u.c.name.collate("NOCASE") == "x"
u.c.name.label("x")
u.c.name.desc()
u.c.name.asc().nullslast()
u.c.name.desc().nulls_first()
and_(u.c.id == 1, u.c.name == "x")
or_(u.c.id == 1, u.c.name == "x")
and_(u.c.id == 1, or_(u.c.name == "x", u.c.name == "y"))
and_(u.c.id == 1, and_(u.c.name == "x", u.c.name == "y"))
or_(u.c.id == 1, and_(u.c.name == "x", u.c.name == "y"))
(u.c.id == 1) & (u.c.name == "x") | (u.c.id == 3)
not_(and_(u.c.id == 1, u.c.name == "x"))
not_(or_(u.c.id == 1, u.c.name == "x"))
not_(u.c.id == 1)
not_(u.c.id > 1)
not_(u.c.flag)
not_(not_(u.c.flag))
not_(func.f(1))
not_(u.c.id)
and_(u.c.flag, u.c.id == 1)
or_(~u.c.flag, u.c.id == 1)
and_(true(), u.c.id == 1)
and_(false(), u.c.id == 1)
or_(false(), u.c.id == 1)
and_(True, u.c.id == 1)
and_(u.c.id == 1)
and_(text("x = 1"), u.c.id == 1)
or_(text("x = 1"), text("y = 2"))
and_(u.c.id == 1, text("x or y"))
true()
false()
null()
select(true())
select(u.c.id).where(true())
select(u.c.id).where(false())
select(u.c.id).where(u.c.flag)
select(u.c.id).where(~u.c.flag)
select(u.c.id).where(u.c.flag, u.c.id > 3)
select(u.c.id).where(text("id > :x"))
select(u.c.id).where(text("id > :x").bindparams(x=5))
u.c.dt == "2020-01-01"
u.c.n == decimal.Decimal("3.5")
literal(5)
literal("x'y")
literal(None)
literal(True)
literal(1.5)
literal(decimal.Decimal("1.50"))
literal_column("x + 1")
literal_column("x + 1").label("y")
literal_column("x", sa.String) + "a"
bindparam("q", 5)
bindparam("q")
bindparam("q", type_=sa.String) + "x"
u.c.id == bindparam("q")
u.c.name == bindparam("q", "v")
case((u.c.id == 1, "a"), else_="b")
case((u.c.id == 1, "a"), (u.c.id == 2, u.c.name))
case({1: "a", 2: "b"}, value=u.c.id, else_="c")
case((u.c.id == 1, None), else_=null())
case((u.c.flag, 1), else_=0)
case((and_(u.c.id == 1, u.c.id == 2), 1), else_=0) + 5
cast(u.c.id, sa.String)
cast(u.c.id, sa.String(5))
cast("5", sa.Integer)
cast(u.c.id, sa.Numeric(10, 2)) + 1
cast(u.c.name, sa.DateTime)
type_coerce(u.c.name, sa.Integer) + 1
extract("year", u.c.dt)
func.count()
func.count(u.c.id)
func.count(distinct(u.c.id))
func.count(u.c.id.distinct())
func.now()
func.current_timestamp()
func.CURRENT_TIMESTAMP()
func.lower(u.c.name)
func.lower(u.c.name) == "x"
func.coalesce(u.c.name, "x")
func.coalesce(u.c.name, None)
func.concat("a", u.c.name)
func.max(u.c.id) + 1
func.random()
func.gen_random_uuid()
func.foo.bar("x")
func.date_trunc("day", u.c.dt)
func.char_length(u.c.name)
func.sysdate()
func.user()
func.substring(u.c.name, 1, 2)
func.cast(u.c.id, sa.String)
func.row_number().over(order_by=u.c.id)
func.row_number().over(partition_by=u.c.name, order_by=[u.c.id.desc(), u.c.n])
func.sum(u.c.id).over(rows=(None, 0))
func.sum(u.c.id).over(rows=(-1, None), order_by=u.c.id)
func.count(u.c.id).filter(u.c.id > 3)
func.percentile_cont(0.5).within_group(u.c.id)
func.array_agg(u.c.id)
func.sum(u.c.id).label("s")
tuple_(u.c.id, u.c.name)
tuple_(u.c.id, u.c.name) == tuple_(1, "x")
tuple_(u.c.id, u.c.name).in_([(1, "a"), (2, "b")])
tuple_(u.c.id, u.c.name).in_(select(a.c.id, a.c.email))
select(u)
select(u.c.id, u.c.name)
select(u.c.id, a.c.id)
select(u.c.id, u.c.id)
select(u.c.id, u.c.id, a.c.id, a.c.id)
select(u.c.id.label("x"), a.c.id.label("x"))
select(u.c.id, a.c.id).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)
select(u.c.id + 1)
select(u.c.id + 1, u.c.id + 2)
select(func.count())
select(func.count(u.c.id))
select(func.count()).select_from(u)
select(func.count("*")).select_from(u)
select(func.max(u.c.id), func.max(a.c.id))
select(cast(u.c.id, sa.String))
select(cast(u.c.id, sa.String), u.c.id)
select(u.c.name.collate("x"))
select(literal(5), literal("x"))
select(text("1"))
select(text("a, b")).select_from(text("t"))
select(text("*")).select_from(u)
select(literal_column("1"))
select(literal_column("1").label("y"))
select(column("a"), column("b")).select_from(table("t"))
select(column("a")).select_from(table("t", schema="s")).where(column("b") == 1)
select(case((u.c.id == 1, 1), else_=2))
select(u.c.id).where(u.c.id == 1).where(u.c.name == "x")
select(u.c.id).filter(u.c.id == 1, or_(u.c.id == 2, u.c.id == 3))
select(u.c.id).where(and_(u.c.id == 1, u.c.id == 2)).where(u.c.id == 3)
select(u).filter_by(name="x", id=3)
select(u.c.id).join(a)
select(u.c.id, a.c.id).join(a, u.c.id == a.c.user_id)
select(u.c.id).join(a, and_(u.c.id == a.c.user_id, a.c.id > 3)).where(a.c.email == "x")
select(u.c.id).outerjoin(a)
select(u.c.id).select_from(u.join(a))
select(u.c.id).select_from(u.outerjoin(a, a.c.user_id == u.c.id))
select(u).select_from(u).join(a)
select(u.c.id).join_from(u, a)
select(u.c.id).join(a, full=True)
select(a.c.id).join(u)
select(u.join(a))
select(ua.c.id)
select(un.c.id, u.c.id).where(un.c.id == u.c.id)
select(u.c.id, ua.c.id).select_from(u.join(ua, u.c.id == ua.c.id))
select(u.c.id).group_by(u.c.id).having(func.count() > 1)
select(u.c.name, func.count(u.c.id).label("n")).group_by(u.c.name).order_by(desc("n"))
select(u.c.name, func.count(u.c.id).label("n")).group_by(u.c.name).order_by("n")
select(u.c.name.label("q")).order_by("q").group_by("q")
select((u.c.id + 1).label("q")).order_by(u.c.id + 1)
select(u.c.id).order_by("name")
select(u.c.id).order_by("id")
select(u.c.id).order_by(u.c.id.desc(), u.c.name)
select(u.c.id).order_by(text("id desc"))
select(u.c.id).limit(5)
select(u.c.id).limit(5).offset(10)
select(u.c.id).limit(u.c.id)
select(u.c.id).slice(5, 10)
select(u.c.id).distinct()
select(u.c.id).distinct(u.c.name)
select(u.c.id).with_for_update()
select(u.c.id).with_for_update(nowait=True, of=u)
select(u.c.id).with_for_update(read=True, skip_locked=True)
select(u.c.id).fetch(5)
select(u.c.id).subquery()
select(select(u.c.id).subquery())
select(select(u.c.id, u.c.name.label("z")).subquery("sq").c.z)
select(select(u.c.id + 1).subquery("sq"))
select(select(func.count(u.c.id)).subquery())
select(select(u.c.id, a.c.id).subquery())
select(u.c.id).where(u.c.id == select(func.max(a.c.id)).scalar_subquery())
select(u.c.id).where(u.c.id == select(func.max(a.c.id)).where(a.c.user_id == u.c.id).scalar_subquery())
select(u.c.id, select(func.count(a.c.id)).where(a.c.user_id == u.c.id).scalar_subquery())
select(u.c.id, select(func.count(a.c.id)).where(a.c.user_id == u.c.id).label("cnt"))
select(u.c.id, select(func.count(a.c.id)).where(a.c.user_id == u.c.id).correlate(u).label("cnt"))
select(u.c.id, select(func.count(a.c.id)).where(a.c.user_id == u.c.id).correlate(None).label("cnt"))
select(u.c.id).where(exists().where(a.c.user_id == u.c.id))
select(u.c.id).where(~exists().where(a.c.user_id == u.c.id))
select(u.c.id).where(exists(select(a.c.id).where(a.c.user_id == u.c.id)))
select(u.c.id).where(select(a.c.id).where(a.c.user_id == u.c.id).exists())
select(exists().where(u.c.id == 1))
select(exists(select(u.c.id)))
select(u.c.id).where(or_(exists().where(a.c.user_id == u.c.id), u.c.id == 1))
select(u.c.id).where(u.c.id.in_(select(u.c.id).where(u.c.name == "x")))
select(u.c.id).where(u.c.id.in_(select(a.c.user_id).join(u)))
union(select(u.c.id), select(a.c.id))
union_all(select(u.c.id), select(a.c.id)).order_by("id")
union_all(select(u.c.id), select(a.c.id)).order_by("id").limit(3)
select(u.c.id).union(select(a.c.id), select(a.c.user_id))
select(u.c.id).limit(1).union_all(select(a.c.id).order_by(a.c.id))
select(union(select(u.c.id), select(a.c.id)).subquery())
select(union(select(u.c.id), select(a.c.id)).alias("x").c.id)
sa.except_(select(u.c.id), select(a.c.id))
sa.intersect(select(u.c.id), union(select(a.c.id), select(a.c.user_id)))
select(select(u.c.id).cte("c"))
select(select(u.c.id).cte())
(lambda c: select(c.c.id).where(c.c.id > 3))(select(u.c.id).cte("c"))
(lambda c: select(c.union_all(select(c.c.id + 1).where(c.c.id < 5))))(select(literal(1).label("id")).cte("c", recursive=True))
(lambda c, d: select(c.c.id, d.c.id).join(d, c.c.id == d.c.id))(select(u.c.id).cte("c"), select(a.c.id).cte("d"))
(lambda c: select(select(c.c.id).cte("d")))(select(u.c.id).cte("c"))
select(u.c.id, select(a.c.id).where(a.c.user_id == u.c.id).lateral("l").c.id)
select(sa.values(sa.column("x", sa.Integer), sa.column("y", sa.String), name="v").data([(1, "a"), (2, "b")]))
select(func.generate_series(1, 5).alias("g"))
select(func.unnest(u.c.id).table_valued("v"))
select(a.c["Weird Name"], a.c.order)
select(u.c.id).prefix_with("SQL_X").suffix_with("Y")
select(u.c.id).with_only_columns(u.c.name)
select(u.c.id).add_columns(u.c.name)
text("select 1")
text("select :a, '\\:b', c::int")
text("select '10%'")
text("select :a").bindparams(a=5)
text("select :a").bindparams(bindparam("a", value=[1,2], expanding=True))
text("select id").columns(sa.column("id"))
select(text("select id from x").columns(sa.column("id", sa.Integer)).subquery("q").c.id)
select(t.c.a).where(t.c.c)
t.select()
t.select().where(t.c.a == 1)
u.select().where(u.c.id == 1)
"""

CHANGES = r"""
t.insert().values(a=1)
t.insert().values({"a": 1, "b": "x'y"})
t.insert().values({t.c.a: 1, t.c.b: None})
t.insert().values([{"a": 1, "b": "x"}, {"a": 2, "b": "y"}])
t.insert().values(a=sa.text("1 + 1"), b=func.lower("X"))
t.insert().values(a=t.c.a + 1)
t.insert().values(a=select(func.max(u.c.id)).scalar_subquery())
u.insert().values(name="x")
u.insert().inline().values(name="x")
u.insert().from_select(["name"], select(a.c.email))
u.insert().from_select(["id", u.c.name], select(a.c.id, a.c.email).where(a.c.id > 5))
d.insert().values(x=9)
d.update().values(x=3)
s.insert().values(code="x")
insert(t).values(a=5).prefix_with("OR IGNORE")
insert(ts).values(a=5)
t.update().values(a=1)
t.update().values({"b": "x", "a": 1})
t.update().values({t.c.a: t.c.a + 1})
t.update().values(a=t.c.a * 2 + 1, b=t.c.b + "x")
t.update().where(t.c.a == 5).values(a=6)
t.update().where(t.c.a == 5).where(t.c.b == None).values(b="x")
t.update().where(t.c.a == bindparam("old")).values(a=bindparam("new"))
t.update(t.c.a == 5) if False else t.update().where(t.c.a.in_([1,2])).values(c=True)
t.update().values(a=case((t.c.b == "x", 1), else_=2))
t.update().values(a=select(func.max(u.c.id)).scalar_subquery())
t.update().values(a=select(func.max(u.c.id)).where(u.c.name == t.c.b).scalar_subquery())
t.update().where(t.c.a == select(u.c.id).where(u.c.name == t.c.b).scalar_subquery()).values(b="z")
t.update().where(exists().where(u.c.id == t.c.a)).values(b="q")
t.update().ordered_values((t.c.b, "x"), (t.c.a, 1))
ts.update().where(ts.c.a == 5).values(a=6)
t.update().values(c=not_(t.c.c))
t.update().values(c=~t.c.c).where(t.c.c)
t.update().values(d=func.now())
t.delete()
t.delete().where(t.c.a == 5)
delete(t).where(t.c.a == 5, t.c.b != "x")
delete(t).where(t.c.a.in_(select(u.c.id).where(u.c.flag)))
delete(ts).where(ts.c.a > 1)
delete(t).where(and_(t.c.a == 1, or_(t.c.b.is_(None), t.c.b == "")))
delete(t).where(exists(select(u.c.id).where(u.c.id == t.c.a)))
(lambda c: u.insert().from_select(["id"], select(c.c.id)))(select(a.c.id).cte("c"))
(lambda c: t.update().where(t.c.a.in_(select(c.c.id))).values(b="q"))(select(a.c.id).cte("c"))
(lambda c: t.delete().where(t.c.a.in_(select(c.c.id))))(select(a.c.id).cte("c"))
t.insert().values(a=bindparam("x"))
update(u).where(u.c.id == 1).values(dt=None, flag=None)
update(t).values(b=cast(t.c.a, String))
update(t).where(t.c.b.like("a%")).values(b=func.replace(t.c.b, "a", "b"))
update(t).where(func.lower(t.c.b) == "x").values(b=func.substr(t.c.b, 1, 5) + "..")
"""

POSTGRES = r"""
j.c.d["a"]
j.c.d["a"]["b"]
j.c.d[("a", "b")]
j.c.d["a"].as_string()
j.c.d["a"].as_integer() == 5
j.c.d["a"].as_boolean()
j.c.d["a"].as_float()
j.c.d["a"] == "x"
j.c.b["a"].astext
j.c.b["a"].astext == "x"
j.c.b[("a", 1)].astext
j.c.pj["a"].astext.cast(sa.Integer)
j.c.pj["a"]["b"].astext
cast(j.c.b["a"].astext, sa.Integer) + 1
j.c.b.has_key("a")
j.c.b == None
j.c.b.is_(None)
j.c.b.op("?")("x")
j.c.b - "a"
j.c.arr.any(5)
j.c.arr.all(5)
5 == any_(j.c.arr)
j.c.id == any_(j.c.arr)
j.c.hs["a"]
j.c.hs.has_key("a")
j.c.r.contains(5)
j.c.r.overlaps("[1,2)")
j.c.ts.op("@@")(func.to_tsquery("x"))
j.c.en == "a"
j.c.en.in_(["a", "b"])
cast(j.c.id, postgresql.TIMESTAMP(timezone=True))
func.array_agg(j.c.id)
func.string_agg(j.c.s, ",")
func.jsonb_build_object("a", j.c.id)
func.unnest(j.c.arr)
select(func.jsonb_array_elements(j.c.b).alias("e"))
select(j.c.b["a"].astext)
select(cast(j.c.b["x"].astext, sa.Integer))
select(j.c.id).where(j.c.b["x"].astext == "1", j.c.s != None)
select(j.c.id).where(func.lower(j.c.s).in_(["a"]))
j.update().values(b=func.jsonb_set(j.c.b, "{a}", '"x"'))
j.update().values(b=j.c.b - "a")
j.update().values(b=sa.null())
j.update().values(b=text("'{}'::jsonb"))
text("select '{}'::jsonb -> 'a'")
text(r"select \:x, a::int")
cast(j.c.s, sa.Enum("x", "y", name="xy"))
cast(j.c.s, sa.Text) 
cast(j.c.s, sa.Boolean)
cast(j.c.s, sa.LargeBinary)
cast(j.c.s, sa.Float)
cast(j.c.s, sa.BigInteger)
cast(j.c.s, sa.Date)
cast(j.c.s, sa.Time)
cast(j.c.s, sa.JSON)
cast(j.c.s, sa.Unicode(5))
cast(j.c.s, sa.CHAR(5))
cast(j.c.s, sa.DECIMAL(5, 2))
cast(j.c.s, sa.Interval)
"""


def upgrade():
    dialect = op.get_context().dialect
    with open(os.path.join(os.path.dirname(__file__), "answers.txt"), "w") as answers:
        for names, statements in ((core(), CORE), (changes(), CHANGES), (postgres(), POSTGRES)):
            for each in statements.strip().splitlines():
                for options in ({}, {"literal_binds": True}):
                    text = str(eval(each, names).compile(dialect=dialect, compile_kwargs=options))
                    answers.write(f"{each}: {text!r}\n")
