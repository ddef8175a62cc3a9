# SPDX-License-Identifier: GPL-3.0-or-later
"""The address of a database as a value. The real one, with its password, is not for scripts."""
from collections import namedtuple
from urllib.parse import quote_plus, unquote

from _meditrack import module_getattr

from .. import exc


class URL(namedtuple("URL", "drivername username password host port database query")):
    @classmethod
    def create(cls, drivername, username=None, password=None, host=None, port=None, database=None, query=None):
        return cls(drivername, username, password, host, port, database, dict(query or {}))

    def set(self, **changes):
        return self._replace(**changes)

    def get_backend_name(self):
        return self.drivername.partition("+")[0]

    def get_driver_name(self):
        from . import driver_of

        return self.drivername.partition("+")[2] or driver_of(self.get_backend_name())

    def get_dialect(self):
        from . import dialect_named

        return lambda **options: dialect_named(self.get_backend_name())

    def render_as_string(self, hide_password=True):
        text = f"{self.drivername}://"
        if self.username is not None:
            text += quote_plus(self.username)
            if self.password is not None:
                text += ":" + ("***" if hide_password else quote_plus(str(self.password)))
            text += "@"
        text += self.host or ""
        text += f":{self.port}" if self.port is not None else ""
        text += f"/{self.database}" if self.database is not None else ""
        return text + ("?" + "&".join(f"{key}={value}" for key, value in self.query.items()) if self.query else "")

    __str__ = render_as_string

    def __repr__(self):
        return self.render_as_string()


def make_url(text):
    if isinstance(text, URL):
        return text
    drivername, found, rest = str(text).partition("://")
    if not found:
        raise exc.ArgumentError(f"Could not parse SQLAlchemy URL from given URL string {text!r}")
    rest, _, query = rest.partition("?")
    address, slash, database = rest.partition("/")
    login, at, place = address.rpartition("@")
    username, colon, password = login.partition(":")
    host, _, port = place.partition(":")
    return URL.create(drivername, unquote(username) if at else None, unquote(password) if colon else None, host or None,
                      int(port) if port else None, database if slash else None,
                      dict(each.partition("=")[::2] for each in query.split("&")) if query else None)


__getattr__ = module_getattr(__name__)
