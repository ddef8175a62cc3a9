# SPDX-License-Identifier: GPL-3.0-or-later
"""Column types as values: a class name and its arguments. Each database spells them in its own way. A type also turns
values into what the database stores, and back."""
import datetime
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

        return type_name(self, getattr(dialect, "name", "default"))

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
        return other if other.affinity.__name__ == found else globals()[found]()

    _results = None

    def coerce_compared_value(self, operator, value):
        """The type of a value beside an expression of this type."""
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
        return float(value) if dialect == "sqlite" else render.plain(value, dialect)

    def _fetched(self, value, dialect):
        if not self.asdecimal:
            return value if dialect == "sqlite" else float(value)
        if dialect == "sqlite":
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


class _Moment:
    """Dates and times: SQLite keeps them as text and so insists on Python's own classes."""

    _accepted = ()

    def __init__(self, timezone=False, **ignored):
        self.timezone = timezone

    def _arguments(self):
        return {"timezone": bool(self.timezone)}

    def _bound(self, value, dialect):
        if dialect == "sqlite" and not isinstance(value, self._accepted):
            names = " and ".join(each.__name__ for each in self._accepted)
            raise TypeError(f"SQLite {self._offered_name()} type only accepts Python {names} objects as input.")
        return self._stored(value, dialect)

    def _fetched(self, value, dialect):
        return self._read(value) if isinstance(value, str) else value

    def _literal(self, value, dialect):
        written = self._bound(value, dialect) if dialect == "sqlite" or isinstance(value, str) else str(value)
        return render.literal(written, dialect)

    @property
    def python_type(self):
        return self._accepted[0]


class DateTime(_Moment, TypeEngine):
    _accepted = (datetime.datetime, datetime.date)
    _results = {"sub": {"DateTime": "Interval"}}

    def _stored(self, value, dialect):
        if isinstance(value, str):
            return value
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            value = datetime.datetime(value.year, value.month, value.day)
        return render.date_time(value, dialect)

    @staticmethod
    def _read(text):
        return datetime.datetime.fromisoformat(text)


class Date(_Moment, TypeEngine):
    _accepted = (datetime.date,)
    _results = {"add": {"Interval": "DateTime", "Time": "DateTime"},
                "sub": {"Date": "Integer", "Interval": "DateTime", "DateTime": "Interval"}}

    def __init__(self, **ignored):
        super().__init__()

    def _arguments(self):
        return {}

    def _stored(self, value, dialect):
        return value.date().isoformat() if isinstance(value, datetime.datetime) else render.plain(value, dialect)

    @staticmethod
    def _read(text):
        return datetime.date.fromisoformat(text)


class Time(_Moment, TypeEngine):
    _accepted = (datetime.time,)
    _results = {"add": {"Date": "DateTime"}, "sub": {"Time": "Interval"}}

    def _stored(self, value, dialect):
        return value if isinstance(value, str) else render.clock(value, dialect)

    @staticmethod
    def _read(text):
        return datetime.time.fromisoformat(text)


_EPOCH = datetime.datetime(1970, 1, 1)


class Interval(TypeEngine):
    python_type = datetime.timedelta
    _results = {"add": {"Date": "DateTime", "DateTime": "DateTime", "Time": "Time"}}

    def __init__(self, native=True, second_precision=None, day_precision=None):
        self.native = native
        self.second_precision = second_precision

    def _arguments(self):
        return {"precision": self.second_precision, "native": bool(self.native)}

    def _bound(self, value, dialect):
        if dialect == "sqlite":  # kept as the moment that long after the epoch
            return render.date_time(_EPOCH + value, dialect)
        if isinstance(value, str):
            return value
        return f"{value.days} days {value.seconds}.{value.microseconds:06d} seconds"

    def _fetched(self, value, dialect):
        return datetime.datetime.fromisoformat(value) - _EPOCH if dialect == "sqlite" else value

    def _literal(self, value, dialect):
        if dialect == "postgresql" and isinstance(value, datetime.timedelta):
            return f"make_interval(secs=>{value.total_seconds()})"
        return super()._literal(value, dialect)


class Boolean(TypeEngine):
    python_type = bool

    def __init__(self, create_constraint=False, name=None, **ignored):
        self.create_constraint = create_constraint
        self.name = name

    def checked_values(self):
        return (False, True) if self.create_constraint else ()

    def needs_check(self, dialect):
        return dialect != "postgresql"

    def _bound(self, value, dialect):
        if value not in (0, 1):
            error = TypeError if not isinstance(value, int) else ValueError
            raise error(f"Value {value!r} is not None, True, or False" if error is ValueError
                        else f"Not a boolean value: {value!r}")
        return bool(value)

    def _fetched(self, value, dialect):
        return bool(value) if isinstance(value, int) else value

    def _literal(self, value, dialect):
        return ("true" if value else "false") if dialect == "postgresql" else str(int(bool(value)))


