# SPDX-License-Identifier: GPL-3.0-or-later
"""What an installed Alembic understands of command lines: a JSON list of word lists on stdin; for each the names of
its argparse namespace, or the exit code where it refuses."""
import contextlib
import io
import json
import sys

from alembic.config import CommandLine

answers = []
parser = CommandLine(prog="alembic").parser
for words in json.load(sys.stdin):
    with contextlib.redirect_stderr(io.StringIO()):
        try:
            names = vars(parser.parse_args(words))
        except SystemExit as ended:
            answers.append(ended.code)
            continue
    if "cmd" in names:
        names["command"] = names.pop("cmd")[0].__name__
        answers.append(names)
    else:
        answers.append(2)  # "too few arguments", said by Alembic after parsing
json.dump(answers, sys.stdout)
