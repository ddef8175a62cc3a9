# SPDX-License-Identifier: GPL-3.0-or-later
"""The extensions that MediTrack offers."""
from _meditrack import module_getattr

__getattr__ = module_getattr(__name__)
