# SPDX-License-Identifier: GPL-3.0-or-later
"""Table joined

Revision ID: joined
Revises: ('left2', 'right2')
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'joined'
down_revision = ('left2', 'right2')


def upgrade():
    op.create_table('joined', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('t', sa.String()))
    op.execute("INSERT INTO joined (t) VALUES ('joined')")


def downgrade():
    op.drop_table('joined')
