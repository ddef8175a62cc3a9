# SPDX-License-Identifier: GPL-3.0-or-later
"""func.anything(…) as SQL."""
from _meditrack import module_getattr

from ..types import NULLTYPE, to_instance
from .elements import BindParameter, ClauseElement, ColumnElement, Invented, LiteralColumn, as_element, null
from .render import quoted

# Standard SQL writes these without brackets, and in capitals.
_BARE = {"current_date", "current_time", "current_timestamp", "current_user", "localtime", "localtimestamp",
         "session_user", "user"}
_TYPES = {
    "now": "DateTime", "concat": "String", "char_length": "Integer", "count": "Integer", "current_date": "Date",
    "current_time": "Time", "current_timestamp": "DateTime", "current_user": "String", "localtime": "DateTime",
    "localtimestamp": "DateTime", "session_user": "String", "sysdate": "DateTime", "user": "String", "rank": "Integer",
    "dense_rank": "Integer", "percent_rank": "Numeric", "cume_dist": "Numeric", "aggregate_strings": "String",
}
_OF_ARGUMENTS = {"coalesce", "max", "min", "sum"}
_OF_ORDERING = {"mode", "percentile_cont", "percentile_disc"}
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$"


class FunctionElement(ColumnElement):
    """A function, or what a script calls one: it can also stand in a FROM."""

    named_with_column = False
    returns_rows = False
    is_statement = True
    packages = ()
    type = NULLTYPE
    inherit_cache = None
    _hidden = ()

    def __init__(self, *clauses):
        self._arguments = [self._argument(each) for each in clauses]

    def _argument(self, value):
        if value is None:
            return null()
        if isinstance(value, ClauseElement) or hasattr(value, "__clause_element__"):
            return as_element(value)
        return BindParameter(getattr(self, "name", None) or type(self).__name__, value, unique=True)

    @property
    def clauses(self):
        from .operations import ClauseList

        return ClauseList(*self.__dict__.get("_arguments", ()))

    clause_expr = clauses

    @property
    def _bind_key(self):
        return getattr(self, "name", None)

    def _children(self):
        return self.__dict__.get("_arguments", ())

    @property
    def columns(self):
        from .selectable import ColumnCollection

        return ColumnCollection([self])

    c = columns

    def _result_columns(self):
        return [self]

    def over(self, partition_by=None, order_by=None, rows=None, range_=None, groups=None):
        from .constructs import Over

        return Over(self, partition_by, order_by, range_, rows, groups)

    def within_group(self, *order_by):
        from .constructs import WithinGroup

        return WithinGroup(self, *order_by)

    def filter(self, *criteria):
        from .constructs import FunctionFilter

        return FunctionFilter(self, *criteria) if criteria else self

    def select(self):
        from .selecting import Select

        return Select(self)

    def scalar_subquery(self):
        return self.select().scalar_subquery()

    def alias(self, name=None, joins_implicitly=False):
        from .fromclauses import TableValuedAlias

        made = TableValuedAlias(self, ["value"], name)
        made.given_columns[0].name = Invented(id(made), getattr(self, "name", "anon"))
        made.given_columns[0].type = self.type
        return made

    def table_valued(self, *columns, name=None, with_ordinality=None, joins_implicitly=False):
        from .fromclauses import TableValuedAlias

        return TableValuedAlias(self, [*columns, *([with_ordinality] if with_ordinality else [])], name,
                                bool(with_ordinality))

    def column_valued(self, name=None, joins_implicitly=False):
        return self.alias(name).column

    def scalar_table_valued(self, name, type_=None):
        from .comparators import Member

        return Member(self, name, type_)

    def self_group(self, against=None):
        if against == "getitem":
            from .operations import Grouping

            return Grouping(self)
        return super().self_group(against)

    def _render_from(self, renderer):
        return renderer.sql(self)

    def _render(self, renderer):
        return f"{getattr(self, 'name', type(self).__name__)}{self._brackets(renderer)}"

    def _brackets(self, renderer):
        return f"({', '.join(renderer.sql(each) for each in self._children())})"


