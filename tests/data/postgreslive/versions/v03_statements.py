"""statements over the connection, and what can go wrong with them"""
import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy import bindparam, exc, func, select, table, text

revision = "v03"
down_revision = "v02"

owner = table("owner", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("rank", sa.Integer))


def say(what, value):
    op.get_bind().execute(text("INSERT INTO log (said) VALUES (:said)"), {"said": f"{what}: {value!r}"})


def refused(what, statement, *arguments):
    """What a statement is refused with, in a savepoint."""
    bind = op.get_bind()
    try:
        with bind.begin_nested():
            bind.execute(statement, *arguments)
    except exc.DBAPIError as error:
        found = (type(error).__name__, type(error.orig).__name__, [each.__name__ for each in type(error.orig).__mro__[1:2]], error.orig.pgcode, str(error.orig).strip())
    else:
        found = "nothing"
    say(what, found)


def upgrade():
    bind = op.get_bind()
    op.create_table("owner", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20), nullable=False), sa.Column("rank", sa.Integer, server_default="3"), sa.UniqueConstraint("name", name="uq_owner_name"),
                    sa.CheckConstraint("rank > 0", name="ck_rank"))
    op.create_table("item", sa.Column("id", sa.Integer, primary_key=True), sa.Column("owner_id", sa.Integer, sa.ForeignKey("owner.id", name="fk_item_owner")), sa.Column("price", sa.Numeric(10, 2)))
    op.execute("INSERT INTO owner (name) VALUES ('Ann'), ('Bob'), ('Cid')")
    op.execute("INSERT INTO item (owner_id, price) VALUES (1, 10), (1, 20.5), (2, NULL)")
    say("names", (bind.dialect.name, bind.engine.name, op.get_context().dialect.name, bind.dialect.default_schema_name, bind.engine.url.get_backend_name()))
    rows = bind.execute(text("SELECT id, name FROM owner ORDER BY id")).fetchall()
    say("rows", [(row.id, row[1], row._mapping["name"]) for row in rows])
    say("plain string", [tuple(each) for each in bind.exec_driver_sql("SELECT name FROM owner WHERE name LIKE '%%n' ORDER BY 1")])
    say("with values", bind.exec_driver_sql("SELECT name FROM owner WHERE id = %s OR name = %s ORDER BY 1", (2, "100%")).scalars().all())
    say("with names", bind.exec_driver_sql("SELECT name FROM owner WHERE id = %(id)s", {"id": 3}).scalar())
    say("first", bind.execute(select(owner.c.name).where(owner.c.id == 2)).first())
    say("scalar", bind.execute(select(func.count()).select_from(owner)).scalar())
    say("mappings", [dict(each) for each in bind.execute(select(owner).order_by(owner.c.id)).mappings()])
    say("keys", list(bind.execute(text("SELECT id, name AS called FROM owner")).keys()))
    say("none", bind.execute(select(owner.c.id).where(owner.c.id == 99)).first())
    say("update", bind.execute(owner.update().where(owner.c.id < 3).values(rank=owner.c.rank + 1)).rowcount)
    say("executemany", bind.execute(owner.insert(), [{"id": 9, "name": "Xi"}, {"id": 10, "name": "Wu"}]).rowcount)
    say("many updates", bind.execute(owner.update().where(owner.c.id == bindparam("which")).values(name=bindparam("called")), [{"which": 9, "called": "Xi2"}, {"which": 77, "called": "Wu2"}]).rowcount)
    say("many texts", bind.execute(text("UPDATE owner SET rank = :rank WHERE id = :id"), [{"id": 9, "rank": 5}, {"id": 10, "rank": 6}]).rowcount)
    bind.execute(text("UPDATE owner SET name = :name || id WHERE id IN :ids").bindparams(bindparam("ids", expanding=True)), {"name": "both", "ids": [9, 10]})
    say("returning", [tuple(each) for each in bind.execute(text("UPDATE owner SET rank = 1 WHERE id > 8 RETURNING id, name"))])
    say("no rows", bind.execute(text("UPDATE owner SET rank = 1 WHERE id = 12345")).rowcount)
    say("question marks", bind.execute(text("SELECT '{\"a\": 1}'::jsonb ? :key, '{\"a\": 1}'::jsonb ?| array[:key, 'z'], CAST(:n AS integer) + 1, CAST(:t AS text), 'a:b', '\\:x', '50%', E'\\\\n'"), {"key": "a", "n": 4, "t": "it's"}).one())
    say("same name twice", bind.execute(text("SELECT :a || :b || :a"), {"a": "x", "b": "y"}).scalar())
    say("values", bind.execute(text("SELECT :i, :f, :d, :b, :s, :n, :day, :at, :took, :u, :list, :big, :raw = '\\x00ff'::bytea"), {
        "i": 5, "f": 1.5, "d": decimal.Decimal("1.50"), "b": True, "s": "ü\\'%", "n": None, "day": datetime.date(2024, 1, 2), "at": datetime.datetime(2024, 1, 2, 3, 4), "took": datetime.timedelta(days=-1, seconds=5),
        "u": uuid.UUID(int=5), "list": [1, None, 3], "big": 2**62, "raw": b"\x00\xff"}).one())
    say("any", bind.execute(text("SELECT id FROM owner WHERE id = ANY(:ids) ORDER BY id"), {"ids": [1, 3]}).scalars().all())
    say("tuple", bind.execute(text("SELECT id FROM owner WHERE id IN :ids ORDER BY id"), {"ids": (1, 3)}).scalars().all())
    say("joined", [tuple(each) for each in bind.execute(text("SELECT o.name, count(i.id), sum(i.price), max(i.price)::float8, avg(i.price) FROM owner o LEFT JOIN item i ON i.owner_id = o.id GROUP BY 1 ORDER BY 1"))])
    say("window", [tuple(each) for each in bind.execute(select(owner.c.id, func.row_number().over(order_by=owner.c.id.desc())).order_by(owner.c.id))])
    say("exists", bind.execute(select(sa.exists().where(owner.c.id == 1))).scalar())
    say("case", [tuple(each) for each in bind.execute(select(owner.c.id, sa.case((owner.c.id == 1, "one"), else_="more"), sa.null(), sa.true(), sa.false()).order_by(owner.c.id).limit(2).offset(1))])
    say("array_agg", bind.execute(text("SELECT array_agg(name ORDER BY id), json_agg(id ORDER BY id), string_agg(name, ',' ORDER BY id) FROM owner WHERE id < 4")).one())
    say("several", bind.exec_driver_sql("UPDATE owner SET rank = 2 WHERE id = 1; SELECT count(*) FROM owner WHERE rank = 2").scalar())
    say("show", bind.execute(text("SHOW standard_conforming_strings")).scalar())
    say("lock", bind.execute(text("LOCK TABLE owner IN EXCLUSIVE MODE")).returns_rows)
    say("ilike", bind.execute(select(owner.c.name).where(owner.c.name.ilike("a%"))).scalars().all())
    say("explain", "Seq Scan" in bind.execute(text("EXPLAIN SELECT * FROM owner")).scalar())
    full = sa.Table("owner", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)), sa.Column("rank", sa.Integer))
    op.execute("SELECT setval('owner_id_seq', 50)")
    say("primary key", tuple(bind.execute(full.insert().values(name="new")).inserted_primary_key))
    say("sequence", bind.execute(select(sa.Sequence("owner_id_seq").next_value())).scalar())
    say("from select", bind.execute(full.insert().from_select(["id", "name"], select(full.c.id + 100, full.c.name + "?").where(full.c.id < 3))).rowcount)
    say("update from", bind.execute(sa.update(full).values(rank=7).where(full.c.id == table("item", sa.column("owner_id", sa.Integer)).c.owner_id)).rowcount)
    errors(bind)


