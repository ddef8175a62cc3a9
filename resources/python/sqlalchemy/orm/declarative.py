# SPDX-License-Identifier: GPL-3.0-or-later
"""Classes that say in their body which table they stand for."""
from _meditrack import MissingFeature, Offered

from ..exc import ArgumentError, InvalidRequestError
from ..schema import Column, MetaData, Table
from .mapping import Mapper, setattr_on_type
from .properties import ColumnProperty, MappedColumn, MapperProperty, SynonymProperty

# What decides nothing that a data migration sees, and what _fill() and Mapper understand.
_MAPPER_ARGS = {"eager_defaults", "confirm_deleted_rows", "order_by", "polymorphic_on", "polymorphic_identity", "primary_key",
                "exclude_properties", "include_properties", "column_prefix", "concrete", "with_polymorphic",
                "always_refresh", "batch", "passive_updates", "passive_deletes", "inherits", "allow_partial_pks"}
_SPECIAL = ("__tablename__", "__table_args__", "__table__", "__mapper_args__")


class declared_attr:
    """An attribute of a mixin that is computed for each class that takes it."""

    def __init__(self, function, cascading=False, quiet=False):
        self.function = getattr(function, "__func__", function)  # @declared_attr over @classmethod
        self.__doc__ = self.function.__doc__

    def __get__(self, obj, owner):
        made = owner.__dict__.get("_sa_declared")
        if made is None or self not in made:
            value = self.function(owner)
            if made is not None and "__mapper__" not in owner.__dict__:
                made[self] = value  # a column is made once for each class, however often it is asked for
            return value
        return made[self]

    @staticmethod
    def directive(function):
        return declared_attr(function)

    @staticmethod
    def cascading(function):
        return declared_attr(function)


declared_directive = declared_attr


class registry(Offered):
    """The classes of one declarative base, by name."""

    def __init__(self, *, metadata=None, class_registry=None, type_annotation_map=None, constructor=None):
        self.metadata = metadata if metadata is not None else MetaData()
        self._class_registry = class_registry if class_registry is not None else {}
        self.type_annotation_map = dict(type_annotation_map or {})
        self.constructor = constructor or declarative_constructor
        self.unfinished = []  # relationships that give the class at their other end an attribute as well

    def finish(self):
        """Makes those attributes, as far as the classes are there by now. Whether there was anything to do."""
        waiting, self.unfinished = self.unfinished, []
        for each in waiting:
            if not each.give_back():
                self.unfinished.append(each)
        return bool(waiting)

    @property
    def mappers(self):
        return frozenset(each.__mapper__ for each in self._class_registry.values() if hasattr(each, "__mapper__"))

    def update_type_annotation_map(self, given):
        self.type_annotation_map.update(given)

    def generate_base(self, mapper=None, cls=object, name="Base", metaclass=None):
        bases = cls if isinstance(cls, tuple) else (cls,)
        members = {"registry": self, "_sa_registry": self, "metadata": self.metadata, "__abstract__": True,
                   "__init__": self.constructor}
        if any(each.__init__ is not object.__init__ for each in bases):
            del members["__init__"]
        if isinstance(cls, type):
            members["__doc__"] = cls.__doc__
        return (metaclass or DeclarativeMeta)(name, bases, members)

    def mapped(self, class_):
        """As a decorator: maps a class that has no base of ours."""
        setattr_on_type(class_, "_sa_registry", self)
        if "__init__" not in class_.__dict__:
            setattr_on_type(class_, "__init__", self.constructor)
        map_class(class_, self)
        return class_

    def map_declaratively(self, class_):
        return self.mapped(class_).__mapper__

    def map_imperatively(self, class_, local_table=None, properties=None, **options):
        if local_table is None:
            raise MissingFeature("a mapping without a table")
        return map_to_table(class_, local_table, dict(properties or {}), self, options)

    def configure(self, cascade=False):
        pass

    def dispose(self, cascade=False):
        self._class_registry.clear()

    def mapped_as_dataclass(self, *arguments, **options):
        raise MissingFeature("registry.mapped_as_dataclass()")


