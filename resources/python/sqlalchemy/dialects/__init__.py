# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialects whose types a script may name."""
from _meditrack import module_getattr

__getattr__ = module_getattr(__name__)
