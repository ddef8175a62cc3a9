# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of SQL Server: for scripts that name them in a branch that does not run here."""
from _meditrack import module_getattr

from .. import types as _types
from ..engine import Dialect as _Dialect
from ..types import (BIGINT, BINARY, CHAR, DATE, DATETIME, DECIMAL, DOUBLE_PRECISION, FLOAT, INTEGER, JSON, NCHAR, NUMERIC,
                     NVARCHAR, REAL, SMALLINT, TEXT, VARCHAR)
from ._plain import define as _define

__path__ = []


class _Precise(_types.DateTime):
    def __init__(self, precision=None, timezone=False, **ignored):
        super().__init__(timezone)
        self.precision = precision


class TIME(_types.TIME):
    def __init__(self, precision=None, **ignored):
        super().__init__()
        self.precision = precision


class TIMESTAMP(_types.LargeBinary):
    def __init__(self, convert_int=False):
        super().__init__()


class VARBINARY(_types.VARBINARY):
    def __init__(self, length=None, filestream=False):
        super().__init__(length)


class UNIQUEIDENTIFIER(_types.Uuid):
    def __init__(self, as_uuid=True):
        super().__init__(as_uuid)


class _Markup(_types.Text):
    pass


_define(globals(), {
    _Precise: "DATETIME2 DATETIMEOFFSET SMALLDATETIME", _types.Integer: "TINYINT", _types.UnicodeText: "NTEXT",
    _types.Boolean: "BIT", _types.LargeBinary: "IMAGE", _types.TypeEngine: "MONEY SMALLMONEY SQL_VARIANT",
    TIMESTAMP: "ROWVERSION", _Markup: "XML",
})


def dialect(**options):
    return _Dialect("mssql", **options)


__getattr__ = module_getattr(__name__, "sqlalchemy.sql", {"constructs": "try_cast"})
