# SPDX-License-Identifier: GPL-3.0-or-later
"""The Inspector: what there is in the database, in the lists and dicts that SQLAlchemy has for it."""
import enum
import functools
import re
import warnings

import _meditrack_bridge as bridge
from _meditrack import MissingFeature, Offered, module_getattr

from .. import engine as _engine, exc, types as _types
from ..inspection import _inspects
from ..sql.elements import TextClause
from ..sql.render import parameter_names


class ObjectKind(enum.Flag):
    TABLE = enum.auto()
    VIEW = enum.auto()
    MATERIALIZED_VIEW = enum.auto()
    ANY_VIEW = VIEW | MATERIALIZED_VIEW
    ANY = TABLE | VIEW | MATERIALIZED_VIEW


class ObjectScope(enum.Flag):
    DEFAULT = enum.auto()
    TEMPORARY = enum.auto()
    ANY = DEFAULT | TEMPORARY


def cached(method):
    """The same answer for the same question, until clear_cache(): scripts rely on SQLAlchemy's doing so."""

    @functools.wraps(method)
    def ask(self, *arguments, **options):
        key = (method.__name__, arguments, tuple(sorted(options.items())))
        if key not in self.info_cache:
            self.info_cache[key] = method(self, *arguments, **options)
        return self.info_cache[key]

    return ask


