# SPDX-License-Identifier: GPL-3.0-or-later
"""Listeners. Those of tables are called; those of engines, pools and sessions of the project's own are only kept:
scripts run on none of them."""
from _meditrack import MissingFeature, module_getattr

from .schema import MetaData, Table

_TABLE_EVENTS = ("before_create", "after_create", "before_drop", "after_drop")
_kept = []  # [target, identifier, function, once]


def listen(target, identifier, fn, *, once=False, **options):
    from .engine import Connection

    if isinstance(target, Connection):
        raise MissingFeature(f"event.listen(Connection, {identifier!r})")
    ours = target is Table or isinstance(target, (Table, MetaData)) or target is MetaData
    if ours and identifier not in _TABLE_EVENTS:
        raise MissingFeature(f"event.listen({_shown(target)}, {identifier!r})")
    _kept.append([target, identifier, fn, once])


def listens_for(target, identifier, **options):
    def register(function):
        listen(target, identifier, function, **options)
        return function

    return register


def contains(target, identifier, fn):
    return any(each[:3] == [target, identifier, fn] for each in _kept)


def remove(target, identifier, fn):
    _kept[:] = [each for each in _kept if each[:3] != [target, identifier, fn]]


def _shown(target):
    return target.__name__ if isinstance(target, type) else type(target).__name__


def fire(identifier, table):
    """Tells the listeners of a table, with the connection that scripts have; called by whoever makes or drops it."""
    from alembic.op import get_bind

    for each in list(_kept):
        target, name, function, once = each
        if name == identifier and (target is Table or target is table or target is MetaData or target is table.metadata):
            if once:
                _kept.remove(each)
            function(table, get_bind(), checkfirst=False)


__getattr__ = module_getattr(__name__)
