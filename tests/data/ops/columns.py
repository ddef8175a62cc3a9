# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns added, changed and dropped."""


def case_1():
    op.add_column("somename", Column("colname", String), schema=quoted_name("some.schema", quote=True))


def case_2():
    op.add_column("somename", Column("colname", String, primary_key=True))


def case_3():
    op.add_column("t1", Column("c1", Integer, nullable=False))


def case_4():
    c1 = Column("c1", Integer, nullable=False)
    Table("t", MetaData(), c1)
    op.add_column("t1", c1)


def case_5():
    op.add_column("t1", Column("c1", Integer, CheckConstraint("c1 > 5"), nullable=False))


def case_6():
    op.add_column("t1", Column("c1", Integer, nullable=False), schema="foo")


def case_7():
    op.add_column("t1", Column("c1", Integer, nullable=False, server_default="12"))


def case_8():
    op.add_column("t1", Column("c1", Integer, nullable=False, index=True))


def case_9():
    op.add_column("t1", Column("c1", Integer, nullable=False, index=True, unique=True), schema="foo")


def case_10():
    op.add_column("t1", Column("c1", Integer, nullable=False, server_default="12"), schema="foo")


def case_11():
    op.add_column("t1", Column("c1", Integer, ForeignKey("c2.id"), nullable=False))


def case_12():
    op.add_column("t1", Column("c1", Integer, ForeignKey("c2.id"), nullable=False), schema="foo")


def case_13():
    op.add_column("t1", Column("c1", Boolean(create_constraint=True), nullable=False))


def case_14():
    op.add_column("t1", Column("c1", Boolean(create_constraint=True, name="xx"), nullable=False), schema="foo")


def case_15():
    op.add_column("t1", Column("c1", Integer, ForeignKey("t1.c2"), nullable=False))


def case_16():
    op.add_column("t1", Column("c1", Integer, ForeignKey("foo.t1.c2"), nullable=False), schema="foo")


def case_17():
    op.add_column("t1", Column("c1", Integer, ForeignKey("remote.t2.c2"), nullable=False))


def case_18():
    op.drop_column("t1", "c1")


def case_19():
    op.drop_column("t1", "c1", schema="foo")


def case_20():
    op.alter_column("t", "c", nullable=True)


def case_21():
    op.alter_column("t", "c", nullable=False, schema="foo")


def case_22():
    op.alter_column("t", "c", type_=String(50))


def case_23():
    op.alter_column("t", "c", server_default="q")


def case_24():
    op.alter_column("t", "c", server_default=func.utc_thing(func.current_timestamp()))


def case_25():
    op.alter_column("t", "c", server_default=text("now()"))


def case_26():
    op.alter_column("t", "c", server_default=None)


def case_27():
    op.alter_column("t1", "c1", server_default=Computed("foo * 5"), existing_server_default=None)


def case_28():
    op.alter_column("t1", "c1", server_default=None, existing_server_default=Computed("foo * 5"))


def case_29():
    op.alter_column("t1", "c1", server_default=Identity(), existing_server_default=None)


def case_30():
    op.alter_column("t", "c", type_=Integer, existing_type=String(15), nullable=False)


def case_31():
    op.alter_column("t", "c", type_=String(10), existing_type=Boolean(name="xyz", create_constraint=True))


def case_32():
    op.alter_column("t", "c", type_=Enum("a", "b", name="xyz", create_constraint=True, native_enum=False), existing_type=Enum("a", "c", name="xyw", create_constraint=True, native_enum=False))


def case_33():
    op.alter_column("t", "c", type_=Enum("a", "b", name="xyz", create_constraint=True, native_enum=False), existing_type=Enum("a", "c", create_constraint=True, native_enum=False))


def case_34():
    op.add_column("t", Column("q", Integer, comment="This is a comment"))


def case_35():
    op.add_column("t1", Column("some_column", Integer, Computed("foo * 5", persisted=True)))


def case_36():
    op.add_column("t1", Column("some_column", Integer, Computed("foo * 5")))


def case_37():
    op.add_column("t1", Column("some_column", Integer, Identity(start=3, increment=33, maxvalue=99, cycle=True)))


def case_38():
    op.alter_column("t1", "some_column", server_default=Identity(always=False, start=3, cache=2), existing_server_default=Identity(always=False, start=3, maxvalue=9999, minvalue=0))


def case_39():
    op.alter_column("t1", "some_column", server_default=None, existing_server_default=Identity())


def case_40():
    op.alter_column("t", "c", type_=Integer, postgresql_using="c::integer")


def case_41():
    op.alter_column("t", "c", postgresql_using="c::integer")


def case_42():
    op.add_column("t", Column("a", Integer), foo=5)


def case_43():
    op.drop_column("t", "a", mssql_drop_default=True)


def case_90():
    op.add_column("t", Column("q", Integer, primary_key=True))


def case_91():
    op.create_table("t", Column("id", Integer, Sequence("myseq"), primary_key=True))
