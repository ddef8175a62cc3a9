# SPDX-License-Identifier: GPL-3.0-or-later
"""Operators and methods that only columns of certain types have: JSON, arrays, HSTORE, ranges."""
from _meditrack import MissingName

from ..types import ARRAY, BOOLEANTYPE, INTEGERTYPE, JSON, NULLTYPE, STRINGTYPE, Boolean, Float, Integer, Text, TypeEngine
from .elements import BindParameter, ClauseElement, ColumnElement, as_element
from .operations import BinaryExpression, CollectionAggregate, operand
from .operators import custom_op
from .render import literal


class _Path(TypeEngine):
    """A step or a path into JSON, as each database wants it."""

    def __init__(self, whole=False):
        self.whole = whole

    def _bound(self, value, dialect):
        steps = list(value) if self.whole else [value]
        if dialect == "sqlite":
            return "$" + "".join(f"[{each}]" if isinstance(each, int) else f'."{each}"' for each in steps)
        if self.whole:
            return "{" + ", ".join(str(each) for each in steps) + "}"
        return value

    def _literal(self, value, dialect):
        return literal(self._bound(value, dialect), dialect)


def _json_item(element, index):
    whole = isinstance(index, (tuple, list))
    result = element.type if element.type.affinity is JSON else JSON()
    if isinstance(index, ClauseElement):
        right = index
    else:
        right = BindParameter(element._bind_key, index, _Path(whole), unique=True)
    return BinaryExpression(element, right, "json_path_getitem_op" if whole else "json_getitem_op", result)


def _json_as(type_):
    def method(element, *arguments):
        made = BinaryExpression(element.left, element.right, element.operator,
                                type_(*arguments) if callable(type_) else type_)
        return made
    return method


def _astext(element):
    """->> and #>> instead of -> and #>."""
    arrow = "->>" if element.operator == "json_getitem_op" else "#>>"
    text = getattr(element.left.type, "astext_type", None) or Text()
    return BinaryExpression(element.left, element.right, custom_op(arrow, 15, eager=True), text)


def _with(text, type_=BOOLEANTYPE, precedence=5, value_type=None):
    """element <text> other."""
    def method(element, other, **ignored):
        if value_type is not None and not isinstance(other, ClauseElement):
            right = BindParameter(element._bind_key, other, value_type, unique=True)
        else:
            right = operand(element, text, other)
        return BinaryExpression(element, right, custom_op(text, precedence, type_ is BOOLEANTYPE), type_ or element.type)
    return method


def _same(element):
    return element.type


def _array_item(element, index):
    from .constructs import Slice

    if isinstance(index, slice):
        shift = 1 if element.type.zero_indexes else 0
        parts = [each if isinstance(each, ClauseElement) else BindParameter(
            element._bind_key, each + shift, INTEGERTYPE, unique=True) for each in (index.start, index.stop)]
        return BinaryExpression(element, Slice(*parts, None), "getitem", element.type)
    if isinstance(index, int):
        index = index + 1 if element.type.zero_indexes else index
        index = BindParameter(element._bind_key, index, INTEGERTYPE, unique=True)
    deeper = element.type.dimensions is not None and element.type.dimensions > 1
    item = type(element.type)(element.type.item_type, dimensions=element.type.dimensions - 1) if deeper \
        else element.type.item_type
    return BinaryExpression(element, index, "getitem", item)


def _aggregated(keyword):
    def method(element, other=None, operator=None):
        aggregate = CollectionAggregate(element.self_group(against=keyword), operator=keyword, type_=NULLTYPE)
        if other is None:
            return aggregate
        name = getattr(operator, "__name__", operator) or "eq"
        left = other if isinstance(other, ClauseElement) else BindParameter(
            element._bind_key, other, element.type.item_type, unique=True)
        return BinaryExpression(left, aggregate, name, BOOLEANTYPE)
    return method


class Member(ColumnElement):
    """(function).name"""

    def __init__(self, element, name, type_=None):
        self.element, self.name = element, name

    def _children(self):
        return (self.element,)

    def _render(self, renderer):
        return f"({renderer.sql(self.element)}).{renderer.name(self.name)}"


_JSON = {"getitem": _json_item}
_JSONB = {
    "getitem": _json_item, "contains_op": _with("@>"), "contained_by": _with("<@"),
    "has_key": _with("?", value_type=STRINGTYPE), "has_all": _with("?&", value_type=ARRAY(Text())),
    "has_any": _with("?|", value_type=ARRAY(Text())), "path_exists": _with("@?", value_type=STRINGTYPE),
    "path_match": _with("@@", value_type=STRINGTYPE), "delete_path": _with("#-", None, 5, ARRAY(Text())),
}
_ARRAY = {
    "getitem": _array_item, "contains_op": _with("@>"), "contained_by": _with("<@"), "overlap": _with("&&"),
    "any": _aggregated("any_op"), "all": _aggregated("all_op"),
}
_HSTORE = {
    "getitem": _with("->", STRINGTYPE, 15, STRINGTYPE), "has_key": _with("?", value_type=STRINGTYPE),
    "has_all": _with("?&", value_type=ARRAY(Text())), "has_any": _with("?|", value_type=ARRAY(Text())),
    "contains_op": _with("@>"), "contained_by": _with("<@"),
}
_RANGE = {
    "contains_op": _with("@>"), "contained_by": _with("<@"), "overlaps": _with("&&"),
    "strictly_left_of": _with("<<"), "lshift": _with("<<"), "strictly_right_of": _with(">>"), "rshift": _with(">>"),
    "not_extend_right_of": _with("&<"), "not_extend_left_of": _with("&>"), "adjacent_to": _with("-|-"),
    "union": _with("+", None), "add": _with("+", None), "intersection": _with("*", None), "mul": _with("*", None),
    "difference": _with("-", None), "sub": _with("-", None),
}
_NETWORK = {"lshift": _with("<<"), "rshift": _with(">>")}
FAMILIES = {"json": _JSON, "jsonb": _JSONB, "array": _ARRAY, "hstore": _HSTORE, "range": _RANGE, "network": _NETWORK}
_CASTS = {
    "as_boolean": Boolean, "as_integer": Integer, "as_float": Float, "as_string": STRINGTYPE.__class__,
    "as_json": lambda: JSON(),
}


def extra(element, name):
    """A method or attribute that comes with the type of the element."""
    type_ = element.type
    if name == "as_numeric" and isinstance(element, BinaryExpression):
        from ..types import Numeric

        return lambda precision, scale, asdecimal=True: _json_as(
            Numeric(precision, scale, asdecimal=asdecimal))(element)
    if name in _CASTS and isinstance(element, BinaryExpression) and type_.affinity is JSON:
        return lambda: _json_as(_CASTS[name])(element)
    if name == "astext" and type_.affinity is JSON and isinstance(element, BinaryExpression):
        return _astext(element)
    family = FAMILIES.get(type_.family, {})
    if name in family:
        method = family[name]
        return lambda *others, **options: method(element, *others, **options)
    own = getattr(type_, "comparator_factory", None) if "comparator_factory" in dir(type(type_)) else None
    if own is not None and hasattr(own, name):
        from .custom import comparator

        return getattr(comparator(own, element), name)
    raise MissingName(f"{type(element).__name__}.{name}")


__all__ = ["FAMILIES", "Member", "as_element", "extra"]
