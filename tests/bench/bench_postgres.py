#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups and upgrades on PostgreSQL, beside PostgreSQL's own programs and Alembic: whole processes, one after the other, several
rounds, on a server of its own that is gone afterwards.

    tests/bench/bench_postgres.py [--program build/bin/meditrack] [--megabytes 150] [--rounds 5] [--revisions 1000] [--alembic /usr/bin/alembic]

backup: `meditrack db backup x.tar.zst`, which counts every table in the dump's snapshot, verifies the dump and reads its archive
back, to `pg_dump -Fc`, which does none of this. Prints medians, sizes, and the median of the ratios within each round.

upgrade: `meditrack upgrade head` of so many small revisions, to `psql` with the SQL that `upgrade head --sql` prints, and to `alembic upgrade
head`; all compiled scripts are there already. Prints the shortest time of each, for a busy machine only ever makes it longer, and their ratios.
"""
import argparse
import glob
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

import bench_cli

FILL = """
CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);
INSERT INTO alembic_version VALUES ('588f4ae43933');
SELECT setseed(0.5);
CREATE TABLE words AS SELECT i, substr(md5(i::text), 1, 2 + i %% 9) AS word FROM generate_series(0, 3999) i;
CREATE TABLE patients (id serial PRIMARY KEY, name text NOT NULL, born date, notes text);
INSERT INTO patients (name, born, notes)
  SELECT 'name ' || md5(i::text), date '1920-01-01' + (random() * 29000)::int,
         (SELECT string_agg(word, ' ') FROM words WHERE words.i BETWEEN (i * 37) %% 3900 AND (i * 37) %% 3900 + i %% 60)
  FROM generate_series(1, %(patients)d) i;
CREATE TABLE doses (id bigserial PRIMARY KEY, patient int NOT NULL, taken timestamptz, amount numeric(6, 2), note text);
INSERT INTO doses (patient, taken, amount, note)
  SELECT 1 + (random() * (%(patients)d - 1))::int, timestamptz '2025-01-01Z' + random() * interval '1 year', (random() * 40)::numeric(6, 2),
         CASE WHEN i %% 3 = 0 THEN 'note ' || md5((i %% 5000)::text) END
  FROM generate_series(1, %(doses)d) i;
