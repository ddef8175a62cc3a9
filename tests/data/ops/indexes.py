# SPDX-License-Identifier: GPL-3.0-or-later
"""Indexes with expressions and options."""


def case_1():
    op.create_index("name", "tname", [func.foo(column("x"))])


def case_2():
    op.create_index("geocoded", "locations", ["IShouldBeQuoted"])


def case_3():
    op.create_index("geocoded", "locations", [text("lower(coordinates)")])


def case_4():
    op.create_index("ik_test", "t1", ["foo", "bar"])


def case_5():
    op.create_index("ik_test", "t1", ["foo", "bar"], quote=True)


def case_6():
    op.create_index("ik_test", "t1", ["foo", "bar"], schema="foo")


def case_7():
    op.create_index(None, "t1", ["foo", "bar"], schema="foo")


def case_8():
    op.create_index(None, "t1", [text("x + 1")])


def case_9():
    op.drop_index("ik_test")


def case_10():
    op.drop_index("ik_test", table_name="the_table")


def case_11():
    op.drop_index(None, "the_table")


def case_12():
    op.create_index("geocoded", "locations", [text("lower(coordinates)")], postgresql_where=text("locations.coordinates != Null"))


def case_13():
    op.create_index("i", "t", ["c1", "c2"], unique=False, postgresql_include=["inc"], postgresql_using="gin", postgresql_with={"fillfactor": 50}, postgresql_ops={"c1": "foo"}, postgresql_concurrently=True, postgresql_tablespace="Foo")


def case_14():
    op.create_index("i", "t", ["c1", "c2"], mysql_length=5, sqlite_where=text("x > 5"))


def case_15():
    op.create_index("i", "t", ["c1", "c2"], postgresql_foo=5)


def case_16():
    op.create_index("i", "t", ["c1", "c2"], foo=5)


def case_17():
    op.drop_index("geocoded", table_name="locations", postgresql_concurrently=True)


def case_18():
    op.create_index(op.f("y" * 70), "t", ["a"])


def case_19():
    op.create_index("y" * 70, "t", ["a"])
