# SPDX-License-Identifier: GPL-3.0-or-later
"""The other name of sqlalchemy.schema."""
from _meditrack import module_getattr

from ..schema import (BLANK_SCHEMA, CheckConstraint, Column, ColumnDefault, Computed, Constraint, DefaultClause,
                      FetchedValue, ForeignKey, ForeignKeyConstraint, Identity, IdentityOptions, Index, MetaData,
                      PrimaryKeyConstraint, SchemaItem, Sequence, Table, UniqueConstraint, conv, quoted_name, sort_tables)

__getattr__ = module_getattr(__name__)
