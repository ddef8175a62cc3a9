# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the stand-ins in the program itself. Run first, before any other import is possible."""
import sys
import marshal
from importlib.machinery import ModuleSpec

import _meditrack_bridge

ROOTS = ("alembic", "sqlalchemy", "_meditrack")
_names = frozenset(_meditrack_bridge.standin_names())


def has(name):
    return name in _names


class Finder:
    """Answers for the three packages alone and never lets a search for them go on:
    whatever is installed on the machine cannot be picked up instead."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name.partition(".")[0] not in ROOTS:
            return None
        if name not in _names:
            raise ModuleNotFoundError(f"MediTrack does not offer the module {name}", name=name)
        package = _meditrack_bridge.standin(name)[0]
        spec = ModuleSpec(name, cls, origin=f"<meditrack>/{name}", is_package=package)
        if package:
            spec.submodule_search_locations = []
        return spec

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        exec(marshal.loads(_meditrack_bridge.standin(module.__name__)[1]), module.__dict__)


def install():
    sys.meta_path.insert(0, Finder)
