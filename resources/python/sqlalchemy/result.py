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

    def __repr__(self):
        return repr(dict(self))


class Row(tuple):
    """A row: a tuple whose values also have names."""

    _fields = ()

    @property
    def _mapping(self):
        return RowMapping(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _tuple(self):
        return tuple(self)

    def keys(self):
        return list(self._fields)

    def _by_name(self, name):
        name = getattr(name, "name", name)  # a column stands for its name
        try:
            return tuple.__getitem__(self, self._fields.index(name))
        except ValueError:
            raise exc.NoSuchColumnError(f"Could not locate column in row for column {name!r}") from None

    def __getitem__(self, index):
        return tuple.__getitem__(self, index) if isinstance(index, (int, slice)) else self._by_name(index)

    def __getattr__(self, name):
        try:
            return self._by_name(name)
        except exc.NoSuchColumnError as error:
            raise AttributeError(str(error)) from None


def _row_class(fields):
    """A class for the rows of one result: a column called 'count' or 'index' hides the tuple's method."""
    hidden = {name: property(lambda row, name=name: row._by_name(name)) for name in ("count", "index") if name in fields}
    return type("Row", (Row,), {"_fields": fields, "__slots__": (), **hidden})


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

    def _only(self, needed):
        left = self.all()
        if len(left) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when exactly one was required" if needed
                                           else "Multiple rows were found when one or none was required")
        if not left and needed:
            raise exc.NoResultFound("No row was found when one was required")
        return left[0] if left else None


class ScalarResult(_Reader):
    pass


class MappingResult(_Reader):
    pass


class Result(_Reader):
    """What a statement gave: rows, or the count of rows that it changed."""

    def __init__(self, columns, rows, affected, last_id):
        self._fields = tuple(columns)
        self.returns_rows = bool(columns)
        make = _row_class(self._fields)
        super().__init__([make(row) for row in rows])
        self.rowcount = affected
        self.lastrowid = last_id

    def keys(self):
        return list(self._fields)

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

    def tuples(self):
        return self

    def __iter__(self):
        if not self.returns_rows:
            raise exc.ResourceClosedError("This result object does not return rows. It has been closed automatically.")
        return super().__iter__()
