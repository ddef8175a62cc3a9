#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long backups take, beside the tools that everybody has: whole processes, one after the other, several rounds.

    tests/bench/bench_backup.py [--program build/bin/meditrack] [--megabytes 150] [--rounds 7]

plain: `meditrack db backup x.db` to `sqlite3 .backup` and then the same verification (quick_check, counts), each of
them flushed to the disk as SQLite does it.
archive: `meditrack db backup x.tar.zst`, which verifies its copy and reads its archive back, to `sqlite3 .backup` and
then `zstd -3`, which do neither.
Prints medians and the median of the ratios within each round.
"""
import argparse
import os
import pathlib
import random
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time


def make_database(path, megabytes):
    """Patients, doses and free text: as compressible as a clinic's data are."""
    rng = random.Random(1)
    words = [''.join(rng.choice('abcdefghijklmnopqrstuvwxyz') for _ in range(rng.randint(2, 11))) for _ in range(4000)]
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
        INSERT INTO alembic_version VALUES ('588f4ae43933');
        CREATE TABLE medications (id INTEGER PRIMARY KEY, name TEXT NOT NULL, strength TEXT);
        CREATE TABLE patients (id INTEGER PRIMARY KEY, name TEXT NOT NULL, born DATE, notes TEXT);
        CREATE TABLE doses (id INTEGER PRIMARY KEY, patient_id INTEGER NOT NULL REFERENCES patients(id),
            medication_id INTEGER NOT NULL REFERENCES medications(id), taken_at TEXT, amount REAL, note TEXT);
        CREATE INDEX ix_doses_patient ON doses(patient_id);
        CREATE INDEX ix_doses_taken_at ON doses(taken_at);""")
    db.execute('BEGIN')
    text = lambda n: ' '.join(rng.choices(words, k=n))
    db.executemany('INSERT INTO medications VALUES (?,?,?)', ((i, text(2), f'{rng.randint(1, 500)} mg') for i in range(1, 2001)))
    patients = megabytes * 130
    db.executemany('INSERT INTO patients VALUES (?,?,?,?)',
                   ((i, text(2), f'19{rng.randint(20, 99)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}', text(rng.randint(0, 60)))
                    for i in range(1, patients + 1)))
    number = 0
    while os.path.getsize(path) < megabytes * 10**6:
        rows = []
        for _ in range(50000):
            number += 1
            rows.append((number, rng.randint(1, patients), rng.randint(1, 2000),
                         f'2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}:00',
                         rng.randint(1, 40) / 4, text(rng.randint(0, 6)) if number % 3 == 0 else None))
        db.executemany('INSERT INTO doses VALUES (?,?,?,?,?,?)', rows)
        db.execute('COMMIT')
        db.execute('BEGIN')
    db.execute('COMMIT')
    db.close()


def timed(*commands, **options):
    start = time.monotonic()
    for command in commands:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument('--program', default=str(root / 'build/bin/meditrack'))
    parser.add_argument('--megabytes', type=int, default=150)
    parser.add_argument('--rounds', type=int, default=7)
    parser.add_argument('--folder', help='where to work; default: the folder for temporary files')
    arguments = parser.parse_args()
    work = tempfile.mkdtemp(dir=arguments.folder)
    try:
        source = f'{work}/source.db'
        make_database(source, arguments.megabytes)
        size = os.path.getsize(source)
        print(f'database: {size / 1e6:.0f} MB')
        environment = {**os.environ, 'DATABASE_URL': f'sqlite:///{source}'}
        ours = lambda name: [arguments.program, '-q', 'db', 'backup', f'{work}/{name}']
        counts = 'PRAGMA quick_check; ' + ' '.join(f'SELECT count(*) FROM {t};' for t in ('alembic_version', 'medications', 'patients', 'doses'))

        def round_of():
            for name in ('o.db', 'o.tar.zst', 's.db', 's.db.zst'):
                pathlib.Path(work, name).unlink(missing_ok=True)
            plain = timed(ours('o.db'), env=environment)
            copied = timed(['sqlite3', source, f'.backup {work}/s.db'])
            checked = timed(['sqlite3', f'{work}/s.db', counts])
            archive = timed(ours('o.tar.zst'), env=environment)
            packed = timed(['zstd', '-3', '-q', f'{work}/s.db', '-o', f'{work}/s.db.zst'])
            return plain, copied, checked, archive, packed

        round_of()  # what is read for the first time
        rounds = [round_of() for _ in range(arguments.rounds)]
        for i, name in enumerate(('meditrack x.db', 'sqlite3 .backup', 'quick_check, counts', 'meditrack x.tar.zst', 'zstd -3')):
            print(f'{name:22} {statistics.median(r[i] for r in rounds):6.3f} s')
        plain = statistics.median(r[0] / (r[1] + r[2]) for r in rounds)
        archive = statistics.median(r[3] / (r[1] + r[4]) for r in rounds)
        print(f'plain backup:   {plain:.2f} x (sqlite3 .backup and its verification); wanted: at most 1.20')
        print(f'zstd archive:   {archive:.2f} x (sqlite3 .backup, then zstd -3); wanted: at most 1.30')
        sizes = [os.path.getsize(f'{work}/{name}') / 1e6 for name in ('o.tar.zst', 's.db.zst')]
        print(f'archive: {sizes[0]:.1f} MB, zstd -3: {sizes[1]:.1f} MB')
    finally:
        shutil.rmtree(work)


if __name__ == '__main__':
    main()
