# SPDX-License-Identifier: GPL-3.0-or-later
"""Read, then write

Revision ID: b001
Revises: abc123
Create Date: 2024-02-01 08:00:00.000000

"""
from alembic import op
import sqlalchemy as sa

revision = 'b001'
down_revision = 'abc123'


def upgrade():
    if not op.get_context().as_sql:
        bind = op.get_bind()
        names = [row[0] for row in bind.execute(sa.text('SELECT name FROM categories ORDER BY name')).fetchall()]
        for number, name in enumerate(names):
            bind.execute(sa.text('INSERT INTO categories (name) VALUES (:name)'), {'name': '%d %s' % (number, name)})


def downgrade():
    op.execute("DELETE FROM categories WHERE name GLOB '[0-9]*'")
