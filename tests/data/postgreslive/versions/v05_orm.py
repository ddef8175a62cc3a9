"""rows moved by classes that the script defines itself"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import orm
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Session, load_only, relationship, selectinload, sessionmaker

revision = "v05"
down_revision = "v04"
Base = declarative_base()


class Owner(Base):
    __tablename__ = "owner"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    _rank = sa.Column("rank", sa.Integer, default=4)
    children = relationship("Child", back_populates="owner")

    @hybrid_property
    def rank(self):
        return self._rank

    @rank.setter
    def rank(self, value):
        self._rank = value * 10


class Child(Base):
    __tablename__ = "young"
    id = sa.Column(sa.Integer, primary_key=True)
    owner_id = sa.Column(sa.Integer, sa.ForeignKey("owner.id"))
    tag = sa.Column(sa.String(50))
    owner = relationship(Owner, back_populates="children")


def upgrade():
    bind = op.get_bind()
    op.create_table("young", sa.Column("id", sa.Integer, primary_key=True), sa.Column("owner_id", sa.Integer, sa.ForeignKey("owner.id")), sa.Column("tag", sa.String(50)))
    session = Session(bind=bind)
    for owner in session.query(Owner).filter(Owner.name != None, Owner.id < 50).order_by(Owner.id):  # noqa: E711
        owner.name = owner.name + "!"
        owner.rank = owner.id
    session.add(Child(tag="t1", owner_id=1))
    session.add_all([Child(tag="t2", owner_id=2), Child(tag="t3", owner_id=1)])
    session.commit()
    with orm.Session(bind) as second:
        for child in second.query(Child).options(load_only(Child.tag), selectinload(Child.owner)).order_by(Child.id).all():
            child.tag = f"{child.tag} of {child.owner.name}"
        ann = second.query(Owner).filter_by(id=1).one()
        second.execute(sa.text("INSERT INTO log (said) VALUES (:said)"), {"said": repr([each.tag for each in ann.children])})
        second.execute(sa.update(Child).where(Child.id == 2).values(tag="set"))
        names = second.execute(sa.select(Owner.name).join(Child, Child.owner_id == Owner.id).group_by(Owner.name)).scalars().all()
        second.execute(sa.insert(Base.metadata.tables["young"]).values(tag=repr(sorted(names)), owner_id=3))
        second.commit()
    third = sessionmaker(bind=bind)()
    third.query(Owner).filter(Owner.id == 3).update({"name": "third"})
    third.delete(third.query(Child).filter(Child.tag.like("%t3%")).one())
    third.commit()


def downgrade():
    session = Session(bind=op.get_bind())
    session.query(Child).delete()
    session.commit()
    op.drop_table("young")
    session = Session(bind=op.get_bind())
    for owner in session.query(Owner).order_by(Owner.id):
        owner.name = owner.name.rstrip("!")
    session.commit()
    op.execute("DELETE FROM log WHERE said NOT LIKE '%->%' AND id > 300")
