"""Mixins, types from annotations, automap, and how mistakes are answered"""
import datetime, enum, uuid
from typing import Any, Annotated, Dict, List, Optional, Literal
from alembic import op
import sqlalchemy as sa
from sqlalchemy import Column, Integer, String, Index, UniqueConstraint, CheckConstraint, ForeignKey, exc
from sqlalchemy.orm import (DeclarativeBase, Mapped, mapped_column, Session, relationship, declared_attr, registry, declarative_base, sessionmaker, as_declarative, column_property)
from sqlalchemy import orm
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.ext.declarative import declarative_base as old_base, declared_attr as old_attr
from sqlalchemy.orm.exc import NoResultFound, StaleDataError, UnmappedInstanceError, FlushError, DetachedInstanceError, ObjectDeletedError
revision = "mixins"
down_revision = None

class Common:
    @old_attr
    def __tablename__(cls):
        return cls.__name__.lower() + "s"
    id = Column(Integer, primary_key=True)
    def hello(self):
        return f"hello {self.id}"

OldBase = old_base(cls=Common)

class Timed:
    made = Column(sa.DateTime, default=lambda: datetime.datetime(2010, 1, 1))
    @old_attr
    def owner_id(cls):
        return Column(Integer, ForeignKey("owners.id"))
    @old_attr
    def owner(cls):
        return relationship("Owner")

class Owner(OldBase):
    name = Column(String(10), index=True)
    __mapper_args__ = {"eager_defaults": True}

class Thing(Timed, OldBase):
    __table_args__ = (UniqueConstraint("label", name="uq_label"), Index("ix_thing", "label", "n"), CheckConstraint("n > 0"))
    label = Column(String(5))
    n = Column(Integer, default=1)

class Abstract(OldBase):
    __abstract__ = True
    extra = Column(Integer, default=8)

class Final(Abstract):
    v = Column(Integer)

pk = Annotated[int, mapped_column(primary_key=True)]
str5 = Annotated[str, 5]
class Base(DeclarativeBase):
    metadata = sa.MetaData(schema=None, naming_convention={"ix": "ix_%(column_0_label)s"})
    type_annotation_map = {str5: String(5), Dict[str, Any]: sa.JSON}

class Status(str, enum.Enum):
    ON = "on"
    OFF = "off"

class New(Base):
    __tablename__ = "news"
    number: Mapped[pk]
    code: Mapped[str5]
    status: Mapped[Status]
    choice: Mapped[Literal["x", "y"]] = mapped_column(default="x")
    payload: Mapped[Dict[str, Any]] = mapped_column(default=dict)
    maybe: Mapped[Optional[datetime.date]]
    when: Mapped[datetime.datetime] = mapped_column(sa.DateTime(timezone=True), server_default=sa.text("'2020-01-01 00:00:00'"))
    plain = Column(Integer)
    flag: Mapped[bool] = mapped_column(insert_default=True)
    num: Mapped[Optional[float]] = mapped_column(sa.Numeric(5, 1))
    def __repr__(self):
        return f"New({self.code})"

