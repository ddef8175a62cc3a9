#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much faster than `alembic`: both programs on the same generated projects, one after the other.

    tests/bench/bench_cli.py build/bin/meditrack [--alembic /usr/bin/alembic]

Prints the median of several runs of each and their ratio. Build Release; a busy machine slows both.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ENV = """import os
from alembic import context
from sqlalchemy import create_engine

with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""

SCRIPT = '''"""Revision number {number}

Revision ID: {id}
Revises: {down}
Create Date: 2024-01-01 10:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = "{id}"
down_revision = {down!r}
branch_labels = None
depends_on = None


def upgrade() -> None:
{up}


def downgrade() -> None:
{back}
'''


def body(number):
    """Ten revisions are about one table: it is made, gets columns and an index."""
    table = f"t{number // 10}"
    if number % 10 == 0:
        return (f'    op.create_table("{table}", sa.Column("id", sa.Integer(), primary_key=True), '
                'sa.Column("name", sa.String(50), nullable=False))', f'    op.drop_table("{table}")')
    if number % 10 == 9:
        return f'    op.create_index("ix_{table}", "{table}", ["name"])', f'    op.drop_index("ix_{table}")'
    return (f'    op.add_column("{table}", sa.Column("c{number % 10}", sa.Integer()))',
            f'    op.drop_column("{table}", "c{number % 10}")')


def table_body(number):
    """Each revision makes a table and an index: SQLite does not read its whole schema again, as it does after ADD COLUMN."""
    return (f'    op.create_table("t{number}", sa.Column("id", sa.Integer(), primary_key=True), '
            f'sa.Column("name", sa.String(50), nullable=False))\n    op.create_index("ix_t{number}", "t{number}", ["name"])',
            f'    op.drop_index("ix_t{number}")\n    op.drop_table("t{number}")')


def make_project(folder, count, body=body):
    (folder / "versions").mkdir(parents=True)
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s\n")
    (folder / "env.py").write_text(ENV)
    names = [f"{number:012x}" for number in range(1, count + 1)]
    for number, name in enumerate(names):
        up, back = body(number)
        text = SCRIPT.format(number=number, id=name, down=names[number - 1] if number else None, up=up, back=back)
        (folder / "versions" / f"{name}_.py").write_text(text)
    return folder


def run(program, folder, arguments):
    environment = dict(os.environ, DATABASE_URL=f"sqlite:///{folder}/bench.db")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # both keep compiled scripts, as they do for a user
    begun = time.perf_counter()
    done = subprocess.run([program, "-c", str(folder / "alembic.ini"), *arguments], env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        sys.exit(f"{program} {' '.join(arguments)} failed:\n{done.stderr.decode()}")
    return time.perf_counter() - begun, done.stdout


def compare(title, programs, folder, arguments, rounds, fresh=False):
    times = {program: [] for program in programs}
    outputs = {}
    for number in range(rounds + 1):  # the first round warms caches, and Python's __pycache__
        for program in programs:
            if fresh:
                (folder / "bench.db").unlink(missing_ok=True)
            seconds, outputs[program] = run(program, folder, arguments)
            if number:
                times[program].append(seconds)
    if len(set(outputs.values())) != 1:
        sys.exit(f"{title}: the two programs print different things")
    ours, theirs = (statistics.median(times[program]) for program in programs)
    print(f"{title:44} meditrack {ours * 1000:9.1f} ms   alembic {theirs * 1000:9.1f} ms   ratio {theirs / ours:6.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("meditrack")
    parser.add_argument("--alembic", default=shutil.which("alembic") or "/usr/bin/alembic")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    programs = (options.meditrack, options.alembic)
    with tempfile.TemporaryDirectory() as scratch:
        small = make_project(pathlib.Path(scratch, "small"), 2)
        run(options.meditrack, small, ["upgrade", "head"])
        compare("current", programs, small, ["current"], options.rounds * 3)
        compare("heads", programs, small, ["heads"], options.rounds * 3)
        thousand = make_project(pathlib.Path(scratch, "thousand"), 1000)
        compare("upgrade head, 1,000 small revisions", programs, thousand, ["upgrade", "head"], options.rounds, fresh=True)
        tables = make_project(pathlib.Path(scratch, "tables"), 1000, table_body)
        compare("upgrade head, 1,000 new tables", programs, tables, ["upgrade", "head"], options.rounds, fresh=True)
        many = make_project(pathlib.Path(scratch, "many"), 10000)
        compare("history, 10,000 revisions", programs, many, ["history"], options.rounds)


if __name__ == "__main__":
    main()
