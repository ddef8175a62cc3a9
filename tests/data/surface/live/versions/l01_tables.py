"""Tables to work on, with types of the project's own"""
import datetime
import enum
import uuid

import sqlalchemy as sa
from alembic.op import add_column, bulk_insert, create_index, create_table, drop_table, execute, f, get_bind
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import CHAR, TypeDecorator, UserDefinedType

revision = "l01"
down_revision = None
branch_labels = ("main_line",)


class Guid(TypeDecorator):
    impl = CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(CHAR(32))

    def process_bind_param(self, value, dialect):
        return None if value is None else f"{value.int:032x}"

    def process_result_value(self, value, dialect):
        return None if value is None else uuid.UUID(value)


class JsonText(TypeDecorator):
    impl = sa.Text()
    cache_ok = True

    def process_bind_param(self, value, dialect):
        import json

        return json.dumps(value, sort_keys=True)

    def process_result_value(self, value, dialect):
        import json

        return json.loads(value)


class Point(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **options):
        return "POINT(2)"


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


def upgrade():
    item = create_table(
        "item",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("guid", Guid(), nullable=False),
        sa.Column("data", JsonText()),
        sa.Column("spot", Point()),
        sa.Column("level", sa.Enum(Level, values_callable=lambda kind: [each.value for each in kind]), default=Level.LOW),
        sa.Column("level_name", sa.Enum(Level)),
        sa.Column("raw", sqlite.JSON()),
        sa.Column("day", sa.Date()),
        sa.Column("at", sa.DateTime()),
        sa.Column("clock", sa.Time()),
        sa.Column("took", sa.Interval()),
        sa.Column("price", sa.Numeric(10, 2)),
        sa.Column("blob", sa.LargeBinary()),
        sa.Column("made", sa.DateTime(), default=datetime.datetime(2020, 2, 3, 4, 5, 6)),
        sa.Column("counted", sa.Integer, default=lambda: 17),
        sa.Column("owner_id", sa.Integer),
    )
    create_table("owner", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)),
                 sa.Column("rank", sa.Integer, server_default="3"))
    create_table("log", sa.Column("id", sa.Integer, primary_key=True), sa.Column("said", sa.Text))
    bulk_insert(item, [
        {"guid": uuid.UUID(int=number), "data": {"b": number, "a": [1, None]}, "level": Level.HIGH, "level_name": Level.LOW,
         "raw": {"x": number}, "day": datetime.date(2021, 2, number), "at": datetime.datetime(2021, 2, 3, 4, 5, 6, number),
         "clock": datetime.time(1, 2, number), "took": datetime.timedelta(hours=number), "price": number * 10,
         "blob": bytes([0, number]), "owner_id": number % 2 + 1}
        for number in range(1, 4)])
    execute("INSERT INTO owner (id, name) VALUES (1, 'Ann'), (2, 'Bob'), (3, NULL)")
    create_index(f("ix_item_day"), "item", ["day"])
    add_column("owner", sa.Column("note", sa.String(10)))
    assert get_bind().dialect.name == "sqlite"


def downgrade():
    drop_table("log")
    drop_table("owner")
    drop_table("item")
