# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and columns as values, and how the parts of a table find together."""
from _meditrack import Offered, module_getattr

from . import exc
from .constraints import (CheckConstraint, Constraint, ForeignKey, ForeignKeyConstraint, Index, PrimaryKeyConstraint,
                          UniqueConstraint)
from .defaults import ColumnDefault, Computed, DefaultClause, FetchedValue, Identity, IdentityOptions, Sequence
from .naming import DEFAULT as _DEFAULT_NAMES
from .options import DialectOptions
from .sql.elements import ClauseElement, conv, quoted_name
from .sql.selectable import ColumnClause, TableClause
from .types import Integer, Numeric, TypeEngine, to_instance


class _BlankSchema:
    """Says 'no schema', where the collection of tables has one."""


BLANK_SCHEMA = _BlankSchema()


class ItemSet(dict):
    """A set that keeps the order in which its items came."""

    def __init__(self, items=()):
        for each in items:
            self[id(each)] = each

    def add(self, item):
        self[id(item)] = item

    def discard(self, item):
        self.pop(id(item), None)

    def remove(self, item):
        del self[id(item)]

    def update(self, items):
        for each in items:
            self.add(each)

    def pop(self, *key):
        return super().pop(*key) if key else super().popitem()[1]

    def __iter__(self):
        return iter(list(self.values()))

    def __contains__(self, item):
        return super().__contains__(id(item))

    def __repr__(self):
        return repr(set(self.values()))


class SchemaItem(Offered):
    """What tables consist of."""


