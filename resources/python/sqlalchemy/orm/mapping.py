# SPDX-License-Identifier: GPL-3.0-or-later
"""How the attributes of a class and the columns of a table belong together."""
from _meditrack import MissingFeature, Offered

from ..exc import ArgumentError
from ..inspection import _inspects, _self_inspects
from .attributes import ColumnAttribute, InstrumentedAttribute, Synonym
from .exc import UnmappedClassError


@_self_inspects
class Mapper(Offered):
    """Of one mapped class. `attributes` holds what is read from its table; relationships are apart."""

    def __init__(self, class_, table, registry, options=None, validators=None):
        self.class_ = self.entity = class_
        self.table = self.local_table = self.mapped_table = self.persist_selectable = self.selectable = table
        self.registry = registry
        self.attributes = {}
        self.relationships = {}
        self.synonyms = {}
        self.validators = validators or {}
        self.options = dict(options or {})
        self.refused = None  # what of this mapping we cannot do, if anything
        self.inherits = None
        self.polymorphic_on = None
        self.polymorphic_identity = self.options.get("polymorphic_identity")
        self.subclasses = []
        self._names = {}
        self.primary_key = self._primary_key()

    def _primary_key(self):
        given = self.options.get("primary_key")
        if given is not None:
            given = given if isinstance(given, (list, tuple)) else [given]
            found = tuple(self.table.c[each] if isinstance(each, str) else each for each in given)
        else:
            found = tuple(column for column in self.table.columns if column.primary_key)
        if not found:
            raise ArgumentError(f"Mapper {self} could not assemble any primary key columns for mapped table"
                                f" '{self.table.name}'")
        return found

    # What sa.inspect(Model) is asked for.
    @property
    def columns(self):
        return self.table.columns

    c = columns

    @property
    def tables(self):
        return [self.table]

    @property
    def column_attrs(self):
        return Attributes(self.attributes)

    @property
    def attrs(self):
        return Attributes({**self.attributes, **self.relationships})

    all_orm_descriptors = attrs

    @property
    def mapper(self):
        return self

    def add_column(self, key, column, deferred=False):
        self.add(ColumnAttribute(self, key, column, deferred))

    def add(self, attribute):
        key = attribute.key
        setattr_on_type(self.class_, key, attribute)
        if isinstance(attribute, ColumnAttribute):
            self.attributes[key] = attribute
            if attribute.in_table:
                self._names[attribute.expression.name] = key
        elif isinstance(attribute, Synonym):
            self.synonyms[key] = attribute
        elif isinstance(attribute, InstrumentedAttribute):
            self.relationships[key] = attribute
        for each in self.subclasses:
            if key not in each.attributes and key not in each.relationships:
                each.adopt(attribute)

    def adopt(self, attribute):
        """An attribute of the class that this one inherits from."""
        if isinstance(attribute, ColumnAttribute):
            self.attributes[attribute.key] = attribute
            self._names[attribute.expression.name] = attribute.key
        elif isinstance(attribute, Synonym):
            self.synonyms[attribute.key] = attribute
        else:
            self.relationships[attribute.key] = attribute

    def key_of(self, column):
        """The attribute that a column of the table is read into."""
        return self._names.get(getattr(column, "name", column))

    def column_of(self, key):
        return self.attributes[key].expression

    def get_property(self, key):
        found = self.attributes.get(key) or self.relationships.get(key)
        if found is None:
            from ..exc import InvalidRequestError

            raise InvalidRequestError(f"Mapper '{self}' has no property '{key}'.")
        return found

    def has_property(self, key):
        return key in self.attributes or key in self.relationships

    @property
    def base_mapper(self):
        """The one at the root of an inheritance."""
        return self if self.inherits is None else self.inherits.base_mapper

    @property
    def identity_class(self):
        """The class that its rows are known by."""
        return self.base_mapper.class_

    def identity_of(self, obj):
        return tuple(obj.__dict__.get(self.key_of(column)) for column in self.primary_key)

    def primary_key_from_instance(self, obj):
        return list(self.identity_of(obj))

    def identity_key(self, identity):
        return (self.identity_class, tuple(identity))

    def validated(self, obj, key, value):
        for check in self.validators.get(key, ()):
            value = check(obj, key, value)
        return value

    def usable(self):
        """Refuses by name what was declared in a way that we cannot follow."""
        if self.refused:
            raise MissingFeature(self.refused)
        if self.registry.unfinished:
            self.registry.finish()
        return self

    def discriminators(self):
        """The values of the discriminator that mean this class, or one below it."""
        found = [] if self.polymorphic_identity is None else [self.polymorphic_identity]
        for each in self.subclasses:
            found += each.discriminators()
        return found

    def for_identity(self, value):
        """The mapper of a row whose discriminator says so."""
        if self.polymorphic_identity == value:
            return self
        for each in self.subclasses:
            found = each.for_identity(value)
            if found is not None:
                return found
        return None

    def __str__(self):
        return f"Mapper[{self.class_.__name__}({self.table.name})]"

    def __repr__(self):
        return f"<Mapper at {hex(id(self))}; {self.class_.__name__}>"


class Attributes(Offered):
    """The attributes of a mapping: by name, by attribute, in order."""

    def __init__(self, held):
        self._held = held

    def keys(self):
        return list(self._held)

    def values(self):
        return list(self._held.values())

    def items(self):
        return list(self._held.items())

    def get(self, key, default=None):
        return self._held.get(key, default)

    def __iter__(self):
        return iter(self._held.values())

    def __len__(self):
        return len(self._held)

    def __contains__(self, key):
        return key in self._held

    def __getitem__(self, key):
        return self._held[key]

    def __getattr__(self, key):
        found = self.__dict__.get("_held", {}).get(key)
        if found is None:
            raise AttributeError(key)
        return found


def setattr_on_type(class_, key, value):
    """Past the metaclass, which would take the value for something to be mapped."""
    type.__setattr__(class_, key, value)


def mapper_of(class_):
    mapper = class_.__dict__.get("__mapper__") if isinstance(class_, type) else None
    if mapper is None:
        if isinstance(class_, Mapper):
            return class_
        raise UnmappedClassError(class_ if isinstance(class_, type) else type(class_))
    return mapper


@_inspects(type)
def _mapper_if_mapped(class_):
    return class_.__dict__.get("__mapper__")


def class_mapper(class_, configure=True):
    return mapper_of(class_)


def object_mapper(obj):
    from .state import state_of

    return state_of(obj).mapper


def configure_mappers():
    """Nothing: a relationship looks for its class when it is first used."""
