# SPDX-License-Identifier: GPL-3.0-or-later
"""What is made of tables and SELECTs to stand in a FROM: joins, aliases, subqueries, WITH, VALUES."""
from _meditrack import module_getattr

from .. import exc
from ..types import to_instance
from .constructs import Label
from .elements import BindParameter, ClauseElement, ColumnClause, Invented, as_element
from .operations import and_, condition
from .selectable import ColumnCollection, FromClause


def from_clause(value):
    """A table, or what has one behind it."""
    if isinstance(value, FromClause):
        return value
    convert = getattr(value, "__clause_element__", None)
    if convert is not None and not isinstance(value, type):
        return from_clause(convert())
    table = getattr(value, "__table__", None)
    if table is not None:
        return table
    if isinstance(value, ClauseElement):
        if value.returns_rows and hasattr(value, "subquery"):
            return value.subquery()
        if value.is_text or hasattr(value, "_render_from"):
            return value
    raise exc.ArgumentError(f"FROM expression, such as a Table or alias() object expected, got {value!r}.")


class Join(FromClause):
    def __init__(self, left, right, onclause=None, isouter=False, full=False):
        self.left = from_clause(left)
        self.right = from_clause(right)
        if isinstance(self.right, Join):
            self.right = FromGrouping(self.right)
        self.onclause = condition(onclause).self_group(against="_asbool") if onclause is not None \
            else join_condition(self.left, self.right)
        self.isouter = isouter
        self.full = full

    @property
    def _hidden(self):
        return [inner for side in (self.left, self.right) for inner in [side, *side._hidden]]

    @property
    def _from_objects(self):
        return [self, *self.onclause._from_objects, *self.left._from_objects, *self.right._from_objects]

    def _make_columns(self):
        found = ColumnCollection()
        for side in (self.left, self.right):
            for each in side.columns:
                found.add(each, f"{each.table.name}_{each.key}" if each.table is not None else each.key)
        return found

    def alias(self, name=None, flat=False):
        from .selecting import Select

        return Select(*self.columns).select_from(self).set_label_style(
            "tablename_plus_col").correlate(None).subquery(name)

    def _all_columns(self):
        return [*_columns_of(self.left), *_columns_of(self.right)]

    def _render(self, renderer):
        word = " FULL OUTER JOIN " if self.full else " LEFT OUTER JOIN " if self.isouter else " JOIN "
        return (self.left._render_from(renderer) + word + self.right._render_from(renderer)
                + " ON " + renderer.sql(self.onclause))


def _columns_of(source):
    return source._all_columns() if hasattr(source, "_all_columns") else list(source.columns)


class FromGrouping(FromClause):
    """A join in brackets, on the right side of another one."""

    def __init__(self, element):
        self.element = element

    @property
    def columns(self):
        return self.element.columns

    @property
    def _hidden(self):
        return [self.element, *self.element._hidden]

    @property
    def _from_objects(self):
        return self.element._from_objects

    def _all_columns(self):
        return self.element._all_columns()

    def _render(self, renderer):
        return f"({self.element._render_from(renderer)})"


def join_condition(left, right):
    """ON, from the foreign keys between both sides."""
    for one, other in ((right, left), (left, right)):
        found = []
        for table in _tables(one):
            for target in _tables(other):
                found += _key_pairs(table, target)
        if len(found) > 1:
            raise exc.AmbiguousForeignKeysError(
                f"Can't determine join between {_called(left)} and {_called(right)}; tables have more than one foreign"
                " key constraint relationship between them. Please specify the 'onclause' of this join explicitly.")
        if found:
            return and_(*[target == column for column, target in found[0]])
    raise exc.NoForeignKeysError(f"Can't find any foreign key relationships between {_called(left)} and"
                                 f" {_called(right)}.")


def can_join(left, right):
    try:
        join_condition(left, right)
    except exc.AmbiguousForeignKeysError:
        return True
    except exc.NoForeignKeysError:
        return False
    return True


def _called(source):
    return repr(source.description) if source.description else f"{type(source).__name__}"


def _tables(source):
    if isinstance(source, FromGrouping):
        source = source.element
    return [*_tables(source.left), *_tables(source.right)] if isinstance(source, Join) else [source]


def _key_pairs(table, target):
    """For each foreign key of the table to the target: the pairs of columns."""
    own, referred = _original(table), _original(target)
    name = getattr(referred, "fullname", None)
    pairs = []
    for key in getattr(own, "constraints", ()):
        if getattr(key, "kind", "") != "foreign_key" or name is None:
            continue
        schema, table_name, columns = key.target()
        if name == (f"{schema}.{table_name}" if schema else table_name):
            names = [str(each) for each in key.column_names()]
            pairs.append([(_by_name(table, one), _by_name(target, other)) for one, other in zip(names, columns)])
    return pairs


