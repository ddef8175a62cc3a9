"""Add seed data

Four sample medications. Each carries a code of its own ('sample-…'), which is how this
revision knows what it added: going up twice adds nothing twice, and going down takes back a
sample only while it is exactly as it was added and no dose refers to it. Rows that a clinic
added or changed stay.

Revision ID: 588f4ae43933
Revises: f4162eb18a25
Create Date: 2024-01-15 10:00:00.000000

"""
from alembic import op


# revision identifiers, used by Alembic.
revision = '588f4ae43933'
down_revision = 'f4162eb18a25'
branch_labels = None
depends_on = None

COLUMNS = ('code', 'name', 'dosage', 'form', 'frequency', 'instructions')
SAMPLES = [
    ('sample-lisinopril', 'Lisinopril', '10 mg', 'tablet', 'once daily', 'Take in the morning.'),
    ('sample-metformin', 'Metformin', '500 mg', 'tablet', 'twice daily', 'Take with meals.'),
    ('sample-atorvastatin', 'Atorvastatin', '20 mg', 'tablet', 'once daily', 'Take in the evening.'),
    ('sample-vitamin-d3', 'Vitamin D3', '1000 IU', 'capsule', 'once daily', 'Take with food.'),
]


def upgrade():
    for sample in SAMPLES:
        op.execute(
            "INSERT INTO medications (%s) SELECT %s WHERE NOT EXISTS "
            "(SELECT 1 FROM medications WHERE code = '%s')"
            % (', '.join(COLUMNS), ', '.join("'%s'" % value for value in sample), sample[0])
        )


def downgrade():
    for sample in SAMPLES:
        as_added = ' AND '.join("%s = '%s'" % pair for pair in zip(COLUMNS, sample))
        op.execute(
            "DELETE FROM medications WHERE %s AND prescriber IS NULL AND start_date IS NULL "
            "AND end_date IS NULL AND is_active AND updated_at = created_at "
            "AND NOT EXISTS (SELECT 1 FROM doses WHERE doses.medication_id = medications.id)" % as_added
        )
