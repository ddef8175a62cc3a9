# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors that a script may raise or catch."""
from _meditrack import module_getattr


class CommandError(Exception):
    """A command cannot go on."""


__getattr__ = module_getattr(__name__)
