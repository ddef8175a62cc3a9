# SPDX-License-Identifier: GPL-3.0-or-later
"""What statement.compile() gives: the text, and the parameters by name."""
from _meditrack import Offered, module_getattr

from .render import Renderer

_STYLES = {"postgresql": "pyformat", "sqlite": "qmark"}


class Compiled(Offered):
    def __init__(self, statement, dialect=None, options=None):
        self.statement = statement
        self.dialect = dialect
        name = getattr(dialect, "name", "default")
        literal = bool((options or {}).get("literal_binds"))
        renderer = Renderer(name, style="literal" if literal else "named", tables=True,
                            paramstyle=getattr(dialect, "paramstyle", None) or _STYLES.get(name, "named"))
        self.string = renderer.sql(statement)
        self.binds = renderer.binds
        self.positiontup = list(renderer.binds)

    @property
    def params(self):
        return {name: bind.current() for name, bind in self.binds.items()}

    def construct_params(self, params=None, **ignored):
        return {**self.params, **(params or {})}

    def __str__(self):
        return self.string


SQLCompiler = Compiled
__getattr__ = module_getattr(__name__)
