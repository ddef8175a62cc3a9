# SPDX-License-Identifier: GPL-3.0-or-later
"""Session's ways past the objects, and merge()."""
from ..sql.expression import insert, update
from .state import state_of
from .unitofwork import insert_values, net_changes


def insert_mappings(session, mapper, mappings, render_nulls=False):
    mapper.usable()
    rows = []
    for given in mappings:
        rows.append({mapper.column_of(key).key: value for key, value in given.items()
                     if key in mapper.attributes and (value is not None or render_nulls
                                                      or mapper.column_of(key).default is None)})
    _insert_rows(session, mapper.table, rows)


def _insert_rows(session, table, rows):
    """One statement for each run of rows with the same columns."""
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end].keys() != rows[start].keys():
            session.connection().execute(insert(table), rows[start:end])
            start = end


def update_mappings(session, mapper, mappings):
    mapper.usable()
    keys = {mapper.key_of(column): column for column in mapper.primary_key}
    result = None
    for given in mappings:
        criteria = [column == given[key] for key, column in keys.items()]
        values = {mapper.column_of(key).key: value for key, value in given.items()
                  if key in mapper.attributes and key not in keys}
        if values:
            result = session.connection().execute(update(mapper.table).where(*criteria).values(values))
    return result


def save_objects(session, objects):
    objects = list(objects)
    new = [each for each in objects if state_of(each).key is None]
    for mapper in dict.fromkeys(state_of(each).mapper for each in new):
        rows = [insert_values(mapper.usable(), each)[0] for each in new if state_of(each).mapper is mapper]
        _insert_rows(session, mapper.table, rows)
    for each in objects:
        state = state_of(each)
        if state.key is not None:
            keys = [state.mapper.key_of(column) for column in state.mapper.primary_key]
            values = {key: each.__dict__.get(key) for key in net_changes(state)}
            update_mappings(session, state.mapper, [{**values, **dict(zip(keys, state.identity))}] if values else [])


def merge(session, given, seen):
    """The session's own object for what an object of elsewhere says."""
    if id(given) in seen:
        return seen[id(given)]
    state = state_of(given)
    mapper = state.mapper.usable()
    if state.session is session:
        return given
    identity = state.identity or mapper.identity_of(given)
    found = session.get(mapper.class_, identity) if all(each is not None for each in identity) else None
    if found is None:
        found = mapper.class_.__new__(mapper.class_)
        session.add(found)
    seen[id(given)] = found
    for key in mapper.attributes:
        if key in given.__dict__ and (key not in found.__dict__ or found.__dict__[key] != given.__dict__[key]):
            setattr(found, key, given.__dict__[key])
    for key, relationship in mapper.relationships.items():
        held = given.__dict__.get(key)
        if held is None or "merge" not in relationship.said.cascade:
            continue
        setattr(found, key, [merge(session, each, seen) for each in held] if isinstance(held, list)
                else merge(session, held, seen))
    return found
