# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of sqlalchemy.sql."""
from _meditrack import all_names as _all_names, module_getattr as _module_getattr

from .expression import (ClauseElement, ColumnElement, bindparam, column, false, literal, literal_column, null,
                         quoted_name, table, text, true)
from .names import LAZY as _LAZY

__getattr__ = _module_getattr(__name__, "sqlalchemy.sql", _LAZY)
__all__ = _all_names(globals(), _LAZY)
