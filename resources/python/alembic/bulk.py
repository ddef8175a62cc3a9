# SPDX-License-Identifier: GPL-3.0-or-later
"""op.bulk_insert(): rows for a table, with the defaults that the columns name."""
import _meditrack_bridge as bridge

from sqlalchemy import exc
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.sql.render import Renderer, quoted


def bulk_insert(table, rows, multiinsert=True):
    if not isinstance(rows, list):
        raise TypeError("List expected")
    if rows and not isinstance(rows[0], dict):
        raise TypeError("List of dictionaries expected")
    if not rows:
        return
    if multiinsert and not bridge.offline():
        _insert(table, rows)
        return
    for row in rows:
        _insert(table, [row])


def _insert(table, rows):
    """All rows with the columns of the first, as one executemany() would."""
    columns = _columns(table, rows[0])
    complete = [_values(columns, row, number) for number, row in enumerate(rows)]
    dialect = bridge.dialect_name()
    if any(_is_sql(value) for values in complete for value in values):
        for values in complete:
            _insert_with_sql(table, columns, values, dialect)
        return
    bridge.apply({
        "op": "bulk_insert",
        "schema": table.schema or "",
        "table": str(table.name),
        "columns": [str(each.name) for each in columns],
        "rows": [tuple(column.type.bound(value, dialect) for column, value in zip(columns, values))
                 for values in complete],
    })


def _columns(table, first):
    """In the order of the table: those that the first row names, and those with a default."""
    given = {getattr(key, "key", key) for key in first}
    unknown = [str(key) for key in given if key not in table.columns]
    if unknown:
        raise exc.CompileError("Unconsumed column names: " + ", ".join(sorted(unknown)))
    return [each for each in table.columns if each.key in given or each.default is not None]


def _values(columns, row, number):
    row = {getattr(key, "key", key): value for key, value in row.items()}
    values = []
    for column in columns:
        if column.key in row:
            values.append(row[column.key])
        elif column.default is not None:
            values.append(column.default.arg if column.default.is_expression else column.default.value())
        else:
            raise exc.StatementError(f"A value is required for bind parameter {column.key!r},"
                                     f" in parameter group {number}")
    return values


def _is_sql(value):
    """An expression that only the database can work out; op.inline_literal() is a value."""
    return isinstance(value, ClauseElement) and not hasattr(type(value), "held_value")


def _insert_with_sql(table, columns, values, dialect):
    parameters = []
    renderer = Renderer(dialect, parameters)
    written = [renderer.sql(value) if _is_sql(value) else renderer.value(value, column.type)
               for column, value in zip(columns, values)]
    name = ".".join(quoted(part) for part in (table.schema, table.name) if part)
    names = ", ".join(quoted(each.name) for each in columns)
    bridge.apply({"op": "execute", "sql": f"INSERT INTO {name} ({names}) VALUES ({', '.join(written)})",
                  "parameters": parameters})
