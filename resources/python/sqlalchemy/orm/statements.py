# SPDX-License-Identifier: GPL-3.0-or-later
"""Core statements about mapped classes: rows that become objects, changes that objects in the session learn of."""
from _meditrack import MissingFeature

from .. import exc
from ..sql.expression import delete, select, update
from .state import state_of


def execute(session, statement, parameters, options):
    if getattr(statement, "is_select", False):
        return _select(session, statement, parameters, options)
    entity = getattr(statement, "_entity", None)
    if isinstance(entity, type) and "__mapper__" in entity.__dict__:
        return _change(session, statement, entity.__mapper__.usable(), parameters, options)
    return _plain(session, statement, parameters)


def _plain(session, statement, parameters):
    return session.connection().execute(statement, *([parameters] if parameters is not None else []))


def _select(session, statement, parameters, options):
    from .loading import entity_of, run

    session._autoflush()
    items = getattr(statement, "_raw_columns", ())
    if not any(entity_of(item) is not None or getattr(item, "_attribute_key", None) for item in items):
        return _plain(session, statement, parameters)
    return run(session, statement, items, statement._options, options.get("populate_existing", False), parameters)


def _change(session, statement, mapper, parameters, options):
    session._autoflush()
    if any(isinstance(each, type) for each in statement._returning):
        raise MissingFeature("a change that returns objects")
    if getattr(statement, "_values", None):
        statement = statement._copy(_values=_by_column(mapper, statement._values))
    if parameters is not None:
        many = isinstance(parameters, (list, tuple))
        rows = [_by_column(mapper, each) for each in (parameters if many else [parameters])]
        if many and not hasattr(statement, "is_insert") and not statement._where:
            from .bulk import update_mappings

            return update_mappings(session, mapper, parameters)
        return _plain(session, statement, rows if many else rows[0])
    if hasattr(statement, "is_insert"):
        return _plain(session, statement, None)
    deletes, synchronize = hasattr(statement, "is_delete"), options.get("synchronize_session", "auto")
    gone = _matching(session, mapper, statement._where) if deletes and synchronize else []
    result = _plain(session, statement, None)
    _forget(session, gone)
    if not deletes and synchronize:
        _renew(session, mapper)
    return result


def _by_column(mapper, values):
    return {mapper.column_of(key).key if key in mapper.attributes else key: value for key, value in values.items()}


def update_where(session, entity, criteria, values, synchronize):
    mapper = entity.mapper
    session._autoflush()
    pairs = values.items() if isinstance(values, dict) else values
    stored = {_column(mapper, key): value for key, value in pairs}
    statement = update(mapper.table).where(*criteria, *entity.criteria()).values(stored)
    count = session.connection().execute(statement).rowcount
    if synchronize:
        _renew(session, mapper)
    return count


def _column(mapper, key):
    if isinstance(key, str):
        if key not in mapper.attributes:
            raise exc.InvalidRequestError(f"Entity namespace for \"{mapper.class_.__name__}\" has no property \"{key}\"")
        return mapper.column_of(key).key
    if hasattr(key, "__clause_element__"):
        key = key.__clause_element__()
    return key.key


def delete_where(session, entity, criteria, synchronize):
    session._autoflush()
    criteria = [*criteria, *entity.criteria()]
    gone = _matching(session, entity.mapper, criteria) if synchronize else []
    count = session.connection().execute(delete(entity.mapper.table).where(*criteria)).rowcount
    _forget(session, gone)
    return count


def _matching(session, mapper, criteria):
    """The objects in the session that a DELETE will take the rows of."""
    mine = [obj for obj in list(session._map.values()) if state_of(obj).mapper.identity_class is mapper.identity_class]
    if not mine:
        return []
    rows = session.connection().execute(select(*mapper.primary_key).where(*criteria)).all()
    identities = {tuple(row) for row in rows}
    return [obj for obj in mine if state_of(obj).identity in identities]


def _forget(session, objects):
    for obj in objects:
        state = state_of(obj)
        session._let_go(obj)
        state.deleted = True
        state.session = session
        session._begun().gone.append(state)


def _renew(session, mapper):
    """What the objects hold may be old now; what was set and not flushed stays."""
    for obj in list(session._map.values()):
        state = state_of(obj)
        if state.mapper.identity_class is mapper.identity_class:
            state.expire([name for name in state.mapper.attributes if name not in state.committed])
