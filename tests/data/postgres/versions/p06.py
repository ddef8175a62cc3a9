"""identity, serial, sequences and domains"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

revision = "p06"
down_revision = "p05"


def upgrade():
    op.create_table("by_default", sa.Column("id", sa.Integer(), sa.Identity(), primary_key=True), sa.Column("said", sa.Text()))
    op.create_table("always", sa.Column("id", sa.BigInteger(), sa.Identity(always=True, start=7, increment=3, minvalue=1, maxvalue=1000, cycle=True, cache=2), primary_key=True),
                    sa.Column("count", sa.Integer(), nullable=False))
    op.create_table("numbered", sa.Column("id", sa.SmallInteger(), primary_key=True, autoincrement=True), sa.Column("bare", sa.Integer(), autoincrement=False),
                    sa.Column("from_seq", sa.Integer(), sa.Sequence("apart_seq"), server_default=sa.text("7")))
    op.execute("INSERT INTO by_default (said) VALUES ('a'), ('b'); INSERT INTO numbered (bare) VALUES (1), (2), (3)")
    op.execute("INSERT INTO always (count) SELECT n FROM generate_series(1, 4) n")
    op.alter_column("always", "id", server_default=sa.Identity(always=False, increment=5), existing_server_default=sa.Identity(always=True, increment=3), existing_type=sa.BigInteger())
    op.alter_column("always", "count", server_default=sa.Identity(start=50), existing_server_default=None, existing_type=sa.Integer(), existing_nullable=False)
    op.alter_column("by_default", "id", server_default=None, existing_server_default=sa.Identity(), existing_type=sa.Integer())
    op.execute(sa.schema.CreateSequence(sa.Sequence("apart_seq", start=10, increment=-2, maxvalue=100, minvalue=-100)))
    op.execute("SELECT nextval('apart_seq'), nextval('apart_seq')")
    op.execute("CREATE DOMAIN percent AS numeric(5,2) DEFAULT 50 NOT NULL CHECK (VALUE BETWEEN 0 AND 100)")
    op.execute("ALTER TABLE numbered ADD COLUMN share percent, ADD COLUMN shares percent[]")
    op.alter_column("numbered", "id", type_=sa.BigInteger(), existing_type=sa.SmallInteger())
    op.add_column("numbered", sa.Column("total", pg.ARRAY(pg.UUID()), server_default=sa.text("ARRAY[]::uuid[]")))
    op.add_column("numbered", sa.Column("doubled", sa.BigInteger(), sa.Computed("bare * 2")))


def downgrade():
    op.drop_column("numbered", "doubled")
    op.drop_column("numbered", "total")
    op.alter_column("numbered", "id", type_=sa.SmallInteger(), existing_type=sa.BigInteger())
    op.execute("ALTER TABLE numbered DROP COLUMN share, DROP COLUMN shares")
    op.execute("DROP DOMAIN percent")
    op.execute(sa.schema.DropSequence(sa.Sequence("apart_seq")))
    op.drop_table("numbered")
    op.drop_table("always")
    op.drop_table("by_default")
