# SPDX-License-Identifier: GPL-3.0-or-later
"""What is made of whole SELECTs: values, EXISTS, UNION and its like."""
from _meditrack import module_getattr

from .. import exc
from ..types import BOOLEANTYPE, NULLTYPE
from .elements import ClauseElement, ColumnElement, LiteralColumn
from .fromclauses import CTE, Subquery
from .labels import Scope, _labels, labelled, with_clause
from .operations import Grouping, UnaryExpression
from .selectable import FromClause
from .selecting import Select, SelectBase


class ScalarSelect(ColumnElement):
    """A SELECT of one column, as a value."""

    def __init__(self, element):
        self.element = element
        self.type = element.type

    type = NULLTYPE

    @property
    def _from_objects(self):
        return []

    def self_group(self, against=None):
        return self

    def where(self, *criteria):
        return ScalarSelect(self.element.where(*criteria))

    def correlate(self, *sources):
        return ScalarSelect(self.element.correlate(*sources))

    def correlate_except(self, *sources):
        return ScalarSelect(self.element.correlate_except(*sources))

    def _render(self, renderer):
        return f"({self.element._render_within(renderer)})"


class Exists(UnaryExpression):
    def __init__(self, argument=None):
        if argument is None:
            argument = Select(LiteralColumn("*"))
        elif isinstance(argument, FromClause) and not isinstance(argument, SelectBase):
            argument = argument.select()
        if isinstance(argument, SelectBase):
            argument = argument.scalar_subquery()
        elif not isinstance(argument, ScalarSelect):
            argument = Select(argument).scalar_subquery()
        self.element = argument
        self.operator, self.modifier, self.type = "exists", None, BOOLEANTYPE

    @property
    def _from_objects(self):
        return []

    @property
    def _wrapped_name(self):
        return None

    def _with(self, element):
        made = Exists.__new__(Exists)
        made.__dict__.update(self.__dict__)
        made.element = element
        return made

    def where(self, *criteria):
        return self._with(self.element.where(*criteria))

    def select_from(self, *sources):
        return self._with(ScalarSelect(self.element.element.select_from(*sources)))

    def correlate(self, *sources):
        return self._with(self.element.correlate(*sources))

    def correlate_except(self, *sources):
        return self._with(self.element.correlate_except(*sources))

    def select(self, *arguments):
        return Select(self)


class CompoundSelect(SelectBase):
    """SELECT … UNION SELECT …"""

    def __init__(self, keyword, *selects):
        self.keyword = keyword
        self.selects = [_part(each) for each in selects]

    def _all_columns(self):
        first = self.selects[0]
        return (first.element if isinstance(first, Grouping) else first)._all_columns()

    def _exported(self):
        first = self.selects[0]
        return (first.element if isinstance(first, Grouping) else first)._exported()

    _result_columns = _all_columns

    @property
    def type(self):
        return self.selects[0].type

    @property
    def _from_objects(self):
        return []

    def _render_within(self, renderer, asfrom=False, lateral=False, compound=False):
        toplevel = not renderer.stack
        outer = renderer.stack[-1] if renderer.stack else None
        pairs = labelled(self._all_columns())
        self._check_counts()
        # The parts see what this one sees: nothing of each other.
        scope = Scope(self, (), outer, {name: _PlainName(name) for name, _, _ in self._exported() if isinstance(name, str)})
        if outer is not None:
            scope.froms = outer.froms
        renderer.stack.append(scope)
        try:
            for each in self._ctes:
                each._announce(renderer)
            text = f" {self.keyword} ".join(
                f"({each.element._render_within(renderer, asfrom, lateral, True)})" if isinstance(each, Grouping)
                else each._render_within(renderer, asfrom, lateral, True) for each in self.selects)
            if self._group_by:
                text += " GROUP BY " + ", ".join(renderer.sql(each) for each in self._group_by)
            text += self._tail(renderer, _labels(pairs))
            return with_clause(renderer) + text if toplevel else text
        finally:
            renderer.stack.pop()

    def _check_counts(self):
        counts = [len((each.element if isinstance(each, Grouping) else each)._all_columns()) for each in self.selects]
        for number, count in enumerate(counts):
            if count != counts[0]:
                raise exc.CompileError(
                    "All selectables passed to CompoundSelect must have identical numbers of columns; select"
                    f" #1 has {counts[0]} columns, select #{number + 1} has {count}")


class _PlainName(ClauseElement):
    def __init__(self, name):
        self.name = name

    def _render(self, renderer):
        return renderer.name(self.name)


def _part(value):
    value = value.element if isinstance(value, (Subquery, ScalarSelect)) and not isinstance(value, CTE) else value
    if isinstance(value, FromClause):
        value = value.select()
    needs = isinstance(value, CompoundSelect) or value._order_by or value._limit is not None \
        or value._offset is not None
    return Grouping(value) if needs else value


def exists(argument=None, *rest, **options):
    if isinstance(argument, (list, tuple)):
        return Exists(Select(argument, *rest, **options))
    return Exists(argument)


def _compounding(keyword):
    def function(*selects, **options):
        made = CompoundSelect(keyword, *selects)
        for name, value in options.items():
            made = getattr(made, name)(*(value if isinstance(value, (list, tuple)) else [value]))
        return made
    return function


union, union_all = _compounding("UNION"), _compounding("UNION ALL")
except_, except_all = _compounding("EXCEPT"), _compounding("EXCEPT ALL")
intersect, intersect_all = _compounding("INTERSECT"), _compounding("INTERSECT ALL")


__getattr__ = module_getattr(__name__)
