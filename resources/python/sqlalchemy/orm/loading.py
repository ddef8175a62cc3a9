# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows become objects: one object for one row of the database, for as long as somebody holds it."""
from _meditrack import Offered

from ..result import Result
from ..sql.selectable import FromClause
from .aliases import AliasedClass
from .exc import ObjectDeletedError
from .mapping import Mapper, mapper_of
from .state import NAME, InstanceState


class Entity(Offered):
    """A mapped class in the list of what a query reads."""

    def __init__(self, class_, mapper, alias=None):
        self.class_ = class_
        self.mapper = mapper.usable()
        self.alias = alias
        self.name = alias.name if alias is not None else mapper.class_.__name__
        self.only = None  # the attributes to read, if not all
        self.never = set()
        self.always = set()

    def keys(self):
        """The attributes to read now; the others are read when somebody asks for them."""
        needed = {self.mapper.key_of(column) for column in self.mapper.primary_key}
        if self.mapper.polymorphic_on is not None:
            needed.add(self.mapper.key_of(self.mapper.polymorphic_on))
        for key, attribute in self.mapper.attributes.items():
            wanted = key in self.only if self.only is not None else not attribute.deferred
            if key in needed or key in self.always or (wanted and key not in self.never):
                yield key

    def expressions(self):
        for key in self.keys():
            expression = self.mapper.column_of(key)
            yield expression if self.alias is None else self.alias._translated(expression)

    def criteria(self):
        """What keeps the rows to those of this class, where several classes share a table."""
        mapper = self.mapper
        if mapper.inherits is None or mapper.polymorphic_on is None:
            return []
        on = mapper.polymorphic_on if self.alias is None else self.alias._translated(mapper.polymorphic_on)
        return [on.in_(mapper.discriminators())]

    def make(self, session, values, fresh):
        """The object of a row; None if an outer join found none."""
        held = dict(zip(self.keys(), values))
        mapper = self.mapper
        identity = tuple(held[mapper.key_of(column)] for column in mapper.primary_key)
        if all(value is None for value in identity):
            return None
        key = mapper.identity_key(identity)
        obj = session._held(key)
        if obj is None:
            obj = self._new(session, key, held)
        state = obj.__dict__[NAME]
        for name, value in held.items():
            if fresh or (name not in obj.__dict__ and name not in state.committed):
                obj.__dict__[name] = mapper.attributes[name].coerced(obj, value)
                if fresh:
                    state.committed.pop(name, None)
        return obj

    def _new(self, session, key, held):
        mapper = self.mapper
        if mapper.polymorphic_on is not None:
            mapper = mapper.for_identity(held[mapper.key_of(mapper.polymorphic_on)]) or mapper
        obj = mapper.class_.__new__(mapper.class_)
        state = obj.__dict__[NAME] = InstanceState(obj, mapper)
        state.key = key
        session._take(state)
        for each in mapper.class_.__mro__:
            for value in each.__dict__.values():
                if getattr(value, "__sa_reconstructor__", False):
                    session._made.append((obj, value))
        return obj


def entity_of(item):
    """The Entity that an item stands for, or None if it is an expression."""
    if isinstance(item, AliasedClass):
        return Entity(item, item._mapper, item)
    if isinstance(item, Mapper):
        return Entity(item.class_, item)
    if isinstance(item, type) and "__mapper__" in item.__dict__:
        return Entity(item, mapper_of(item))
    return None


def run(session, statement, items, options=(), fresh=False, parameters=None):
    """Rows of a SELECT whose items may be mapped classes: tuples of objects and values, as a Result."""
    entities = [entity_of(item) for item in items]
    for option in options:
        option.apply(entities)
    columns, spans = [], []
    for item, entity in zip(items, entities):
        found = list(entity.expressions()) if entity is not None else _expressions(item)
        spans += [(entity, len(found))] if entity is not None else [(None, 1)] * len(found)
        columns += found
    for entity in filter(None, entities):
        statement = statement.where(*entity.criteria()) if entity.criteria() else statement
    result = session.connection().execute(statement.with_only_columns(*columns), *([parameters] if parameters else []))
    names = list(result.keys())
    rows = [_row(session, row, spans, fresh) for row in result]
    while session._made:
        obj, function = session._made.pop()
        function(obj)
    fields, place = [], 0
    for entity, width in spans:
        fields.append(entity.name if entity is not None else _name(columns[place], names[place]))
        place += width
    return Result(fields, rows, -1, None)


def _name(expression, told):
    """The name of a value in its row; an attribute may have another than its column."""
    return getattr(expression, "_attribute_key", None) or told


def _row(session, row, spans, fresh):
    place, made = 0, []
    for entity, width in spans:
        if entity is None:
            made.append(tuple.__getitem__(row, place))
        else:
            made.append(entity.make(session, tuple.__getitem__(row, slice(place, place + width)), fresh))
        place += width
    return tuple(made)


def _expressions(item):
    """An item that is no class: one expression, or a table for all its columns."""
    if hasattr(item, "__clause_element__"):
        item = item.__clause_element__()
    return list(item.columns) if isinstance(item, FromClause) else [item]


def load_attribute(state, key):
    """Reads an attribute that an object lacks, and with it all others that were not put off."""
    mapper, held = state.mapper, state.dict
    attribute = mapper.attributes.get(key)
    names = {key} if attribute is not None and attribute.deferred else {
        name for name, each in mapper.attributes.items() if name not in held and not each.deferred} | {key}
    refresh(state, names)


def refresh(state, names=None):
    from ..sql.expression import select

    mapper = state.mapper.usable()
    entity = Entity(mapper.class_, mapper)
    if names is not None:
        entity.only = set(names)
    keys = list(entity.keys())
    criteria = [column == value for column, value in zip(mapper.primary_key, state.identity)]
    row = state.session.connection().execute(select(*entity.expressions()).where(*criteria)).first()
    if row is None:
        raise ObjectDeletedError(state)
    for name, value in zip(keys, row):
        if names is None or name in names:
            state.dict[name] = mapper.attributes[name].coerced(state.object, value)
            state.committed.pop(name, None)
