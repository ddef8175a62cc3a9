# SPDX-License-Identifier: GPL-3.0-or-later
"""The same names under the module that SQLAlchemy has them in."""
from .. import engine as _engine


def __getattr__(name):
    return getattr(_engine, name)