def _by_name(table, name):
    for each in table.columns:
        if each.name == name or each.key == name:
            return each
    raise exc.NoReferencedColumnError(f"Could not find column {name!r} on table {table.description!r}")


def _original(source):
    return _original(source.element) if isinstance(source, Alias) and isinstance(source.element, FromClause) else source


class _Named(FromClause):
    """Something under another name, invented if none was given."""

    named_with_column = True
    lateral = False

    def __init__(self, element, name=None):
        self.element = element
        self.given_name = name
        self.name = name or Invented(id(self), getattr(element, "name", None) or "anon")

    @property
    def description(self):
        return self.given_name

    @property
    def original(self):
        return self.element

    def _make_columns(self):
        found = ColumnCollection()
        for key, column in self._inner_columns():
            found.add(_proxy(column, key, self), key)
        return found

    def _inner_columns(self):
        return self.element.columns.items()

    def _render(self, renderer):
        return renderer.name(self.name)

    def _render_from(self, renderer):
        return f"{self._inside(renderer)} AS {renderer.name(self.name)}"

    def _inside(self, renderer):
        return self.element._render_from(renderer)


def _proxy(column, key, source, name=None):
    """The column of a table or SELECT as a column of what was made of it."""
    inner = column.element if isinstance(column, Label) else column
    if isinstance(inner, ColumnClause) and not inner.is_literal:
        made = inner.__class__.__new__(inner.__class__)
        made.__dict__.update(inner.__dict__)
    else:
        made = ColumnClause(None, column.type)
    made.name, made.key, made.table, made.origin = name or column.name, key, source, column
    return made


class AliasedReturnsRows(_Named):
    pass


class Alias(AliasedReturnsRows):
    """table AS name."""

    def alias(self, name=None, flat=False):
        return Alias(self.element, name)


class TableSample(AliasedReturnsRows):
    def __init__(self, element, sampling, name=None, seed=None):
        super().__init__(element, name)
        self.sampling, self.seed = sampling, seed

    def _render_from(self, renderer):
        from .functions import func

        method = self.sampling if isinstance(self.sampling, ClauseElement) else func.system(self.sampling)
        seed = f" REPEATABLE ({renderer.sql(as_element(self.seed))})" if self.seed is not None else ""
        return f"{super()._render_from(renderer)} TABLESAMPLE {renderer.sql(method)}{seed}"


class Subquery(AliasedReturnsRows):
    """(SELECT …) AS name."""

    def _inner_columns(self):
        return self.element._exported()

    def _make_columns(self):
        found = ColumnCollection()
        for key, name, column in self.element._exported():
            found.add(_proxy(column, key, self, name), key)
        return found

    def as_scalar(self):
        return self.element.scalar_subquery()

    def _render(self, renderer):
        return renderer.sql(self.element)

    def alias(self, name=None, flat=False):
        return Alias(self, name)

    def lateral(self, name=None):
        return Lateral(self.element, name)

    def _inside(self, renderer):
        return f"({self.element._render_within(renderer, asfrom=True)})"


class Lateral(Subquery):
    def _inside(self, renderer):
        return f"LATERAL ({self.element._render_within(renderer, asfrom=True, lateral=True)})"


class CTE(Subquery):
    """WITH name AS (…)."""

    def __init__(self, element, name=None, recursive=False, nesting=False, restates=None):
        super().__init__(element, name)
        self.recursive = recursive
        self.nesting = nesting
        self.restates = restates
        if restates is not None:
            self.name = restates.name

    def alias(self, name=None, flat=False):
        return _CteAlias(self, name)

    def union(self, *others):
        return self._with(self.element.union(*others))

    def union_all(self, *others):
        return self._with(self.element.union_all(*others))

    def _with(self, element):
        return CTE(element, self.given_name, self.recursive, self.nesting, restates=self)

    def _make_columns(self):
        found = super()._make_columns()
        if self.restates is not None and "_columns" in self.restates.__dict__:
            for key, each in self.restates.columns.items():
                if key in found:
                    found._all[key].origin = each
        return found

    def _render_from(self, renderer):
        self._announce(renderer)
        return renderer.name(self.name)

    def _announce(self, renderer):
        """Writes the WITH, once."""
        name = renderer.plain_name(self.name)
        known = renderer.ctes.get(name)
        if known is not None and (known[0] is self or self._precedes(known[0])):
            return
        if known is not None and not known[0]._precedes(self):
            raise exc.CompileError(f"Multiple, unrelated CTEs found with the same name: {name!r}")
        renderer.ctes[name] = (self, "")
        text = renderer.name(self.name)
        if self.recursive:
            names = [renderer.name(column_name) for _, column_name, _ in self.element._exported()]
            text += f"({', '.join(names)})"
        text += f" AS \n({self.element._render_within(renderer, asfrom=True)})"
        renderer.ctes.pop(name)
        renderer.ctes[name] = (self, text)

    def _precedes(self, other):
        while other is not None:
            if other is self:
                return True
            other = other.restates
        return False


