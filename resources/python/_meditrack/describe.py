# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of the stand-ins as plain dicts and tuples: the language of the bridge to the engine."""
import _meditrack_bridge as bridge

from sqlalchemy import exc
from sqlalchemy.sql.render import Renderer


def dialect():
    return bridge.dialect_name()


def text_or_empty(value):
    return "" if value is None else str(value)


def column(item):
    if item.type.is_null:
        table = item.table.name if item.table is not None else "?"
        raise exc.CompileError(
            f"The column {item.name!r} of table {table!r} has no type: a column of a new table needs one."
        )
    return {
        "name": str(item.name),
        "type": item.type.described(dialect()),
        "nullable": bool(item.nullable),
        "primary_key": bool(item.primary_key),
        "autoincrement": item.autoincrement if isinstance(item.autoincrement, bool) else None,
        "default": server_default(item.server_default),
        "comment": text_or_empty(item.comment),
        "checks": [constraint(each) for each in item.checks()],
    }


def server_default(value):
    """(form, text), or None if the column has no default of the database's own."""
    if value is None:
        return None
    if isinstance(value, str):
        return ("literal", str.__str__(value))  # of an enumeration's member: its value, not its name
    renderer = Renderer(dialect())
    return ("text" if value.is_text else "expression", renderer.sql(value))


def table(item):
    return {
        "name": str(item.name),
        "schema": text_or_empty(item.schema),
        "columns": [column(each) for each in item.columns],
        "primary_key": primary_key(item),
        "constraints": constraints(item),
        "indexes": [index(each) for each in item.indexes],
        "comment": text_or_empty(item.comment),
        "prefixes": [str(each) for each in item.prefixes],
        "options": item.options(dialect()),
    }


def primary_key(item):
    names = [str(each.name) for each in item.primary_key.columns]
    return {"name": text_or_empty(item.primary_key.name), "columns": names} if names else None


def constraints(item, added=False):
    """Those of a table but for the primary key, in the order in which they came to be. SQLite cannot add one to a
    table that is there: as in Alembic, the check of an added column's type is left out then."""
    ordered = sorted(item.constraints, key=lambda each: each.creation)
    return [constraint(each) for each in ordered
            if each.is_needed(dialect()) and not (added and each.of_type and dialect() == "sqlite")]


def constraint(item):
    described = {"kind": item.kind, "name": text_or_empty(item.name)}
    if item.kind == "check":
        described["expression"] = item.text(Renderer(dialect()))
        return described
    described["columns"] = [str(each) for each in item.column_names()]
    described["deferrable"] = item.deferrable
    described["initially"] = text_or_empty(item.initially)
    if item.kind == "foreign_key":
        schema, name, columns = item.target()
        described.update(
            referred_schema=schema,
            referred_table=name,
            referred_columns=columns,
            on_update=text_or_empty(item.onupdate),
            on_delete=text_or_empty(item.ondelete),
            match=text_or_empty(item.match),
        )
    return described


def index(item):
    elements = []
    for each in item.expressions:
        if isinstance(each, str):
            elements.append((str(each), False))
        elif each.is_column:
            elements.append((str(each.name), False))
        else:
            elements.append((Renderer(dialect()).sql(each), True))
    options = item.options(dialect())
    where = options.pop(f"{dialect()}_where", None)
    if where is not None and not isinstance(where, str):
        where = Renderer(dialect()).sql(where)
    return {
        "name": text_or_empty(item.name),
        "schema": text_or_empty(item.table.schema),
        "table": str(item.table.name),
        "elements": elements,
        "unique": bool(item.unique),
        "where": text_or_empty(where),
        "options": options,
    }