class Enum(String):
    joins_text = True

    def __init__(self, *labels, name=None, create_constraint=False, native_enum=True, length=None, schema=None,
                 metadata=None, values_callable=None, validate_strings=False, inherit_schema=False, omit_aliases=True,
                 **ignored):
        self.enum_class = None
        self._stored = {}
        if len(labels) == 1 and isinstance(labels[0], type) and issubclass(labels[0], enum.Enum):
            self.enum_class = labels[0]
            members = list(self.enum_class) if omit_aliases else list(self.enum_class.__members__.values())
            labels = values_callable(self.enum_class) if values_callable else (
                [each.name for each in members] if omit_aliases else list(self.enum_class.__members__))
            self._stored = {member: label for label, member in zip(labels, members)}
            name = name or self.enum_class.__name__.lower()
        elif len(labels) == 1 and isinstance(labels[0], (list, tuple)):
            labels = labels[0]
        self.enums = [str.__str__(each) if isinstance(each, str) else str(each) for each in labels]
        self.name = name
        self.create_constraint = create_constraint
        self.native_enum = native_enum
        self.schema = schema if schema is not None else getattr(metadata, "schema", None)
        self.metadata = metadata
        self.inherit_schema = inherit_schema
        self.validate_strings = validate_strings
        longest = max((len(each) for each in self.enums), default=0)
        super().__init__(longest if length is None else length)

    @property
    def python_type(self):
        return self.enum_class or str

    def _arguments(self):
        return {"length": self.length, "labels": self.enums, "enum_name": self.name, "enum_schema": self.schema,
                "native_enum": bool(self.native_enum)}

    def copy(self, **options):
        copy = super().copy()
        copy.__dict__.update(options)
        return copy

    def checked_values(self):
        return self.enums if self.create_constraint else ()

    def needs_check(self, dialect):
        return dialect != "postgresql" or not self.native_enum

    def _adapted(self, operator, other):
        return String(self.length) if operator == "concat_op" else super()._adapted(operator, other)

    def _bound(self, value, dialect):
        if isinstance(value, enum.Enum):
            return self._stored[value] if value in self._stored else value.name
        if value not in self.enums and (self.enum_class or self.validate_strings):
            raise LookupError(f"{value!r} is not among the defined enum values. Enum name: {self.name}."
                              f" Possible values: {', '.join(self.enums)}")
        return str(value)

    def _fetched(self, value, dialect):
        if not self.enum_class:
            return value
        for member, label in self._stored.items():
            if label == value:
                return member
        raise LookupError(f"{value!r} is not among the defined enum values. Enum name: {self.name}."
                          f" Possible values: {', '.join(self.enums)}")

    def _literal(self, value, dialect):
        return render.literal(self._bound(value, dialect), dialect)

    def create(self, bind=None, checkfirst=True):
        from .dialects._enums import create

        create(self, bind, checkfirst)

    def drop(self, bind=None, checkfirst=True):
        from .dialects._enums import drop

        drop(self, bind, checkfirst)


class LargeBinary(TypeEngine):
    python_type = bytes
    joins_text = True

    def __init__(self, length=None):
        self.length = length

    def _arguments(self):
        return {"length": self.length}

    def _literal(self, value, dialect):
        return render.literal(value, dialect)


class PickleType(LargeBinary):
    def __init__(self, protocol=5, pickler=None, comparator=None, impl=None):
        super().__init__()
        self.protocol = protocol

    def _offered_name(self):
        return "LargeBinary"

    def _bound(self, value, dialect):
        import pickle

        return pickle.dumps(value, self.protocol)

    def _fetched(self, value, dialect):
        import pickle

        return pickle.loads(value)


class JSON(TypeEngine):
    family = "json"
    joins_text = True
    hashable = False
    NULL = "JSON_NULL"

    def __init__(self, none_as_null=False, **ignored):
        self.none_as_null = none_as_null

    @property
    def python_type(self):
        return dict

    @property
    def should_evaluate_none(self):
        return not self.none_as_null

    def _bound(self, value, dialect):
        import json

        return "null" if value is JSON.NULL else json.dumps(value)

    def bind_cast(self, dialect):
        return dialect == "postgresql"

    def _bound_null(self):
        return None if self.none_as_null else "null"

    def _fetched(self, value, dialect):
        import json

        return json.loads(value) if isinstance(value, (str, bytes)) else value

    def _literal(self, value, dialect):
        return render.literal(self.bound(value, dialect), dialect)


