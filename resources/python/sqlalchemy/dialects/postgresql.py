# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of PostgreSQL, and what its SQL has of its own."""
from _meditrack import all_names as _all_names, module_getattr as _module_getattr

from .. import types as _types
from ..engine import Dialect as _Dialect
from ..types import BIGINT, BOOLEAN, CHAR, DATE, DOUBLE_PRECISION, FLOAT, INTEGER, NUMERIC, REAL, SMALLINT, TEXT, VARCHAR
from ._plain import define as _define

__path__ = []  # sqlalchemy.dialects.postgresql.json and its like are found beneath


class BYTEA(_types.LargeBinary):
    pass


class UUID(_types.UUID):
    def _offered_name(self):
        return "UUID"


class ARRAY(_types.ARRAY):
    pass


class _WithPrecision:
    def __init__(self, timezone=False, precision=None):
        super().__init__(timezone)
        self.precision = precision

    def _arguments(self):
        return {**super()._arguments(), "precision": self.precision}


class TIMESTAMP(_WithPrecision, _types.TIMESTAMP):
    pass


class TIME(_WithPrecision, _types.TIME):
    pass


class INTERVAL(_types.Interval):
    def __init__(self, precision=None, fields=None):
        super().__init__(second_precision=precision)
        self.precision = precision
        self.fields = fields

    def _arguments(self):
        return {"precision": self.precision, "fields": self.fields}


class NamedType(_types.TypeEngine):
    """A type that has a name in the database, and has to be created there."""

    def create(self, bind=None, checkfirst=True, **ignored):
        from ._enums import create

        create(self, bind, checkfirst)

    def drop(self, bind=None, checkfirst=True, **ignored):
        from ._enums import drop

        drop(self, bind, checkfirst)


class ENUM(_types.Enum):
    native_enum = True

    def __init__(self, *labels, name=None, create_type=True, **options):
        if len(labels) == 1 and isinstance(labels[0], _types.Enum):
            options = {"schema": labels[0].schema, "metadata": labels[0].metadata, **options}
            name = name or labels[0].name
            labels = labels[0].enum_class and [labels[0].enum_class] or labels[0].enums
        options.pop("native_enum", None)
        super().__init__(*labels, name=name if name is not None else options.pop("_name", None), **options)
        self.create_type = create_type

    def _arguments(self):
        return {**super()._arguments(), "create_type": bool(self.create_type)}

    def described(self, dialect):
        return super().described(dialect) if dialect == "postgresql" else {**super().described(dialect), "name": "Enum"}


class DOMAIN(NamedType):
    def __init__(self, name, data_type, collation=None, default=None, constraint_name=None, not_null=None, check=None,
                 create_type=True, schema=None, metadata=None, **ignored):
        self.name = name
        self.data_type = _types.to_instance(data_type)
        self.collation, self.default, self.constraint_name = collation, default, constraint_name
        self.not_null, self.check, self.create_type, self.schema = not_null, check, create_type, schema

    affinity = _types.TypeEngine.affinity

    def _arguments(self):
        return {"enum_name": self.name, "enum_schema": self.schema, "create_type": bool(self.create_type)}

    def described(self, dialect):
        described = super().described(dialect)
        if dialect == "postgresql":
            described.update(item=self.data_type.described(dialect), fields=self._rest(dialect))
        return described

    def _rest(self, dialect):
        """What follows the type in CREATE DOMAIN."""
        from ..sql.elements import ClauseElement
        from ..sql.render import Renderer, literal, quoted

        def written(value, plain):
            return Renderer(dialect).sql(value) if isinstance(value, ClauseElement) else plain(value)

        words = []
        if self.collation is not None:
            words.append(f"COLLATE {quoted(self.collation)}")
        if self.default is not None:
            words.append(f"DEFAULT {written(self.default, lambda value: literal(value, dialect))}")
        if self.constraint_name is not None:
            words.append(f"CONSTRAINT {quoted(self.constraint_name)}")
        if self.not_null is not None:
            words.append("NOT NULL" if self.not_null else "NULL")
        if self.check is not None:
            words.append(f"CHECK ({written(self.check, str)})")
        return " ".join(words)


class JSON(_types.JSON):
    def __init__(self, none_as_null=False, astext_type=None):
        super().__init__(none_as_null)
        self.astext_type = astext_type if astext_type is not None else _types.Text()


class JSONB(JSON):
    family = "jsonb"


class HSTORE(_types.TypeEngine):
    family = "hstore"
    joins_text = True
    hashable = False

    def __init__(self, text_type=None):
        self.text_type = text_type or _types.Text()

    def _bound(self, value, dialect):
        from ._arrays import hstore_text

        return hstore_text(value) if isinstance(value, dict) else value

    def _fetched(self, value, dialect):
        from ._arrays import hstore_read

        return hstore_read(value) if isinstance(value, str) else value


class BIT(_types.TypeEngine):
    def __init__(self, length=None, varying=False):
        self.length = length if length is not None or varying else 1
        self.varying = varying

    def _arguments(self):
        return {"length": self.length, "varying": bool(self.varying)}


class CITEXT(_types.TEXT):
    pass


class _Network(_types.TypeEngine):
    family = "network"


class _TextSearch(_types.TypeEngine):
    pass


class AbstractRange(_types.TypeEngine):
    family = "range"

    def _bound(self, value, dialect):
        if isinstance(value, (list, tuple)):
            return "{" + ",".join(str(each) for each in value) + "}"
        return value.sql_literal() if hasattr(value, "sql_literal") else str(value)

    def _fetched(self, value, dialect):
        if not hasattr(value, "sql_literal"):
            return value
        from ._pgsql import Range

        return Range(value.lower, value.upper, bounds=value.bounds, empty=value.isempty)


class AbstractSingleRange(AbstractRange):
    pass


class AbstractMultiRange(AbstractRange):
    pass


_define(globals(), {
    _Network: "INET CIDR MACADDR MACADDR8",
    _types.TypeEngine: "MONEY OID REGCLASS REGCONFIG JSONPATH",
    _TextSearch: "TSVECTOR TSQUERY",
    AbstractSingleRange: "INT4RANGE INT8RANGE NUMRANGE DATERANGE TSRANGE TSTZRANGE",
    AbstractMultiRange: "INT4MULTIRANGE INT8MULTIRANGE NUMMULTIRANGE DATEMULTIRANGE TSMULTIRANGE TSTZMULTIRANGE",
})
PGUuid, PGInet, PGCidr, PGMacAddr, PGBit, PGArray, PGInterval = UUID, INET, CIDR, MACADDR, BIT, ARRAY, INTERVAL  # noqa: F821


def dialect(**options):
    return _Dialect("postgresql", **options)


def insert(table):
    from ..sql.dml import Insert

    made = Insert(table)
    made.stringify_dialect = "postgresql"
    return made


_LAZY = {
    "_pgsql": "array array_agg aggregate_order_by hstore Range MultiRange All Any ts_headline to_tsvector to_tsquery"
              " plainto_tsquery phraseto_tsquery websearch_to_tsquery CreateEnumType DropEnumType CreateDomainType"
              " DropDomainType",
    "sqlalchemy.sql.dml": "Insert",
    "sqlalchemy.exclude": "ExcludeConstraint",
}
__getattr__ = _module_getattr(__name__, "sqlalchemy.dialects", _LAZY)
__all__ = _all_names(globals(), _LAZY)
