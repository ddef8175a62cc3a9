# SPDX-License-Identifier: GPL-3.0-or-later
"""Constraints and indexes as values. They keep the order in which they came to be: CREATE TABLE shows it."""
import itertools

from _meditrack import Offered

from . import exc
from .sql.elements import ClauseElement, TextClause
from .sql.render import quoted

_order = itertools.count()


class Constraint(Offered):
    kind = ""
    of_type = None  # the type that asked for it: some databases have that type themselves

    def __init__(self, name=None, deferrable=None, initially=None, info=None, **dialect_options):
        self.name = name
        self.deferrable = deferrable
        self.initially = initially
        self.info = info or {}
        self.table = None
        self.creation = next(_order)

    def is_needed(self, dialect):
        return True

    def _copy(self):
        copy = type(self).__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy.table = None
        copy.creation = next(_order)
        return copy


class _OverColumns(Constraint):
    """A constraint over columns, given as names or as columns."""

    def __init__(self, *columns, **options):
        super().__init__(**options)
        self.columns = list(columns)

    def column_names(self):
        return [_column_name(self.table, each) for each in self.columns]


class PrimaryKeyConstraint(_OverColumns):
    kind = "primary_key"

    def _with_columns_of(self, table):
        """Names become the columns they mean, which then are marked as part of the key."""
        names = [_column_name(table, each) for each in self.columns]
        by_name = {each.name: each for each in table.columns}
        self.columns = [by_name[name] for name in names] or list(table.primary_key.columns)
        for each in self.columns:
            each.primary_key = True
            if not each._nullable_given:
                each.nullable = False
        return self


class UniqueConstraint(_OverColumns):
    kind = "unique"


class CheckConstraint(Constraint):
    kind = "check"

    def __init__(self, sqltext, name=None, deferrable=None, initially=None, table=None, info=None, **options):
        super().__init__(name, deferrable, initially, info)
        self.sqltext = sqltext if isinstance(sqltext, ClauseElement) else TextClause(sqltext)

    @classmethod
    def _of_type(cls, column):
        check = cls("", name=column.type.name)
        check.of_type = column.type
        check.column_name = column.name
        return check

    def text(self, renderer):
        if self.of_type is None:
            return renderer.sql(self.sqltext)
        values = ", ".join(renderer.value(value) for value in self.of_type.checked_values())
        return f"{quoted(self.column_name)} IN ({values})"

    def is_needed(self, dialect):
        return self.of_type is None or self.of_type.needs_check(dialect)


class ForeignKeyConstraint(_OverColumns):
    kind = "foreign_key"

    def __init__(self, columns, refcolumns, name=None, onupdate=None, ondelete=None, deferrable=None, initially=None,
                 use_alter=False, link_to_name=False, match=None, table=None, info=None, comment=None, **options):
        super().__init__(*columns, name=name, deferrable=deferrable, initially=initially, info=info)
        self.onupdate = onupdate
        self.ondelete = ondelete
        self.match = match
        self.referred = list(refcolumns)
        if len(self.columns) != len(self.referred):
            raise exc.ArgumentError("ForeignKeyConstraint number of constrained columns must match the number of"
                                    " referenced columns.")

    def target(self):
        """(schema, table, [columns]); the schema is empty if none was written."""
        parts = [_target(each) for each in self.referred]
        return parts[0][0], parts[0][1], [each[2] for each in parts]


class ForeignKey(Offered):
    """A foreign key said beside its column: "table.column" or "schema.table.column"."""

    def __init__(self, column, _constraint=None, use_alter=False, name=None, onupdate=None, ondelete=None,
                 deferrable=None, initially=None, link_to_name=False, match=None, info=None, comment=None, **options):
        self.column = column
        self._options = {"name": name, "onupdate": onupdate, "ondelete": ondelete, "deferrable": deferrable,
                         "initially": initially, "match": match}

    @property
    def target_fullname(self):
        return ".".join(part for part in _target(self.column) if part)

    def _constraint_for(self, column):
        return ForeignKeyConstraint([column.name], [self.column], **self._options)


class Index(Offered):
    """An index over columns and expressions."""

    def __init__(self, name, *expressions, unique=False, quote=None, info=None, _table=None, **options):
        self.name = name
        self.expressions = list(expressions)
        self.unique = unique
        self.info = info or {}
        self.table = _table
        self._options = options

    def options(self, dialect):
        return {name: value for name, value in self._options.items() if name.startswith(dialect + "_")}

    def _copy(self):
        return Index(self.name, *self.expressions, unique=self.unique, **self._options)


def _column_name(table, column):
    """The name of a column given as itself, by its key or by its name."""
    if not isinstance(column, str):
        return column.name
    for each in table.columns:
        if column in (each.key, each.name):
            return each.name
    if len(table.columns):
        raise exc.ArgumentError(f"Table {table.name!r} has no column {column!r} for a constraint to use")
    return column


def _target(column):
    if isinstance(column, str):
        table, dot, name = column.rpartition(".")
        if not dot:
            raise exc.ArgumentError(f"Invalid foreign key string format: {column!r}")
        schema, _, table = table.rpartition(".")
        return schema, table, name
    if column.table is None:
        raise exc.ArgumentError(f"The column {column.name!r} that a foreign key refers to is in no table")
    return column.table.schema or "", column.table.name, column.name
