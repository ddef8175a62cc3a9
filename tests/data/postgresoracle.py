# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a project through all its revisions and back with Python's alembic on a PostgreSQL server, in one process.

postgresoracle.py ALEMBIC_INI URL FOLDER PG_DUMP: leaves FOLDER/up_REV.dump and down_REV.dump, what pg_dump says after each
step, or up_REV.failed with what went wrong.
"""
import io
import os
import subprocess
import sys

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory


def main(ini, url, folder, pg_dump):
    os.environ["DATABASE_URL"] = url
    scripts = list(reversed(list(ScriptDirectory.from_config(Config(ini)).walk_revisions())))
    ups = [(f"up_{each.revision}", command.upgrade, each.revision) for each in scripts]
    downs = [(f"down_{each.revision}", command.downgrade, each.down_revision or "base") for each in reversed(scripts)]
    for name, verb, target in ups + downs:
        path = os.path.join(folder, name)
        try:
            verb(Config(ini, stdout=io.StringIO()), target)
        except (Exception, SystemExit) as error:
            with open(path + ".failed", "w") as file:
                file.write(f"{type(error).__name__}: {error}")
        with open(path + ".dump", "wb") as file:
            subprocess.run([pg_dump, "--inserts", "--dbname", url], stdout=file, check=True)


main(*sys.argv[1:])
