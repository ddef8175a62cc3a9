# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be assigned to an attribute of a declarative class. Nothing here knows its class yet."""
from _meditrack import MissingFeature, Offered

from ..exc import ArgumentError
from ..schema import Column, ForeignKey

_UNSET = object()
# Column() knows these; the rest of what mapped_column() takes is about the mapping.
_OF_COLUMN = {"default", "insert_default", "onupdate", "server_default", "server_onupdate", "primary_key", "unique",
              "index", "comment", "autoincrement", "doc", "info", "key", "quote", "system", "name", "type_", "nullable"}
_OF_DATACLASS = {"init", "repr", "default_factory", "compare", "kw_only", "hash"}


class MapperProperty(Offered):
    """Base of what is neither a column nor a plain Python value."""


class MappedColumn(MapperProperty):
    """mapped_column(): a column whose type and nullability may come from its annotation."""

    def __init__(self, *arguments, sort_order=0, deferred=False, deferred_group=None, deferred_raiseload=None,
                 use_existing_column=False, active_history=False, **options):
        for name in set(options) & _OF_DATACLASS:
            raise MissingFeature(f"mapped_column({name}=…)")
        for name in options:
            if name not in _OF_COLUMN and "_" not in name:
                raise TypeError(f"mapped_column() got an unexpected keyword argument {name!r}")
        self.arguments = arguments
        self.options = options
        self.sort_order = sort_order
        self.deferred = deferred
        self._made = None

    def column_for(self, key, said):
        """A new Column; `said` is what its annotation says, if it has one."""
        options = dict(self.options)
        arguments = list(self.arguments)
        name = options.pop("name", None)
        if arguments and isinstance(arguments[0], str):
            name = arguments.pop(0)
        if said is not None:
            pattern = said.column
            if pattern is not None:  # of Annotated[type, mapped_column(…)]
                options = {**pattern.options, **options}
                arguments = [*(arguments or ()), *(each for each in pattern.arguments
                                                   if not any(isinstance(mine, type(each)) for mine in arguments))]
            if not _has_type(arguments, options) and said.type is not None:
                arguments.insert(0, said.type)
            elif not _has_type(arguments, options) and not any(isinstance(each, ForeignKey) for each in arguments):
                raise ArgumentError(f"Could not locate SQLAlchemy Core type for Python type {said.python!r} inside the"
                                    f" {key!r} attribute Mapped annotation")
            if options.get("nullable") is None and not options.get("primary_key"):
                options["nullable"] = said.optional
        return Column(name or key, *[_fresh(each) for each in arguments], **options)

    def __clause_element__(self):
        """For a mixin or a class body that uses the column it has just declared, in an index say."""
        if self._made is None:
            self._made = Column(*self.arguments, **self.options)
        return self._made


def _has_type(arguments, options):
    from ..types import TypeEngine

    return options.get("type_") is not None or any(
        isinstance(each, TypeEngine) or (isinstance(each, type) and issubclass(each, TypeEngine)) for each in arguments)


def _fresh(item):
    """An item for one more column: those that know their column are not shared."""
    copy = getattr(item, "_copy", None) if not isinstance(item, type) else None
    return copy() if copy is not None and not hasattr(item, "described") else item


class ColumnProperty(MapperProperty):
    """column_property(): a column under another name, or an expression that is read along."""

    def __init__(self, column, *more, deferred=False, group=None, doc=None, info=None, **options):
        if more:
            raise MissingFeature("column_property() of several columns")
        self.expression = column
        self.columns = [column]
        self.deferred = deferred
        self.sort_order = 0


class SynonymProperty(MapperProperty):
    def __init__(self, name, map_column=None, descriptor=None, comparator_factory=None, doc=None, info=None, **options):
        self.name = name


def mapped_column(*arguments, **options):
    return MappedColumn(*arguments, **options)


def column_property(column, *more, **options):
    return ColumnProperty(column, *more, **options)


def deferred(column, *more, group=None, raiseload=False, **options):
    if isinstance(column, MappedColumn):
        column.deferred = True
        return column
    return ColumnProperty(column, *more, deferred=True, **options)


def query_expression(default_expr=None, **options):
    raise MissingFeature("sqlalchemy.orm.query_expression()")


def synonym(name, **options):
    return SynonymProperty(name, **options)


def validates(*names, include_removes=False, include_backrefs=True):
    """Marks a method that sees each value before it is set."""

    def mark(function):
        function.__sa_validators__ = names
        return function

    return mark


def reconstructor(function):
    """Marks a method to be called on objects that come out of the database."""
    function.__sa_reconstructor__ = True
    return function
