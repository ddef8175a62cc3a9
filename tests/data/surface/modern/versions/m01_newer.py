"""What only newer versions have: if_exists, Uuid, NULLS NOT DISTINCT, dates written out"""
import datetime
import uuid
from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "m01"
down_revision: Union[str, None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

keys = sa.table("keys", sa.column("id", sa.Uuid), sa.column("at", sa.DateTime), sa.column("day", sa.Date))


def upgrade() -> None:
    """Upgrade schema."""
    op.create_table("keys", sa.Column("id", sa.Uuid(), nullable=False), sa.Column("other", sa.UUID(as_uuid=False)),
                    sa.Column("at", sa.DateTime()), sa.Column("day", sa.Date()), sa.Column("size", sa.Double()),
                    sa.Column("name", sa.String(20)), sa.PrimaryKeyConstraint("id"),
                    sa.UniqueConstraint("name", name="uq_name", postgresql_nulls_not_distinct=True,
                                        postgresql_include=["day"]))
    op.create_table("keys", sa.Column("never", sa.Integer()), if_not_exists=True)
    op.create_index("ix_keys", "keys", ["at"], if_not_exists=True, postgresql_nulls_not_distinct=True, unique=True)
    op.create_index("ix_keys", "keys", ["at"], if_not_exists=True)
    op.drop_index("ix_nowhere", table_name="keys", if_exists=True)
    op.drop_table("nowhere", if_exists=True)
    op.bulk_insert(keys, [{"id": uuid.UUID(int=0xa7), "at": datetime.datetime(2020, 1, 2, 3, 4, 5),
                           "day": datetime.date(2020, 1, 2)}])
    op.execute(sa.text("UPDATE keys SET other = :other WHERE id = :id").bindparams(
        id=uuid.UUID(int=0xa7), other=uuid.UUID(int=0xb8)))
    op.execute(keys.update().where(keys.c.at < datetime.datetime(2021, 1, 1)).values(day=datetime.date(2022, 3, 4)))


def downgrade() -> None:
    """Downgrade schema."""
    op.drop_index("ix_keys", table_name="keys", if_exists=True)
    op.drop_table("keys", if_exists=True)
