# SPDX-License-Identifier: GPL-3.0-or-later
"""op.batch_alter_table(): collects the changes of one table and hands them over together, when the block ends well."""
import _meditrack_bridge as bridge
from _meditrack import MissingFeature, Offered, builders, describe, operations as make

from sqlalchemy.constraints import Constraint
from sqlalchemy.schema import Column, MetaData, Table
from sqlalchemy.sql.elements import conv
from sqlalchemy.types import Boolean, Enum, to_instance

from .runtime.migration import InlineLiteral, execute as _execute, get_bind, get_context
from .util import CommandError


class BatchOperations(Offered):
    """What the block is given: the operations without the name of the table."""

    def __init__(self, batch):
        self.impl = batch
        self.migration_context = get_context()

    def _collect(self, described, insert_before=None, insert_after=None):
        self.impl.items.append({**described, "insert_before": insert_before, "insert_after": insert_after})

    def add_column(self, column, *, insert_before=None, insert_after=None, if_not_exists=None, inline_references=None,
                   inline_primary_key=None):
        described = make.add_column(self.impl.table_name, column, self.impl.schema, if_not_exists, inline_references,
                                    inline_primary_key, in_batch=True)
        if (insert_before or insert_after) and not self.impl.will_recreate():
            raise CommandError("Can't specify insert_before or insert_after when using ALTER; please specify"
                               " recreate='always'")
        self._collect(described, insert_before, insert_after)

    def drop_column(self, column_name, **kw):
        self._collect(make.drop_column(self.impl.table_name, column_name, self.impl.schema, kw.get("if_exists")))
        name = _name_of_type(kw.get("existing_type"))
        if name:
            self._collect(make.drop_constraint(name, self.impl.table_name, "check", self.impl.schema, if_exists=True,
                                               in_batch=True))

    def alter_column(self, column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None,
                     type_=None, existing_type=None, existing_server_default=False, existing_nullable=None,
                     existing_comment=None, insert_before=None, insert_after=None, **kw):
        described = make.alter_column(
            self.impl.table_name, column_name, self.impl.schema, nullable, comment, server_default, new_column_name,
            type_, existing_type, existing_server_default, existing_nullable, existing_comment, in_batch=True, **kw)
        self._collect(described, insert_before, insert_after)

    def create_primary_key(self, constraint_name, columns):
        self._add(builders.primary_key(constraint_name, self.impl.table_name, columns, self.impl.schema))

    def create_unique_constraint(self, constraint_name, columns, **kw):
        kw["schema"] = self.impl.schema
        self._add(builders.unique(constraint_name, self.impl.table_name, columns, **kw))

    def create_foreign_key(self, constraint_name, referent_table, local_cols, remote_cols, *, referent_schema=None,
                           onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, **dialect_kw):
        self._add(builders.foreign_key(
            constraint_name, self.impl.table_name, referent_table, local_cols, remote_cols, self.impl.schema,
            referent_schema, onupdate=onupdate, ondelete=ondelete, deferrable=deferrable, initially=initially,
            match=match, **dialect_kw))

    def create_check_constraint(self, constraint_name, condition, **kw):
        self._add(builders.check(constraint_name, self.impl.table_name, condition, self.impl.schema, **kw))

    def create_exclude_constraint(self, constraint_name, *elements, where=None, **kw):
        self._add(builders.exclude(constraint_name, self.impl.table_name, elements, self.impl.schema, where=where, **kw))

    def drop_constraint(self, constraint_name, type_=None):
        self._collect(make.drop_constraint(constraint_name, self.impl.table_name, type_, self.impl.schema, in_batch=True))

    def create_index(self, index_name, columns, **kw):
        if_not_exists = kw.pop("if_not_exists", None)
        index = builders.index(index_name, self.impl.table_name, columns, self.impl.schema, **kw)
        self._collect(make.create_index(index, if_not_exists))

    def drop_index(self, index_name, **kw):
        self._collect(make.drop_index(index_name, self.impl.table_name, self.impl.schema, **kw))

    def create_table_comment(self, comment, *, existing_comment=None):
        self._collect(make.table_comment(self.impl.table_name, comment, self.impl.schema))

    def drop_table_comment(self, *, existing_comment=None):
        self._collect(make.table_comment(self.impl.table_name, None, self.impl.schema))

    def create_table(self, *arguments, **options):
        raise NotImplementedError("Can't create table in batch mode")

    def drop_table(self, *arguments, **options):
        raise NotImplementedError("Can't drop table in batch mode")

    def execute(self, sqltext, *, execution_options=None):
        _execute(sqltext)

    def f(self, name):
        return conv(name)

    def inline_literal(self, value, type_=None):
        return InlineLiteral(value, type_)

    def get_bind(self):
        return get_bind()

    def get_context(self):
        return self.migration_context

    def run_async(self, async_function, *args, **kw_args):
        raise MissingFeature("BatchOperations.run_async")

    def invoke(self, operation):
        from .operations import invoke

        return invoke(operation, self)

    def _add(self, constraint):
        self._collect(make.add_constraint(constraint))


