# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and columns as values, and how the parts of a table find together."""
from _meditrack import MissingFeature, Offered, module_getattr

from . import exc
from .constraints import (CheckConstraint, Constraint, ForeignKey, ForeignKeyConstraint, Index, PrimaryKeyConstraint,
                          UniqueConstraint)
from .sql.elements import ClauseElement, ColumnClause
from .sql.selectable import ColumnCollection, TableClause
from .types import TypeEngine, to_instance

_REFLECTING = ("autoload", "autoload_with", "autoload_replace", "include_columns", "resolve_fks")
_DIALECTS = ("sqlite_", "postgresql_", "mysql_", "mariadb_", "mssql_", "oracle_")


class MetaData(Offered):
    """A collection of tables, by their full name."""

    def __init__(self, bind=None, schema=None, quote_schema=None, naming_convention=None, info=None):
        self.bind = bind
        self.tables = {}
        self.schema = schema
        self.naming_convention = naming_convention or {}
        self.info = info or {}

    @property
    def sorted_tables(self):
        return list(self.tables.values())

    def clear(self):
        self.tables.clear()

    def reflect(self, bind=None, **options):
        from .engine.reflection import reflect_metadata

        reflect_metadata(self, self.bind if bind is None else bind, **options)

    def __contains__(self, name):
        return str(name) in self.tables


class ColumnDefault(Offered):
    """default=: a value, a function that makes one, or an SQL expression."""

    def __init__(self, arg, **ignored):
        self.arg = arg

    @property
    def is_expression(self):
        return isinstance(self.arg, ClauseElement)

    def value(self):
        if not callable(self.arg):
            return self.arg
        try:
            wants = self.arg.__code__.co_argcount - len(self.arg.__defaults__ or ())
        except AttributeError:
            wants = 0  # a class or a built-in function
        return self.arg(None) if wants > 0 else self.arg()  # the argument is a context that no script needs


class DefaultClause(Offered):
    """A server default in its long form."""

    def __init__(self, arg, for_update=False):
        self.arg = arg


class Column(ColumnClause):
    """A column, and what was said beside it about keys, defaults and constraints."""

    def __init__(self, *arguments, name=None, type_=None, nullable=None, server_default=None, default=None,
                 primary_key=False, unique=None, index=None, autoincrement="auto", comment=None, key=None, quote=None,
                 doc=None, info=None, system=False, onupdate=None, server_onupdate=None, sort_order=0,
                 insert_default=None, **dialect_options):
        rest = list(arguments)
        if rest and (rest[0] is None or isinstance(rest[0], str)):
            if name is not None:
                raise exc.ArgumentError("May not pass name positionally and as a keyword.")
            name = rest.pop(0)
        if rest and (isinstance(rest[0], TypeEngine) or _is_type_class(rest[0])):
            if type_ is not None:
                raise exc.ArgumentError("May not pass type_ positionally and as a keyword.")
            type_ = rest.pop(0)
        _only_dialect_options(dialect_options, "Column")
        self.name = name
        self.key = key or name
        self.type = to_instance(type_)
        self.primary_key = bool(primary_key)
        self._nullable_given = nullable is not None
        self.nullable = bool(nullable) if self._nullable_given else not self.primary_key
        self.server_default = server_default.arg if isinstance(server_default, DefaultClause) else server_default
        if not isinstance(self.server_default, (str, ClauseElement, type(None))):
            raise exc.ArgumentError(f"server_default of column {name!r} is {server_default!r}: a string, text() or an"
                                    " SQL expression is what it takes")
        self.default = _column_default(default if default is not None else insert_default)
        self.onupdate = onupdate
        self.unique = unique
        self.index = index
        self.autoincrement = autoincrement
        self.comment = comment
        self.info = info or {}
        self.table = None
        self._items = rest
        for item in rest:
            self._check_item(item)

    def _check_item(self, item):
        if isinstance(item, (ForeignKey, Constraint, ColumnDefault)):
            return
        if isinstance(item, DefaultClause):
            self.server_default = item.arg
            return
        raise exc.ArgumentError(f"Column {self.name!r} cannot take {item!r}: a name, a type, ForeignKey(s) and"
                                " constraints are what it takes, in this order.")

    @property
    def foreign_keys(self):
        return {item for item in self._items if isinstance(item, ForeignKey)}

    def _copy(self):
        copy = Column.__new__(Column)
        copy.__dict__.update(self.__dict__)
        copy.table = None
        copy._items = [item._copy() if isinstance(item, Constraint) else item for item in self._items]
        return copy

    def _attach(self, table):
        """Makes the flags and items of the column constraints and indexes of its table, in SQLAlchemy's order."""
        if not self.name:
            raise exc.ArgumentError("Column must be constructed with a non-blank name or assign a non-blank .name"
                                    " before adding to a Table.")
        self.table = table
        table.columns.add(self)
        if self.primary_key:
            table.primary_key.columns.append(self)
        if self.index:
            label = table.fullname.replace(".", "_")
            table._adopt(Index(f"ix_{label}_{self.name}", self.name, unique=bool(self.unique)))
        elif self.unique:
            table._adopt(UniqueConstraint(self.name))
        if self.type.checked_values():
            table._adopt(CheckConstraint._of_type(self))
        for item in self._items:
            if isinstance(item, ForeignKey):
                table._adopt(item._constraint_for(self))
            elif isinstance(item, CheckConstraint):
                item.table = table  # stays with its column: SQL writes it there
            elif isinstance(item, Constraint):
                table._adopt(item)

    def checks(self):
        return [item for item in self._items if isinstance(item, CheckConstraint)]

    def __repr__(self):
        return f"Column({self.name!r}, {self.type!r})"


