# SPDX-License-Identifier: GPL-3.0-or-later
"""Constraints and indexes as values. They keep the order in which they came to be: CREATE TABLE shows it."""
import itertools

from _meditrack import Offered

from . import exc, naming
from .options import DialectOptions
from .sql.elements import ClauseElement, TextClause
from .sql.render import quoted
from .sql.selectable import ColumnCollection

_order = itertools.count()


class Constraint(DialectOptions, Offered):
    kind = ""
    of_type = None  # the type that asked for it: some databases have that type themselves

    def __init__(self, name=None, deferrable=None, initially=None, info=None, comment=None, **dialect_options):
        self._take_options(dialect_options)
        self.name = name
        self.deferrable = deferrable
        self.initially = initially
        self.comment = comment
        self.info = info or {}
        self.table = None
        self.parent = None
        self.creation = next(_order)

    @property
    def _type_bound(self):
        return self.of_type is not None

    def is_needed(self, dialect):
        return True

    def naming_columns(self):
        """The columns that a naming convention may mention."""
        return []

    def final_name(self):
        return naming.final_name(self, self.table) if self.table is not None else self.name

    def _attach(self, table):
        self.table = self.parent = table
        naming.apply(self, table)

    def _copy(self, target_table=None, **options):
        copy = type(self).__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy.table = copy.parent = None
        copy.creation = next(_order)
        return copy

    copy = _copy

    def __repr__(self):
        return f"{type(self).__name__}(name={self.name!r})"


class _OverColumns(Constraint):
    """A constraint over columns, given as names or as columns."""

    def __init__(self, *columns, **options):
        super().__init__(**options)
        self._given = list(columns)
        self._attach_to_common_table()

    def _attach_to_common_table(self):
        """Columns that are in a table already take the constraint there."""
        tables = {id(each.table): each.table for each in self._given if not isinstance(each, str)}
        if len(tables) == 1 and len(self._given) and not any(isinstance(each, str) for each in self._given):
            (table,) = tables.values()
            if table is not None and hasattr(table, "append_constraint"):
                table.append_constraint(self)
                return
        for each in self._given:
            if not isinstance(each, str) and getattr(each, "table", None) is None and hasattr(each, "_waiting"):
                each._waiting.append(self)  # once all of them are in a table

    @property
    def columns(self):
        return ColumnCollection(self._found())

    @property
    def column_keys(self):
        return [each if isinstance(each, str) else each.key for each in self._given]

    c = columns

    def column_names(self):
        if self.table is None:
            return [each if isinstance(each, str) else each.name for each in self._given]
        return [each.name for each in self._found()]

    def naming_columns(self):
        return self._found()

    def contains_column(self, column):
        return any(each is column for each in self._found())

    def _found(self):
        if self.table is None:
            return [each for each in self._given if not isinstance(each, str)]
        return [_column(self, each) for each in self._given]

    def _copy(self, target_table=None, **options):
        copy = super()._copy()
        copy._given = [each if isinstance(each, str) else each.key for each in self._given]
        return copy

    copy = _copy

    def __iter__(self):
        return iter(self._found())

    def __len__(self):
        return len(self._given)

    def __contains__(self, name):
        return any(name in (each, getattr(each, "key", None)) for each in self._given)

    def __repr__(self):
        shown = ", ".join(repr(each) for each in self.column_keys)
        return f"{type(self).__name__}({shown}, name={self.name!r})"


class PrimaryKeyConstraint(_OverColumns):
    kind = "primary_key"
    convention_key = "pk"

    def __init__(self, *columns, name=None, deferrable=None, initially=None, info=None, _implicit=False, **options):
        self.implicit = _implicit
        super().__init__(*columns, name=name, deferrable=deferrable, initially=initially, info=info, **options)

    def _attach(self, table):
        """Names become the columns they mean, which then are marked as part of the key."""
        self.table = self.parent = table
        if self._given:
            self._given = self._found()
            for each in table.columns:
                each.primary_key = any(each is member for member in self._given)
        else:
            self._given = [each for each in table.columns if each.primary_key]
        for each in self._given:
            each.primary_key = True
            if not each._nullable_given:
                each.nullable = False
        naming.apply(self, table)

    def _add(self, column):
        self._given.append(column)
        if self.implicit:  # only now can a convention that mentions columns say the name
            self.name = None
            naming.apply(self, self.table)

    def ordered_columns(self):
        """Of a key that nobody wrote as such, the column that counts up comes first."""
        columns = self._found()
        first = self.table._autoincrement_column if self.implicit and self.table is not None else None
        return sorted(columns, key=lambda each: each is not first) if first is not None else columns


