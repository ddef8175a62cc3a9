# SPDX-License-Identifier: GPL-3.0-or-later
"""The connection that op.get_bind() gives, with the engine of MediTrack behind it."""
import _meditrack_bridge as bridge

from _meditrack import Offered, module_getattr

from . import exc
from .result import MappingResult, Result, Row, RowMapping, ScalarResult
from .sql.elements import TextClause
from .sql.render import Renderer, plain

__path__ = []  # sqlalchemy.engine.reflection is found beneath

CursorResult = LegacyCursorResult = Result


class Dialect(Offered):
    """What a script may know about the database."""

    def __init__(self, name):
        self.name = name
        self.driver = {"sqlite": "pysqlite", "postgresql": "psycopg2"}.get(name, name)
        self.supports_native_boolean = name == "postgresql"

    def type_descriptor(self, type_):
        from .types import to_instance

        return to_instance(type_)


    def has_table(self, connection, table_name, schema=None, **options):
        return _inspector(connection).has_table(table_name, schema)

    def has_index(self, connection, table_name, index_name, schema=None, **options):
        return _inspector(connection).has_index(table_name, index_name, schema)

    def __getattr__(self, name):
        """get_columns(connection, …) and its like, which old scripts ask of the dialect."""
        if not name.startswith("get_"):
            return super().__getattr__(name)
        return lambda connection, *arguments, **options: getattr(_inspector(connection), name)(*arguments, **options)


def _inspector(bind):
    from .engine.reflection import Inspector

    return Inspector(bind)


def dialect_named(name):
    return Dialect(name)


class Engine(Offered):
    """The engine of a connection: only to be asked what it is."""

    def __init__(self, dialect):
        self.dialect = dialect
        self.name = dialect.name
        self.driver = dialect.driver

    def has_table(self, table_name, schema=None):
        return _inspector(self).has_table(table_name, schema)

    def table_names(self, schema=None, connection=None):
        return _inspector(self).get_table_names(schema)


class Connection(Offered):
    """Runs statements inside the transaction that the upgrade holds."""

    closed = False

    def __init__(self):
        self.dialect = Dialect(bridge.dialect_name())
        self.engine = Engine(self.dialect)
        self.info = {}

    @property
    def connection(self):
        from _meditrack import MissingName

        raise MissingName("Connection.connection")

    def execute(self, statement, *arguments, **values):
        if isinstance(statement, str):
            return self._run_string(statement, arguments, values)
        if not isinstance(statement, TextClause):
            raise exc.ObjectNotExecutableError(statement)
        values.pop("execution_options", None)
        sets = _value_sets(arguments)
        if values:
            sets = [{**(sets[0] if sets else {}), **values}]
        return self._run_all(statement, sets or [{}])

    def scalar(self, statement, *arguments, **values):
        return self.execute(statement, *arguments, **values).scalar()

    def scalars(self, statement, *arguments, **values):
        return self.execute(statement, *arguments, **values).scalars()

    def exec_driver_sql(self, statement, parameters=None, execution_options=None):
        """The statement as it is: no colon has a meaning, '?' stands for a value."""
        if isinstance(parameters, dict):
            return self._run_all(TextClause(statement), [parameters])
        if isinstance(parameters, list):
            results = [self._raw(statement, each) for each in parameters]
            return _sum(results)
        return self._raw(statement, parameters or ())

    def execution_options(self, **options):
        return self

    def in_transaction(self):
        return True

    def _run_string(self, statement, arguments, values):
        if values:
            return self._run_all(TextClause(statement), [values])
        if len(arguments) > 1 or (arguments and not isinstance(arguments[0], (dict, list, tuple))):
            return self._raw(statement, arguments)
        given = arguments[0] if arguments else None
        if isinstance(given, list) and given and isinstance(given[0], dict):
            return self._run_all(TextClause(statement), given)
        return self.exec_driver_sql(statement, given)

    def _run_all(self, clause, sets):
        results = []
        for values in sets:
            parameters = []
            sql = Renderer(self.dialect.name, parameters, values).sql(clause)
            results.append(Result(*bridge.execute(sql, parameters)))
        return _sum(results)

    def _raw(self, statement, parameters):
        stored = [plain(each, self.dialect.name) for each in parameters]
        return Result(*bridge.execute(statement, stored))


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


__getattr__ = module_getattr(__name__)
