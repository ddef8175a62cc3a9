#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the guard costs: whole processes, one after the other, several rounds.

    tests/bench/bench_guard.py [--program build/bin/meditrack] [--megabytes 150] [--rounds 5]

`meditrack upgrade head --guard` (preflight, verified archive, rows of every table before and after, content digest) to
`sqlite3 .backup` and then `meditrack upgrade head`, which check nothing; and what each of them reads, writes (as its system
calls say, so that no other program disturbs it) and computes. Prints medians and the median of the ratios in each round.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

from bench_backup import make_database

SCRIPT = """revision = '{0}'
down_revision = {1}
import sqlalchemy as sa
from alembic import op


def upgrade():
    {2}


def downgrade():
    pass
"""


def measured(command, environment):
    """Seconds, seconds of the processor, megabytes read and written."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    seconds = time.monotonic() - start
    with open(f'/proc/{process.pid}/io') as file:
        io = dict(line.split(': ') for line in file.read().splitlines())
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f'{command} failed')
    return seconds, usage.ru_utime + usage.ru_stime, int(io['rchar']) / 1e6, int(io['wchar']) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument('--program', default=str(root / 'build/bin/meditrack'))
    parser.add_argument('--megabytes', type=int, default=150)
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--folder', help='where to work; default: the folder for temporary files')
    arguments = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(dir=arguments.folder))
    try:
        (work / 'versions').mkdir()
        (work / 'alembic.ini').write_text('[alembic]\nscript_location = %(here)s\npath_separator = os\n')
        (work / 'versions/a.py').write_text(SCRIPT.format('588f4ae43933', 'None', 'pass'))
        (work / 'versions/b.py').write_text(SCRIPT.format('b', "'588f4ae43933'", "op.add_column('patients', sa.Column('phone', sa.Text()))"))
        source, live = work / 'source.db', work / 'live.db'
        make_database(str(source), arguments.megabytes)
        print(f'database: {source.stat().st_size / 1e6:.0f} MB')
        environment = {**os.environ, 'DATABASE_URL': f'sqlite:///{live}'}
        upgrade = [arguments.program, '-q', '-c', str(work / 'alembic.ini'), 'upgrade', 'head']

        def round_of():
            results = []
            for commands in ([upgrade + ['--guard']], [['sqlite3', str(live), f'.backup {work}/s.db'], upgrade]):
                shutil.rmtree(work / 'backups', ignore_errors=True)
                (work / 's.db').unlink(missing_ok=True)
                shutil.copy(source, live)
                os.sync()
                parts = [measured(command, environment) for command in commands]
                results.append(tuple(map(sum, zip(*parts))))
            return results

        round_of()  # what is read for the first time
        rounds = [round_of() for _ in range(arguments.rounds)]
        for i, name in enumerate(('upgrade --guard', 'sqlite3 .backup; upgrade')):
            seconds, processor, read, written = (statistics.median(r[i][k] for r in rounds) for k in range(4))
            print(f'{name:26} {seconds:6.2f} s, processor {processor:6.2f} s, read {read:6.0f} MB, written {written:6.0f} MB')
        for k, what in enumerate(('time', 'processor', 'read', 'written')):
            print(f'{what:10} {statistics.median(r[0][k] / r[1][k] for r in rounds):6.2f} x')
    finally:
        shutil.rmtree(work)


if __name__ == '__main__':
    main()
