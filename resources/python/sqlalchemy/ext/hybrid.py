# SPDX-License-Identifier: GPL-3.0-or-later
"""Properties that are an expression on the class and a value on an object."""
from _meditrack import MissingFeature, module_getattr


class hybrid_property:
    def __init__(self, fget, fset=None, fdel=None, expr=None, custom_comparator=None, update_expr=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.expr = expr
        self.__doc__ = fget.__doc__
        self.__name__ = fget.__name__

    def __get__(self, obj, owner):
        if obj is None:
            return (self.expr or self.fget)(owner)
        return self.fget(obj)

    def __set__(self, obj, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(obj, value)

    def __delete__(self, obj):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(obj)

    def _with(self, **changed):
        return type(self)(**{"fget": self.fget, "fset": self.fset, "fdel": self.fdel, "expr": self.expr, **changed})

    def getter(self, fget):
        return self._with(fget=fget)

    def setter(self, fset):
        return self._with(fset=fset)

    def deleter(self, fdel):
        return self._with(fdel=fdel)

    def expression(self, expr):
        return self._with(expr=getattr(expr, "__func__", expr))

    @property
    def inplace(self):
        return _InPlace(self)

    @property
    def overrides(self):
        return self

    def comparator(self, comparator):
        raise MissingFeature("hybrid_property.comparator")

    def update_expression(self, method):
        raise MissingFeature("hybrid_property.update_expression")


class _InPlace:
    def __init__(self, target):
        self._target = target

    def _put(self, name, function):
        setattr(self._target, name, getattr(function, "__func__", function))
        return self._target

    def getter(self, fget):
        return self._put("fget", fget)

    def setter(self, fset):
        return self._put("fset", fset)

    def deleter(self, fdel):
        return self._put("fdel", fdel)

    def expression(self, expr):
        return self._put("expr", expr)


class hybrid_method:
    def __init__(self, func, expr=None):
        self.func = func
        self.expr = expr

    def __get__(self, obj, owner):
        if obj is None:
            return (self.expr or self.func).__get__(owner, owner.__class__)
        return self.func.__get__(obj, owner)

    def expression(self, expr):
        self.expr = getattr(expr, "__func__", expr)
        return self


__getattr__ = module_getattr(__name__)
