# SPDX-License-Identifier: GPL-3.0-or-later
"""A revision that makes the schema in ddl.json and prints what the Inspector says of it. For Alembic and for us."""
import json
import os
import warnings

import sqlalchemy as sa
from alembic import op

revision = "look"
down_revision = None
warnings.simplefilter("ignore")
QUESTIONS = ("has_table", "get_columns", "get_pk_constraint", "get_foreign_keys", "get_indexes",
             "get_unique_constraints", "get_check_constraints")


def plain(value):
    """What both versions of SQLAlchemy agree on: 1.4 leaves empty options out."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if key not in ("dialect_options", "autoincrement")}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if value is None or isinstance(value, (bool, int, str)):
        return value
    sizes = {name: getattr(value, "__dict__", {}).get(name) for name in ("length", "precision", "scale")}
    return [type(value).__name__] + [f"{name} {size}" for name, size in sizes.items() if size is not None]


def upgrade():
    bind = op.get_bind()
    with open(os.path.join(os.path.dirname(__file__), "..", "ddl.json"), encoding="utf-8") as file:
        for statement in json.load(file):
            bind.exec_driver_sql(statement)
    inspector = sa.inspect(bind)
    found = {}
    for question in ("get_table_names", "get_view_names", "get_temp_table_names", "get_schema_names"):
        found[question] = getattr(inspector, question)()
    names = [each for each in found["get_table_names"] if each != "alembic_version"]
    for name in names + found["get_view_names"] + ["nowhere"]:
        for question in QUESTIONS if name != "nowhere" else QUESTIONS[:1]:
            try:
                found[f"{question}({name})"] = plain(getattr(inspector, question)(name))
            except Exception as error:
                found[f"{question}({name})"] = [type(error).__name__, str(error)]
        if name != "nowhere":
            table = sa.Table(name, sa.MetaData(), autoload_with=bind)
            found[f"Table({name})"] = [[each.name, type(each.type).__name__, each.nullable, each.primary_key]
                                       for each in table.columns]
            found[f"constraints({name})"] = sorted(
                f"{type(each).__name__} {each.name}" for each in table.constraints
                if type(each).__name__ != "PrimaryKeyConstraint")
            found[f"indexes({name})"] = sorted(each.name for each in table.indexes)
    metadata = sa.MetaData()
    metadata.reflect(bind, views=True)
    found["reflect"] = sorted(metadata.tables)
    print("LOOK " + json.dumps(found, sort_keys=True))


def downgrade():
    pass
