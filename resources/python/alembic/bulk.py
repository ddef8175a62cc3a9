# SPDX-License-Identifier: GPL-3.0-or-later
"""op.bulk_insert(): rows for a table, with the defaults that the columns name."""
import _meditrack_bridge as bridge

from sqlalchemy import exc
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.sql.render import Renderer, plain, quoted


def bulk_insert(table, rows, *, multiinsert=True):
    if not isinstance(rows, list):
        raise TypeError("List expected")
    if rows and not isinstance(rows[0], dict):
        raise TypeError("List of dictionaries expected")
    if not rows:
        return
    if bridge.offline():
        for row in rows:
            _write(table, row)
    elif multiinsert:
        _insert(table, rows)
    else:
        for row in rows:
            _insert(table, [row])


def _write(table, row):
    """One row of --sql: its values are written out by the types of their columns, whatever literal_binds says."""
    columns = [each for each in table.columns if each.key in row]
    if len(columns) < len(row):
        raise KeyError(next(key for key in row if key not in table.columns))
    _insert_with_sql(table, columns, [row[each.key] for each in columns], Renderer(bridge.dialect_name()))


def _insert(table, rows):
    """All rows with the columns of the first, as one executemany() would."""
    columns = _columns(table, rows[0])
    first = {getattr(key, "key", key) for key in rows[0]}
    complete = [_values(columns, first, row, number) for number, row in enumerate(rows)]
    dialect = bridge.dialect_name()
    if any(_is_sql(value) for values in complete for value in values):
        for values in complete:
            _insert_with_sql(table, columns, values, Renderer(dialect, []))
        return
    bridge.apply({
        "op": "bulk_insert",
        "schema": table.schema or "",
        "table": str(table.name),
        "columns": [str(each.name) for each in columns],
        "rows": [tuple(_stored(column.type.bound(value, dialect), dialect) for column, value in zip(columns, values))
                 for values in complete],
    })


def _stored(value, dialect):
    """On PostgreSQL a type leaves dates, numbers and their like to the driver."""
    return plain(value, dialect) if dialect == "postgresql" else value


def _columns(table, first):
    """In the order of the table: those that the first row names, and those with a default."""
    given = {getattr(key, "key", key) for key in first}
    unknown = [str(key) for key in given if key not in table.columns]
    if unknown:
        raise exc.CompileError("Unconsumed column names: " + ", ".join(sorted(unknown)))
    return [each for each in table.columns if each.key in given or _makes_values(each)]


def _makes_values(column):
    return column.default is not None and not column.default.is_sequence


def _values(columns, first, row, number):
    """What the first row does not name has its default in every row."""
    row = {getattr(key, "key", key): value for key, value in row.items()}
    row = {key: value for key, value in row.items() if key in first}
    values = []
    for column in columns:
        if column.key in row:
            values.append(row[column.key])
        elif _makes_values(column):
            values.append(column.default.arg if column.default.is_expression else column.default.value())
        else:
            raise exc.StatementError(f"A value is required for bind parameter {column.key!r},"
                                     f" in parameter group {number}")
    return values


def _is_sql(value):
    """An expression that only the database can work out; op.inline_literal() is a value."""
    return isinstance(value, ClauseElement) and not hasattr(type(value), "held_value")


def _insert_with_sql(table, columns, values, renderer):
    written = [renderer.sql(value) if isinstance(value, ClauseElement) else renderer.value(value, column.type)
               for column, value in zip(columns, values)]
    name = ".".join(quoted(part) for part in (table.schema, table.name) if part)
    names = ", ".join(quoted(each.name) for each in columns)
    given = f"({names}) VALUES ({', '.join(written)})" if columns else "DEFAULT VALUES"
    bridge.apply({"op": "execute", "sql": f"INSERT INTO {name} {given}",
                  "parameters": renderer.parameters or []})
