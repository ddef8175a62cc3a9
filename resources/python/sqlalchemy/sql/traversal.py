# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through an expression."""
from .elements import BindParameter, TextClause


def elements(element):
    """The element and everything inside."""
    yield element
    for value in vars(element).values():
        for each in _inside(value):
            yield from elements(each)


def _inside(value):
    from .elements import ClauseElement
    from .selectable import TableClause

    if isinstance(value, TableClause):
        return ()
    if isinstance(value, ClauseElement):
        return (value,) if not value.is_column else ()
    if isinstance(value, (list, tuple)):
        return [inner for each in value for inner in _inside(each)]
    if isinstance(value, dict):
        return [inner for each in value.values() for inner in _inside(each)]
    return ()


def binds(element):
    for each in elements(element):
        if isinstance(each, BindParameter):
            yield each
        elif isinstance(each, TextClause):
            yield from each._binds.values()


def with_values(element, values):
    """A copy of the element whose parameters of these names have these values."""
    import copy

    memo = {}
    for each in elements(element):
        for value in vars(each).values():
            _keep(value, memo)
    made = copy.deepcopy(element, memo)
    for each in binds(made):
        if each.key in values:
            each.value, each.has_value, each.callable = values[each.key], True, None
    if isinstance(made, TextClause):
        return made.bindparams(**{name: value for name, value in values.items() if name not in made._binds})
    return made


def _keep(value, memo):
    """Tables, columns and types stay the same objects."""
    from ..types import TypeEngine
    from .elements import ClauseElement
    from .selectable import FromClause

    if isinstance(value, (FromClause, TypeEngine)) or (isinstance(value, ClauseElement) and value.is_column):
        memo[id(value)] = value
    elif isinstance(value, (list, tuple)):
        for each in value:
            _keep(each, memo)
