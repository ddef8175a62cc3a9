# SPDX-License-Identifier: GPL-3.0-or-later
"""The SQL that Alembic writes for operations: [[dialect, [snippet, …]]] -> [[statement, …] or null, …]. null: it refuses."""
import json
import sys
import warnings

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy.dialects import mysql, postgresql, sqlite


def statements(dialect, snippet):
    context = MigrationContext.configure(
        dialect_name=dialect, dialect_opts={"paramstyle": "named"}, opts={"as_sql": True, "literal_binds": True})
    found = []
    context.impl.static_output = lambda text: found.append(text.rstrip(";"))
    try:
        exec(snippet, {"op": Operations(context), "sa": sa, "mysql": mysql, "postgresql": postgresql, "sqlite": sqlite})
    except Exception:
        return None
    return found


warnings.simplefilter("ignore")
print(json.dumps([[statements(dialect, each) for each in snippets] for dialect, snippets in json.load(sys.stdin)]))