class Batch(Offered):
    """The block itself."""

    def __init__(self, table_name, schema, recreate, partial_reordering, copy_from, table_args, table_kwargs,
                 reflect_args, reflect_kwargs, naming_convention):
        self.table_name, self.schema, self.recreate = table_name, schema, recreate
        self.partial_reordering, self.copy_from = partial_reordering, copy_from
        self.table_args, self.table_kwargs = table_args, dict(table_kwargs)
        self.reflect_args, self.reflect_kwargs = reflect_args, dict(reflect_kwargs)
        self.naming_convention = naming_convention
        self.items = []

    def __enter__(self):
        if self.recreate not in ("auto", "always", "never"):
            raise ValueError("recreate may be one of 'auto', 'always', or 'never'.")
        if self.reflect_kwargs.get("listeners"):
            raise MissingFeature("batch_alter_table(reflect_kwargs={'listeners': …})")
        self.reflect_kwargs.pop("listeners", None)
        return BatchOperations(self)

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self._flush()

    def __call__(self, function):
        """As a decorator: each call is a block of its own."""
        def wrapped(*arguments, **options):
            with Batch(self.table_name, self.schema, self.recreate, self.partial_reordering, self.copy_from,
                       self.table_args, self.table_kwargs, self.reflect_args, self.reflect_kwargs,
                       self.naming_convention):
                return function(*arguments, **options)

        return wrapped

    def will_recreate(self):
        """Whether what was collected so far asks for making the table anew."""
        if self.recreate != "auto":
            return self.recreate == "always"
        return bridge.dialect_name() == "sqlite" and any(_needs_recreate(each) for each in self.items)

    def _flush(self):
        if self.will_recreate() and self.copy_from is None and bridge.offline():
            raise CommandError(
                "This operation cannot proceed in --sql mode; batch mode with dialect"
                f" {bridge.dialect_name()} requires a live database connection with which to reflect the table"
                f' "{self.table_name}". To generate a batch SQL migration script using table "move and copy", a'
                ' complete Table object should be passed to the "copy_from" argument of the batch_alter_table() method'
                " so that table reflection can be skipped.")
        if not self.items and not self.will_recreate():
            return
        bridge.apply(self._described())

    def _described(self):
        described = {"op": "batch_alter_table", "table": self.table_name, "schema": self.schema,
                     "recreate": self.recreate, "items": self.items,
                     "partial_reordering": [list(each) for each in self.partial_reordering or ()],
                     "reflect_options": self.reflect_kwargs,
                     "naming_convention": {key: value for key, value in (self.naming_convention or {}).items()
                                           if isinstance(key, str) and isinstance(value, str)}}
        if self.copy_from is not None:
            described["copy_from"] = describe.table(self.copy_from)
        scratch = Table(self.table_name, MetaData(), *[_free(each) for each in self.reflect_args], schema=self.schema)
        described["reflect_columns"] = [describe.column(each) for each in scratch.columns]
        extra = Table(self.table_name, builders.metadata(), schema=self.schema, **self.table_kwargs)
        for each in self.table_args:
            if isinstance(each, Column):
                extra.append_column(each._copy())
            elif isinstance(each, Constraint):
                item = _free(each)
                for name in getattr(item, "column_keys", ()):
                    if name not in extra.columns:
                        extra.append_column(Column(name))
                extra.append_constraint(item)
        described["table_constraints"] = describe.constraints(extra) + describe.constraints(scratch)
        described["table_options"] = extra.options(bridge.dialect_name())
        return described


def _name_of_type(type_):
    """What a Boolean or an Enum calls its check."""
    type_ = to_instance(type_) if type_ is not None else None
    return type_.name if isinstance(type_, (Boolean, Enum)) else None


def _free(item):
    return item._copy() if getattr(item, "table", None) is not None else item


def _needs_recreate(item):
    """As Alembic decides it: SQLite's ALTER TABLE adds simple columns, and indexes are apart from their table."""
    if item["op"] != "add_column":
        return item["op"] not in ("create_index", "drop_index")
    column = item["column"]
    default, computed = column.get("default"), column.get("computed")
    return bool(item["constraints"]) or (default is not None and default[0] != "literal") \
        or bool(computed and computed["persisted"])
