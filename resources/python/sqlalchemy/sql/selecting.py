# SPDX-License-Identifier: GPL-3.0-or-later
"""SELECT: put together step by step, each step a new value."""
from _meditrack import module_getattr

from .. import exc
from ..types import INTEGERTYPE, NULLTYPE
from .constructs import ordering
from .elements import BindParameter, ClauseElement, TextClause, as_element
from .fromclauses import CTE, Join, Lateral, Subquery, can_join, from_clause
from .labels import (LABEL_STYLE_DEFAULT, LABEL_STYLE_TABLENAME_PLUS_COL, Scope, _callable_names, _column_text, _key,
                     _labels, _natural, labelled, with_clause, within)
from .operations import Grouping, condition, conditions
from .selectable import ColumnCollection, FromClause


class SelectBase(ClauseElement):
    """SELECT, or several with UNION between: gives rows, and can stand in a FROM, in an expression, alone."""

    is_statement = True
    returns_rows = True
    is_select = True

    def _copy(self, **changes):
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__)
        made.__dict__.pop("_columns", None)
        made.__dict__.update(changes)
        return made

    def subquery(self, name=None):
        return Subquery(self, name)

    def alias(self, name=None, flat=False):
        return Subquery(self, name)

    def cte(self, name=None, recursive=False, nesting=False):
        return CTE(self, name, recursive, nesting)

    def lateral(self, name=None):
        return Lateral(self, name)

    def scalar_subquery(self):
        from .compounds import ScalarSelect

        return ScalarSelect(self)

    as_scalar = scalar_subquery

    def label(self, name):
        return self.scalar_subquery().label(name)

    def exists(self):
        from .compounds import Exists

        return Exists(self)

    def select(self, *arguments, **options):
        return Select(self.subquery(), *arguments, **options)

    @property
    def selected_columns(self):
        return ColumnCollectionOf((key, column) for key, _, column in self._exported())

    @property
    def exported_columns(self):
        return self.selected_columns

    columns = c = property(lambda self: self._implicit().columns)

    def _implicit(self):
        found = self.__dict__.get("_subquery")
        if found is None or found.element is not self:
            found = self.__dict__["_subquery"] = self.subquery()
        return found

    def self_group(self, against=None):
        return Grouping(self)

    def add_cte(self, *ctes, nest_here=False):
        return self._copy(_ctes=(*self._ctes, *ctes))

    _ctes = ()

    def _compound(self, keyword, others):
        from .compounds import CompoundSelect

        return CompoundSelect(keyword, self, *others)

    def union(self, *others):
        return self._compound("UNION", others)

    def union_all(self, *others):
        return self._compound("UNION ALL", others)

    def except_(self, *others):
        return self._compound("EXCEPT", others)

    def except_all(self, *others):
        return self._compound("EXCEPT ALL", others)

    def intersect(self, *others):
        return self._compound("INTERSECT", others)

    def intersect_all(self, *others):
        return self._compound("INTERSECT ALL", others)

    # What comes at the end of each of them.
    _order_by = _group_by = ()
    _limit = _offset = _fetch = _for_update = None
    _label_style = LABEL_STYLE_DEFAULT

    def order_by(self, *clauses):
        if len(clauses) == 1 and (clauses[0] is None or clauses[0] is False):
            return self._copy(_order_by=())
        return self._copy(_order_by=self._order_by + tuple(ordering(each) for each in _flat(clauses)))

    def group_by(self, *clauses):
        if len(clauses) == 1 and (clauses[0] is None or clauses[0] is False):
            return self._copy(_group_by=())
        return self._copy(_group_by=self._group_by + tuple(ordering(each) for each in _flat(clauses)))

    def limit(self, limit):
        return self._copy(_limit=_number(limit), _fetch=None)

    def offset(self, offset):
        return self._copy(_offset=_number(offset))

    def fetch(self, count, with_ties=False, percent=False, **dialect_options):
        return self._copy(_fetch=None if count is None else (_number(count), with_ties, percent), _limit=None)

    def slice(self, start, stop):
        return self.limit(stop - (start or 0) if stop is not None else None).offset(start or None)

    def with_for_update(self, nowait=False, read=False, of=None, skip_locked=False, key_share=False):
        return self._copy(_for_update=(nowait, read, of, skip_locked, key_share))

    def set_label_style(self, style):
        return self._copy(_label_style=style)

    def get_label_style(self):
        return self._label_style

    def with_labels(self):
        return self.set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)

    apply_labels = with_labels

    _options = ()

    def options(self, *options):
        return self._copy(_options=(*self._options, *options))

    def with_statement_hint(self, text, dialect_name="*"):
        return self

    def _render(self, renderer):
        return self._render_within(renderer)

    def _with_prefix(self, renderer, text, toplevel):
        return with_clause(renderer) + text if toplevel else text

    def _tail(self, renderer, order_labels):
        from .endings import tail

        return tail(self, renderer, order_labels)


