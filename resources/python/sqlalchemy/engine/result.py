# SPDX-License-Identifier: GPL-3.0-or-later
"""The same names under the module that SQLAlchemy has them in."""
from ..result import MappingResult, Result, RMKeyView, Row, RowMapping, ScalarResult
