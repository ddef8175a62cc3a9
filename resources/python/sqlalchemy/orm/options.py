# SPDX-License-Identifier: GPL-3.0-or-later
"""What a query says about how much to read. Reading related objects ahead changes no result: they come when asked."""
from _meditrack import MissingFeature, Offered

from ..exc import ArgumentError


class Load(Offered):
    """One option, or several said after each other."""

    def __init__(self, entity=None):
        self._entity = entity
        self._said = []
        self._beyond = False  # whether it speaks of the objects at the other end of a relationship

    def apply(self, entities):
        for how, keys in self._said:
            for entity in entities:
                if entity is not None and self._means(entity, keys):
                    names = {_name(entity, key) for key in keys}
                    if how == "only":
                        entity.only = (entity.only or set()) | names
                    elif how == "defer":
                        entity.never |= names
                    else:
                        entity.always |= names

    def _means(self, entity, keys):
        if self._entity is not None:
            return entity.class_ is self._entity
        return all(isinstance(key, str) or _belongs(entity, key) for key in keys)

    def _say(self, how, keys):
        if not self._beyond:
            self._said.append((how, keys))
        return self

    def load_only(self, *attributes, raiseload=False):
        return self._say("only", attributes)

    def defer(self, key, raiseload=False):
        return self._say("defer", (key,))

    def undefer(self, key):
        return self._say("undefer", (key,))

    def _ahead(self, *attributes, **options):
        self._beyond = True
        return self

    joinedload = selectinload = subqueryload = lazyload = immediateload = defaultload = _ahead


def _belongs(entity, key):
    table = getattr(key, "table", None)
    return table is (entity.alias._selectable if entity.alias is not None else entity.mapper.table)


def _name(entity, key):
    name = key if isinstance(key, str) else entity.mapper.key_of(key)
    if name not in entity.mapper.attributes:
        raise ArgumentError(f"Mapped class {entity.mapper} does not have the attribute {key!r}")
    return name


def load_only(*attributes, raiseload=False):
    return Load().load_only(*attributes)


def defer(key, *more, raiseload=False):
    return Load().defer(key)


def undefer(key, *more):
    return Load().undefer(key)


def joinedload(*attributes, innerjoin=None):
    return Load()._ahead()


def selectinload(*attributes, recursion_depth=None):
    return Load()._ahead()


subqueryload = lazyload = immediateload = defaultload = selectinload


def contains_eager(*attributes, alias=None):
    raise MissingFeature("sqlalchemy.orm.contains_eager()")


def noload(*attributes):
    raise MissingFeature("sqlalchemy.orm.noload()")


def raiseload(*attributes, sql_only=False):
    raise MissingFeature("sqlalchemy.orm.raiseload()")
