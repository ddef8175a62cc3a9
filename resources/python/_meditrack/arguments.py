# SPDX-License-Identifier: GPL-3.0-or-later
"""What upgrade() and downgrade() are called with. In Alembic env.py hands arguments to run_migrations(); here `op` is
given by its name, and the rest comes from a dict that the configuration names: upgrade_arguments = package.module:NAME"""
import importlib
import sys
import types
from importlib.machinery import PathFinder

from . import checker, failures

_VARIADIC = 0x08  # inspect.CO_VARKEYWORDS; that module takes a while to load


class Given:
    def __init__(self, named):
        self.named = named or ""
        self.module, _, self.name = self.named.partition(":")
        self.values = None

    def problem(self):
        """What is wrong with the setting, as far as texts tell, or None."""
        said = f"upgrade_arguments = {self.named}"
        if not self.named:
            return None
        if not self.module or not self.name:
            return failures.upgrade_arguments(f"{said} is not of the form package.module:NAME.", "")
        spec = self._spec()
        if spec is None:
            return failures.upgrade_arguments(f"{said} names the module {self.module}, which was not found.", "")
        tree = self._tree(spec)
        if tree is None:
            return None
        if not checker.defines(tree, self.name) and not checker.defines(tree, "__getattr__"):
            return failures.upgrade_arguments(f"{said} names {self.name}, which the module {self.module} does not have.", spec.origin)
        if checker.is_other_than_dict(tree, self.name):
            return failures.upgrade_arguments(f"{said} names {self.name} of the module {self.module}, which is no dict.", spec.origin)
        return None

    def refused(self, needed):
        """The first of these parameters for which there is nothing, as far as texts tell; None if there is none."""
        unknown = [name for name in needed if name != "op"]
        if not unknown or not self.module:
            return unknown[0] if unknown else None
        keys = self._keys()
        return None if keys is None else next((name for name in unknown if name not in keys), None)

    def call(self, function):
        code = getattr(function, "__code__", None)
        if code is None or not isinstance(function, types.FunctionType) or hasattr(function, "__wrapped__"):
            return function()
        if not code.co_argcount and not code.co_kwonlyargcount and not code.co_flags & _VARIADIC:
            return function()
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        values = self._values()
        taken = values if code.co_flags & _VARIADIC else {name: values[name] for name in names if name in values}
        if "op" in names and "op" not in taken:
            from alembic import op

            taken = {**taken, "op": op}
        return function(**taken)

    def _values(self):
        if self.values is None:
            values = getattr(importlib.import_module(self.module), self.name) if self.module else {}
            if not isinstance(values, dict):
                raise TypeError(f"upgrade_arguments: {self.module}:{self.name} is no dict")
            self.values = values
        return self.values

    def _keys(self):
        spec = self._spec()
        if spec is None:
            return set()
        tree = self._tree(spec)
        return None if tree is None else checker.keys_of(tree, self.name)

    def _spec(self):
        search = sys.path
        for part in self.module.split("."):
            spec = PathFinder.find_spec(part, list(search)) if search is not None else None
            if spec is None:
                return None
            search = spec.submodule_search_locations
        return spec

    @staticmethod
    def _tree(spec):
        """None where there is no text that could be read."""
        try:
            with open(spec.origin, "rb") as file:
                return compile(file.read(), spec.origin, "exec", checker.ONLY_AST, True)
        except (OSError, TypeError, SyntaxError, ValueError):
            return None
