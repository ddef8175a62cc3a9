# SPDX-License-Identifier: GPL-3.0-or-later
"""The running migration as a script sees it."""
import _meditrack_bridge as bridge
from _meditrack import Offered, module_getattr

from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.render import literal, plain


class InlineLiteral(BindParameter):
    """op.inline_literal(): a value that is written into the SQL text."""

    def __init__(self, value, type_=None):
        super().__init__(None, value, type_)

    def held_value(self):
        return self.value

    def _render(self, renderer):
        stored = self.type.bound(self.value, renderer.dialect) if self.type else plain(self.value, renderer.dialect)
        return literal(stored, renderer.dialect)


class MigrationContext(Offered):
    """op.get_context(): the database, and whether there is one."""

    def __init__(self):
        self.as_sql = bridge.offline()
        self.dialect = Dialect(bridge.dialect_name())
        self.connection = self.bind = None if self.as_sql else Connection()
        self.opts = {"as_sql": self.as_sql}


def get_context():
    return MigrationContext()


def get_bind():
    return None if bridge.offline() else Connection()


__getattr__ = module_getattr(__name__)
