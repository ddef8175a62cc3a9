# SPDX-License-Identifier: GPL-3.0-or-later
"""Values that report their own changes, for columns of JSON and the like."""
import weakref

from _meditrack import module_getattr


class Mutable:
    """Base: a subclass says by changed() that the row is to be written."""

    _parent = None

    @classmethod
    def as_mutable(cls, sqltype):
        from ..types import to_instance

        made = to_instance(sqltype)
        made._mutable_class = cls
        return made

    @classmethod
    def coerce(cls, key, value):
        if isinstance(value, cls) or value is None:
            return value
        raise ValueError(f"Attribute '{key}' does not accept objects of type {type(value)}")

    @classmethod
    def _of(cls, obj, key, value):
        made = cls.coerce(key, value)
        if made is not None:
            made._parent = (weakref.ref(obj), key)
        return made

    def changed(self):
        if self._parent is not None:
            from ..orm.attributes import flag_modified

            obj = self._parent[0]()
            if obj is not None and obj.__dict__.get(self._parent[1]) is self:
                flag_modified(obj, self._parent[1])


def _reporting(kind, *names):
    """Methods of a builtin collection that say afterwards that something changed."""

    def method(name):
        plain = getattr(kind, name)

        def call(self, *arguments, **values):
            result = plain(self, *arguments, **values)
            self.changed()
            return result

        call.__name__ = name
        return call

    return {name: method(name) for name in names}


class _Plain(Mutable):
    """A builtin collection that is taken as it is."""

    @classmethod
    def coerce(cls, key, value):
        if isinstance(value, cls):
            return value
        return cls(value) if isinstance(value, cls._kind) else super().coerce(key, value)

    def __reduce_ex__(self, protocol):
        return self._kind, (self._kind(self),)


_DICT = _reporting(dict, "__setitem__", "__delitem__", "setdefault", "update", "pop", "popitem", "clear", "__ior__")
_LIST = _reporting(list, "__setitem__", "__delitem__", "append", "extend", "insert", "pop", "remove", "clear", "sort",
                   "reverse", "__iadd__")
_SET = _reporting(set, "add", "update", "discard", "remove", "pop", "clear", "intersection_update", "difference_update",
                  "symmetric_difference_update", "__ior__", "__iand__", "__isub__", "__ixor__")
MutableDict = type("MutableDict", (_Plain, dict), {"_kind": dict, "__module__": __name__, **_DICT})
MutableList = type("MutableList", (_Plain, list), {"_kind": list, "__module__": __name__, **_LIST})
MutableSet = type("MutableSet", (_Plain, set), {"_kind": set, "__module__": __name__, **_SET})

__getattr__ = module_getattr(__name__)
