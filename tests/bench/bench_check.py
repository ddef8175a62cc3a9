#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long `check` takes on a database of many tables, ours and Alembic's.

    tests/bench/bench_check.py build/bin/meditrack [--python /usr/bin/python3] [--tables 1000] [--columns 20]

The same schema is wanted by both: ours reads schema.sql, which SQLite has to carry out first, and then a second database, which
is only inspected and compared; Alembic has it as MetaData, reflected from that database
beforehand and pickled, so that no models have to be imported. Alembic 1.8 has no `check`: its comparison
(compare_metadata) is called by itself; the interpreter's start and imports are in its time as they are in a `check`.
Prints the median of several runs of each and the ratio.
"""
import argparse
import os
import pathlib
import sqlite3
import statistics
import subprocess
import tempfile
import time

ALEMBIC = """
import pickle, sys
from sqlalchemy import create_engine
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
sys.setrecursionlimit(1000000)
metadata = pickle.load(open(sys.argv[2], "rb"))
with create_engine("sqlite:///" + sys.argv[1]).connect() as connection:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    differences = compare_metadata(context, metadata)
    print(len(differences), "differences")  # false ones: SQLAlchemy reads CURRENT_TIMESTAMP with brackets
"""
PICKLE = """
import pickle, sys
from sqlalchemy import MetaData, create_engine
sys.setrecursionlimit(1000000); metadata = MetaData()
metadata.reflect(create_engine("sqlite:///" + sys.argv[1]))
metadata.remove(metadata.tables["alembic_version"])
pickle.dump(metadata, open(sys.argv[2], "wb"))
"""


def schema(tables, columns):
    statements = []
    for number in range(tables):
        parts = ["id INTEGER NOT NULL PRIMARY KEY"]
        for each in range(1, columns):
            kind = ("VARCHAR(50)", "INTEGER DEFAULT 0", "TEXT", "NUMERIC(10, 2)", "DATETIME DEFAULT CURRENT_TIMESTAMP")[each % 5]
            parts.append(f"c{each} {kind}{' NOT NULL' if each % 3 == 0 else ''}")
        if number:
            parts.append(f"CONSTRAINT fk_t{number} FOREIGN KEY (c1) REFERENCES t0 (id)")
        parts.append(f"CONSTRAINT uq_t{number} UNIQUE (c2, c3)")
        statements.append(f"CREATE TABLE t{number} ({', '.join(parts)});\nCREATE INDEX ix_t{number}_c4 ON t{number} (c4);")
    return "\n".join(statements) + "\n"


def measure(command, rounds, **options):
    times = []
    for _ in range(rounds):
        begin = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True, **options)
        times.append(time.monotonic() - begin)
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr)
    return statistics.median(times), min(times)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--tables", type=int, default=1000)
    parser.add_argument("--columns", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sql = schema(arguments.tables, arguments.columns)
        (folder / "schema.sql").write_text(sql)
        (folder / "versions").mkdir()
        (folder / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s\n[meditrack]\ntarget = schema.sql\n")
        database = folder / "test.db"
        with sqlite3.connect(database) as connection:
            connection.executescript(sql + "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);")
        pickled = folder / "metadata.pickle"
        subprocess.run([arguments.python, "-c", PICKLE, database, pickled], check=True)
        environment = {**os.environ, "DATABASE_URL": f"sqlite:///{database}"}
        ours = measure([arguments.program.resolve(), "check"], arguments.rounds, cwd=folder, env=environment)
        compared = measure([arguments.program.resolve(), "check", "--target", f"sqlite:///{database}"], arguments.rounds, cwd=folder, env=environment)
        theirs = measure([arguments.python, "-c", ALEMBIC, database, pickled], max(1, arguments.rounds // 2), cwd=folder)
        print(f"{arguments.tables} tables of {arguments.columns} columns: meditrack check {ours[0]:.2f} s (shortest {ours[1]:.2f}), "
              f"against a second database {compared[0]:.2f} s (shortest {compared[1]:.2f}), "
              f"alembic {theirs[0]:.2f} s (shortest {theirs[1]:.2f}); ratio {ours[0] / theirs[0]:.3f}")


if __name__ == "__main__":
    main()
