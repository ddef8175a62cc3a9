# SPDX-License-Identifier: GPL-3.0-or-later
"""What SQL's operators look like and which binds tighter. An operator is known by its name."""
from _meditrack import module_getattr

_RANKS = {
    15: "function_as_comparison_op any_op all_op getitem json_getitem_op json_path_getitem_op",
    8: "mul truediv floordiv mod neg bitwise_not_op",
    7: "add sub bitwise_xor_op bitwise_or_op bitwise_and_op bitwise_lshift_op bitwise_rshift_op",
    6: "filter_op",
    5: "concat_op match_op not_match_op regexp_match_op not_regexp_match_op regexp_replace_op ilike_op not_ilike_op"
       " like_op not_like_op in_op not_in_op is_ is_not eq ne is_distinct_from is_not_distinct_from gt lt ge le"
       " between_op not_between_op distinct_op inv is_true is_false",
    4: "collate",
    3: "and_ desc_op asc_op",
    2: "or_",
    0: "exists",
    -1: "comma_op as_",
    -10: "_asbool",
}
_PRECEDENCE = {name: rank for rank, names in _RANKS.items() for name in names.split()}

SPELLED = {
    "and_": " AND ", "or_": " OR ", "add": " + ", "mul": " * ", "sub": " - ", "neg": "-", "lt": " < ",
    "le": " <= ", "ne": " != ", "gt": " > ", "ge": " >= ", "eq": " = ", "is_distinct_from": " IS DISTINCT FROM ",
    "is_not_distinct_from": " IS NOT DISTINCT FROM ", "concat_op": " || ", "match_op": " MATCH ",
    "not_match_op": " NOT MATCH ", "in_op": " IN ", "not_in_op": " NOT IN ", "comma_op": ", ", "is_": " IS ",
    "is_not": " IS NOT ", "collate": " COLLATE ", "exists": "EXISTS ", "distinct_op": "DISTINCT ", "inv": "NOT ",
    "any_op": "ANY ", "all_op": "ALL ", "desc_op": " DESC", "asc_op": " ASC", "nulls_first_op": " NULLS FIRST",
    "nulls_last_op": " NULLS LAST", "bitwise_xor_op": " ^ ", "bitwise_or_op": " | ", "bitwise_and_op": " & ",
    "bitwise_not_op": "~", "bitwise_lshift_op": " << ", "bitwise_rshift_op": " >> ",
}

_PAIRS = """
    lt:ge le:gt eq:ne is_:is_not is_distinct_from:is_not_distinct_from like_op:not_like_op ilike_op:not_ilike_op
    contains_op:not_contains_op icontains_op:not_icontains_op startswith_op:not_startswith_op
    istartswith_op:not_istartswith_op endswith_op:not_endswith_op iendswith_op:not_iendswith_op in_op:not_in_op
    match_op:not_match_op between_op:not_between_op regexp_match_op:not_regexp_match_op is_true:is_false
""".split()
NEGATED = {}
for _pair in _PAIRS:
    _one, _, _other = _pair.partition(":")
    NEGATED[_one], NEGATED[_other] = _other, _one

ASSOCIATIVE = frozenset(("add", "mul", "concat_op", "and_", "or_"))
MODIFIERS = frozenset(("asc_op", "desc_op", "nulls_first_op", "nulls_last_op"))
_SELF = ASSOCIATIVE | {"getitem", "json_getitem_op", "json_path_getitem_op"}
_COMMUTATIVE = frozenset(("eq", "ne", "add", "mul"))
_COMPARING = frozenset(NEGATED) - {"is_true", "is_false", "regexp_match_op", "not_regexp_match_op"}
_BOOLEAN = frozenset(("inv", "is_true", "is_false", "and_", "or_"))


class custom_op:
    """An operator that the script spells itself, with op()."""

    def __init__(self, opstring, precedence=0, is_comparison=False, return_type=None, eager=False):
        from ..types import to_instance

        self.opstring = opstring
        self.precedence = precedence
        self.is_comparison = is_comparison
        self.eager = eager
        self.return_type = to_instance(return_type) if return_type is not None else None


def is_precedent(operator, against):
    """Whether an expression of the operator needs brackets inside of one of the other."""
    if operator is against and operator in _SELF:
        return False
    inner = operator.precedence if isinstance(operator, custom_op) else _PRECEDENCE.get(operator, -100)
    outer = against.precedence if isinstance(against, custom_op) else _PRECEDENCE.get(against, 100)
    return inner <= outer


def is_boolean(operator):
    """A comparison or a combination of such."""
    if isinstance(operator, custom_op):
        return operator.is_comparison
    return operator in _COMPARING or operator in _BOOLEAN


def is_commutative(operator):
    return operator in _COMMUTATIVE


def spelled(operator):
    return f" {operator.opstring} " if isinstance(operator, custom_op) else SPELLED[operator]


def __getattr__(name, _otherwise=module_getattr(__name__)):
    """operators.eq and its like: the name is the operator."""
    return name if name in _PRECEDENCE or name in NEGATED else _otherwise(name)
