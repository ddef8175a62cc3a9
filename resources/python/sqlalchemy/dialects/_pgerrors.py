# SPDX-License-Identifier: GPL-3.0-or-later
"""What a PostgreSQL server says when it refuses, under the names that psycopg2 has for it (postgresql.org/docs/current/
errcodes-appendix.html)."""
import re

from ..exc import DriverError

_NAMES = {
    "0A000": "FeatureNotSupported", "21000": "CardinalityViolation", "22000": "DataException",
    "22001": "StringDataRightTruncation", "22003": "NumericValueOutOfRange", "22007": "InvalidDatetimeFormat",
    "22008": "DatetimeFieldOverflow", "22012": "DivisionByZero", "22023": "InvalidParameterValue",
    "22P02": "InvalidTextRepresentation", "23000": "IntegrityConstraintViolation", "23001": "RestrictViolation",
    "23502": "NotNullViolation", "23503": "ForeignKeyViolation", "23505": "UniqueViolation", "23514": "CheckViolation",
    "23P01": "ExclusionViolation", "25001": "ActiveSqlTransaction", "25006": "ReadOnlySqlTransaction",
    "25P02": "InFailedSqlTransaction", "2BP01": "DependentObjectsStillExist", "3B001": "InvalidSavepointSpecification",
    "3F000": "InvalidSchemaName", "40001": "SerializationFailure", "40P01": "DeadlockDetected",
    "42501": "InsufficientPrivilege", "42601": "SyntaxError", "42611": "InvalidColumnDefinition",
    "42622": "NameTooLong", "42701": "DuplicateColumn", "42702": "AmbiguousColumn", "42703": "UndefinedColumn",
    "42704": "UndefinedObject", "42710": "DuplicateObject", "42712": "DuplicateAlias", "42723": "DuplicateFunction",
    "42803": "GroupingError", "42804": "DatatypeMismatch", "42809": "WrongObjectType", "42830": "InvalidForeignKey",
    "42846": "CannotCoerce", "42883": "UndefinedFunction", "428C9": "GeneratedAlways", "42939": "ReservedName",
    "42P01": "UndefinedTable", "42P02": "UndefinedParameter", "42P04": "DuplicateDatabase", "42P06": "DuplicateSchema",
    "42P07": "DuplicateTable", "42P10": "InvalidColumnReference", "42P16": "InvalidTableDefinition",
    "42P17": "InvalidObjectDefinition", "42P18": "IndeterminateDatatype", "54000": "ProgramLimitExceeded",
    "55000": "ObjectNotInPrerequisiteState", "55006": "ObjectInUse", "55P03": "LockNotAvailable",
    "55P04": "UnsafeNewEnumValueUsage", "57014": "QueryCanceled", "57P01": "AdminShutdown", "58P01": "UndefinedFile",
    "P0001": "RaiseException", "P0002": "NoDataFound", "P0003": "TooManyRows", "P0004": "AssertFailure",
}


class Diagnostics:
    """Parts of what the server said; those that it did not say are None."""

    def __init__(self, state, text):
        self.sqlstate = state
        self.severity = "ERROR"
        self.message_primary = text.partition("\n")[0]
        self.message_detail = self._part("DETAIL", text)
        self.message_hint = self._part("HINT", text)
        self.context = self._part("CONTEXT", text)
        named = re.search(r'constraint "((?:[^"]|"")+)"', self.message_primary)
        self.constraint_name = named[1] if named else None

    @staticmethod
    def _part(word, text):
        found = re.search(rf"^{word}:  (.*)$", text, re.MULTILINE)
        return found[1] if found else None


_made = {}  # classes, by kind and SQLSTATE


def error(message, kind, state):
    cls = _made.get((kind, state))
    if cls is None:
        base = _made.setdefault(kind, type(kind, (DriverError,), {"__module__": "psycopg2"}))
        name = _NAMES.get(state)
        cls = _made[kind, state] = type(name, (base,), {"__module__": "psycopg2.errors"}) if name else base
    made = cls(message)
    made.pgcode = made.sqlstate = state
    made.pgerror = f"ERROR:  {message}"
    made.diag = Diagnostics(state, message)
    made.cursor = None
    return made
