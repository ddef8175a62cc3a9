# SPDX-License-Identifier: GPL-3.0-or-later
"""A session's transaction. The upgrade's own is the outer one: a session's commit() does not end that."""
from _meditrack import Offered

from .. import exc


class SessionTransaction(Offered):
    def __init__(self, session, parent=None):
        self.session = session
        self.parent = parent
        self.is_active = True
        self.failure = None  # why the database has rolled it back already, if a flush failed
        self.fresh = []  # states that became rows in here
        self.gone = []  # states whose rows were deleted in here
        self.savepoint = None
        self._connection = None
        if parent is None:
            self._connection = session.get_bind().connect()
            self.owns = not self._connection.in_transaction()

    @property
    def connection(self):
        """A nested one begins its savepoint with its first statement."""
        if self._connection is None:
            self._connection = self.parent.connection
            self.savepoint = self._connection.begin_nested()
        return self._connection

    @property
    def nested(self):
        return self.parent is not None

    def commit(self):
        self._innermost("commit")
        self.check()
        session = self.session
        session.flush()
        if self.nested:
            if self.savepoint is not None:
                self.savepoint.commit()
            self.parent.fresh += self.fresh
            self.parent.gone += self.gone
        else:
            if self.owns:
                self.connection.commit()
            if session.expire_on_commit:
                session.expire_all()
            for state in self.gone:
                state.session = None
        self._end()

    def rollback(self):
        self._innermost("rollback")
        if self.failure is None:
            self._undo()
        self._end()

    def fail(self, error):
        """A flush failed: what the transaction did is undone at once, and rollback() is waited for."""
        self._undo()
        self.failure = error

    def check(self):
        if self.failure is not None:
            raise exc.PendingRollbackError(
                "This Session's transaction has been rolled back due to a previous exception during flush. To begin a new"
                " transaction with this Session, first issue Session.rollback(). Original exception was:"
                f" {self.failure}")
        return self

    def _undo(self):
        if self.nested:
            if self.savepoint is not None:
                self.savepoint.rollback()
        elif self.connection.in_transaction():
            self.connection.rollback()
        self._restore()

    def close(self):
        """Leaves the transaction; what the upgrade's own connection holds stays as it is."""
        if self.nested:
            if self.savepoint is not None and self.failure is None:
                self.savepoint.rollback()
        elif self.owns and self.connection.in_transaction():
            self.connection.rollback()
        self._end()

    def _innermost(self, verb):
        while self.session._transaction is not None and self.session._transaction is not self:
            getattr(self.session._transaction, verb)()

    def _restore(self):
        """The objects are what the database holds again: what was new is no row any more."""
        session = self.session
        for obj in list(session._new.values()):
            session._let_go(obj)
        for state in self.fresh:
            obj = state.object
            if obj is not None:
                session._let_go(obj)
                state.key = None
        for state in self.gone:
            obj = state.object
            state.deleted = False
            if obj is not None and state.key is not None:
                session._take(state)
        session._deleted.clear()
        session.expire_all()
        session._changed.clear()

    def _end(self):
        self.is_active = False
        self.session._transaction = self.parent

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if not self.is_active:
            return
        if kind is not None:
            self.rollback()
            return
        try:
            self.commit()
        except BaseException:
            self.rollback()
            raise
