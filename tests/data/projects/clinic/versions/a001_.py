# SPDX-License-Identifier: GPL-3.0-or-later
"""Patients

Revision ID: a001
Revises: 
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'a001'
down_revision = None


def upgrade():
    op.create_table(
        'patients',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(120), nullable=False),
        sa.Column('Born On', sa.Date()),
        sa.Column('weight', sa.Numeric(6, 2), server_default='70.00'),
        sa.Column('active', sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column('note', sa.Text(), server_default="it's new"),
        sa.Column('order', sa.SmallInteger()),
        sa.Column('created_at', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.UniqueConstraint('name', 'Born On', name='uq_patients_name'),
        sa.CheckConstraint('weight > 0', name='ck_patients_weight'),
    )


def downgrade():
    op.drop_table('patients')
