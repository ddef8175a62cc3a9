# SPDX-License-Identifier: GPL-3.0-or-later
"""CREATE TYPE and DROP TYPE of PostgreSQL. Other databases keep an Enum as text: nothing to do there."""
import _meditrack_bridge as bridge
from _meditrack import MissingFeature


def create(type_, bind, checkfirst):
    _apply("create_enum", type_, checkfirst)


def drop(type_, bind, checkfirst):
    _apply("drop_enum", type_, checkfirst)


def _apply(operation, type_, checkfirst):
    if bridge.dialect_name() != "postgresql":
        return
    if not hasattr(type_, "enums"):
        raise MissingFeature(f"{type(type_).__name__}.{operation.partition('_')[0]}()")
    if not getattr(type_, "native_enum", True):
        return
    if checkfirst and not bridge.offline():
        from ..engine import Connection
        from ._pginspect import PGInspector

        if PGInspector(Connection()).has_type(type_.name, type_.schema) == (operation == "create_enum"):
            return
    bridge.apply({"op": operation, "type": type_.described("postgresql"), "check_first": bool(checkfirst)})
