# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions made by operators, in the brackets that SQLAlchemy would give them."""
from _meditrack import module_getattr

from .. import exc
from ..types import BOOLEANTYPE, NULLTYPE, Boolean, String, to_instance
from .elements import (BindParameter, ClauseElement, ColumnElement, False_, Null, TextClause, True_, as_element, false,
                       null, true)
from .operators import ASSOCIATIVE, MODIFIERS, NEGATED, custom_op, is_boolean, is_precedent, spelled

_COMPARISONS = frozenset(NEGATED) - {"is_true", "is_false", "in_op", "not_in_op", "between_op", "not_between_op",
                                     "regexp_match_op", "not_regexp_match_op"}
_LIKES = ("startswith_op", "endswith_op", "contains_op", "istartswith_op", "iendswith_op", "icontains_op")


def operate(element, operator, others, options):
    family = element.type.family
    if family is not None:
        from . import comparators

        handler = comparators.FAMILIES[family].get(operator)
        if handler is not None:
            return handler(element, *others, **options)
    handler = _HANDLERS.get(operator)
    if handler is not None:
        return handler(element, operator, *others, **options)
    if operator in _COMPARISONS:
        return compare(element, operator, *others, **options)
    return binary(element, operator, *others, **options)


def operate_reversed(element, operator, other):
    left = operand(element, operator, other)
    operator, type_ = left.type.adapted(operator, element.type)
    return combine(left, element, operator, type_)


def operand(element, operator, other, expanding=False):
    """The other side: an expression, or a value of the type that this side suggests."""
    if isinstance(other, ClauseElement) or hasattr(other, "__clause_element__"):
        found = as_element(other)
        if isinstance(found, BindParameter) and found.type.is_null and not element.type.is_null:
            found = found._typed(element.type)
        return found
    sample = other
    if expanding and other:
        sample = other[0]
    return BindParameter(element._bind_key, other, type_=element.type.coerce_compared_value(operator, sample), unique=True,
                         expanding=expanding)


def binary(element, operator, other, **options):
    right = operand(element, operator, other)
    if isinstance(operator, custom_op):
        made = operator.return_type or (BOOLEANTYPE if operator.is_comparison else None)
        type_ = made or element.type.adapted(operator, right.type)[1]
    else:
        operator, type_ = element.type.adapted(operator, right.type)
    return combine(element, right, operator, type_)


def compare(element, operator, other, escape=None, autoescape=False):
    if other is None or isinstance(other, (bool, Null, True_, False_)):
        constant = _constant(other)
        if operator in ("eq", "ne") and not isinstance(constant, Null):
            return combine(element, constant, operator, BOOLEANTYPE)
        if operator in ("is_distinct_from", "is_not_distinct_from"):
            return combine(element, constant, operator, BOOLEANTYPE)
        operator = {"eq": "is_", "ne": "is_not"}.get(operator, operator)
        if operator not in ("is_", "is_not"):
            raise exc.ArgumentError("Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()',"
                                    " 'is_not_distinct_from()' operators can be used with None/True/False")
        return combine(element, constant, operator, BOOLEANTYPE)
    if autoescape and operator in _LIKES:
        if not isinstance(other, str):
            raise TypeError("String value expected when autoescape=True")
        escape = "/" if escape is None else escape
        if escape not in ("%", "_"):
            other = other.replace(escape, escape + escape)
        other = other.replace("%", escape + "%").replace("_", escape + "_")
    made = combine(element, operand(element, operator, other), operator, BOOLEANTYPE)
    made.modifiers = {"escape": escape} if escape is not None else {}
    return made


def combine(left, right, operator, type_):
    """left operator right; a + b + c stays one list."""
    if operator in ASSOCIATIVE:
        flat = []
        for side in (left, right):
            same = side.operator == operator and side.type.affinity is type_.affinity
            flat += side._flat() if same else [side]
        if len(flat) > 2:
            return ExpressionList(operator, flat, type_)
    return BinaryExpression(left, right, operator, type_)


