# SPDX-License-Identifier: GPL-3.0-or-later
"""Execute with binds

Revision ID: a004
Revises: a003
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'a004'
down_revision = 'a003'


def upgrade():
    op.execute("INSERT INTO patients (name, active) VALUES ('plain', 0)")
    op.execute(sa.text('INSERT INTO patients (name, weight, active) VALUES (:name, :weight, :active)').bindparams(
        name="It's bound", weight=12.25, active=True))
    op.execute(sa.text("UPDATE patients SET note = :note WHERE name LIKE 'p%'").bindparams(note='a \\ b'))
    op.execute("UPDATE patients SET note = 'at 10\\:30' WHERE name = 'plain'")


def downgrade():
    op.execute(sa.text('DELETE FROM patients WHERE name IN (:a, :b)').bindparams(a='plain', b="It's bound"))