class DeclarativeMeta(type):
    """Maps its classes as they are made; what is assigned to them later is mapped as well."""

    def __init__(cls, name, bases, members, **options):
        type.__init__(cls, name, bases, members)
        if any(each.__dict__.get("_sa_root") for each in bases):
            _make_base(cls)
        elif "_sa_registry" not in cls.__dict__ and getattr(cls, "_sa_registry", None) is not None:
            if not cls.__dict__.get("__abstract__", False):
                map_class(cls, cls._sa_registry)

    def __getattr__(cls, name):
        """A name that only the other end of a relationship gives to this class."""
        made = None if name.startswith("_") else getattr(cls, "_sa_registry", None)
        if made is not None and made.finish() and name in cls.__dict__:
            return getattr(cls, name)
        raise AttributeError(f"type object {cls.__name__!r} has no attribute {name!r}")

    def __clause_element__(cls):
        return cls.__table__

    def __setattr__(cls, key, value):
        if "__mapper__" in cls.__dict__ and isinstance(value, (Column, MapperProperty)):
            attach(cls.__mapper__, key, value)
        else:
            type.__setattr__(cls, key, value)


class DeclarativeBase(metaclass=DeclarativeMeta):
    """To be inherited from once: that class then is the base of the mapped ones."""

    _sa_root = True


class DeclarativeBaseNoMeta(metaclass=DeclarativeMeta):
    _sa_root = True


DeclarativeAttributeIntercept = DeclarativeMeta


class MappedAsDataclass:
    def __init_subclass__(cls, **options):
        raise MissingFeature("sqlalchemy.orm.MappedAsDataclass")


def _make_base(cls):
    given = cls.__dict__
    made = given.get("registry")
    if made is None:
        made = registry(metadata=given.get("metadata"), type_annotation_map=given.get("type_annotation_map"))
    for name, value in (("registry", made), ("_sa_registry", made), ("metadata", given.get("metadata") or made.metadata)):
        setattr_on_type(cls, name, value)
    if "__init__" not in given and cls.__init__ is object.__init__:
        setattr_on_type(cls, "__init__", made.constructor)


def declarative_constructor(self, **values):
    if type(self)._sa_registry.unfinished:
        type(self)._sa_registry.finish()
    for key, value in values.items():
        if not hasattr(type(self), key):
            raise TypeError(f"{key!r} is an invalid keyword argument for {type(self).__name__}")
        setattr(self, key, value)


declarative_constructor.__name__ = "__init__"


def declarative_base(bind=None, metadata=None, mapper=None, cls=object, name="Base", constructor=None,
                     class_registry=None, metaclass=DeclarativeMeta, type_annotation_map=None):
    made = registry(metadata=metadata, class_registry=class_registry, constructor=constructor,
                    type_annotation_map=type_annotation_map)
    return made.generate_base(cls=cls, name=name, metaclass=metaclass)


def as_declarative(**options):
    """As a decorator: makes a declarative base of a class."""

    def make(class_):
        return declarative_base(cls=class_, name=class_.__name__, **options)

    return make


def mapper(class_, local_table=None, properties=None, **options):
    """The classical mapping of 1.x."""
    return registry().map_imperatively(class_, local_table, properties, **options)


def has_inherited_table(class_):
    return any(each.__dict__.get("__table__") is not None for each in class_.__mro__[1:])


def synonym_for(name, map_column=False):
    def make(function):
        return SynonymProperty(name)

    return make


def declarative_mixin(class_):
    return class_


# Making the mapping of one class.

def map_class(class_, registry_):
    setattr_on_type(class_, "_sa_declared", {})
    parent = next((each.__dict__["__mapper__"] for each in class_.__mro__[1:] if "__mapper__" in each.__dict__), None)
    said = {name: _special(class_, name, parent) for name in _SPECIAL}
    found = _members(class_, registry_)
    options = dict(said["__mapper_args__"] or {})
    table = said["__table__"]
    columns = {}
    if table is None:
        columns = _columns(found)
        table = _table(class_, registry_, said, columns, parent)
    properties = {key: value for key, value in found.items() if not isinstance(value, (Column, MappedColumn))}
    mapper = _make_mapper(class_, table, registry_, options, parent)
    _fill(mapper, columns, properties, parent)


def map_to_table(class_, table, properties, registry_, options):
    """The classical way: a class, a table, and perhaps names for some columns."""
    setattr_on_type(class_, "_sa_registry", registry_)
    mapper = _make_mapper(class_, table, registry_, options, None)
    named = {key: value for key, value in properties.items() if isinstance(value, Column)}
    _fill(mapper, named, {key: value for key, value in properties.items() if key not in named}, None)
    if class_.__init__ is object.__init__:
        setattr_on_type(class_, "__init__", registry_.constructor)
    return mapper


