# SPDX-License-Identifier: GPL-3.0-or-later
"""What Alembic's autogenerate finds between two schemas of SQLite, given as DDL: [[before, after]] → [[change, …]].
The wanted schema is reflected, as ours is, so that both compare the same two things."""
import json
import sys
import warnings

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine, pool

warnings.simplefilter("ignore")


def database(sql):
    engine = create_engine("sqlite://", poolclass=pool.StaticPool)
    engine.raw_connection().connection.executescript(sql)
    return engine


def told(change):
    if isinstance(change, list):  # of one column
        return [f"{each[0]} {each[2]}.{each[3]}" for each in change]
    kind, *rest = change
    if kind.endswith("_column"):
        return [f"{kind} {rest[1]}.{rest[2].name}"]
    if kind.endswith("_table"):
        return [f"{kind} {rest[0].name}"]
    return [f"{kind} {rest[0].table.name}.{rest[0].name or ''}"]


((before, after),) = json.load(sys.stdin)
wanted = MetaData()
wanted.reflect(database(after))
with database(before).connect() as connection:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    found = compare_metadata(context, wanted)
print(json.dumps([sorted(text for change in found for text in told(change))]))