def grouped(element, against):
    """Of elements without an operator: what and_() and ANY make of them."""
    if against in ("and_", "or_", "_asbool") and element.type.affinity is Boolean:
        return AsBoolean(element, "is_true")
    if against in ("any_op", "all_op"):
        return Grouping(element)
    return element


def negated(element):
    if isinstance(element, ColumnElement) and element.type.affinity is Boolean:
        return AsBoolean(element, "is_false")
    return UnaryExpression(element.self_group(against="inv"), operator="inv", type_=NULLTYPE)


def _constant(value):
    return null() if value is None else value if isinstance(value, ClauseElement) else true() if value else false()


class _Operation(ColumnElement):
    type = NULLTYPE
    group = True

    def self_group(self, against=None):
        if (self.group and is_precedent(self.operator, against)) or (against == "inv" and not is_boolean(self.operator)):
            return Grouping(self)
        return self


class Grouping(ColumnElement):
    """In brackets."""

    def __init__(self, element):
        self.element = element
        self.type = getattr(element, "type", NULLTYPE)

    type = NULLTYPE

    def _children(self):
        return (self.element,)

    def self_group(self, against=None):
        return self

    @property
    def _wrapped_name(self):
        return getattr(self.element, "_wrapped_name", None)

    def _render(self, renderer):
        return f"({renderer.sql(self.element)})"


class BinaryExpression(_Operation):
    modifiers = {}

    def __init__(self, left, right, operator, type_=BOOLEANTYPE, negate=None, modifiers=None):
        self.operator = operator
        self.left = left.self_group(against=operator)
        self.right = right.self_group(against=operator)
        self.type = to_instance(type_)
        self.modifiers = modifiers or {}

    type = NULLTYPE

    def _children(self):
        return (self.left, self.right)

    def _flat(self):
        return [self.left, self.right]

    def __bool__(self):
        # `column in a_list` and `column == column` ask Python for an answer.
        if self.operator in ("eq", "ne"):
            return (self.left is self.right) == (self.operator == "eq")
        raise TypeError("Boolean value of this clause is not defined")

    def _negate(self):
        opposite = NEGATED.get(self.operator) if isinstance(self.operator, str) else None
        if opposite is None or isinstance(self.right, CollectionAggregate):
            return _not(self)
        right = self.right
        if isinstance(right, BindParameter) and right.expanding:
            right = right._negate_in(opposite)
        return BinaryExpression(self.left, right, opposite, self.type, modifiers=self.modifiers)

    def _render(self, renderer):
        from .spelling import binary as spell

        return spell(self, renderer)


def _not(element):
    return UnaryExpression(element.self_group(against="inv"), operator="inv", type_=BOOLEANTYPE)


class ExpressionList(_Operation):
    """Several expressions with the same operator between them."""

    def __init__(self, operator, clauses, type_, group=True):
        self.operator = operator
        self.clauses = [each.self_group(against=operator) for each in clauses]
        self.type = type_
        self.group = group

    def _children(self):
        return self.clauses

    def _flat(self):
        return self.clauses

    def _negate(self):
        return _not(self) if self.operator in ("and_", "or_") else negated(self)

    def self_group(self, against=None):
        return super().self_group(against) if self.clauses else self

    def _render(self, renderer):
        return spelled(self.operator).join(filter(None, map(renderer.sql, self.clauses)))


BooleanClauseList = ExpressionClauseList = ExpressionList


class ClauseList(ClauseElement):
    """Expressions with commas between them, in brackets where an operator stands before."""

    type = NULLTYPE

    def __init__(self, *clauses, group=True, operator="comma_op"):
        self.operator = operator
        self.group = group
        self.clauses = [as_element(each) for each in clauses]

    def _children(self):
        return self.clauses

    def __iter__(self):
        return iter(self.clauses)

    def __len__(self):
        return len(self.clauses)

    def self_group(self, against=None):
        return Grouping(self) if self.group and is_precedent(self.operator, against) else self

    def _render(self, renderer):
        return spelled(self.operator).join(renderer.sql(each) for each in self.clauses)


