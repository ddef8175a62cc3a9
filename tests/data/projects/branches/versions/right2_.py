# SPDX-License-Identifier: GPL-3.0-or-later
"""Table right2

Revision ID: right2
Revises: right1
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'right2'
down_revision = 'right1'


def upgrade():
    op.create_table('right2', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('t', sa.String()))
    op.execute("INSERT INTO right2 (t) VALUES ('right2')")


def downgrade():
    op.drop_table('right2')
