# SPDX-License-Identifier: GPL-3.0-or-later
"""INSERT … ON CONFLICT of SQLite and PostgreSQL."""
from .dml import _bound, _key_of
from .elements import ClauseElement
from .operations import condition
from .render import quoted


class Conflict:
    def __init__(self, constraint=None, elements=None, where=None, set_=None, update_where=None):
        self.constraint = None if constraint is None else getattr(constraint, "name", constraint)
        if constraint is not None and not isinstance(constraint, str) and self.constraint is None:
            self.constraint, elements = None, list(constraint.columns)
        self.elements = elements
        self.where = where
        self.set = dict(set_.items() if hasattr(set_, "items") else set_) if set_ is not None else None
        if self.set is not None and not self.set:
            raise ValueError("set parameter dictionary must not be empty")
        self.update_where = update_where

    def text(self, insert, renderer):
        target = self._target(renderer)
        if self.set is None:
            return f"ON CONFLICT {target} DO NOTHING" if target else "ON CONFLICT DO NOTHING"
        columns = {each.key: each for each in insert.table.columns}
        given = {_key_of(key): value for key, value in self.set.items()}
        keys = [key for key in columns if key in given] + [key for key in given if key not in columns]
        sets = []
        for key in keys:
            column, value = columns.get(key), given[key]
            if not isinstance(value, ClauseElement):
                from .elements import BindParameter

                value = BindParameter(None, value, column.type if column is not None else None)
            elif column is not None:
                value = _bound(column, value)
            sets.append(f"{quoted(column.name if column is not None else key)} = {renderer.sql(value)}")
        text = f"ON CONFLICT {target} DO UPDATE SET {', '.join(sets)}"
        if self.update_where is not None:
            text += f" WHERE {renderer.sql(condition(self.update_where))}"
        return text

    def _target(self, renderer):
        if self.constraint is not None:
            return f"ON CONSTRAINT {quoted(self.constraint)}"
        if self.elements is None:
            return ""
        renderer.tables = False
        names = ", ".join(quoted(each) if isinstance(each, str) else renderer.sql(each) for each in self.elements)
        text = f"({names})"
        if self.where is not None:
            text += f" WHERE {renderer.sql(condition(self.where))}"
        renderer.tables = True
        return text
