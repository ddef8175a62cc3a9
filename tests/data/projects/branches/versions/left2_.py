# SPDX-License-Identifier: GPL-3.0-or-later
"""Table left2

Revision ID: left2
Revises: left1
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'left2'
down_revision = 'left1'


def upgrade():
    op.create_table('left2', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('t', sa.String()))
    op.execute("INSERT INTO left2 (t) VALUES ('left2')")


def downgrade():
    op.drop_table('left2')
