"""No way back"""
from alembic import op

revision = "m03"
down_revision = "m02"


def upgrade():
    op.execute("UPDATE keys SET size = 1.5")