class UniqueConstraint(_OverColumns):
    kind = "unique"
    convention_key = "uq"


class CheckConstraint(Constraint):
    kind = "check"
    convention_key = "ck"

    def __init__(self, sqltext, name=None, deferrable=None, initially=None, table=None, info=None, _create_rule=None,
                 _autoattach=True, **options):
        super().__init__(name, deferrable, initially, info, **options)
        self.sqltext = sqltext if isinstance(sqltext, ClauseElement) else TextClause(sqltext)
        if table is not None:
            table.append_constraint(self)
        elif _autoattach and not isinstance(sqltext, str):
            self._attach_to_table_of_expression()

    def _attach_to_table_of_expression(self):
        columns = self.naming_columns()
        tables = {id(each.table): each.table for each in columns}
        if len(tables) != 1:
            return
        (table,) = tables.values()
        if table is not None:
            if hasattr(table, "append_constraint"):
                table.append_constraint(self)
        elif hasattr(columns[-1], "_waiting"):
            columns[-1]._waiting.append(self)

    @classmethod
    def _of_type(cls, column):
        name, type_ = None, column.type
        while name is None and type_ is not None:
            name, type_ = getattr(type_, "name", None), vars(type_).get("impl")  # a TypeDecorator has it inside
        check = cls("", name=naming.NO_NAME if name is None else name)
        check.of_type = column.type
        check.of_column = column
        return check

    @property
    def columns(self):
        return ColumnCollection(self.naming_columns())

    def naming_columns(self):
        return [self.of_column] if self.of_type is not None else columns_in(self.sqltext)

    def text(self, renderer):
        if self.of_type is None:
            return renderer.sql(self.sqltext)
        values = ", ".join(renderer.value(value) for value in self.of_type.checked_values())
        return f"{quoted(self.of_column.name)} IN ({values})"

    def is_needed(self, dialect):
        return self.of_type is None or self.of_type.needs_check(dialect)


class ForeignKeyConstraint(_OverColumns):
    kind = "foreign_key"
    convention_key = "fk"

    def __init__(self, columns, refcolumns, name=None, onupdate=None, ondelete=None, deferrable=None, initially=None,
                 use_alter=False, link_to_name=False, match=None, table=None, info=None, comment=None, **options):
        columns, refcolumns = list(columns), list(refcolumns)
        if len(set(map(str, columns))) != len(refcolumns):
            if len(columns) != len(set(map(str, columns))):
                raise exc.ArgumentError("ForeignKeyConstraint with duplicate source column references are not supported.")
            raise exc.ArgumentError("ForeignKeyConstraint number of constrained columns must match the number of"
                                    " referenced columns.")
        self.onupdate = onupdate
        self.ondelete = ondelete
        self.match = match
        self.use_alter = use_alter
        self.link_to_name = link_to_name
        self.elements = [ForeignKey(each, _constraint=self, name=name, onupdate=onupdate, ondelete=ondelete,
                                    deferrable=deferrable, initially=initially, use_alter=use_alter, match=match,
                                    link_to_name=link_to_name) for each in refcolumns]
        super().__init__(*columns, name=name, deferrable=deferrable, initially=initially, info=info, comment=comment,
                         **options)
        if table is not None and self.table is None:
            table.append_constraint(self)

    @classmethod
    def _of_column(cls, key, column):
        """The constraint that a ForeignKey beside its column stands for."""
        made = cls([], [], **key._options)
        made._given = [column]
        made.elements = [key]
        key.constraint = made
        return made

    def _attach(self, table):
        self.table = self.parent = table
        for column, element in zip(self._found(), self.elements):
            element.parent = column
            column.foreign_keys.add(element)
        naming.apply(self, table)

    @property
    def referred_table(self):
        return self.elements[0].column.table

    def target(self):
        """(schema, table, [columns]); the schema is empty if none was written."""
        parts = [each.target() for each in self.elements]
        return parts[0][0], parts[0][1], [each[2] for each in parts]

    def _copy(self, target_table=None, schema=None, **options):
        referred = [each._copied_target(self.table, target_table, schema) for each in self.elements]
        return ForeignKeyConstraint(self.column_keys, referred, name=self.name, onupdate=self.onupdate,
                                    ondelete=self.ondelete, deferrable=self.deferrable, initially=self.initially,
                                    use_alter=self.use_alter, link_to_name=self.link_to_name, match=self.match,
                                    comment=self.comment, info=self.info, **self.dialect_kwargs)

    copy = _copy


