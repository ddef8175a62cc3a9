# SPDX-License-Identifier: GPL-3.0-or-later
"""MariaDB's types are MySQL's."""
from . import mysql as _mysql


def __getattr__(name):
    return getattr(_mysql, name)
