"""Annotated classes, and select() in place of query()"""
import datetime, enum, uuid
from typing import List, Optional
from alembic import op
import sqlalchemy as sa
from sqlalchemy import select, update, delete, insert, func, ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Query, Mapped, mapped_column, Session, relationship, aliased, sessionmaker, load_only, selectinload, joinedload, declared_attr, synonym, validates, column_property, deferred
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.ext.mutable import MutableDict, MutableList
from sqlalchemy.orm.attributes import flag_modified
revision = "modern"
down_revision = None

class Base(DeclarativeBase):
    type_annotation_map = {bytes: sa.LargeBinary(10), dict: sa.JSON}

class Kind(enum.Enum):
    A = 1
    B = 2

class Stamped:
    created: Mapped[datetime.datetime] = mapped_column(default=datetime.datetime(2020, 5, 6), sort_order=10)
    @declared_attr
    def tag(cls):
        return sa.Column(sa.String(10), default=cls.__name__)

class Group(Base):
    __tablename__ = "groups"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30), unique=True)
    members: Mapped[List["Member"]] = relationship(back_populates="group", cascade="all, delete-orphan", order_by="Member.id")

class Member(Stamped, Base):
    __tablename__ = "members"
    __table_args__ = (sa.UniqueConstraint("email"), {"sqlite_autoincrement": False})
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[Optional[str]]
    nick: Mapped["str | None"] = mapped_column("nickname", String(20))
    kind: Mapped[Kind] = mapped_column(default=Kind.A)
    extra: Mapped[dict] = mapped_column(MutableDict.as_mutable(sa.JSON), default=dict)
    tags = mapped_column(MutableList.as_mutable(sa.JSON))
    raw: Mapped[Optional[dict]]
    uid: Mapped[uuid.UUID] = mapped_column(default=lambda: uuid.UUID(int=7))
    group_id: Mapped[Optional[int]] = mapped_column(ForeignKey("groups.id"))
    boss_id: Mapped[Optional[int]] = mapped_column(ForeignKey("members.id"))
    group: Mapped[Optional["Group"]] = relationship(back_populates="members")
    boss: Mapped[Optional["Member"]] = relationship(remote_side=[id], foreign_keys=[boss_id], backref="staff")
    big: Mapped[Optional[str]] = mapped_column(deferred=True)
    handle = synonym("nick")
    @validates("email")
    def low(self, key, value):
        return value.lower() if value else value
    @hybrid_property
    def label(self):
        return self.nick + "!"
    @label.expression
    def label(cls):
        return cls.nick + "!!"
    @label.setter
    def label(self, value):
        self.nick = value.rstrip("!")

