# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions that have a form of their own: CASE, CAST, labels, windows and their like."""
from _meditrack import module_getattr

from .. import exc
from ..types import INTEGERTYPE, NULLTYPE, TupleType, to_instance
from .elements import BindParameter, ClauseElement, ColumnElement, Invented, Null, as_element
from .operations import ClauseList, Grouping, UnaryExpression, condition
from .operators import is_precedent
from .render import quoted


class Label(ColumnElement):
    """expression AS name."""

    operator = None

    def __init__(self, name, element, type_=None):
        element = as_element(element)
        while isinstance(element, Label):
            element = element.element
        self.name = self.key = name
        self.element = element.self_group(against="as_")
        self.type = to_instance(type_) if type_ is not None else getattr(element, "type", NULLTYPE)

    type = NULLTYPE

    @property
    def foreign_keys(self):
        return self.element.foreign_keys

    @property
    def primary_key(self):
        return self.element.primary_key

    @property
    def _named(self):
        return self.name if self.name is not None else self._invented()

    def _invented(self):
        return Invented(id(self), self.name or getattr(self.element, "name", None) or "anon")

    def _children(self):
        return (self.element,)

    def self_group(self, against=None):
        inner = self.element.self_group(against=against)
        if inner is self.element:
            return self
        made = Label(self.name, inner, self.type)
        made.element = inner
        return made

    def _negate(self):
        return Label(self.name, self.element._negate(), self.type)

    def _render(self, renderer):
        if any(each is self or (each.name == self.name and each.element is self.element) for each in renderer.by_name):
            return renderer.name(self._named)
        return renderer.sql(self.element)


class _Wrapper(ColumnElement):
    """Around one expression, by whose name it goes in a SELECT."""

    type = NULLTYPE

    def _children(self):
        return (self.clause,)

    @property
    def _wrapped_name(self):
        return self.clause._wrapped_name


class Cast(_Wrapper):
    keyword = "CAST"

    def __init__(self, expression, type_):
        self.type = to_instance(type_)
        self.clause = _typed(expression, self.type)
        self.typeclause = self.type

    def _render(self, renderer):
        return f"{self.keyword}({renderer.sql(self.clause)} AS {renderer.type_name(self.type)})"


class TryCast(Cast):
    keyword = "TRY_CAST"


class TypeCoerce(_Wrapper):
    """The same SQL, with another type for Python's side."""

    def __init__(self, expression, type_):
        self.type = to_instance(type_)
        self.clause = _typed(expression, self.type)

    def self_group(self, against=None):
        inner = self.clause.self_group(against=against)
        return self if inner is self.clause else TypeCoerce(inner, self.type)

    def _render(self, renderer):
        return renderer.sql(self.clause)


def _typed(expression, type_):
    """An expression; a value becomes one of the type."""
    if isinstance(expression, ClauseElement) or hasattr(expression, "__clause_element__"):
        found = as_element(expression)
        return found._typed(type_) if isinstance(found, BindParameter) and found.type.is_null else found
    return BindParameter(None, expression, type_)


class Case(ColumnElement):
    """CASE WHEN … THEN … ELSE … END, given as SQLAlchemy 2.0 or 1.x has it."""

    type = NULLTYPE

    def __init__(self, *whens, value=None, else_=None, whens_=None):
        if len(whens) == 1 and isinstance(whens[0], (list, dict)):
            whens = tuple(whens[0].items()) if isinstance(whens[0], dict) else tuple(whens[0])
        self.value = as_element(value) if value is not None else None
        self.whens = [(self._tested(test), _result(result)) for test, result in whens]
        if not self.whens:
            raise exc.ArgumentError("The whens argument to case() must not be empty")
        self.else_ = _result(else_) if else_ is not None else None
        results = [result for _, result in self.whens] + ([self.else_] if self.else_ is not None else [])
        self.type = next((each.type for each in reversed(results) if not each.type.is_null), NULLTYPE)

    def _tested(self, test):
        if self.value is None:
            return condition(test).self_group()
        return as_element(test) if isinstance(test, ClauseElement) else BindParameter(None, test)

    def _children(self):
        return [each for each in (self.value, *[part for pair in self.whens for part in pair], self.else_)
                if each is not None]

    def _render(self, renderer):
        parts = ["CASE"]
        if self.value is not None:
            parts.append(renderer.sql(self.value))
        for test, result in self.whens:
            parts.append(f"WHEN {renderer.sql(test)} THEN {renderer.sql(result)}")
        if self.else_ is not None:
            parts.append(f"ELSE {renderer.sql(self.else_)}")
        return " ".join(parts) + " END"


def _result(value):
    return Null() if value is None else as_element(value)


class Extract(ColumnElement):
    type = INTEGERTYPE

    def __init__(self, field, expression):
        self.field = field
        self.expr = as_element(expression)

    def _children(self):
        return (self.expr,)

    def _render(self, renderer):
        from .spelling import extract as spell

        return spell(self, renderer)


class Tuple(ClauseList, ColumnElement):
    """(a, b): compared with pairs of values."""

    def __init__(self, *clauses, types=None):
        types = [to_instance(each) for each in types or ()]
        self.operator = "comma_op"
        self.group = True
        self.clauses = [_typed(each, types[number]) if types else as_element(each)
                        for number, each in enumerate(clauses)]
        self.type = TupleType([each.type for each in self.clauses])

    def self_group(self, against=None):
        return self

    def _negate(self):
        return UnaryExpression(self, operator="inv")

    def _render(self, renderer):
        return f"({super()._render(renderer)})"


