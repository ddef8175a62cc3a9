# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements, rows, and what a script asks of its context."""


def case_1():
    account = table("account", column("name", String), column("id", Integer))
    op.execute(account.delete().where(account.c.name == "account 1"))


def case_2():
    account = table("account", column("name", String), column("id", Integer))
    op.execute(account.insert().values(name="account 1"))


def case_3():
    account = table("account", column("name", String), column("id", Integer))
    op.execute(account.update().where(account.c.name == "account 1").values({"name": "account 2"}))


def case_4():
    account = table("account", column("name", String), column("id", Integer))
    op.execute(account.update().where(account.c.name == op.inline_literal("account 1")).values({"name": op.inline_literal("account 2")}))
    op.execute(account.update().where(account.c.id == op.inline_literal(1)).values({"id": op.inline_literal(2)}))


def case_5():
    op.execute(text("update table set foo=:bar").bindparams(bar="bat"))


def case_6():
    op.execute("SELECT 'te\\:st'")


def case_7():
    op.execute("SELECT :x")


def case_8():
    op.bulk_insert(table("t", column("id", Integer), column("v", String), column("n", Numeric), column("b", Boolean), column("f", Float)), [dict(id=1, v="x'y", n=60, b=True, f=1), dict(id=2, v=None, n=decimal.Decimal("1.50"), b=False, f=1.5)])


def case_9():
    op.bulk_insert(table("t", column("id", Integer)), {"id": 5})


def case_10():
    op.bulk_insert(table("t", column("id", Integer)), [(5,)])


def case_11():
    op.bulk_insert(table("t", column("id", Integer)), [dict(id=1, zz=2)])


def case_12():
    op.bulk_insert(table("t", column("id", Integer), column("q")), [dict(id=op.inline_literal(5), q=op.inline_literal("d'1"))])


def case_13():
    op.bulk_insert(table("t", column("id", Integer), column("q")), [])


def case_14():
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE 'soso'")
    op.execute("x")


def case_15():
    assert op.get_context().as_sql and op.get_context().dialect.name == op.get_bind().dialect.name
    op.get_bind().execute(text("SELECT 1"))


def case_16():
    assert op.get_bind().execute(text("SELECT 2")) is None


def case_17():
    m = MetaData()
    t = Table("parent", m, Column("id", Integer, primary_key=True))
    u = Table("child", m, Column("id", Integer, primary_key=True), Column("p", ForeignKey("parent.id")), Column("q", ForeignKey(t.c.id), index=True), comment="hello")
    m.create_all(op.get_bind())
    assert [x.name for x in m.sorted_tables] == ["parent", "child"]
    m.drop_all(op.get_bind())
