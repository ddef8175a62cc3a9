# SPDX-License-Identifier: GPL-3.0-or-later
"""connection.connection.cursor(): what Python's database drivers have in common, over the connection of the upgrade."""
import _meditrack_bridge as bridge
from _meditrack import Offered, module_getattr

from .exc import DriverError as Error
from .sql.render import plain

paramstyle = "qmark"


class Cursor(Offered):
    arraysize = 1

    def __init__(self):
        self.description = None
        self.rowcount = -1
        self.lastrowid = None
        self._rows = []

    def execute(self, statement, parameters=None):
        parameters = parameters or ()
        if bridge.dialect_name() == "postgresql":
            from _meditrack import servervalues

            text = servervalues.merged(statement, parameters) if parameters else statement
            names, rows, self.rowcount, self.lastrowid = bridge.execute(text, [])
        elif isinstance(parameters, dict):
            from .engine import Connection

            result = Connection().exec_driver_sql(statement, parameters)
            names, rows = list(result._fields), [tuple(each) for each in result] if result.returns_rows else []
            self.rowcount, self.lastrowid = result.rowcount, result.lastrowid
        else:
            stored = [plain(each, bridge.dialect_name()) for each in parameters]
            if stored:
                statement = statement.replace("%s", "?")
            names, rows, self.rowcount, self.lastrowid = bridge.execute(statement, stored)
        self.description = [(name, None, None, None, None, None, None) for name in names] or None
        self._rows = list(rows)
        return self

    def executemany(self, statement, sets):
        count = 0
        for parameters in sets:
            self.execute(statement, parameters)
            count += max(self.rowcount, 0)
        self.rowcount = count
        return self

    def fetchone(self):
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size=None):
        found = self._rows[: size or self.arraysize]
        del self._rows[: len(found)]
        return found

    def fetchall(self):
        found, self._rows = self._rows, []
        return found

    def __iter__(self):
        return iter(self.fetchall())

    def close(self):
        self._rows = []

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()
        return False


class RawConnection(Offered):
    """What a pool hands out: here always the connection of the upgrade."""

    def cursor(self, *ignored, **options):
        return Cursor()

    def execute(self, statement, parameters=()):
        return self.cursor().execute(statement, parameters)

    def commit(self):
        from .engine import Connection

        Connection().commit()

    def rollback(self):
        from .engine import Connection

        Connection().rollback()

    def close(self):
        pass

    @property
    def connection(self):
        return self

    driver_connection = dbapi_connection = connection


__getattr__ = module_getattr(__name__)
