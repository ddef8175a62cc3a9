# SPDX-License-Identifier: GPL-3.0-or-later
"""What the guide's example stands on"""
revision = 'def456'
down_revision = 'a006'


def upgrade():
    pass


def downgrade():
    pass
