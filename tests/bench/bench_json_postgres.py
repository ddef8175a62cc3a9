#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Export from and import into PostgreSQL beside psycopg2 with Python's json: whole processes, one after the other, on the same rows.

    tests/bench/bench_json_postgres.py build/bin/meditrack [--rows 2000000] [--rounds 3] [--host /tmp/socket --user tester]

Without --host a private server is started in a temporary folder (not as root). Prints the median of several runs of each
and their ratios. Build Release; a busy machine slows all of them.
"""
import argparse
import glob
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

SCHEMA = """
CREATE TABLE medications (id int PRIMARY KEY, code text NOT NULL, name text NOT NULL, strength float8, notes text);
CREATE TABLE doses (id serial PRIMARY KEY, medication_id int NOT NULL REFERENCES medications(id), scheduled_at timestamp NOT NULL,
                    amount numeric(10,3), status text, notes text);
"""

FILL = """
INSERT INTO medications SELECT i, 'code-' || i, 'Medication ' || i, i / 7.0, CASE WHEN i % 3 = 0 THEN 'Take in the morning.' END FROM generate_series(1, {some}) i;
INSERT INTO doses SELECT i, i % {some} + 1, timestamp '2026-01-01' + i * interval '1 minute', i % 100 / 4.0, (array['taken', 'missed', 'open'])[i % 3 + 1],
       CASE WHEN i % 4 = 0 THEN 'Note "' || i || '" – später' END FROM generate_series(1, {rest}) i;
VACUUM ANALYZE;
"""

# What one writes who needs it: a server-side cursor would be slower, and default=str is what the guide has.
PYTHON_EXPORT = """
import json, psycopg2, sys
connection = psycopg2.connect(sys.argv[1])
cursor = connection.cursor()
data = {}
for table in ("medications", "doses"):
    cursor.execute(f"SELECT * FROM {table}")
    names = [each.name for each in cursor.description]
    data[table] = [dict(zip(names, row)) for row in cursor]
with open(sys.argv[2], "w") as out:
    json.dump(data, out, default=str)
"""

PYTHON_IMPORT = """
import json, psycopg2, psycopg2.extras, sys
connection = psycopg2.connect(sys.argv[1])
with open(sys.argv[2]) as file:
    data = json.load(file)
with connection, connection.cursor() as cursor:
    for table, rows in data.items():
        names = list(rows[0])
        psycopg2.extras.execute_values(cursor, f"INSERT INTO {table} ({', '.join(names)}) VALUES %s", [[row[name] for name in names] for row in rows], page_size=1000)
"""


def run(arguments, environment=None):
    """Seconds, with what was written on the disk, so that nobody pays for another's."""
    begun = time.perf_counter()
    subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True, env=environment)
    seconds = time.perf_counter() - begun
    os.sync()
    return seconds


class Bench:
    def __init__(self, meditrack, folder, host, user, rows):
        self.meditrack, self.folder, self.host, self.user = meditrack, folder, host, user
        (folder / "versions").mkdir()
        (folder / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s\n")
        for name in ("bench_full", "bench_empty"):
            self.psql("postgres", f"DROP DATABASE IF EXISTS {name}")
            self.psql("postgres", f"CREATE DATABASE {name}")
            self.psql(name, SCHEMA)
        some = max(1, rows // 10)
        for statement in FILL.format(some=some, rest=rows - some).strip().split(";"):
            self.psql("bench_full", statement)

    def psql(self, database, sql):
        subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.host, "-U", self.user, "-c", sql, database], check=True, stdout=subprocess.DEVNULL)

    def ours(self, database, *arguments):
        environment = dict(os.environ, DATABASE_URL=f"postgresql://{self.user}@/{database}?host={self.host}")
        return run([self.meditrack, "-c", self.folder / "alembic.ini", "db", *arguments, "-q"], environment)

    def python(self, script, database, file):
        return run([sys.executable, "-c", script, f"host={self.host} user={self.user} dbname={database}", file])

    def fresh(self, name):
        path = self.folder / name
        path.unlink(missing_ok=True)
        return path

    def emptied(self):
        self.psql("bench_empty", "TRUNCATE medications, doses")
        return "bench_empty"

    def export_ours(self):
        return self.ours("bench_full", "export", self.fresh("ours.json"))

    def export_python(self):
        return self.python(PYTHON_EXPORT, "bench_full", self.fresh("python.json"))

    def import_ours(self):
        return self.ours(self.emptied(), "import", self.folder / "ours.json", "--yes", "--no-backup")

    def import_python(self):
        return self.python(PYTHON_IMPORT, self.emptied(), self.folder / "python.json")


def private_server(folder):
    tools = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[4]))[-1]
    subprocess.run([f"{tools}/initdb", "-D", folder / "data", "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([f"{tools}/pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", f"-k {folder} -c listen_addresses=''", "start"], check=True, stdout=subprocess.DEVNULL)
    return lambda: subprocess.run([f"{tools}/pg_ctl", "-D", folder / "data", "-m", "fast", "stop"], stdout=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("meditrack")
    parser.add_argument("--rows", type=int, default=2000000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--host")
    parser.add_argument("--user", default="tester")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        stop = None if options.host else private_server(folder)
        try:
            bench = Bench(os.path.abspath(options.meditrack), folder, options.host or scratch, options.user, options.rows)
            names = ("export_ours", "export_python", "import_ours", "import_python")
            times = {name: [] for name in names}
            for _ in range(options.rounds):
                for name in names:
                    times[name].append(getattr(bench, name)())
        finally:
            if stop:
                stop()
    median = {name: statistics.median(values) for name, values in times.items()}
    for name in names:
        print(f"{name:16} {median[name]:8.2f} s   {', '.join(f'{each:.2f}' for each in times[name])}")
    for title, theirs, ours in (("export, psycopg2 + json.dump / ours", "export_python", "export_ours"),
                                ("import, json.load + execute_values / ours", "import_python", "import_ours")):
        print(f"{title:48} ratio {median[theirs] / median[ours]:6.2f}")


if __name__ == "__main__":
    main()
