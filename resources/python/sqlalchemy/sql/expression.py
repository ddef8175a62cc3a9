# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of sqlalchemy.sql.expression."""
from _meditrack import all_names as _all_names, module_getattr as _module_getattr

from .elements import (BindParameter, ClauseElement, ColumnClause, ColumnElement, False_, Null, TextClause, True_,
                       bindparam, conv, false, literal, literal_column, null, quoted_name, text, true)
from .names import LAZY as _LAZY
from .selectable import ColumnCollection, FromClause, TableClause, column, table

__getattr__ = _module_getattr(__name__, "sqlalchemy.sql", _LAZY)
__all__ = _all_names(globals(), _LAZY)
