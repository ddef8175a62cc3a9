"""rows, renames, a schema, what cannot run in a transaction"""
import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

revision = "p05"
down_revision = "p04"


def upgrade():
    op.execute("CREATE SCHEMA ward")
    rooms = op.create_table(
        "rooms", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(40)), sa.Column("open", sa.Boolean()), sa.Column("since", sa.Date()),
        sa.Column("seen", sa.DateTime(timezone=True)), sa.Column("cost", sa.Numeric(8, 2)), sa.Column("key", pg.UUID(as_uuid=True)), sa.Column("extra", pg.JSONB()), sa.Column("raw", sa.LargeBinary()), schema="ward")
    op.bulk_insert(rooms, [
        {"id": 1, "name": "O'Neill: 100%", "open": True, "since": datetime.date(2024, 2, 29), "seen": datetime.datetime(2024, 1, 2, 3, 4, 5, 678901),
         "cost": decimal.Decimal("12.50"), "key": uuid.UUID("12345678-1234-5678-1234-567812345678"), "extra": {"beds": [1, 2], "note": "it's"}, "raw": None},
        {"id": 2, "name": None, "open": False, "since": None, "seen": None, "cost": 60, "key": None, "extra": {"beds": [1, 2], "note": "it's"}, "raw": None},
    ])
    light = sa.table("rooms", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("open", sa.Boolean), schema="ward")
    op.execute(light.update().where(light.c.open.is_(True)).values(name=light.c.name + op.inline_literal("!")))
    op.execute(light.insert().values(id=3, name="third", open=sa.true()))
    op.execute(light.delete().where(sa.and_(light.c.id > 2, light.c.name == "nobody")))
    op.execute(sa.text("UPDATE ward.rooms SET cost = :cost WHERE id = :id").bindparams(cost=7, id=3))
    op.rename_table("rooms", "places", schema="ward")
    op.rename_table("tiny", "small")
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE 'glad'")
        op.create_index("ix_places_name", "places", ["name"], schema="ward", postgresql_concurrently=True)
    with op.batch_alter_table("places", schema="ward") as batch_op:
        batch_op.add_column(sa.Column("beds", sa.Integer(), server_default="1", nullable=False))
        batch_op.alter_column("name", existing_type=sa.String(40), new_column_name="title")
        batch_op.create_unique_constraint("uq_places_title", ["title"])
        batch_op.drop_column("raw")


def downgrade():
    op.rename_table("small", "tiny")
    op.drop_table("places", schema="ward")
    op.execute("DROP SCHEMA ward")
