# SPDX-License-Identifier: GPL-3.0-or-later
"""Table right1

Revision ID: right1
Revises: root
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'right1'
down_revision = 'root'
branch_labels = ('right',)

def upgrade():
    op.create_table('right1', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('t', sa.String()))
    op.execute("INSERT INTO right1 (t) VALUES ('right1')")


def downgrade():
    op.drop_table('right1')
