# SPDX-License-Identifier: GPL-3.0-or-later
"""Which columns tie the two ends of a relationship together, and the conditions that follow from it."""
from _meditrack import MissingFeature, Offered

from ..exc import AmbiguousForeignKeysError, InvalidRequestError, NoForeignKeysError
from ..schema import Column
from ..sql.elements import ClauseElement
from .mapping import mapper_of


class Marked(Offered):
    """A column of a condition that foreign() or remote() was put around."""

    def __init__(self, column, **marks):
        self.column = column
        self.marks = marks

    def __clause_element__(self):
        return self.column

    def __eq__(self, other):
        left, right = (self.column if isinstance(each, Marked) else each for each in (self, other))
        made = left == (right.__clause_element__() if hasattr(right, "__clause_element__") else right)
        made._marks = [each for each in (self, other) if isinstance(each, Marked)]
        return made

    __hash__ = object.__hash__


def foreign(column):
    return Marked(_column(column), foreign=True, **getattr(column, "marks", {}))


def remote(column):
    return Marked(_column(column), remote=True, **getattr(column, "marks", {}))


def _column(value):
    return value.__clause_element__() if hasattr(value, "__clause_element__") else value


class Links(Offered):
    """direction, and pairs of (column here, column there); with a table between, two such lists."""

    def __init__(self, attribute):
        self.attribute = attribute
        self.said = attribute.said
        self.here = attribute.mapper
        self.there = attribute.target
        self.secondary = self._table_between()
        if self.secondary is not None:
            self.direction = "many to many"
            self.pairs = self._pairs_between(self.here, self.said.primaryjoin)
            self.far_pairs = self._pairs_between(self.there, self.said.secondaryjoin)
        else:
            self.direction, self.pairs = self._directly()

    def _table_between(self):
        found = self._evaluated(self.said.secondary)
        if isinstance(found, str):
            found = self.here.table.metadata.tables[found]
        return getattr(found, "__table__", found)

    def _pairs_between(self, mapper, condition):
        condition = self._evaluated(condition)
        if condition is not None:
            return [(left, right) if left.table is mapper.table else (right, left)
                    for left, right in _equalities(condition)]
        return [(other, own) for own, other in self._foreign_pairs(self.secondary, mapper.table)]

    def _directly(self):
        condition = self._evaluated(self.said.primaryjoin)
        given = self._columns(self.said.foreign_keys)
        remote_side = self._columns(self.said.remote_side)
        if condition is not None:
            return self._by_condition(condition, given, remote_side)
        outward = self._foreign_pairs(self.here.table, self.there.table, given)
        inward = self._foreign_pairs(self.there.table, self.here.table, given)
        if self.here.table is self.there.table:
            away = any(_in(column, remote_side) for _, column in outward)
            inward = [] if away else inward
            outward = outward if away else []
        if not outward and not inward:
            raise NoForeignKeysError(
                f"Could not determine join condition between parent/child tables on relationship {self._named()} - there"
                " are no foreign keys linking these tables.  Ensure that referencing columns are associated with a"
                " ForeignKey or ForeignKeyConstraint, or specify a 'primaryjoin' expression.")
        if outward:
            return "many to one", outward
        return "one to many", [(other, own) for own, other in inward]

    def _by_condition(self, condition, given, remote_side):
        pairs = _equalities(condition)
        marks = {id(mark.column): mark.marks for each in _parts(condition) for mark in getattr(each, "_marks", ())}
        pointing = []
        for left, right in pairs:
            own_key = _in(left, given) or marks.get(id(left), {}).get("foreign") or (
                not given and _refers(left, right) and not marks.get(id(right), {}).get("foreign"))
            pointing.append((left, right) if own_key else (right, left))  # (the foreign key, what it names)
        if self.here.table is self.there.table:
            away = any(_in(named, remote_side) or marks.get(id(named), {}).get("remote") for _, named in pointing)
        else:
            away = all(key.table is self.here.table for key, _ in pointing)
        return ("many to one", pointing) if away else ("one to many", [(named, key) for key, named in pointing])

    def _foreign_pairs(self, table, other, given=()):
        """Pairs (column, column it refers to) of the one foreign key between two tables."""
        found = []
        for constraint in table.constraints:
            if constraint.kind != "foreign_key":
                continue
            schema, name, columns = constraint.target()
            if (schema or None, name) != (other.schema or None, other.name):
                continue
            pairs = [(table.c[own] if own in table.c else _by_name(table, own), _by_name(other, there))
                     for own, there in zip(constraint.column_names(), columns)]
            if not given or any(_in(own, given) for own, _ in pairs):
                found.append(pairs)
        if len(found) > 1:
            raise AmbiguousForeignKeysError(
                f"Could not determine join condition between parent/child tables on relationship {self._named()} - there"
                " are multiple foreign key paths linking the tables.  Specify the 'foreign_keys' argument,"
                " providing a list of those columns which should be counted as containing a foreign key reference to the parent table.")
        return found[0] if found else []

    def _named(self):
        return f"{self.here.class_.__name__}.{self.attribute.key}"

    def _columns(self, given):
        given = self._evaluated(given)
        if given is None:
            return []
        given = given if isinstance(given, (list, tuple, set)) else [given]
        return [_column(each) for each in given]

    def _evaluated(self, given):
        """What was given as itself, as a function, or as text in the names of the classes."""
        if callable(given) and not isinstance(given, (type, ClauseElement)) and not hasattr(given, "__clause_element__"):
            given = given()
        if not isinstance(given, str):
            return given
        if given in self.here.table.metadata.tables:
            return self.here.table.metadata.tables[given]
        try:
            return eval(given, _Names(self.here))
        except NameError as error:
            raise InvalidRequestError(f"expression {given!r} failed to locate a name ({str(error)!r})") from None

    # What follows from the pairs.

    def order(self):
        given = self._evaluated(self.said.order_by)
        if given is None or given is False:
            return []
        return list(given) if isinstance(given, (list, tuple)) else [given]

    def values(self, obj):
        """The values of the columns at this end."""
        return [getattr(obj, self.here.key_of(own)) for own, _ in self.pairs]

    def criteria(self, obj, values=None):
        """Conditions on the table at the other end for the objects that belong to this one."""
        values = self.values(obj) if values is None else values
        found = [there == value for (_, there), value in zip(self.pairs, values)]
        if self.secondary is not None:
            found += [own == between for own, between in self.far_pairs]
        return found

    def load(self, state):
        """What belongs to an object: a list, or one object or None."""
        obj, session = state.object, state.session
        values = self.values(obj)
        many = self.attribute.many
        if any(value is None for value in values):
            return [] if many else None
        names = {there.name for _, there in self.pairs}
        if self.direction == "many to one" and names == {each.name for each in self.there.primary_key}:
            by_name = {there.name: value for (_, there), value in zip(self.pairs, values)}
            return session.get(self.there.class_, tuple(by_name[each.name] for each in self.there.primary_key))
        found = session.query(self.there.class_).filter(*self.criteria(obj, values)).order_by(*self.order()).all()
        return found if many else found[0] if found else None

    def on(self, here=None, there=None):
        """The condition of a join."""
        return _all([_of(here, own) == _of(there, other) for own, other in self.pairs])

    def over(self, between, here=None, there=None):
        """The two conditions of a join over the table between, or an alias of it."""
        return (_all([_of(here, own) == _of(between, other) for own, other in self.pairs]),
                _all([_of(there, own) == _of(between, other) for own, other in self.far_pairs]))

    def is_(self, other):
        """As a condition of a query: whether this one object, or none, is at the other end."""
        if self.direction == "many to one":
            if other is None:
                return _all([own == None for own, _ in self.pairs])  # noqa: E711, an SQL condition
            there = mapper_of(type(other))
            return _all([own == getattr(other, there.key_of(column)) for own, column in self.pairs])
        if other is None:
            return ~self.exists(None, {})
        return self.contains(other)

    def contains(self, other):
        there = mapper_of(type(other))
        if self.secondary is None:
            return _all([own == getattr(other, there.key_of(column)) for own, column in self.pairs])
        from ..sql.expression import select

        inside = [own == between for own, between in self.pairs]
        inside += [between == getattr(other, there.key_of(own)) for own, between in self.far_pairs]
        return select(self.secondary).where(*inside).correlate(self.here.table).exists()

    def exists(self, criterion, values):
        from ..sql.expression import literal_column, select

        aliased = self.here.table is self.there.table
        if aliased and criterion is not None:
            raise MissingFeature("any() and has() with a condition between objects of one table")
        table = self.there.table.alias() if aliased else self.there.table
        inside = [own == (between if self.secondary is not None else _of(table, between)) for own, between in self.pairs]
        if self.secondary is not None:
            inside += [_of(table, own) == between for own, between in self.far_pairs]
        inside += [_of(table, self.there.column_of(key)) == value for key, value in values.items()]
        if criterion is not None:
            inside.append(criterion)
        return select(literal_column("1")).where(*inside).select_from(table).correlate(self.here.table).exists()


