# SPDX-License-Identifier: GPL-3.0-or-later
"""The connection that op.get_bind() gives, with the engine of MediTrack behind it."""
import sys
import types

import _meditrack_bridge as bridge

from _meditrack import MissingFeature, Offered, module_getattr

from . import exc
from .sql.elements import ClauseElement, TextClause
from .sql.render import Renderer, quoted, untyped

__path__ = []  # sqlalchemy.engine.reflection is found beneath


class IdentifierPreparer(Offered):
    """How names are quoted."""

    def __init__(self, dialect):
        self.dialect = dialect

    def quote(self, name, force=None):
        return quoted(name)

    quote_identifier = quote_schema = format_column = quote

    def format_table(self, table, use_schema=True, name=None):
        parts = (table.schema if use_schema else None, name or table.name)
        return ".".join(quoted(each) for each in parts if each)


def driver_of(name):
    return {"sqlite": "pysqlite", "postgresql": "psycopg2"}.get(name, name)


class Dialect(Offered):
    """What a script may know about the database."""

    max_identifier_length = 63
    supports_alter = True
    supports_sequences = False
    is_async = False

    def __init__(self, name="default", paramstyle=None, **ignored):
        self.name = name
        self.driver = driver_of(name)
        self.dialect_description = f"{name}+{self.driver}"
        self.paramstyle = paramstyle or {"sqlite": "qmark", "postgresql": "pyformat"}.get(name, "named")
        self.supports_native_boolean = self.supports_native_enum = self.supports_sequences = name == "postgresql"
        self.supports_alter = name != "sqlite"
        self.identifier_preparer = IdentifierPreparer(self)

    @property
    def default_schema_name(self):
        if self.name == "sqlite":
            return "main"
        return Connection().scalar("select current_schema()") if self.name == "postgresql" else None

    @property
    def server_version_info(self):
        if self.name == "sqlite":
            text = Connection().scalar("select sqlite_version()")
        else:
            text = Connection().scalar("show server_version").split(" ")[0]
        return tuple(int(each) for each in text.split(".") if each.isdigit())

    @property
    def dbapi(self):
        from . import dbapi

        return dbapi

    import_dbapi = dbapi

    def has_table(self, connection, table_name, schema=None, **options):
        return _inspector(connection).has_table(table_name, schema)

    def has_index(self, connection, table_name, index_name, schema=None, **options):
        return _inspector(connection).has_index(table_name, index_name, schema)

    def has_sequence(self, connection, sequence_name, schema=None, **options):
        return _inspector(connection).has_sequence(sequence_name, schema)

    def has_type(self, connection, type_name, schema=None, **options):
        return _inspector(connection).has_type(type_name, schema)

    def __getattr__(self, name):
        """get_columns(connection, …) and its like, which old scripts ask of the dialect."""
        if not name.startswith("get_"):
            return super().__getattr__(name)
        return lambda connection, *arguments, **options: getattr(_inspector(connection), name)(*arguments, **options)

    def type_descriptor(self, type_):
        from .types import to_instance

        return to_instance(type_)

    @property
    def type_compiler(self):
        return TypeCompiler(self)

    type_compiler_instance = type_compiler

    def __eq__(self, other):
        return isinstance(other, Dialect) and other.name == self.name

    __hash__ = object.__hash__


class TypeCompiler(Offered):
    """Types as this database spells them."""

    def __init__(self, dialect):
        self.dialect = dialect

    def process(self, type_, **ignored):
        return type_.compile(self.dialect)


class DefaultDialect(Dialect):
    pass


def dialect_named(name):
    return Dialect(name)


def _inspector(bind):
    from .engine.reflection import Inspector

    return Inspector(bind)


