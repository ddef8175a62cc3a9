# SPDX-License-Identifier: GPL-3.0-or-later
"""The list behind a relationship to many: the other end learns of what is put in and taken out."""
import weakref

from .state import state_of


class InstrumentedList(list):
    _owner = _attribute = None

    def _of(self, owner, attribute):
        self._owner = weakref.ref(owner)
        self._attribute = attribute
        return self

    def _changed(self, before):
        owner = self._owner() if self._owner else None
        if owner is None:
            return
        known, now = {id(each) for each in before}, {id(each) for each in self}
        if known != now:
            state_of(owner).remember_as(self._attribute.key, before)
        for each in before:
            if id(each) not in now:
                self._attribute.moved(owner, each, None)
        for each in list(self):
            if id(each) not in known:
                self._attribute.moved(owner, None, each)

    def __reduce_ex__(self, protocol):
        return list, (list(self),)


def _watched(name):
    plain = getattr(list, name)

    def method(self, *arguments):
        before = list(self)
        result = plain(self, *arguments)
        self._changed(before)
        return result

    method.__name__ = name
    return method


for _name in ("append", "extend", "insert", "remove", "pop", "clear", "__setitem__", "__delitem__", "__iadd__"):
    setattr(InstrumentedList, _name, _watched(_name))
