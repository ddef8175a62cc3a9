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
    from sqlalchemy.sql.render import plain

    return literal(plain(value, "postgresql"))


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


def _read_date(text):
    return datetime.date.fromisoformat(text)


def _read_time(text):
    return datetime.time.fromisoformat(_iso(text))


def _read_date_time(text):
    return datetime.datetime.fromisoformat(_iso(text))


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
    "timestamp": _read_date_time, "timestamptz": _read_date_time, "interval": _read_interval,
    "uuid": uuid.UUID, "json": json.loads, "jsonb": json.loads,
}
