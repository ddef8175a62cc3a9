# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session knows about one object: whose row it is, and which attributes were set since the last flush."""
import weakref

from _meditrack import Offered

from ..inspection import _inspects, _self_inspects

NO_VALUE = type("NO_VALUE", (), {"__repr__": lambda self: "NO_VALUE", "__bool__": lambda self: False})()
NAME = "_sa_instance_state"


@_self_inspects
class InstanceState(Offered):
    def __init__(self, obj, mapper):
        self._ref = weakref.ref(obj)
        self.class_ = type(obj)
        self.mapper = mapper
        self.session = None
        self.key = None  # (class, primary key) once it is a row
        self.committed = {}  # what attributes held before they were set
        self.deleted = False
        self.order = 0

    @property
    def obj(self):
        return self._ref

    @property
    def object(self):
        return self._ref()

    @property
    def dict(self):
        return self._ref().__dict__

    @property
    def identity(self):
        return self.key[1] if self.key else None

    @property
    def identity_key(self):
        return self.key

    @property
    def transient(self):
        return self.key is None and self.session is None

    @property
    def pending(self):
        return self.key is None and self.session is not None

    @property
    def persistent(self):
        return self.key is not None and self.session is not None and not self.deleted

    @property
    def detached(self):
        return self.key is not None and self.session is None

    @property
    def was_deleted(self):
        return self.deleted

    @property
    def modified(self):
        return bool(self.committed)

    @property
    def unloaded(self):
        held = self.dict
        return {name for name in self.mapper.attributes if name not in held}

    def remember(self, name):
        """Called before an attribute changes."""
        self.committed.setdefault(name, self.dict.get(name, NO_VALUE))
        if self.session is not None:
            self.session._note_change(self)

    def remember_as(self, name, before):
        """The same where the value itself changes: what it was is told."""
        self.committed.setdefault(name, before)
        if self.session is not None:
            self.session._note_change(self)

    def expire(self, names=None):
        """The values are read from the database again when somebody asks for them."""
        held = self.dict
        for name in [*self.mapper.attributes, *self.mapper.relationships] if names is None else names:
            held.pop(name, None)
            self.committed.pop(name, None)

    def settle(self):
        """The row says what the object says."""
        self.committed.clear()


def state_of(obj):
    """The state of an object of a mapped class; made when first asked for."""
    state = getattr(obj, "__dict__", {}).get(NAME)
    if state is None:
        mapper = getattr(type(obj), "__mapper__", None)
        if mapper is None:
            from .exc import UnmappedInstanceError

            raise UnmappedInstanceError(obj)
        state = obj.__dict__[NAME] = InstanceState(obj, mapper)
    return state


@_inspects(object)
def _state_if_mapped(obj):
    return state_of(obj) if hasattr(type(obj), "__mapper__") else None
