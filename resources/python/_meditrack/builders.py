# SPDX-License-Identifier: GPL-3.0-or-later
"""Constraints, indexes and tables from the names that an operation is given, with the naming conventions of the run."""
import _meditrack_bridge as bridge

from sqlalchemy import exc
from sqlalchemy.constraints import (CheckConstraint, Constraint, ForeignKeyConstraint, Index, PrimaryKeyConstraint,
                                    UniqueConstraint)
from sqlalchemy.schema import Column, MetaData, Table
from sqlalchemy.sql.elements import ColumnElement, TextClause


naming_convention = bridge.naming_convention


def metadata():
    return MetaData(naming_convention=naming_convention())


def table(name, *items, **options):
    """A table of what an operation names. Columns and constraints that are in another table are copied."""
    made = Table(name if isinstance(name, str) else str(name), metadata(), *[each._copy() if each.table is not None else each
                                     for each in items if isinstance(each, Column)], **options)
    for each in items:
        if isinstance(each, (Constraint, Index)):
            parent = getattr(each, "parent", each.table)
            made._append(each._copy(target_table=made) if parent is not None and parent is not made else each)
        elif not isinstance(each, Column):
            made._append(each)
    return made


def _named_columns(name, columns, schema):
    """A table that has just these columns, each once."""
    return Table(name, metadata(), *[Column(each) for each in dict.fromkeys(columns)], schema=schema)


def primary_key(name, table_name, columns, schema=None, **options):
    there = _named_columns(table_name, columns, schema)
    key = PrimaryKeyConstraint(*columns, name=name, **options)
    there.append_constraint(key)
    return key


def unique(name, table_name, columns, schema=None, **options):
    there = _named_columns(table_name, columns, schema)
    made = UniqueConstraint(*columns, name=name, **options)
    there.append_constraint(made)
    return made


def foreign_key(name, source, referent, local, remote, source_schema=None, referent_schema=None, **options):
    local, remote = list(local), list(remote)
    mine = local + remote if source == referent and source_schema == referent_schema else local
    there = _named_columns(source, mine, source_schema)
    target = f"{referent_schema}.{referent}" if referent_schema else referent
    made = ForeignKeyConstraint(local, [f"{target}.{each}" for each in remote], name=name, **options)
    made.said_target = (referent_schema, referent, remote)
    there.append_constraint(made)
    return made


def check(name, table_name, condition, schema=None, **options):
    there = Table(table_name, metadata(), schema=schema)
    made = CheckConstraint(condition, name=name, _autoattach=False, **options)
    there.append_constraint(made)
    return made


def exclude(name, table_name, elements, schema=None, **options):
    from sqlalchemy.exclude import ExcludeConstraint

    there = Table(table_name, metadata(), schema=schema)
    made = ExcludeConstraint(*elements, name=name, **options)
    for each in made.named_columns():
        there.append_column(Column(each))
    there.append_constraint(made)
    return made


_GENERIC = {
    "foreignkey": lambda name: ForeignKeyConstraint([], [], name=name),
    "primary": lambda name: PrimaryKeyConstraint(name=name),
    "unique": lambda name: UniqueConstraint(name=name),
    "check": lambda name: CheckConstraint("", name=name),
    None: lambda name: Constraint(name=name),
}


def named_constraint(name, table_name, type_, schema=None):
    """A constraint of which only the name and the kind are known: to be dropped."""
    there = Table(table_name, metadata(), schema=schema)
    if type_ not in _GENERIC:
        raise TypeError("'type' can be one of " + ", ".join(sorted(repr(each) for each in _GENERIC)))
    made = _GENERIC[type_](name)
    there.append_constraint(made)
    return made


def index(name, table_name, columns, schema=None, **options):
    there = Table(table_name or "no_table", metadata(), schema=schema)
    return Index(name, *[_index_element(there, each) for each in columns], _table=there, **options)


def _index_element(there, element):
    if isinstance(element, str):
        if element not in there.columns:
            there.append_column(Column(element))
        return there.columns[element]
    if isinstance(element, (TextClause, ColumnElement)):
        return element
    raise ValueError("String or text() construct expected")


def type_checks(table_name, column_name, type_, schema):
    """The checks that a type asks for, where the database at hand does not have such a type itself."""
    there = Table(table_name, metadata(), Column(column_name, type_), schema=schema)
    return [each for each in there.constraints if each._type_bound and each.is_needed(bridge.dialect_name())]


def requires_name(constraint):
    name = constraint.final_name()
    if name is None:
        raise exc.CompileError(f"Can't emit DROP CONSTRAINT for constraint {constraint!r}; it has no name")
    return name
