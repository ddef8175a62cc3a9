# SPDX-License-Identifier: GPL-3.0-or-later
"""The running migration as a script sees it."""
import contextlib

import _meditrack_bridge as bridge
from _meditrack import MissingFeature, Offered, module_getattr

from sqlalchemy import exc
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.sql.elements import BindParameter, TextClause
from sqlalchemy.sql.render import Renderer, quoted


class InlineLiteral(BindParameter):
    """op.inline_literal(): a value that is written into the SQL text."""

    def __init__(self, value, type_=None):
        super().__init__(None, value, type_)

    def held_value(self):
        return self.value

    def _render(self, renderer):
        return self.type.literal(self.value, renderer.dialect)


def execute(construct):
    """op.execute() and its like: the result, or None where there is no database."""
    clause = TextClause(construct) if isinstance(construct, str) else construct
    run = getattr(clause, "execute_definition", None)
    if run is not None:
        return run()
    if not getattr(clause, "is_statement", False):
        raise exc.ObjectNotExecutableError(construct)
    if bridge.offline():
        bridge.apply({"op": "execute", "sql": offline_text(clause), "parameters": []})
        return None
    if not isinstance(clause, TextClause):
        return get_bind().execute(clause)
    parameters = []
    sql = Renderer(bridge.dialect_name(), parameters).sql(clause)
    return bridge.apply({"op": "execute", "sql": sql, "parameters": parameters})


def offline_text(clause):
    """A statement of --sql: with its values, or with placeholders, as the run is set."""
    settings, dialect = bridge.settings(), bridge.dialect_name()
    if settings["literal_binds"]:
        return Renderer(dialect, tables=True, style="literal").sql(clause)
    paramstyle = settings["paramstyle"] or ("pyformat" if dialect == "postgresql" else "qmark")
    return Renderer(dialect, tables=True, style="named", paramstyle=paramstyle).sql(clause)


class MockConnection(Offered):
    """op.get_bind() of --sql: what is executed is written down, and gives nothing back."""

    def __init__(self):
        self.dialect = Dialect(bridge.dialect_name(), bridge.settings()["paramstyle"] or None)
        self.engine = self
        self.name = self.dialect.name

    def execute(self, statement, parameters=None, execution_options=None):
        execute(statement)

    def connect(self, **options):
        return self

    def execution_options(self, **options):
        return self


_binds = {}


def get_bind():
    offline = bridge.offline()
    if offline not in _binds:
        _binds[offline] = MockConnection() if offline else Connection()
    return _binds[offline]


class _Impl(Offered):
    """context.impl: what a script may ask of it."""

    def __init__(self, context):
        self.as_sql = context.as_sql
        self.dialect = context.dialect
        self.connection = self.bind = context.connection
        self.transactional_ddl = context._settings["transactional_ddl"]
        self.__dict__["__dialect__"] = context.dialect.name

    def execute(self, sql, execution_options=None):
        execute(sql)

    def _exec(self, construct, execution_options=None, multiparams=None, params=None):
        return execute(construct)


class MigrationContext(Offered):
    """op.get_context(): the database, and what the run knows of it."""

    def __init__(self):
        self._settings = settings = bridge.settings()
        self.as_sql = bridge.offline()
        self.dialect = Dialect(bridge.dialect_name(), self.as_sql and settings["paramstyle"] or None)
        self.connection = self.bind = get_bind()
        self.version_table = settings["version_table"]
        self.version_table_schema = settings["version_table_schema"] or None
        self.script = self.environment_context = None
        self.opts = {name: settings[name] for name in (
            "version_table", "version_table_pk", "literal_binds", "render_as_batch", "transaction_per_migration",
            "transactional_ddl", "tag")}
        self.opts.update(as_sql=self.as_sql, version_table_schema=self.version_table_schema)
        if settings["naming_convention"]:
            from sqlalchemy.schema import MetaData

            self.opts["target_metadata"] = MetaData(naming_convention=settings["naming_convention"])
        self.impl = _Impl(self)

    @classmethod
    def configure(cls, *arguments, **options):
        """Of the run's own connection: there is no other."""
        if arguments or set(options) - {"connection", "opts"}:
            connection = arguments[0] if arguments else options.get("connection")
            if not isinstance(connection, (Connection, MockConnection)):
                raise MissingFeature("MigrationContext.configure() for another database")
        return get_context()

    @property
    def config(self):
        from alembic.config import Config

        return Config._of_run()

    def execute(self, sql, execution_options=None):
        execute(sql)

    @contextlib.contextmanager
    def autocommit_block(self):
        """What is open is committed, for good; the block runs without a transaction; then the next one begins."""
        bridge.autocommit(True)
        Connection.in_autocommit = True
        try:
            yield
        finally:
            Connection.in_autocommit = False
            bridge.autocommit(False)

    def begin_transaction(self, _per_migration=False):
        """The run holds one already; in --sql the words are written again, as Alembic does."""
        if self.as_sql and self._settings["transactional_ddl"] \
                and bool(_per_migration) == self._settings["transaction_per_migration"]:
            return self._written_transaction()
        return contextlib.nullcontext()

    @staticmethod
    @contextlib.contextmanager
    def _written_transaction():
        execute("BEGIN")
        yield
        execute("COMMIT")

    def get_current_revision(self):
        heads = self.get_current_heads()
        if len(heads) > 1:
            from alembic.util import CommandError

            raise CommandError(f"Version table '{self.version_table}' has more than one head present; please use"
                               " get_current_heads()")
        return heads[0] if heads else None

    def get_current_heads(self):
        if self.as_sql:
            return tuple(self._settings["starting_revisions"])
        name = ".".join(quoted(part) for part in (self.version_table_schema, self.version_table) if part)
        return tuple(row[0] for row in self.connection.execute(TextClause(f"SELECT version_num FROM {name}")))

    def get_current_head(self):
        return self.get_current_revision()


_contexts = {}


def get_context():
    offline = bridge.offline()
    if offline not in _contexts:
        _contexts[offline] = MigrationContext()
    return _contexts[offline]


__getattr__ = module_getattr(__name__)
