# SPDX-License-Identifier: GPL-3.0-or-later
"""The operations: each describes what it wants in plain values and hands them to the engine."""
import _meditrack_bridge as bridge
from _meditrack import MissingFeature, describe, module_getattr

import sqlalchemy as _sa
from sqlalchemy import exc as _exc
from sqlalchemy.sql.elements import TextClause as _TextClause, conv as _conv
from sqlalchemy.sql.render import Renderer as _Renderer


from .bulk import bulk_insert
from .runtime import InlineLiteral as _InlineLiteral, get_bind, get_context


def create_table(table_name, *columns, if_not_exists=False, **options):
    table = _sa.Table(table_name, _sa.MetaData(), *columns, **options)
    bridge.apply({"op": "create_table", "table": describe.table(table), "if_not_exists": bool(if_not_exists)})
    return table


def drop_table(table_name, schema=None, if_exists=False, **options):
    bridge.apply({"op": "drop_table", "name": str(table_name), "schema": schema or "", "if_exists": bool(if_exists)})


def rename_table(old_table_name, new_table_name, schema=None):
    bridge.apply({"op": "rename_table", "from": str(old_table_name), "to": str(new_table_name), "schema": schema or ""})


def add_column(table_name, column, schema=None, if_not_exists=False, inline_references=False, inline_primary_key=False):
    if if_not_exists:
        raise MissingFeature("op.add_column(if_not_exists=True)")
    table = _sa.Table(table_name, _sa.MetaData(), column, schema=schema)
    bridge.apply({
        "op": "add_column",
        "table": str(table_name),
        "schema": schema or "",
        "column": describe.column(list(table.columns)[0]),
        "constraints": describe.constraints(table, added=True),
        "indexes": [describe.index(each) for each in table.indexes],
    })


def drop_column(table_name, column_name, schema=None, if_exists=False, **options):
    if if_exists:
        raise MissingFeature("op.drop_column(if_exists=True)")
    bridge.apply({"op": "drop_column", "table": str(table_name), "column": str(column_name), "schema": schema or ""})


def create_index(index_name, table_name, columns, schema=None, unique=False, if_not_exists=False, **options):
    if isinstance(columns, str) or not isinstance(columns, (list, tuple)):
        raise _exc.ArgumentError("op.create_index() wants a list of columns")
    table = _sa.Table(table_name, _sa.MetaData(), schema=schema)
    index = _sa.Index(index_name, *columns, unique=unique, _table=table, **options)
    bridge.apply({"op": "create_index", "index": describe.index(index), "if_not_exists": bool(if_not_exists)})


def drop_index(index_name, table_name=None, schema=None, if_exists=False, **options):
    bridge.apply({"op": "drop_index", "name": str(index_name), "table": str(table_name or ""), "schema": schema or "",
                  "if_exists": bool(if_exists)})


def execute(sqltext, execution_options=None):
    clause = _TextClause(sqltext) if isinstance(sqltext, str) else sqltext
    if not getattr(clause, "is_statement", False):
        raise _exc.ObjectNotExecutableError(sqltext)
    parameters = []
    sql = _Renderer(bridge.dialect_name(), parameters).sql(clause)
    bridge.apply({"op": "execute", "sql": sql, "parameters": parameters})


def inline_literal(value, type_=None):
    return _InlineLiteral(value, type_)


def f(name):
    return _conv(name)


__getattr__ = module_getattr(__name__)