ALTER TABLE doses ADD FOREIGN KEY (patient) REFERENCES patients;
CREATE INDEX ON doses (patient); CREATE INDEX ON doses (taken);
VACUUM ANALYZE;
"""


def timed(command, environment):
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.monotonic() - start


def upgrades(arguments, tools, environment, work):
    project = pathlib.Path(work) / 'project'
    bench_cli.make_project(project, arguments.revisions)
    environment = environment | {'PGDATABASE': 'upgraded', 'DATABASE_URL': f'postgresql://tester@/upgraded?host={environment["PGHOST"]}'}
    environment.pop('PYTHONDONTWRITEBYTECODE', None)  # both keep compiled scripts, as they do for a user
    ours = [arguments.program, '-c', f'{project}/alembic.ini', 'upgrade', 'head']
    sql = subprocess.run([*ours, '--sql'], check=True, capture_output=True, env=environment).stdout
    (project / 'head.sql').write_bytes(sql)
    programs = {'psql': [f'{tools}/psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', f'{project}/head.sql'],
                'meditrack': ours,
                'alembic': [arguments.alembic, '-c', f'{project}/alembic.ini', 'upgrade', 'head']}
    times = {name: [] for name in programs}
    for number in range(arguments.rounds + 1):  # the first one compiles the scripts
        for name, command in programs.items():
            subprocess.run([f'{tools}/dropdb', '--if-exists', '--maintenance-db=postgres', 'upgraded'], check=True, env=environment, stderr=subprocess.DEVNULL)
            subprocess.run([f'{tools}/createdb', '--maintenance-db=postgres', 'upgraded'], check=True, env=environment)
            start = time.monotonic()
            subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if number > 0:
                times[name].append(time.monotonic() - start)
    best = {name: min(each) for name, each in times.items()}
    for name, seconds in best.items():
        print(f'{name}: {seconds:.3f} s for {arguments.revisions} revisions')
    print(f'meditrack to psql: {best["meditrack"] / best["psql"]:.2f} (goal: at most 1.2)')
    print(f'alembic to meditrack: {best["alembic"] / best["meditrack"]:.2f} (goal: at least 2.2)')


def backups(arguments, tools, environment, work):
    rows = {'patients': arguments.megabytes * 500, 'doses': arguments.megabytes * 7000}
    subprocess.run([f'{tools}/psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1'], input=FILL % rows, text=True, check=True, env=environment, stdout=subprocess.DEVNULL)
    size = subprocess.run([f'{tools}/psql', '-XAtc', "SELECT sum(pg_table_size(oid)) FROM pg_class WHERE relkind = 'r' AND relnamespace >= 2200"],
                          check=True, env=environment, capture_output=True, text=True).stdout
    print(f'tables: {int(size) / 1e6:.0f} MB')
    with open(f'{work}/alembic.ini', 'w') as file:
        file.write(f'[alembic]\nscript_location = {work}/scripts\n')
    os.makedirs(f'{work}/scripts/versions')
    theirs, ours, ratios = [], [], []
    for number in range(arguments.rounds):
        theirs.append(timed([f'{tools}/pg_dump', '-Fc', '-f', f'{work}/theirs.dump'], environment))
        archive = f'{work}/ours{number}.tar.zst'
        ours.append(timed([arguments.program, '-c', f'{work}/alembic.ini', 'db', 'backup', archive], environment))
        ratios.append(ours[-1] / theirs[-1])
    print(f'pg_dump -Fc:         {statistics.median(theirs):6.2f} s  {os.path.getsize(f"{work}/theirs.dump") / 1e6:6.1f} MB')
    print(f'meditrack db backup: {statistics.median(ours):6.2f} s  {os.path.getsize(archive) / 1e6:6.1f} MB')
    print(f'ratio: {statistics.median(ratios):.2f} (goal: at most 1.1)')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument('--program', default=str(root / 'build/bin/meditrack'))
    parser.add_argument('--megabytes', type=int, default=150, help='0: no backups')
    parser.add_argument('--revisions', type=int, default=1000, help='0: no upgrades')
    parser.add_argument('--alembic', default='/usr/bin/alembic')
    parser.add_argument('--rounds', type=int, default=5)
    arguments = parser.parse_args()
    tools = max(glob.glob('/usr/lib/postgresql/*/bin'), key=lambda path: int(path.split('/')[-2]))
    work = tempfile.mkdtemp()
    os.chmod(work, 0o755)
    cluster = f'{work}/cluster'
    os.mkdir(cluster, 0o700)
    run_as = {}
    if os.geteuid() == 0:  # the server refuses to be root
        os.chown(cluster, 65534, 65534)
        run_as = {'user': 65534, 'group': 65534, 'extra_groups': []}
    environment = os.environ | {'PGHOST': cluster, 'PGUSER': 'tester', 'PGDATABASE': 'bench', 'XDG_DATA_HOME': f'{work}/data',
                                'DATABASE_URL': f'postgresql://tester@/bench?host={cluster}', 'MEDITRACK_PG_BIN': tools}
    server = lambda *command: subprocess.run([f'{tools}/{command[0]}', *command[1:]], check=True, stdout=subprocess.DEVNULL, cwd=cluster, **run_as)
    try:
        server('initdb', '-D', f'{cluster}/data', '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync')
        server('pg_ctl', '-D', f'{cluster}/data', '-w', '-l', f'{cluster}/log', '-o', f"-k {cluster} -c listen_addresses='' -c fsync=off", 'start')
        subprocess.run([f'{tools}/createdb', 'bench'], check=True, env=environment)
        if arguments.revisions:
            upgrades(arguments, tools, environment, work)
        if arguments.megabytes:
            backups(arguments, tools, environment, work)
    finally:
        subprocess.run([f'{tools}/pg_ctl', '-D', f'{cluster}/data', '-m', 'immediate', 'stop'], cwd=cluster, stdout=subprocess.DEVNULL, **run_as)
        shutil.rmtree(work)


if __name__ == '__main__':
    main()
