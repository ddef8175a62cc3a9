# SPDX-License-Identifier: GPL-3.0-or-later
# forge.py GOOD.tar OUT.tar WHAT: a backup archive with good checksums and something wrong inside.
import hashlib
import io
import json
import os
import sqlite3
import sys
import tarfile
import tempfile

good, out, what = sys.argv[1:]
with tarfile.open(good) as archive:
    files = {member.name: archive.extractfile(member).read() for member in archive}
manifest = json.loads(files["manifest.json"])
path = os.path.join(tempfile.mkdtemp(), "database.db")
with open(path, "wb") as file:
    file.write(files["database.db"])


def sql(script):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(script)
    manifest["tables"] = [
        {"name": name, "rows": connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]}
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    ]
    connection.close()


if what == "counts":
    manifest["tables"][-1]["rows"] += 1
elif what == "heads":
    manifest["heads"] = ["c2"]
elif what == "page":
    connection = sqlite3.connect(path)
    root, size = connection.execute("SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_master WHERE name = 'doses'").fetchone()
    connection.close()
    with open(path, "r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * 64)
elif what == "index":
    sql("PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = 'CREATE INDEX doses_drug ON doses (mg)' WHERE name = 'doses_drug';")
elif what == "unknown":
    sql("UPDATE alembic_version SET version_num = 'zzz9'")
    manifest["heads"] = ["zzz9"]
elif what == "postgresql":
    manifest["dialect"] = "postgresql"
    manifest["product"] = "PostgreSQL 15.3"
elif what == "newer":
    manifest["format"] = 99
elif what == "good":
    pass
else:
    sys.exit(f"no such forgery: {what}")

with open(path, "rb") as file:
    database = file.read()
manifest["sha256"] = hashlib.sha256(database).hexdigest()
manifest["size"] = len(database)
text = json.dumps(manifest).encode()
inside = 'database.db' if manifest['dialect'] == 'sqlite' else 'database.dump'
sums = f"{hashlib.sha256(text).hexdigest()}  manifest.json\n{manifest['sha256']}  {inside}\n".encode()
with tarfile.open(out, "w") as archive:
    for name, content in (("manifest.json", text), ("SHA256SUMS", sums), (inside, database)):
        member = tarfile.TarInfo(name)
        member.size = len(content)
        member.mode = 0o600
        archive.addfile(member, io.BytesIO(content))
