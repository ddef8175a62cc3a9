# SPDX-License-Identifier: GPL-3.0-or-later
"""MediTrack's stand-in for sqlalchemy: values that describe, nothing that talks to a database by itself."""
from _meditrack import all_names as _all_names, module_getattr as _module_getattr

from .constraints import (CheckConstraint, Constraint, ForeignKey, ForeignKeyConstraint, Index, PrimaryKeyConstraint,
                          UniqueConstraint)
from .schema import (BLANK_SCHEMA, Column, ColumnDefault, Computed, DefaultClause, FetchedValue, Identity, MetaData,
                     Sequence, Table)
from .sql.expression import (bindparam, column, false, literal, literal_column, null, quoted_name, table, text,
                             true)
from .types import (ARRAY, BIGINT, BINARY, BLOB, BOOLEAN, CHAR, CLOB, DATE, DATETIME, DECIMAL, DOUBLE, DOUBLE_PRECISION,
                    FLOAT, INT, INTEGER, JSON, NCHAR, NUMERIC, NVARCHAR, REAL, SMALLINT, TEXT, TIME, TIMESTAMP, UUID,
                    VARBINARY, VARCHAR, BigInteger, Boolean, Date, DateTime, Double, Enum, Float, Integer, Interval,
                    LargeBinary, Numeric, PickleType, SmallInteger, String, Text, Time, Unicode,
                    UnicodeText, Uuid)
from .sql.names import LAZY as _LAZY

__version__ = "2.0.52"
_MORE = {"sqlalchemy.create": "create_engine engine_from_config",
         "sqlalchemy.sql.custom": "TypeDecorator", "sqlalchemy.inspection": "inspect",
         "sqlalchemy.ddl": "DDL DDLElement ExecutableDDLElement CreateSequence DropSequence",
         "sqlalchemy.engine": "Connection CursorResult Dialect Engine MappingResult NestedTransaction Result ResultProxy"
                              " RootTransaction Row RowMapping ScalarResult Transaction TypeCompiler",
         "sqlalchemy.engine.url": "URL make_url", "sqlalchemy.engine.reflection": "Inspector",
         "sqlalchemy.sql.compiler": "Compiled", "sqlalchemy.types": "TupleType Binary"}
__getattr__ = _module_getattr(__name__, "sqlalchemy.sql", _LAZY, _MORE)
__all__ = _all_names(globals(), _LAZY, _MORE)