class Function(FunctionElement):
    def __init__(self, name, *clauses, packages=(), type_=None, packagenames=None):
        self.name = name
        self.packages = tuple(packagenames or packages)
        super().__init__(*clauses)
        self.type = to_instance(type_) if type_ is not None else self._own_type()

    def _own_type(self):
        plain = self.name.lower() if not self.packages else ""
        known = _TYPES.get(plain)
        if known is not None:
            from .. import types

            return getattr(types, known)()
        if plain in _OF_ARGUMENTS:
            return next((each.type for each in self._arguments if not each.type.is_null), NULLTYPE)
        if plain == "array_agg" and self._arguments:
            from ..types import ARRAY

            return ARRAY(self._arguments[0].type)
        return NULLTYPE

    def _render(self, renderer):
        plain = self.name.lower()
        if not self.packages:
            special = _special(self, plain, renderer)
            if special is not None:
                return special
        name = self.name if all(each in _PLAIN for each in self.name) else quoted(self.name)
        return ".".join([*(quoted(each) for each in self.packages), f"{name}{self._brackets(renderer)}"])


def _special(function, name, renderer):
    """What SQL does not write as name(arguments), or None."""
    sqlite, arguments = renderer.dialect == "sqlite", function._arguments
    if sqlite and name == "now":
        return "CURRENT_TIMESTAMP"
    if sqlite and name == "localtimestamp":
        return "DATETIME(CURRENT_TIMESTAMP, 'localtime')"
    if sqlite and name == "char_length":
        return f"length{function._brackets(renderer)}"
    if name == "aggregate_strings":
        other = {"sqlite": "group_concat", "postgresql": "string_agg"}.get(renderer.dialect, name)
        return f"{other}{function._brackets(renderer)}"
    if name == "count" and not arguments:
        return "count(*)"
    if name in _BARE and not arguments:
        return name.upper()
    if name == "sysdate" and not arguments:
        return name
    if name in ("cube", "rollup"):
        return f"{name.upper()}{function._brackets(renderer)}"
    if name == "grouping_sets":
        return f"GROUPING SETS{function._brackets(renderer)}"
    if name == "substring" and renderer.dialect == "postgresql" and len(arguments) in (2, 3):
        words = (" FROM ", " FOR ")
        texts = [renderer.sql(each) for each in arguments]
        return f"SUBSTRING({texts[0]}{''.join(word + text for word, text in zip(words, texts[1:]))})"
    if name == "next_value":
        return _next_value(function, renderer)
    return None


def _next_value(function, renderer):
    sequence = function.sequence
    name = ".".join(quoted(each) for each in (getattr(sequence, "schema", None), sequence.name) if each)
    if renderer.dialect != "postgresql":
        from .. import exc

        raise exc.CompileError(f"Dialect '{renderer.dialect}' does not support sequence increments.")
    return "nextval('" + name.replace("'", "''") + "')"


_own = {}


class GenericFunction(Function):
    """A function that the script gives a type or another name."""

    name = None

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls._shown = cls.__dict__.get("name") or cls.__name__
        _own[(cls.__dict__.get("package"), (cls.__dict__.get("identifier") or cls._shown).lower())] = cls

    def __init__(self, *clauses, **options):
        type_ = getattr(type(self), "type", None)
        super().__init__(self._shown, *clauses, type_=options.get("type_") or (
            type_ if type_ is not NULLTYPE and not isinstance(type_, property) else None))


class next_value(Function):
    def __init__(self, sequence, **options):
        super().__init__("next_value")
        self.sequence = sequence


def _instead(name, arguments, options):
    """func.cast() and its like are not functions to SQL."""
    from . import constructs

    return getattr(constructs, name)(*arguments, **options)


class _Generator:
    """func, and func.package: every attribute is a function of that name."""

    def __init__(self, names=()):
        self._names = names

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Generator((*self._names, name[:-1] if name.endswith("_") else name))

    def __call__(self, *arguments, type_=None, **options):
        name = self._names[-1]
        if len(self._names) == 1:
            if name in ("cast", "try_cast", "extract"):
                return _instead(name, arguments, options)
            if name == "next_value":
                return next_value(*arguments)
        own = _own.get((self._names[-2] if len(self._names) > 1 else None, name.lower()))
        if own is not None:
            return own(*arguments, **({"type_": type_} if type_ is not None else {}))
        if name == "count" and len(self._names) == 1 and not arguments:
            arguments = (LiteralColumn("*"),)
        return Function(name, *arguments, packages=self._names[:-1], type_=type_)


func = _Generator()
modifier = _Generator()


def __getattr__(name, _otherwise=module_getattr(__name__)):
    if name in _TYPES or name in _OF_ARGUMENTS:
        return getattr(func, name)
    if name in ("AnsiFunction", "ReturnTypeFromArgs", "ReturnTypeFromOptionalArgs", "OrderedSetAgg"):
        return GenericFunction
    if name in ("Over", "WithinGroup", "FunctionFilter", "Cast", "Extract"):
        from . import constructs

        return getattr(constructs, name)
    return _otherwise(name)
