# SPDX-License-Identifier: GPL-3.0-or-later
"""An installed Alembic on a project: a JSON list of word lists on stdin, for each {"exit", "out", "err"} on stdout.

Its versions before 1.10 load the scripts in the order of the file system; newer ones, and we, by name: so names come
sorted here. All commands run in one process, because starting Python takes longer than they do.
"""
import json
import os
import sys
import tempfile
import traceback

unsorted_listdir = os.listdir
os.listdir = lambda *path: sorted(unsorted_listdir(*path))

from alembic.config import CommandLine  # noqa: E402

questions = json.load(sys.stdin)
answer_file = os.dup(1)
answers = []
for words in questions:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        code = 0
        try:
            CommandLine(prog="alembic").main(words)
        except SystemExit as ended:
            code = ended.code & 0xFF
        except Exception:
            traceback.print_exc()
            code = 1
        sys.stdout.flush()
        sys.stderr.flush()
        out.seek(0)
        err.seek(0)
        answers.append({"exit": code, "out": out.read().decode(), "err": err.read().decode()})
os.write(answer_file, json.dumps(answers).encode())
