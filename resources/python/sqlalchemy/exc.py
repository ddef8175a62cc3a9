# SPDX-License-Identifier: GPL-3.0-or-later
"""The exceptions that a script may catch."""
from _meditrack import module_getattr


class SQLAlchemyError(Exception):
    code = None


class ArgumentError(SQLAlchemyError):
    pass


class NoSuchColumnError(SQLAlchemyError, KeyError):
    def __str__(self):
        return str(self.args[0]) if self.args else ""


class ConstraintColumnNotFoundError(ArgumentError):
    pass


class IdentifierError(SQLAlchemyError):
    pass


class NoReferenceError(SQLAlchemyError):
    pass


class NoReferencedTableError(NoReferenceError):
    pass


class NoReferencedColumnError(NoReferenceError):
    pass


class AmbiguousForeignKeysError(ArgumentError):
    pass


class NoForeignKeysError(ArgumentError):
    pass


class CompileError(SQLAlchemyError):
    pass


class InvalidRequestError(SQLAlchemyError):
    pass


class ResourceClosedError(InvalidRequestError):
    pass


class PendingRollbackError(InvalidRequestError):
    pass


class UnboundExecutionError(InvalidRequestError):
    pass


class NoResultFound(InvalidRequestError):
    pass


class MultipleResultsFound(InvalidRequestError):
    pass


class NoInspectionAvailable(InvalidRequestError):
    pass


class NoSuchTableError(InvalidRequestError):
    pass


class ObjectNotExecutableError(ArgumentError):
    def __init__(self, target):
        super().__init__(f"Not an executable object: {target!r}")
        self.target = target


class DriverError(Exception):
    """What the database itself said: the orig of the errors below."""


def driver_error(message, kind, state):
    """With its SQLSTATE and the name that psycopg2 has for it, where a server said one."""
    if not state:
        return DriverError(message)
    from .dialects import _pgerrors

    return _pgerrors.error(message, kind, state)


class StatementError(SQLAlchemyError):
    """A statement that could not be run: orig says why, statement and params what."""

    def __init__(self, message, statement=None, params=None, orig=None, *rest):
        super().__init__(message)
        self.statement = statement
        self.params = params
        self.orig = orig


class DBAPIError(StatementError):
    """The database refused."""

    connection_invalidated = False

    def __init__(self, statement=None, params=None, orig=None, *rest):
        super().__init__(str(orig) if orig is not None else "", statement, params, orig)


class InterfaceError(DBAPIError):
    pass


class DatabaseError(DBAPIError):
    pass


class DataError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class InternalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


class SADeprecationWarning(DeprecationWarning):
    pass


class SAWarning(RuntimeWarning):
    pass


class DuplicateColumnError(ArgumentError):
    pass


class NoSuchModuleError(ArgumentError):
    pass


class CircularDependencyError(SQLAlchemyError):
    pass


class DisconnectionError(SQLAlchemyError):
    pass


class TimeoutError(SQLAlchemyError):
    pass


class UnreflectableTableError(InvalidRequestError):
    pass


class AwaitRequired(InvalidRequestError):
    pass


class MissingGreenlet(InvalidRequestError):
    pass


class IllegalStateChangeError(InvalidRequestError):
    pass


class UnsupportedCompilationError(CompileError):
    pass


class DontWrapMixin:
    pass


class SAPendingDeprecationWarning(PendingDeprecationWarning):
    pass


class Base20DeprecationWarning(SADeprecationWarning):
    pass


class LegacyAPIWarning(SADeprecationWarning):
    pass


class MovedIn20Warning(SADeprecationWarning):
    pass


RemovedIn20Warning = MovedIn20Warning
__getattr__ = module_getattr(__name__)
