# SPDX-License-Identifier: GPL-3.0-or-later
"""text(…).columns(…): a SELECT in the script's own words, whose columns are known."""
from _meditrack import module_getattr

from ..types import to_instance
from .elements import ColumnClause
from .labels import with_clause
from .selecting import SelectBase


class TextualSelect(SelectBase):
    def __init__(self, element, columns, types):
        self.element = element
        self.given_columns = [each if hasattr(each, "name") else ColumnClause(each) for each in columns]
        self.given_columns += [ColumnClause(name, to_instance(type_)) for name, type_ in types.items()]
        self.positional = bool(columns)

    def bindparams(self, *binds, **values):
        return self._copy(element=self.element.bindparams(*binds, **values))

    def _all_columns(self):
        return self.given_columns

    _result_columns = _all_columns

    def _exported(self):
        return [(each.key, each.name, each) for each in self.given_columns]

    @property
    def _from_objects(self):
        return []

    def _render_within(self, renderer, **ignored):
        text = renderer.sql(self.element)
        return with_clause(renderer) + text if not renderer.stack else text


TextAsFrom = TextualSelect
__getattr__ = module_getattr(__name__)
