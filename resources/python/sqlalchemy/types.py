# SPDX-License-Identifier: GPL-3.0-or-later
"""Column types as values: a class name and its arguments. Each database spells them in its own way. A type also turns
values into what the database stores, and back."""
import datetime
import enum

from _meditrack import module_getattr

from .basetypes import (NULLTYPE, BigInteger, Double, Float, Integer, NullType, Numeric, SmallInteger, String, Text,
                        TypeEngine, Unicode, UnicodeText, adapt_type, to_instance)
from .sql import render


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
        return value if dialect == "postgresql" else render.date_time(value, dialect)

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
        if isinstance(value, datetime.datetime):
            value = value.date()
        return value if dialect == "postgresql" else render.plain(value, dialect)

    @staticmethod
    def _read(text):
        return datetime.date.fromisoformat(text)


class Time(_Moment, TypeEngine):
    _accepted = (datetime.time,)
    _results = {"add": {"Date": "DateTime"}, "sub": {"Time": "Interval"}}

    def _stored(self, value, dialect):
        return value if isinstance(value, str) or dialect == "postgresql" else render.clock(value, dialect)

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
        return value if isinstance(value, str) or dialect == "postgresql" else render.plain(value, dialect)

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
        if dialect == "postgresql":
            return value  # read by the driver already: a string is one

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
        if dialect == "sqlite" or not self.native_uuid:
            return str(value).replace("-", "")
        import uuid

        return value if isinstance(value, uuid.UUID) else uuid.UUID(str(value))

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

BOOLEANTYPE, INTEGERTYPE, STRINGTYPE = Boolean(), Integer(), String()
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
