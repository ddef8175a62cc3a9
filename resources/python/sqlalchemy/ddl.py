# SPDX-License-Identifier: GPL-3.0-or-later
"""CREATE, DROP and their like as values that a connection executes, and what Table.create() and create_all() do."""
import _meditrack_bridge as bridge
from _meditrack import describe, module_getattr, operations as make

from . import exc
from .sql.elements import ClauseElement
from .sql.render import quoted


class ExecutableDDLElement(ClauseElement):
    """Base of the definitions. Scripts may derive from it only for what they never execute."""

    is_statement = True
    target = None

    def described(self):
        raise exc.UnsupportedCompilationError(self)

    def execute_definition(self):
        """Called by whoever executes it: a connection, op.execute()."""
        described = self.described()
        if described is not None:
            bridge.apply(described)

    def execute_if(self, dialect=None, callable_=None, state=None):
        copy = type(self).__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy._only_on = dialect
        return copy

    def against(self, target):
        copy = type(self).__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy.target = target
        return copy

    def __call__(self, target, bind, **options):
        return bind.execute(self.against(target))

    def _render(self, renderer):
        return ";\n".join(bridge.texts(self.described()))

    def __str__(self):
        return "\n" + self._render(None)


DDLElement = ExecutableDDLElement


class DDL(ExecutableDDLElement):
    """Text in which %(table)s, %(schema)s and the context's words are filled in."""

    def __init__(self, statement, context=None):
        if not isinstance(statement, str):
            raise exc.ArgumentError(f"Expected a string or unicode SQL statement, got '{statement!r}'")
        self.statement = statement
        self.context = context or {}

    def described(self):
        words = dict(self.context)
        table = getattr(self.target, "table", self.target)
        if table is not None and hasattr(table, "fullname"):
            schema = getattr(table, "schema", None)
            words.setdefault("table", quoted(table.name))
            words.setdefault("schema", quoted(schema) if schema else "")
            words.setdefault("fullname", ".".join(quoted(part) for part in (schema, table.name) if part))
        return {"op": "execute", "sql": self.statement % words, "parameters": []}


class _OfElement(ExecutableDDLElement):
    def __init__(self, element, if_exists=False, if_not_exists=False, **ignored):
        self.element = element
        self.if_exists = if_exists
        self.if_not_exists = if_not_exists


class CreateTable(_OfElement):
    def __init__(self, element, include_foreign_key_constraints=None, if_not_exists=False, bind=None):
        super().__init__(element, if_not_exists=if_not_exists)

    def described(self):
        _check_references(self.element)
        return {"op": "create_table", "table": describe.table(self.element, bare=True),
                "if_not_exists": bool(self.if_not_exists)}


class DropTable(_OfElement):
    def described(self):
        return make.drop_table(self.element.name, self.element.schema, self.if_exists)


class CreateIndex(_OfElement):
    def described(self):
        return make.create_index(self.element, self.if_not_exists)


class DropIndex(_OfElement):
    def described(self):
        table = self.element.table
        return {"op": "drop_index", "name": describe.short_name(self.element.name), "table": table.name,
                "schema": table.schema, "if_exists": bool(self.if_exists),
                "options": self.element.options(describe.dialect())}


class AddConstraint(_OfElement):
    def described(self):
        return make.add_constraint(self.element)


_KINDS = {"foreign_key": "foreignkey", "primary_key": "primary", "unique": "unique", "check": "check"}


class DropConstraint(_OfElement):
    def __init__(self, element, cascade=False, if_exists=False, **options):
        super().__init__(element, if_exists=if_exists)
        self.cascade = cascade

    def described(self):
        from _meditrack.builders import requires_name

        name = requires_name(self.element)
        return {"op": "drop_constraint", "name": describe.short_name(name), "table": self.element.table.name,
                "schema": self.element.table.schema, "type": _KINDS.get(self.element.kind, ""),
                "if_exists": bool(self.if_exists), "cascade": bool(self.cascade)}


