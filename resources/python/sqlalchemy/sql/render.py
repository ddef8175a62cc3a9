# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions as SQL text: with '?' for values, or with the values written out."""
import datetime
import enum
import re
import sys

from .. import exc

# A colon and a name are a parameter unless a colon, a backslash or a word precedes, or a colon follows.
_PARAMETER = re.compile(r"(?<![:\w\\]):(\w+)(?!:)")
_ESCAPED = re.compile(r"\\(:[\w$]*)(?![:\w$])")

_PLAIN_NAME = re.compile(r"[a-z_][a-z0-9_$]*")
# Words that SQLite or PostgreSQL keep for themselves; quoting one too many does no harm.
_RESERVED = frozenset("""
    add all alter analyse analyze and any array as asc asymmetric attach authorization autoincrement before begin between
    binary both by cascade case cast check collate column commit concurrently conflict constraint create cross
    current_catalog current_date current_role current_schema current_time current_timestamp current_user cursor database
    default deferrable deferred delete desc detach distinct do drop each else end escape except exclusive exists explain
    fail false fetch for foreign freeze from full glob grant group having if ignore ilike immediate in index indexed
    initially inner insert instead intersect into is isnull join key lateral leading left like limit localtime
    localtimestamp match natural no not notnull null of offset on only or order outer over overlaps placing plan pragma
    primary query raise references reindex release rename replace restrict returning right rollback row select
    session_user set similar some symmetric table tablesample temp temporary then to trailing transaction trigger true
    union unique update user using vacuum values variadic verbose view virtual when where window with without
""".split())


def parameter_names(text):
    return list(dict.fromkeys(_PARAMETER.findall(text)))


class Renderer:
    def __init__(self, dialect, parameters=None, values=None):
        self.dialect = dialect
        self.parameters = parameters  # a list to fill, or None: values are written into the text
        self.values = values or {}  # what execute() was given, by name

    def sql(self, element):
        return element._render(self)

    def value(self, value, type_=None):
        stored = type_.bound(value, self.dialect) if type_ is not None else plain(value, self.dialect)
        if self.parameters is None:
            return literal(stored, self.dialect)
        self.parameters.append(stored)
        return "?"

    def text(self, text, binds):
        def replace(match):
            name = match.group(1)
            bind = binds.get(name)
            if name in self.values:
                given = self.values[name]
            elif bind is not None and bind.has_value:
                given = bind.current()
            else:
                raise exc.StatementError(
                    f"(sqlalchemy.exc.InvalidRequestError) A value is required for bind parameter {name!r}",
                    text, None, exc.InvalidRequestError(f"A value is required for bind parameter {name!r}"))
            type_ = bind.type if bind is not None else None
            if bind is not None and bind.expanding:
                return self._list(given, type_)
            return self.value(given, type_)

        return _ESCAPED.sub(r"\1", _PARAMETER.sub(replace, text))

    def _list(self, values, type_):
        values = list(values)
        if not values:
            return "(SELECT 1 WHERE 1!=1)"
        return "(" + ", ".join(self.value(each, type_) for each in values) + ")"


def quoted(name):
    """A name as SQL wants it: in quotes only if it would be read as something else without."""
    if _PLAIN_NAME.fullmatch(name) and name not in _RESERVED:
        return str(name)
    return '"' + str(name).replace('"', '""') + '"'


def literal(value, dialect):
    """A stored value as SQL text."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return ("true" if value else "false") if dialect == "postgresql" else str(int(value))
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, bytes):
        return f"'\\x{value.hex()}'" if dialect == "postgresql" else f"X'{value.hex()}'"
    return "'" + str(value).replace("'", "''") + "'"


def plain(value, dialect):
    """A value without a declared type as the database stores it: None, bool, int, float, str or bytes."""
    if isinstance(value, enum.Enum):
        value = value.value if isinstance(value, (str, int, float, bytes)) else value.name
    if value is None or isinstance(value, (bool, float)):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return whole(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ")  # as Python's own sqlite3 does where no type says otherwise
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance_of(value, "decimal", "Decimal"):
        return float(value) if dialect == "sqlite" else str(value)
    if isinstance_of(value, "uuid", "UUID"):
        return value.hex if dialect == "sqlite" else str(value)
    held = getattr(value, "held_value", None)
    if held is not None:
        return plain(held(), dialect)
    raise exc.InterfaceError(
        None, None, exc.DriverError(f"A value of type {type(value).__name__!r} cannot be stored: {value!r}"))


def isinstance_of(value, module, name):
    """isinstance() without loading the module: while nobody has, there is no such value."""
    loaded = sys.modules.get(module)
    return loaded is not None and isinstance(value, getattr(loaded, name))


def whole(value):
    if not -(2**63) <= value < 2**63:
        raise OverflowError(f"The number {value} does not fit into 64 bits")
    return int(value)


def date_time(value, dialect):
    """A value for a DateTime: SQLite holds text without a time zone, always with six digits after the point."""
    if dialect == "sqlite":
        return value.replace(tzinfo=None).isoformat(" ", "microseconds")
    return value.isoformat(" ")


def clock(value, dialect):
    return value.replace(tzinfo=None).isoformat("microseconds") if dialect == "sqlite" else value.isoformat()
