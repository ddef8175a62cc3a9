# SPDX-License-Identifier: GPL-3.0-or-later
"""The operations: each describes what it wants in plain values and hands them to the engine."""
import _meditrack_bridge as bridge
from _meditrack import MissingFeature, builders as _builders, module_getattr, operations as _make

from sqlalchemy.sql.elements import conv as _conv

from .bulk import bulk_insert
from .runtime.migration import InlineLiteral as _InlineLiteral, execute as _execute, get_bind, get_context


def create_table(table_name, *columns, if_not_exists=None, schema=None, info=None, comment=None, prefixes=None,
                 _constraints_included=False, **kw):
    table = _builders.table(table_name, *columns, schema=schema, prefixes=prefixes, comment=comment, info=info, **kw)
    _make.announced("create", table, _make.create_table(table, if_not_exists))
    return table


def drop_table(table_name, *, schema=None, if_exists=None, **kw):
    table = _builders.table(table_name, schema=schema, **kw)  # says which keywords are none of a table's
    _make.announced("drop", table, _make.drop_table(table.name, schema, if_exists))


def rename_table(old_table_name, new_table_name, *, schema=None):
    bridge.apply(_make.rename_table(old_table_name, new_table_name, schema))


def create_table_comment(table_name, comment, *, existing_comment=None, schema=None):
    bridge.apply(_make.table_comment(table_name, comment, schema))


def drop_table_comment(table_name, *, existing_comment=None, schema=None):
    bridge.apply(_make.table_comment(table_name, None, schema))


def add_column(table_name, column, *, schema=None, if_not_exists=None, inline_references=None, inline_primary_key=None):
    for described in _make.added_column(table_name, column, schema, if_not_exists, inline_references, inline_primary_key):
        bridge.apply(described)


def drop_column(table_name, column_name, *, schema=None, **kw):
    bridge.apply(_make.drop_column(table_name, column_name, schema, kw.get("if_exists")))


def alter_column(table_name, column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None,
                 type_=None, existing_type=None, existing_server_default=False, existing_nullable=None,
                 existing_comment=None, schema=None, **kw):
    bridge.apply(_make.alter_column(
        table_name, column_name, schema, nullable, comment, server_default, new_column_name, type_, existing_type,
        existing_server_default, existing_nullable, existing_comment, **kw))


def create_primary_key(constraint_name, table_name, columns, *, schema=None):
    bridge.apply(_make.add_constraint(_builders.primary_key(constraint_name, table_name, columns, schema)))


def create_unique_constraint(constraint_name, table_name, columns, *, schema=None, **kw):
    bridge.apply(_make.add_constraint(_builders.unique(constraint_name, table_name, columns, schema, **kw)))


def create_foreign_key(constraint_name, source_table, referent_table, local_cols, remote_cols, *, onupdate=None,
                       ondelete=None, deferrable=None, initially=None, match=None, source_schema=None,
                       referent_schema=None, **dialect_kw):
    bridge.apply(_make.add_constraint(_builders.foreign_key(
        constraint_name, source_table, referent_table, local_cols, remote_cols, source_schema, referent_schema,
        onupdate=onupdate, ondelete=ondelete, deferrable=deferrable, initially=initially, match=match, **dialect_kw)))


def create_check_constraint(constraint_name, table_name, condition, *, schema=None, **kw):
    bridge.apply(_make.add_constraint(_builders.check(constraint_name, table_name, condition, schema, **kw)))


def create_exclude_constraint(constraint_name, table_name, *elements, where=None, schema=None, **kw):
    bridge.apply(_make.add_constraint(_builders.exclude(constraint_name, table_name, elements, schema, where=where, **kw)))


def drop_constraint(constraint_name, table_name, type_=None, *, schema=None, if_exists=None):
    bridge.apply(_make.drop_constraint(constraint_name, table_name, type_, schema, if_exists))


def create_index(index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw):
    bridge.apply(_make.create_index(_builders.index(index_name, table_name, columns, schema, unique=unique, **kw),
                                    if_not_exists))


def drop_index(index_name, table_name=None, *, schema=None, if_exists=None, **kw):
    bridge.apply(_make.drop_index(index_name, table_name, schema, if_exists, **kw))


def execute(sqltext, *, execution_options=None):
    _execute(sqltext)


def batch_alter_table(table_name, schema=None, recreate="auto", partial_reordering=None, copy_from=None, table_args=(),
                      table_kwargs={}, reflect_args=(), reflect_kwargs={}, naming_convention=None):
    from .batch import Batch

    return Batch(table_name, schema, recreate, partial_reordering, copy_from, table_args, table_kwargs, reflect_args,
                 reflect_kwargs, naming_convention)


def inline_literal(value, type_=None):
    return _InlineLiteral(value, type_)


def f(name):
    return _conv(name)


def run_async(async_function, *args, **kw_args):
    raise MissingFeature("op.run_async")


def invoke(operation):
    from .operations import invoke as run

    return run(operation)


def implementation_for(op_cls, replace=False):
    from .operations import Operations

    return Operations.implementation_for(op_cls, replace)


def register_operation(name, sourcename=None):
    from .operations import Operations

    return Operations.register_operation(name, sourcename)


__getattr__ = module_getattr(__name__)
