# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a project through all its revisions and back with Python's alembic, in one process.

oracle.py ALEMBIC_INI FOLDER: leaves FOLDER/up_REV.db and down_REV.db, the database after each step, and up_REV.sql and
down_REV.sql, the text of --sql for PostgreSQL, or up_REV.failed with what went wrong.
"""
import io
import os
import shutil
import sys

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory


def attempt(path, work):
    try:
        work()
    except (Exception, SystemExit) as error:
        with open(path + ".failed", "w") as file:
            file.write(f"{type(error).__name__}: {error}")


def live(ini, folder, steps):
    database = os.path.join(folder, "theirs.db")
    os.environ["DATABASE_URL"] = "sqlite:///" + database
    for name, verb, target, _ in steps:
        path = os.path.join(folder, name)
        attempt(path, lambda: verb(Config(ini, stdout=io.StringIO()), target))
        shutil.copy(database, path + ".db")


def offline(ini, folder, steps):
    os.environ["DATABASE_URL"] = "postgresql://localhost/x"
    for name, verb, _, span in steps:
        path = os.path.join(folder, name)
        config = Config(ini, output_buffer=io.StringIO())
        attempt(path + ".offline", lambda: verb(config, span, sql=True))
        with open(path + ".sql", "w") as file:
            file.write(config.output_buffer.getvalue())


def main(ini, folder):
    scripts = list(ScriptDirectory.from_config(Config(ini)).walk_revisions())
    ups, downs = [], []
    for script in reversed(scripts):
        before = script.down_revision or "base"
        start = f"{before}:" if script.down_revision else ""
        ups.append((f"up_{script.revision}", command.upgrade, script.revision, start + script.revision))
        downs.insert(0, (f"down_{script.revision}", command.downgrade, before, f"{script.revision}:{before}"))
    live(ini, folder, ups + downs)
    offline(ini, folder, ups + downs)


main(*sys.argv[1:])
