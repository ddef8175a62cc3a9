# SPDX-License-Identifier: GPL-3.0-or-later
"""What column types have in common, and the plain ones among them: texts and numbers."""
import enum

from _meditrack import Offered, module_getattr

from .sql import render


class TypeEngine(Offered):
    """Base of all types. The engine is told the name of the nearest class that is not the script's own."""

    is_null = False
    collation = None
    name = None  # of the constraint that keeps a Boolean or an Enum to its values
    affinity = None  # the class that stands for all of its kind, such as String for Text and VARCHAR
    family = None  # of operators that only such types have, in sql/comparators.py
    joins_text = False  # whether + means ||
    should_evaluate_none = False
    hashable = True
    sort_key_function = None

    def __init_subclass__(cls, **options):
        if TypeEngine in cls.__bases__:
            cls.affinity = cls
        super().__init_subclass__(**options)

    def checked_values(self):
        """The only values that a column of this type takes, where the type is to see to it by a CHECK."""
        return ()

    def needs_check(self, dialect):
        return True

    def described(self, dialect):
        other = self._variant(dialect)
        if other is not None:
            return other.described(dialect)
        return {"name": self._offered_name(), **self._arguments()}

    def bound(self, value, dialect):
        """A value of this type as the database stores it."""
        other = self._variant(dialect)
        if other is not None:
            return other.bound(value, dialect)
        if value is None or hasattr(value, "held_value"):
            return self._bound_null() if value is None else render.plain(value, dialect)
        return self._bound(value, dialect)

    def fetched(self, value, dialect):
        """What the database stores as the value that Python sees."""
        other = self._variant(dialect)
        if other is not None:
            return other.fetched(value, dialect)
        return None if value is None else self._fetched(value, dialect)

    def is_plain(self, dialect):
        """Whether Python sees just what the database stores."""
        return type(self)._fetched is TypeEngine._fetched and type(self).fetched is TypeEngine.fetched \
            and self._variant(dialect) is None

    def literal(self, value, dialect):
        """A value of this type as SQL text."""
        other = self._variant(dialect)
        if other is not None:
            return other.literal(value, dialect)
        if value is None and self._bound_null() is None:
            return "NULL"
        return self._literal(value, dialect)

    def with_variant(self, type_, *dialect_names):
        copy = self.copy()
        copy._variants = {**self.__dict__.get("_variants", {}), **{each: to_instance(type_) for each in dialect_names}}
        return copy

    def copy(self, **ignored):
        copy = self.__class__.__new__(self.__class__)
        copy.__dict__.update(self.__dict__)
        return copy

    def evaluates_none(self):
        copy = self.copy()
        copy.should_evaluate_none = True
        return copy

    def adapt(self, cls, **options):
        return cls(**{**self._arguments(), **options})

    def dialect_impl(self, dialect):
        return self._variant(dialect.name) or self

    load_dialect_impl = dialect_impl

    def compile(self, dialect=None):
        from .sql.binding import type_name

        if dialect is None and self._offered_by("sqlalchemy.dialects.postgresql"):
            # Without a database to spell it for, a type that only one has is its name.
            return f"VARCHAR({self.length})" if self._offered_name() == "ENUM" else self._offered_name().replace("_", " ")
        return type_name(self, getattr(dialect, "name", "default"))

    def _offered_by(self, package):
        return next((each.__module__ for each in type(self).__mro__ if each.__module__.startswith("sqlalchemy.")), "") == package

    def adapted(self, operator, other):
        """(operator, type) of an expression with this type on its left."""
        if self.joins_text and operator == "add" and (other.joins_text or other.is_null):
            return "concat_op", self
        return operator, self._adapted(operator, other)

    def _adapted(self, operator, other):
        table = self._results.get(operator) if self._results else None
        found = table.get(other.affinity.__name__) if table and other.affinity else None
        if found is None or found == "self":
            return self
        if other.affinity.__name__ == found:
            return other
        from . import types

        return getattr(types, found)()

    _results = None

    def coerce_compared_value(self, operator, value):
        """The type of a value beside an expression of this type."""
        from .types import inferred

        type_ = inferred(value)
        return self if type_.is_null or type_.affinity is self.affinity else type_

    def bind_cast(self, dialect):
        return False

    def _variant(self, dialect):
        variants = self.__dict__.get("_variants")
        return variants.get(dialect) if variants else None

    def _offered_name(self):
        for each in type(self).__mro__:
            if each.__module__.partition(".")[0] == "sqlalchemy":
                return each.__name__
        return type(self).__name__

    def _arguments(self):
        return {}

    def _bound(self, value, dialect):
        return render.plain(value, dialect)

    def _bound_null(self):
        return None

    def _fetched(self, value, dialect):
        return value

    def _literal(self, value, dialect):
        return render.literal(self.bound(value, dialect), dialect)

    @property
    def _type_affinity(self):
        return self.affinity

    @property
    def _isnull(self):
        return self.is_null

    @property
    def python_type(self):
        raise NotImplementedError()

    def __str__(self):
        return self.compile()

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self._arguments().items() if value)
        return f"{type(self).__name__}({shown})"


