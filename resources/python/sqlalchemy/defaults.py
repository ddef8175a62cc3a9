# SPDX-License-Identifier: GPL-3.0-or-later
"""What a column holds when nobody says: values, SQL expressions, computed columns, identities, sequences."""
from _meditrack import Offered

from . import exc
from .sql.elements import ClauseElement, ColumnElement, TextClause


class ColumnDefault(Offered):
    """default=: a value, a function that makes one, or an SQL expression."""

    is_sequence = False

    def __init__(self, arg, for_update=False, **ignored):
        self.arg = arg
        self.for_update = for_update

    @property
    def is_expression(self):
        return isinstance(self.arg, ClauseElement)

    is_clause_element = is_expression

    @property
    def is_callable(self):
        return callable(self.arg) and not self.is_expression

    @property
    def is_scalar(self):
        return not self.is_callable and not self.is_expression

    def value(self):
        if not callable(self.arg):
            return self.arg
        try:
            wants = self.arg.__code__.co_argcount - len(self.arg.__defaults__ or ())
        except AttributeError:
            wants = 0  # a class or a built-in function
        return self.arg(None) if wants > 0 else self.arg()  # the argument is a context that no script needs

    def __repr__(self):
        return f"ColumnDefault({self.arg!r})"


class FetchedValue(Offered):
    """The database will come up with a value, in a way that nothing here says."""

    is_identity = False

    def __init__(self, for_update=False):
        self.for_update = for_update

    def _attach(self, column):
        column.server_default = self


class DefaultClause(FetchedValue):
    """A server default: a text, text() or an SQL expression."""

    def __init__(self, arg, for_update=False, _reflected=False):
        if not isinstance(arg, (str, ClauseElement)):
            raise exc.ArgumentError(f"Argument 'arg' is expected to be one of type '<class 'str'>' or '<class"
                                    f" 'sqlalchemy.sql.elements.ClauseElement'>' or '<class"
                                    f" 'sqlalchemy.sql.elements.TextClause'>', got '{type(arg)}'")
        super().__init__(for_update)
        self.arg = arg
        self.reflected = _reflected

    def __repr__(self):
        return f"DefaultClause({self.arg!r}, for_update={self.for_update!r})"


class Computed(FetchedValue):
    """GENERATED ALWAYS AS (…)"""

    def __init__(self, sqltext, persisted=None):
        super().__init__()
        self.sqltext = sqltext if isinstance(sqltext, ClauseElement) else TextClause(sqltext)
        self.persisted = persisted
        self.column = None

    def _attach(self, column):
        if not isinstance(column.server_default, (type(None), Computed)) \
                or not isinstance(column.server_onupdate, (type(None), Computed)):
            raise exc.ArgumentError("A generated column cannot specify a server_default or a server_onupdate argument")
        self.column = column
        column.computed = column.server_default = column.server_onupdate = self

    def _copy(self):
        return Computed(self.sqltext, self.persisted)


class IdentityOptions(Offered):
    """What a sequence counts by."""

    def __init__(self, start=None, increment=None, minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None,
                 cycle=None, cache=None, order=None):
        self.start = start
        self.increment = increment
        self.minvalue = minvalue
        self.maxvalue = maxvalue
        self.nominvalue = nominvalue
        self.nomaxvalue = nomaxvalue
        self.cycle = cycle
        self.cache = cache
        self.order = order

    def _counting(self):
        return {name: getattr(self, name) for name in ("start", "increment", "minvalue", "maxvalue", "nominvalue",
                                                       "nomaxvalue", "cycle", "cache", "order")}


class Identity(IdentityOptions, FetchedValue):
    """GENERATED … AS IDENTITY"""

    is_identity = True

    def __init__(self, always=False, on_null=None, start=None, increment=None, minvalue=None, maxvalue=None,
                 nominvalue=None, nomaxvalue=None, cycle=None, cache=None, order=None):
        IdentityOptions.__init__(self, start, increment, minvalue, maxvalue, nominvalue, nomaxvalue, cycle, cache, order)
        self.for_update = False
        self.always = always
        self.on_null = on_null
        self.column = None

    def _attach(self, column):
        if not isinstance(column.server_default, (type(None), Identity)) or column.server_onupdate is not None:
            raise exc.ArgumentError("A column with an Identity object cannot specify a server_default or a"
                                    " server_onupdate argument")
        if column.autoincrement is False:
            raise exc.ArgumentError("A column with an Identity object cannot specify autoincrement=False")
        self.column = column
        column.identity = column.server_default = self
        if not column._nullable_given:
            column.nullable = False

    def _copy(self):
        return Identity(always=self.always, on_null=self.on_null, **self._counting())


class _NextValue(ColumnElement):
    """The next number of a sequence."""

    def __init__(self, sequence):
        from .types import Integer

        self.sequence = sequence
        self._type = sequence.data_type or Integer()

    @property
    def type(self):
        return self._type

    def _render(self, renderer):
        from .sql.render import quoted

        if renderer.dialect == "sqlite":
            raise NotImplementedError("Dialect 'sqlite' does not support sequence increments.")
        name = ".".join(quoted(part) for part in (self.sequence.schema, self.sequence.name) if part)
        return "nextval('" + name.replace("'", "''") + "')"


class Sequence(IdentityOptions):
    """A sequence, by itself or as a column's default."""

    is_sequence = True
    is_expression = is_clause_element = is_callable = is_scalar = False

    def __init__(self, name, start=None, increment=None, minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None,
                 cycle=None, schema=None, cache=None, order=None, data_type=None, optional=False, quote=None,
                 metadata=None, quote_schema=None, for_update=False):
        super().__init__(start, increment, minvalue, maxvalue, nominvalue, nomaxvalue, cycle, cache, order)
        from .types import to_instance

        self.name = name
        self.schema = schema if schema is not None else getattr(metadata, "schema", None)
        self.data_type = to_instance(data_type) if data_type is not None else None
        self.optional = optional
        self.metadata = metadata
        self.for_update = for_update
        self.column = None
        if metadata is not None:
            metadata._sequences[self.fullname] = self

    @property
    def fullname(self):
        return f"{self.schema}.{self.name}" if self.schema else self.name

    def next_value(self):
        return _NextValue(self)

    def create(self, bind, checkfirst=True):
        from .ddl import create_sequence

        create_sequence(self, bind, checkfirst)

    def drop(self, bind, checkfirst=True):
        from .ddl import drop_sequence

        drop_sequence(self, bind, checkfirst)
