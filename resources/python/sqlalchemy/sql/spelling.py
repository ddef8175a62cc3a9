# SPDX-License-Identifier: GPL-3.0-or-later
"""The operators and functions that databases spell in their own way."""
from .. import exc
from ..types import JSON, Integer, Numeric
from .operators import custom_op, spelled
from .render import literal

_STRFTIME = {"month": "%m", "day": "%d", "year": "%Y", "second": "%S", "hour": "%H", "doy": "%j", "minute": "%M",
             "epoch": "%s", "dow": "%w", "week": "%W"}


def binary(element, renderer):
    operator = element.operator
    if isinstance(operator, custom_op):
        return _plain(element, renderer, renderer.percent(spelled(operator)), operator.eager)
    special = _SPECIAL.get(operator)
    if special is not None:
        return special(element, renderer)
    text = spelled(operator)
    if operator == "bitwise_xor_op" and renderer.dialect == "postgresql":
        text = " # "
    return _plain(element, renderer, text)


def _plain(element, renderer, text, eager=False):
    """left text right; an eager one is in brackets wherever it is part of something larger."""
    before, renderer.in_operator = renderer.in_operator, True
    written = renderer.sql(element.left) + text + renderer.sql(element.right)
    renderer.in_operator = before
    return f"({written})" if eager and before else written


def _sides(element, renderer):
    return renderer.sql(element.left), renderer.sql(element.right)


def _escape(element, renderer):
    escape = element.modifiers.get("escape")
    return "" if escape is None else f" ESCAPE {literal(escape, renderer.dialect)}"


def _like(element, renderer):
    """LIKE, and what is made of it: startswith, contains and so on, each with and without regard to case."""
    operator = element.operator
    negated = operator.startswith("not_")
    base = operator[4:] if negated else operator
    ignoring = base in ("ilike_op", "istartswith_op", "iendswith_op", "icontains_op")
    right = element.right
    if base not in ("like_op", "ilike_op"):
        right = getattr(right, "element", right) if _joined(right) else right.self_group(against="concat_op")
    left, right = renderer.sql(element.left), renderer.sql(right)
    keyword = "LIKE"
    if ignoring and renderer.dialect == "postgresql":
        keyword = "ILIKE"
    elif ignoring:
        left, right = f"lower({left})", f"lower({right})"
    percent = renderer.percent("'%'")
    if base.endswith(("endswith_op", "contains_op")):
        right = f"{percent} || {right}"
    if base.endswith(("startswith_op", "contains_op")):
        right = f"{right} || {percent}"
    return f"{left} {'NOT ' if negated else ''}{keyword} {right}{_escape(element, renderer)}"


def _joined(element):
    """Texts put together already, and in brackets."""
    return getattr(getattr(element, "element", None), "operator", None) == "concat_op"


def _not_in(element, renderer):
    return f"({_plain(element, renderer, ' NOT IN ')})"


def _between(element, renderer):
    symmetric = "SYMMETRIC " if element.modifiers.get("symmetric") else ""
    return _plain(element, renderer, f" {'NOT ' if element.operator != 'between_op' else ''}BETWEEN {symmetric}")


def _distinct_from(element, renderer):
    text = spelled(element.operator)
    if renderer.dialect == "sqlite":
        text = " IS NOT " if element.operator == "is_distinct_from" else " IS "
    return _plain(element, renderer, text)


def _divided(element, renderer):
    left, right = _sides(element, renderer)
    if renderer.dialect == "sqlite":
        return f"{left} / ({right} + 0.0)"
    type_ = element.right.type if element.right.type.affinity is Numeric else Numeric()
    return f"{left} / CAST({right} AS {renderer.type_name(type_)})"


def _divided_down(element, renderer):
    text = _plain(element, renderer, " / ")
    whole = element.left.type.affinity is Integer and element.right.type.affinity is Integer
    return text if whole else f"FLOOR({text})"


def _modulo(element, renderer):
    return _plain(element, renderer, renderer.percent(" % "))


