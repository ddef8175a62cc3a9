# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions of PostgreSQL: arrays, ranges as values, text search."""
from _meditrack import MissingFeature, Offered

from ..sql.constructs import _listed
from ..sql.elements import BindParameter, ClauseElement, ColumnElement, as_element
from ..sql.functions import func
from ..types import NULLTYPE, TypeEngine, to_instance


class array(ColumnElement):
    """ARRAY[…]"""

    type = NULLTYPE

    def __init__(self, clauses, type_=None, **ignored):
        from .postgresql import ARRAY

        given = clauses.clauses if hasattr(clauses, "clauses") and not isinstance(clauses, array) else list(clauses)
        item = to_instance(type_) if type_ is not None else None
        if isinstance(item, ARRAY):
            item = item.item_type
        self.clauses = [each if isinstance(each, ClauseElement) else BindParameter(None, each, item) for each in given]
        item = item or next((each.type for each in self.clauses if not each.type.is_null), NULLTYPE)
        inner = getattr(item, "dimensions", None) if isinstance(item, ARRAY) else None
        self.type = ARRAY(item.item_type, dimensions=(inner or 1) + 1) if isinstance(item, ARRAY) else ARRAY(item)

    def _children(self):
        return self.clauses

    def self_group(self, against=None):
        if against in ("any_op", "all_op", "getitem"):
            from ..sql.operations import Grouping

            return Grouping(self)
        return self

    def _render(self, renderer):
        if not self.clauses and not self.type.item_type.is_null:
            return f"ARRAY[]::{renderer.type_name(self.type)}"
        return f"ARRAY[{', '.join(renderer.sql(each) for each in self.clauses)}]"


class aggregate_order_by(ColumnElement):
    """element ORDER BY …, inside of an aggregate function."""

    def __init__(self, target, *order_by):
        self.target = as_element(target)
        self.order_by = _listed(order_by)

    @property
    def type(self):
        return self.target.type

    def _children(self):
        return [self.target, *self.order_by]

    def self_group(self, against=None):
        return self

    def _render(self, renderer):
        by = ", ".join(renderer.sql(each) for each in self.order_by)
        return f"{renderer.sql(self.target)} ORDER BY {by}"


def array_agg(*arguments, **options):
    made = func.array_agg(*arguments, **options)
    from .postgresql import ARRAY

    made.type = ARRAY(made._arguments[0].type)
    return made


def hstore(*arguments, **options):
    from .postgresql import HSTORE

    return func.hstore(*arguments, type_=HSTORE(), **options)


def Any(other, arrexpr, operator="eq"):
    return arrexpr.any(other, operator)


def All(other, arrexpr, operator="eq"):
    return arrexpr.all(other, operator)


class Range(Offered):
    """A range as a value: [lower, upper)."""

    def __init__(self, lower=None, upper=None, bounds="[)", empty=False):
        self.lower, self.upper, self.bounds, self.empty = lower, upper, bounds, empty

    def __bool__(self):
        return not self.empty

    @property
    def isempty(self):
        return self.empty

    is_empty = isempty

    def __eq__(self, other):
        return isinstance(other, Range) and str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def __str__(self):
        if self.empty:
            return "empty"
        low, high = ("" if each is None else str(each) for each in (self.lower, self.upper))
        return f"{self.bounds[0]}{low},{high}{self.bounds[1]}"

    def __repr__(self):
        return f"Range({self.lower!r}, {self.upper!r}, bounds={self.bounds!r})"


class MultiRange(list):
    pass


class _RegConfig(TypeEngine):
    pass


def _search(name):
    def function(*arguments, **options):
        return getattr(func, name)(*arguments, **options)
    function.__name__ = name
    return function


to_tsvector, to_tsquery, plainto_tsquery = _search("to_tsvector"), _search("to_tsquery"), _search("plainto_tsquery")
phraseto_tsquery, websearch_to_tsquery = _search("phraseto_tsquery"), _search("websearch_to_tsquery")
ts_headline = _search("ts_headline")


class _TypeStatement(Offered):
    """CREATE TYPE and DROP TYPE as statements."""

    operation = ""

    def __init__(self, element, **ignored):
        self.element = element

    is_statement = True

    def execute_definition(self):
        from . import _enums

        getattr(_enums, self.operation)(self.element, None, False)


class CreateEnumType(_TypeStatement):
    operation = "create"


class DropEnumType(_TypeStatement):
    operation = "drop"


class CreateDomainType(_TypeStatement):
    def __init__(self, element, **ignored):
        raise MissingFeature("postgresql.CreateDomainType")


DropDomainType = CreateDomainType
