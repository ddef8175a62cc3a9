# SPDX-License-Identifier: GPL-3.0-or-later
"""The SQL that Alembic writes for operations: [[snippet, …]] -> [[[statement, …] or null, …]]. null: it refuses."""
import json
import sys

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext


def statements(snippet):
    context = MigrationContext.configure(dialect_name="sqlite", opts={"as_sql": True, "literal_binds": True})
    found = []
    context.impl.static_output = lambda text: found.append(text.rstrip(";"))
    try:
        exec(snippet, {"op": Operations(context), "sa": sa})
    except Exception:
        return None
    return found


print(json.dumps([[statements(each) for each in json.load(sys.stdin)[0]]]))
