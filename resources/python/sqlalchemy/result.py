# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of a query, read in full before the script sees the first: nothing stays open in the database."""
from collections.abc import Mapping

from _meditrack import Offered

from . import exc


class RowMapping(Mapping):
    """A row by the names of its columns."""

    def __init__(self, row):
        self._row = row

    def __getitem__(self, name):
        return self._row._by_name(name)

    def __iter__(self):
        return iter(self._row._fields)

    def __len__(self):
        return len(self._row._fields)

    def __contains__(self, name):
        try:
            self._row._place(name)
        except exc.NoSuchColumnError:
            return False
        return True

    def __repr__(self):
        return repr(dict(self))


class Row(tuple):
    """A row: a tuple whose values also have names."""

    _fields = ()
    _elements = ()

    @property
    def _mapping(self):
        return RowMapping(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _tuple(self):
        return self

    tuple = t = _t = property(_tuple)

    def keys(self):
        return list(self._fields)

    def items(self):
        return list(zip(self._fields, self))

    def values(self):
        return list(self)

    def has_key(self, name):
        return name in self._mapping

    def _place(self, name):
        if not isinstance(name, str):
            for number, element in enumerate(self._elements):
                if element is name or getattr(element, "origin", None) is name or getattr(name, "origin", None) is element:
                    return number
            key = getattr(name, "key", None)
            name = getattr(name, "name", name)  # a column stands for its name
            if name not in self._fields and key in self._fields:
                name = key
        try:
            return self._fields.index(name)
        except ValueError:
            raise exc.NoSuchColumnError(f"Could not locate column in row for column {str(name)!r}") from None

    def _by_name(self, name):
        return tuple.__getitem__(self, self._place(name))

    def __getitem__(self, index):
        return tuple.__getitem__(self, index) if isinstance(index, (int, slice)) else self._by_name(index)

    def __getattr__(self, name):
        try:
            return self._by_name(name)
        except exc.NoSuchColumnError as error:
            raise AttributeError(str(error)) from None

    def __reduce__(self):
        return (tuple, (tuple(self),))


_METHODS = ("count", "index", "keys", "items", "values", "tuple", "t", "has_key")


def _row_class(fields, elements=()):
    """A class for the rows of one result: a column called 'count' or 'index' hides the tuple's method."""
    hidden = {name: property(lambda row, name=name: row._by_name(name)) for name in _METHODS if name in fields}
    return type("Row", (Row,), {"_fields": fields, "_elements": elements, "__slots__": (), **hidden})


class _Reader(Offered):
    """What Result, its scalars and its mappings share: they are read once, from the front."""

    def __init__(self, items):
        self._items = items
        self._next = 0

    def __iter__(self):
        while self._next < len(self._items):
            self._next += 1
            yield self._items[self._next - 1]

    def __next__(self):
        item = self.fetchone()
        if item is None:
            raise StopIteration
        return item

    def all(self):
        return list(self)

    fetchall = all

    def fetchone(self):
        for item in self:
            return item
        return None

    def fetchmany(self, size=None):
        size = 1 if size is None else size
        return [item for _, item in zip(range(size), self)]

    def partitions(self, size=None):
        while True:
            part = self.fetchmany(size)
            if not part:
                return
            yield part

    def unique(self, strategy=None):
        seen, kept = set(), []
        for item in self._items[self._next:]:
            key = strategy(item) if strategy else _hashable(item)
            if key not in seen:
                seen.add(key)
                kept.append(item)
        self._items, self._next = kept, 0
        return self

    def yield_per(self, count):
        return self

    def execution_options(self, **options):
        return self

    def first(self):
        item = self.fetchone()
        self.close()
        return item

    def one_or_none(self):
        return self._only(False)

    def one(self):
        return self._only(True)

    def close(self):
        self._next = len(self._items)

    @property
    def closed(self):
        return self._next >= len(self._items)

    def _only(self, needed):
        left = self.all()
        if len(left) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when exactly one was required" if needed
                                           else "Multiple rows were found when one or none was required")
        if not left and needed:
            raise exc.NoResultFound("No row was found when one was required")
        return left[0] if left else None

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()
        return False


def _hashable(item):
    try:
        hash(item)
        return item
    except TypeError:
        return repr(item)


class ScalarResult(_Reader):
    pass


class MappingResult(_Reader):
    def keys(self):
        return list(self._items[0]) if self._items else []

    def columns(self, *names):
        return MappingResult([{name: row[name] for name in names} for row in self])