def upgrade():
    bind = op.get_bind()
    def say(what, value):
        bind.execute(sa.text("INSERT INTO log (what, said) VALUES (:w, :s)"), {"w": what, "s": repr(value)})
    bind.execute(sa.text("CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT, said TEXT)"))
    Base.metadata.create_all(bind)
    with Session(bind) as session:
        g = Group(name="g1", members=[Member(email="A@X", nick="al"), Member(email="B@X", nick="bo", kind=Kind.B)])
        session.add(g)
        session.flush()
        say("ids", [(m.id, m.email, m.kind, m.created, m.tag, m.extra, m.uid, m.group_id) for m in g.members])
        a, b = g.members
        b.boss = a
        a.extra["k"] = 1
        a.tags = [1]
        session.commit()
        say("staff", [m.nick for m in a.staff])
        a.tags.append(2)
        b.extra = {"n": None}
        session.commit()
        rows = session.execute(select(Member).order_by(Member.id)).scalars().all()
        say("rows", [(m.id, m.extra, m.tags, m.raw, m.label, m.handle) for m in rows])
        say("hybrid", session.scalars(select(Member.id).where(Member.label == "bo!!")).all())
        rows[0].label = "new!"
        rows[0].raw = {"deep": {"x": 1}}
        session.commit()
        rows[0].raw["deep"]["x"] = 2
        session.commit()
        rows[0].raw["deep"]["x"] = 3
        flag_modified(rows[0], "raw")
        session.commit()
        say("cols", [tuple(r) for r in session.execute(select(Member.id, Member.nick, func.upper(Member.nick).label("up")).order_by(Member.id))])
        say("names", [(r.id, r.nick, r.up) for r in session.execute(select(Member.id, Member.nick, func.upper(Member.nick).label("up")).order_by(Member.id))])
        say("pair", [(r.Member.nick, r.Group.name) for r in session.execute(select(Member, Group).join(Group, Group.id == Member.group_id).order_by(Member.id))])
        say("joinrel", [m.nick for m in session.scalars(select(Member).join(Member.group).where(Group.name == "g1").order_by(Member.id))])
        boss = aliased(Member)
        say("alias", [(x.nick, y.nick) for x, y in session.execute(select(Member, boss).join(boss, Member.boss_id == boss.id))])
        say("upd", session.execute(update(Member).where(Member.id == 1).values(nick="up")).rowcount)
        say("see", a.nick)
        session.execute(insert(Member).values(email="c", nick="ci", extra={}, uid=uuid.UUID(int=9)))
        session.execute(insert(Group), [{"name": "g2"}, {"name": "g3"}])
        say("groups", session.scalars(select(Group.name).order_by(Group.id)).all())
        say("del", session.execute(delete(Group).where(Group.name == "g3")).rowcount)
        say("only", [m.nick for m in session.query(Member).options(load_only(Member.id, Member.nick), selectinload(Member.group)).order_by(Member.id)])
        say("any", [x.name for x in session.query(Group).filter(Group.members.any(Member.nick == "bo"))])
        say("has", [x.nick for x in session.query(Member).filter(Member.group.has(name="g1")).order_by(Member.id)])
        say("eq", [x.nick for x in session.query(Member).filter(Member.group == g).order_by(Member.id)])
        say("isnone", [x.nick for x in session.query(Member).filter(Member.group == None)])
        say("in", [x.nick for x in session.query(Member).filter(Member.kind.in_([Kind.B]))])
        with session.begin_nested():
            session.add(Group(name="inner"))
        try:
            with session.begin_nested():
                session.add(Group(name="lost"))
                session.flush()
                raise ValueError
        except ValueError:
            pass
        say("nested", session.scalars(select(Group.name).order_by(Group.name)).all())
        session.delete(g)
        session.commit()
        say("left", [tuple(r) for r in session.query(Member.id, Member.group_id)])
        m = session.merge(Member(id=3, nick="merged"))
        session.commit()
        say("merged", (m.nick, m.email))
        session.bulk_save_objects([Group(name="k1"), Group(name="k2")])
        session.bulk_insert_mappings(Group, [{"name": "k3"}])
        session.bulk_update_mappings(Group, [{"id": session.query(Group.id).filter_by(name="k1").scalar(), "name": "K1"}])
        session.commit()
        say("bulk", [x for (x,) in session.query(Group.name).order_by(Group.name)])
        say("union", [x.name for x in session.query(Group).filter(Group.name == "k2").union(session.query(Group).filter(Group.name == "k3")).order_by(Group.name)])
        sub = session.query(Group.id, Group.name.label("nm")).subquery()
        say("sub", [tuple(r) for r in session.query(sub.c.nm).order_by(sub.c.nm)])
        say("no session yet", [x.name for x in Query(Group).with_session(session).filter(Group.name == "k3")])
        say("renamed", [r.nick for r in session.execute(select(Member.nick).order_by(Member.id))])
        say("slice", [x.name for x in session.query(Group).order_by(Group.name)[1:3]])

    for name in ("groups", "members"):
        say(name, [tuple(row) for row in bind.execute(sa.text(f"SELECT * FROM {name} ORDER BY 1"))])


def downgrade():
    pass