class CreateSequence(_OfElement):
    def described(self):
        item = self.element
        return {"op": "create_sequence", "schema": item.schema, "name": item.name, "options": describe.counting(item),
                "type": item.data_type.described(describe.dialect()) if item.data_type is not None else None,
                "if_not_exists": bool(self.if_not_exists)}


class DropSequence(_OfElement):
    def described(self):
        return {"op": "drop_sequence", "schema": self.element.schema, "name": self.element.name,
                "if_exists": bool(self.if_exists)}


class CreateSchema(_OfElement):
    def __init__(self, name, if_not_exists=False, quote=None):
        super().__init__(name, if_not_exists=if_not_exists)

    def described(self):
        return _sql("CREATE SCHEMA " + ("IF NOT EXISTS " if self.if_not_exists else "") + quoted(self.element))


class DropSchema(_OfElement):
    def __init__(self, name, cascade=False, if_exists=False, quote=None):
        super().__init__(name, if_exists=if_exists)
        self.cascade = cascade

    def described(self):
        return _sql("DROP SCHEMA " + ("IF EXISTS " if self.if_exists else "") + quoted(self.element)
                    + (" CASCADE" if self.cascade else ""))


class SetTableComment(_OfElement):
    def described(self):
        return make.table_comment(self.element.name, self.element.comment or "", self.element.schema)


class DropTableComment(_OfElement):
    def described(self):
        return make.table_comment(self.element.name, None, self.element.schema)


class SetColumnComment(_OfElement):
    comment_kept = True

    def described(self):
        table, comment = self.element.table, self.element.comment if self.comment_kept else None
        return {"op": "alter_column", "table": table.name, "schema": table.schema, "column": self.element.name,
                "comment": comment, "drop_comment": comment is None}


class DropColumnComment(SetColumnComment):
    comment_kept = False


class CreateColumn(_OfElement):
    """Only a base for customized compilation, which is not offered."""


def _sql(text):
    return {"op": "execute", "sql": text, "parameters": []}


def has_table(bind, name, schema=None):
    """Whether there is a table or a view of that name; in --sql nobody can tell, so there is none."""
    if bridge.offline():
        return False
    found = bridge.inspect("table", schema or "", str(name))
    return found is not None


def create_tables(metadata, tables, bind, checkfirst):
    """Each table with its indexes, after those that it refers to; foreign keys in a circle come last."""
    from .schema import sort_tables

    tables = list(metadata.tables.values()) if tables is None else list(tables)
    for each in sort_tables(sorted(tables, key=lambda item: item.fullname)):
        if checkfirst and has_table(bind, each.name, each.schema):
            continue
        _check_references(each)
        make.announced("create", each, make.create_table(each))


def _check_references(table):
    for constraint in table.constraints:
        for element in getattr(constraint, "elements", ()) if constraint.kind == "foreign_key" else ():
            element.column  # raises NoReferencedTableError for a table that nobody described


def drop_tables(metadata, tables, bind, checkfirst):
    from .schema import sort_tables

    tables = list(metadata.tables.values()) if tables is None else list(tables)
    for each in reversed(sort_tables(sorted(tables, key=lambda item: item.fullname))):
        if checkfirst and not bridge.offline() and not has_table(bind, each.name, each.schema):
            continue
        make.announced("drop", each, make.drop_table(each.name, each.schema, False))


def create_index(index, bind, checkfirst):
    CreateIndex(index, if_not_exists=bool(checkfirst) and not bridge.offline()).execute_definition()


def drop_index(index, bind, checkfirst):
    DropIndex(index, if_exists=bool(checkfirst) and not bridge.offline()).execute_definition()


def create_sequence(sequence, bind, checkfirst):
    CreateSequence(sequence, if_not_exists=bool(checkfirst) and not bridge.offline()).execute_definition()


def drop_sequence(sequence, bind, checkfirst):
    DropSequence(sequence, if_exists=bool(checkfirst) and not bridge.offline()).execute_definition()



__getattr__ = module_getattr(__name__)