class _CteAlias(Alias):
    def _inside(self, renderer):
        self.element._announce(renderer)
        return renderer.name(self.element.name)


class Values(AliasedReturnsRows):
    """VALUES (…), (…) as a table."""

    def __init__(self, *columns, name=None, literal_binds=False):
        self.given_columns = columns
        self.given_name = name
        self.name = name or Invented(id(self), "anon")
        self.rows = []
        self.literal_binds = literal_binds
        self.is_lateral = False
        for each in columns:
            each.table = self

    @property
    def columns(self):
        return ColumnCollection(self.given_columns)

    c = columns
    element = None

    def _copy(self):
        made = Values(*self.given_columns, name=self.given_name, literal_binds=self.literal_binds)
        made.rows, made.name, made.is_lateral = list(self.rows), self.name, self.is_lateral
        return made

    def data(self, values):
        made = self._copy()
        made.rows += list(values)
        return made

    def alias(self, name=None, flat=False):
        made = self._copy()
        made.given_name = name
        made.name = name or Invented(id(made), "anon")
        return made

    def lateral(self, name=None):
        made = self.alias(name)
        made.is_lateral = True
        return made

    def _inside(self, renderer):
        style, parameters = renderer.style, renderer.parameters
        if self.literal_binds:
            renderer.style, renderer.parameters = "literal", None
        rows = ", ".join("(" + ", ".join(
            renderer.sql(each if isinstance(each, ClauseElement) else BindParameter(None, each, column.type))
            for each, column in zip(row, self.given_columns)) + ")" for row in self.rows)
        renderer.style, renderer.parameters = style, parameters
        return f"VALUES {rows}"

    def _render_from(self, renderer):
        inside = self._inside(renderer)
        if self.given_name is None:
            return f"({inside})"
        names = ", ".join(renderer.name(each.name) for each in self.given_columns)
        return f"{'LATERAL ' if self.is_lateral else ''}({inside}) AS {renderer.name(self.name)} ({names})"


class TableValuedAlias(AliasedReturnsRows):
    """A function as a table."""

    def __init__(self, function, columns, name=None, with_ordinality=None):
        super().__init__(function, name)
        self.name = name or Invented(id(self), "anon")
        self.given_columns = [each if isinstance(each, ColumnClause) else ColumnClause(each) for each in columns]
        for each in self.given_columns:
            each.table = self
        self.with_ordinality = with_ordinality
        self.derived = None
        self.is_lateral = False

    @property
    def columns(self):
        return ColumnCollection(self.given_columns)

    c = columns

    @property
    def column(self):
        made = ColumnClause(self.name, to_instance(None), _selectable=None)
        made._render = lambda renderer: renderer.name(self.name)
        made.table = self
        return made

    def _copy(self, name=None):
        made = TableValuedAlias(self.element, [ColumnClause(each.name, each.type) for each in self.given_columns],
                                name or self.given_name, self.with_ordinality)
        made.derived, made.is_lateral = self.derived, self.is_lateral
        return made

    def alias(self, name=None, flat=False):
        return self._copy(name)

    def lateral(self, name=None):
        made = self._copy(name)
        made.is_lateral = True
        return made

    def render_derived(self, name=None, with_types=False):
        made = self._copy(name)
        made.derived = with_types
        return made

    def _render_from(self, renderer):
        text = renderer.sql(self.element)
        if self.with_ordinality:
            text += " WITH ORDINALITY"
        text = f"{'LATERAL ' if self.is_lateral else ''}{text} AS {renderer.name(self.name)}"
        if self.derived is not None:
            names = (renderer.name(each.name) + (f" {renderer.type_name(each.type)}" if self.derived else "")
                     for each in self.given_columns)
            text += f"({', '.join(names)})"
        return text


def join(left, right, onclause=None, isouter=False, full=False):
    return Join(left, right, onclause, isouter, full)


def outerjoin(left, right, onclause=None, full=False):
    return Join(left, right, onclause, True, full)


def alias(selectable, name=None, flat=False):
    return from_clause(selectable).alias(name)


def subquery(alias, *columns, **options):
    from .selecting import Select

    return Select(*columns, **options).subquery(alias)


def lateral(selectable, name=None):
    return selectable.lateral(name)


def values(*columns, name=None, literal_binds=False):
    return Values(*columns, name=name, literal_binds=literal_binds)


def tablesample(selectable, sampling, name=None, seed=None):
    return TableSample(from_clause(selectable), sampling, name, seed)


__getattr__ = module_getattr(__name__)
