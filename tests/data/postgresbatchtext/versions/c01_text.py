"""what --sql says of tables that the script describes"""
import sqlalchemy as sa
from alembic import op

revision = "c01"
down_revision = None


def described(*more):
    return sa.Table(
        "t", sa.MetaData(), sa.Column("id", sa.Integer(), primary_key=True), sa.Column("m", sa.Enum("a", "b", name="mood", create_type=False)),
        sa.Column("p_id", sa.Integer(), sa.ForeignKey("p.id", name="fkp")), sa.Column("a", sa.String(20), server_default="x", comment="ay"),
        sa.Column("f", sa.Boolean(create_constraint=True, name="ckf")), sa.Column("g", sa.Integer(), sa.CheckConstraint("g>0", name="ckg")),
        sa.UniqueConstraint("a", name="uqa"), sa.CheckConstraint("g<9", name="ckg2"), sa.PrimaryKeyConstraint("id", name="pk_t"), *more)


def upgrade():
    with op.batch_alter_table("t", recreate="always", copy_from=described(sa.Index("ixa", "a"))) as batch:
        batch.add_column(sa.Column("z", sa.Integer(), sa.Identity()), insert_after="id")
        batch.alter_column("a", new_column_name="aa", type_=sa.Integer())
        batch.drop_constraint("ckg2", type_="check")
        batch.create_unique_constraint("uq2", ["g"])
        batch.create_index("ixz", ["z"])


def downgrade():
    with op.batch_alter_table("t", recreate="always", copy_from=described()) as batch:
        batch.drop_column("a")
        batch.alter_column("g", nullable=False, server_default="3", comment="gee")
    big = sa.Table("t", sa.MetaData(), sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("x", sa.Text()), schema="s")
    with op.batch_alter_table("t", schema="s", recreate="always", copy_from=big, table_args=(sa.UniqueConstraint("x", name="q"),)) as batch:
        batch.alter_column("x", nullable=False, server_default="k", comment="co")
