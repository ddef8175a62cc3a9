"""tables of which Alembic loses nothing when it makes them anew"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

revision = "b01"
down_revision = None


def upgrade():
    op.execute("CREATE SCHEMA \"Ward s\"")
    op.create_table("wards", sa.Column("id", sa.Integer(), autoincrement=False, primary_key=True), sa.Column("name", sa.String(40)))
    op.create_table(
        "patients",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(80), nullable=False, server_default="none", comment="as it is spoken"),
        sa.Column("select", sa.Text()),
        sa.Column("Größe", sa.Numeric(6, 2)),
        sa.Column("born", sa.Date()),
        sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now()),
        sa.Column("doc", pg.JSONB(), server_default=sa.text("'{}'::jsonb")),
        sa.Column("tags", pg.ARRAY(sa.String(20))),
        sa.Column("ward", sa.Integer()),
        sa.Column("number", sa.String(12)),
        sa.Column("old", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_patients"),
        sa.ForeignKeyConstraint(["ward"], ["wards.id"], name="fk_ward", ondelete="SET NULL"),
        sa.UniqueConstraint("number", name="uq_number"),
        sa.CheckConstraint("\"Größe\" > 0", name="ck_tall"),
    )
    op.create_index("ix_name", "patients", ["name", "born"])
    op.create_index("ix_born", "patients", ["born"], unique=True, postgresql_where=sa.text("old > 3"))
    op.execute("INSERT INTO wards VALUES (1, 'north'), (2, 'south')")
    op.execute(
        "INSERT INTO patients (id, name, \"select\", \"Größe\", born, made, tags, ward, number, old) SELECT i, 'n' || i, 'Ü''\"', 1.5 + i, date '1950-01-01' + i, "
        "'2026-01-01Z', ARRAY['a', NULL], 1 + i % 2, i * 100, i FROM generate_series(1, 20) i"
    )
    op.create_table("rooms", sa.Column("id", sa.Integer(), autoincrement=False, primary_key=True), sa.Column("a", sa.Integer()), sa.Column("b", sa.Text()),
                    sa.Column("c", sa.Boolean(), nullable=False, server_default=sa.true()), schema="Ward s")
    op.execute("INSERT INTO \"Ward s\".rooms VALUES (1, 7, 'x', false), (2, NULL, NULL, true)")


def downgrade():
    op.drop_table("rooms", schema="Ward s")
    op.drop_table("patients")
    op.drop_table("wards")
    op.execute("DROP SCHEMA \"Ward s\"")
