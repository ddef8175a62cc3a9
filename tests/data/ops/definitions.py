# SPDX-License-Identifier: GPL-3.0-or-later
"""MetaData.create_all() and CREATE as a value."""


def case_1():
    m = MetaData()
    t = Table("parent", m, Column("id", Integer, primary_key=True))
    u = Table("child", m, Column("id", Integer, primary_key=True), Column("p", ForeignKey("parent.id")), Column("q", ForeignKey(t.c.id), index=True), comment="hello")
    m.create_all(op.get_bind())
    assert [x.name for x in m.sorted_tables] == ["parent", "child"]
    m.drop_all(op.get_bind())


def case_2():
    from sqlalchemy.schema import CreateTable, DropTable, CreateIndex, AddConstraint, DropConstraint, CreateSequence, DropSequence, CreateSchema, DropSchema
    t = Table("parent", MetaData(), Column("id", Integer, primary_key=True), Column("q", String, index=True))
    op.execute(CreateTable(t))
    op.execute(DropTable(t))
    op.execute(CreateTable(t, if_not_exists=True))
    op.execute(CreateIndex(list(t.indexes)[0]))


def case_3():
    from sqlalchemy.schema import CreateSequence, DropSequence, CreateSchema, DropSchema, DDL, Sequence
    op.execute(CreateSequence(Sequence("seq", start=5, increment=2)))
    op.execute(DropSequence(Sequence("seq")))


def case_4():
    from sqlalchemy.schema import CreateSequence, DropSequence, CreateSchema, DropSchema, DDL, Sequence
    op.execute(CreateSchema("foo"))
    op.execute(DropSchema("foo", cascade=True))
    op.execute(DDL("CREATE FOO %(x)s %%", context={"x": 5}))
