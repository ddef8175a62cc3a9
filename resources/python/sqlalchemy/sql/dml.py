# SPDX-License-Identifier: GPL-3.0-or-later
"""INSERT, UPDATE, DELETE."""
from _meditrack import module_getattr

from .. import exc
from .elements import BindParameter, ClauseElement, as_element
from .fromclauses import from_clause
from .operations import condition, conditions
from .labels import Scope, _column_text, labelled, with_clause, within
from .selectable import FromClause
from .selecting import Select, SelectBase, _unique

_DEFAULT = object()


class UpdateBase(ClauseElement):
    is_statement = True
    is_dml = True
    _returning = _prefixes = _ctes = ()
    _select = None

    def _copy(self, **changes):
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__)
        made.__dict__.update(changes)
        return made

    @property
    def returns_rows(self):
        return bool(self._returning)

    @property
    def entity_description(self):
        return {"name": self.table.name, "table": self.table}

    def returning(self, *columns, **ignored):
        return self._copy(_returning=self._returning + tuple(columns))

    def return_defaults(self, *columns, **ignored):
        return self

    def prefix_with(self, *prefixes, dialect="*"):
        from .selecting import _prose

        return self._copy(_prefixes=self._prefixes + tuple((_prose(each), dialect) for each in prefixes))

    def with_hint(self, *ignored, **options):
        return self

    def options(self, *options):
        return self

    def add_cte(self, *ctes, nest_here=False):
        return self._copy(_ctes=(*self._ctes, *ctes))

    def cte(self, name=None, recursive=False, nesting=False):
        from .fromclauses import CTE

        return CTE(self, name, recursive, nesting)

    def _result_columns(self):
        found = []
        for each in self._returning:
            each = each.__clause_element__() if hasattr(each, "__clause_element__") else getattr(each, "__table__", each)
            found += list(each.columns) if isinstance(each, FromClause) else [as_element(each)]
        return found

    def _exported(self):
        return [(each.key, each.name, each) for each in self._result_columns()]

    @property
    def _from_objects(self):
        return []

    def _render(self, renderer):
        return self._render_within(renderer)

    def _render_within(self, renderer, **ignored):
        outer = renderer.stack[-1] if renderer.stack else None
        tables, renderer.tables = renderer.tables, True
        renderer.stack.append(Scope(self, self._seen(), None))
        try:
            for each in self._ctes:
                each._announce(renderer)
            text = self._text(renderer)
            return with_clause(renderer) + text if outer is None else text
        finally:
            renderer.stack.pop()
            renderer.tables = tables

    def _seen(self):
        return [self.table]

    def _prefixed(self, renderer):
        return "".join(renderer.sql(each) + " " for each, dialect in self._prefixes
                       if dialect in ("*", renderer.dialect))

    def _returning_text(self, renderer, columns):
        if not columns:
            return ""
        renderer.tables = renderer.dialect != "sqlite"
        pairs = labelled(columns)
        text = " RETURNING " + ", ".join(_column_text(renderer, element, label, False) for element, label in pairs)
        renderer.tables = True
        return text


def _bound(column, value, name=None):
    """What a column is set to: a value, or an expression."""
    if isinstance(value, ClauseElement) or hasattr(value, "__clause_element__"):
        found = as_element(value)
        if isinstance(found, BindParameter) and found.type.is_null:
            found = found._typed(column.type)
        return found if isinstance(found, BindParameter) else found.self_group()
    return BindParameter(name or column.key, value, column.type)


def _columns_by_key(table):
    return {each.key: each for each in table.columns}


def _keyed(table, values):
    """{key: value} of values by name or column, or of a row in the order of the columns."""
    if isinstance(values, (tuple, list)):
        return dict(zip((each.key for each in table.columns), values))
    return {_key_of(key): value for key, value in values.items()}


def _key_of(key):
    if isinstance(key, str):
        return key
    key = key.__clause_element__() if hasattr(key, "__clause_element__") else key
    return key.key


def _unconsumed(given, known):
    left = [each for each in given if each not in known]
    if left:
        raise exc.CompileError("Unconsumed column names: " + ", ".join(sorted(str(each) for each in left)))


class ValuesBase(UpdateBase):
    _values = _multi = None

    def values(self, *arguments, **named):
        if not arguments:
            return self._copy(_values={**(self._values or {}), **named})
        given = arguments[0]
        if isinstance(given, (list, tuple)) and given and isinstance(given[0], (dict, list, tuple)):
            rows = [_keyed(self.table, each) for each in given]
            return self._copy(_multi=(self._multi or []) + rows)
        return self._copy(_values={**(self._values or {}), **_keyed(self.table, given), **named})

    @property
    def parameters(self):
        return self._values