class Table(TableClause):
    """A table as a script describes it; also what op.create_table() returns."""

    def __init__(self, name, metadata=None, *items, schema=None, comment=None, prefixes=None, info=None, quote=None,
                 quote_schema=None, extend_existing=False, keep_existing=False, must_exist=False, implicit_returning=True,
                 listeners=(), **options):
        reflecting = {each: options.pop(each) for each in _REFLECTING if each in options}
        _only_dialect_options(options, "Table")
        super().__init__(str(name), schema=schema if schema is not None else getattr(metadata, "schema", None))
        self.metadata = metadata if metadata is not None else MetaData()
        self.comment = comment
        self.prefixes = list(prefixes or ())
        self.info = info or {}
        self.primary_key = PrimaryKeyConstraint()
        self.constraints = []
        self.indexes = []
        self._options = options
        self.metadata.tables[self.fullname] = self
        if reflecting.get("autoload") or reflecting.get("autoload_with") is not None:
            self._reflect(reflecting)
        for item in items:
            self._append(item)

    def _reflect(self, options):
        from .engine.reflection import reflect_table
        from .inspection import inspect

        bind = options.get("autoload_with")
        if bind is None:
            bind = getattr(self.metadata, "bind", None)
        if bind is None:
            raise exc.ArgumentError("Table(autoload=True) needs autoload_with=, or a MetaData with a bind")
        try:
            reflect_table(bind if hasattr(bind, "info_cache") else inspect(bind), self,
                          options.get("include_columns"), (), options.get("resolve_fks", True))
        except BaseException:
            self.metadata.tables.pop(self.fullname, None)
            raise

    def options(self, dialect):
        """The keywords meant for one database, such as sqlite_autoincrement."""
        return {name: value for name, value in self._options.items() if name.startswith(dialect + "_")}

    def append_column(self, column):
        self._append(column)

    def append_constraint(self, constraint):
        self._append(constraint)

    def _append(self, item):
        if isinstance(item, Column):
            (item if item.table is None else item._copy())._attach(self)
        elif isinstance(item, (Constraint, Index)):
            self._adopt(item if item.table is None else item._copy())
        else:
            raise exc.ArgumentError(f"Table {self.name!r} cannot take {item!r}: columns, constraints and indexes are"
                                    " what it takes.")

    def _adopt(self, item):
        item.table = self
        if isinstance(item, PrimaryKeyConstraint):
            self.primary_key = item._with_columns_of(self)
        elif isinstance(item, Index):
            self.indexes.append(item)
        else:
            self.constraints.append(item)

    def __repr__(self):
        return f"Table({self.fullname!r})"


def _column_default(value):
    return value if value is None or isinstance(value, ColumnDefault) else ColumnDefault(value)


def _is_type_class(value):
    return isinstance(value, type) and issubclass(value, TypeEngine)


def _only_dialect_options(options, where):
    for name in options:
        if not name.startswith(_DIALECTS):
            raise TypeError(f"{where}() got an unexpected keyword argument {name!r}")


__getattr__ = module_getattr(__name__)
