"""add_default_categories

Revision ID: abc123
Revises: def456
Create Date: 2024-01-15 10:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = "abc123"
down_revision = "def456"

def upgrade():
    # Create categories table
    categories_table = op.create_table(
        'categories',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(), nullable=False),
    )
    
    # Insert default categories
    op.bulk_insert(categories_table, [
        {'name': 'Prescription'},
        {'name': 'Over-the-Counter'},
        {'name': 'Supplement'},
    ])

def downgrade():
    op.drop_table('categories')