class Column(DialectOptions, ColumnClause):
    """A column, and what was said beside it about keys, defaults and constraints."""

    def __init__(self, *arguments, name=None, type_=None, nullable=..., server_default=None, default=None,
                 primary_key=False, unique=None, index=None, autoincrement="auto", comment=None, key=None, quote=None,
                 doc=None, info=None, system=False, onupdate=None, server_onupdate=None, sort_order=0,
                 insert_default=None, insert_sentinel=False, _proxies=None, **dialect_options):
        rest = list(arguments)
        if rest and (rest[0] is None or isinstance(rest[0], str)):
            if name is not None and rest[0] is not None:
                raise exc.ArgumentError("May not pass name positionally and as a keyword.")
            name = rest.pop(0) or name
        if rest and (isinstance(rest[0], TypeEngine) or _is_type_class(rest[0])):
            if type_ is not None:
                raise exc.ArgumentError("May not pass type_ positionally and as a keyword.")
            type_ = rest.pop(0)
        elif rest and rest[0] is None:
            rest.pop(0)
        if name is None and quote is not None:
            raise exc.ArgumentError("Explicit 'name' is required when sending 'quote' argument")
        super().__init__(name if quote is None else quoted_name(name, quote), to_instance(type_))
        self._take_options(dialect_options)
        self.key = key if key is not None else name
        self.primary_key = bool(primary_key)
        self._nullable_given = nullable is not ...  # None was said, and says no
        self.nullable = bool(nullable) if self._nullable_given else not self.primary_key
        self.unique, self.index = unique, index
        self.autoincrement = autoincrement
        self.comment, self.doc, self.info, self.system = comment, doc, info or {}, system
        self.table = None
        self.constraints, self.foreign_keys = ItemSet(), ItemSet()
        self.computed = self.identity = self.server_onupdate = None
        self._waiting = []
        self.default = _column_default(default if default is not None else insert_default)
        self.onupdate = _column_default(onupdate, for_update=True)
        self.server_default = _server_default(server_default)
        if server_onupdate is not None:
            self.server_onupdate = _server_default(server_onupdate)
        for item in rest:
            self._take(item)

    def _take(self, item):
        if isinstance(item, ForeignKey):
            item.parent = self
            self.foreign_keys.add(item)
        elif isinstance(item, Constraint):
            item.parent, item.table = self, None
            self.constraints.add(item)
        elif isinstance(item, (ColumnDefault, Sequence)):
            if item.for_update:
                self.onupdate = item
            else:
                self.default = item
        elif isinstance(item, FetchedValue):
            if item.for_update:
                self.server_onupdate = item
            else:
                item._attach(self)
        else:
            raise exc.ArgumentError(f"'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {item!r}")

    def references(self, column):
        return any(key.target_column_name == column.name and key.references(column.table) for key in self.foreign_keys)

    def append_foreign_key(self, key):
        self._take(key)
        if self.table is not None:
            self.table._adopt(ForeignKeyConstraint._of_column(key, self))

    def _copy(self, schema=None, **options):
        """Without what its table made of it: foreign keys and constraints that belong to a table stay there."""
        copy = type(self).__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy.table = None
        copy._waiting = []
        copy.info = dict(self.info)
        copy.dialect_kwargs = dict(self.dialect_kwargs)
        copy.constraints, copy.foreign_keys = ItemSet(), ItemSet()
        for item in self.constraints:
            if not item._type_bound:
                copy._take(item._copy())
        for item in self.foreign_keys:
            if item.constraint is None:
                copy._take(item._copy(schema=schema))
        if isinstance(self.server_default, (Computed, Identity)):
            copy.computed = copy.identity = copy.server_default = None
            if isinstance(self.server_onupdate, Computed):
                copy.server_onupdate = None
            self.server_default._copy()._attach(copy)
            copy.nullable = self.nullable
        return copy

    copy = _copy

    def _attach(self, table):
        """Makes the flags and items of the column constraints and indexes of its table, in SQLAlchemy's order."""
        if not self.name:
            raise exc.ArgumentError("Column must be constructed with a non-blank name or assign a non-blank .name"
                                    " before adding to a Table.")
        if self.key is None:
            self.key = self.name
        self.table = table
        table._place(self)
        if self.primary_key:
            table.primary_key._add(self)
        if self.index:
            made = Index(None, self.key, unique=bool(self.unique))
            made.of_flag = True
            table._adopt(made)
        elif self.unique:
            made = UniqueConstraint(self.key)
            made._column_flag = True
            table._adopt(made)
        self._attach_type_check(table)
        for item in self.foreign_keys:
            if item.constraint is None:
                table._adopt(ForeignKeyConstraint._of_column(item, self))
        for item in self.constraints:
            if isinstance(item, CheckConstraint):
                item._attach(table)  # but it stays with its column: SQL writes it there
                item.parent = self
            else:
                table._adopt(item)
        for item in self._waiting:
            if item.table is None and all(each.table is table for each in item.naming_columns()):
                table._adopt(item)

    def _attach_type_check(self, table):
        if self.type.checked_values():
            table._adopt(CheckConstraint._of_type(self))

    def is_alone(self):
        """Whether it brings nothing into its table but itself: then it can be described without one."""
        return self.name and self.table is None and not (
            self.primary_key or self.unique or self.index or self.constraints or self.foreign_keys or self._waiting
            or self.default is not None or type(self.server_default) not in (type(None), DefaultClause)
            or self.type.is_null or self.type.checked_values())

    def checks(self):
        return [item for item in self.constraints if isinstance(item, CheckConstraint)]

    def effective_type(self):
        """Its own type, or that of the column that a foreign key of it refers to."""
        if self.type.is_null:
            for key in self.foreign_keys:
                try:
                    return key.column.effective_type()
                except (exc.SQLAlchemyError, AttributeError):
                    pass
        return self.type

    def __repr__(self):
        return f"Column({self.name!r}, {self.type!r})"