class Insert(ValuesBase):
    """INSERT INTO."""

    _inline = False
    _conflict = None
    is_insert = True

    def __init__(self, table, values=None, inline=False, prefixes=None, returning=None, **ignored):
        self.table = from_clause(table)
        self._entity = table  # a mapped class, for a session
        self._inline = inline
        if values is not None:
            self.__dict__.update(self.values(values).__dict__)
        if prefixes:
            self.__dict__.update(self.prefix_with(*prefixes).__dict__)
        if returning:
            self._returning = tuple(returning)

    def inline(self):
        return self._copy(_inline=True)

    def from_select(self, names, select, include_defaults=True):
        select = select.element if hasattr(select, "element") and not isinstance(select, SelectBase) else select
        return self._copy(_select=select, _select_names=[_key_of(each) for each in names], _inline=True,
                          _include_defaults=include_defaults)

    @property
    def excluded(self):
        found = self.__dict__.get("_excluded")
        if found is None:
            found = self.__dict__["_excluded"] = self.table.alias("excluded")
        return found.columns

    def on_conflict_do_nothing(self, constraint=None, index_elements=None, index_where=None):
        from .conflict import Conflict

        return self._copy(_conflict=Conflict(constraint, index_elements, index_where))

    def on_conflict_do_update(self, constraint=None, index_elements=None, index_where=None, set_=None, where=None):
        from .conflict import Conflict

        return self._copy(_conflict=Conflict(constraint, index_elements, index_where, set_, where))

    def _seen(self):
        return []

    def _text(self, renderer):
        text = f"INSERT {self._prefixed(renderer)}INTO {renderer.table_name(self.table)}"
        if self._select is not None:
            text += self._from_select_text(renderer)
            fetched = []
        else:
            rows, fetched = self._rows(renderer)
            if rows[0]:
                names = ", ".join(renderer.name(column.name) for column, _ in rows[0])
                written = ", ".join("(" + ", ".join(renderer.sql(value) for _, value in row) + ")" for row in rows)
                text += f" ({names}) VALUES {written}"
            else:
                text += " DEFAULT VALUES"
        if self._conflict is not None:
            text += " " + self._conflict.text(self, renderer)
        columns = self._result_columns() or (fetched if renderer.dialect == "postgresql" else [])
        renderer.implicit_returning = fetched if columns and not self._returning else None
        return text + self._returning_text(renderer, columns)

    def _from_select_text(self, renderer):
        names = list(self._select_names)
        columns = _columns_by_key(self.table)
        _unconsumed(names, columns)
        select = self._select
        if self._include_defaults and isinstance(select, Select):
            for column in columns.values():
                if column.key not in names and column.default is not None:
                    names.append(column.key)
                    select = select.add_columns(_default(column, column.default))
        written = ", ".join(renderer.name(columns[each].name) for each in names)
        return f" ({written}) {select._render_within(renderer)}"

    def _rows(self, renderer):
        """The columns with what they are set to, row by row; and the key columns that the database will fill."""
        columns = _columns_by_key(self.table)
        if self._multi is not None:
            first = self._multi[0]
            _unconsumed(first, columns)
            rows = [self._multi_row(columns, first, row, number) for number, row in enumerate(self._multi)]
            return rows, []
        given = dict(self._values or {})
        executed = renderer.values if renderer.style == "qmark" else None
        if executed:
            given = {**{key: _DEFAULT for key in executed if key in columns}, **given}
        if not given and (executed is None or not renderer.executing):
            given = dict.fromkeys(columns, _DEFAULT)
        given = {key: value for key, value in given.items()}
        _unconsumed(given, columns)
        row, fetched = [], []
        for key, column in columns.items():
            if key in given:
                value = given[key]
                element = BindParameter(key, type_=column.type) if value is _DEFAULT else _bound(column, value)
                row.append((column, element))
                if column.primary_key and not isinstance(element, BindParameter):
                    fetched.append(column)
            elif column.default is not None and not _is_sequence(column.default):
                row.append((column, _default(column, column.default)))
                if column.primary_key and column.default.is_expression:
                    fetched.append(column)
            elif column.primary_key and not self._inline and (
                    column.server_default is not None or _is_numbered(self.table, column)):
                fetched.append(column)
        return [row], ([] if self._inline else fetched)

    @staticmethod
    def _multi_row(columns, first, row, number):
        found = []
        for key, column in columns.items():
            if key in first:
                if key not in row:
                    raise exc.CompileError(f"Can't mix single and multiple VALUES formats in one INSERT statement: row"
                                           f" {number} lacks {key!r}")
                found.append((column, _bound(column, row[key], f"{key}_m{number}")))
            elif column.default is not None:
                element = _default(column, column.default)
                if isinstance(element, BindParameter) and number:
                    element.key = f"{key}_m{number}"
                found.append((column, element))
        return found


def _is_sequence(default):
    return getattr(default, "is_sequence", False)


def _is_numbered(table, column):
    """Whether the database itself gives the column its numbers."""
    from ..types import Integer

    if column.autoincrement is False:
        return False
    keys = list(table.primary_key.columns if hasattr(table.primary_key, "columns") else table.primary_key)
    return column.autoincrement is True or (len(keys) == 1 and column.type.affinity is Integer
                                            and not column.foreign_keys)


