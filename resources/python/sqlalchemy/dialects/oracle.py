# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of Oracle: for scripts that name them in a branch that does not run here."""
from _meditrack import module_getattr

from .. import types as _types
from ..engine import Dialect as _Dialect
from ..types import BLOB, CHAR, CLOB, DOUBLE_PRECISION, NCHAR, NVARCHAR, REAL, VARCHAR
from ._plain import define as _define

__path__ = []


class NUMBER(_types.Numeric):
    def __init__(self, precision=None, scale=None, asdecimal=None):
        super().__init__(precision, scale, asdecimal=bool(scale) if asdecimal is None else asdecimal)


class FLOAT(_types.FLOAT):
    def __init__(self, binary_precision=None, **options):
        super().__init__(**options)
        self.binary_precision = binary_precision


class TIMESTAMP(_types.TIMESTAMP):
    def __init__(self, timezone=False, local_timezone=False):
        super().__init__(timezone)


class DATE(_types.DateTime):
    pass


class INTERVAL(_types.Interval):
    def __init__(self, day_precision=None, second_precision=None):
        super().__init__(second_precision=second_precision)


_define(globals(), {
    _types.VARCHAR: "VARCHAR2", _types.NVARCHAR: "NVARCHAR2", _types.LargeBinary: "BFILE RAW",
    _types.Text: "NCLOB LONG", _types.Float: "BINARY_DOUBLE BINARY_FLOAT", _types.TypeEngine: "ROWID VECTOR",
})


def dialect(**options):
    return _Dialect("oracle", **options)


__getattr__ = module_getattr(__name__)
