# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of a PostgreSQL server, both ways, as psycopg2 has them (psycopg.org/docs/usage.html, "Adaptation of Python
values to SQL types")."""
import datetime
import decimal
import json
import math
import re
import uuid


def value(type_name, text):
    """What the server wrote, as psycopg2 gives it to a script."""
    read = _READERS.get(type_name)
    return text if read is None else read(text)


def literal(value):
    """A value as a part of a statement."""
    if value is None:
        return "NULL"
    write = _WRITERS.get(type(value))
    if write is not None:
        return write(value)
    for type_, write in _WRITERS.items():
        if isinstance(value, type_):
            return write(value)
    if hasattr(value, "sql_literal"):
        return quoted(value.sql_literal())
    from sqlalchemy.sql.render import plain

    return literal(plain(value, "postgresql"))


_PLACE = re.compile(r"%(?:%|s|\((\w+)\)s)")


def merged(statement, values):
    """A statement with its values in the places of %s (a sequence) or %(name)s (a dict); %% is a percent sign."""
    rest = iter(()) if isinstance(values, dict) else iter(values)

    def put(match):
        if match[0] == "%%":
            return "%"
        if isinstance(values, dict):
            return literal(values[match[1]])
        try:
            return literal(next(rest))
        except StopIteration:
            raise IndexError("list index out of range") from None

    text = _PLACE.sub(put, statement)
    if next(rest, merged) is not merged:
        raise TypeError("not all arguments converted during string formatting")
    return text


def quoted(text):
    text = str(text)
    if "\0" in text:
        raise ValueError("A string literal cannot contain NUL (0x00) characters.")
    escaped = text.replace("'", "''")
    return f" E'{escaped.replace(chr(92), chr(92) * 2)}'" if "\\" in text else f"'{escaped}'"


def _cast(type_name):
    return lambda value: f"{quoted(value)}::{type_name}"


def _number(value):
    text = repr(value) if not isinstance(value, decimal.Decimal) else str(value)
    return f" {text}" if text.startswith("-") else text


def _float(value):
    if math.isnan(value) or math.isinf(value):
        return f"'{str(value).replace('inf', 'Infinity').replace('nan', 'NaN')}'::float"
    return _number(float(value))


def _decimal(value):
    return "'NaN'::numeric" if not value.is_finite() else _number(value)


def _date_time(value):
    return f"'{value.isoformat()}'::{'timestamptz' if value.tzinfo else 'timestamp'}"


def _time(value):
    return f"'{value.isoformat()}'::{'timetz' if value.tzinfo else 'time'}"


def _interval(value):
    return f"'{value.days} days {value.seconds}.{value.microseconds:06} seconds'::interval"


def _array(values):
    if not values:
        return "'{}'"
    return f"ARRAY[{', '.join(literal(each) for each in values)}]"


def _tuple(values):
    return f"({', '.join(literal(each) for each in values)})"


def _bytes(value):
    return f"'\\x{bytes(value).hex()}'::bytea"


# bool before int and datetime before date, for these are kinds of those.
_WRITERS = {
    bool: lambda value: "true" if value else "false", int: lambda value: _number(int(value)), float: _float,
    str: quoted, bytes: _bytes, bytearray: _bytes, memoryview: _bytes,
    decimal.Decimal: _decimal, datetime.datetime: _date_time, datetime.date: lambda value: f"'{value.isoformat()}'::date",
    datetime.time: _time, datetime.timedelta: _interval, uuid.UUID: _cast("uuid"), list: _array, tuple: _tuple,
}


_YEAR = re.compile(r"(\d+)-\d\d-\d\d")


def _possible(text):
    """Python knows the years 1 to 9999 alone; psycopg2 says this of others."""
    year = int(_YEAR.match(text)[1])
    if text.endswith(" BC") or year > datetime.MAXYEAR:
        raise ValueError(f"year {-year if text.endswith(' BC') else year} is out of range")
    return text


def _read_date(text):
    end = _ENDS.get(text)
    return getattr(datetime.date, end) if end else datetime.date.fromisoformat(_possible(text))


def _read_time(text):
    return datetime.time.fromisoformat(_iso(text.replace("24:00:00", "00:00:00")))


def _read_date_time(text):
    end = _ENDS.get(text)
    return getattr(datetime.datetime, end) if end else datetime.datetime.fromisoformat(_iso(_possible(text)))


def _read_moment(text):
    found = _read_date_time(text)
    return found.replace(tzinfo=datetime.timezone.utc) if text in _ENDS else found


_ENDS = {"infinity": "max", "-infinity": "min"}


_CLOCK = re.compile(r"(\d+:\d+:\d+)(?:\.(\d+))?(?:([+-]\d\d)(?::?(\d\d))?(?::(\d\d))?)?$")


def _iso(text):
    """With all digits that Python's reader wants: "10:00:00.5+02" is not enough for it."""
    def filled(match):
        clock, fraction, hours, minutes, seconds = match.groups()
        zone = f"{hours}:{minutes or '00'}" + (f":{seconds}" if seconds else "") if hours else ""
        return f"{clock}.{(fraction or '').ljust(6, '0')}{zone}"

    return _CLOCK.sub(filled, text)


_INTERVAL = re.compile(r"(?:(-?\d+) years?)? ?(?:([+-]?\d+) mons?)? ?(?:([+-]?\d+) days?)? ?"
                       r"(?:([+-])?(\d+):(\d+):(\d+)(?:\.(\d+))?)?$")


def _read_interval(text):
    """psycopg2 counts a year as 365 days and a month as 30."""
    match = _INTERVAL.match(text)
    years, months, days, sign, hours, minutes, seconds, fraction = match.groups()
    clock = datetime.timedelta(hours=int(hours or 0), minutes=int(minutes or 0), seconds=int(seconds or 0),
                               microseconds=int((fraction or "0").ljust(6, "0")))
    whole = datetime.timedelta(days=int(years or 0) * 365 + int(months or 0) * 30 + int(days or 0))
    return whole - clock if sign == "-" else whole + clock


_READERS = {
    "numeric": decimal.Decimal, "date": _read_date, "time": _read_time, "timetz": _read_time,
    "timestamp": _read_date_time, "timestamptz": _read_moment, "interval": _read_interval,
    "uuid": uuid.UUID, "json": json.loads, "jsonb": json.loads,
}


def _range_reader(class_name, item):
    def read(text):
        from . import serverranges

        return serverranges.read(class_name, item, text)

    return read


_READERS.update(
    int4range=_range_reader("NumericRange", int), int8range=_range_reader("NumericRange", int),
    numrange=_range_reader("NumericRange", decimal.Decimal), daterange=_range_reader("DateRange", _read_date),
    tsrange=_range_reader("DateTimeRange", _read_date_time), tstzrange=_range_reader("DateTimeTZRange", _read_moment))