class Result(_Reader):
    """What a statement gave: rows, or the count of rows that it changed."""

    context = None
    _readers = None  # what makes Python's values of the database's, column by column

    def __init__(self, columns, rows, affected, last_id, statement=None, renderer=None):
        self._statement = statement
        implicit = renderer is not None and renderer.implicit_returning
        self._key_row = rows[0] if implicit and rows else None
        self._renderer = renderer
        columns = () if implicit else tuple(columns)
        elements = ()
        if columns and statement is not None and hasattr(statement, "_result_columns"):
            elements, readers = _typed(statement, columns, renderer.dialect)
            if any(readers):
                self._readers = readers
        self._fields = columns
        self._elements = elements
        self.returns_rows = bool(columns)
        self.is_insert = bool(getattr(statement, "is_insert", False))
        self._make = _row_class(columns, elements)
        super().__init__(list(rows) if columns else [])
        self.rowcount = affected
        self.lastrowid = last_id

    def keys(self):
        return RMKeyView(self._fields)

    @property
    def inserted_primary_key(self):
        return self.inserted_primary_key_rows[0]

    @property
    def inserted_primary_key_rows(self):
        if not self.is_insert:
            raise exc.InvalidRequestError("Statement is not an insert() expression construct.")
        columns = [each for each in self._statement.table.columns if each.primary_key]
        given = self._renderer.written_values
        found = []
        for column in columns:
            value = given.get(column.key)
            if value is None and self._key_row is not None:
                names = [each.key for each in self._renderer.implicit_returning]
                value = self._key_row[names.index(column.key)] if column.key in names else None
            elif value is None and len(columns) == 1:
                value = self.lastrowid
            found.append(value)
        return [_row_class(tuple(each.key for each in columns))(found)]

    @property
    def returned_defaults(self):
        return None

    def last_inserted_params(self):
        return dict(self._renderer.written_values)

    last_updated_params = last_inserted_params

    def supports_sane_rowcount(self):
        return True

    def scalar(self):
        row = self.first()
        return row[0] if row is not None else None

    def scalar_one(self):
        return self.one()[0]

    def scalar_one_or_none(self):
        row = self.one_or_none()
        return row[0] if row is not None else None

    def scalars(self, index=0):
        return ScalarResult([row[index] for row in self])

    def mappings(self):
        return MappingResult([row._mapping for row in self])

    def columns(self, *which):
        places = [which_one if isinstance(which_one, int) else self._row_place(which_one) for which_one in which]
        fields = tuple(self._fields[each] for each in places)
        make = _row_class(fields, tuple(self._elements[each] for each in places) if self._elements else ())
        copy = Result(fields, [], self.rowcount, self.lastrowid)
        copy._items = [make(row[each] for each in places) for row in self]
        return copy

    def _row_place(self, name):
        return _row_class(self._fields, self._elements)()._place(name)

    def tuples(self):
        return self

    def freeze(self):
        items = list(self)

        def thaw():
            copy = Result(self._fields, [], self.rowcount, self.lastrowid)
            copy._items = items
            return copy

        return thaw

    def _needs_rows(self):
        if not self.returns_rows:
            raise exc.ResourceClosedError("This result object does not return rows. It has been closed automatically.")

    def __iter__(self):
        self._needs_rows()
        return map(self._row, super().__iter__())

    def _row(self, values):
        """Made when it is asked for: a value that cannot be read harms only who reads it."""
        if values.__class__ is not tuple and values.__class__ is not list:
            return values
        if self._readers is not None:
            values = [read(value) if read else value for read, value in zip(self._readers, values)]
        return self._make(values)

    def unique(self, strategy=None):
        self._needs_rows()
        self._items[self._next:] = [self._row(each) for each in self._items[self._next:]]
        return super().unique(strategy)


class RMKeyView(tuple):
    """The names of the columns of a result."""

    def __repr__(self):
        return f"RMKeyView({list(self)!r})"

    def __eq__(self, other):
        return list(self) == list(other)

    __hash__ = tuple.__hash__


def _typed(statement, columns, dialect):
    """The elements of a SELECT whose columns are known, and what reads their values."""
    elements = statement._result_columns()
    if not getattr(statement, "positional", True) or len(elements) != len(columns):
        by_name = {each.name: each for each in elements if getattr(each, "name", None)}
        elements = [by_name.get(name) for name in columns]
    return tuple(elements), [_reader(each, dialect) for each in elements]


def _reader(element, dialect):
    type_ = getattr(element, "type", None)
    if type_ is None or type_.is_plain(dialect):
        return None
    return lambda value: type_.fetched(value, dialect)


CursorResult = LegacyCursorResult = BaseCursorResult = ResultProxy = Result
LegacyRow = BaseRow = Row