def _default(column, default):
    if default.is_expression:
        return as_element(default.arg).self_group()
    return BindParameter(column.key, type_=column.type, callable_=default.value)


def _as_default(value):
    if hasattr(value, "is_expression"):
        return value
    from ..schema import ColumnDefault

    return ColumnDefault(value)


class _Filtered:
    _where = ()

    def where(self, *criteria):
        return self._copy(_where=self._where + tuple(condition(each) for each in criteria))

    def filter(self, *criteria):
        return self.where(*criteria)

    def filter_by(self, **values):
        from .selecting import _column_named

        return self.where(*[_column_named(self.table, name) == value for name, value in values.items()])

    @property
    def whereclause(self):
        return conditions("and_", self._where) if self._where else None

    def _extra(self):
        sources = _unique(source for each in self._where for source in each._from_objects)
        hidden = [inner for each in sources for inner in each._hidden]
        return [each for each in sources if each is not self.table and not within(hidden, each)]

    def _seen(self):
        return [self.table, *self._extra()]

    def _where_text(self, renderer):
        if not self._where:
            return ""
        written = renderer.sql(conditions("and_", self._where, flatten=False))
        return f" WHERE {written}" if written else ""

    def _extra_text(self, renderer, word):
        extra = self._extra()
        return f" {word} " + ", ".join(each._render_from(renderer) for each in extra) if extra else ""


class Update(_Filtered, ValuesBase):
    """UPDATE … SET."""

    _ordered = None
    is_update = True

    def __init__(self, table, whereclause=None, values=None, preserve_parameter_order=False, **ignored):
        self.table = from_clause(table)
        self._entity = table  # a mapped class, for a session
        if whereclause is not None:
            self._where = (condition(whereclause),)
        if values is not None:
            self.__dict__.update(self.values(values).__dict__)

    def values(self, *arguments, **named):
        if arguments and isinstance(arguments[0], list) and arguments[0] and isinstance(arguments[0][0], tuple):
            return self.ordered_values(*arguments[0])
        return super().values(*arguments, **named)

    def ordered_values(self, *pairs):
        return self._copy(_ordered=[(_key_of(key), value) for key, value in pairs])

    def inline(self):
        return self

    def _extra(self):
        found = super()._extra()
        for value in (self._values or {}).values():
            if isinstance(value, ClauseElement):
                found += [each for each in value._from_objects
                          if each is not self.table and not within(found, each)]
        return found

    def _text(self, renderer):
        sets = []
        tables = renderer.tables
        for column, value in self._assignments(renderer):
            renderer.tables = tables
            sets.append(f"{renderer.name(column.name)}={renderer.sql(value)}")
        text = f"UPDATE {self._prefixed(renderer)}{self.table._render_from(renderer)} SET {', '.join(sets)}"
        text += self._extra_text(renderer, "FROM") + self._where_text(renderer)
        return text + self._returning_text(renderer, self._result_columns())

    def _assignments(self, renderer):
        columns = _columns_by_key(self.table)
        given = dict(self._ordered) if self._ordered is not None else dict(self._values or {})
        executed = renderer.values if renderer.style == "qmark" else None
        for key in executed or ():
            if key in columns and key not in given and not self._uses(key):
                given[key] = _DEFAULT
        if not given and not executed:
            given = dict.fromkeys(columns, _DEFAULT)
        _unconsumed(given, columns)
        order = [*(given if self._ordered is not None else ()), *(key for key in columns if self._ordered is None
                                                                  or key not in given)]
        found = []
        for key in order:
            column = columns[key]
            if key in given:
                found.append((column, BindParameter(key, type_=column.type) if given[key] is _DEFAULT
                              else _bound(column, given[key])))
            elif column.onupdate is not None:
                found.append((column, _default(column, _as_default(column.onupdate))))
        return found

    def _uses(self, key):
        """Whether the statement has a bindparam() of that name."""
        from .traversal import binds

        return any(bind.key == key for each in self._where for bind in binds(each))


class Delete(_Filtered, UpdateBase):
    """DELETE FROM."""

    is_delete = True

    def __init__(self, table, whereclause=None, **ignored):
        self.table = from_clause(table)
        self._entity = table  # a mapped class, for a session
        if whereclause is not None:
            self._where = (condition(whereclause),)

    def _text(self, renderer):
        text = f"DELETE {self._prefixed(renderer)}FROM {self.table._render_from(renderer)}"
        text += self._extra_text(renderer, "USING") + self._where_text(renderer)
        return text + self._returning_text(renderer, self._result_columns())


def insert(table, values=None, inline=False, **options):
    return Insert(table, values, inline, **options)


def update(table, whereclause=None, values=None, **options):
    return Update(table, whereclause, values, **options)


def delete(table, whereclause=None, **options):
    return Delete(table, whereclause, **options)


__getattr__ = module_getattr(__name__)
