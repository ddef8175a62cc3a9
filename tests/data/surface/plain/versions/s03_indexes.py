"""Indexes of every kind"""
import sqlalchemy as sa
from alembic import op

revision = "s03"
down_revision = "s02"


def upgrade():
    op.create_index("ix_clinic_phone", "clinic", ["phone"])
    op.create_index(op.f("ix_clinic_beds"), "clinic", ["beds"], unique=True)
    op.create_index(index_name="ix_clinic_two", table_name="clinic", columns=["name", "phone"], unique=False)
    op.create_index("ix_clinic_lower", "clinic", [sa.text("lower(name)")])
    op.create_index("ix_clinic_some", "clinic", ["kind"], unique=True, sqlite_where=sa.text("active = 1"),
                    postgresql_where=sa.text("active"))
    op.create_index("ix_doctor_gin", "doctor", ["first", "last"], postgresql_using="gin",
                    postgresql_ops={"first": "gin_trgm_ops"}, mysql_length=10, mysql_prefix="FULLTEXT")
    op.create_index("ix_doctor_cover", "doctor", ["last"], postgresql_include=["first"],
                    postgresql_with={"fillfactor": 50})


def downgrade():
    op.drop_index("ix_doctor_cover", table_name="doctor")
    op.drop_index("ix_doctor_gin", table_name="doctor", postgresql_using="gin")
    op.drop_index("ix_clinic_some", "clinic")
    op.drop_index("ix_clinic_lower")
    op.drop_index(index_name="ix_clinic_two", table_name="clinic")
    op.drop_index(op.f("ix_clinic_beds"), table_name="clinic")
    op.drop_index("ix_clinic_phone", table_name="clinic")
