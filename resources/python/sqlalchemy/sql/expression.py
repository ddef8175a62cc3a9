# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of sqlalchemy.sql.expression that MediTrack offers."""
from _meditrack import module_getattr

from .elements import (BindParameter, ClauseElement, ColumnElement, False_, Null, TextClause, True_, bindparam, conv,
                       false, literal, literal_column, null, quoted_name, text, true)
from .functions import Function, FunctionElement, func
from .selectable import ColumnClause, TableClause, column, table

__getattr__ = module_getattr(__name__)
