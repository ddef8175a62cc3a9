# SPDX-License-Identifier: GPL-3.0-or-later
"""Add columns

Revision ID: a005
Revises: a004
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'a005'
down_revision = 'a004'


def upgrade():
    op.add_column('patients', sa.Column('email', sa.String(length=200), nullable=True))
    op.add_column('patients', sa.Column('visits', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('patients', sa.Column('Select', sa.Float(), server_default=sa.text('1.5')))


def downgrade():
    op.drop_column('patients', 'Select')
    op.drop_column('patients', 'visits')
    op.drop_column('patients', 'email')
