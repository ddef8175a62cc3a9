# SPDX-License-Identifier: GPL-3.0-or-later
"""Indexes

Revision ID: a002
Revises: a001
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'a002'
down_revision = 'a001'


def upgrade():
    op.create_index('ix_patients_name', 'patients', ['name'])
    op.create_index('ix_patients_born', 'patients', ['Born On', 'order'], unique=True)
    op.create_index(op.f('ix_patients_lower'), 'patients', [sa.text('lower(name)')])
    op.create_index('ix_patients_active', 'patients', ['name'], sqlite_where=sa.text('active = 1'))


def downgrade():
    op.drop_index('ix_patients_active', table_name='patients')
    op.drop_index(op.f('ix_patients_lower'), table_name='patients')
    op.drop_index('ix_patients_born', 'patients')
    op.drop_index('ix_patients_name')
