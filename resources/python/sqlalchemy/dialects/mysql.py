# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of MySQL: for scripts that name them in a branch that does not run here. Those that other databases lack are
refused by name when they are to be written."""
from _meditrack import module_getattr

from .. import types as _types
from ..engine import Dialect as _Dialect
from ..types import BINARY, BLOB, BOOLEAN, DATE, JSON, VARBINARY
from ._plain import define as _define

__path__ = []


class _Number:
    def __init__(self, *arguments, display_width=None, unsigned=False, zerofill=False, **options):
        self.unsigned, self.zerofill = unsigned, zerofill
        if isinstance(self, _types.Integer):
            self.display_width = arguments[0] if arguments else display_width
        else:
            super().__init__(*arguments, **options)


class _Text:
    def __init__(self, length=None, charset=None, collation=None, ascii=False, unicode=False, binary=False,
                 national=False, **ignored):
        super().__init__(length, collation)
        self.charset = charset


class _Moment:
    def __init__(self, timezone=False, fsp=None):
        super().__init__(timezone)
        self.fsp = fsp


class _Integer(_Number, _types.INTEGER):
    pass


class _Big(_Number, _types.BIGINT):
    pass


class _Small(_Number, _types.SMALLINT):
    pass


class NUMERIC(_Number, _types.NUMERIC):
    pass


class DECIMAL(_Number, _types.DECIMAL):
    pass


class FLOAT(_Number, _types.FLOAT):
    pass


class DOUBLE(_Number, _types.DOUBLE):
    pass


class REAL(_Number, _types.REAL):
    pass


class VARCHAR(_Text, _types.VARCHAR):
    pass


class NVARCHAR(_Text, _types.NVARCHAR):
    pass


class CHAR(_Text, _types.CHAR):
    pass


class NCHAR(_Text, _types.NCHAR):
    pass


class TEXT(_Text, _types.TEXT):
    pass


class _LongText(_Text, _types.Text):
    pass


class DATETIME(_Moment, _types.DATETIME):
    pass


class TIMESTAMP(_Moment, _types.TIMESTAMP):
    pass


class TIME(_Moment, _types.TIME):
    pass


class YEAR(_types.TypeEngine):
    def __init__(self, display_width=None):
        self.display_width = display_width


class BIT(_types.TypeEngine):
    def __init__(self, length=None):
        self.length = length


class ENUM(_types.Enum):
    pass


class SET(_types.String):
    def __init__(self, *values, **ignored):
        self.values = list(values)
        super().__init__(max((len(each) for each in values), default=0))


_define(globals(), {
    _Integer: "INTEGER TINYINT MEDIUMINT", _Big: "BIGINT", _Small: "SMALLINT",
    _LongText: "TINYTEXT MEDIUMTEXT LONGTEXT", _types.LargeBinary: "TINYBLOB MEDIUMBLOB LONGBLOB",
    _types.TypeEngine: "INET4 INET6",
})


def dialect(**options):
    return _Dialect("mysql", **options)


__getattr__ = module_getattr(__name__, "sqlalchemy.sql", {"dml": "insert Insert"})