def to_instance(type_, *arguments, **options):
    """A type given as a class or as a value; None is 'no type'."""
    if type_ is None:
        return NULLTYPE
    return type_(*arguments, **options) if callable(type_) else type_


def adapt_type(type_, known):
    return type_


class NullType(TypeEngine):
    is_null = True

    def _adapted(self, operator, other):
        return self if other.is_null or operator not in ("eq", "ne", "add", "mul") else other.adapted(operator, self)[1]

    def adapted(self, operator, other):
        if other.is_null or operator not in ("eq", "ne", "add", "mul"):
            return operator, self
        return other.adapted(operator, self)


class _Text:
    joins_text = True
    python_type = str

    def __init__(self, length=None, collation=None, **ignored):
        self.length = length
        self.collation = collation

    def _arguments(self):
        return {"length": self.length, "collation": self.collation}


class String(_Text, TypeEngine):
    def _literal(self, value, dialect):
        return render.literal(str(value), dialect)


class Text(String):
    pass


class Unicode(String):
    pass


class UnicodeText(Text):
    pass


class Integer(TypeEngine):
    python_type = int
    _results = {"add": {"Date": "Date", "Numeric": "Numeric"}, "mul": {"Interval": "Interval", "Numeric": "Numeric"},
                "truediv": {"Integer": "Numeric", "Numeric": "Numeric"}, "floordiv": {"Numeric": "Numeric"},
                "sub": {"Numeric": "Numeric"}}

    def __init__(self, **ignored):
        pass

    def _literal(self, value, dialect):
        return str(int(value))


class SmallInteger(Integer):
    pass


class BigInteger(Integer):
    pass


class Numeric(TypeEngine):
    _results = {"mul": {"Interval": "Interval"}}

    def __init__(self, precision=None, scale=None, decimal_return_scale=None, asdecimal=True, **ignored):
        self.precision = precision
        self.scale = scale
        self.decimal_return_scale = decimal_return_scale
        self.asdecimal = asdecimal

    @property
    def python_type(self):
        return _decimal() if self.asdecimal else float

    def _arguments(self):
        return {"precision": self.precision, "scale": self.scale}

    def _bound(self, value, dialect):
        if dialect == "postgresql" and isinstance(value, _decimal()):
            return value
        return float(value) if dialect == "sqlite" else render.plain(value, dialect)

    def _fetched(self, value, dialect):
        if not self.asdecimal:
            return value if dialect == "sqlite" else float(value)
        if dialect == "sqlite" or isinstance(value, float):
            scale = self.decimal_return_scale or getattr(self, "scale", None) or 10
            return _decimal()(f"{value:.{scale}f}")
        return _decimal()(str(value))

    def _literal(self, value, dialect):
        return str(render.plain(value, dialect) if isinstance(value, enum.Enum) else value)


class Float(Numeric):
    def __init__(self, precision=None, asdecimal=False, decimal_return_scale=None, **ignored):
        super().__init__(precision, None, decimal_return_scale, asdecimal)

    def _fetched(self, value, dialect):
        return super()._fetched(value, dialect) if self.asdecimal else value


class Double(Float):
    pass


def _decimal():
    from decimal import Decimal

    return Decimal


NULLTYPE = NullType()
__getattr__ = module_getattr(__name__)
