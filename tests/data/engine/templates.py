# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and texts of new scripts, as Alembic makes them.

[{"names": [[file_template, slug length, rev, message, iso date], …], "texts": [[template path, {variables}], …]}]
-> [{"names": [name or null, …], "texts": [text or null, …]}]
"""
import datetime
import json
import os
import sys
import tempfile

from alembic.script import ScriptDirectory
from alembic.util import format_as_comma, template_to_file


def name(file_template, length, rev, message, date):
    folder = tempfile.gettempdir()
    scripts = ScriptDirectory(folder, file_template=file_template, truncate_slug_length=length)
    try:
        return os.path.basename(scripts._rev_path(folder, rev, message, datetime.datetime.fromisoformat(date)))
    except Exception:
        return None


def text(template, values):
    for key in ("branch_labels", "down_revision"):
        if isinstance(values[key], list):
            values[key] = tuple(values[key])
    with tempfile.NamedTemporaryFile() as file:
        try:
            template_to_file(template, file.name, "utf-8", comma=format_as_comma, **values)
        except Exception:
            return None
        with open(file.name, encoding="utf-8") as result:
            return result.read()


question = json.load(sys.stdin)[0]
print(json.dumps([{"names": [name(*each) for each in question["names"]],
                   "texts": [text(*each) for each in question["texts"]]}]))
