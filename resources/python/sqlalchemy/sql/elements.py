# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL expressions as values: text, columns, constants, parameters. What is built from them by operators is in
operations.py, which is loaded when the first operator is used."""
from collections import namedtuple

from _meditrack import Offered, module_getattr

from . import render


class Invented(namedtuple("Invented", "identity base")):
    """A name that is numbered when the statement is rendered, such as count_1."""


class ClauseElement(Offered):
    """A piece of SQL. How it reads is known only when it is rendered for a database."""

    is_text = False
    is_column = False
    is_statement = False  # whether it can be executed
    returns_rows = False
    operator = None
    _hidden = ()

    stringify_dialect = "default"

    def __str__(self):
        if self.stringify_dialect != "default":
            from ..engine import dialect_named

            return str(self.compile(dialect=dialect_named(self.stringify_dialect)))
        return render.Renderer("default", style="named", tables=True).sql(self)

    def __bool__(self):
        raise TypeError("Boolean value of this clause is not defined")

    def __invert__(self):
        return self._negate()

    def __and__(self, other):
        from .operations import and_

        return and_(self, other)

    def __or__(self, other):
        from .operations import or_

        return or_(self, other)

    def _negate(self):
        from .operations import negated

        return negated(self)

    def _children(self):
        """The elements inside, as far as tables may be named in them."""
        return ()

    @property
    def _from_objects(self):
        """The tables and subqueries that a SELECT needs in its FROM for this."""
        return [source for child in self._children() for source in child._from_objects]

    def self_group(self, against=None):
        """Itself, in brackets if the operator around it binds tighter."""
        return self

    def compile(self, bind=None, dialect=None, compile_kwargs=None, **ignored):
        from .compiler import Compiled

        return Compiled(self, dialect if dialect is not None else getattr(bind, "dialect", None), compile_kwargs)

    def execution_options(self, **options):
        return self

    def get_children(self, **ignored):
        return self._children()

    def unique_params(self, *given, **values):
        return self.params(*given, **values)

    def params(self, *given, **values):
        from .traversal import with_values

        return with_values(self, {**(given[0] if given else {}), **values})


def _method(name, operator, reverse=False):
    if reverse:
        def method(self, other):
            return self.reverse_operate(operator, other)
    else:
        def method(self, *others, **options):
            return self.operate(operator, *others, **options)
    method.__name__ = name
    return method


class ColumnOperators:
    """Python's operators and the methods that make a larger expression of one. Each ends in operate()."""

    __hash__ = object.__hash__

    def op(self, text, precedence=0, is_comparison=False, return_type=None, python_impl=None):
        from .operators import custom_op

        made = custom_op(text, precedence, is_comparison, return_type)
        return lambda other: self.operate(made, other)

    def bool_op(self, text, precedence=0, python_impl=None):
        return self.op(text, precedence, is_comparison=True)

    def __lshift__(self, other):
        return self.operate("lshift", other)

    def __rshift__(self, other):
        return self.operate("rshift", other)

    __iter__ = None  # __getitem__ is for JSON and arrays: it would make an endless iterator


_METHODS = """
    __eq__:eq __ne__:ne __lt__:lt __le__:le __gt__:gt __ge__:ge __add__:add __sub__:sub __mul__:mul __truediv__:truediv
    __floordiv__:floordiv __mod__:mod __neg__:neg __getitem__:getitem __and__:and_ __or__:or_ __invert__:inv
    like:like_op ilike:ilike_op not_like:not_like_op notlike:not_like_op not_ilike:not_ilike_op notilike:not_ilike_op
    startswith:startswith_op endswith:endswith_op contains:contains_op istartswith:istartswith_op
    iendswith:iendswith_op icontains:icontains_op in_:in_op not_in:not_in_op notin_:not_in_op is_:is_ is_not:is_not
    isnot:is_not is_distinct_from:is_distinct_from is_not_distinct_from:is_not_distinct_from
    isnot_distinct_from:is_not_distinct_from between:between_op concat:concat_op match:match_op collate:collate
    regexp_match:regexp_match_op regexp_replace:regexp_replace_op distinct:distinct_op asc:asc_op desc:desc_op
    nulls_first:nulls_first_op nullsfirst:nulls_first_op nulls_last:nulls_last_op nullslast:nulls_last_op any_:any_op
    all_:all_op bitwise_and:bitwise_and_op bitwise_or:bitwise_or_op bitwise_xor:bitwise_xor_op
    bitwise_not:bitwise_not_op bitwise_lshift:bitwise_lshift_op bitwise_rshift:bitwise_rshift_op
""".split()
for _each in _METHODS:
    _name, _, _operator = _each.partition(":")
    setattr(ColumnOperators, _name, _method(_name, _operator))
