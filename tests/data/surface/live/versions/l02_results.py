"""Statements over the connection, and every way to read what they give"""
import datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy import MetaData, Table, bindparam, exc
from sqlalchemy.sql import column, func, literal, literal_column, select, table, text

revision = "l02"
down_revision = "l01"

owner = table("owner", column("id", sa.Integer), column("name", sa.String), column("rank", sa.Integer))
item = table("item", column("id", sa.Integer), column("owner_id", sa.Integer), column("at", sa.DateTime),
             column("price", sa.Numeric), column("level", sa.String))


def say(bind, what, value):
    bind.execute(text("INSERT INTO log (said) VALUES (:said)"), {"said": f"{what}: {value!r}"})


def upgrade():
    bind = op.get_bind()
    say(bind, "names", (bind.dialect.name, bind.engine.name, op.get_context().dialect.name, bind.engine.dialect.name))
    rows = bind.execute(text("SELECT id, name FROM owner ORDER BY id")).fetchall()
    say(bind, "rows", [(row.id, row[1], row["name"]) for row in rows])
    for id_, name in bind.execute("SELECT id, name FROM owner ORDER BY id"):
        say(bind, "unpacked", (id_, name))
    say(bind, "first", tuple(bind.execute(select(owner.c.name).where(owner.c.id == 2)).first()))
    say(bind, "one", tuple(bind.execute(select([owner.c.id, owner.c.name]).order_by(owner.c.id.desc())).fetchone()))
    say(bind, "scalar", bind.execute(select(func.count()).select_from(owner)).scalar())
    say(bind, "scalar_one", bind.execute(text("SELECT max(id) FROM owner")).scalar_one())
    say(bind, "scalars", bind.execute(select(owner.c.name).order_by(owner.c.id)).scalars().all())
    say(bind, "mappings", [dict(each) for each in bind.execute(select(owner).order_by(owner.c.id)).mappings()])
    say(bind, "all", [tuple(each) for each in bind.execute(select(item.c.id, item.c.at, item.c.price).order_by(item.c.id)).all()])
    say(bind, "keys", list(bind.execute(text("SELECT id, name AS called FROM owner")).keys()))
    say(bind, "none", bind.execute(select(owner.c.id).where(owner.c.id == 99)).first())
    result = bind.execute(owner.update().where(owner.c.id < 3).values(rank=owner.c.rank + literal(1)))
    say(bind, "rowcount", result.rowcount)
    bind.execute(owner.insert().values(id=7, name="Zoe"))
    bind.execute(owner.insert(), {"id": 8, "name": "Yan"})
    bind.execute(owner.insert(), [{"id": 9, "name": "Xi"}, {"id": 10, "name": "Wu"}])
    bind.execute(owner.update().where(owner.c.id == bindparam("which")).values(name=bindparam("called")),
                 [{"which": 9, "called": "Xi2"}, {"which": 10, "called": "Wu2"}])
    bind.execute(text("UPDATE owner SET name = :name WHERE id IN :ids").bindparams(bindparam("ids", expanding=True)),
                 {"name": "both", "ids": [7, 8]})
    bind.execute(text("UPDATE owner SET note = :note WHERE id = 1"), note="kw")
    bind.execute("UPDATE owner SET note = ? WHERE id = ?", "pos", 2)
    bind.exec_driver_sql("UPDATE owner SET note = 'a:b' WHERE id = 3")
    bind.execute(owner.delete().where(owner.c.name.in_(["Wu2"])))
    joined = select(owner.c.name, func.count(item.c.id).label("amount"), func.max(item.c.price)).select_from(
        owner.outerjoin(item, item.c.owner_id == owner.c.id)).group_by(owner.c.name).having(
        func.count(item.c.id) >= 0).order_by(owner.c.name).limit(3)
    say(bind, "joined", [(row.name, row.amount, row[2]) for row in bind.execute(joined)])
    inner = select(item.c.owner_id).where(item.c.id > 1).distinct().scalar_subquery()
    say(bind, "subquery", [tuple(each) for each in bind.execute(
        select(owner.c.id).where(sa.or_(owner.c.id.in_(select(item.c.owner_id)), owner.c.name.is_(None))).order_by(owner.c.id))])
    say(bind, "scalar subquery", bind.execute(select(owner.c.id).where(owner.c.id == inner).limit(1)).scalar())
    say(bind, "case", [tuple(each) for each in bind.execute(select(
        owner.c.id, sa.case((owner.c.id == 1, "one"), else_="more"), sa.cast(owner.c.id, sa.String),
        literal_column("1 + 1").label("two"), func.lower(owner.c.name), sa.null(), sa.true()).order_by(owner.c.id).limit(2))])
    say(bind, "exists", bind.execute(select(sa.exists().where(owner.c.id == 1))).scalar())
    say(bind, "not", [each for (each,) in bind.execute(select(owner.c.id).where(sa.not_(owner.c.id > 2)).order_by(owner.c.id))])
    say(bind, "union", [each for (each,) in bind.execute(select(owner.c.id).where(owner.c.id < 2).union(select(item.c.id)).order_by("id"))])
    with_cte = select(owner.c.id).where(owner.c.id > 7).cte("late")
    say(bind, "cte", [each for (each,) in bind.execute(select(with_cte.c.id).order_by(with_cte.c.id))])
    other = owner.alias("other")
    say(bind, "alias", [tuple(each) for each in bind.execute(
        select(owner.c.id, other.c.id).where(owner.c.id == other.c.id - 1).order_by(owner.c.id))])
    try:
        bind.execute(text("SELECT * FROM nowhere"))
    except exc.OperationalError as error:
        say(bind, "error", str(error.orig))
    meta = MetaData()
    full = Table("owner", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    say(bind, "table", [tuple(each) for each in bind.execute(full.select().where(full.c.id == 1))])
    say(bind, "inserted", bind.execute(full.insert().values(name="new")).inserted_primary_key[0])
    say(bind, "dates", bind.execute(select(item.c.id).where(item.c.at < datetime.datetime(2021, 2, 3, 4, 5, 6, 2))).fetchall()[0][0])


def downgrade():
    bind = op.get_bind()
    bind.execute(text("DELETE FROM owner WHERE id > :id"), {"id": 3})
    op.execute(table("log").delete())