class UnaryExpression(ColumnElement):
    def __init__(self, element, operator=None, modifier=None, type_=None):
        self.operator = operator
        self.modifier = modifier
        self.element = element.self_group(against=operator or modifier)
        self.type = to_instance(type_)

    type = NULLTYPE

    def _children(self):
        return (self.element,)

    @property
    def _wrapped_name(self):
        return self.element._wrapped_name if isinstance(self.element, (ColumnElement, Grouping)) else None

    def self_group(self, against=None):
        return Grouping(self) if self.operator and is_precedent(self.operator, against) else self

    def _negate(self):
        return _not(self) if self.type.affinity is Boolean else negated(self)

    def _render(self, renderer):
        inner = renderer.sql(self.element)
        return spelled(self.operator) + inner if self.operator else inner + spelled(self.modifier)


_MIRRORED = {"lt": "gt", "gt": "lt", "le": "ge", "ge": "le"}


class CollectionAggregate(UnaryExpression):
    """ANY (…) and ALL (…): always on the right side of a comparison."""

    def operate(self, operator, *others, **options):
        if operator not in _COMPARISONS:
            return super().operate(operator, *others, **options)
        left = operand(self, operator, others[0])
        return BinaryExpression(left.self_group(against=operator), self, _MIRRORED.get(operator, operator), BOOLEANTYPE)

    reverse_operate = operate

    def _render(self, renderer):
        return spelled(self.operator) + renderer.sql(self.element)


class AsBoolean(UnaryExpression):
    """A Boolean column as a condition: databases without that type compare it with 1 or 0."""

    def __init__(self, element, operator):
        super().__init__(element, operator=operator, type_=BOOLEANTYPE)
        self.element = element

    def self_group(self, against=None):
        return self

    def _negate(self):
        if isinstance(self.element, (True_, False_)):
            return self.element._negate()
        return AsBoolean(self.element, NEGATED[self.operator])

    def _render(self, renderer):
        inner = renderer.sql(self.element)
        if renderer.native_boolean or _is_condition(self.element):
            return inner if self.operator == "is_true" else f"NOT {inner}"
        return f"{inner} = {int(self.operator == 'is_true')}"


def _is_condition(element):
    """Whether every database takes it for a condition as it is."""
    while isinstance(element, Grouping):
        element = element.element
    return element.operator is not None and is_boolean(element.operator) or element.operator == "exists"


def condition(value, what="WHERE"):
    """What a WHERE, HAVING, ON or and_() was given."""
    if isinstance(value, bool) or value is None:
        return _constant(value)
    if isinstance(value, ClauseElement) or hasattr(value, "__clause_element__"):
        return as_element(value)
    if isinstance(value, str):
        raise exc.ArgumentError(f"Textual SQL expression {value!r} should be explicitly declared as text({value!r})")
    raise exc.ArgumentError(f"SQL expression for WHERE/HAVING role expected, got {value!r}.")


def conditions(operator, clauses, flatten=True):
    """and_()/or_() of what was given: constants that decide are kept, those that do not are left out."""
    neutral, deciding = (True_, False_) if operator == "and_" else (False_, True_)
    kept, against, left_out = [], "_asbool", None
    for each in clauses:
        if isinstance(each, neutral):
            left_out = each
        elif isinstance(each, deciding):
            kept, against = [each], "_asbool"
            break
        else:
            against = operator if kept else "_asbool"
            kept.append(each)
    if not kept:
        if left_out is None:
            return None
        kept = [left_out]
    kept = [each.self_group(against=against) for each in kept]
    if len(kept) == 1:
        return kept[0]
    if flatten:
        kept = [inner for each in kept for inner in (each.clauses if each.operator == operator else [each])]
    made = ExpressionList(operator, (), BOOLEANTYPE)
    made.clauses = kept
    return made


