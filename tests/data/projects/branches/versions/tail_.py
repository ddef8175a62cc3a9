# SPDX-License-Identifier: GPL-3.0-or-later
"""Table tail

Revision ID: tail
Revises: joined
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'tail'
down_revision = 'joined'


def upgrade():
    op.create_table('tail', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('t', sa.String()))
    op.execute("INSERT INTO tail (t) VALUES ('tail')")


def downgrade():
    op.drop_table('tail')
