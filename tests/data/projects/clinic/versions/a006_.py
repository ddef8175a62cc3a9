# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits, with foreign keys

Revision ID: a006
Revises: a005
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'a006'
down_revision = 'a005'


def upgrade():
    op.create_table(
        'visits',
        sa.Column('patient_id', sa.Integer(), sa.ForeignKey('patients.id', ondelete='CASCADE', onupdate='RESTRICT'), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('reason', sa.Enum('check', 'emergency', name='visit_reason'), nullable=True),
        sa.Column('file', sa.LargeBinary()),
        sa.Column('data', sa.JSON()),
        sa.Column('length', sa.Interval()),
        sa.Column('big', sa.BigInteger(), unique=True),
        sa.Column('short', sa.Time(), index=True),
        sa.PrimaryKeyConstraint('patient_id', 'at', name='pk_visits'),
        sa.ForeignKeyConstraint(['patient_id', 'at'], ['visits.patient_id', 'visits.at'], name='fk_self',
                                deferrable=True, initially='DEFERRED'),
    )


def downgrade():
    op.drop_table('visits')