class CollationClause(ColumnElement):
    def __init__(self, collation):
        self.collation = collation

    def _render(self, renderer):
        return quoted(self.collation)


def _listed(by):
    """ORDER BY and its like: one expression or several, names included."""
    if by is None:
        return []
    return [ordering(each) for each in (by if isinstance(by, (list, tuple)) else [by])]


def ordering(value):
    """An item of ORDER BY or GROUP BY: a string is the name of a label or column."""
    if isinstance(value, str):
        return NameReference(value)
    return as_element(value)


class NameReference(ColumnElement):
    """A column of the SELECT by its name."""

    def __init__(self, name):
        self.name = name

    def _render(self, renderer):
        return renderer.referenced(self)


class Over(ColumnElement):
    """function OVER (PARTITION BY … ORDER BY …)."""

    def __init__(self, element, partition_by=None, order_by=None, range_=None, rows=None, groups=None):
        self.element = element
        self.partition_by = _listed(partition_by)
        self.order_by = _listed(order_by)
        frames = [(name, frame) for name, frame in (("RANGE", range_), ("ROWS", rows), ("GROUPS", groups))
                  if frame is not None]
        if len(frames) > 1:
            raise exc.ArgumentError("only one of 'rows', 'range_', or 'groups' may be provided")
        self.frame = frames[0] if frames else None

    @property
    def type(self):
        return self.element.type

    def _children(self):
        return [self.element, *self.partition_by, *self.order_by]

    def _render(self, renderer):
        parts = [f"{name} BY {', '.join(renderer.sql(each) for each in items)}"
                 for name, items in (("PARTITION", self.partition_by), ("ORDER", self.order_by)) if items]
        if self.frame:
            low, high = self.frame[1]
            parts.append(f"{self.frame[0]} BETWEEN {_edge(low, 'PRECEDING', renderer)}"
                         f" AND {_edge(high, 'FOLLOWING', renderer)}")
        return f"{renderer.sql(self.element)} OVER ({' '.join(parts)})"


def _edge(value, unbounded, renderer):
    """One end of a window's frame: rows before (negative) or after the current one, None for all of them."""
    if value is None:
        return f"UNBOUNDED {unbounded}"
    if value == 0:
        return "CURRENT ROW"
    written = renderer.sql(BindParameter(None, abs(value), INTEGERTYPE))
    return f"{written} {'PRECEDING' if value < 0 else 'FOLLOWING'}"


class WithinGroup(ColumnElement):
    def __init__(self, element, *order_by):
        self.element = element
        self.order_by = _listed(order_by)

    @property
    def type(self):
        return self.element.type

    def _children(self):
        return [self.element, *self.order_by]

    def over(self, **options):
        return Over(self, **options)

    def _render(self, renderer):
        by = ", ".join(renderer.sql(each) for each in self.order_by)
        return f"{renderer.sql(self.element)} WITHIN GROUP (ORDER BY {by})"


class FunctionFilter(ColumnElement):
    def __init__(self, func, *criteria):
        self.func = func
        self.criteria = [condition(each) for each in criteria]

    @property
    def type(self):
        return self.func.type

    def _children(self):
        return [self.func, *self.criteria]

    def filter(self, *criteria):
        return FunctionFilter(self.func, *self.criteria, *criteria)

    def over(self, **options):
        return Over(self, **options)

    def within_group(self, *order_by):
        return WithinGroup(self, *order_by)

    def self_group(self, against=None):
        return Grouping(self) if is_precedent("filter_op", against) else self

    def _render(self, renderer):
        from .operations import and_

        return f"{renderer.sql(self.func)} FILTER (WHERE {renderer.sql(and_(*self.criteria))})"


class Slice(ColumnElement):
    """a[start:stop] of an array."""

    def __init__(self, start, stop, step=None):
        self.start, self.stop, self.step = (as_element(each) for each in (start, stop, step))

    def _children(self):
        return (self.start, self.stop)

    def _render(self, renderer):
        return f"{renderer.sql(self.start)}:{renderer.sql(self.stop)}"


def case(*whens, value=None, else_=None, **named):
    if "whens" in named:
        whens = (named["whens"],)
    return Case(*whens, value=value, else_=else_)


def cast(expression, type_):
    return Cast(expression, type_)


def try_cast(expression, type_):
    return TryCast(expression, type_)


def type_coerce(expression, type_):
    return TypeCoerce(expression, type_)


def extract(field, expr):
    return Extract(field, expr)


def tuple_(*clauses, types=None):
    return Tuple(*clauses, types=types)


def label(name, element, type_=None):
    return Label(name, element, type_)


def over(element, partition_by=None, order_by=None, range_=None, rows=None, groups=None):
    return Over(element, partition_by, order_by, range_, rows, groups)


def within_group(element, *order_by):
    return WithinGroup(element, *order_by)


def funcfilter(func, *criteria):
    return FunctionFilter(func, *criteria)


def collate(expression, collation):
    return as_element(expression).collate(collation)


def _applied(operator):
    def function(column, *others, **options):
        element = ordering(column) if isinstance(column, str) else as_element(column)
        return element.operate(operator, *others, **options) if hasattr(element, "operate") \
            else UnaryExpression(element, modifier=operator)
    function.__name__ = operator
    return function


asc = _applied("asc_op")
desc = _applied("desc_op")
nulls_first = nullsfirst = _applied("nulls_first_op")
nulls_last = nullslast = _applied("nulls_last_op")
between = _applied("between_op")
distinct = _applied("distinct_op")
any_ = _applied("any_op")
all_ = _applied("all_op")
bitwise_not = _applied("bitwise_not_op")


__getattr__ = module_getattr(__name__)
