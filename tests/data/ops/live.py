# SPDX-License-Identifier: GPL-3.0-or-later
"""What a database makes of it."""


def case_1():
    op.create_table("parent", Column("id", Integer, primary_key=True), Column("name", String(50), nullable=False, server_default="x"), Column("flag", Boolean, server_default=sa.false()))


def case_2():
    t = op.create_table("child", Column("id", Integer, primary_key=True), Column("p", Integer, ForeignKey("parent.id", ondelete="CASCADE"), index=True), Column("v", Numeric(10, 2), default=5), Column("d", DateTime), UniqueConstraint("p", "v", name="uq"), CheckConstraint("v > 0", name="ck"))
    op.bulk_insert(t, [dict(p=1, d=datetime.datetime(2020,1,2)), dict(p=2, v=decimal.Decimal("1.5"), d=None)])


def case_3():
    op.bulk_insert(table("parent", column("id", Integer), column("name", String)), [dict(id=1, name="a:b"), dict(id=2, name="c"), dict(id=3, name=None or "z")])


def case_4():
    op.bulk_insert(table("parent", column("id", Integer), column("name")), [dict(id=10, name=op.inline_literal("d'1"))], multiinsert=False)


def case_5():
    op.execute("UPDATE parent SET name='q' WHERE id=1")
    op.execute(text("UPDATE parent SET name=:n WHERE id=:i").bindparams(n="yy", i=2))


def case_6():
    p = table("parent", column("id", Integer), column("name", String))
    op.execute(p.update().where(p.c.id == op.inline_literal(3)).values(name=op.inline_literal("il")))
    op.execute(p.insert().values(id=20, name="ins"))
    op.execute(p.delete().where(p.c.id == 10))


def case_7():
    op.add_column("parent", Column("extra", Integer, server_default="5", nullable=False))
    op.alter_column("parent", "extra", new_column_name="extra2")
    op.rename_table("parent", "parent2")
    op.rename_table("parent2", "parent")
    op.drop_column("parent", "extra2")


def case_8():
    op.create_index("ix_lower", "parent", [text("lower(name)")], unique=True)
    op.create_index("ix_part", "parent", ["name"], sqlite_where=text("id > 5"), if_not_exists=True)
    op.drop_index("ix_part", "parent", if_exists=True)


def case_9():
    m = MetaData()
    a = Table("aa", m, Column("id", Integer, primary_key=True), Column("x", String, index=True))
    b = Table("bb", m, Column("id", Integer, primary_key=True), Column("a", ForeignKey("aa.id")))
    m.create_all(op.get_bind())
    m.create_all(op.get_bind())
    op.get_bind().execute(a.insert(), [dict(x="1"), dict(x="2")])
    assert op.get_bind().execute(sa.select(sa.func.count()).select_from(a)).scalar() == 2
    b.drop(op.get_bind())
    b.drop(op.get_bind(), checkfirst=True)


def case_10():
    m = MetaData()
    Table("cc", m, Column("id", Integer), Column("a", ForeignKey("nowhere.id")))
    m.create_all(op.get_bind())


def case_11():
    from sqlalchemy.schema import CreateTable, CreateIndex, DropTable
    t = Table("ddl", MetaData(), Column("id", Integer, primary_key=True), Column("x", Integer, index=True))
    op.get_bind().execute(CreateTable(t))
    op.execute(CreateIndex(list(t.indexes)[0]))


def case_12():
    assert op.get_context().get_current_revision() is None, op.get_context().get_current_revision()


def case_13():
    m = MetaData()
    m.reflect(op.get_bind(), only=["parent"])
    t = m.tables["parent"].to_metadata(MetaData(), name="copyp")
    t.create(op.get_bind())


def case_14():
    with op.get_context().autocommit_block():
        op.execute("VACUUM")
    op.execute("CREATE TABLE aftervac (x INTEGER)")


def case_15():
    op.execute("SELECT :x")


def case_16():
    op.execute("INSERT INTO aftervac VALUES (:x)")


def case_17():
    op.create_check_constraint("a", "parent", "x > 5")


def case_18():
    op.create_table("computed", Column("a", Integer), Column("b", Integer, Computed("a + 1")), Column("c", Integer, Computed("a * 2", persisted=True)))


def case_19():
    op.create_table("opts", Column("a", Integer, primary_key=True, autoincrement=True), Column("b", String(collation="NOCASE"), sqlite_on_conflict_unique="IGNORE", unique=True), sqlite_autoincrement=True)
    op.create_table("opts3", Column("a", Integer), UniqueConstraint("a", sqlite_on_conflict="REPLACE"), prefixes=["TEMPORARY"])
