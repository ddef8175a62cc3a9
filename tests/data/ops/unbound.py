# SPDX-License-Identifier: GPL-3.0-or-later
"""Placeholders instead of values."""


def case_1():
    account = table("account", column("name", String), column("id", Integer))
    op.execute(account.insert().values(name="account 1"))
    op.execute(account.update().where(account.c.name == op.inline_literal("account 1")).values({"name": "account 2"}))
    op.execute(account.delete().where(account.c.id.in_([1, 2])))


def case_2():
    op.execute(text("update table set foo=:bar").bindparams(bar="bat"))
    op.execute("select '\\:x'")
    op.execute("select :x")


def case_3():
    with op.get_context().autocommit_block():
        op.execute("X")
        op.create_index("i", "t", ["a"], postgresql_concurrently=True)
    op.execute("Y")


def case_4():
    with op.get_context().begin_transaction():
        op.execute("Z")


def case_5():
    op.create_table("t", Column("a", Numeric, server_default=text("5")), Column("b", Integer, server_default=sa.literal(5)), Column("c", Boolean, server_default=sa.false()), Column("d", DateTime, server_default=func.now()), Column("e", String, server_default="it's"))


def case_6():
    op.execute(sa.select(column("x")).where(column("y") == 5))


def case_7():
    op.get_context().execute("foo")
    op.get_context().impl.execute("bar")


def case_8():
    assert op.get_context().get_current_revision() is None
    assert op.get_context().get_current_heads() == ()
