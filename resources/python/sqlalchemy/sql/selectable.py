# SPDX-License-Identifier: GPL-3.0-or-later
"""table() and column(): light tables for data that a script moves."""
from _meditrack import Offered

from .elements import ClauseElement, ColumnElement
from .render import quoted


class ColumnCollection(Offered):
    """The columns of a table: by name, by attribute, in order."""

    def __init__(self, columns=()):
        self._all = {}
        for each in columns:
            self.add(each)

    def add(self, column):
        self._all[column.key] = column

    def keys(self):
        return list(self._all)

    def values(self):
        return list(self._all.values())

    def items(self):
        return list(self._all.items())

    def get(self, name, default=None):
        return self._all.get(name, default)

    def __iter__(self):
        return iter(self._all.values())

    def __len__(self):
        return len(self._all)

    def __contains__(self, name):
        return name in self._all

    def __getitem__(self, name):
        return self.values()[name] if isinstance(name, int) else self._all[name]

    def __getattr__(self, name):
        found = self.__dict__.get("_all", {}).get(name)
        if found is None:
            raise AttributeError(f"There is no column {name!r}")
        return found


class ColumnClause(ColumnElement):
    """column(): a name, perhaps with a type."""

    is_column = True

    def __init__(self, text, type_=None, is_literal=False, _selectable=None):
        from ..types import NullType, to_instance

        self.name = self.key = text
        self.type = to_instance(type_) if type_ is not None else NullType()
        self.table = _selectable
        self.default = None
        self.is_literal = is_literal

    def _render(self, renderer):
        return self.name if self.is_literal else quoted(self.name)


class TableClause(ClauseElement):
    """table(): a name and columns, nothing that could be created."""

    def __init__(self, name, *columns, schema=None):
        self.name = self.key = name
        self.schema = schema
        self.columns = self.c = ColumnCollection(columns)
        for each in columns:
            each.table = self

    @property
    def fullname(self):
        return f"{self.schema}.{self.name}" if self.schema else self.name


def table(name, *columns, schema=None):
    return TableClause(name, *columns, schema=schema)


def column(text, type_=None, is_literal=False, _selectable=None):
    return ColumnClause(text, type_, is_literal, _selectable)
