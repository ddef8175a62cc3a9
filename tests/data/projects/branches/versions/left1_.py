# SPDX-License-Identifier: GPL-3.0-or-later
"""Table left1

Revision ID: left1
Revises: root
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'left1'
down_revision = 'root'
branch_labels = ('left',)

def upgrade():
    op.create_table('left1', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('t', sa.String()))
    op.execute("INSERT INTO left1 (t) VALUES ('left1')")


def downgrade():
    op.drop_table('left1')