def _match(element, renderer):
    left, right = _sides(element, renderer)
    negated = element.operator == "not_match_op"
    if renderer.dialect != "postgresql":
        return f"{left}{' NOT' if negated else ''} MATCH {right}"
    config = element.modifiers.get("postgresql_regconfig")
    config = f"{literal(config, renderer.dialect)}, " if config else ""
    text = f"{left} @@ plainto_tsquery({config}{right})"
    return f"NOT {text}" if negated else text


def _regexp(element, renderer):
    negated = element.operator == "not_regexp_match_op"
    flags = element.modifiers.get("flags")
    if renderer.dialect == "sqlite":
        return _plain(element, renderer, " NOT REGEXP " if negated else " REGEXP ")
    if renderer.dialect != "postgresql":
        return _plain(element, renderer, " <not regexp> " if negated else " <regexp> ")
    operator = "!~" if negated else "~"
    if flags in (None, "i"):
        return _plain(element, renderer, f" {operator}{'*' if flags else ''} ")
    left, right = _sides(element, renderer)
    return f"{left} {operator} CONCAT('(?', {literal(flags, renderer.dialect)}, ')', {right})"


def _regexp_replace(element, renderer):
    if renderer.dialect == "sqlite":
        raise exc.CompileError("sqlite dialect does not support regular expression replacements")
    left, right = _sides(element, renderer)
    flags = element.modifiers.get("flags")
    flags = f", {literal(flags, renderer.dialect)}" if flags else ""
    name = "REGEXP_REPLACE" if renderer.dialect == "postgresql" else "<regexp replace>"
    return f"{name}({left}, {right}{flags})"


def _bits_exclusive(element, renderer):
    if renderer.dialect != "sqlite":
        return _plain(element, renderer, " # " if renderer.dialect == "postgresql" else " ^ ")
    return f"({_plain(element, renderer, ' | ')} - {_plain(element, renderer, ' & ')})"


def _item(element, renderer):
    left, right = _sides(element, renderer)
    return f"{left}[{right}]"


def _json_item(element, renderer):
    """json -> key and json #> path; where another type is wanted of it, as text that is cast."""
    is_json = element.type.affinity is JSON
    if renderer.dialect == "postgresql":
        return _json_arrow(element, renderer, is_json)
    left, right = _sides(element, renderer)
    if renderer.dialect == "sqlite":
        found = f"JSON_EXTRACT({left}, {right})"
        return f"JSON_QUOTE({found})" if is_json else found
    return f"{left}[{right}]"


def _json_arrow(element, renderer, is_json):
    path = element.operator == "json_path_getitem_op"
    if not is_json:
        text = _plain(element, renderer, " #>> " if path else " ->> ", True)
        return f"CAST({text} AS {renderer.type_name(element.type)})"
    if element.left.type.family == "jsonb" and not path and renderer.style != "qmark":
        # What SQLAlchemy writes for PostgreSQL 14 and later; a server that is there may be older.
        left, right = _sides(element, renderer)
        return f"({left})[{right}]" if type(element.left).__name__ in ("Function", "Cast") else f"{left}[{right}]"
    return _plain(element, renderer, " #> " if path else " -> ", True)


_SPECIAL = {
    "not_in_op": _not_in, "between_op": _between, "not_between_op": _between, "truediv": _divided,
    "floordiv": _divided_down, "mod": _modulo, "is_distinct_from": _distinct_from,
    "is_not_distinct_from": _distinct_from, "match_op": _match, "not_match_op": _match, "regexp_match_op": _regexp,
    "not_regexp_match_op": _regexp, "regexp_replace_op": _regexp_replace, "bitwise_xor_op": _bits_exclusive,
    "getitem": _item, "json_getitem_op": _json_item, "json_path_getitem_op": _json_item,
    **{prefix + name: _like for prefix in ("", "not_") for name in
       ("like_op", "ilike_op", "startswith_op", "endswith_op", "contains_op", "istartswith_op", "iendswith_op",
        "icontains_op")},
}


def extract(element, renderer):
    inner = renderer.sql(element.expr)
    if renderer.dialect != "sqlite":
        return f"EXTRACT({element.field} FROM {inner})"
    code = _STRFTIME.get(element.field)
    if code is None:
        raise exc.CompileError(f"{element.field} is not a valid extract argument.")
    return f"CAST(STRFTIME('{code}', {inner}) AS INTEGER)"