class Inspector(Offered):
    """Looks into the database of a connection or an engine."""

    def __new__(cls, bind):
        if cls is Inspector and bind.dialect.name == "postgresql":
            from ..dialects._pginspect import PGInspector

            cls = PGInspector
        return super().__new__(cls)

    def __init__(self, bind):
        self.bind = bind
        self.engine = getattr(bind, "engine", bind)
        self.dialect = bind.dialect
        self.info_cache = {}

    @classmethod
    def from_engine(cls, bind):
        return cls(bind)

    def clear_cache(self):
        self.info_cache.clear()

    @property
    def default_schema_name(self):
        return "main" if self.dialect.name == "sqlite" else bridge.inspect("default_schema_name", None, None)

    @cached
    def get_schema_names(self, **options):
        return bridge.inspect("schema_names", None, None)

    def has_schema(self, schema_name, **options):
        return schema_name in self.get_schema_names()

    @cached
    def get_table_names(self, schema=None, **options):
        _refuse(options)
        return bridge.inspect("table_names", schema, None)

    @cached
    def get_view_names(self, schema=None, **options):
        _refuse(options)
        return bridge.inspect("view_names", schema, None)

    @cached
    def get_temp_table_names(self, **options):
        _refuse(options)
        return bridge.inspect("temp_table_names", None, None)

    @cached
    def get_temp_view_names(self, **options):
        _refuse(options)
        return bridge.inspect("temp_view_names", None, None)

    @cached
    def has_table(self, table_name, schema=None, **options):
        if schema is not None and schema not in self.get_schema_names():
            return False
        return bridge.inspect("table", schema, table_name) is not None

    def has_index(self, table_name, index_name, schema=None, **options):
        if not self.has_table(table_name, schema):
            return False
        return any(each["name"] == index_name for each in self.get_indexes(table_name, schema))

    @cached
    def get_view_definition(self, view_name, schema=None, **options):
        found = bridge.inspect("table", schema, view_name)
        if found is None or found["kind"] != "view":
            raise exc.NoSuchTableError(_full(view_name, schema))
        return found["sql"]

    @cached
    def get_columns(self, table_name, schema=None, **options):
        return [_column(each) for each in _table(table_name, schema)["columns"]]

    @cached
    def get_pk_constraint(self, table_name, schema=None, **options):
        found = _table(table_name, schema)
        places = sorted((each["primary_key"], each["name"]) for each in found["columns"] if each["primary_key"])
        names = [each["name"] for each in _constraints(found, "primary_key") if each["name"]]
        return {"constrained_columns": [name for place, name in places], "name": names[0] if names else None}

    @cached
    def get_foreign_keys(self, table_name, schema=None, **options):
        keys = _constraints(_table(table_name, schema), "foreign_key")
        # As SQLAlchemy has them: those of the table as written, then those beside a column as the pragma lists them.
        ordered = [each for each in keys if not each["beside"]] + [each for each in reversed(keys) if each["beside"]]
        return [self._foreign_key(each, schema) for each in ordered]

    def _foreign_key(self, key, schema):
        referred = key["referred_columns"]
        if not referred and self.has_table(key["referred_table"], schema):
            referred = self.get_pk_constraint(key["referred_table"], schema)["constrained_columns"]
        options = {}
        if not key["beside"]:
            for name in ("ondelete", "onupdate"):
                if key[name] and key[name] != "NO ACTION":
                    options[name] = key[name]
            if key["deferrable"] is not None:
                options["deferrable"] = key["deferrable"]
            if key["initially"]:
                options["initially"] = key["initially"]
        return {"name": key["name"], "constrained_columns": key["columns"], "referred_schema": schema,
                "referred_table": key["referred_table"], "referred_columns": list(referred), "options": options}

    @cached
    def get_indexes(self, table_name, schema=None, **options):
        found = []
        for each in _table(table_name, schema)["indexes"]:
            if each["origin"] != "c":
                continue
            if None in each["columns"]:
                _warn(f"Skipped unsupported reflection of expression-based index {each['name']}")
                continue
            where = {"sqlite_where": _text(each["where"])} if each["where"] else {}
            found.append({"name": each["name"], "column_names": each["columns"], "unique": int(each["unique"]),
                          "dialect_options": where})
        return sorted(found, key=lambda each: each["name"] or "~")

    @cached
    def get_unique_constraints(self, table_name, schema=None, **options):
        found = _table(table_name, schema)
        uniques = _constraints(found, "unique")
        made = [each["columns"] for each in found["indexes"] if each["origin"] != "c"]
        constraints = []
        for each in [one for one in uniques if not one["beside"]] + [one for one in uniques if one["beside"]]:
            if each["columns"] in made:  # two equal ones share an index, and count once
                made.remove(each["columns"])
                constraints.append({"name": each["name"], "column_names": each["columns"]})
        return constraints

    @cached
    def get_check_constraints(self, table_name, schema=None, **options):
        checks = [{"sqltext": each["sqltext"], "name": each["name"]}
                  for each in _constraints(_table(table_name, schema), "check")]
        return sorted(checks, key=lambda each: each["name"] or "~")

    def get_table_comment(self, table_name, schema=None, **options):
        raise NotImplementedError()  # as SQLAlchemy on SQLite

    get_table_options = get_materialized_view_names = get_sequence_names = has_sequence = get_table_comment

    def get_sorted_table_and_fkc_names(self, schema=None, **options):
        return [(key[1] if key else None, [(name, constraint) for (_, name), constraint in keys])
                for key, keys in self.sort_tables_on_foreign_key_dependency((schema,))]

    def sort_tables_on_foreign_key_dependency(self, consider_schemas=(None,), **options):
        """[((schema, table), [((schema, table), name of a foreign key)])] in an order in which they can be made, and
        at the end (None, [...]) with the keys that such an order cannot have."""
        keys = {}
        for schema in consider_schemas:
            keys.update(self.get_multi_foreign_keys(schema))
        needs = {table: {(each["referred_schema"], each["referred_table"]) for each in found} - {table}
                 for table, found in keys.items()}
        ordered, late = [], []
        while needs:
            free = [table for table in needs if not needs[table] & set(needs)]
            if not free:  # a circle: those on it come with no keys
                free = _on_circles(needs)
                late += [(table, name) for table in free for name in _key_names(keys[table])]
            for table in free:
                del needs[table]
                ordered.append(table)
        names = {name for _, name in late}
        return [(table, [(table, name) for name in _key_names(keys[table]) if name not in names])
                for table in ordered] + [(None, late)]

    def _names(self, schema, filter_names, kind, scope):
        names = []
        if ObjectKind.TABLE in kind and ObjectScope.DEFAULT in scope:
            names += self.get_table_names(schema)
        if ObjectKind.VIEW in kind and ObjectScope.DEFAULT in scope:
            names += self.get_view_names(schema)
        if ObjectKind.TABLE in kind and ObjectScope.TEMPORARY in scope and schema is None:
            names += self.get_temp_table_names()
        if ObjectKind.VIEW in kind and ObjectScope.TEMPORARY in scope and schema is None:
            names += self.get_temp_view_names()
        return [each for each in names if filter_names is None or each in filter_names]

    def reflect_table(self, table, include_columns, exclude_columns=(), resolve_fks=True, _extend_on=None,
                      _reflect_info=None):
        reflect_table(self, table, include_columns, exclude_columns, resolve_fks)


def _many(single):
    def get(self, schema=None, filter_names=None, kind=ObjectKind.TABLE, scope=ObjectScope.DEFAULT, **options):
        method = getattr(self, single)
        return {(schema, name): method(name, schema) for name in self._names(schema, filter_names, kind, scope)}

    get.__name__ = single.replace("get_", "get_multi_")
    return get


