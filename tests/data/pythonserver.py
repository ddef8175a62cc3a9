#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Python programs, one after the other, each in a fork of this process, which has imported what takes most of their time.

Reads a line of JSON for each: {"argv": [program, ...], "environment": {...}, "folder": "...", "input": base64}, and writes one:
{"exit": code, "output": base64, "errors": base64}. Ends at the end of its input."""
import base64
import importlib
import json
import os
import runpy
import sys
import tempfile
import traceback

for name in ('alembic.config', 'alembic.command', 'alembic.autogenerate', 'sqlalchemy.orm', 'sqlalchemy.dialects.sqlite',
             'sqlalchemy.dialects.postgresql', 'psycopg2', 'mako.template', 'logging.config', 'importlib.metadata', 'uuid', 'decimal'):
    importlib.import_module(name)


def perform(call):
    """In the child: becomes the program. Returns what it exits with."""
    os.environ.clear()
    os.environ.update(call['environment'])
    os.chdir(call['folder'])
    sys.argv = call['argv']
    sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
    try:
        runpy.run_path(sys.argv[0], run_name='__main__')
        code = 0
    except SystemExit as leave:
        code = leave.code
        if code is None:
            code = 0
        elif not isinstance(code, int):
            print(code, file=sys.stderr)
            code = 1
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return code & 0xff


def main():
    calls = os.fdopen(os.dup(0), 'rb')
    answers = os.fdopen(os.dup(1), 'wb')
    os.dup2(2, 1)
    for line in calls:
        call = json.loads(line)
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            given.write(base64.b64decode(call['input']))
            given.seek(0)
            child = os.fork()
            if child == 0:
                for number, file in enumerate((given, output, errors)):
                    os.dup2(file.fileno(), number)
                calls.close()
                os.close(answers.fileno())
                os._exit(perform(call))
            status = os.waitpid(child, 0)[1]
            answer = {'exit': os.waitstatus_to_exitcode(status)}
            for name, file in (('output', output), ('errors', errors)):
                file.seek(0)
                answer[name] = base64.b64encode(file.read()).decode()
        answers.write(json.dumps(answer).encode() + b'\n')
        answers.flush()


main()