def upgrade():
    bind = op.get_bind()
    def say(what, value):
        bind.execute(sa.text("INSERT INTO log (what, said) VALUES (:w, :s)"), {"w": what, "s": repr(value)})
    bind.execute(sa.text("CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT, said TEXT)"))
    def fails(what, work):
        try:
            work()
        except Exception as error:
            say(what, (type(error).__name__, str(error).replace(__name__ + ".", "").split(" at 0x")[0].split(" (Background")[0]))
        else:
            say(what, "nothing")
    for sql in ("CREATE TABLE owners (id INTEGER PRIMARY KEY, name VARCHAR(10))",
        "CREATE TABLE things (id INTEGER PRIMARY KEY, made DATETIME, owner_id INTEGER REFERENCES owners (id), label VARCHAR(5) UNIQUE, n INTEGER)",
        "CREATE TABLE finals (id INTEGER PRIMARY KEY, extra INTEGER, v INTEGER)",
        "CREATE TABLE news (number INTEGER PRIMARY KEY, code VARCHAR(5), status VARCHAR(3), choice VARCHAR(1), payload JSON, maybe DATE, \"when\" DATETIME DEFAULT '2020-01-01 00:00:00', plain INTEGER, flag BOOLEAN, num NUMERIC(5,1))"):
        bind.execute(sa.text(sql))
    s = Session(bind)
    say("cols", [sorted(c.name for c in x.__table__.columns) for x in (Owner, Thing, Final, New)])
    say("new", [(c.name, type(c.type).__name__, c.nullable) for c in New.__table__.columns if c.name not in ("choice",)])
    say("idx", sorted(i.name for i in Thing.__table__.indexes))
    o = Owner(name="o")
    s.add(Thing(label="a", owner=o)); s.add(Thing(label="b", n=5)); s.add(Final(v=1))
    s.add(New(code="c", status=Status.ON)); s.add(New(code="d", status=Status.OFF, choice="y", payload={"a": 1}, maybe=datetime.date(2000, 1, 1), flag=False, num=1.5))
    s.commit()
    say("things", [(t.id, t.label, t.n, t.made, t.owner and t.owner.name, t.hello()) for t in s.query(Thing).order_by(Thing.id)])
    say("final", [(f.id, f.extra, f.v) for f in s.query(Final)])
    say("news", [(n.number, n.code, n.status, n.choice, n.payload, n.maybe, n.when, n.plain, n.flag, n.num) for n in s.query(New).order_by(New.number)])
    say("enum", [n.code for n in s.query(New).filter(New.status == Status.ON)])
    say("repr", repr(s.query(New).order_by(New.number).all()))
    # errors
    fails("unmapped add", lambda: s.add(object()))
    fails("unmapped query", lambda: s.query(object).all())
    fails("one", lambda: s.query(New).filter_by(code="zzz").one())
    fails("filter_by", lambda: s.query(New).filter_by(nope=1))
    fails("attr", lambda: New.nope)
    fails("kw", lambda: New(nope=1))
    fails("delete new", lambda: s.delete(New()))
    fails("get", lambda: s.get(New, (1, 2)))
    fails("no pk", lambda: type("NoKey", (Base,), {"__tablename__": "nokey", "a": Column(Integer)}))
    fails("no table", lambda: type("NoTable", (Base,), {"a": Column(Integer, primary_key=True)}))
    fails("text", lambda: s.query(New).filter("number = 1"))
    t = s.query(Thing).first()
    s.expunge(t)
    fails("detached", lambda: t.owner)
    say("detached ok", t.label)
    x = s.query(Final).one()
    n = s.begin_nested()
    bind.execute(sa.text("DELETE FROM finals"))
    x.v = 3
    fails("stale", s.flush)
    fails("pending", lambda: s.query(Final).all())
    n.rollback()
    say("again", s.query(Final).count())
    s.expunge_all()
    x = Thing(label="dup"); s.add(x); s.flush()
    n = s.begin_nested()
    s.add(Thing(label="dup"))
    try:
        s.flush()
    except exc.IntegrityError as error:
        say("integrity", str(error.orig))
        n.rollback()
    s.commit()
    say("count", s.query(Thing).filter_by(label="dup").count())
    a = automap_base()
    a.prepare(autoload_with=bind)
    say("auto", sorted(c.__name__ for c in a.classes if c.__name__ != "alembic_version"))
    T = a.classes.things
    for each in s.query(T).order_by(T.id):
        each.n = (each.n or 0) + 1
    s.commit()
    say("auto rows", [(each.label, each.n, each.owners and each.owners.name) for each in s.query(T).order_by(T.id)])
    say("auto back", [x.label for x in s.query(a.classes.owners).one().things_collection])
    fails("auto missing", lambda: a.classes.nothing)

    for name in ("owners", "things", "finals", "news"):
        say(name, [tuple(row) for row in bind.execute(sa.text(f"SELECT * FROM {name} ORDER BY 1"))])


def downgrade():
    pass