class Table(DialectOptions, TableClause):
    """A table as a script describes it; also what op.create_table() returns."""

    def __new__(cls, *arguments, **options):
        if not arguments and not options:
            return object.__new__(cls)
        if len(arguments) < 2:
            raise TypeError("Table() takes at least two positional-only arguments 'name' and 'metadata'")
        name, metadata = arguments[:2]
        key = _fullname(str(name), _schema_for(options.get("schema"), metadata))
        keep, extend = options.get("keep_existing", False), options.get("extend_existing", False)
        if keep and extend:
            raise exc.ArgumentError("keep_existing and extend_existing are mutually exclusive.")
        if key not in metadata.tables:
            if options.get("must_exist") or options.get("mustexist"):
                raise exc.InvalidRequestError(f"Table '{key}' not defined")
            return object.__new__(cls)
        if not keep and not extend and len(arguments) > 2:
            raise exc.InvalidRequestError(f"Table '{key}' is already defined for this MetaData instance.  Specify"
                                          " 'extend_existing=True' to redefine options and columns on an existing"
                                          " Table object.")
        return metadata.tables[key]

    def __init__(self, name, metadata, *items, schema=None, comment=None, prefixes=None, info=None, quote=None,
                 quote_schema=None, autoload=False, autoload_with=None, autoload_replace=True, extend_existing=False,
                 keep_existing=False, must_exist=False, mustexist=False, resolve_fks=True, include_columns=None,
                 implicit_returning=True, listeners=(), _extend_on=None, **options):
        there = metadata.tables.get(_fullname(str(name), _schema_for(schema, metadata)))
        reflected = {"include_columns": include_columns, "resolve_fks": resolve_fks, "listeners": listeners,
                     "autoload_replace": autoload_replace}
        if autoload and autoload_with is None:
            autoload_with = metadata.bind
            if autoload_with is None:
                raise exc.ArgumentError("Table(autoload=True) needs autoload_with=, or a MetaData with a bind")
        if there is self:
            if extend_existing:
                self._extend(items, comment, prefixes, info, autoload_with, reflected, options)
            return
        self._take_options(options)
        schema = _schema_for(schema, metadata)
        super().__init__(name if quote is None else quoted_name(name, quote),
                         schema=schema if quote_schema is None or schema is None else quoted_name(schema, quote_schema))
        self.metadata = metadata
        self.comment = comment
        self._prefixes = list(prefixes or ())
        self.info = dict(info or {})
        self.constraints, self.indexes = ItemSet(), ItemSet()
        self.primary_key = None
        self._adopt(PrimaryKeyConstraint(_implicit=True))
        metadata.tables[self.fullname] = self
        try:
            if autoload_with is not None:
                _reflect(self, autoload_with, reflected, items)
            for item in items:
                self._append(item)
        except BaseException:
            metadata.tables.pop(self.fullname, None)
            raise

    @property
    def key(self):
        return self.fullname

    @key.setter
    def key(self, value):
        pass  # always follows from schema and name

    @property
    def prefixes(self):
        return self._prefixes

    @property
    def foreign_keys(self):
        return ItemSet(key for column in self.columns for key in column.foreign_keys)

    @property
    def foreign_key_constraints(self):
        return ItemSet(each for each in self.constraints if isinstance(each, ForeignKeyConstraint))

    @property
    def _autoincrement_column(self):
        """The column that counts up by itself, if there is one."""
        members = list(self.primary_key)
        marked = [each for each in members if each.autoincrement is True]
        if marked:
            if len(marked) > 1:
                raise exc.ArgumentError(f"Only one Column may be marked autoincrement=True, found both {marked[1].name}"
                                        f" and {marked[0].name}.")
            if not _is_numeric(marked[0].effective_type()):
                raise exc.ArgumentError(f"Column type {marked[0].type} on column '{self.name}.{marked[0].name}' is not"
                                        " compatible with autoincrement=True")
            return marked[0]
        return members[0] if len(members) == 1 and _counts_up(members[0]) else None

    autoincrement_column = _autoincrement_column

    def append_column(self, column, replace_existing=True):
        self._append(column)

    def append_constraint(self, constraint):
        self._adopt(constraint)

    def create(self, bind=None, checkfirst=True):
        from .ddl import create_tables

        create_tables(self.metadata, [self], bind, checkfirst)

    def drop(self, bind=None, checkfirst=True):
        from .ddl import drop_tables

        drop_tables(self.metadata, [self], bind, checkfirst)

    def exists(self, bind=None):
        from .ddl import has_table

        return has_table(bind or self.metadata.bind, self.name, self.schema)

    def to_metadata(self, metadata, schema=..., referred_schema_fn=None, name=None):
        """A copy of it in another collection of tables."""
        name = name if name is not None else self.name
        schema = self.schema if schema is ... else metadata.schema if schema is None else schema
        if _fullname(name, schema) in metadata.tables:
            return metadata.tables[_fullname(name, schema)]
        table = Table(name, metadata, *[each._copy(schema=schema) for each in self.columns],
                      schema=schema if schema is not None else BLANK_SCHEMA, comment=self.comment, info=self.info,
                      prefixes=self._prefixes, **self.dialect_kwargs)
        for each in sorted(self.constraints, key=lambda item: item.creation):
            if each is self.primary_key and not len(each):
                continue
            if each._type_bound or getattr(each, "_column_flag", False):
                continue
            if isinstance(each, ForeignKeyConstraint):
                referred = each.target()[0] or None
                if referred_schema_fn is not None:
                    moved = referred_schema_fn(self, schema, each, referred)
                else:
                    moved = schema if referred == self.schema else None
                table.append_constraint(each._copy(schema=moved, target_table=table))
            else:
                copy = each._copy(target_table=table)
                if copy.name == each.name and each is self.primary_key and each.implicit:
                    copy.implicit = True
                table.append_constraint(copy)
        for each in self.indexes:
            if not each.of_flag:
                table._adopt(each._copy())
        return table

    tometadata = to_metadata

    def _extend(self, items, comment, prefixes, info, autoload_with, reflected, options):
        self._take_options({**self.dialect_kwargs, **options})
        self.comment = comment if comment is not None else self.comment
        self._prefixes = list(prefixes) if prefixes else self._prefixes
        self.info.update(info or {})
        if autoload_with is not None:
            _reflect(self, autoload_with, reflected, items)
        for item in items:
            self._append(item)

    def _place(self, column):
        """A column of the same key makes room for a new one, at the same place."""
        old = self.columns.get(column.key)
        if old is not None and old is not column:
            if old.primary_key and self.primary_key.contains_column(old):
                self.primary_key._given.remove(next(each for each in self.primary_key if each is old))
            for key in old.foreign_keys:
                self.constraints.discard(key.constraint)
            for each in list(self.indexes):
                if each.of_flag and old in list(each.expressions):
                    self.indexes.discard(each)
        self.columns.add(column)

    def _append(self, item):
        if isinstance(item, Column):
            if item.table is not None and item.table is not self:
                raise exc.ArgumentError(f"Column object '{item.name}' already assigned to Table"
                                        f" '{item.table.name}'")
            item._attach(self)
        elif isinstance(item, (Constraint, Index)):
            self._adopt(item)
        elif isinstance(item, (list, tuple)):
            raise exc.ArgumentError(f"'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {item!r}")
        elif isinstance(item, Sequence):
            item._set_table(self)
        else:
            raise exc.ArgumentError(f"'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {item!r}")

    def _adopt(self, item):
        if isinstance(item, Index):
            self.indexes.add(item)
        else:
            if isinstance(item, PrimaryKeyConstraint) and item is not self.primary_key:
                if self.primary_key is not None:
                    self.constraints.discard(self.primary_key)
                self.primary_key = item
            self.constraints.add(item)
        try:
            item._attach(self)
        except BaseException:
            (self.indexes if isinstance(item, Index) else self.constraints).discard(item)
            raise

    def __repr__(self):
        return f"Table({self.fullname!r})"

    def __str__(self):
        return self.fullname


