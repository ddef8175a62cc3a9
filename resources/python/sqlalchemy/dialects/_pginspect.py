# SPDX-License-Identifier: GPL-3.0-or-later
"""The Inspector of a PostgreSQL database: what the engine read from the catalogs, in SQLAlchemy's lists and dicts."""
import re

import _meditrack_bridge as bridge

from .. import exc, types as _types
from ..engine.reflection import Inspector, _constraints, _table, _warn, cached
from . import postgresql

_TABLES = ("table", "partitioned", "foreign")
_VIEWS = ("view", "materialized_view")


class PGInspector(Inspector):
    """Looks into a PostgreSQL database."""

    @cached
    def get_materialized_view_names(self, schema=None, **options):
        return bridge.inspect("materialized_view_names", schema, None)

    @cached
    def get_foreign_table_names(self, schema=None, **options):
        return bridge.inspect("foreign_table_names", schema, None)

    @cached
    def get_sequence_names(self, schema=None, **options):
        return bridge.inspect("sequence_names", schema, None)

    def has_sequence(self, sequence_name, schema=None, **options):
        return sequence_name in self.get_sequence_names(schema)

    def get_enums(self, schema=None):
        return [{"name": each["type"]["enum_name"], "schema": each["type"]["enum_schema"], "visible": each["visible"],
                 "labels": each["type"]["labels"]} for each in bridge.inspect("enums", schema, None)]

    def get_domains(self, schema=None):
        return [_domain(each) for each in bridge.inspect("domains", schema, None)]

    def has_type(self, type_name, schema=None, **options):
        return bool(_ask("SELECT EXISTS (SELECT FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n"
                         " ON n.oid = t.typnamespace WHERE t.typname = :name AND (n.nspname = :schema OR :schema = '*'"
                         " OR (:schema IS NULL AND pg_type_is_visible(t.oid) AND n.nspname <> 'pg_catalog')))",
                         name=type_name, schema=schema))

    def get_table_oid(self, table_name, schema=None):
        found = _table(table_name, schema)
        return _ask("SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                    " WHERE c.relname = :name AND n.nspname = :schema", name=found["name"], schema=found["schema"])

    @cached
    def get_view_definition(self, view_name, schema=None, **options):
        found = bridge.inspect("table", schema, view_name)
        if found is None or found["kind"] not in _VIEWS:
            raise exc.NoSuchTableError(f"{schema}.{view_name}" if schema else str(view_name))
        return found["sql"]

    @cached
    def get_columns(self, table_name, schema=None, **options):
        return [_column(each, schema) for each in _table(table_name, schema)["columns"]]

    @cached
    def get_pk_constraint(self, table_name, schema=None, **options):
        key = _table(table_name, schema)["primary_key"]
        if key is None:
            return {"constrained_columns": [], "name": None}
        return {"constrained_columns": key["columns"], "name": key["name"], "comment": key["comment"],
                "dialect_options": {"postgresql_include": key["options"].get("postgresql_include", [])}}

    @cached
    def get_foreign_keys(self, table_name, schema=None, postgresql_ignore_search_path=False, **options):
        found = []
        for key in _constraints(_table(table_name, schema), "foreign_key"):
            given = {name: key[name] for name in ("onupdate", "ondelete", "initially", "deferrable", "match") if key[name]}
            found.append({"name": key["name"], "constrained_columns": key["columns"],
                          "referred_schema": key["referred_schema"], "referred_table": key["referred_table"],
                          "referred_columns": key["referred_columns"], "options": given, "comment": key["comment"]})
        return found

    @cached
    def get_indexes(self, table_name, schema=None, **options):
        return [_index(each) for each in _table(table_name, schema)["indexes"]]

    @cached
    def get_unique_constraints(self, table_name, schema=None, **options):
        return [{"column_names": each["columns"], "name": each["name"], "comment": each["comment"], "dialect_options": {
            "postgresql_include": each["options"].get("postgresql_include", []),
            "postgresql_nulls_not_distinct": each["options"].get("postgresql_nulls_not_distinct", False)}}
            for each in _constraints(_table(table_name, schema), "unique")]

    @cached
    def get_check_constraints(self, table_name, schema=None, **options):
        found = []
        for each in _constraints(_table(table_name, schema), "check"):
            check = {"name": each["name"], "sqltext": each["sqltext"], "comment": each["comment"]}
            if each["options"]:
                check["dialect_options"] = {name.replace("postgresql_", ""): value for name, value in each["options"].items()}
            found.append(check)
        return found

    def get_table_comment(self, table_name, schema=None, **options):
        return {"text": _table(table_name, schema)["comment"]}

    def get_table_options(self, table_name, schema=None, **options):
        _table(table_name, schema)
        return {}


def _ask(text, **values):
    from ..engine import Connection
    from ..sql.elements import TextClause

    return Connection().scalar(TextClause(text), values)


def _column(described, schema):
    type_ = column_type(described["type"], f"column '{described['name']}'")
    default, nullable = described["default"], described["nullable"]
    if isinstance(type_, postgresql.DOMAIN):
        default = default or type_.default
        nullable = nullable and not type_.not_null
    counted = re.search(r"(nextval\(')([^']+)('.*$)", default) if default else None
    if counted and "." not in counted[2] and schema is not None:
        default = f'{counted[1]}"{schema}".{counted[2]}{counted[3]}'
    numbered = counted is not None and type_.affinity is _types.Integer
    column = {"name": described["name"], "type": type_, "nullable": nullable, "default": default,
              "autoincrement": numbered or "identity" in described, "comment": described["comment"]}
    return column | {key: described[key] for key in ("computed", "identity") if key in described}


def column_type(described, of_what):
    """A type as SQLAlchemy's Inspector has it."""
    name = described["name"]
    if name == "ARRAY":
        return postgresql.ARRAY(column_type(described["item"], of_what))
    if name == "ENUM":
        return postgresql.ENUM(*described["labels"], name=described["enum_name"], schema=described.get("enum_schema"))
    if name == "DOMAIN":
        return _domain_type(described, of_what)
    if not name:
        _warn(f"Did not recognize type '{re.sub('[(].*[)]', '', described['sql'])}' of {of_what}")
        return _types.NULLTYPE
    cls = _types.String if name == "String" else getattr(postgresql, name)
    return cls(**{key: value for key, value in described.items() if key != "name"})


def _domain_type(described, of_what):
    for each in bridge.inspect("domains", "*", None):
        of_domain = each["type"]
        if of_domain["enum_name"] == described["enum_name"] and (
                each["visible"] or of_domain["enum_schema"] == described.get("enum_schema")):
            check = each["constraints"][0] if each["constraints"] else {"name": None, "check": None}
            return postgresql.DOMAIN(
                described["enum_name"], column_type(of_domain["item"], of_what), default=each["default"],
                not_null=not each["nullable"], constraint_name=check["name"], check=check["check"],
                collation=of_domain["item"].get("collation"), create_type=False, schema=described.get("enum_schema"))
    raise exc.NoSuchTableError(described["enum_name"])


def _domain(described):
    type_ = described["type"]
    plain = _types.NULLTYPE if type_["item"].get("sql") else column_type(type_["item"], f"DOMAIN '{type_['enum_name']}'")
    return {"name": type_["enum_name"], "schema": type_["enum_schema"], "visible": described["visible"],
            "type": type_["item"].get("sql") or re.sub("[(].*", "", str(plain).lower()), "nullable": described["nullable"],
            "default": described["default"], "constraints": described["constraints"],
            "collation": type_["item"].get("collation")}


def _index(described):
    elements = described["elements"]
    index = {"name": described["name"], "unique": described["unique"],
             "column_names": [None if each["expression"] else each["text"] for each in elements]}
    if None in index["column_names"]:
        index["expressions"] = [each["text"] for each in elements]
    sorting = {each["text"]: tuple(each["sorting"]) for each in elements if each["sorting"]}
    if sorting:
        index["column_sorting"] = sorting
    if described["of_constraint"]:
        index["duplicates_constraint"] = described["name"]
    given = described["options"]
    options = {f"postgresql_{key}": dict(given[f"postgresql_{key}"]) for key in ("ops", "with") if f"postgresql_{key}" in given}
    if "postgresql_using" in given:
        options["postgresql_using"] = given["postgresql_using"]
    if described["where"]:
        options["postgresql_where"] = described["where"]
    index["include_columns"] = options["postgresql_include"] = given.get("postgresql_include", [])
    if "postgresql_nulls_not_distinct" in given:
        options["postgresql_nulls_not_distinct"] = True
    index["dialect_options"] = options
    return index