def _conjunction(operator, clauses):
    if len(clauses) == 1 and hasattr(clauses[0], "__next__"):
        clauses = tuple(clauses[0])
    if not clauses:
        return ExpressionList(operator, (), BOOLEANTYPE)
    return conditions(operator, [condition(each) for each in clauses])


def and_(*clauses):
    return _conjunction("and_", clauses)


def or_(*clauses):
    return _conjunction("or_", clauses)


def not_(clause):
    return ~condition(clause)


def _in(element, operator, other):
    if isinstance(other, BindParameter):
        right = operand(element, operator, other)._negate_in(operator)
        right.expanding = True
    elif isinstance(other, TextClause):
        right = other
    elif isinstance(other, ClauseElement) or hasattr(other, "__clause_element__"):
        right = as_element(other)
        if not (right.returns_rows or isinstance(right, (ClauseList, Grouping, ColumnElement))):
            raise exc.ArgumentError(f"IN expression list, SELECT construct, or bound parameter object expected, got"
                                    f" {other!r}.")
    elif isinstance(other, str) or not hasattr(other, "__iter__"):
        raise exc.ArgumentError(f"IN expression list, SELECT construct, or bound parameter object expected, got"
                                f" {other!r}.")
    else:
        right = _in_list(element, operator, list(other))
    return combine(element, right, operator, BOOLEANTYPE)


def _in_list(element, operator, values):
    if any(isinstance(each, ClauseElement) or hasattr(each, "__clause_element__") for each in values):
        return ClauseList(*[operand(element, operator, each) if each is not None else null() for each in values])
    made = operand(element, operator, values, expanding=True)
    made.expand_operator = operator
    return made


def _between(element, operator, low, high, symmetric=False):
    pair = ExpressionList("and_", (operand(element, "and_", low), operand(element, "and_", high)), NULLTYPE, group=False)
    return BinaryExpression(element, pair, operator, BOOLEANTYPE, modifiers={"symmetric": symmetric})


def _regexp_match(element, operator, pattern, flags=None):
    return BinaryExpression(element, operand(element, "comma_op", pattern), operator, BOOLEANTYPE,
                            modifiers={"flags": flags})


def _regexp_replace(element, operator, pattern, replacement, flags=None):
    pair = ClauseList(operand(element, "comma_op", pattern), operand(element, "comma_op", replacement), group=False)
    return BinaryExpression(element, pair, operator, NULLTYPE, modifiers={"flags": flags})


def _match(element, operator, other, **options):
    return BinaryExpression(element, operand(element, operator, other), operator, BOOLEANTYPE, modifiers=options)


def _collate(element, operator, collation):
    from .constructs import CollationClause

    type_ = element.type if element.type.affinity is String else String()
    made = BinaryExpression(element, CollationClause(collation), "collate", type_)
    made.collated = True
    return made


def _unary(element, operator):
    return UnaryExpression(element, operator=operator, type_=element.type)


def _modifier(element, operator):
    return UnaryExpression(element, modifier=operator, type_=element.type)


def _aggregate(element, operator):
    return CollectionAggregate(element.self_group(against=operator), operator=operator, type_=NULLTYPE)


def _refused(element, operator, *others):
    raise NotImplementedError(f"Operator {operator!r} is not supported on this expression")


_HANDLERS = {
    "in_op": _in, "not_in_op": _in, "between_op": _between, "regexp_match_op": _regexp_match,
    "regexp_replace_op": _regexp_replace, "match_op": _match, "collate": _collate, "neg": _unary,
    "bitwise_not_op": _unary, "distinct_op": _unary, "any_op": _aggregate, "all_op": _aggregate,
    "and_": lambda element, operator, other: and_(element, other),
    "or_": lambda element, operator, other: or_(element, other),
    "inv": lambda element, operator: element._negate(),
    "getitem": _refused, "lshift": _refused, "rshift": _refused,
    **dict.fromkeys(MODIFIERS, _modifier),
}


__getattr__ = module_getattr(__name__)
