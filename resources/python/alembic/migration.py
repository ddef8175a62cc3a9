# SPDX-License-Identifier: GPL-3.0-or-later
"""The older name of alembic.runtime.migration."""
from _meditrack import module_getattr

from .runtime.migration import MigrationContext

__getattr__ = module_getattr(__name__)
