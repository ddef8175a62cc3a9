# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of MySQL: for scripts that name them in a branch that does not run here."""
from _meditrack import module_getattr

from .. import types as _types
from ..types import (BINARY, BLOB, BOOLEAN, CHAR, DATE, DATETIME, DECIMAL, FLOAT, JSON, NUMERIC, REAL, TEXT, TIME,
                     TIMESTAMP, VARBINARY, VARCHAR)


class INTEGER(_types.INTEGER):
    def __init__(self, display_width=None, unsigned=False, zerofill=False):
        self.display_width = display_width
        self.unsigned = unsigned


class TINYINT(INTEGER):
    pass


class SMALLINT(INTEGER):
    pass


class MEDIUMINT(INTEGER):
    pass


class BIGINT(INTEGER):
    pass


class TINYTEXT(_types.Text):
    pass


class MEDIUMTEXT(_types.Text):
    pass


class LONGTEXT(_types.Text):
    pass


class LONGBLOB(_types.LargeBinary):
    pass


class ENUM(_types.Enum):
    pass


__getattr__ = module_getattr(__name__)
