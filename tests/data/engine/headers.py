# SPDX-License-Identifier: GPL-3.0-or-later
"""What Alembic reads from revision scripts, by importing them: [[path, …]] -> [[{…} or null, …]]. null: it cannot."""
import contextlib
import json
import sys

from alembic.script import Script
from alembic.util import load_python_file
from alembic.util.langhelpers import to_tuple


def read(path):
    folder, _, name = path.rpartition("/")
    try:
        module = load_python_file(folder, name)
        vars(module).setdefault("down_revision", None)  # to Alembic an error; a script without it is a base to us
        script = Script(module, module.revision, path)
    except BaseException:
        return None
    if not isinstance(script.revision, str):
        return None
    return {
        "revision": script.revision,
        "down": list(dict.fromkeys(to_tuple(script.down_revision, default=()))),
        "labels": sorted(to_tuple(getattr(module, "branch_labels", None), default=())),
        "depends": list(to_tuple(script.dependencies, default=())),
        "doc": script.doc,
        "longdoc": script.longdoc,
    }


with contextlib.redirect_stdout(sys.stderr):
    answers = [read(each) for each in json.load(sys.stdin)[0]]
print(json.dumps([answers]))
