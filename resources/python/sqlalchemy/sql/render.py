# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions as SQL text: with '?' for values, or with the values written out."""
import datetime
import enum
import re
import sys

import _meditrack_bridge as bridge

from .. import exc

# A colon and a name are a parameter unless a colon, a backslash or a word precedes, or a colon follows.
_PARAMETER = re.compile(r"(?<![:\w$\\]):([\w$]+)(?![:\w$])")
_ESCAPED = re.compile(r"\\(:[\w$]*)(?![:\w$])")

_quoted = {}  # what the engine said, by dialect, name and what the name says about itself


def parameter_names(text):
    return list(dict.fromkeys(_PARAMETER.findall(text)))


class Renderer:
    """One piece of SQL being written for a database. parameters is a list to fill ('?' stands for each in the text),
    or None: values are written out, unless style is "named" for placeholders."""

    def __init__(self, dialect, parameters=None, values=None, style=None, tables=False, paramstyle="named"):
        self.dialect = dialect
        self.parameters = parameters
        self.values = values or {}  # what execute() was given, by name
        self.style = style or ("literal" if parameters is None else "qmark")
        self.paramstyle = paramstyle
        self.tables = tables  # whether columns are written with the name of their table
        self.native_boolean = dialect != "sqlite"
        self.binds = {}  # of the named style, by name
        self.by_name = ()  # labels that ORDER BY may call by their name
        self.stack = []  # of the SELECTs and their like around what is written now
        self.in_operator = False  # whether what is written now is part of an operator's expression
        self.executing = False  # whether what values lacks has to come from the database
        self.implicit_returning = None  # the key columns that an INSERT asked for by itself
        self.written_values = {}  # what an INSERT or UPDATE gives its columns, where that is a value
        self.ctes = {}  # WITH: what was rendered so far, by its object
        self._names = {}
        self._counts = {}

    def sql(self, element):
        return element._render(self)

    def name(self, name):
        """A name in quotes if it needs them; numbered if it was invented."""
        return quoted(self.plain_name(name))

    def plain_name(self, name):
        if isinstance(name, str):
            return name
        known = self._names.get(name)
        if known is None:
            base = self.plain_name(name.base)
            count = self._counts[base] = self._counts.get(base, 0) + 1
            known = self._names[name] = f"{base}_{count}"
        return known

    def column(self, column):
        name = column.name.replace("\\:", ":") if column.is_literal else self.name(column.name)
        if column.is_literal:
            name = self.percent(name)
        if not self.tables or column.table is None or not column.table.named_with_column:
            return name
        return f"{self.table_name(column.table)}.{name}"

    def table_name(self, table):
        name = self.name(table.name)
        schema = getattr(table, "schema", None)
        return f"{quoted(schema)}.{name}" if schema else name

    def constant(self, word):
        if word == "NULL":
            return word
        return word if self.native_boolean else str(int(word == "true"))

    def percent(self, text):
        return text.replace("%", "%%") if self.paramstyle == "pyformat" else text

    def bind(self, bind):
        from .binding import bound

        return bound(self, bind)

    def value(self, value, type_=None):
        if self.parameters is None:
            if value is None:
                return "NULL"
            if type_ is None:
                return self.percent(literal(plain(value, self.dialect), self.dialect))
            try:
                return self.percent(type_.literal(value, self.dialect))
            except (TypeError, ValueError, LookupError) as error:
                raise exc.CompileError(f'Could not render literal value "{value!r}" with datatype {type_}; see parent'
                                       " stack trace for more detail.") from error
        if self.dialect == "postgresql":
            from _meditrack import servervalues  # psycopg2, too, sends its values in the text of the statement

            return servervalues.literal(value if type_ is None else type_.bound(value, self.dialect))
        self.parameters.append(type_.bound(value, self.dialect) if type_ is not None else untyped(value, self.dialect))
        return "?"

    def type_name(self, type_):
        from .binding import type_name

        return type_name(type_, self.dialect)

    def referenced(self, reference):
        from .. import exc

        if not self.stack:
            return self.percent(reference.name)  # in an index, say
        found = self.stack[-1].named(reference.name)
        if found is None:
            raise exc.CompileError("Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc. Textual SQL"
                                   f" expression {reference.name!r} should be explicitly declared as"
                                   f" text({reference.name!r})")
        return found if isinstance(found, str) else self.sql(found)

    def text(self, text, binds):
        if ":" not in text:
            return self.percent(text)
        from .binding import text_bind

        return _ESCAPED.sub(r"\1", _PARAMETER.sub(
            lambda match: text_bind(self, text, match.group(1), binds.get(match.group(1))), self.percent(text)))


def quoted(name):
    """A name as the database at hand wants it: in quotes only if it would be read as something else without."""
    key = (bridge.dialect_name(), name, getattr(name, "quote", None))
    known = _quoted.get(key)
    if known is None:
        known = _quoted[key] = bridge.quoted(name)
    return known


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
    text = "'" + str(value).replace("'", "''") + "'"
    # As SQLAlchemy does while no server has said that backslashes are plain characters to it; ours has been told so.
    return text.replace("\\", "\\\\") if dialect == "postgresql" and bridge.offline() else text


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
    if dialect == "postgresql":
        if isinstance(value, (list, tuple)):
            return [plain(each, dialect) for each in value]
        if isinstance(value, datetime.timedelta):
            return f"{value.days} days {value.seconds}.{value.microseconds:06} seconds"
        if hasattr(value, "sql_literal"):
            return value.sql_literal()
        raise exc.ProgrammingError(
            None, None, exc.driver_error(f"can't adapt type {type(value).__name__!r}", "ProgrammingError", ""))
    raise exc.InterfaceError(
        None, None, exc.DriverError(f"A value of type {type(value).__name__!r} cannot be stored: {value!r}"))


def untyped(value, dialect):
    """What no type prepares for the driver: Python's sqlite3 takes no number of the decimal module and no UUID, where anything
    that we could make of them would be another value."""
    if dialect == "sqlite" and (isinstance_of(value, "decimal", "Decimal") or isinstance_of(value, "uuid", "UUID")):
        raise exc.ProgrammingError(
            None, None, exc.DriverError(f"Error binding parameter: type {type(value).__name__!r} is not supported"))
    return plain(value, dialect)


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