def errors(bind):
    refused("unique", text("INSERT INTO owner (name) VALUES ('Ann')"))
    refused("null", text("INSERT INTO owner (name) VALUES (NULL)"))
    refused("check", text("UPDATE owner SET rank = :n"), {"n": -1})
    refused("foreign key", text("DELETE FROM owner WHERE id = 1"))
    refused("table", text("SELECT * FROM nowhere"))
    refused("column", text("SELECT nothing FROM owner"))
    refused("syntax", text("SELEKT 1"))
    refused("function", text("SELECT nofunction(1)"))
    refused("type", text("SELECT 'x'::nothing"))
    refused("number", text("SELECT 'x'::integer"))
    refused("zero", text("SELECT 1 / 0"))
    refused("range", text("SELECT 100000::smallint"))
    refused("length", text("INSERT INTO owner (name) VALUES ('123456789012345678901')"))
    refused("date", text("SELECT '2024-02-30'::date"))
    refused("duplicate", text("CREATE TABLE owner (id integer)"))
    refused("depends", text("DROP TABLE owner"))
    refused("schema", text("CREATE TABLE nowhere.t (id integer)"))
    refused("raised", text("DO $$ BEGIN RAISE EXCEPTION 'by hand' USING HINT = 'do not'; END $$"))
    refused("inside", text("VACUUM"))
    refused("fine", text("SELECT 1"))
    outer = bind.begin_nested()
    op.execute("INSERT INTO owner (id, name) VALUES (500, 'gone')")
    outer.rollback()
    with bind.begin_nested():
        op.execute("INSERT INTO owner (id, name) VALUES (501, 'stays')")
        try:
            with bind.begin_nested():
                op.execute("INSERT INTO owner (id, name) VALUES (502, 'gone')")
                raise KeyError("own")
        except KeyError:
            pass
    say("nested", bind.execute(text("SELECT id FROM owner WHERE id >= 500")).scalars().all())
    try:
        with bind.begin_nested():
            bind.execute(text("SELECT 1 / 0"))
    except exc.DataError as error:
        say("division", (error.orig.diag.sqlstate, error.orig.diag.message_primary, error.orig.pgerror.strip()))
    try:
        with bind.begin_nested():
            bind.execute(text("SELECT :x"), {"x": {"a": 1}})
    except exc.ProgrammingError as error:
        say("dict", str(error.orig))


def downgrade():
    op.drop_table("item")
    op.drop_table("owner")
    op.execute("DELETE FROM log WHERE said NOT LIKE '%->%' AND id > 100")
