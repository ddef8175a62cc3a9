# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the declarative classes lived before they moved to sqlalchemy.orm."""
from _meditrack import module_getattr

from ..orm.declarative import (DeclarativeMeta, as_declarative, declarative_base, declared_attr, has_inherited_table,
                               synonym_for)

__getattr__ = module_getattr(__name__)
