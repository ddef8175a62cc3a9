# SPDX-License-Identifier: GPL-3.0-or-later
"""Batches that need no new table, and those that --sql cannot do."""


def case_1():
    with op.batch_alter_table("tname", recreate="never") as b:
        b.drop_column("q")
        b.add_column(Column("w", String(50), ForeignKey("u.id"), index=True, comment="hi"))
        b.create_foreign_key("myfk", "user", ["x"], ["y"])
        b.create_unique_constraint("uq1", ["a", "b"])
        b.create_primary_key("pk1", ["a", "b"])
        b.create_check_constraint("ck1", column("a") > column("b"))
        b.drop_constraint("uq1")
        b.drop_constraint("uq2", type_="unique")
        b.alter_column("z", nullable=False, type_=Integer)
        b.create_index("ii", ["z"], unique=True)
        b.drop_index("jj")
        b.create_table_comment("cc")
        b.drop_table_comment(existing_comment="cc")
        b.execute("SELECT 5")


def case_2():
    with op.batch_alter_table("tname", schema="foo") as b:
        b.drop_column("q")
        b.create_foreign_key("myfk", "user", ["x"], ["y"], referent_schema="bar", ondelete="CASCADE")
        b.create_exclude_constraint("ex", ("x", "="))


def case_3():
    with op.batch_alter_table("tname") as b:
        b.add_column(Column("w", String(50)))
        b.create_index("ii", ["z"], unique=True)


def case_4():
    with op.batch_alter_table("tname") as b:
        b.add_column(Column("w", String(50), server_default="x"))


def case_5():
    with op.batch_alter_table("tname") as b:
        b.add_column(Column("w", String(50), server_default=text("x")))


def case_6():
    with op.batch_alter_table("tname") as b:
        b.add_column(Column("w", String(50)), insert_before="x")


def case_7():
    with op.batch_alter_table("tname", recreate="sometimes") as b:
        pass


def case_8():
    with op.batch_alter_table("tname", recreate="always") as b:
        pass


def case_9():
    with op.batch_alter_table("tname") as b:
        b.drop_column("x")


def case_10():
    with op.batch_alter_table("tname") as b:
        b.add_column(Column("w", String(50)))
        raise ValueError("no")
