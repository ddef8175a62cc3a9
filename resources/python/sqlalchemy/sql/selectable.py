# SPDX-License-Identifier: GPL-3.0-or-later
"""What can stand in a FROM, and the plain tables among it."""
from _meditrack import Offered, module_getattr

from .elements import ClauseElement, ColumnClause


class ColumnCollection(Offered):
    """The columns of a table: by name, by attribute, in order."""

    def __init__(self, columns=()):
        self._all = {}
        for each in columns:
            self.add(each)

    def add(self, column, key=None):
        self._all[key or column.key] = column

    def keys(self):
        return list(self._all)

    def values(self):
        return list(self._all.values())

    def items(self):
        return list(self._all.items())

    def get(self, name, default=None):
        return self._all.get(name, default)

    def contains_column(self, column):
        return any(each is column for each in self._all.values())

    def as_readonly(self):
        return self

    def corresponding_column(self, column, require_embedded=False):
        return column if self.contains_column(column) else self._all.get(column.key)

    def __iter__(self):
        return iter(list(self._all.values()))

    def __len__(self):
        return len(self._all)

    def __bool__(self):
        return True

    def __contains__(self, name):
        return name in self._all

    def __getitem__(self, name):
        if isinstance(name, int):
            return self.values()[name]
        if isinstance(name, slice):
            return ColumnCollection(self.values()[name])
        if isinstance(name, tuple):
            return ColumnCollection(self[each] for each in name)
        return self._all[name]

    def __getattr__(self, name):
        found = self.__dict__.get("_all", {}).get(name)
        if found is None:
            raise AttributeError(name)
        return found


class FromClause(ClauseElement):
    """A table, or what a SELECT can take for one."""

    named_with_column = False
    returns_rows = True
    schema = None
    name = None
    _hidden = ()  # the parts of a join: a FROM names the join alone

    @property
    def c(self):
        return self.columns

    @property
    def columns(self):
        found = self.__dict__.get("_columns")
        if found is None:
            found = self.__dict__["_columns"] = self._make_columns()
        return found

    @property
    def exported_columns(self):
        return self.columns

    @property
    def primary_key(self):
        return [each for each in self.columns if each.primary_key]

    @property
    def foreign_keys(self):
        return {key for each in self.columns for key in each.foreign_keys}

    @property
    def _from_objects(self):
        return [self]

    @property
    def description(self):
        return self.name

    def corresponding_column(self, column, require_embedded=False):
        return self.columns.corresponding_column(column)

    def is_derived_from(self, other):
        return other is self

    def select(self, whereclause=None, **options):
        from .selecting import Select

        made = Select(self, **options)
        return made if whereclause is None else made.where(whereclause)

    def join(self, right, onclause=None, isouter=False, full=False):
        from .fromclauses import Join

        return Join(self, right, onclause, isouter, full)

    def outerjoin(self, right, onclause=None, full=False):
        return self.join(right, onclause, True, full)

    def alias(self, name=None, flat=False):
        from .fromclauses import Alias

        return Alias(self, name)

    def tablesample(self, sampling, name=None, seed=None):
        from .fromclauses import TableSample

        return TableSample(self, sampling, name, seed)

    def _render_from(self, renderer):
        """As a FROM shows it."""
        return renderer.sql(self)


class TableClause(FromClause):
    """table(): a name and columns, nothing that could be created."""

    named_with_column = True
    implicit_returning = False
    primary_key = ()
    foreign_keys = frozenset()
    _columns = None

    def __init__(self, name, *columns, schema=None):
        self.name = self.key = name
        self.schema = schema
        self._columns = ColumnCollection(columns)
        for each in columns:
            each.table = self

    @property
    def columns(self):
        return self._columns

    c = columns

    @property
    def fullname(self):
        return f"{self.schema}.{self.name}" if self.schema else self.name

    def append_column(self, column):
        column.table = self
        self._columns.add(column)

    def insert(self, values=None, inline=False, **options):
        from .dml import Insert

        return Insert(self, values, inline=inline, **options)

    def update(self, whereclause=None, values=None, inline=False, **options):
        from .dml import Update

        return Update(self, whereclause, values, **options)

    def delete(self, whereclause=None, **options):
        from .dml import Delete

        return Delete(self, whereclause, **options)

    def count(self, whereclause=None):
        from .functions import func

        made = func.count().select().select_from(self)
        return made if whereclause is None else made.where(whereclause)

    def _render(self, renderer):
        return renderer.table_name(self)

    def __str__(self):
        return self.fullname


def table(name, *columns, schema=None):
    return TableClause(name, *columns, schema=schema)


def column(text, type_=None, is_literal=False, _selectable=None):
    return ColumnClause(text, type_, is_literal, _selectable)


_ELSEWHERE = {
    "selecting": "Select SelectBase GenerativeSelect",
    "compounds": "CompoundSelect ScalarSelect Exists",
    "labels": "LABEL_STYLE_DEFAULT LABEL_STYLE_DISAMBIGUATE_ONLY LABEL_STYLE_NONE LABEL_STYLE_TABLENAME_PLUS_COL",
    "fromclauses": "Alias AliasedReturnsRows CTE FromGrouping Join Lateral Subquery TableSample TableValuedAlias Values",
    "textual": "TextualSelect TextAsFrom",
}
__getattr__ = module_getattr(__name__, "sqlalchemy.sql", _ELSEWHERE)
