# SPDX-License-Identifier: GPL-3.0-or-later
"""By what names a SELECT gives its columns, and what the subqueries inside can see."""
from .constructs import Label
from .elements import ClauseElement, ColumnClause
from .operations import Grouping, UnaryExpression
from .selectable import FromClause

LABEL_STYLE_NONE = "none"
LABEL_STYLE_TABLENAME_PLUS_COL = "tablename_plus_col"
LABEL_STYLE_DISAMBIGUATE_ONLY = LABEL_STYLE_DEFAULT = "disambiguate_only"


class Scope:
    """A SELECT, or what is like it, while it is rendered: what the subqueries inside can see."""

    def __init__(self, statement, froms=(), outer=None, labels=None):
        self.statement = statement
        self.froms = list(froms)
        self.visible = self.froms + (outer.visible if outer is not None else [])
        self.labels = labels or {}

    def named(self, name):
        return self.labels.get(name)


def within(sources, source):
    return any(each is source for each in sources)


def with_clause(renderer):
    """WITH …, of everything that was announced."""
    if not renderer.ctes:
        return ""
    recursive = any(cte.recursive for cte, _ in renderer.ctes.values())
    texts = ", \n".join(text for _, text in renderer.ctes.values())
    renderer.ctes = {}
    return f"WITH {'RECURSIVE ' if recursive else ''}{texts}\n "


def _natural(element):
    """The name that an element has without a label."""
    if element.is_text:
        return None
    return element._named if element._named is not None else getattr(element, "_wrapped_name", None) \
        or element._invented()


def _key(element, name=None):
    key = getattr(element, "key", None) if element._named is not None else None
    key = key or name or _natural(element)
    return key if isinstance(key, str) else key.base if key is not None else None


def labelled(columns, style=LABEL_STYLE_DEFAULT):
    """(element, the label it needs to be told apart or None) for each column."""
    found, names, repeats = [], {}, 0
    for element in columns:
        if element.is_text:
            found.append((element, None))
            continue
        name = element._named
        label = None
        if style == LABEL_STYLE_TABLENAME_PLUS_COL and isinstance(element, ColumnClause):
            name = label = _with_table(element)
        if name is None:
            invented = element._wrapped_name or element._invented()
            if invented in names and names[invented] is element:
                repeats += 1
                label = _repeated(element, repeats)
            names[invented] = element
        elif name in names:
            if names[name] is not element:
                label = element._invented()
                if label in names:
                    repeats += 1
                    label = _repeated(element, repeats)
                else:
                    names[label] = element
            else:
                repeats += 1
                label = _repeated(element, repeats)
        else:
            names[name] = element
        found.append((element, label if style != LABEL_STYLE_NONE else None))
    return found


def _with_table(element):
    table = element.table
    if table is None or element.is_literal or not table.named_with_column:
        return element.name
    name = table.name if isinstance(table.name, str) else table.name.base
    schema = getattr(table, "schema", None)
    return f"{schema.replace('.', '_')}_{name}_{element.name}" if schema else f"{name}_{element.name}"


def _repeated(element, number):
    name = element._named or element._wrapped_name
    base = name if isinstance(name, str) else "anon"
    return Repeated((id(element), number), base + "_")


class Repeated(tuple):
    """The label of a column that is selected once more: name__1."""

    def __new__(cls, identity, base):
        made = super().__new__(cls, (identity, base))
        made.base = base
        return made


def _callable_names(pairs, froms):
    """The names by which ORDER BY and GROUP BY may call a column."""
    found = {}
    for element, _ in pairs:
        if isinstance(element, Label):
            found[element.name] = _LabelName(element)
        elif isinstance(element, ColumnClause):
            found[_with_table(element)] = element
    for source in froms:
        if not isinstance(source, FromClause):
            continue
        for each in (source._all_columns() if hasattr(source, "_all_columns") else source.columns):
            found.setdefault(each.key, each)
    return found


class _LabelName(ClauseElement):
    def __init__(self, label):
        self.label = label

    def _render(self, renderer):
        return renderer.name(self.label._named)


def _labels(pairs):
    return tuple(element for element, _ in pairs if isinstance(element, Label))


def _column_text(renderer, element, label, asfrom):
    if isinstance(element, Label):
        label = element._named
    elif label is None and not element.is_text:
        if isinstance(element, ColumnClause):
            label = element.name if asfrom and not element.is_literal and element.table is not None else None
        elif isinstance(element, UnaryExpression):
            inner = element.element
            while isinstance(inner, Grouping):
                inner = inner.element
            needed = asfrom or inner._named is None or (
                element.operator in ("is_true", "is_false") and not renderer.native_boolean)
            label = (element._wrapped_name or element._invented()) if needed else None
        elif element._named is None:
            label = element._wrapped_name or element._invented()
    if label is None:
        return renderer.sql(element)
    label = renderer.name(label)
    return f"{renderer.sql(element)} AS {label}"
