# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL's EXCLUDE: no two rows for which all the operators hold."""
from .constraints import Constraint, columns_in
from .sql.elements import ClauseElement


class ExcludeConstraint(Constraint):
    kind = "exclude"

    def __init__(self, *elements, name=None, deferrable=None, initially=None, info=None, using="gist", where=None,
                 ops=None, **ignored):
        super().__init__(name, deferrable, initially, info)
        self._elements = [(element, operator) for element, operator in elements]
        self.using = using
        self.where = where
        self.ops = ops or {}

    @property
    def operators(self):
        return {element if isinstance(element, str) else element.name: operator
                for element, operator in self._elements
                if isinstance(element, str) or getattr(element, "name", None) is not None}

    def named_columns(self):
        return list(dict.fromkeys(element for element, _ in self._elements if isinstance(element, str)))

    def naming_columns(self):
        found = []
        for element, _ in self._elements:
            found += [self.table.columns[element]] if isinstance(element, str) else columns_in(element)
        return found

    def described_elements(self, sql):
        return [self._described(element, operator, sql) for element, operator in self._elements]

    def _described(self, element, operator, sql):
        if isinstance(element, ClauseElement) and not (element.is_column and not getattr(element, "is_literal", False)):
            name, described = getattr(element, "name", None), {"text": sql(element), "expression": True}
        else:
            name = element if isinstance(element, str) else element.name
            described = {"text": name, "expression": False}
        return {**described, "op": operator, "op_class": self.ops.get(name)}
