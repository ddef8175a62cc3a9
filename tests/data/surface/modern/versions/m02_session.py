"""2.0's connection and session"""
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

revision = "m02"
down_revision = "m01"


class Base(DeclarativeBase):
    pass


class Key(Base):
    __tablename__ = "keys"
    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    other: Mapped[uuid.UUID | None]


def upgrade():
    if op.get_context().as_sql:
        return
    bind = op.get_bind()
    assert bind.execute(sa.select(Key.id, Key.other)).one() == (uuid.UUID(int=0xa7), uuid.UUID(int=0xb8))
    bind.execute(sa.text("UPDATE keys SET name = :name"), {"name": "one"})
    with Session(bind) as session:
        key = session.scalars(sa.select(Key).where(Key.name == "one")).one()
        session.add(Key(id=uuid.UUID(int=0xc9), name="two"))
        key.name = "first"
        session.flush()
        assert [row.name for row in session.execute(sa.select(Key.name, Key.id).order_by(Key.name))] == ["first", "two"]
        session.execute(sa.update(Key).where(Key.name == "two").values(name="second"))
        assert session.scalar(sa.select(sa.func.count()).select_from(Key)) == 2
        session.commit()
    bind.commit()
    assert sa.inspect(bind).has_table("keys")
    found = sa.orm.Session(bind)
    assert found.get(Key, uuid.UUID(int=0xc9)).name == "second"
    bind.execute(sa.text("DELETE FROM keys WHERE id = :id").bindparams(sa.bindparam("id", uuid.UUID(int=0xc9), sa.Uuid)))


def downgrade():
    op.execute("UPDATE keys SET name = NULL")
