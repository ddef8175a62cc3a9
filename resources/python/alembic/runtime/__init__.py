# SPDX-License-Identifier: GPL-3.0-or-later
"""The running command."""
from _meditrack import module_getattr

__getattr__ = module_getattr(__name__)