def _special(class_, name, parent):
    """A special attribute of the class itself or of a mixin, not of a mapped class above."""
    for each in class_.__mro__:
        if name in each.__dict__:
            if each is not class_ and "__mapper__" in each.__dict__:
                return None
            if each is not class_ and parent is not None and issubclass(parent.class_, each) and not isinstance(
                    each.__dict__[name], declared_attr):
                return None
            value = getattr(class_, name)
            if name == "__table_args__" and not isinstance(value, (tuple, dict, type(None))):
                raise ArgumentError("__table_args__ value must be a tuple, dict, or None")
            return value
    return None


def _members(class_, registry_):
    """What is to be mapped, by name: of the class, then of its mixins."""
    found = {}
    for each in class_.__mro__:
        if each is not class_ and (each is object or "__mapper__" in each.__dict__ or each.__module__ == __name__):
            continue
        mixin = each is not class_
        notes = each.__dict__.get("__annotations__", {})
        for key in _merged(notes, each.__dict__):
            if key in found or (key.startswith("__") and key.endswith("__")) or key in ("registry", "metadata"):
                continue
            if mixin and any(key in above.__dict__ for above in class_.__mro__[:class_.__mro__.index(each)]):
                continue  # hidden by something nearer
            if mixin and any("__mapper__" in above.__dict__ and issubclass(above, each)
                             for above in class_.__mro__[1:]):
                continue  # the mapped class above has it already
            value = _member(class_, each, key, notes.get(key), registry_, mixin)
            if value is not None:
                found[key] = value
    return found


def _member(class_, holder, key, note, registry_, mixin):
    value = holder.__dict__.get(key)
    if isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], (Column, MapperProperty)):
        value = None  # a comma too many: not mapped, as in SQLAlchemy
    if isinstance(value, declared_attr):
        value = getattr(class_, key)
        if isinstance(value, Column):
            value.name = value.name or key
            value.key = value.key or key
            return value
        note = note or value_note(holder.__dict__[key])
    said = None
    if note is not None:
        from .annotations import said_by

        said = said_by(note, class_, registry_.type_annotation_map)
    if isinstance(value, MappedColumn) or (said is not None and value is None and key not in holder.__dict__):
        pattern = value if value is not None else MappedColumn()
        column = pattern.column_for(key, said)
        column._sort_order, column._deferred = pattern.sort_order, pattern.deferred
        if value is not None and not mixin:
            if value._made is not None:
                _become(value._made, column)
            value._made = column = value._made or column
        return column
    if isinstance(value, Column):
        value = value._copy() if mixin else value
        if value.name is None:
            value.name = key
        if value.key is None:
            value.key = value.name
        return value
    if isinstance(value, MapperProperty):
        value._said = said
        return value
    return None


def value_note(attribute):
    return attribute.function.__annotations__.get("return")


def _become(old, new):
    """The column that the class body already used takes on what is known now."""
    old.__dict__.update({key: value for key, value in new.__dict__.items() if key != "table"})


def _merged(notes, members):
    """Both lists of names in the order of the class body, as far as it can be told."""
    waiting = list(notes)
    for key in members:
        if key in notes:
            while waiting and key in waiting:
                yield waiting.pop(0)
        else:
            yield key
    yield from waiting


def _columns(found):
    columns = {}
    for key, value in found.items():
        if isinstance(value, Column):
            columns[key] = value
        elif isinstance(value, ColumnProperty) and isinstance(value.expression, (Column, MappedColumn)):
            column = value.expression
            column = column.column_for(key, None) if isinstance(column, MappedColumn) else column
            column.name = column.name or key
            column.key = column.key or column.name
            column._deferred = value.deferred
            value.expression, value.columns = column, [column]
            columns[key] = column
    return dict(sorted(columns.items(), key=lambda item: getattr(item[1], "_sort_order", 0)))


def _table(class_, registry_, said, columns, parent):
    name, arguments = said["__tablename__"], said["__table_args__"]
    if name is None:
        if parent is None:
            raise InvalidRequestError(f"Class {class_!r} does not have a __table__ or __tablename__ specified and does not"
                                      " inherit from an existing table-mapped class.")
        for column in columns.values():
            parent.table.append_column(column)
        return parent.table
    items, options = (), {}
    if isinstance(arguments, dict):
        options = arguments
    elif arguments:
        items, options = (arguments[:-1], arguments[-1]) if isinstance(arguments[-1], dict) else (arguments, {})
    items = [each.__clause_element__() if isinstance(each, MappedColumn) else each for each in items]
    return Table(name, class_.metadata if hasattr(class_, "metadata") else registry_.metadata, *columns.values(), *items,
                 **options)


