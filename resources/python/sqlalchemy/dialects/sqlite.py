# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of SQLite."""
from _meditrack import module_getattr

from ..types import (BLOB, BOOLEAN, CHAR, DATE, DATETIME, DECIMAL, FLOAT, INTEGER, JSON, NUMERIC, REAL, SMALLINT, TEXT,
                     TIME, TIMESTAMP, VARCHAR)

__getattr__ = module_getattr(__name__)
