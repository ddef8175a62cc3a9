"""Rows: bulk_insert, execute with everything that it takes, inline_literal"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql import and_, column, func, select, table

revision = "s04"
down_revision = "s03"

clinic = table("clinic", column("id", sa.Integer), column("name", sa.String), column("beds", sa.Integer),
               column("active", sa.Boolean), column("since", sa.Date), column("made", sa.String), column("kind", sa.String),
               column("phone", sa.String))


def upgrade():
    op.bulk_insert(clinic, [
        {"id": 1, "name": "North", "beds": 10, "active": True, "since": None,
         "made": "2020-01-02 03:04:05", "kind": "a"},
        {"id": 2, "name": "O'Hara: the 2nd", "beds": 20, "active": False, "since": None,
         "made": "2021-01-02 03:04:05", "kind": "b"},
    ])
    op.bulk_insert(clinic, [{"id": 3, "name": op.inline_literal("South"), "beds": op.inline_literal(30), "active": True,
                             "made": op.inline_literal("2022-01-01 00:00:00"), "kind": "c"}], multiinsert=False)
    op.execute("UPDATE clinic SET phone = '12\\:34' WHERE id = 1")
    op.execute(sa.text("UPDATE clinic SET phone = :phone WHERE id = :id").bindparams(phone="55", id=2))
    op.execute(sa.text("UPDATE clinic SET city = :city").bindparams(sa.bindparam("city", "Bonn", sa.String)))
    op.execute(clinic.update().where(clinic.c.id == 3).values(phone=op.inline_literal("77")))
    op.execute(clinic.update().where(and_(clinic.c.beds > 5, clinic.c.name.like("N%"))).values({"beds": clinic.c.beds + 1}))
    op.execute(sa.update(clinic).where(clinic.c.id.in_([2, 3])).values(kind=func.upper(clinic.c.kind)))
    op.execute(clinic.insert().values(id=4, name="East", beds=4, active=sa.true(), made=func.current_timestamp(),
                                      kind=sa.null()))
    op.execute(sa.insert(clinic).from_select(["id", "name", "beds", "active", "made"], sa.select(
        *[clinic.c.id + 10, clinic.c.name, clinic.c.beds + 100, clinic.c.active, clinic.c.made]).where(clinic.c.id < 3)))
    op.execute(clinic.delete().where(clinic.c.kind == None))  # noqa: E711
    op.execute(clinic.update().values(made=op.inline_literal("2023-04-05 00:00:00")).where(clinic.c.made.isnot(None)))
    op.execute("UPDATE clinic SET notes = 'x'", execution_options=None)


def downgrade():
    op.execute(sa.delete(clinic).where(clinic.c.id > 0))
    op.execute("DELETE FROM clinic")