class ForeignKey(DialectOptions, Offered):
    """A foreign key said beside its column: "table.column", "schema.table.column" or a column."""

    def __init__(self, column, _constraint=None, use_alter=False, name=None, onupdate=None, ondelete=None,
                 deferrable=None, initially=None, link_to_name=False, match=None, info=None, comment=None, **options):
        self._take_options({} if _constraint is not None else options)
        if not isinstance(column, str):
            column = getattr(column, "__clause_element__", lambda: column)()
            if not hasattr(column, "table"):
                raise exc.ArgumentError(f"String column name or Column object expected for ForeignKey, got {column!r}")
        self._spec = self._colspec = column
        self.constraint = _constraint
        self.parent = None
        self.info = info or {}
        self._options = {"name": name, "onupdate": onupdate, "ondelete": ondelete, "deferrable": deferrable,
                         "initially": initially, "match": match, "use_alter": use_alter, "comment": comment,
                         "link_to_name": link_to_name, **options}

    def __getattr__(self, name):
        if name in self.__dict__.get("_options", ()):
            return self._options[name]
        return super().__getattr__(name)

    @property
    def target_fullname(self):
        return ".".join(part for part in self.target() if part)

    @property
    def target_table_name(self):
        return self.target()[1]

    @property
    def target_column_name(self):
        return self.target()[2]

    def target(self):
        """(schema, table, column) as names; a schema of the collection of tables counts, where none is written."""
        if not isinstance(self._spec, str):
            if self._spec.table is None:
                raise exc.InvalidRequestError(f"this ForeignKey's column {self._spec.name!r} is not yet associated"
                                              " with a Table.")
            return self._spec.table.schema or "", self._spec.table.name, self._spec.name
        table, dot, name = self._spec.rpartition(".")
        if not dot:
            raise exc.ArgumentError(f"Invalid foreign key string format: {self._spec!r}")
        schema, _, table = table.rpartition(".")
        metadata = self._metadata()
        if not schema and metadata is not None and metadata.schema:
            schema = metadata.schema
        found = self._found(metadata, schema, table)
        if found is not None:
            column = found.columns.get(name)
            name = column.name if column is not None else name
        return schema, table, name

    @property
    def column(self):
        """The column meant, if its table is known."""
        if not isinstance(self._spec, str):
            return self._spec
        schema, table, name = self.target()
        found = self._found(self._metadata(), schema, table)
        where = f"{self.parent.table.name}.{self.parent.name}" if self._metadata() is not None else "?"
        if found is None:
            raise exc.NoReferencedTableError(
                f"Foreign key associated with column '{where}' could not find table"
                f" '{'.'.join(filter(None, (schema, table)))}' with which to generate a foreign key to target"
                f" column '{name}'")
        for each in found.columns:
            if name in (each.key, each.name):
                return each
        raise exc.NoReferencedColumnError(
            f"Could not initialize target column for ForeignKey '{self._spec}' on table '{self.parent.table.name}':"
            f" table '{table}' has no column named '{name}'")

    def references(self, table):
        schema, name, _ = self.target()
        return name == table.name and (schema or None) == (table.schema or None)

    def _metadata(self):
        table = getattr(self.parent, "table", None)
        return getattr(table, "metadata", None)

    @staticmethod
    def _found(metadata, schema, table):
        return metadata.tables.get(f"{schema}.{table}" if schema else table) if metadata is not None else None

    def _copied_target(self, old_table, new_table, schema):
        if new_table is not None and old_table is not None and self.references(old_table):
            return f"{new_table.fullname}.{self.target_column_name}"
        if schema and isinstance(self._spec, str) and self._spec.count(".") == 1:
            return f"{schema}.{self._spec}"
        return self._spec if isinstance(self._spec, str) else self.target_fullname

    def _copy(self, schema=None, **options):
        return ForeignKey(self._copied_target(None, None, schema) if isinstance(self._spec, str) else self._spec,
                          info=self.info, **self._options)

    copy = _copy

    def __repr__(self):
        return f"ForeignKey({(self._spec if isinstance(self._spec, str) else self.target_fullname)!r})"