class Uuid(TypeEngine):
    def __init__(self, as_uuid=True, native_uuid=True):
        self.as_uuid = as_uuid
        self.native_uuid = native_uuid

    def bind_cast(self, dialect):
        return dialect == "postgresql" and self.native_uuid

    def coerce_compared_value(self, operator, value):
        return self if isinstance(value, str) else super().coerce_compared_value(operator, value)

    def _arguments(self):
        return {} if self.native_uuid else {"native": False}

    def _bound(self, value, dialect):
        return str(value).replace("-", "") if dialect == "sqlite" or not self.native_uuid else str(value)

    def _fetched(self, value, dialect):
        import uuid

        found = value if isinstance(value, uuid.UUID) else uuid.UUID(str(value))
        return found if self.as_uuid else str(found)

    def _literal(self, value, dialect):
        return render.literal(self._bound(value, dialect), dialect)


class ARRAY(TypeEngine):
    family = "array"
    joins_text = True

    def __init__(self, item_type, as_tuple=False, dimensions=None, zero_indexes=False):
        self.item_type = to_instance(item_type)
        self.as_tuple = as_tuple
        self.dimensions = dimensions
        self.zero_indexes = zero_indexes

    python_type = list

    def _arguments(self):
        return {"item": self.item_type, "dimensions": self.dimensions}

    def described(self, dialect):
        described = super().described(dialect)
        if "item" in described:
            described["item"] = self.item_type.described(dialect)
        return described

    def coerce_compared_value(self, operator, value):
        return self if isinstance(value, (list, tuple)) else super().coerce_compared_value(operator, value)

    def bind_cast(self, dialect):
        return dialect == "postgresql"

    def _bound(self, value, dialect):
        from .dialects._arrays import written

        return written(value, self.item_type, dialect)

    def _fetched(self, value, dialect):
        from .dialects._arrays import read

        found = read(value, self.item_type, dialect) if isinstance(value, str) else list(value)
        return tuple(found) if self.as_tuple else found

    def _literal(self, value, dialect):
        from .dialects._arrays import literal

        return literal(value, self, dialect)


class UserDefinedType(TypeEngine):
    """A type of the project's own that says itself how it is spelled."""

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        if UserDefinedType in cls.__bases__:
            cls.affinity = cls

    def described(self, dialect):
        from .sql.custom import spelled

        return self._variant(dialect).described(dialect) if self._variant(dialect) else spelled(self, dialect)

    def _bound(self, value, dialect):
        from .sql.custom import processed

        return processed(self, "bind_processor", value, dialect)

    def _fetched(self, value, dialect):
        from .sql.custom import processed

        return processed(self, "result_processor", value, dialect)

    def coerce_compared_value(self, operator, value):
        return self


class TupleType(TypeEngine):
    def __init__(self, types):
        self.types = [to_instance(each) for each in types]


class MatchType(Boolean):
    pass


# The rest is made when it is asked for: TypeDecorator and the names in capitals.
_CAPITALS = {
    "CHAR": String, "VARCHAR": String, "NCHAR": Unicode, "NVARCHAR": Unicode, "TEXT": Text, "CLOB": Text,
    "INTEGER": Integer, "SMALLINT": SmallInteger, "BIGINT": BigInteger, "NUMERIC": Numeric, "DECIMAL": Numeric,
    "FLOAT": Float, "REAL": Float, "DOUBLE": Double, "DOUBLE_PRECISION": Double, "DATETIME": DateTime,
    "TIMESTAMP": DateTime, "DATE": Date, "TIME": Time, "BOOLEAN": Boolean, "BLOB": LargeBinary, "BINARY": LargeBinary,
    "VARBINARY": LargeBinary, "UUID": Uuid,
}
for _name, _base in _CAPITALS.items():
    globals()[_name] = type(_name, (_base,), {"__module__": __name__, "__qualname__": _name})
INT = INTEGER  # noqa: F821
Binary = LargeBinary
_Binary = LargeBinary

NULLTYPE, BOOLEANTYPE, INTEGERTYPE, STRINGTYPE = NullType(), Boolean(), Integer(), String()
_KINDS = ((bool, BOOLEANTYPE), (int, INTEGERTYPE), (float, Float()), (str, STRINGTYPE), (bytes, LargeBinary()),
          (datetime.datetime, DateTime()), (datetime.date, Date()), (datetime.time, Time()),
          (datetime.timedelta, Interval()))
_BY_CLASS = dict(_KINDS)


def inferred(value):
    """The type that a parameter takes from its value."""
    found = _BY_CLASS.get(value.__class__)
    if found is not None:
        return found
    if isinstance(value, enum.Enum):
        return Enum(type(value))
    for kind, type_ in _KINDS:
        if isinstance(value, kind):
            return type_
    if render.isinstance_of(value, "decimal", "Decimal"):
        return Numeric()
    return Uuid() if render.isinstance_of(value, "uuid", "UUID") else NULLTYPE


def __getattr__(name, _otherwise=module_getattr(__name__)):
    if name in ("TypeDecorator", "TypeDecoratorMixin", "Variant", "ExternalType", "Concatenable", "Indexable", "SchemaType"):
        from .sql import custom

        return getattr(custom, name)
    return _otherwise(name)