for _single in ("columns", "pk_constraint", "foreign_keys", "indexes", "unique_constraints", "check_constraints",
                "table_comment", "table_options"):
    setattr(Inspector, f"get_multi_{_single}", _many(f"get_{_single}"))


@_inspects(_engine.Connection, _engine.Engine)
def _inspector(bind):
    return Inspector(bind)


def _refuse(options):
    for name in options:
        raise MissingFeature(f"Inspector(…, {name}=…)")


def _warn(text):
    warnings.warn(text, exc.SAWarning, stacklevel=2)


def _full(name, schema):
    return f"{schema}.{name}" if schema else str(name)


def _table(name, schema):
    found = bridge.inspect("table", schema, name)
    if found is None:
        raise exc.NoSuchTableError(_full(name, schema))
    return found


def _constraints(found, kind):
    return [each for each in found["constraints"] if each["kind"] == kind]


def _key_names(keys):
    return list(dict.fromkeys(each["name"] for each in keys))


def _on_circles(needs):
    """Those that are reached from themselves."""

    def reached(start):
        seen, waiting = set(), [start]
        while waiting:
            for each in needs[waiting.pop()]:
                if each in needs and each not in seen:
                    seen.add(each)
                    waiting.append(each)
        return seen

    return [table for table in needs if table in reached(table)]


def _text(sql):
    """As text(), where a colon must not begin a parameter."""
    return TextClause(sql.replace(":", "\\:") if parameter_names(sql) else sql)


def _column(described):
    computed = described.get("computed")
    name = described["type"].upper()
    if computed:
        name = re.sub("GENERATED|ALWAYS", "", name).strip()
    column = {"name": described["name"], "type": type_named(name), "nullable": described["nullable"],
              "default": described["default"], "primary_key": described["primary_key"]}
    if computed:
        column["computed"] = computed
    return column


_SYNONYMS = {"BOOL": "BOOLEAN", "DATE_CHAR": "DATE", "DATETIME_CHAR": "DATETIME", "INT": "INTEGER", "TIME_CHAR": "TIME"}
_KNOWN = {"BIGINT", "BLOB", "BOOLEAN", "CHAR", "DATE", "DATETIME", "DOUBLE", "DECIMAL", "FLOAT", "INTEGER", "JSON",
          "NUMERIC", "REAL", "SMALLINT", "TEXT", "TIME", "TIMESTAMP", "VARCHAR", "NVARCHAR", "NCHAR"}


def type_named(declared):
    """The type that SQLAlchemy reads out of a column's declared type: by name, or else by SQLite's rules of affinity
    (sqlite.org/datatype3.html, 3.1)."""
    match = re.match(r"([\w ]+)(\(.*?\))?", declared)
    name, arguments = match.groups() if match else ("", "")
    known = _SYNONYMS.get(name, name)
    if known in _KNOWN:
        cls = getattr(_types, known)
    elif "INT" in name:
        cls = _types.INTEGER
    elif "CHAR" in name or "CLOB" in name or "TEXT" in name:
        cls = _types.TEXT
    elif "BLOB" in name or not name:
        cls = _types.NullType
    elif "REAL" in name or "FLOA" in name or "DOUB" in name:
        cls = _types.REAL
    else:
        cls = _types.NUMERIC
    numbers = [int(each) for each in re.findall(r"\d+", arguments or "")]
    try:
        return cls(*numbers)
    except TypeError:
        _warn(f"Could not instantiate type {cls} with reflected arguments {numbers}; using no arguments.")
        return cls()


