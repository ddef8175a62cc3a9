# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on a mapped class in place of each column: on the class an expression, on an object the value."""
from _meditrack import Offered, module_getattr

from .exc import DetachedInstanceError, shown
from .state import NO_VALUE, state_of


class InstrumentedAttribute(Offered):
    """Base of the descriptors: reading loads what is not there yet, setting is remembered for the next flush."""

    def __init__(self, mapper, key):
        self.mapper = self.parent = mapper
        self.key = key

    def __get__(self, obj, owner=None):
        if obj is None:
            return self.on_class(owner)
        held = obj.__dict__
        if self.key in held:
            return held[self.key]
        return self.missing(obj, state_of(obj))

    def __set__(self, obj, value):
        value = self.mapper.validated(obj, self.key, value)
        state_of(obj).remember(self.key)
        obj.__dict__[self.key] = value

    def __delete__(self, obj):
        self.__set__(obj, None)

    def missing(self, obj, state):
        """The value that an object does not hold yet."""
        if state.key is None or state.deleted:
            return None
        if state.session is None:
            raise DetachedInstanceError(f"Instance {shown(state)} is not bound to a Session; attribute refresh"
                                        " operation cannot proceed")
        from .loading import load_attribute

        load_attribute(state, self.key)
        return obj.__dict__.get(self.key)


class ColumnAttribute(InstrumentedAttribute):
    """A column of the table, or an expression to be read along with its row."""

    def __init__(self, mapper, key, expression, deferred=False):
        super().__init__(mapper, key)
        self.expression = expression
        self.columns = [expression]
        self.deferred = deferred
        self.in_table = getattr(expression, "table", None) is mapper.table
        if self.in_table and key != expression.key:
            expression._attribute_key = key  # what its value is called in the rows of a query

    def on_class(self, owner):
        return self.expression

    def coerced(self, obj, value):
        """What an object holds of a value: a dict that reports its changes, where the type asks for one."""
        mutable = getattr(self.expression.type, "_mutable_class", None) if self.in_table else None
        return mutable._of(obj, self.key, value) if mutable is not None and value is not None else value

    def __set__(self, obj, value):
        super().__set__(obj, self.coerced(obj, value))


class Synonym(InstrumentedAttribute):
    """Another name of an attribute."""

    def __init__(self, mapper, key, other):
        super().__init__(mapper, key)
        self.other = other

    def __get__(self, obj, owner=None):
        return getattr(owner if obj is None else obj, self.other)

    def __set__(self, obj, value):
        setattr(obj, self.other, value)


class History(tuple):
    """Added, unchanged and deleted values of one attribute."""

    def __new__(cls, added, unchanged, deleted):
        return super().__new__(cls, (added, unchanged, deleted))

    added = property(lambda self: self[0])
    unchanged = property(lambda self: self[1])
    deleted = property(lambda self: self[2])

    def has_changes(self):
        return bool(self.added or self.deleted)


def get_history(obj, key, passive=None):
    state = state_of(obj)
    held = obj.__dict__
    if key not in state.committed:
        return History((), [held[key]] if key in held else (), ())
    before = state.committed[key]
    if before is not NO_VALUE and before == held.get(key):
        return History((), [before], ())
    return History([held.get(key)], (), () if before is NO_VALUE else [before])


def instance_state(obj):
    return state_of(obj)


def instance_dict(obj):
    return obj.__dict__


def set_attribute(obj, key, value, initiator=None):
    setattr(obj, key, value)


def get_attribute(obj, key):
    return getattr(obj, key)


def set_committed_value(obj, key, value):
    obj.__dict__[key] = value
    state_of(obj).committed.pop(key, None)


def flag_modified(obj, key):
    """Says that a value changed inside, where nothing else could tell."""
    from ..exc import InvalidRequestError

    state = state_of(obj)
    if key not in obj.__dict__:
        raise InvalidRequestError(f"Can't flag attribute {key!r} modified; it's not present in the object state")
    state.remember(key)
    state.committed[key] = NO_VALUE


def flag_dirty(obj):
    state = state_of(obj)
    if state.session is not None:
        state.session._note_change(state)


QueryableAttribute = InstrumentedAttribute
__getattr__ = module_getattr(__name__)
