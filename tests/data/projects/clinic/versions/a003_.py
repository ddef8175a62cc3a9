# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of several kinds

Revision ID: a003
Revises: a002
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'a003'
down_revision = 'a002'
import datetime


def upgrade():
    patients = sa.table('patients', sa.column('name', sa.String), sa.column('weight', sa.Numeric), sa.column('active', sa.Boolean),
                        sa.column('created_at', sa.DateTime), sa.column('note', sa.Text))
    now = datetime.datetime(2024, 2, 3, 4, 5, 6)
    op.bulk_insert(patients, [
        {'name': "O'Neil", 'weight': 81.5, 'active': True, 'created_at': now, 'note': None},
        {'name': 'Zo\u00eb; \u20ac', 'weight': 60.5, 'active': False, 'created_at': now, 'note': ''},
        {'name': 'Per % cent ? :x', 'weight': 0.001, 'active': True, 'created_at': now, 'note': 'two\nlines'},
    ])


def downgrade():
    op.execute('DELETE FROM patients')
