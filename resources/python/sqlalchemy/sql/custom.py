# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of a project's own: around one of ours, or spelled by themselves."""
from ..basetypes import TypeEngine, to_instance


def _dialect(name):
    from ..engine import dialect_named

    return dialect_named(name)


def _has(type_, name):
    """The script's own method of that name."""
    found = getattr(type(type_), name, None)
    return found if found is not None and not found.__module__.startswith("sqlalchemy") else None


def spelled(type_, dialect):
    """A UserDefinedType in the engine's language: its text as it is."""
    spell = getattr(type(type_), "get_col_spec", None)
    if spell is None:
        return TypeEngine.described(type_, dialect)
    return {"name": "", "sql": str(spell(type_))}


def processed(type_, name, value, dialect):
    make = _has(type_, name)
    if make is None:
        return TypeEngine._bound(type_, value, dialect) if name == "bind_processor" else value
    convert = make(type_, _dialect(dialect)) if name == "bind_processor" else make(type_, _dialect(dialect), None)
    value = convert(value) if convert is not None else value
    return TypeEngine._bound(type_, value, dialect) if name == "bind_processor" and value is not None else value


class TypeDecorator(TypeEngine):
    """A type of the project's own around one of ours; impl names it."""

    impl = None
    cache_ok = None
    coerce_to_is_types = (type(None),)
    __test__ = False

    def __init__(self, *arguments, **options):
        if not hasattr(type(self), "impl") or type(self).impl is None:
            raise AttributeError("TypeDecorator implementations require a class-level variable 'impl' which refers to"
                                 " the class of type being decorated")
        self.impl = to_instance(type(self).impl, *arguments, **options) if isinstance(type(self).impl, type) \
            else type(self).impl

    @property
    def impl_instance(self):
        return self.impl

    @property
    def affinity(self):
        return self.impl.affinity

    @property
    def family(self):
        return self.impl.family

    @property
    def joins_text(self):
        return self.impl.joins_text

    @property
    def python_type(self):
        return self.impl.python_type

    def checked_values(self):
        return self.impl.checked_values()

    def needs_check(self, dialect):
        return self.impl.needs_check(dialect)

    def load_dialect_impl(self, dialect):
        return self.impl

    def type_engine(self, dialect):
        return self._chosen(dialect.name)

    def dialect_impl(self, dialect):
        return self._chosen(dialect.name)

    def coerce_compared_value(self, operator, value):
        return self

    def described(self, dialect):
        return self._chosen(dialect).described(dialect)

    def bind_cast(self, dialect):
        return self._chosen(dialect).bind_cast(dialect)

    def bound(self, value, dialect):
        if not hasattr(value, "held_value"):
            value = self._converted("process_bind_param", value, dialect)
        return self._chosen(dialect).bound(value, dialect)

    def fetched(self, value, dialect):
        return self._converted("process_result_value", self._chosen(dialect).fetched(value, dialect), dialect)

    def literal(self, value, dialect):
        own = _has(self, "process_literal_param")
        if own is not None:
            value = own(self, value, _dialect(dialect))
        else:
            value = self._converted("process_bind_param", value, dialect)
        return self._chosen(dialect).literal(value, dialect)

    def adapted(self, operator, other):
        operator, type_ = self.impl.adapted(operator, other)
        return operator, self if type_ is self.impl else type_

    def copy(self, **ignored):
        copy = self.__class__.__new__(self.__class__)
        copy.__dict__.update(self.__dict__)
        return copy

    def _converted(self, name, value, dialect):
        own = _has(self, name)
        return own(self, value, _dialect(dialect)) if own is not None else value

    def _chosen(self, dialect):
        variant = self._variant(dialect)
        if variant is not None:
            return variant
        return to_instance(self.load_dialect_impl(_dialect(dialect)))

    def __getattr__(self, name):
        if name.startswith("_") or name == "impl":
            raise AttributeError(name)
        return getattr(self.impl, name)

    def __repr__(self):
        return f"{type(self).__name__}()"


class Variant(TypeDecorator):
    pass


class ExternalType:
    cache_ok = None


class Concatenable:
    pass


class Indexable:
    pass


class SchemaType:
    """Base of types that come with something of their own in the schema."""

    def __init__(self, name=None, schema=None, metadata=None, inherit_schema=False, **ignored):
        self.name = name
        self.schema = schema
        self.metadata = metadata
        self.inherit_schema = inherit_schema
