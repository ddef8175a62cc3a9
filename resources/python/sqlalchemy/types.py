# SPDX-License-Identifier: GPL-3.0-or-later
"""Column types as values: a class name and its arguments. Each database spells them in its own way."""
import datetime
import enum

from _meditrack import Offered, module_getattr

from .sql import render


class TypeEngine(Offered):
    """Base of all types. The engine is told the name of the nearest class that is not the script's own."""

    is_null = False
    collation = None
    name = None  # of the constraint that keeps a Boolean or an Enum to its values

    def checked_values(self):
        """The only values that a column of this type takes, where the type is to see to it by a CHECK."""
        return ()

    def described(self, dialect):
        other = self.__dict__.get("_variants", {}).get(dialect)
        if other is not None:
            return other.described(dialect)
        return {"name": self._offered_name(), **self._arguments()}

    def bound(self, value, dialect):
        """A value of this type as the database stores it."""
        other = self.__dict__.get("_variants", {}).get(dialect)
        if other is not None:
            return other.bound(value, dialect)
        if value is None or hasattr(value, "held_value"):
            return self._bound_null() if value is None else render.plain(value, dialect)
        return self._bound(value, dialect)

    def with_variant(self, type_, *dialect_names):
        copy = self.__class__.__new__(self.__class__)
        copy.__dict__.update(self.__dict__)
        copy._variants = {**self.__dict__.get("_variants", {}), **{each: to_instance(type_) for each in dialect_names}}
        return copy

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

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self._arguments().items() if value)
        return f"{type(self).__name__}({shown})"


def to_instance(type_):
    """A type given as a class or as a value; None is 'no type'."""
    if type_ is None:
        return NullType()
    return type_() if isinstance(type_, type) else type_


class NullType(TypeEngine):
    is_null = True


class String(TypeEngine):
    def __init__(self, length=None, collation=None, **ignored):
        self.length = length
        self.collation = collation

    def _arguments(self):
        return {"length": self.length, "collation": self.collation}


class Text(String):
    pass


class Unicode(String):
    pass


class UnicodeText(Text):
    pass


class Integer(TypeEngine):
    def __init__(self, **ignored):
        pass


class SmallInteger(Integer):
    pass


class BigInteger(Integer):
    pass


class Numeric(TypeEngine):
    def __init__(self, precision=None, scale=None, decimal_return_scale=None, asdecimal=True, **ignored):
        self.precision = precision
        self.scale = scale
        self.asdecimal = asdecimal

    def _arguments(self):
        return {"precision": self.precision, "scale": self.scale}

    def _bound(self, value, dialect):
        return float(value) if dialect == "sqlite" else render.plain(value, dialect)


class Float(Numeric):
    def __init__(self, precision=None, asdecimal=False, decimal_return_scale=None, **ignored):
        super().__init__(precision, None, asdecimal=asdecimal)


class Double(Float):
    pass


class _Moment(TypeEngine):
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


class DateTime(_Moment):
    _accepted = (datetime.datetime, datetime.date)

    def _stored(self, value, dialect):
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            value = datetime.datetime(value.year, value.month, value.day)
        return render.date_time(value, dialect)


class Date(_Moment):
    _accepted = (datetime.date,)

    def __init__(self, **ignored):
        super().__init__()

    def _stored(self, value, dialect):
        return value.date().isoformat() if isinstance(value, datetime.datetime) else render.plain(value, dialect)


class Time(_Moment):
    _accepted = (datetime.time,)

    def _stored(self, value, dialect):
        return render.clock(value, dialect)


class Interval(TypeEngine):
    def __init__(self, native=True, second_precision=None, day_precision=None):
        self.native = native
        self.second_precision = second_precision

    def _arguments(self):
        return {"precision": self.second_precision}

    def _bound(self, value, dialect):
        if dialect == "sqlite":  # kept as the moment that long after the epoch
            return render.date_time(datetime.datetime(1970, 1, 1) + value, dialect)
        return f"{value.days} days {value.seconds}.{value.microseconds:06d} seconds"


class Boolean(TypeEngine):
    def __init__(self, create_constraint=False, name=None, **ignored):
        self.create_constraint = create_constraint
        self.name = name

    def _arguments(self):
        return {}

    def checked_values(self):
        return (False, True) if self.create_constraint else ()

    def needs_check(self, dialect):
        return dialect != "postgresql"

    def _bound(self, value, dialect):
        if value not in (0, 1):
            raise TypeError(f"Not a boolean value: {value!r}")
        return bool(value)


