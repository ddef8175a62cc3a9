"""Relationships, inheritance in one table, classical mappings, and what a session keeps up to date"""
import datetime, enum
from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm, Column, Integer, String, ForeignKey, Table, MetaData
from sqlalchemy.orm import declarative_base, relationship, backref, Session, sessionmaker, scoped_session, column_property, deferred, registry, synonym, aliased, object_session, defer, undefer, joinedload, subqueryload
from sqlalchemy.orm import declared_attr, validates, reconstructor, foreign, remote, make_transient
revision = "relations"
down_revision = None
meta = MetaData()
Base = declarative_base(metadata=meta)
tags = Table("doc_tags", meta, Column("doc_id", ForeignKey("docs.id"), primary_key=True), Column("tag_id", ForeignKey("tags.id"), primary_key=True))

class Doc(Base):
    __tablename__ = "docs"
    __table_args__ = {"extend_existing": True}
    id = Column(Integer, primary_key=True)
    title = Column(String(20))
    body = deferred(Column(String(99)))
    parent_id = Column(Integer, ForeignKey("docs.id"))
    made = Column(sa.DateTime, default=datetime.datetime(2001, 1, 1))
    changed = Column(Integer, onupdate=lambda: 42)
    shout = column_property(sa.func.upper(title))
    children = relationship("Doc", backref=backref("parent", remote_side=[id]), cascade="all")
    tags = relationship("Tag", secondary=tags, backref="docs", order_by="Tag.name")
    @reconstructor
    def again(self):
        self.loaded = True

class Tag(Base):
    __tablename__ = "tags"
    id = Column(Integer, primary_key=True)
    name = Column(String(20), unique=True)

class Shape(Base):
    __tablename__ = "shapes"
    id = Column(Integer, primary_key=True)
    kind = Column(String(10))
    size = Column(Integer)
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "shape"}

class Circle(Shape):
    radius = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "circle"}

class Pair(Base):
    __tablename__ = "pairs"
    a = Column(Integer, primary_key=True)
    b = Column(String(5), primary_key=True)
    n = Column(Integer)

class Uses(Base):
    __table__ = Table("uses", meta, Column("key", Integer, primary_key=True), Column("doc", Integer), Column("tag", Integer))
    document = relationship(Doc, primaryjoin="foreign(Uses.doc) == Doc.id", viewonly=True)
    label = relationship("Tag", primaryjoin=lambda: Uses.tag == Tag.id, foreign_keys="Uses.tag", uselist=False)

class Old(object):
    pass
old_table = Table("olds", meta, Column("id", Integer, primary_key=True), Column("v", String(5)))