class MetaData(Offered):
    """A collection of tables, by their full name."""

    def __init__(self, bind=None, schema=None, quote_schema=None, naming_convention=None, info=None, reflect=False):
        if isinstance(bind, str):  # the first argument is the schema now; once it was the bind
            bind, schema = None, bind
        self.bind = bind
        self.tables = {}
        self.schema = schema
        self.naming_convention = naming_convention or _DEFAULT_NAMES
        self.info = info or {}
        self._sequences = {}
        if reflect:
            self.reflect()

    @property
    def sorted_tables(self):
        """Each after those that it refers to."""
        return sort_tables(sorted(self.tables.values(), key=lambda each: each.fullname))

    def clear(self):
        self.tables.clear()

    def remove(self, table):
        self.tables.pop(table.fullname, None)

    def create_all(self, bind=None, tables=None, checkfirst=True):
        from .ddl import create_tables

        create_tables(self, tables, bind, checkfirst)

    def drop_all(self, bind=None, tables=None, checkfirst=True):
        from .ddl import drop_tables

        drop_tables(self, tables, bind, checkfirst)

    def reflect(self, bind=None, schema=None, views=False, only=None, extend_existing=False, autoload_replace=True,
                resolve_fks=True, **options):
        from .engine.reflection import reflect_metadata

        reflect_metadata(self, bind if bind is not None else self.bind, schema=schema, views=views, only=only,
                         extend_existing=extend_existing, autoload_replace=autoload_replace, resolve_fks=resolve_fks,
                         **options)

    def __contains__(self, table):
        return (table if isinstance(table, str) else table.fullname) in self.tables

    def __repr__(self):
        return "MetaData()"