class ColumnCollectionOf(ColumnCollection):
    def __init__(self, pairs):
        self._all = dict(pairs)


def _flat(clauses):
    return [inner for each in clauses for inner in (each if isinstance(each, (list, tuple)) else [each])]


def _number(value):
    if value is None or isinstance(value, ClauseElement):
        return value
    return BindParameter(None, int(value), INTEGERTYPE)


class Select(SelectBase):
    """select(): columns, or a list of them as in SQLAlchemy 1.x."""

    _columns_given = ()
    _from = _joins = _where = _having = _prefixes = _suffixes = _distinct_on = _correlated = ()
    _distinct = False
    _correlated_except = None
    _auto_correlate = True

    def __init__(self, *columns, whereclause=None, from_obj=None, distinct=False, group_by=None, having=None,
                 order_by=None, limit=None, offset=None, use_labels=False, **ignored):
        if columns and isinstance(columns[0], (list, tuple)):
            if len(columns) > 1:
                whereclause = columns[1] if whereclause is None else whereclause
            columns = tuple(columns[0])
        elif "columns" in ignored:
            columns = tuple(ignored["columns"])
        self._columns_given = tuple(_selected(each) for each in columns)
        self._raw_columns = columns  # as the script gave them
        changes = self
        if whereclause is not None:
            changes = changes.where(whereclause)
        if from_obj is not None:
            changes = changes.select_from(*(from_obj if isinstance(from_obj, (list, tuple)) else [from_obj]))
        for name, value in (("group_by", group_by), ("order_by", order_by)):
            if value is not None:
                changes = getattr(changes, name)(*(value if isinstance(value, (list, tuple)) else [value]))
        if having is not None:
            changes = changes.having(having)
        changes = changes.distinct() if distinct else changes
        changes = changes.limit(limit) if limit is not None else changes
        changes = changes.offset(offset) if offset is not None else changes
        changes = changes.with_labels() if use_labels else changes
        self.__dict__.update(changes.__dict__)

    # Steps

    def where(self, *criteria):
        return self._copy(_where=self._where + tuple(condition(each) for each in criteria))

    def filter(self, *criteria):
        return self.where(*criteria)

    def filter_by(self, **values):
        source = self._last_source()
        return self.where(*[_column_named(source, name) == value for name, value in values.items()])

    def having(self, *criteria):
        return self._copy(_having=self._having + tuple(condition(each) for each in criteria))

    def select_from(self, *sources):
        return self._copy(_from=self._from + tuple(from_clause(each) for each in sources))

    def join(self, target, onclause=None, isouter=False, full=False):
        for each in (onclause, target):
            if hasattr(each, "_joined_along"):  # a relationship of a mapped class
                return each._joined_along(self, target, isouter, full)
        return self._copy(_joins=self._joins + ((None, from_clause(target), onclause, isouter, full),))

    def outerjoin(self, target, onclause=None, full=False):
        return self.join(target, onclause, True, full)

    def join_from(self, from_, target, onclause=None, isouter=False, full=False):
        step = (from_clause(from_), from_clause(target), onclause, isouter, full)
        return self._copy(_joins=(*self._joins, step))

    def outerjoin_from(self, from_, target, onclause=None, full=False):
        return self.join_from(from_, target, onclause, True, full)

    def distinct(self, *on):
        return self._copy(_distinct=True, _distinct_on=self._distinct_on + tuple(ordering(each) for each in on))

    def add_columns(self, *columns):
        return self._copy(_columns_given=self._columns_given + tuple(_selected(each) for each in columns),
                          _raw_columns=(*self._raw_columns, *columns))

    def column(self, column):
        return self.add_columns(column)

    def with_only_columns(self, *columns, maintain_column_froms=False):
        columns = tuple(columns[0]) if len(columns) == 1 and isinstance(columns[0], (list, tuple)) else columns
        kept = self.select_from(*self._sources()) if maintain_column_froms else self
        return kept._copy(_columns_given=tuple(_selected(each) for each in columns), _raw_columns=columns)

    def reduce_columns(self, only_synonyms=True):
        return self

    def correlate(self, *sources):
        given = tuple(from_clause(each) for each in sources if each is not None)
        return self._copy(_correlated=self._correlated + given if given else (), _auto_correlate=False)

    def correlate_except(self, *sources):
        given = tuple(from_clause(each) for each in sources if each is not None)
        return self._copy(_correlated_except=(self._correlated_except or ()) + given, _auto_correlate=False)

    def prefix_with(self, *prefixes, dialect="*"):
        return self._copy(_prefixes=self._prefixes + tuple((_prose(each), dialect) for each in prefixes))

    def suffix_with(self, *suffixes, dialect="*"):
        return self._copy(_suffixes=self._suffixes + tuple((_prose(each), dialect) for each in suffixes))

    def with_hint(self, selectable, text, dialect_name="*"):
        return self

    @property
    def whereclause(self):
        return conditions("and_", self._where) if self._where else None

    @property
    def froms(self):
        return self._sources()

    def get_final_froms(self):
        return self._sources()

    @property
    def columns_clause_froms(self):
        return _unique(source for each in self._all_columns() for source in each._from_objects)

    @property
    def inner_columns(self):
        return iter(self._all_columns())

    @property
    def column_descriptions(self):
        return [{"name": _key(each), "type": getattr(each, "type", NULLTYPE), "expr": each}
                for each in self._all_columns()]

    # What it selects

    def _all_columns(self):
        found = []
        for each in self._columns_given:
            if isinstance(each, FromClause):
                found += each._all_columns() if hasattr(each, "_all_columns") else list(each.columns)
            else:
                found.append(each)
        return found

    def _exported(self):
        """(key, name, element) of each column, as a FROM around sees it."""
        names = labelled(self._all_columns(), self._label_style)
        found, keys = [], set()
        for element, label in names:
            name = label if label is not None else _natural(element)
            if name is None:
                continue
            key = _key(element, name)
            if key in keys:
                key = name if isinstance(name, str) else f"{key}_1"
            keys.add(key)
            found.append((key, name, element))
        return found

    def _result_columns(self):
        return self._all_columns()

    @property
    def type(self):
        columns = self._all_columns()
        return getattr(columns[0], "type", NULLTYPE) if columns else NULLTYPE

    # Where it selects from

    def _children(self):
        return [*self._all_columns(), *self._where]

    @property
    def _from_objects(self):
        return []

    def _joined(self):
        """The FROMs that were given, with the joins carried out."""
        froms = list(self._from)
        for left, right, onclause, isouter, full in self._joins:
            if left is None:
                place, left = self._left_of(froms, right, onclause)
            else:
                place = next((number for number, each in enumerate(froms)
                              if each is left or within(each._hidden, left)), None)
                left = froms[place] if place is not None else left
            joined = Join(left, right, onclause, isouter, full)
            if place is None:
                froms.append(joined)
            else:
                froms[place] = joined
        return froms

    def _left_of(self, froms, right, onclause):
        candidates = froms or _unique(source for each in self._all_columns() for source in each._from_objects
                                      if source is not right) or [
            source for each in self._columns_given if isinstance(each, FromClause) for source in [each]]
        if len(candidates) > 1:
            if onclause is not None:
                used = condition(onclause)._from_objects
                fitting = [each for each in candidates if within(used, each)
                           or any(within(each._hidden, source) for source in used)]
            else:
                fitting = [each for each in candidates if can_join(each, right)]
            candidates = fitting or candidates
        if len(candidates) > 1:
            raise exc.InvalidRequestError(
                "Can't determine which FROM clause to join from, there are multiple FROMS which can join to this"
                " entity. Please use the .select_from() method to establish an explicit left side, as well as providing"
                " an explicit ON clause if not present already to help resolve the ambiguity.")
        if not candidates:
            raise exc.InvalidRequestError(
                f"Don't know how to join to {right!r}. Please use the .select_from() method to establish an explicit"
                " left side, as well as providing an explicit ON clause if not present already to help resolve the"
                " ambiguity.")
        return (0 if len(froms) == 1 else next((number for number, each in enumerate(froms)
                                                if each is candidates[0]), None)) if froms else None, candidates[0]

    def _sources(self):
        found = _unique([
            *self._joined(),
            *(source for each in self._columns_given for source in each._from_objects),
            *(source for each in self._where for source in each._from_objects),
        ])
        hidden = [inner for each in found for inner in each._hidden]
        return [each for each in found if not within(hidden, each)]

    def _last_source(self):
        if self._joins:
            return self._joins[-1][1]
        sources = self._sources()
        if not sources:
            raise exc.InvalidRequestError("There is no table that filter_by() could mean")
        return self._from[-1] if self._from else sources[0]

    def _visible_sources(self, outer, asfrom, lateral):
        froms = self._sources()
        if outer is None:
            return froms
        around = outer.visible
        if asfrom and not lateral:
            around = [each for each in outer.visible if not within(outer.froms, each)]
            implicit = []
        else:
            implicit = outer.froms
        if self._correlated:
            froms = [each for each in froms if not (within(around, each) and within(self._correlated, each))]
        if self._correlated_except is not None:
            froms = [each for each in froms
                     if not (within(around, each) and not within(self._correlated_except, each))]
        if self._auto_correlate and implicit and len(froms) > 1:
            froms = [each for each in froms if not within(implicit, each)]
            if not froms:
                raise exc.InvalidRequestError(
                    f"Select statement '{self!r}' returned no FROM clauses due to auto-correlation; specify"
                    " correlate(<tables>) to control correlation manually.")
        return froms

    # SQL

    def _render_within(self, renderer, asfrom=False, lateral=False, compound=False):
        from .endings import beginning

        toplevel = not renderer.stack
        outer = renderer.stack[-1] if renderer.stack else None
        froms = self._visible_sources(outer, asfrom, lateral)
        pairs = labelled(self._all_columns(), self._label_style)
        names = _callable_names(pairs, froms)
        seen = [inner for each in froms for inner in [each, *each._hidden]]
        renderer.stack.append(Scope(self, seen, outer, names))
        tables, renderer.tables = renderer.tables, True
        by_name, renderer.by_name = renderer.by_name, ()
        try:
            for each in self._ctes:
                each._announce(renderer)
            text = beginning(self, renderer)
            text += ", ".join(_column_text(renderer, element, label, asfrom) for element, label in pairs)
            if not pairs:
                text = text.rstrip()
            if froms:
                text += " \nFROM " + ", ".join(each._render_from(renderer) if hasattr(each, "_render_from")
                                               else renderer.sql(each) for each in froms)
            for word, criteria in (("WHERE", self._where), ("HAVING", self._having)):
                if word == "HAVING" and self._group_by:
                    text += " GROUP BY " + ", ".join(renderer.sql(each) for each in self._group_by)
                whole = conditions("and_", criteria, flatten=False) if criteria else None
                written = renderer.sql(whole) if whole is not None else ""
                text += f" \n{word} {written}" if written else ""
            text += self._tail(renderer, _labels(pairs))
            if toplevel or not (asfrom or compound):
                text = with_clause(renderer) + text if toplevel else text
            suffix = " ".join(renderer.sql(each) for each, dialect in self._suffixes
                              if dialect in ("*", renderer.dialect))
            return f"{text} {suffix} " if suffix else text
        finally:
            renderer.stack.pop()
            renderer.tables = tables
            renderer.by_name = by_name


