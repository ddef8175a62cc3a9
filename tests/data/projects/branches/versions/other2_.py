# SPDX-License-Identifier: GPL-3.0-or-later
"""Table other2

Revision ID: other2
Revises: other
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'other2'
down_revision = 'other'
depends_on = ('right2',)

def upgrade():
    op.create_table('other2', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('t', sa.String()))
    op.execute("INSERT INTO other2 (t) VALUES ('other2')")


def downgrade():
    op.drop_table('other2')
