# SPDX-License-Identifier: GPL-3.0-or-later
"""aliased(Model): the class once more under another name, for a table that is joined to itself."""
from _meditrack import MissingFeature, Offered

from .attributes import ColumnAttribute
from .mapping import mapper_of
from .relationships import Relationship


class AliasedClass(Offered):
    def __init__(self, mapped, alias=None, name=None, flat=False, adapt_on_names=False, **options):
        mapper = mapper_of(mapped).usable()
        self._mapper = mapper
        self._selectable = alias if alias is not None else mapper.table.alias(name)
        self._given_name = name

    @property
    def name(self):
        return self._given_name or self._mapper.class_.__name__

    @property
    def __mapper__(self):
        return self._mapper

    def __clause_element__(self):
        return self._selectable

    def _translated(self, expression):
        if getattr(expression, "table", None) is not self._mapper.table:
            raise MissingFeature("a computed attribute of an alias")
        return self._selectable.c[expression.key]

    def __getattr__(self, name):
        mapper = self.__dict__.get("_mapper")
        if mapper is None or name.startswith("__"):
            raise AttributeError(name)
        attribute = mapper.attributes.get(name)
        if isinstance(attribute, ColumnAttribute):
            return self._translated(attribute.expression)
        if name in mapper.relationships:
            return AliasedRelationship(self, mapper.relationships[name])
        found = getattr(type(self), name, None) or mapper.class_.__dict__.get(name)
        if hasattr(found, "__get__"):
            return found.__get__(None, self)
        return getattr(mapper.class_, name)


class AliasedRelationship(Offered):
    """A relationship of an alias, to be joined along."""

    def __init__(self, alias, attribute):
        self.alias = alias
        self.attribute = attribute

    _joined_along = Relationship._joined_along


def aliased(element, alias=None, name=None, flat=False, adapt_on_names=False):
    if hasattr(element, "__mapper__") or isinstance(element, type):
        return AliasedClass(element, alias, name)
    return element.alias(name)


def with_polymorphic(*arguments, **options):
    raise MissingFeature("sqlalchemy.orm.with_polymorphic()")