class Enum(String):
    def __init__(self, *labels, name=None, create_constraint=False, native_enum=True, length=None, schema=None,
                 metadata=None, values_callable=None, validate_strings=False, inherit_schema=False, omit_aliases=True,
                 **ignored):
        self.enum_class = None
        if len(labels) == 1 and isinstance(labels[0], type) and issubclass(labels[0], enum.Enum):
            self.enum_class = labels[0]
            members = list(self.enum_class)
            labels = values_callable(self.enum_class) if values_callable else [each.name for each in members]
            self._stored = {member: label for member, label in zip(members, labels)}
            name = name or self.enum_class.__name__.lower()
        elif len(labels) == 1 and isinstance(labels[0], (list, tuple)):
            labels = labels[0]
        self.enums = [str(each) for each in labels]
        self.name = name
        self.create_constraint = create_constraint
        self.native_enum = native_enum
        self.schema = schema
        longest = max((len(each) for each in self.enums), default=0)
        super().__init__(longest if length is None else length)

    def _arguments(self):
        return {"length": self.length, "labels": self.enums}

    def checked_values(self):
        return self.enums if self.create_constraint else ()

    def needs_check(self, dialect):
        return dialect != "postgresql" or not self.native_enum

    def _bound(self, value, dialect):
        if isinstance(value, enum.Enum):
            return self._stored[value] if self.enum_class and value in self._stored else value.name
        if self.enum_class and value not in self.enums:
            raise LookupError(f"{value!r} is not among the defined enum values. Enum name: {self.name}."
                              f" Possible values: {', '.join(self.enums)}")
        return str(value)


class LargeBinary(TypeEngine):
    def __init__(self, length=None):
        self.length = length

    def _arguments(self):
        return {"length": self.length}


class PickleType(LargeBinary):
    def __init__(self, protocol=5, pickler=None, comparator=None, impl=None):
        super().__init__()
        self.protocol = protocol

    def _bound(self, value, dialect):
        import pickle

        return pickle.dumps(value, self.protocol)


class JSON(TypeEngine):
    def __init__(self, none_as_null=False, **ignored):
        self.none_as_null = none_as_null

    def _bound(self, value, dialect):
        import json

        return json.dumps(value)

    def _bound_null(self):
        return None if self.none_as_null else "null"


class Uuid(TypeEngine):
    def __init__(self, as_uuid=True, native_uuid=True):
        self.as_uuid = as_uuid

    def _bound(self, value, dialect):
        return str(value).replace("-", "") if dialect == "sqlite" else str(value)


class ARRAY(TypeEngine):
    def __init__(self, item_type, as_tuple=False, dimensions=None, zero_indexes=False):
        self.item_type = to_instance(item_type)
        self.dimensions = dimensions

    def _arguments(self):
        return {"item": self.item_type, "dimensions": self.dimensions}

    def described(self, dialect):
        described = super().described(dialect)
        if "item" in described:
            described["item"] = self.item_type.described(dialect)
        return described


class TypeDecorator(TypeEngine):
    """A type of the project's own around one of these; impl names it."""

    impl = None
    cache_ok = None

    def __init__(self, *arguments, **options):
        if self.impl is None:
            raise AttributeError(f"{type(self).__name__} needs a class attribute impl")
        self.impl = self.impl(*arguments, **options) if isinstance(self.impl, type) else self.impl

    def described(self, dialect):
        return self._chosen(dialect).described(dialect)

    def bound(self, value, dialect):
        from .engine import dialect_named

        convert = getattr(type(self), "process_bind_param", None)
        if convert is not None and not hasattr(value, "held_value"):
            value = convert(self, value, dialect_named(dialect))
        return self._chosen(dialect).bound(value, dialect)

    def _chosen(self, dialect):
        from .engine import dialect_named

        choose = getattr(type(self), "load_dialect_impl", None)
        return to_instance(choose(self, dialect_named(dialect))) if choose else self.impl


def inferred(value):
    """The type that a parameter takes from its value, or None if the value stays as it is."""
    for kind, type_ in ((datetime.datetime, DateTime), (datetime.date, Date), (datetime.time, Time),
                        (datetime.timedelta, Interval)):
        if isinstance(value, kind):
            return type_()
    if render.isinstance_of(value, "decimal", "Decimal"):
        return Numeric()
    return Uuid() if render.isinstance_of(value, "uuid", "UUID") else None


class CHAR(String):
    pass


class VARCHAR(String):
    pass


class NCHAR(Unicode):
    pass


class NVARCHAR(Unicode):
    pass


class TEXT(Text):
    pass


class CLOB(Text):
    pass


class INTEGER(Integer):
    pass


INT = INTEGER


class SMALLINT(SmallInteger):
    pass


class BIGINT(BigInteger):
    pass


class NUMERIC(Numeric):
    pass


class DECIMAL(Numeric):
    pass


class FLOAT(Float):
    pass


class REAL(Float):
    pass


class DOUBLE(Double):
    pass


class DOUBLE_PRECISION(Double):
    pass


class DATETIME(DateTime):
    pass


class TIMESTAMP(DateTime):
    pass


class DATE(Date):
    pass


class TIME(Time):
    pass


class BOOLEAN(Boolean):
    pass


class BLOB(LargeBinary):
    pass


class BINARY(LargeBinary):
    pass


class VARBINARY(LargeBinary):
    pass


class UUID(Uuid):
    pass


__getattr__ = module_getattr(__name__)
