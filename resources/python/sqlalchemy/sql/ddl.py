# SPDX-License-Identifier: GPL-3.0-or-later
"""The other name of the definitions' module."""
from _meditrack import module_getattr

from ..ddl import (DDL, AddConstraint, CreateColumn, CreateIndex, CreateSchema, CreateSequence, CreateTable, DDLElement,
                   DropColumnComment, DropConstraint, DropIndex, DropSchema, DropSequence, DropTable, DropTableComment,
                   ExecutableDDLElement, SetColumnComment, SetTableComment)

__getattr__ = module_getattr(__name__)
