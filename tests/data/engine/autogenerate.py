# SPDX-License-Identifier: GPL-3.0-or-later
"""What Alembic's autogenerate finds between two schemas, given as DDL of SQLite or as URLs: [[before, after]] → [[change, …]].
The wanted schema is reflected, as ours is, so that both compare the same two things."""
import json
import sys
import warnings

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine, pool
from sqlalchemy.exc import ProgrammingError

warnings.simplefilter("ignore")


def database(sql):
    if sql.startswith("postgresql://"):
        return create_engine(sql, poolclass=pool.NullPool)
    engine = create_engine("sqlite://", poolclass=pool.StaticPool)
    engine.raw_connection().connection.executescript(sql)
    return engine


def told(change):
    if isinstance(change, list):  # of one column
        return [f"{each[0]} {each[2]}.{each[3]}" for each in change]
    kind, *rest = change
    if kind.endswith("_column"):
        return [f"{kind} {rest[1]}.{rest[2].name}"]
    if kind.endswith("_table_comment"):
        return [f"{kind} {rest[0].name}."]
    if kind.endswith("_table"):
        return [f"{kind} {rest[0].name}"]
    return [f"{kind} {rest[0].table.name}.{rest[0].name or ''}"]


((before, after),) = json.load(sys.stdin)
wanted = MetaData()
wanted.reflect(database(after))
engine = database(before)


def changes(defaults):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": defaults})
        return sorted(text for change in compare_metadata(context, wanted) for text in told(change))


try:
    found = changes(True)
except ProgrammingError:  # PostgreSQL itself is asked whether two defaults are equal, and cannot compare all types with each other
    found = changes(False) + ["cannot compare defaults"]
print(json.dumps([found]))
