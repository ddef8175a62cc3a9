"""constraints and indexes of every kind"""
import sqlalchemy as sa
from alembic import op

revision = "p04"
down_revision = "p03"


def upgrade():
    op.create_unique_constraint("uq_things_key", "things", ["key"])
    op.create_unique_constraint("uq_later", "tiny", ["thing"], deferrable=True, initially="DEFERRED")
    op.create_check_constraint("ck_price", "things", sa.column("price") >= 0)
    op.create_check_constraint("ck_name", "things", "name <> ''")
    op.create_foreign_key("fk_patient", "visits", "patients", ["id"], ["id"], ondelete="CASCADE", onupdate="SET NULL", deferrable=True)
    op.create_exclude_constraint("ex_span", "things", (sa.column("span"), "&&"), using="gist", where=sa.text("flag"))
    op.create_index("ix_lower", "things", [sa.text("lower(name)")], unique=False)
    op.create_index("ix_part", "things", ["small"], unique=True, postgresql_where=sa.text("flag"))
    op.create_index("ix_gin", "things", ["doc"], postgresql_using="gin", postgresql_ops={"doc": "jsonb_path_ops"})
    op.create_index("ix_incl", "things", ["born", sa.column("made").desc()], postgresql_include=["price"])
    op.create_index(op.f("ix_with"), "things", ["local"], postgresql_with={"fillfactor": 70})
    op.create_table_comment("tiny", "very small", existing_comment=None)
    op.drop_constraint("Odd Names_user_key", "Odd Names", type_="unique")
    op.create_table("late", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer))
    op.create_primary_key("pk_late", "late", ["a", "b"])


def downgrade():
    op.drop_constraint("pk_late", "late", type_="primary")
    op.drop_table("late")
    op.create_unique_constraint("Odd Names_user_key", "Odd Names", ["user"])
    op.drop_table_comment("tiny", existing_comment="very small")
    for name in ("ix_with", "ix_incl", "ix_gin", "ix_part", "ix_lower"):
        op.drop_index(name, table_name="things")
    op.drop_constraint("ex_span", "things")
    op.drop_constraint("fk_patient", "visits", type_="foreignkey")
    op.drop_constraint("ck_name", "things", type_="check")
    op.drop_constraint("ck_price", "things")
    op.drop_constraint("uq_later", "tiny", type_="unique")
    op.drop_constraint("uq_things_key", "things", type_="unique")