class Index(DialectOptions, Offered):
    """An index over columns and expressions."""

    convention_key = "ix"
    of_flag = False  # made for a column's index=True

    def __init__(self, name, *expressions, unique=False, quote=None, info=None, _table=None, **options):
        from .sql.elements import quoted_name

        self._take_options(options)
        self.name = quoted_name(name, quote) if name is not None and quote is not None else name
        self.unique = unique
        self.info = info or {}
        self.table = None
        self._given = list(expressions)
        if _table is not None:
            _table._adopt(self)
        else:
            tables = {id(each.table): each.table for each in self.naming_columns()}
            table = next(iter(tables.values())) if len(tables) == 1 else None
            if table is not None and hasattr(table, "append_constraint"):
                table._adopt(self)
            for each in self.naming_columns() if table is None else ():
                if hasattr(each, "_waiting"):
                    each._waiting.append(self)  # once all of them are in a table

    @property
    def expressions(self):
        if self.table is None:
            return list(self._given)
        return [_column(self, each) for each in self._given]

    @property
    def columns(self):
        return ColumnCollection(self.naming_columns())

    def naming_columns(self):
        found = []
        for each in self.expressions:
            if isinstance(each, TextClause):
                found.append(_Textual(each.text, self.table))  # text counts as a column of that name
            elif not isinstance(each, str):
                found += columns_in(each)
        return found

    def final_name(self):
        return self.name

    def _attach(self, table):
        if self.table is not None and self.table is not table:
            raise exc.ArgumentError(f"Index '{self.name}' is against table '{self.table.name}', and cannot be associated"
                                    f" with table '{table.name}'.")
        self.table = table
        naming.apply(self, table)

    def create(self, bind, checkfirst=False):
        from .ddl import create_index

        create_index(self, bind, checkfirst)

    def drop(self, bind, checkfirst=False):
        from .ddl import drop_index

        drop_index(self, bind, checkfirst)

    def _copy(self, target_table=None, **options):
        """For another table: its columns are named there."""
        given = [each.key if getattr(each, "table", None) is not None and getattr(each, "is_column", False) else each
                 for each in self._given]
        copy = Index(self.name, unique=self.unique, info=self.info, **self.dialect_kwargs)
        copy._given = given
        return copy

    def __repr__(self):
        return f"Index({self.name!r})"


class _Textual:
    """What a naming convention sees of an index's text()."""

    def __init__(self, text, table):
        self.name = self.key = text
        self.table = table


def columns_in(expression):
    """The columns of tables that an expression mentions, in its order."""
    found, seen = [], set()

    def walk(value):
        if id(value) in seen:
            return
        if isinstance(value, ClauseElement):
            seen.add(id(value))
            if getattr(value, "is_column", False):
                if not getattr(value, "is_literal", False):
                    found.append(value)
                return
            for inner in vars(value).values():
                walk(inner)
        elif isinstance(value, (list, tuple)):
            for inner in value:
                walk(inner)

    walk(expression)
    return found


def _column(item, column):
    """A column given as itself, by its key or by its name."""
    if not isinstance(column, str):
        return column
    for each in item.table.columns:
        if column in (each.key, each.name):
            return each
    raise exc.ConstraintColumnNotFoundError(f"Can't create {type(item).__name__} on table '{item.table.name}': no"
                                            f" column named '{column}' is present.")
