# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL expressions as values: text, columns, constants, parameters."""
from _meditrack import Offered

from . import render


class ClauseElement(Offered):
    """A piece of SQL. How it reads is known only when it is rendered for a database."""

    is_text = False
    is_column = False

    def __str__(self):
        return render.Renderer("default").sql(self)

    def __bool__(self):
        raise TypeError("Boolean value of this clause is not defined")


class ColumnElement(ClauseElement):
    """A piece of SQL that has a value."""


class BindParameter(ColumnElement):
    """A named value of a text()."""

    def __init__(self, key, value=..., type_=None, unique=False, required=None, quote=None, callable_=None,
                 expanding=False, literal_execute=False, isoutparam=False):
        from ..types import inferred, to_instance

        self.key = key
        self.callable = callable_
        self.value = None if value is ... else value
        self.has_value = value is not ... or callable_ is not None
        self.type = to_instance(type_) if type_ is not None else inferred(self.value)
        self.expanding = expanding

    def current(self):
        return self.callable() if self.callable else self.value

    def _render(self, renderer):
        return renderer.value(self.current(), self.type)


class TextClause(ClauseElement):
    """text(): taken as written, but for :name parameters and their escape, a backslash."""

    is_text = True

    def __init__(self, text):
        if not isinstance(text, str):
            raise TypeError(f"text() wants a string, not {type(text).__name__}")
        self.text = text
        self._binds = {}

    def bindparams(self, *binds, **values):
        from .. import exc

        copy = TextClause(self.text)
        copy._binds = dict(self._binds)
        names = render.parameter_names(self.text)
        given = {bind.key: bind for bind in binds}
        for name, value in values.items():
            old = copy._binds.get(name)
            given[name] = BindParameter(name, value, type_=old.type if old else None, expanding=bool(old and old.expanding))
        for name, bind in given.items():
            if name not in names:
                raise exc.ArgumentError(f"This text() construct doesn't define a bound parameter named {name!r}")
            copy._binds[name] = bind
        return copy

    def columns(self, *columns, **types):
        return self

    def execution_options(self, **options):
        return self

    def _render(self, renderer):
        return renderer.text(self.text, self._binds)


class LiteralColumn(ColumnElement):
    """literal_column(): an expression taken as written."""

    def __init__(self, text, type_=None):
        self.name = self.text = text
        self.type = type_

    def _render(self, renderer):
        return self.text.replace("\\:", ":")


class Null(ColumnElement):
    def _render(self, renderer):
        return "NULL"


class True_(ColumnElement):
    def _render(self, renderer):
        return "1" if renderer.dialect == "sqlite" else "true"


class False_(ColumnElement):
    def _render(self, renderer):
        return "0" if renderer.dialect == "sqlite" else "false"


class quoted_name(str):
    """A name that says whether it wants quotes. The database's own rules decide, so it is kept as a string."""

    def __new__(cls, value, quote=None):
        made = super().__new__(cls, value)
        made.quote = quote
        return made


class conv(quoted_name):
    """A constraint's final name, as op.f() marks it."""


def text(text):
    return TextClause(text)


def bindparam(key, value=..., type_=None, **options):
    return BindParameter(key, value, type_, **options)


def literal_column(text, type_=None):
    return LiteralColumn(text, type_)


def literal(value, type_=None):
    return BindParameter(None, value, type_)


def null():
    return Null()


def true():
    return True_()


def false():
    return False_()


def as_element(value):
    """An argument of an SQL function: an expression, or a value to be bound."""
    return value if isinstance(value, ClauseElement) else BindParameter(None, value)
