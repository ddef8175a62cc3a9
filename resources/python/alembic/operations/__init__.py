# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations as an object, and operations that a script adds to it."""
from _meditrack import MissingName, Offered, module_getattr

from .. import op as _op
from ..batch import BatchOperations
from ..runtime.migration import get_context


class MigrateOperation(Offered):
    """Base of the operations that a script or its helpers define."""

    info = None

    def reverse(self):
        raise NotImplementedError


_implementations = {}


class Operations(Offered):
    """What op offers, bound to the running migration."""

    def __init__(self, migration_context=None, impl=None):
        self.migration_context = migration_context or get_context()
        self.impl = impl or self.migration_context.impl

    @classmethod
    def context(cls, migration_context):
        import contextlib

        return contextlib.nullcontext(cls(migration_context))

    @classmethod
    def register_operation(cls, name, sourcename=None):
        """The class method of that name becomes a function of op."""
        def register(kind):
            function = getattr(kind, sourcename or name)
            owner = cls

            def method(self, *arguments, **options):
                return function(self, *arguments, **options)

            method.__name__ = name
            setattr(owner, name, method)
            if owner is Operations:
                setattr(_op, name, lambda *arguments, **options: function(Operations(), *arguments, **options))
            return kind

        return register

    @classmethod
    def implementation_for(cls, op_cls, replace=False):
        def decorate(function):
            if op_cls in _implementations and not replace:
                raise ValueError(f"Can not set dispatch function for object {op_cls!r}: key already exists. To replace"
                                 " existing function, use replace=True.")
            _implementations[op_cls] = function
            return function

        return decorate


BatchOperations.register_operation = classmethod(Operations.register_operation.__func__)
AbstractOperations = Operations


def _offer(name):
    function = getattr(_op, name)
    setattr(Operations, name, staticmethod(function))


for _name in """create_table drop_table rename_table create_table_comment drop_table_comment add_column drop_column
        alter_column create_primary_key create_unique_constraint create_foreign_key create_check_constraint
        create_exclude_constraint drop_constraint create_index drop_index execute batch_alter_table inline_literal f
        run_async bulk_insert get_bind get_context""".split():
    _offer(_name)


def invoke(operation, operations=None):
    for kind in type(operation).__mro__:
        if kind in _implementations:
            return _implementations[kind](operations or Operations(), operation)
    raise MissingName(f"op.invoke({type(operation).__name__})")


Operations.invoke = lambda self, operation: invoke(operation, self)

__getattr__ = module_getattr(__name__)
