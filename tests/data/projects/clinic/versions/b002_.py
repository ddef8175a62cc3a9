# SPDX-License-Identifier: GPL-3.0-or-later
"""Drop and rename

Revision ID: b002
Revises: b001
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'b002'
down_revision = 'b001'


def upgrade():
    op.drop_table('visits')
    op.rename_table('categories', 'Categories of things')


def downgrade():
    op.rename_table('Categories of things', 'categories')
    op.create_table('visits', sa.Column('id', sa.Integer(), nullable=False), sa.PrimaryKeyConstraint('id'))