def reflect_table(inspector, table, include_columns=None, exclude_columns=(), resolve_fks=True):
    """Gives a Table what the database knows of it. Columns that it has already are the script's and stay."""
    from ..constraints import CheckConstraint, UniqueConstraint
    from ..schema import Index

    where = {"table_name": table.name, "schema": table.schema}

    def wanted(names):
        return not (include_columns and set(names) - set(include_columns)) and not set(names) & set(exclude_columns)

    for each in inspector.get_columns(**where):
        if wanted([each["name"]]):
            table.append_column(_as_column(each))
    _reflect_primary_key(inspector.get_pk_constraint(**where), table)
    for each in inspector.get_foreign_keys(**where):
        if wanted(each["constrained_columns"]):
            _reflect_foreign_key(inspector, each, table, resolve_fks)
    for each in inspector.get_indexes(**where):
        if wanted([name for name in each["column_names"] if name]) and not each.get("duplicates_constraint"):
            table._adopt(Index(each["name"], *_elements(each, table), unique=bool(each["unique"]), _table=table,
                               **_index_options(each)))
    for each in inspector.get_unique_constraints(**where):
        if wanted(each["column_names"]):
            options = {name: value for name, value in each.get("dialect_options", {}).items() if value}
            table.append_constraint(UniqueConstraint(*each["column_names"], name=each["name"], **options))
    for each in inspector.get_check_constraints(**where):
        options = {f"postgresql_{name}": value for name, value in each.get("dialect_options", {}).items()
                   if name == "not_valid"}
        table.append_constraint(CheckConstraint(_text(each["sqltext"]), name=each["name"], **options))
    if inspector.dialect.name != "sqlite":
        table.comment = inspector.get_table_comment(**where)["text"]


def _elements(index, table):
    """What an index is over, with the order of each."""
    from .. import desc, nulls_first, nulls_last

    sorting = index.get("column_sorting", {})
    found = []
    for name, text in zip(index["column_names"], index.get("expressions", index["column_names"])):
        element = _text(text) if name is None else table.columns[name] if text in sorting else name
        for word in sorting.get(text, ()):
            element = {"desc": desc, "nulls_first": nulls_first, "nulls_last": nulls_last}[word](element)
        found.append(element)
    return found


def _index_options(index):
    options = {name: value for name, value in index["dialect_options"].items()
               if not isinstance(value, (list, dict, bool)) or value}
    where = options.get("postgresql_where")
    if isinstance(where, str):
        options["postgresql_where"] = _text(where)
    return options


def _as_column(described):
    from ..schema import Column

    more = []
    if "computed" in described:
        from ..schema import Computed

        more.append(Computed(_text(described["computed"]["sqltext"]), described["computed"]["persisted"]))
    if "identity" in described:
        from ..schema import Identity

        more.append(Identity(**described["identity"]))
    default = described["default"]
    options = {name: described[name] for name in ("autoincrement", "comment") if name in described}
    return Column(described["name"], described["type"], *more, nullable=described["nullable"],
                  server_default=None if default is None else _text(default), **options)


def _reflect_primary_key(key, table):
    from ..constraints import PrimaryKeyConstraint

    columns = [each for each in key["constrained_columns"] if each in table.columns]
    if columns or key["name"]:
        nullable = {each: table.columns[each].nullable for each in columns}
        table.append_constraint(PrimaryKeyConstraint(*columns, name=key["name"]))
        for name, value in nullable.items():  # as the database has it, which lets a key be NULL
            table.columns[name].nullable = value


def _reflect_foreign_key(inspector, key, table, resolve):
    from ..constraints import ForeignKeyConstraint
    from ..schema import BLANK_SCHEMA, Table

    schema, name = key["referred_schema"], key["referred_table"]
    if resolve and _full(name, schema) not in table.metadata.tables:
        Table(name, table.metadata, schema=BLANK_SCHEMA if schema is None else schema, autoload_with=inspector.bind)
    referred = [f"{_full(name, schema)}.{each}" for each in key["referred_columns"]]
    table.append_constraint(ForeignKeyConstraint(key["constrained_columns"], referred, name=key["name"],
                                                 **key["options"]))


def reflect_metadata(metadata, bind, schema=None, views=False, only=None, extend_existing=False, resolve_fks=True,
                     **options):
    """MetaData.reflect()."""
    from ..schema import Table

    inspector = Inspector(bind)
    schema = metadata.schema if schema is None else schema
    available = inspector.get_table_names(schema) + (inspector.get_view_names(schema) if views else [])
    if only is None or callable(only):
        names = [each for each in available if extend_existing or _full(each, schema) not in metadata.tables]
        names = [each for each in names if only is None or only(each, metadata)]
    else:
        missing = [each for each in only if each not in available]
        if missing:
            where = f" schema '{schema}'" if schema else ""
            raise exc.InvalidRequestError("Could not reflect: requested table(s) not available in"
                                          f" {inspector.engine!r}{where}: ({', '.join(missing)})")
        names = [each for each in only if extend_existing or each not in metadata.tables]
    for each in names:
        if extend_existing or _full(each, schema) not in metadata.tables:  # not met through a foreign key meanwhile
            Table(each, metadata, schema=schema, autoload_with=bind, extend_existing=extend_existing,
                  resolve_fks=resolve_fks, **options)


__getattr__ = module_getattr(__name__)