def upgrade():
    bind = op.get_bind()
    def say(what, value):
        bind.execute(sa.text("INSERT INTO log (what, said) VALUES (:w, :s)"), {"w": what, "s": repr(value)})
    for sql in ("CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT, said TEXT)",
        "CREATE TABLE docs (id INTEGER PRIMARY KEY, title VARCHAR(20), body VARCHAR(99), parent_id INTEGER, made DATETIME, changed INTEGER)",
        "CREATE TABLE tags (id INTEGER PRIMARY KEY, name VARCHAR(20) UNIQUE)",
        "CREATE TABLE doc_tags (doc_id INTEGER, tag_id INTEGER, PRIMARY KEY (doc_id, tag_id))",
        "CREATE TABLE shapes (id INTEGER PRIMARY KEY, kind VARCHAR(10), size INTEGER, radius INTEGER)",
        "CREATE TABLE pairs (a INTEGER, b VARCHAR(5), n INTEGER, PRIMARY KEY (a, b))",
        "CREATE TABLE uses (key INTEGER PRIMARY KEY, doc INTEGER, tag INTEGER)",
        "CREATE TABLE olds (id INTEGER PRIMARY KEY, v VARCHAR(5))"):
        bind.execute(sa.text(sql))
    registry().map_imperatively(Old, old_table)
    S = sessionmaker(bind=bind)
    s = S()
    d = Doc(title="root", body="text", children=[Doc(title="c1"), Doc(title="c2", children=[Doc(title="g")])])
    d.tags = [Tag(name="z"), Tag(name="a")]
    s.add(d)
    s.commit()
    say("tree", [(x.title, x.parent and x.parent.title, x.shout, x.changed) for x in s.query(Doc).order_by(Doc.title)])
    say("tags", [t.name for t in d.tags])
    say("deferred", ("body" in d.__dict__, d.body, "body" in d.__dict__))
    s.expunge_all()
    d = s.query(Doc).filter(Doc.parent == None).one()
    say("loaded", (d.loaded, "body" in d.__dict__))
    d.title = "root"
    say("modified", (s.is_modified(d), len(s.dirty)))
    d.title = "top"
    say("modified", (s.is_modified(d), d in s.dirty, d in s))
    d.tags.remove(d.tags[0])
    d.tags.append(Tag(name="m"))
    s.commit()
    say("after", (d.title, d.changed, [t.name for t in d.tags]))
    t = s.query(Tag).filter_by(name="m").one()
    say("docs", [x.title for x in t.docs])
    say("contains", [x.title for x in s.query(Doc).filter(Doc.tags.contains(t))])
    say("any", [x.title for x in s.query(Doc).filter(Doc.tags.any(Tag.name == "z"))])
    say("m2m join", [tuple(x) for x in s.query(Doc.title, Tag.name).join(Doc.tags).order_by(Tag.name)])
    P = aliased(Doc, name="p")
    say("self join", [tuple(x) for x in s.query(Doc.title, P.title).join(P, Doc.parent_id == P.id).order_by(Doc.title)])
    say("self join rel", [tuple(x) for x in s.query(Doc.title, P.title).outerjoin(P, Doc.parent).order_by(Doc.title)])
    c = s.query(Doc).filter_by(title="c1").one()
    g = s.query(Doc).filter_by(title="g").one()
    c.children.append(g)
    s.flush()
    say("moved", (g.parent.title, g.parent_id == c.id))
    g.parent = None
    s.commit()
    say("orphan", (g.parent_id, [x.title for x in c.children]))
    s.add_all([Shape(size=1), Circle(size=2, radius=5)])
    s.commit()
    say("poly", [(type(x).__name__, x.kind, x.size, getattr(x, "radius", None)) for x in s.query(Shape).order_by(Shape.id)])
    say("only", [x.radius for x in s.query(Circle)])
    s.add(Pair(a=1, b="x", n=5)); s.add(Pair(a=1, b="y", n=6)); s.commit()
    say("pair", (s.get(Pair, (1, "y")).n, s.query(Pair).get({"a": 1, "b": "x"}).n))
    p = s.get(Pair, (1, "x")); p.b = "z"; p.n = Pair.n + 10; s.commit()
    say("pair", [tuple(x) for x in s.query(Pair.a, Pair.b, Pair.n).order_by(Pair.b)])
    s.add(Uses(key=3, doc=d.id, tag=t.id)); s.flush()
    u = s.query(Uses).one()
    say("uses", (u.document.title, u.label.name))
    o = Old(); o.v = "old"; s.add(o); s.commit()
    say("old", [x.v for x in s.query(Old).filter(Old.v == "old")])
    s.delete(d); s.commit()
    say("gone", [x.title for x in s.query(Doc)])
    say("links", s.query(tags).count())
    # rollback to savepoint, refresh, expire
    g = s.query(Doc).one()
    bind.execute(sa.text("UPDATE docs SET title = 'behind'"))
    say("stale", g.title)
    s.refresh(g)
    say("fresh", g.title)
    bind.execute(sa.text("UPDATE docs SET title = 'again'"))
    s.expire(g, ["title"])
    say("fresh", g.title)
    bind.execute(sa.text("UPDATE docs SET title = 'third'"))
    say("identity", (s.query(Doc).one().title, s.query(Doc).populate_existing().one().title))
    s.query(Doc).filter(Doc.title == "third").update({Doc.title: "sync"})
    say("synced", g.title)
    s.query(Doc).filter(Doc.id == g.id).update({"changed": sa.func.length(Doc.title)}, synchronize_session="fetch")
    say("synced", g.changed)
    say("deleted", s.query(Doc).filter(Doc.id == g.id).delete(synchronize_session="fetch"))
    say("in", g in s)
    s.commit()
    say("session", object_session(g) is None)
    sess = scoped_session(S)
    sess.add(Tag(name="scoped")); sess.commit()
    say("scoped", [x.name for x in sess.query(Tag).order_by(Tag.name)])
    x = sess.query(Tag).first()
    with sess.no_autoflush:
        sess.add(Tag(name="later"))
        say("unflushed", sess.query(Tag).filter_by(name="later").count())
    say("flushed", sess.query(Tag).filter_by(name="later").count())
    sess.remove()
    with S() as s2:
        say("slice", [x.name for x in s2.query(Tag).order_by(Tag.name).limit(2).offset(1)])
        say("distinct", s2.query(sa.func.count(sa.distinct(Tag.name))).scalar())
        say("group", [tuple(x) for x in s2.query(sa.func.length(Tag.name), sa.func.count()).group_by(sa.func.length(Tag.name)).having(sa.func.count() > 0).order_by(sa.desc(sa.func.length(Tag.name)))])
        say("with", [x for (x,) in s2.query(Tag).with_entities(Tag.name).order_by(Tag.name)])
        say("label", [r.called for r in s2.query(Tag.name.label("called")).order_by("called")])
        say("entity", [r.Tag.name for r in s2.query(Tag, Tag.id).order_by(Tag.id)])
        sub = s2.query(Tag.id).filter(Tag.name == "a").subquery()
        say("in sub", [x.name for x in s2.query(Tag).filter(Tag.id.in_(sa.select(sub.c.id)))])
        say("in query", [x.name for x in s2.query(Tag).filter(Tag.id.in_(s2.query(Tag.id).filter(Tag.name == "a")))])
        say("scalar sub", [tuple(x) for x in s2.query(Tag.name, s2.query(sa.func.count(Tag.id)).scalar_subquery()).order_by(Tag.name)])
        say("first none", s2.query(Tag).filter(Tag.id == 99).first())
        say("one_or_none", s2.query(Tag).filter(Tag.id == 99).one_or_none())
        say("scalar none", s2.query(Tag.id).filter(Tag.id == 99).scalar())
        say("bool", bool(s2.query(Tag).count()))
        say("iter", [t.name for t in s2.query(Tag).yield_per(10).order_by(Tag.id)])
        say("stmt", [tuple(r) for r in s2.execute(sa.text("SELECT name FROM tags ORDER BY name"))])
        say("core", [tuple(r) for r in s2.execute(sa.select(Tag.__table__.c.name).order_by(Tag.name))])
        say("scalars one", s2.scalars(sa.select(Tag).filter_by(name="a")).one().name)
        say("exec scalar", s2.execute(sa.select(sa.func.count()).select_from(Tag)).scalar())
        say("unique", [t.name for t in s2.execute(sa.select(Tag).options(joinedload(Tag.docs)).order_by(Tag.id)).unique().scalars()])
        say("params", [t.name for t in s2.query(Tag).filter(sa.text("name = :n")).params(n="a")])
        say("repr", str(s2.query(Tag.id).filter(Tag.name == "a")))
        say("stmt", str(s2.query(Doc.title).join(Doc.tags).filter(Tag.name == "a").statement))
        say("inspected", (sa.inspect(Tag).local_table.name, [c.key for c in sa.inspect(Tag).column_attrs], sa.inspect(x).detached))


def downgrade():
    pass