class Engine(Offered):
    """The engine of a connection: its connections all are the one that the upgrade has."""

    def __init__(self, dialect):
        self.dialect = dialect
        self.name = dialect.name
        self.driver = dialect.driver

    @property
    def engine(self):
        return self

    @property
    def url(self):
        from .engine.url import make_url

        return make_url(bridge.settings()["url"])  # without its password

    def connect(self, **ignored):
        return Connection()

    contextual_connect = connect

    def begin(self, **ignored):
        return _Holding(Connection())

    def execution_options(self, **options):
        return self

    def dispose(self, **ignored):
        pass

    def execute(self, statement, *arguments, **values):
        return Connection().execute(statement, *arguments, **values)

    def scalar(self, statement, *arguments, **values):
        return self.execute(statement, *arguments, **values).scalar()

    def has_table(self, table_name, schema=None):
        return _inspector(self).has_table(table_name, schema)

    def table_names(self, schema=None, connection=None):
        return _inspector(self).get_table_names(schema)

    def run_callable(self, function, *arguments, **options):
        return function(Connection(), *arguments, **options)

    transaction = run_callable

    def raw_connection(self, **ignored):
        from .dbapi import RawConnection

        return RawConnection()

    def __repr__(self):
        return f"Engine({self.name})"


class _Holding:
    """with engine.begin() as connection"""

    def __init__(self, connection):
        self.connection = connection

    def __enter__(self):
        return self.connection

    def __exit__(self, *failure):
        return False


class Transaction(Offered):
    """What connection.begin() and begin_nested() give. The upgrade's own transaction holds everything, so each is a savepoint
    in it: what a script takes back is what it has done since then, and nothing that was there before."""

    _count = 0

    def __init__(self, connection, nested=False):
        self.connection = connection
        self.is_active = True
        self.nested = nested
        if nested:
            Transaction._count += 1
            self._name = f"sa_savepoint_{Transaction._count}"
            connection._raw(f"SAVEPOINT {self._name}", ())

    @property
    def is_valid(self):
        return self.is_active

    def commit(self):
        self._end("RELEASE SAVEPOINT")

    def rollback(self):
        self._end("ROLLBACK TO SAVEPOINT")

    def close(self):
        if self.is_active:
            self.rollback()

    def _end(self, words):
        if not self.is_active:
            raise exc.InvalidRequestError("This transaction is inactive")
        self.is_active = False
        if self.nested:
            self.connection._raw(f"{words} {self._name}", ())
        elif words.startswith("ROLLBACK"):
            self.connection.rollback()

    def __enter__(self):
        return self

    def __exit__(self, kind, *failure):
        if self.is_active:
            self.commit() if kind is None else self.rollback()
        return False


begun = []  # by the script that is running, and where


def require_ended():
    """Called when a script has done its work. What it began in the midst of the upgrade's own transaction must be over; if
    not, the words are SQLAlchemy 2.0's, which would not have let it begin."""
    left = [place for transaction, place in begun if transaction.is_active]
    if left:
        raise exc.InvalidRequestError(
            "This connection has already initialized a SQLAlchemy Transaction() object via begin() or autobegin; can't call"
            " begin() here unless rollback() or commit() is called first.").with_traceback(left[0])


NestedTransaction = RootTransaction = TwoPhaseTransaction = Transaction


