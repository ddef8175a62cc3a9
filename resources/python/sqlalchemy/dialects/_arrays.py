# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrays and HSTORE as PostgreSQL writes them (manual, 8.15.6 and F.16)."""
from .. import exc
from ..sql import render


def written(value, item, dialect):
    """A list as one text: {1,2,"a b"}."""
    if isinstance(value, str):
        return value
    if dialect == "sqlite":
        raise exc.CompileError("SQLite has no arrays: write the values as JSON")
    return "{" + ",".join(_element(each, item, dialect) for each in value) + "}"


def _element(value, item, dialect):
    if value is None:
        return "NULL"
    if isinstance(value, (list, tuple)):
        return written(value, item, dialect)
    stored = render.plain(item.bound(value, dialect), dialect)
    if isinstance(stored, bool):
        return "t" if stored else "f"
    if isinstance(stored, (int, float)):
        return repr(stored)
    if isinstance(stored, bytes):
        stored = "\\x" + stored.hex()
    return '"' + str(stored).replace("\\", "\\\\").replace('"', '\\"') + '"'


def literal(value, type_, dialect):
    """A list as an expression: ARRAY[1, 2]."""
    if isinstance(value, str):
        return render.literal(value, dialect)
    if not value:
        from ..sql.binding import type_name

        return f"ARRAY[]::{type_name(type_, dialect)}" if not type_.item_type.is_null else "ARRAY[]"
    return f"ARRAY[{', '.join(_literal_element(each, type_, dialect) for each in value)}]"


def _literal_element(value, type_, dialect):
    if isinstance(value, (list, tuple)):
        return literal(value, type_, dialect)
    return type_.item_type.literal(value, dialect)


def read(text, item, dialect):
    """The list in a text such as {1,NULL,{"a"}}."""
    found, _ = _read(text, text.index("{"), item, dialect)
    return found


def _read(text, at, item, dialect):
    found = []
    at += 1
    while text[at] != "}":
        if text[at] == ",":
            at += 1
        elif text[at] == "{":
            inner, at = _read(text, at, item, dialect)
            found.append(inner)
        else:
            value, quoted, at = _token(text, at)
            found.append(None if value == "NULL" and not quoted else _converted(value, item, dialect))
    return found, at + 1


def _token(text, at):
    if text[at] != '"':
        end = at
        while text[end] not in ",}":
            end += 1
        return text[at:end], False, end
    parts, at = [], at + 1
    while text[at] != '"':
        at += text[at] == "\\"
        parts.append(text[at])
        at += 1
    return "".join(parts), True, at + 1


def _converted(value, item, dialect):
    from ..types import Boolean, Float, Integer

    if item.affinity is Integer:
        value = int(value)
    elif item.affinity is Boolean:
        value = value == "t"
    elif isinstance(item, Float):
        value = float(value)
    return item.fetched(value, dialect)


def hstore_text(values):
    def quoted(text):
        return '"' + str(text).replace("\\", "\\\\").replace('"', '\\"') + '"'

    return ", ".join(f"{quoted(key)}=>{'NULL' if value is None else quoted(value)}" for key, value in values.items())


def hstore_read(text):
    import re

    found = {}
    for key, value in re.findall(r'"((?:[^"\\]|\\.)*)"=>(NULL|"(?:[^"\\]|\\.)*")', text):
        plain = None if value == "NULL" else re.sub(r"\\(.)", r"\1", value[1:-1])
        found[re.sub(r"\\(.)", r"\1", key)] = plain
    return found
