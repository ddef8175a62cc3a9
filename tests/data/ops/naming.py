# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that a naming convention makes."""


def case_1():
    op.create_check_constraint("foo", "user_table", func.len(column("name")) > 5)


def case_2():
    op.create_check_constraint(None, "user_table", "x > 5")


def case_3():
    op.create_unique_constraint(None, "user_table", "x")


def case_4():
    op.create_unique_constraint("nn", "user_table", ["x"])


def case_5():
    op.create_index(None, "user_table", "x")


def case_6():
    op.create_index(None, "user_table", ["xx", "yy"])


def case_7():
    op.create_index(None, "user_table", [text("lower(x)")])


def case_8():
    op.create_foreign_key(None, "user_table", "other", ["x", "y"], ["a", "b"])


def case_9():
    op.create_foreign_key(None, "user_table", "other", ["x", "y"], ["a", "b"], source_schema="s", referent_schema="r")


def case_10():
    op.create_primary_key(None, "user_table", ["x", "y"])


def case_11():
    m1 = MetaData(naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s"})
    ck = CheckConstraint("im a constraint", name="cc1")
    Table("t", m1, Column("x"), ck)
    op.create_table("some_table", Column("x", Integer, ck))


def case_12():
    op.create_table("some_table", Column("x", Integer), CheckConstraint("im a constraint", name="cc1"))


def case_13():
    op.create_table("some_table", Column("x", Integer), CheckConstraint("im a constraint", name=op.f("ck_some_table_cc1")))


def case_14():
    op.create_table("some_table", Column("x", Integer, CheckConstraint("im a constraint", name="cc1")))


def case_15():
    op.create_table("some_table", Column("x", Integer, CheckConstraint("im a constraint", name=op.f("ck_q_cc1"))))


def case_16():
    op.create_table("some_table", Column("x", Integer, primary_key=True), Column("y", Integer, ForeignKey("z.q")), Column("w", String, unique=True), UniqueConstraint("y", "w"), ForeignKeyConstraint(["w"], ["a.b"], name="myfk"), Index(None, "y", "w"))


def case_17():
    op.create_table("some_table", Column("x", Integer), PrimaryKeyConstraint("x"))


def case_18():
    op.create_table("some_table", Column("x", Integer), PrimaryKeyConstraint("x", name="named"))


def case_19():
    op.create_table("some_table", Column("x", Integer), CheckConstraint("x > 5"))


def case_20():
    op.add_column("t1", Column("c1", Boolean(name="foo", create_constraint=True), nullable=False))


def case_21():
    op.add_column("t1", Column("c1", Boolean(name=op.f("foo"), create_constraint=True), nullable=False))


def case_22():
    op.add_column("t1", Column("c1", Boolean(create_constraint=True), nullable=False))


def case_23():
    op.create_table("t1", Column("c1", Enum("a", "b", native_enum=False, name="foo", create_constraint=True), nullable=False))


def case_24():
    op.drop_constraint("foo_bar_bat", "t1", type_="check")


def case_25():
    op.drop_constraint(op.f("some_specific_foo_bar_bat"), "t1", type_="check")


def case_26():
    op.drop_constraint("x", "t1", type_="unique")


def case_27():
    op.drop_constraint(None, "t1", type_="unique")


def case_28():
    op.drop_constraint(None, "t1", type_="primary")


def case_29():
    op.drop_constraint(None, "t1", type_="foreignkey")


def case_30():
    op.drop_constraint("x", "t1")


def case_31():
    op.drop_index(None, "t1")


def case_32():
    op.alter_column("t", "c", type_=Enum("a", "b", name="xyz", create_constraint=True, native_enum=False), existing_type=Enum("a", "c", name="xyw", create_constraint=True, native_enum=False))


def case_33():
    op.add_column("t1", Column("c1", Integer, ForeignKey("o.id")))


def case_34():
    op.add_column("t1", Column("c1", Integer, CheckConstraint("c1 > 5", name="five"), index=True), schema="sch")


def case_35():
    m = MetaData(naming_convention={"uq": "uq_%(table_name)s_%(column_0N_name)s", "fk": "fk_%(table_name)s_%(column_0_key)s_%(referred_column_0_name)s", "ix": "ix_%(custom)s_%(column_0_label)s", "custom": lambda c, t: t.name.upper(), "ck": "ck_%(column_0_name)s"})
    t = Table("tt", m, Column("a", Integer, primary_key=True), Column("b", Integer, ForeignKey("tt.a"), key="bkey"), Column("c", Integer, index=True), UniqueConstraint("a", "bkey"), schema="s")
    CheckConstraint(t.c.c > 5)
    from sqlalchemy.schema import CreateTable, CreateIndex
    op.execute(CreateTable(t))
    for i in t.indexes: op.execute(CreateIndex(i))


def case_36():
    m = MetaData(naming_convention={"uq": "uq_%(nothing)s"})
    Table("tt", m, Column("a", Integer, unique=True))


def case_37():
    m = MetaData()
    t = Table("tt", m, Column("a", Integer, index=True), Column("b", Integer, unique=True, index=True), schema="x.y")
    assert sorted(i.name for i in t.indexes) == ["ix_x_y_tt_a", "ix_x_y_tt_b"]
