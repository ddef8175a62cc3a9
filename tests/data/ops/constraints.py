# SPDX-License-Identifier: GPL-3.0-or-later
"""Constraints by themselves."""


def case_1():
    op.create_check_constraint("ck_user_name_len", "user_table", func.len(column("name")) > 5, schema=quoted_name("some.schema", quote=True))


def case_2():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo", "bar"], ["bat", "hoho"])


def case_3():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo", "bar"], ["bat", "hoho"], source_schema="foo2", referent_schema="bar2")


def case_4():
    op.create_foreign_key("fk_test", "t1", "t1", ["foo", "bar"], ["bat", "hoho"], source_schema="foo2", referent_schema="bar2", onupdate="CASCADE", ondelete="CASCADE", deferrable=True, initially="deferred", match="SIMPLE")


def case_5():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo", "bar"], ["bat", "hoho"], foobar_arg="xyz")


def case_6():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo", "bar"], ["bat", "hoho"], mysql_arg="xyz")


def case_7():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo", "bar"], ["bat", "hoho"], arg="xyz")


def case_8():
    op.create_foreign_key("fk_test", "t1", "t1", ["foo", "bar"], ["bat", "bar"])


def case_9():
    op.create_primary_key("pk_test", "t1", ["foo", "bar"])


def case_10():
    op.create_primary_key("pk_test", "t1", ["foo"], schema="bar")


def case_11():
    op.create_check_constraint("ck_user_name_len", "user_table", func.len(column("name")) > 5, schema="foo")


def case_12():
    op.create_check_constraint("ck_user_name_len", "user_table", "len(name) > 5", postgresql_not_valid=True)


def case_13():
    op.create_unique_constraint("uk_test", "t1", ["foo", "bar"])


def case_14():
    op.create_unique_constraint("uk_test", "t1", ["foo", "bar"], schema="foo", deferrable=True, initially="DEFERRED")


def case_15():
    op.drop_constraint("foo_bar_bat", "t1")


def case_16():
    op.drop_constraint("foo_bar_bat", "t1", type_="foreignkey")


def case_17():
    op.drop_constraint("foo_bar_bat", "t1", "foreignkey", schema="foo")


def case_18():
    op.drop_constraint("foo_bar_bat", "t1", type_="fk")


def case_19():
    op.drop_constraint(None, "t1", type_="check")


def case_20():
    op.create_exclude_constraint("ex1", "t1", ("x", ">"), where="x > 5", using="gist")


def case_21():
    op.create_exclude_constraint("ex1", "SomeTable", (column("SomeColumn"), ">"), where=column("SomeColumn") > 5, using="gist")


def case_22():
    op.create_exclude_constraint("ex1", "SomeTable", (column("SomeColumn"), ">"), where='"SomeColumn" > 5', using="gist", deferrable=True, initially="DEFERRED", schema="s")


def case_23():
    op.create_foreign_key("i", "t1", "t2", ["c1"], ["c2"], postgresql_not_valid=True)
