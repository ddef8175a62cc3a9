# SPDX-License-Identifier: GPL-3.0-or-later
"""Table root

Revision ID: root
Revises: 
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'root'
down_revision = None


def upgrade():
    op.create_table('root', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('t', sa.String()))
    op.execute("INSERT INTO root (t) VALUES ('root')")


def downgrade():
    op.drop_table('root')
