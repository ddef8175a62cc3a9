"""enums: made with a table, made before, shared, dropped"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

revision = "p02"
down_revision = "p01"

mood = pg.ENUM("calm", "tense", "it's odd", name="mood", create_type=False)


def upgrade():
    op.execute("CREATE TYPE mood AS ENUM ('calm', 'tense', 'it''s odd')")
    op.create_table("patients", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("mood", mood, nullable=False, server_default="calm"))
    op.create_table("visits", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("state", sa.Enum("open", "closed", name="visit_state")),
                    sa.Column("how", sa.Enum("a", "bcd", name="how", native_enum=False, create_constraint=True)))
    op.add_column("patients", sa.Column("last_mood", mood))
    op.add_column("patients", sa.Column("visit_state", pg.ENUM("open", "closed", name="visit_state", create_type=False)))


def downgrade():
    op.drop_column("patients", "visit_state")
    op.drop_column("patients", "last_mood")
    op.drop_table("visits")
    op.execute("DROP TYPE visit_state")
    op.drop_table("patients")
    op.execute("DROP TYPE mood")
