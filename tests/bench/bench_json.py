#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Export and import beside the sqlite3 shell and Python's json: whole processes, one after the other, on the same rows.

    tests/bench/bench_json.py build/bin/meditrack [--rows 2000000] [--rounds 3]

Prints the median of several runs of each and their ratios. Build Release; a busy machine slows all of them.
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

WITNESS = pathlib.Path(__file__).resolve().parent.parent / "data" / "transfer" / "witness.py"
TABLES = ("medications", "doses")

PYTHON_EXPORT = """
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.row_factory = sqlite3.Row
with open(sys.argv[2], "w") as out:
    json.dump({table: [dict(row) for row in db.execute(f"SELECT * FROM {table}")] for table in ("medications", "doses")}, out)
"""

PYTHON_IMPORT = """
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
with open(sys.argv[2]) as file:
    data = json.load(file)
with db:
    for table, rows in data.items():
        names = list(rows[0])
        db.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(':' + name for name in names)})", rows)
"""


def run(arguments, output=None, environment=None):
    """Seconds, with what was written on the disk, so that nobody pays for another's."""
    begun = time.perf_counter()
    with open(output or os.devnull, "wb") as out:
        subprocess.run(arguments, stdout=out, stderr=subprocess.PIPE, check=True, env=environment)
    seconds = time.perf_counter() - begun
    os.sync()
    return seconds


class Bench:
    def __init__(self, meditrack, folder, rows):
        self.folder = folder
        self.meditrack = meditrack
        self.database = folder / "full.db"
        subprocess.run([sys.executable, WITNESS, "rows", self.database, str(rows)], check=True)
        subprocess.run([sys.executable, WITNESS, "empty", self.database, folder / "empty.db"], check=True)
        (folder / "versions").mkdir()
        (folder / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s\n")

    def ours(self, database, *arguments):
        environment = dict(os.environ, DATABASE_URL=f"sqlite:///{database}")
        return run([self.meditrack, "-c", self.folder / "alembic.ini", "db", *arguments, "-q"], environment=environment)

    def fresh(self, name):
        path = self.folder / name
        path.unlink(missing_ok=True)
        return path

    def fresh_database(self):
        target = self.fresh("target.db")
        shutil.copy(self.folder / "empty.db", target)
        os.sync()
        return target

    def export_ours(self):
        return self.ours(self.database, "export", self.fresh("ours.json"))

    def export_lines(self):
        return self.ours(self.database, "export", self.fresh("ours.ndjson"))

    def export_shell(self):
        statements = " ".join(f"SELECT * FROM {table};" for table in TABLES)
        return run(["sqlite3", "-json", self.database, statements], self.fresh("shell.json"))

    def export_python(self):
        return run([sys.executable, "-c", PYTHON_EXPORT, self.database, self.fresh("python.json")])

    def import_ours(self):
        return self.ours(self.fresh_database(), "import", self.folder / "ours.json", "--yes")

    def import_guide(self):
        return self.ours(self.fresh_database(), "import", self.folder / "python.json", "--yes")

    def import_python(self):
        return run([sys.executable, "-c", PYTHON_IMPORT, self.fresh_database(), self.folder / "python.json"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("meditrack")
    parser.add_argument("--rows", type=int, default=2000000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(os.path.abspath(options.meditrack), pathlib.Path(scratch), options.rows)
        names = ("export_ours", "export_lines", "export_shell", "export_python", "import_ours", "import_guide", "import_python")
        times = {name: [] for name in names}
        for _ in range(options.rounds):
            for name in names:
                times[name].append(getattr(bench, name)())
        median = {name: statistics.median(values) for name, values in times.items()}
        for name in names:
            print(f"{name:16} {median[name]:8.2f} s   {', '.join(f'{each:.2f}' for each in times[name])}")
        for title, theirs, ours in (("export, sqlite3 -json / ours", "export_shell", "export_ours"), ("export, json.dump / ours", "export_python", "export_ours"),
                                    ("import, json.load + executemany / ours", "import_python", "import_ours"),
                                    ("import of json.dump's own file, Python / ours", "import_python", "import_guide")):
            print(f"{title:48} ratio {median[theirs] / median[ours]:6.2f}")


if __name__ == "__main__":
    main()
