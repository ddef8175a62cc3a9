# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of SQLite, and its INSERT with ON CONFLICT."""
from _meditrack import all_names as _all_names, module_getattr as _module_getattr

from ..engine import Dialect as _Dialect
from ..types import (BLOB, BOOLEAN, CHAR, DATE, DATETIME, DECIMAL, FLOAT, INTEGER, JSON, NUMERIC, REAL, SMALLINT, TEXT,
                     TIME, TIMESTAMP, VARCHAR)

__path__ = []


def dialect(**options):
    return _Dialect("sqlite", **options)


def insert(table):
    from ..sql.dml import Insert

    made = Insert(table)
    made.stringify_dialect = "sqlite"
    return made


_LAZY = {"dml": "Insert"}
__getattr__ = _module_getattr(__name__, "sqlalchemy.sql", _LAZY)
__all__ = _all_names(globals(), _LAZY)
