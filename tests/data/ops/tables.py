# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and their comments."""


def case_1():
    op.rename_table("t1", "t2")


def case_2():
    op.rename_table("t1", "t2", schema="foo")


def case_3():
    op.rename_table("t1", "t2", schema=quoted_name("some.schema", quote=True))


def case_4():
    op.drop_table("tb_test")


def case_5():
    op.create_table("some_table", Column("id", Integer, primary_key=True), Column("st_id", Integer, ForeignKey("some_table.id")))


def case_6():
    t1 = op.create_table("some_table", Column("id", Integer, primary_key=True), Column("foo_id", Integer), CheckConstraint("foo_id>5", name="ck_1"))
    assert [c for c in t1.constraints if isinstance(c, CheckConstraint)][0].name == "ck_1"


def case_7():
    foo_id = Column("foo_id", Integer)
    t1 = op.create_table("some_table", Column("id", Integer, primary_key=True), foo_id, CheckConstraint(foo_id > 5, name="ck_1"))
    assert len([c for c in t1.constraints if isinstance(c, CheckConstraint)]) == 1


def case_8():
    t1 = op.create_table("some_table", Column("id", Integer, primary_key=True), Column("foo_id", Integer), UniqueConstraint("foo_id", name="uq_1"))
    assert [c for c in t1.constraints if isinstance(c, UniqueConstraint)][0].name == "uq_1"


def case_9():
    t1 = op.create_table("some_table", Column("id", Integer, primary_key=True), Column("foo_id", Integer, unique=True))
    assert [c for c in t1.constraints if isinstance(c, UniqueConstraint)]


def case_10():
    t1 = op.create_table("some_table", Column("id", Integer, primary_key=True), Column("foo_id", Integer, index=True))
    assert t1.indexes


def case_11():
    t1 = op.create_table("some_table", Column("id", Integer, primary_key=True), Column("foo_id", Integer), Index("ix_1", "foo_id"))
    assert list(t1.indexes)[0].name == "ix_1"


def case_12():
    t1 = op.create_table("some_table", Column("id", Integer, primary_key=True), Column("foo_id", Integer, ForeignKey("foo.id")), schema="schema")
    assert t1.c.id.name == "id" and t1.schema == "schema"


def case_13():
    t1 = op.create_table("some_table", Column("x", Integer), Column("y", Integer), Column("z", Integer))
    assert not t1.primary_key


def case_14():
    op.create_table_comment("some_table", "table comment", schema="foo")


def case_15():
    op.drop_table_comment("some_table", schema="foo", existing_comment="x")


def case_16():
    op.create_table("t2", Column("c1", Integer, primary_key=True, comment="c1 comment"), Column("c2", Integer, comment="it's"), comment="t2 comment")


def case_17():
    op.create_table("t", Column("a", Integer), Column("b", Integer), Column("c", String(5)), PrimaryKeyConstraint("a", "b", name="pkk"), UniqueConstraint("c", "b"), ForeignKeyConstraint(["a"], ["x.y"], name="fk"), Index("ii", "a", unique=True), mysql_engine="InnoDB")


def case_18():
    op.create_table("t", Column("a"))


def case_19():
    op.create_table("t", Column("a", Integer), foo="bar")


def case_20():
    op.create_table("t", Column("a", Integer), bar_foo="bar")


def case_21():
    op.create_table("t", Column("a", postgresql.ENUM("a", "b", name="ee")), Column("b", Enum("a", "b", name="ef", schema="s")))


def case_22():
    op.create_table("x" * 70, Column("a", Integer))
