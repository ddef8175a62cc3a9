# SPDX-License-Identifier: GPL-3.0-or-later
"""How a value gets into a statement: as a parameter, as a placeholder with a name, or written out."""
import re

import _meditrack_bridge as bridge

from .. import exc
from .elements import Invented

_AWKWARD = re.compile(r"[%() $]+")
_MISSING = object()
_type_names = {}


def bound(renderer, bind):
    if bind.expanding:
        return _expanded(renderer, bind)
    name = None
    if renderer.style != "literal":
        name = bind_name(renderer, bind)
        if renderer.style == "named" and not bind.literal_execute:
            return _placeholder(renderer, bind, name)
    value = _given(renderer, bind, name)
    if not bind.unique:
        renderer.written_values[bind.key] = value
    return renderer.value(value, bind.type)


def bind_name(renderer, bind):
    if bind.unique:
        return renderer.plain_name(Invented(id(bind), _AWKWARD.sub("_", bind.key or "param").strip("_")))
    return bind.key


def _given(renderer, bind, name):
    value = renderer.values.get(bind.key, _MISSING) if not bind.unique and renderer.values else _MISSING
    if value is not _MISSING:
        return value
    if bind.has_value:
        return bind.current()
    if renderer.style == "literal":
        return [None] if bind.expanding else None
    inner = exc.InvalidRequestError(f"A value is required for bind parameter {name or bind.key!r}")
    raise exc.StatementError(f"(sqlalchemy.exc.InvalidRequestError) {inner}", None, None, inner)


def _placeholder(renderer, bind, name, written=None):
    renderer.binds[name] = bind
    cast = bind.type.bind_cast(renderer.dialect)
    suffix = f"::{renderer.type_name(bind.type)}" if cast else ""
    if renderer.paramstyle == "pyformat":
        return f"%({name})s{suffix}"
    return "?" if renderer.paramstyle == "qmark" else f":{name}{suffix}"


def _expanded(renderer, bind):
    name = bind_name(renderer, bind) if renderer.style != "literal" else None
    if renderer.style == "named":
        renderer.binds[name] = bind
        return f"(__[POSTCOMPILE_{name}])"
    values = list(_given(renderer, bind, name))
    return f"({_listed(renderer, bind, values)})"


def _listed(renderer, bind, values):
    types = getattr(bind.type, "types", None)
    if not values:
        return _nothing(renderer, bind, types)
    if types or isinstance(values[0], (tuple, list)):
        prefix = "VALUES " if renderer.dialect == "sqlite" else ""
        return prefix + ", ".join(f"({_pair(renderer, each, types)})" for each in values)
    return ", ".join(renderer.value(each, bind.type) for each in values)


def _nothing(renderer, bind, types):
    """IN with an empty list."""
    count = len(types) if types else 1
    if renderer.dialect == "sqlite":
        ones = ", ".join(["1"] * count)
        return f"SELECT {ones} FROM (SELECT {ones}) WHERE 1!=1"
    nulls = "NULL" if count == 1 else f"({', '.join(['NULL'] * count)})"
    if bind.expand_operator in ("in_op", "not_in_op"):
        return nulls + (") AND (1 != 1" if bind.expand_operator == "in_op" else ") OR (1 = 1")
    name = "INTEGER" if bind.type.is_null else renderer.type_name(bind.type)
    return f"SELECT CAST(NULL AS {name}) WHERE 1!=1"


def _pair(renderer, values, types):
    from ..types import inferred

    return ", ".join(renderer.value(each, types[number] if types and not types[number].is_null else inferred(each))
                     for number, each in enumerate(values))


def text_bind(renderer, text, name, bind):
    """A :name of a text()."""
    if bind is not None:
        if bind.expanding:
            return _expanded(renderer, bind)
        if renderer.style == "named":
            return _placeholder(renderer, bind, bind_name(renderer, bind))
        return renderer.value(_given(renderer, bind, name), bind.type)
    if renderer.style == "named":
        from .elements import BindParameter

        return _placeholder(renderer, BindParameter(name), name)
    if name not in renderer.values and renderer.style == "literal":
        return renderer.value(None)
    if name not in renderer.values:
        inner = exc.InvalidRequestError(f"A value is required for bind parameter {name!r}")
        raise exc.StatementError(f"(sqlalchemy.exc.InvalidRequestError) {inner}", text, None, inner)
    return renderer.value(renderer.values[name])


def type_name(type_, dialect):
    """A type as CAST spells it."""
    described = type_.described(dialect)
    if not described["name"]:
        return described["sql"]
    key = repr((dialect, described))
    known = _type_names.get(key)
    if known is None:
        known = _type_names[key] = bridge.type_sql(described, "sqlite" if dialect == "default" else dialect)
    return known
