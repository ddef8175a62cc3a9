# SPDX-License-Identifier: GPL-3.0-or-later
"""Mapped[…] as the type and the nullability of a column."""
import datetime
import decimal
import enum
import sys
import types
import typing
import uuid

from _meditrack import Offered

from ..exc import ArgumentError
from ..types import (Boolean, Date, DateTime, Enum, Float, Integer, Interval, LargeBinary, Numeric, String,
                     Time, TypeEngine, Uuid)
from .properties import MappedColumn

_T = typing.TypeVar("_T")


class Mapped(typing.Generic[_T]):
    """Mapped[int] says that an attribute is mapped and what it holds."""


class DynamicMapped(Mapped[_T]):
    pass


class WriteOnlyMapped(Mapped[_T]):
    pass


# The order counts: bool is an int, datetime a date.
_TYPES = {bool: Boolean, bytes: LargeBinary, datetime.date: Date, datetime.datetime: DateTime, datetime.time: Time,
          datetime.timedelta: Interval, decimal.Decimal: Numeric, float: Float, int: Integer, str: String,
          uuid.UUID: Uuid, type(None): None}


class Said(Offered):
    """What one annotation says."""

    def __init__(self, python, optional, type_, column, kind):
        self.python = python
        self.optional = optional
        self.type = type_
        self.column = column
        self.kind = kind

    @property
    def target(self):
        """The class at the other end of a relationship, its name, and whether there are many."""
        inner = self.python
        many = typing.get_origin(inner) in (list, set, dict, typing.List, typing.Set)
        if many:
            inner = typing.get_args(inner)[-1]
        if isinstance(inner, typing.ForwardRef):
            inner = inner.__forward_arg__
        return inner, many


def said_by(annotation, class_, type_map):
    """What an annotation says if it is Mapped[…], or None."""
    if isinstance(annotation, str):
        if "Mapped" not in annotation:
            return None
        annotation = _evaluated(annotation, class_)
    origin = typing.get_origin(annotation)
    if not (isinstance(origin, type) and issubclass(origin, Mapped)):
        return None
    python = typing.get_args(annotation)[0]
    if isinstance(python, typing.ForwardRef):
        python = _evaluated(python.__forward_arg__, class_, missing=python)
    python, optional = _without_none(python, class_)
    type_, column = None, None
    known = _lookup(python, type_map)
    if typing.get_origin(python) is typing.Annotated:
        inner, *notes = typing.get_args(python)
        inner, inner_optional = _without_none(inner, class_)
        optional = optional or inner_optional
        column = next((each for each in notes if isinstance(each, MappedColumn)), None)
        type_ = known or next((each for each in notes if _is_type(each)), None)
        type_ = type_ or _lookup(inner, type_map) or _standard(inner)
    else:
        type_ = known or _standard(python)
    return Said(python, optional, type_, column, origin)


def _evaluated(text, class_, missing=None):
    """An annotation kept as text, in the names of its module. Classes not yet there stay names."""
    names = dict(vars(sys.modules.get(class_.__module__, typing)))
    names.setdefault("Mapped", Mapped)
    names[class_.__name__] = class_
    for _ in range(20):
        try:
            return eval(text, names)
        except NameError as error:
            name = getattr(error, "name", None)
            if name is None or name in names:
                break
            names[name] = typing.ForwardRef(name)
    if missing is not None:
        return missing
    raise ArgumentError(f"Could not interpret annotation {text}. Check that it uses names that are correctly imported"
                        " at the module level.")


def _without_none(python, class_):
    if isinstance(python, typing.ForwardRef):
        python = _evaluated(python.__forward_arg__, class_, missing=python)
    if typing.get_origin(python) in (typing.Union, types.UnionType):
        rest = [each for each in typing.get_args(python) if each is not type(None)]
        optional = len(rest) < len(typing.get_args(python))
        if len(rest) == 1:
            return _without_none(rest[0], class_)[0], optional
        return typing.Union[tuple(rest)], optional
    return python, False


def _lookup(python, type_map):
    try:
        found = type_map.get(python)
    except TypeError:  # not hashable
        return None
    return found


def _standard(python):
    if typing.get_origin(python) is typing.Literal:
        return Enum(*typing.get_args(python), native_enum=False)
    if not isinstance(python, type):
        return getattr(python, "__supertype__", None) and _standard(python.__supertype__)  # a NewType
    if issubclass(python, enum.Enum):
        return Enum(python)
    for each in python.__mro__:
        if each in _TYPES:
            return _TYPES[each]
    return None


def _is_type(value):
    return isinstance(value, TypeEngine) or (isinstance(value, type) and issubclass(value, TypeEngine))
