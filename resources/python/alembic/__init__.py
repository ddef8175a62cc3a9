# SPDX-License-Identifier: GPL-3.0-or-later
"""MediTrack's stand-in for alembic: what a revision script needs of it."""
from _meditrack import module_getattr

__version__ = "1.19.1"
__getattr__ = module_getattr(__name__)
