# SPDX-License-Identifier: GPL-3.0-or-later
"""The operations as the engine is told of them. op.* sends each at once, a batch collects them first."""
import sys

import _meditrack_bridge as bridge

from sqlalchemy.schema import Column
from sqlalchemy.sql.selectable import TableClause
from sqlalchemy.types import to_instance

from . import builders, describe


def create_table(table, if_not_exists=None):
    return {"op": "create_table", "table": describe.table(table), "if_not_exists": bool(if_not_exists)}


def drop_table(name, schema, if_exists):
    return {"op": "drop_table", "name": name, "schema": schema, "if_exists": bool(if_exists)}


def announced(what, table, described):
    """Makes or drops a table; a script that has loaded sqlalchemy.event may want to be told."""
    events = sys.modules.get("sqlalchemy.event")
    if events:
        events.fire("before_" + what, table)
    bridge.apply(described)
    if events:
        events.fire("after_" + what, table)


def rename_table(old, new, schema):
    return {"op": "rename_table", "from": old, "to": new, "schema": schema}


def add_column(table_name, column, schema=None, if_not_exists=None, inline_references=None, inline_primary_key=None,
               in_batch=False):
    if not isinstance(column, Column):
        raise AttributeError(f"'{type(column).__name__}' object has no attribute 'table'")
    constraints, indexes = (), ()
    if column.is_alone():
        TableClause(table_name, column, schema=schema)  # scripts go on to select it
    else:
        table = builders.table(table_name, column, schema=schema)
        (column,) = table.columns
        indexes = table.indexes
        constraints = describe.own_constraints(table)
        if not in_batch and bridge.dialect_name() == "sqlite":
            # SQLite cannot add one to a table that is there: as in Alembic, the check of the type is left out.
            constraints = [each for each in constraints if not each._type_bound]
    return {
        "op": "add_column",
        "table": table_name,
        "schema": schema,
        "column": describe.column(column),
        "constraints": [describe.constraint(each) for each in constraints],
        "indexes": [describe.index(each) for each in indexes],
        "if_not_exists": bool(if_not_exists),
        "inline_references": bool(inline_references),
        "inline_primary_key": bool(inline_primary_key),
    }


def added_column(table_name, column, schema, *arguments):
    """op.add_column(): in --sql for a database that cannot add a constraint later, that is an operation of its own,
    which is refused in its turn. A database is not asked for the half of it."""
    described = add_column(table_name, column, schema, *arguments)
    rest = described["constraints"]
    if not bridge.offline() or bridge.dialect_name() != "sqlite" or not rest \
            or (described["inline_references"] and len(rest) == 1 and rest[0]["kind"] == "foreign_key"):
        return [described]
    return [{**described, "constraints": [], "indexes": []},
            *({"op": "add_constraint", "table": table_name, "schema": schema, "constraint": each} for each in rest)]


def drop_column(table_name, column_name, schema=None, if_exists=None):
    return {"op": "drop_column", "table": table_name, "column": column_name, "schema": schema,
            "if_exists": bool(if_exists)}


def alter_column(table_name, column_name, schema=None, nullable=None, comment=False, server_default=False,
                 new_column_name=None, type_=None, existing_type=None, existing_server_default=False,
                 existing_nullable=None, existing_comment=None, autoincrement=None, existing_autoincrement=None,
                 in_batch=False, **options):
    dialect = bridge.dialect_name()
    using = options.get("postgresql_using") if dialect == "postgresql" else None
    if using is not None and type_ is None:
        from alembic.util import CommandError

        raise CommandError("postgresql_using must be used with the type_ parameter")
    described = {"op": "alter_column", "table": table_name, "column": column_name, "schema": schema,
                 "nullable": nullable, "new_name": new_column_name, "using_expression": using,
                 "autoincrement": None if autoincrement is None else bool(autoincrement),
                 "existing_nullable": existing_nullable, "existing_comment": existing_comment,
                 "drop_comment": comment is None, "comment": comment if comment not in (False, None) else None}
    if server_default is not False:
        described["server_default"] = describe.any_default(server_default)
    if existing_server_default is not False:
        described["existing_default"] = describe.any_default(existing_server_default)
    for key, each in (("type", type_), ("existing_type", existing_type)):
        if each is not None:
            described[key] = to_instance(each).described(dialect)
    if type_ is not None and (in_batch or dialect != "sqlite"):
        _add_type_checks(described, table_name, column_name, to_instance(type_),
                         to_instance(existing_type) if existing_type is not None else None, schema, in_batch)
    return described


def _add_type_checks(described, table_name, column_name, type_, existing_type, schema, in_batch):
    if existing_type is not None:
        gone = builders.type_checks(table_name, column_name, existing_type, schema)
        if not in_batch:
            for each in gone:
                builders.requires_name(each)
        described["dropped_checks"] = [describe.constraint(each) for each in gone]
    described["added_checks"] = [describe.constraint(each)
                                 for each in builders.type_checks(table_name, column_name, type_, schema)]


def add_constraint(constraint):
    table = constraint.table
    described = describe.constraint(constraint)
    if constraint.kind == "foreign_key" and getattr(constraint, "said_target", None):
        described["referred_schema"], described["referred_table"], described["referred_columns"] = constraint.said_target
    return {"op": "add_constraint", "table": table.name, "schema": table.schema, "constraint": described}


def drop_constraint(name, table_name, type_=None, schema=None, if_exists=None, in_batch=False):
    constraint = builders.named_constraint(name, table_name, type_, schema)
    if not in_batch and bridge.dialect_name() != "sqlite":
        builders.requires_name(constraint)
    return {"op": "drop_constraint", "table": table_name, "schema": schema, "name": describe.short_name(
        constraint.final_name()), "type": type_ or "", "if_exists": bool(if_exists)}


def create_index(index, if_not_exists=None):
    return {"op": "create_index", "index": describe.index(index), "if_not_exists": bool(if_not_exists)}


def drop_index(name, table_name, schema=None, if_exists=None, **options):
    options.pop("unique", None)
    index = builders.index(name, table_name, ["x"], schema, **options)
    if name is None and index.name is None:
        from sqlalchemy import exc

        raise exc.CompileError("DROP INDEX requires that the index have a name")
    return {"op": "drop_index", "name": describe.short_name(index.name), "table": table_name, "schema": schema,
            "if_exists": bool(if_exists), "options": index.options(bridge.dialect_name())}


def table_comment(table_name, comment, schema=None):
    if comment is None:
        return {"op": "drop_table_comment", "table": table_name, "schema": schema}
    return {"op": "create_table_comment", "table": table_name, "comment": str(comment), "schema": schema}
