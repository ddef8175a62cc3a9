"""Classes, sessions and queries as data migrations use them"""
import datetime, uuid, enum, json
from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import Session, relationship, sessionmaker

revision = "classic"
down_revision = None
Base = declarative_base()

class Color(enum.Enum):
    RED = "r"
    BLUE = "b"

class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(50), nullable=False)
    born = sa.Column(sa.Date)
    seen = sa.Column("last_seen", sa.DateTime)
    active = sa.Column(sa.Boolean, default=True)
    color = sa.Column(sa.Enum(Color))
    data = sa.Column(sa.JSON)
    key = sa.Column(sa.String(32))
    score = sa.Column(sa.Numeric(10, 2))
    plain = sa.Column(sa.Integer, server_default="7")
    posts = relationship("Post", back_populates="user")

class Post(Base):
    __tablename__ = "posts"
    id = sa.Column(sa.Integer, primary_key=True)
    title = sa.Column(sa.Text)
    user_id = sa.Column(sa.ForeignKey("users.id"))
    user = relationship(User, back_populates="posts")

def upgrade():
    bind = op.get_bind()
    def say(what, value):
        bind.execute(sa.text("INSERT INTO log (what, said) VALUES (:w, :s)"), {"w": what, "s": repr(value)})
    for sql in ("CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT, said TEXT)",
                "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL, born DATE, last_seen DATETIME, active BOOLEAN, color VARCHAR(4), data JSON, key CHAR(32), score NUMERIC(10,2), plain INTEGER DEFAULT 7)",
                "CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, user_id INTEGER REFERENCES users (id))"):
        bind.execute(sa.text(sql))
    session = Session(bind=bind)
    a = User(name="a", born=datetime.date(2020, 1, 2), seen=datetime.datetime(2021, 3, 4, 5, 6, 7), color=Color.BLUE, data={"x": [1, None]}, key=uuid.UUID(int=5).hex, score=3)
    session.add(a)
    session.add_all([User(name="b", active=False, data=None), User(name="c", plain=9)])
    say("before", (a.id, a.plain, a.active))
    session.flush()
    say("after", (a.id, a.plain, a.active))
    session.commit()
    for u in session.query(User).order_by(User.id):
        say("user", (u.id, u.name, u.born, u.seen, u.active, u.color, u.data, u.key, u.score, u.plain))
    for u in session.query(User).filter(User.name != "a").all():
        u.name = u.name.upper()
        u.seen = datetime.datetime(2000, 1, 1)
    session.commit()
    say("first", session.query(User.name).filter(User.seen.isnot(None)).order_by(User.name).first())
    say("tuple", [tuple(r) for r in session.query(User.id, User.name).order_by(User.id.desc())])
    say("fields", [(r.id, r.name) for r in session.query(User.id, User.name).order_by(User.id.desc())])
    say("renamed", [r.seen for r in session.query(User.seen).order_by(User.id)])
    say("count", session.query(User).filter_by(active=True).count())
    say("get", session.query(User).get(2).name)
    say("missing", session.get(User, 99))
    say("one", session.query(User).filter(User.name == "B").one().id)
    try:
        session.query(User).one()
    except orm.exc.MultipleResultsFound as error:
        say("many", str(error))
    try:
        session.query(User).filter(User.id == 99).one()
    except orm.exc.NoResultFound as error:
        say("none", str(error))
    say("same", session.query(User).get(1) is session.query(User).filter_by(name="a").one())
    p = Post(title="p1", user=a)
    session.add(p)
    session.add(Post(title="p2", user_id=2))
    session.commit()
    say("posts", [(x.id, x.title, x.user_id, x.user.name) for x in session.query(Post).order_by(Post.id)])
    say("back", [x.title for x in a.posts])
    a.posts.append(Post(title="p3"))
    session.commit()
    say("join", [tuple(r) for r in session.query(User.name, Post.title).join(Post, Post.user_id == User.id).order_by(Post.id)])
    say("join2", [r.title for r in session.query(Post).join(Post.user).filter(User.name == "a").order_by(Post.id)])
    say("outer", [(u.name, p and p.title) for u, p in session.query(User, Post).outerjoin(Post, Post.user_id == User.id).order_by(User.id, Post.id)])
    say("updated", session.query(User).filter(User.id > 1).update({"plain": 100}, synchronize_session=False))
    say("updated2", session.query(User).filter(User.id > 1).update({User.plain: User.plain + 1}))
    session.delete(session.query(Post).filter_by(title="p2").one())
    say("deleted", session.query(Post).filter(Post.title == "p3").delete())
    session.commit()
    say("func", session.query(sa.func.count(User.id), sa.func.max(User.plain)).one()[:])
    say("scalar", session.query(sa.func.max(User.id)).scalar())
    say("exists", session.query(session.query(User).filter(User.name == "a").exists()).scalar())
    try:
        User(nope=1)
    except TypeError as error:
        say("bad", str(error))
    x = session.query(User).get(1)
    x.name = "zz"
    say("autoflush", session.query(User).filter(User.name == "zz").count())
    x.score = None
    session.close()
    say("closed", session.query(User).get(1).name)


def downgrade():
    pass