class _Names(dict):
    """The names that the text of a relationship may use: classes, tables, and a few functions."""

    def __init__(self, mapper):
        super().__init__()
        self._mapper = mapper

    def __missing__(self, name):
        found = self._mapper.registry._class_registry.get(name)
        if found is not None:
            return found
        tables = self._mapper.table.metadata.tables
        if name in tables:
            return tables[name]
        if name in ("foreign", "remote"):
            return globals()[name]
        if name in ("and_", "or_", "not_", "func", "desc", "asc", "text", "cast", "select", "case", "true", "false"):
            from ..sql import expression

            return getattr(expression, name)
        raise KeyError(name)


def _all(conditions):
    from ..sql.expression import and_

    return conditions[0] if len(conditions) == 1 else and_(*conditions)


def _of(source, column):
    """The column of an alias that stands for a column of its table."""
    return column if source is None or source is column.table else source.c[column.key]


def _parts(condition):
    inner = getattr(condition, "element", None)
    if inner is not None and condition.operator is None:
        return _parts(inner)
    if condition.operator == "and_":
        return [part for each in condition.clauses for part in _parts(each)]
    return [condition]


def _equalities(condition):
    """The pairs of a condition that is nothing but columns being equal."""
    found = []
    for part in _parts(_column(condition)):
        sides = (getattr(part, "left", None), getattr(part, "right", None)) if part.operator == "eq" else ()
        if not sides or not all(isinstance(side, Column) for side in sides):
            raise MissingFeature("a relationship whose primaryjoin is more than columns being equal")
        found.append(sides)
    return found


def _in(column, columns):
    return any(each is column for each in columns)


def _by_name(table, name):
    return next(each for each in table.columns if each.name == name)


def _refers(column, other):
    """Whether a column says that it is a foreign key to another."""
    for constraint in column.table.constraints:
        if constraint.kind == "foreign_key" and column.name in constraint.column_names():
            schema, name, columns = constraint.target()
            if (schema or None, name) == (other.table.schema or None, other.table.name):
                return other.name in columns
    return False
