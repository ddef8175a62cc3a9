# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of sqlalchemy.sql."""
from _meditrack import module_getattr

from .expression import (ClauseElement, ColumnElement, bindparam, column, false, func, literal, literal_column, null,
                         quoted_name, table, text, true)
from .names import LAZY

__getattr__ = module_getattr(__name__, "sqlalchemy.sql", LAZY)
