"""names that need quotes, indexes made beside running work, values added to an enum"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.sql import quoted_name

revision = "p07"
down_revision = "p06"

odd = 'He said "yes" & went'
grade = pg.ENUM("Good", "it's bad", 'a "b"', "größer", name="Grade of Ä", schema="Büro 2", create_type=False)


def upgrade():
    op.execute('CREATE SCHEMA "Büro 2"')
    grade.create(op.get_bind(), checkfirst=True)
    op.create_table(
        odd, sa.Column("Id", sa.Integer(), primary_key=True), sa.Column("naïve column", sa.String(20), server_default="it's 100%"),
        sa.Column("select", sa.Integer(), nullable=False), sa.Column("日本", grade, server_default="Good"), sa.Column('q"q', sa.Text(), comment="quotes ' and \" and \\ and %"),
        sa.Column("a.b", sa.Integer()), sa.Column("Üben", sa.Integer(), key="ueben"), sa.CheckConstraint('"select" > 0', name="Check it"),
        sa.UniqueConstraint("naïve column", "select", name='uq "odd"'), schema="Büro 2", comment="Größe: 100% 'sure'")
    op.create_table("Child", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("Parent", sa.Integer()), sa.Column("$1", sa.Integer()),
                    sa.ForeignKeyConstraint(["Parent"], [f"Büro 2.{odd}.Id"], name="FK of it", ondelete="SET DEFAULT", initially="DEFERRED", deferrable=True))
    op.create_index("IX on it", odd, ["select", sa.text('lower("naïve column") DESC NULLS LAST')], schema="Büro 2", postgresql_where=sa.text("\"select\" <> 7 AND \"日本\" <> 'a \"b\"'"))
    op.create_index(quoted_name("ix_always_quoted", True), "Child", ["$1"], unique=True, postgresql_nulls_not_distinct=True) if False else op.create_index("ix_dollar", "Child", ["$1"], unique=True)
    op.execute(sa.text(f'INSERT INTO "Büro 2"."{odd.replace(chr(34), chr(34) * 2)}" ("Id", "select", "naïve column", "日本") VALUES (:id, :n, :text, :grade)')
               .bindparams(id=1, n=2, text="50% 'of' \\ it: x", grade="it's bad"))
    with op.get_context().autocommit_block():
        op.execute("""ALTER TYPE "Büro 2"."Grade of Ä" ADD VALUE IF NOT EXISTS 'sehr gut' BEFORE 'it''s bad'""")
        op.execute("""ALTER TYPE "Büro 2"."Grade of Ä" RENAME VALUE 'größer' TO 'kleiner'""")
        op.create_index("IX beside", odd, ["a.b"], schema="Büro 2", postgresql_concurrently=True, unique=True)
        op.create_index("ix_child_beside", "Child", ["Parent"], postgresql_concurrently=True, postgresql_using="hash")
        op.drop_index("ix_dollar", table_name="Child", postgresql_concurrently=True)
    op.execute("""UPDATE "Büro 2"."He said ""yes"" & went" SET "日本" = 'sehr gut'""")
    op.alter_column(odd, "a.b", new_column_name="c:d", schema="Büro 2", existing_type=sa.Integer(), comment="colon")
    op.rename_table("Child", "child's table")
    op.drop_constraint("FK of it", "child's table", type_="foreignkey")
    op.create_foreign_key("FK of it", "child's table", odd, ["Parent"], ["Id"], referent_schema="Büro 2", match="FULL")
    op.create_exclude_constraint('ex "odd"', odd, (sa.column("select"), "="), using="btree", schema="Büro 2", where=sa.text('"select" > 3'), deferrable=True)


def downgrade():
    op.drop_constraint('ex "odd"', odd, schema="Büro 2")
    op.drop_table("child's table")
    op.drop_index("IX beside", table_name=odd, schema="Büro 2")
    op.drop_table(odd, schema="Büro 2")
    grade.drop(op.get_bind(), checkfirst=False)
    op.execute('DROP SCHEMA "Büro 2"')
