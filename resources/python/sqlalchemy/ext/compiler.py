# SPDX-License-Identifier: GPL-3.0-or-later
"""@compiles: the script's own spelling of an element, for all databases or for some."""
import _meditrack_bridge as bridge
from _meditrack import module_getattr

from .. import exc
from ..sql.render import Renderer


def compiles(class_, *dialects):
    def decorate(function):
        known = class_.__dict__.get("_spelled_by")
        if known is None:
            known = {}
            before = getattr(class_, "_render", None)
            class_._spelled_by = known

            def render(element, renderer):
                own = known.get(renderer.dialect) or known.get(None)
                if own is None:
                    if before is None:
                        raise exc.UnsupportedCompilationError(f"Compiler of the dialect {renderer.dialect!r} can't render"
                                                              f" element of type {class_.__name__}")
                    return before(element, renderer)
                return own(element, _Compiler(renderer, before))

            class_._render = render
            if hasattr(class_, "execute_definition"):
                class_.execute_definition = _execute
        for dialect in dialects or (None,):
            known[dialect] = function
        return function

    return decorate


def _execute(element):
    """DDL of the script's own: its text is what runs."""
    text = Renderer(bridge.dialect_name()).sql(element)
    bridge.apply({"op": "execute", "sql": text, "parameters": []})


def deregister(class_):
    if "_spelled_by" in class_.__dict__:
        del class_._spelled_by, class_._render


class _Compiler:
    """What such a function sees of the renderer."""

    def __init__(self, renderer, before):
        from ..engine import dialect_named

        self._renderer = renderer
        self._before = before
        self.dialect = dialect_named(renderer.dialect)
        self.preparer = self.dialect.identifier_preparer
        self.sql_compiler = self

    def process(self, element, **options):
        literal = options.get("literal_binds")
        renderer = self._renderer
        style, parameters = renderer.style, renderer.parameters
        if literal:
            renderer.style, renderer.parameters = "literal", None
        try:
            from ..types import TypeEngine

            return renderer.type_name(element) if isinstance(element, TypeEngine) else renderer.sql(element)
        finally:
            renderer.style, renderer.parameters = style, parameters

    def __getattr__(self, name):
        if name.startswith("visit_") and self._before is not None:
            return lambda element, **options: self._before(element, self._renderer)
        raise AttributeError(name)


__getattr__ = module_getattr(__name__)
