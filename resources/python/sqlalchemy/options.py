# SPDX-License-Identifier: GPL-3.0-or-later
"""Keywords such as postgresql_where: which of them each kind of item takes, and for which database."""
from . import exc

_ANYTHING = "*"
_KNOWN = {
    "postgresql": {
        "Index": {"using", "include", "where", "ops", "concurrently", "with", "tablespace", "nulls_not_distinct"},
        "Table": {"ignore_search_path", "tablespace", "partition_by", "with_oids", "on_commit", "inherits", "using"},
        "CheckConstraint": {"not_valid"},
        "ForeignKeyConstraint": {"not_valid"},
        "PrimaryKeyConstraint": {"include"},
        "UniqueConstraint": {"include", "nulls_not_distinct"},
    },
    "sqlite": {
        "Table": {"autoincrement", "with_rowid", "strict"},
        "Index": {"where"},
        "Column": {"on_conflict_primary_key", "on_conflict_not_null", "on_conflict_unique"},
        "Constraint": {"on_conflict"},
    },
    "mysql": {
        "Table": {_ANYTHING},
        "PrimaryKeyConstraint": {"using"},
        "Index": {"using", "length", "prefix", "with_parser"},
    },
    "mssql": {
        "PrimaryKeyConstraint": {"clustered"},
        "UniqueConstraint": {"clustered"},
        "Index": {"clustered", "include", "where", "columnstore"},
        "Column": {"identity_start", "identity_increment"},
    },
    "oracle": {
        "Table": {"resolve_synonyms", "on_commit", "compress", "tablespace"},
        "Index": {"bitmap", "compress", "vector"},
    },
}
_KNOWN["mariadb"] = _KNOWN["mysql"]


class _ByDialect:
    """dialect_options: options["postgresql"]["where"], None for one that was not given."""

    def __init__(self, given):
        self._given = given

    def __getitem__(self, dialect):
        return _OfDialect(self._given, dialect + "_")


class _OfDialect:
    def __init__(self, given, prefix):
        self._given, self._prefix = given, prefix

    def __getitem__(self, name):
        return self._given.get(self._prefix + name)

    def __setitem__(self, name, value):
        self._given[self._prefix + name] = value

    def get(self, name, default=None):
        return self._given.get(self._prefix + name, default)

    def __contains__(self, name):
        return self._prefix + name in self._given


class DialectOptions:
    """Base of what takes such keywords; they are checked as SQLAlchemy does."""

    def _take_options(self, options):
        for name in options:
            dialect, underscore, argument = name.partition("_")
            if not (dialect and underscore and argument):
                raise TypeError(f"Additional arguments should be named <dialectname>_<argument>, got '{name}'")
            if dialect in _KNOWN:
                self._check_option(name, dialect, argument)
        self.dialect_kwargs = dict(options)

    def _check_option(self, name, dialect, argument):
        known = _KNOWN[dialect]
        for each in type(self).__mro__:
            taken = known.get(each.__name__, ())
            if argument in taken or _ANYTHING in taken:
                return
        raise exc.ArgumentError(f"Argument {name!r} is not accepted by dialect {dialect!r} on behalf of"
                                f" <class 'sqlalchemy.sql.schema.{type(self).__name__}'>")

    @property
    def kwargs(self):
        return self.dialect_kwargs

    @property
    def dialect_options(self):
        return _ByDialect(self.dialect_kwargs)

    def options(self, dialect):
        """Those that are meant for one database, with their whole names."""
        return {name: value for name, value in self.dialect_kwargs.items() if name.startswith(dialect + "_")}
