# SPDX-License-Identifier: GPL-3.0-or-later
"""Table other

Revision ID: other
Revises: 
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'other'
down_revision = None
branch_labels = ('side',)
depends_on = 'left1'

def upgrade():
    op.create_table('other', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('t', sa.String()))
    op.execute("INSERT INTO other (t) VALUES ('other')")


def downgrade():
    op.drop_table('other')
