# SPDX-License-Identifier: GPL-3.0-or-later
"""Naming conventions: what a constraint or an index without a final name is called in its table."""
import re

from . import exc
from .sql.elements import conv

DEFAULT = {"ix": "ix_%(column_0_label)s"}
_OF_COLUMN = re.compile(r".*_?column_(\d+)(_?N)?_.+")


class NoName:
    """The name of a type's own constraint that nobody named: a convention may still do so, but only at the end."""

    def __repr__(self):
        return "NONE_NAME"


NO_NAME = NoName()


def apply(item, table):
    """Gives an item that just came to a table the name that the table's conventions have for it."""
    if item.name is NO_NAME:
        return
    name = name_for(item, table)
    if name:
        item.name = name


def final_name(item, table):
    """The name that SQL shows, or None."""
    return name_for(item, table) if item.name is NO_NAME else item.name


def name_for(item, table):
    name = item.name
    if isinstance(name, conv):
        return name
    conventions = getattr(table.metadata, "naming_convention", None) or DEFAULT
    template = _template(conventions, type(item))
    if template is not None and (name is None or name is NO_NAME or "constraint_name" in template):
        return conv(template % _Tokens(item, table, conventions))
    return None if name is NO_NAME else name


_of_default = {}  # kind: the template that DEFAULT has for it; asked for with each table


def _template(conventions, kind):
    if conventions is not DEFAULT:
        return _find_template(conventions, kind)
    if kind not in _of_default:
        _of_default[kind] = _find_template(conventions, kind)
    return _of_default[kind]


def _find_template(conventions, kind):
    for each in kind.__mro__:
        key = each.__dict__.get("convention_key")
        if key in conventions:
            return conventions[key]
        if each in conventions:
            return conventions[each]
    return None


class _Tokens:
    """The words between %( and )s of a template."""

    def __init__(self, item, table, conventions):
        self._item, self._table, self._conventions = item, table, conventions

    def __getitem__(self, token):
        if token in self._conventions:
            return self._conventions[token](self._item, self._table)
        plain = getattr(self, "_" + token, None)
        if plain is not None:
            return plain()
        match = _OF_COLUMN.match(token)
        if match is None:
            raise KeyError(token)
        number, many = match.groups()
        if many is None:
            return self._of_column(token, token.replace(number, "X", 1), int(number))
        kind = token.replace("0" + many, "X", 1)
        separator = "_" if many.startswith("_") else ""
        return separator.join(self._of_column(token, kind, index) for index in range(len(self._item.naming_columns())))

    def _of_column(self, token, kind, index):
        if kind == "referred_column_X_name":
            return self._item.elements[index].target_column_name
        columns = self._item.naming_columns()
        column = columns[index] if index < len(columns) else None
        if kind == "column_X_name":
            return column.name if column is not None else ""
        if kind == "column_X_key":
            return column.key if column is not None else ""
        if kind == "column_X_label":
            return label(column) if column is not None else ""
        raise KeyError(token)

    def _table_name(self):
        return self._table.name

    def _referred_table_name(self):
        return self._item.elements[0].target_table_name

    def _constraint_name(self):
        if self._item.name in (None, NO_NAME):
            raise exc.InvalidRequestError("Naming convention including %(constraint_name)s token requires that"
                                          " constraint is explicitly named.")
        return self._item.name


def label(column):
    table = column.table
    if table is None:
        return column.name
    schema = getattr(table, "schema", None)
    parts = [schema.replace(".", "_")] if schema else []
    return "_".join([*parts, table.name, column.name])