for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod"):
    setattr(ColumnOperators, f"__r{_name}__", _method(f"__r{_name}__", _name, reverse=True))


Operators = ColumnOperators


class Executable:
    """Mixed into the script's own elements that can be executed."""

    is_statement = True


class ColumnElement(ColumnOperators, ClauseElement):
    """A piece of SQL that has a value."""

    key = None
    _bind_key = None  # the name of values beside it
    primary_key = False
    foreign_keys = frozenset()

    @property
    def type(self):
        return _null_type()

    @property
    def expression(self):
        return self

    @property
    def comparator(self):
        return self

    def operate(self, operator, *others, **options):
        from . import operations

        return operations.operate(self, operator, others, options)

    def reverse_operate(self, operator, other):
        from . import operations

        return operations.operate_reversed(self, operator, other)

    def self_group(self, against=None):
        if against is None:
            return self
        from .operations import grouped

        return grouped(self, against)

    def label(self, name=None):
        from .constructs import Label

        return Label(name, self)

    def cast(self, type_):
        from .constructs import Cast

        return Cast(self, type_)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        from .comparators import extra

        return extra(self, name)

    # How a SELECT calls it: by its own name if it has one, else by an invented one.
    _named = None  # the name of a column or label

    def _invented(self):
        return Invented(id(self), getattr(self, "name", None) or "anon")

    @property
    def _wrapped_name(self):
        """The name of the column inside a cast or the like."""
        return self._named


def _null_type():
    from ..types import NULLTYPE

    return NULLTYPE


SQLColumnExpression = ColumnElement


class BindParameter(ColumnElement):
    """A value: named by the script, or numbered when it is rendered."""

    expand_operator = None

    def __init__(self, key, value=..., type_=None, unique=False, required=None, quote=None, callable_=None,
                 expanding=False, literal_execute=False, isoutparam=False):
        from ..types import inferred, to_instance

        self.key = key
        self.unique = unique or key is None
        self.callable = callable_
        self.value = None if value is ... else value
        self.has_value = value is not ... or callable_ is not None
        if required is True:
            self.has_value = False
        sample = self.value[0] if expanding and isinstance(self.value, (list, tuple)) and self.value else self.value
        self.type = to_instance(type_) if type_ is not None else inferred(sample)
        self.expanding = expanding
        self.literal_execute = literal_execute

    type = None

    @property
    def required(self):
        return not self.has_value

    @property
    def effective_value(self):
        return self.current()

    def current(self):
        return self.callable() if self.callable else self.value

    def _typed(self, type_):
        copy = self.__class__.__new__(self.__class__)
        copy.__dict__.update(self.__dict__)
        copy.type = type_
        return copy

    def _negate_in(self, operator):
        copy = self._typed(self.type)
        copy.expand_operator = operator
        return copy

    def _invented(self):
        return Invented(id(self), "anon")

    def _render(self, renderer):
        return renderer.bind(self)

    def __repr__(self):
        return f"BindParameter({self.key!r}, {self.value!r}, type_={self.type!r})"


