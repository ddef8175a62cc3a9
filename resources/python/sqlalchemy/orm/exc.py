# SPDX-License-Identifier: GPL-3.0-or-later
"""The exceptions of the object-relational part."""
from _meditrack import module_getattr

from ..exc import InvalidRequestError, MultipleResultsFound, NoResultFound, SQLAlchemyError


class StaleDataError(SQLAlchemyError):
    pass


ConcurrentModificationError = StaleDataError


class FlushError(SQLAlchemyError):
    pass


class ObjectDereferencedError(SQLAlchemyError):
    pass


class DetachedInstanceError(SQLAlchemyError):
    pass


class UnmappedError(InvalidRequestError):
    pass


class UnmappedInstanceError(UnmappedError):
    def __init__(self, obj, message=None):
        super().__init__(message or f"Class '{_full_name(type(obj))}' is not mapped")


class UnmappedClassError(UnmappedError):
    def __init__(self, class_, message=None):
        super().__init__(message or f"Class '{_full_name(class_)}' is not mapped")


class ObjectDeletedError(InvalidRequestError):
    def __init__(self, state, message=None):
        super().__init__(message or f"Instance '{shown(state)}' has been deleted, or its row is otherwise not present.")


def shown(state):
    return f"<{state.class_.__name__} at {hex(id(state.object))}>"


def _full_name(class_):
    return f"{class_.__module__}.{class_.__name__}"


__getattr__ = module_getattr(__name__)