def sort_tables(tables):
    """Each after those that it refers to; a circle is broken where it was entered."""
    ordered, state = [], {}

    def visit(table):
        if state.setdefault(id(table), 0):
            return
        state[id(table)] = 1
        for other in sorted(_referred_tables(table), key=lambda each: each.fullname):
            visit(other)
        if any(table is each for each in tables):
            ordered.append(table)

    for each in tables:
        visit(each)
    return ordered


def _referred_tables(table):
    found = {}
    for each in table.constraints:
        if isinstance(each, ForeignKeyConstraint) and not each.use_alter:
            schema, name, _ = each.target()
            other = table.metadata.tables.get(_fullname(name, schema))
            if other is not None and other is not table:
                found[id(other)] = other
    return found.values()


def _reflect(table, bind, options, items):
    from .engine.reflection import reflect_table
    from .inspection import inspect

    given = [each.name for each in items if isinstance(each, Column)]
    reflect_table(bind if hasattr(bind, "info_cache") else inspect(bind), table, options["include_columns"],
                  given if options["autoload_replace"] else [*given, *(each.name for each in table.columns)],
                  options["resolve_fks"])


def _counts_up(column):
    if column.autoincrement not in ("auto", "ignore_fk") or not _is_numeric(column.effective_type()):
        return False
    if column.default is not None and not isinstance(column.default, Sequence):
        return False
    if column.server_default is not None and not isinstance(column.server_default, Identity):
        return False
    return not column.foreign_keys or column.autoincrement == "ignore_fk"


def _is_numeric(type_):
    while isinstance(getattr(type_, "__dict__", {}).get("impl"), TypeEngine):
        type_ = type_.impl
    return isinstance(type_, (Integer, Numeric))


def _schema_for(schema, metadata):
    if schema is BLANK_SCHEMA:
        return None
    return schema if schema is not None else metadata.schema


def _fullname(name, schema):
    return f"{schema}.{name}" if schema else name


def _column_default(value, for_update=False):
    if value is None or isinstance(value, (ColumnDefault, Sequence)):
        return value
    return ColumnDefault(value, for_update)


def _server_default(value):
    if value is None or isinstance(value, FetchedValue):
        return value
    return DefaultClause(value)


def _is_type_class(value):
    return isinstance(value, type) and issubclass(value, TypeEngine)


__getattr__ = module_getattr(__name__, "sqlalchemy", {
    "ddl": "CreateTable DropTable CreateIndex DropIndex AddConstraint DropConstraint CreateSequence DropSequence"
           " CreateSchema DropSchema SetTableComment DropTableComment SetColumnComment DropColumnComment DDL DDLElement"
           " ExecutableDDLElement CreateColumn",
})
