"""Initial migration

Medications, and the doses that are due or taken of each.

Revision ID: f4162eb18a25
Revises:
Create Date: 2024-01-08 09:12:44.318205

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = 'f4162eb18a25'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'medications',
        sa.Column('id', sa.Integer(), nullable=False),
        # A catalogue code, or the clinic's own. MediTrack's samples are 'sample-…'.
        sa.Column('code', sa.String(length=64), nullable=True),
        sa.Column('name', sa.String(length=200), nullable=False),
        sa.Column('dosage', sa.String(length=100), nullable=False),
        sa.Column('form', sa.String(length=50), server_default='tablet', nullable=False),
        sa.Column('frequency', sa.String(length=100), nullable=False),
        sa.Column('instructions', sa.Text(), nullable=True),
        sa.Column('prescriber', sa.String(length=200), nullable=True),
        sa.Column('start_date', sa.Date(), nullable=True),
        sa.Column('end_date', sa.Date(), nullable=True),
        sa.Column('is_active', sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column('created_at', sa.DateTime(), server_default=sa.text('CURRENT_TIMESTAMP'), nullable=False),
        sa.Column('updated_at', sa.DateTime(), server_default=sa.text('CURRENT_TIMESTAMP'), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_medications'),
        sa.UniqueConstraint('code', name='uq_medications_code'),
        sa.CheckConstraint('end_date IS NULL OR start_date IS NULL OR end_date >= start_date',
                           name='ck_medications_dates'),
    )
    op.create_index('ix_medications_name', 'medications', ['name'])

    op.create_table(
        'doses',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('medication_id', sa.Integer(), nullable=False),
        sa.Column('scheduled_at', sa.DateTime(), nullable=False),
        sa.Column('taken_at', sa.DateTime(), nullable=True),
        sa.Column('amount', sa.Numeric(precision=10, scale=3), nullable=True),
        sa.Column('status', sa.String(length=20), server_default='scheduled', nullable=False),
        sa.Column('notes', sa.Text(), nullable=True),
        sa.Column('created_at', sa.DateTime(), server_default=sa.text('CURRENT_TIMESTAMP'), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_doses'),
        sa.ForeignKeyConstraint(['medication_id'], ['medications.id'],
                                name='fk_doses_medication_id_medications', ondelete='CASCADE'),
        sa.CheckConstraint("status IN ('scheduled', 'taken', 'skipped', 'missed')", name='ck_doses_status'),
    )
    op.create_index('ix_doses_medication_id', 'doses', ['medication_id'])
    op.create_index('ix_doses_scheduled_at', 'doses', ['scheduled_at'])


def downgrade():
    op.drop_index('ix_doses_scheduled_at', table_name='doses')
    op.drop_index('ix_doses_medication_id', table_name='doses')
    op.drop_table('doses')
    op.drop_index('ix_medications_name', table_name='medications')
    op.drop_table('medications')