def _make_mapper(class_, table, registry_, options, parent):
    mapper = Mapper(class_, table, registry_, options if parent is None or table is not parent.table
                    else {"primary_key": parent.primary_key, **options}, _validators(class_))
    if parent is not None:
        _inherit(mapper, parent)
    for name in options:
        if name not in _MAPPER_ARGS:
            mapper.refused = f"__mapper_args__ {name!r} of class {class_.__name__}"
    setattr_on_type(class_, "__mapper__", mapper)
    setattr_on_type(class_, "__table__", table)
    registry_._class_registry[class_.__name__] = class_
    return mapper


def _inherit(mapper, parent):
    mapper.inherits = parent
    parent.subclasses.append(mapper)
    mapper.refused = parent.refused
    if mapper.table is not parent.table and not mapper.options.get("concrete"):
        mapper.refused = f"joined table inheritance (class {mapper.class_.__name__})"
        parent.refused = parent.refused or mapper.refused
    for attribute in [*parent.attributes.values(), *parent.synonyms.values(), *parent.relationships.values()]:
        if mapper.table is parent.table:
            mapper.adopt(attribute)
    mapper.polymorphic_on = parent.polymorphic_on
    for key, checks in parent.validators.items():
        mapper.validators.setdefault(key, checks)


def _validators(class_):
    found = {}
    for each in reversed(class_.__mro__):
        for value in each.__dict__.values():
            for key in getattr(value, "__sa_validators__", ()):
                found.setdefault(key, []).append(value)
    return found


def _fill(mapper, columns, properties, parent):
    """Puts the attributes on the class: a column under the name that the class gives it, or under its own."""
    named = {id(column): key for key, column in columns.items()}
    for value in properties.values():
        if isinstance(value, ColumnProperty) and isinstance(value.expression, Column):
            named.setdefault(id(value.expression), next(key for key, each in properties.items() if each is value))
    excluded = mapper.options.get("exclude_properties") or ()
    included = mapper.options.get("include_properties")
    prefix = mapper.options.get("column_prefix") or ""
    for column in mapper.table.columns:
        key = named.get(id(column)) or prefix + column.key
        if parent is not None and parent.table is mapper.table and parent.key_of(column):
            continue
        if column.name not in excluded and (included is None or column.name in included):
            mapper.add_column(key, column, getattr(column, "_deferred", False))
    for key, value in properties.items():
        if not (isinstance(value, ColumnProperty) and id(value.expression) in named):
            attach(mapper, key, value)
    _discriminate(mapper)


def _discriminate(mapper):
    on = mapper.options.get("polymorphic_on")
    if on is None:
        return
    if isinstance(on, str):
        on = mapper.column_of(on)
    if not isinstance(on, Column):
        mapper.refused = f"a computed discriminator (class {mapper.class_.__name__})"
    mapper.polymorphic_on = on


def attach(mapper, key, value):
    """One more attribute of a mapped class."""
    if isinstance(value, MappedColumn):
        value = value.column_for(key, None)
    if isinstance(value, Column):
        value.name = value.name or key
        value.key = value.key or value.name
        if value.table is None:
            mapper.table.append_column(value)
        mapper.add_column(key, value)
    elif isinstance(value, ColumnProperty):
        mapper.add_column(key, value.expression, value.deferred)
    elif isinstance(value, SynonymProperty):
        from .attributes import Synonym

        mapper.add(Synonym(mapper, key, value.name))
    elif hasattr(value, "attribute_of"):
        mapper.add(value.attribute_of(mapper, key))
    else:
        setattr_on_type(mapper.class_, key, value)


def find_class(registry_, name):
    """A mapped class by its name, perhaps with its module's before it."""
    found = registry_._class_registry.get(name) or registry_._class_registry.get(name.rpartition(".")[2])
    if found is None:
        raise InvalidRequestError(f"expression {name!r} failed to locate a name ({name!r}). If this is a class name,"
                                  " consider adding this relationship() to the class after both dependent classes have"
                                  " been defined.")
    return found