class TextClause(ClauseElement):
    """text(): taken as written, but for :name parameters and their escape, a backslash."""

    is_text = True
    is_statement = True
    _named = None

    def __init__(self, text):
        if not isinstance(text, str):
            raise TypeError(f"text() wants a string, not {type(text).__name__}")
        self.text = text
        self._binds = {}

    @property
    def type(self):
        return _null_type()

    def bindparams(self, *binds, **values):
        from .. import exc

        copy = TextClause(self.text)
        copy._binds = dict(self._binds)
        names = render.parameter_names(self.text)
        given = {bind.key: bind for bind in binds}
        for name, value in values.items():
            old = copy._binds.get(name)
            given[name] = BindParameter(name, value, type_=old.type if old else None, expanding=bool(old and old.expanding))
        for name, bind in given.items():
            if name not in names:
                raise exc.ArgumentError(f"This text() construct doesn't define a bound parameter named {name!r}")
            copy._binds[name] = bind
        return copy

    def columns(self, *columns, **types):
        from .textual import TextualSelect

        return TextualSelect(self, columns, types)

    def self_group(self, against=None):
        if against in ("in_op", "not_in_op"):
            from .operations import Grouping

            return Grouping(self)
        return self

    def label(self, name):
        from .constructs import Label

        return Label(name, self)

    def _render(self, renderer):
        return renderer.text(self.text, self._binds)


_types = None  # the module, which needs this one


def _type_instance(type_):
    global _types
    if _types is None:
        from .. import types as _types
    return _types.NULLTYPE if type_ is None else _types.to_instance(type_)


class ColumnClause(ColumnElement):
    """column(): a name, perhaps with a type, perhaps of a table."""

    is_column = True
    default = onupdate = server_default = server_onupdate = None
    nullable = True
    computed = identity = None

    def __init__(self, text, type_=None, is_literal=False, _selectable=None):
        self.name = self.key = text
        self.type = _type_instance(type_)
        self.table = _selectable
        self.is_literal = is_literal

    is_literal = False
    type = None

    @property
    def _named(self):
        return self.name

    @property
    def _bind_key(self):
        return self.key

    @property
    def _from_objects(self):
        return [self.table] if self.table is not None else []

    def _render(self, renderer):
        return renderer.column(self)

    def __repr__(self):
        return f"column({self.name!r})"


class LiteralColumn(ColumnClause):
    """literal_column(): an expression taken as written."""

    def __init__(self, text, type_=None):
        super().__init__(text, type_, is_literal=True)
        self.text = text


class _Constant(ColumnElement):
    def _render(self, renderer):
        return renderer.constant(self.word)


class Null(_Constant):
    word = "NULL"


class True_(_Constant):
    word = "true"

    @property
    def type(self):
        from ..types import BOOLEANTYPE

        return BOOLEANTYPE

    def _negate(self):
        return _FALSE


class False_(_Constant):
    word = "false"
    type = True_.type

    def _negate(self):
        return _TRUE


_NULL, _TRUE, _FALSE = Null(), True_(), False_()


class quoted_name(str):
    """A name that says whether it wants quotes. The database's own rules decide, so it is kept as a string."""

    def __new__(cls, value, quote=None):
        if value is None:
            return None
        made = super().__new__(cls, value)
        made.quote = quote if quote is not None else getattr(value, "quote", None)
        return made


class conv(quoted_name):
    """A constraint's final name, as op.f() marks it."""


def text(text):
    return TextClause(text)


def bindparam(key, value=..., type_=None, **options):
    return BindParameter(key, value, type_, **options)


def literal_column(text, type_=None):
    return LiteralColumn(text, type_)


def literal(value, type_=None, literal_execute=False):
    return as_element(value) if hasattr(value, "__clause_element__") else BindParameter(
        None, value, type_, literal_execute=literal_execute)


def null():
    return _NULL


def true():
    return _TRUE


def false():
    return _FALSE


def as_element(value):
    """An expression, or a value to be bound."""
    if isinstance(value, ClauseElement):
        return value.scalar_subquery() if value.returns_rows and hasattr(value, "scalar_subquery") else value
    convert = getattr(value, "__clause_element__", None)
    if convert is not None:
        return as_element(convert())
    return _NULL if value is None else BindParameter(None, value)


__getattr__ = module_getattr(__name__)