class Connection(Offered):
    """Runs statements inside the transaction that the upgrade holds."""

    in_autocommit = False  # inside of an autocommit_block() there is nothing that a savepoint could be part of
    closed = False
    invalidated = False
    should_close_with_result = False

    def __init__(self):
        self.dialect = Dialect(bridge.dialect_name())
        self.engine = Engine(self.dialect)
        self.info = {}

    @property
    def connection(self):
        from .dbapi import RawConnection

        return RawConnection()

    @property
    def default_isolation_level(self):
        return "SERIALIZABLE" if self.dialect.name == "sqlite" else "READ COMMITTED"

    def get_isolation_level(self):
        return self.default_isolation_level

    def connect(self, **ignored):
        return self

    def close(self):
        pass

    def begin(self):
        """SQLAlchemy 1.4 lets a script do this inside of the upgrade's own transaction, 2.0 does not. Both agree that it must
        be ended."""
        transaction, frame = Transaction(self, nested=not Connection.in_autocommit), sys._getframe(1)
        begun.append((transaction, types.TracebackType(None, frame, frame.f_lasti, frame.f_lineno)))
        return transaction

    def begin_nested(self):
        return Transaction(self, nested=True)

    def commit(self):
        getattr(bridge, "commit", _nothing)()

    def rollback(self):
        if not hasattr(bridge, "rollback"):
            raise MissingFeature("Connection.rollback()")
        bridge.rollback()

    def get_transaction(self):
        return Transaction(self)

    def in_transaction(self):
        return True

    def in_nested_transaction(self):
        return False

    def detach(self):
        pass

    def execution_options(self, **options):
        return self

    def get_execution_options(self):
        return {}

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        return False

    def run_callable(self, function, *arguments, **options):
        return function(self, *arguments, **options)

    def execute(self, statement, *arguments, **values):
        if isinstance(statement, str):
            return self._run_string(statement, arguments, values)
        define = getattr(statement, "execute_definition", None)
        if define is not None:
            define()
            return _result([], [], -1, None)
        statement = _statement(statement)
        values.pop("execution_options", None)
        sets = _value_sets(arguments)
        if values:
            sets = [{**(sets[0] if sets else {}), **values}]
        return self._run_all(statement, sets or [{}])

    def scalar(self, statement, *arguments, **values):
        return self.execute(statement, *arguments, **values).scalar()

    def scalars(self, statement, *arguments, **values):
        return self.execute(statement, *arguments, **values).scalars()

    def stream(self, *arguments, **values):
        return self.execute(*arguments, **values)

    def exec_driver_sql(self, statement, parameters=None, execution_options=None):
        """The statement as it is: no colon has a meaning, '?' stands for a value; %s for psycopg2."""
        if self.dialect.name == "postgresql":
            many = isinstance(parameters, list) and parameters and isinstance(parameters[0], (dict, list, tuple))
            sets = parameters if many else [parameters or ()]
            return _sum([self._raw(statement, each) for each in sets])
        if isinstance(parameters, dict):
            return self._run_all(TextClause(_named(statement)), [parameters])
        if isinstance(parameters, list):
            if parameters and isinstance(parameters[0], dict):
                return self._run_all(TextClause(_named(statement)), parameters)
            return _sum([self._raw(statement, each) for each in parameters] if parameters
                        else [self._raw(statement, ())])
        return self._raw(statement, parameters or ())

    def _run_string(self, statement, arguments, values):
        if values:
            return self.exec_driver_sql(statement, values) if self.dialect.name == "postgresql" \
                else self._run_all(TextClause(_named(statement)), [values])
        if len(arguments) > 1 and self.dialect.name == "postgresql":
            return self.exec_driver_sql(
                statement, list(arguments) if isinstance(arguments[0], (dict, tuple, list)) else arguments)
        if len(arguments) > 1 or (arguments and not isinstance(arguments[0], (dict, list, tuple, type(None)))):
            if isinstance(arguments[0], dict):
                return self._run_all(TextClause(_named(statement)), list(arguments))
            if isinstance(arguments[0], (tuple, list)):
                return _sum([self._raw(statement, each) for each in arguments])
            return self._raw(statement, arguments)
        return self.exec_driver_sql(statement, arguments[0] if arguments else None)

    def _run_all(self, clause, sets):
        if len(sets) > 1 and getattr(clause, "is_dml", False):
            sets = _alike(clause, sets)
        result = self._run(clause, sets[0]) if sets else None
        if result is None:
            raise exc.InvalidRequestError("No values were given for a statement with several sets of them")
        for values in sets[1:]:
            before = max(result.rowcount, 0)
            result = self._run(clause, values)
            result.rowcount = before + max(result.rowcount, 0)
        return result

    def _run(self, clause, values):
        parameters = []
        renderer = Renderer(self.dialect.name, parameters, _by_name(clause, values))
        renderer.executing = True
        sql = _rendered(renderer, clause)
        answer = _answer(sql, parameters)
        return _result(*answer, statement=clause, renderer=renderer)

    def _raw(self, statement, parameters):
        if self.dialect.name == "postgresql":
            from _meditrack import servervalues

            return _result(*_answer(servervalues.merged(statement, parameters), []))
        stored = [untyped(each, self.dialect.name) for each in parameters]
        return _result(*_answer(_question_marks(statement) if stored else statement, stored))