def _selected(value):
    """A column of a SELECT, or a table that stands for all of its columns."""
    if isinstance(value, FromClause):
        return value
    if isinstance(value, str):
        if value == "*":
            return TextClause("*")
        raise exc.ArgumentError(f"Textual column expression {value!r} should be explicitly declared with"
                                f" text({value!r}), or use column({value!r}) for more specificity")
    if isinstance(value, ClauseElement):
        return value.scalar_subquery() if isinstance(value, SelectBase) else value
    convert = getattr(value, "__clause_element__", None)
    if convert is not None and not isinstance(value, type):
        return _selected(convert())
    if getattr(value, "__table__", None) is not None:
        return value.__table__
    if isinstance(value, (int, float, bytes)) or value is None:
        return as_element(value)
    raise exc.ArgumentError(f"Column expression, FROM clause, or other columns clause element expected, got {value!r}.")


def _prose(value):
    return value if isinstance(value, ClauseElement) else TextClause(value)


def _column_named(source, name):
    for each in (source._all_columns() if hasattr(source, "_all_columns") else source.columns):
        if each.key == name:
            return each
    raise exc.InvalidRequestError(f'Entity namespace for "{source.description}" has no property "{name}"')


def _unique(sources):
    found = []
    for each in sources:
        if not within(found, each):
            found.append(each)
    return found


GenerativeSelect = SelectBase


def select(*columns, **options):
    return Select(*columns, **options)


def cte(selectable, name=None, recursive=False):
    return selectable.cte(name, recursive)


__getattr__ = module_getattr(__name__)
