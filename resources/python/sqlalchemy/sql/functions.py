# SPDX-License-Identifier: GPL-3.0-or-later
"""func.anything(…) as SQL."""
from .elements import ColumnElement, as_element

# Standard SQL writes these without parentheses.
_BARE = {"current_date", "current_time", "current_timestamp", "current_user", "localtime", "localtimestamp",
         "session_user", "user", "sysdate"}


class FunctionElement(ColumnElement):
    pass


class Function(FunctionElement):
    def __init__(self, name, arguments, packages=(), type_=None):
        self.name = name
        self.packages = packages
        self.type = type_
        self._arguments = [as_element(each) for each in arguments]

    def _render(self, renderer):
        plain = self.name.lower()
        if not self.packages and not self._arguments:
            special = _without_arguments(plain, renderer.dialect)
            if special:
                return special
        name = "length" if renderer.dialect == "sqlite" and plain == "char_length" else self.name
        arguments = ", ".join(renderer.sql(each) for each in self._arguments)
        return ".".join([*self.packages, f"{name}({arguments})"])


def _without_arguments(name, dialect):
    if dialect == "sqlite" and name == "now":
        return "CURRENT_TIMESTAMP"
    if dialect == "sqlite" and name == "localtimestamp":
        return "DATETIME(CURRENT_TIMESTAMP, 'localtime')"
    if name in _BARE:
        return name if name == "sysdate" else name.upper()
    return "count(*)" if name == "count" else None


class _Generator:
    """func, and func.package: every attribute is a function of that name."""

    def __init__(self, names=()):
        self._names = names

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Generator((*self._names, name.rstrip("_")))

    def __call__(self, *arguments, type_=None, **options):
        return Function(self._names[-1], arguments, self._names[:-1], type_)


func = _Generator()