def _answer(sql, parameters):
    try:
        return bridge.execute(sql, parameters)
    except exc.StatementError as error:
        error.params = tuple(parameters)
        raise


def _rendered(renderer, clause):
    """Its SQL; a value that its type does not take is the statement's error."""
    try:
        return renderer.sql(clause)
    except (TypeError, ValueError, LookupError) as error:
        if isinstance(error, exc.SQLAlchemyError):
            raise
        raise exc.StatementError(f"(builtins.{type(error).__name__}) {error}", None, None, error) from error


def _result(*answer, **more):
    from .result import Result  # most scripts ask nothing

    return Result(*answer, **more)


def _nothing():
    """The transaction of the upgrade goes on."""


def _statement(given):
    if not isinstance(given, ClauseElement) and hasattr(given, "__clause_element__"):
        given = given.__clause_element__()
    if isinstance(given, ClauseElement) and given.is_statement:
        return given if hasattr(given, "is_select") or hasattr(given, "is_dml") or given.is_text \
            else given.select() if hasattr(given, "select") else given
    default = getattr(given, "is_sequence", False)
    if default:
        from .sql.functions import next_value

        return next_value(given).select()
    raise exc.ObjectNotExecutableError(given)


def _by_name(clause, values):
    """A set of values by name: a row in the order of the columns is also taken, and columns as keys."""
    if isinstance(values, dict):
        return {key if isinstance(key, str) else key.key: value for key, value in values.items()}
    if hasattr(values, "_mapping"):
        return dict(values._mapping)
    if hasattr(clause, "table"):
        return dict(zip((each.key for each in clause.table.columns), values))
    raise exc.ArgumentError("List argument must consist only of dictionaries")


def _alike(clause, sets):
    """The columns that the first set names are those of all: more of them count for nothing, fewer are an error."""
    sets = [_by_name(clause, each) for each in sets]
    columns = clause.table.columns
    for number, values in enumerate(sets):
        lacking = next((key for key in sets[0] if key in columns and key not in values), None)
        if lacking is not None:
            raise exc.StatementError("(sqlalchemy.exc.InvalidRequestError) A value is required for bind parameter"
                                     f" {lacking!r}, in parameter group {number}")
    return [{key: value for key, value in values.items() if key in sets[0] or key not in columns} for values in sets]


def _named(statement):
    """%(name)s of psycopg2 as :name."""
    import re

    return re.sub(r"%\((\w+)\)s", r":\1", statement) if "%(" in statement else statement


def _question_marks(statement):
    """%s of psycopg2 as '?'."""
    return statement if "%" not in statement else statement.replace("%s", "?").replace("%%", "%")


def _value_sets(arguments):
    """The ways to give values for a text(): nothing, a dict, a list of dicts, several dicts."""
    if len(arguments) == 1 and isinstance(arguments[0], (list, tuple)):
        return list(arguments[0])
    return [each for each in arguments if each is not None]


def _sum(results):
    """Of one statement with several sets of values: the last result, with the rows of all counted."""
    if not results:
        raise exc.InvalidRequestError("No values were given for a statement with several sets of them")
    if len(results) > 1:
        results[-1].rowcount = sum(max(each.rowcount, 0) for each in results)
    return results[-1]


_LAZY = {
    "url": "URL make_url", "sqlalchemy.create": "create_engine engine_from_config", "reflection": "Inspector",
    "sqlalchemy.result": "MappingResult Result Row RowMapping ScalarResult CursorResult LegacyCursorResult"
                         " BaseCursorResult ResultProxy LegacyRow BaseRow",
}
__getattr__ = module_getattr(__name__, "sqlalchemy.engine", _LAZY)
