# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of the stand-ins as plain dicts and tuples: the language of the bridge to the engine. A key that is not
there means None. Names go as they are: one may say about itself that it wants quotes."""
import hashlib

import _meditrack_bridge as bridge

from sqlalchemy import exc
from sqlalchemy.constraints import ForeignKeyConstraint, PrimaryKeyConstraint
from sqlalchemy.defaults import Computed, DefaultClause, FetchedValue, Identity
from sqlalchemy.sql.elements import ClauseElement, TextClause, conv
from sqlalchemy.sql.render import Renderer

_LONGEST_NAME = {"postgresql": 63}


dialect = bridge.dialect_name


def text_or_empty(value):
    return "" if value is None else str(value)


def sql(element):
    """An expression as it stands in the definition of something: values written out, columns without their table."""
    return Renderer(dialect()).sql(element)


def sql_or_text(value):
    return sql(value) if isinstance(value, ClauseElement) else text_or_empty(value)


def short_name(name):
    """The name of a constraint or an index. A name that a convention made, or op.f(), is cut to what the database
    takes; any other that is too long is an error, as in SQLAlchemy."""
    longest = _LONGEST_NAME.get(dialect())
    if name is None or longest is None or len(name) <= longest:
        return name
    if isinstance(name, conv):
        return name[:longest - 8] + "_" + hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()[-4:]
    raise exc.IdentifierError(f"Identifier '{name}' exceeds maximum length of {longest} characters")


def type_of(item, table_name=None):
    type_ = item.effective_type()
    if type_.is_null:
        where = f"(in table '{table_name or getattr(item.table, 'name', '?')}', column '{item.name}'): "
        raise exc.CompileError(f"{where}Can't generate DDL for NullType(); did you forget to specify a type on this"
                               " Column?")
    return type_.described(dialect())


def column(item, with_type=True):
    described = {
        "name": item.name,
        "nullable": bool(item.nullable),
        "primary_key": bool(item.primary_key),
        "autoincrement": item.autoincrement if isinstance(item.autoincrement, bool) else None,
        "counts_despite_key": item.autoincrement == "ignore_fk",
        "has_default": item.default is not None and not getattr(item.default, "optional", False),
        "comment": text_or_empty(item.comment),
        "checks": [constraint(each) for each in item.checks()],
        "options": item.options(dialect()),
    }
    if with_type or not item.effective_type().is_null:
        described["type"] = type_of(item)
    value = item.server_default
    if isinstance(value, Computed):
        described["computed"] = computed(value)
    elif isinstance(value, Identity):
        described["identity"] = counting(value)
    elif value is not None:
        described["default"] = server_default(value)
    return described


def computed(item):
    return {"expression": sql(item.sqltext), "persisted": item.persisted}


def counting(item):
    """An Identity or the options of a Sequence."""
    return {
        "always": bool(getattr(item, "always", False)),
        "on_null": bool(getattr(item, "on_null", False)),
        "start": item.start,
        "increment": item.increment,
        "min_value": item.minvalue,
        "max_value": item.maxvalue,
        "no_min_value": item.nominvalue,
        "no_max_value": item.nomaxvalue,
        "cycle": item.cycle,
        "cache": item.cache,
    }


def server_default(value):
    """(form, text), or None if the column has no default of the database's own."""
    if isinstance(value, DefaultClause):
        value = value.arg
    if value is None or isinstance(value, FetchedValue):
        return None
    if isinstance(value, str):
        return ("literal", str.__str__(value))  # of an enumeration's member: its value, not its name
    return ("text" if value.is_text else "expression", sql(value))


def any_default(value):
    """What alter_column() is told about a default: None, a text, an expression, a formula or a counter."""
    if isinstance(value, Computed):
        return computed(value)
    if isinstance(value, Identity):
        return counting(value)
    if value is None or isinstance(value, (str, ClauseElement, DefaultClause)):
        return server_default(value)
    raise exc.ArgumentError(f"A server_default is a string, text() or an SQL expression, not {value!r}")


def table(item, bare=False):
    """bare: only what CREATE TABLE itself says."""
    options = item.options(dialect())
    ours = f"{dialect()}_"
    if options.get(ours + "partition_by") is not None:
        options[ours + "partition_by"] = sql_or_text(options[ours + "partition_by"])
    return {
        "name": item.name,
        "schema": item.schema,
        "columns": [column(each) for each in item.columns if not each.system],
        "primary_key": primary_key(item),
        "constraints": constraints(item),
        "indexes": [] if bare else [index(each) for each in item.indexes],
        "comment": "" if bare else text_or_empty(item.comment),
        "prefixes": [str(each) for each in item.prefixes],
        "options": options,
    }


def primary_key(item):
    key = item.primary_key
    if not len(key):
        return None
    return {"name": short_name(key.final_name()), "columns": [each.name for each in key.ordered_columns()],
            "deferrable": key.deferrable, "initially": text_or_empty(key.initially), "options": key.options(dialect())}


def own_constraints(item):
    """Those of a table that SQL names beside its columns and its primary key, in the order in which they came to be."""
    beside = {id(each) for column in item.columns for each in column.checks()}
    found = [each for each in item.constraints
             if not isinstance(each, PrimaryKeyConstraint) and id(each) not in beside and each.is_needed(dialect())]
    return sorted(found, key=lambda each: each.creation)


def constraints(item):
    return [constraint(each) for each in own_constraints(item)]


def constraint(item):
    described = {"kind": item.kind, "name": short_name(item.final_name()), "deferrable": item.deferrable,
                 "initially": text_or_empty(item.initially), "options": item.options(dialect())}
    if item.kind == "check":
        described["expression"] = item.text(Renderer(dialect()))
        described["of_column"] = item.of_column.name if item.of_type is not None else None
        described["written"] = item.of_type is None and item.sqltext.is_text
    elif item.kind == "exclude":
        described.update(elements=item.described_elements(sql), method=text_or_empty(item.using),
                         where=sql_or_text(item.where))
    else:
        described["columns"] = item.column_names()
    if isinstance(item, ForeignKeyConstraint):
        schema, name, columns = item.target()
        described.update(
            referred_schema=schema,
            referred_table=name,
            referred_columns=columns,
            on_update=text_or_empty(item.onupdate),
            on_delete=text_or_empty(item.ondelete),
            match=text_or_empty(item.match),
            use_alter=bool(item.use_alter),
        )
    return described


def index(item):
    if item.name is None:
        raise exc.CompileError("CREATE INDEX requires that the index have a name")
    elements = []
    for each in item.expressions:
        if getattr(each, "is_column", False) and not getattr(each, "is_literal", False):
            elements.append((each.name, False, each.key))
        else:
            elements.append((_index_expression(each), True, getattr(each, "key", None) or getattr(each, "name", None)))
    options = item.options(dialect())
    where = options.pop(f"{dialect()}_where", None)
    return {
        "name": short_name(item.name),
        "schema": item.table.schema,
        "table": item.table.name,
        "elements": elements,
        "unique": bool(item.unique),
        "where": sql_or_text(where),
        "options": options,
    }


def _index_expression(element):
    """PostgreSQL wants brackets around an expression that is no call; SQLAlchemy writes them there, and so does it on
    SQLite for what an operator makes."""
    grouped = element
    if not isinstance(element, TextClause) and hasattr(element, "self_group"):
        grouped = element.self_group() if dialect() == "postgresql" else element
    return sql(grouped)
