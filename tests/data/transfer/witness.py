#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Python's sqlite3, json, gzip and zlib as second witnesses of exports and imports.

    witness.py make DB          a database with every storage class, affinity and kind of table
    witness.py empty DB NEW     the same schema without rows
    witness.py dump DB          every value with its type, bit for bit
    witness.py check DB FILE    compares a file of ours with a database, value by value
    witness.py guide DB FILE    writes {"table": [{row}, ...], ...}, as the guide's script does
    witness.py rows DB COUNT    a database with many rows in two tables
    witness.py peak PROGRAM …   runs a program and prints the most memory that it had, in KiB
    witness.py limit BYTES PROGRAM …   runs a program that may write no file longer than this
"""
import base64
import gzip
import json
import math
import os
import resource
import sqlite3
import struct
import subprocess
import sys
import zlib

SCHEMA = """
CREATE TABLE "types" (id INTEGER PRIMARY KEY, i INTEGER, r REAL, t TEXT, b BLOB, n NUMERIC, none);
CREATE TABLE child (id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER NOT NULL REFERENCES "types"(id), note VARCHAR(20) DEFAULT 'x');
CREATE TABLE aaa_child (id INTEGER PRIMARY KEY, child INTEGER REFERENCES child(id));
CREATE TABLE tree (id INTEGER PRIMARY KEY, up INTEGER REFERENCES tree(id));
CREATE TABLE egg (id INTEGER PRIMARY KEY, hen INTEGER REFERENCES hen(id));
CREATE TABLE hen (id INTEGER PRIMARY KEY, egg INTEGER REFERENCES egg(id));
CREATE TABLE "select ""from"" where" ("a b" TEXT, "c""d" INTEGER, "größe" REAL, "日本" TEXT, "order" BLOB, PRIMARY KEY ("a b", "c""d")) WITHOUT ROWID;
CREATE TABLE gaps (name TEXT UNIQUE);
CREATE TABLE hidden (rowid TEXT, _rowid_ TEXT, oid TEXT);
CREATE TABLE generated (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL, c TEXT GENERATED ALWAYS AS ('v' || a) STORED, d TEXT);
CREATE TABLE careful (id INTEGER PRIMARY KEY, code TEXT UNIQUE ON CONFLICT REPLACE, must TEXT NOT NULL ON CONFLICT IGNORE);
CREATE TABLE strict_one (id INTEGER PRIMARY KEY, i INT, r REAL, t TEXT, b BLOB, a ANY) STRICT;
CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT);
CREATE TABLE unused (id INTEGER PRIMARY KEY AUTOINCREMENT);
CREATE TABLE log (what TEXT);
CREATE INDEX ix_n ON "types"(n, t, i);
CREATE VIEW v AS SELECT * FROM "types";
CREATE TRIGGER tr_insert AFTER INSERT ON "types" BEGIN INSERT INTO log VALUES ('insert ' || new.id); END;
CREATE TRIGGER tr_delete AFTER DELETE ON "types" BEGIN INSERT INTO log VALUES ('delete ' || old.id); END;
CREATE TRIGGER tr_update BEFORE UPDATE ON counted BEGIN SELECT RAISE(ABORT, 'never'); END;
CREATE VIRTUAL TABLE notes USING fts5(title, body);
CREATE VIRTUAL TABLE old_notes USING fts4(title, body);
CREATE VIRTUAL TABLE child_search USING fts5(note, content='child', content_rowid='id');
CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1, y0, y1);
"""

TEXTS = ["", "plain", "null", "123", "1e5", "0x10", "-0", '{"blob":"QUJD"}', '{"real":"Infinity"}', '"', "\\", "\\u0041", "/", "\x00", "a\x00b", "\n\r\t\b\f\x01\x1f\x7f",
         "Größe", "日本語", "\U0001f489 vaccine", "\u2028\u2029", "\ufeff", "\ufffe\uffff", "e\u0301", "x" * 7, "x" * 8 + '"', "x" * 300000, "ü" * 200000, "2024-02-29 23:59:59.999999"]
INTEGERS = [0, 1, -1, 2**31, -2**31, 2**53, 2**53 + 1, -2**53 - 1, 2**63 - 1, -2**63]
REALS = [0.0, -0.0, 1.0, -1.0, 0.1, 1 / 3, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, -1.7976931348623157e308, math.inf, -math.inf,
         1e15, 1e16, 1e17, 123456789012345680.0, 9007199254740993.0, 9223372036854775808.0, math.pi, 1e23, 8.41e21, 4.35]
BLOBS = [b"", b"\x00", b"abc", bytes(range(256)), b"\xff" * 1000, b"QUJD", bytes(200000)]
INVALID = [b"\xff", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xc0\x80", b"abc\xf0\x9f", b"\xf5\x80\x80\x80", b"ok\x80ok"]


def make(path):
    db = sqlite3.connect(path)
    db.executescript(SCHEMA)
    values = [None] + TEXTS + INTEGERS + REALS + BLOBS
    for column in ("i", "r", "t", "b", "n", "none"):
        db.executemany(f'INSERT INTO "types" ({column}) VALUES (?)', [(value,) for value in values])
        db.executemany(f'INSERT INTO "types" ({column}) VALUES (CAST(? AS TEXT))', [(value,) for value in INVALID])
    db.execute('INSERT INTO "types" (id, t) VALUES (?, ?)', (-5, "negative"))
    db.execute('INSERT INTO "types" (id, t) VALUES (?, ?)', (2**63 - 1, "last"))
    db.executemany("INSERT INTO child (id, parent, note) VALUES (?, ?, ?)", [(1, 1, "fever"), (7, 2, "cough and fever"), (9, -5, None)])
    db.execute("DELETE FROM child WHERE id = 9")
    db.executemany("INSERT INTO aaa_child VALUES (?, ?)", [(1, 7), (2, None)])
    db.executemany("INSERT INTO tree VALUES (?, ?)", [(1, 3), (2, 1), (3, 3)])
    db.execute("INSERT INTO egg VALUES (1, 1)")
    db.execute("INSERT INTO hen VALUES (1, 1)")
    db.executemany('INSERT INTO "select ""from"" where" VALUES (?, ?, ?, ?, ?)', [("b", 2, -0.0, "x", b""), ("a", 1, 2.5, None, "text"), ("a", 0, None, "", None)])
    db.executemany("INSERT INTO gaps (rowid, name) VALUES (?, ?)", [(5, "z"), (-3, "a"), (2**62, "m"), (6, None)])
    db.executemany("INSERT INTO hidden VALUES (?, ?, ?)", [("1", "2", "3"), ("4", "5", None)])
    db.executemany("INSERT INTO generated (a, d) VALUES (?, ?)", [(1, "x"), (None, "y")])
    db.executemany("INSERT INTO careful VALUES (?, ?, ?)", [(1, "a", "b"), (2, "c", "d")])
    db.executemany("INSERT INTO strict_one VALUES (?, ?, ?, ?, ?, ?)", [(1, 5, 1.0, "5", b"5", "5"), (2, None, None, None, None, 5), (3, 1, 2.5, "", b"", b"x"), (4, 1, 2, "a", b"", 1.0)])
    db.executemany("INSERT INTO counted (id, t) VALUES (?, ?)", [(1, "a"), (50, "b")])
    db.execute("UPDATE sqlite_sequence SET seq = 1000 WHERE name = 'counted'")
    db.execute("DELETE FROM log")
    db.execute("INSERT INTO log VALUES ('only this')")
    db.executemany("INSERT INTO notes (rowid, title, body) VALUES (?, ?, ?)", [(3, "One", "a cough"), (8, "Two", "the größe")])
    db.executemany("INSERT INTO old_notes (docid, title, body) VALUES (?, ?, ?)", [(2, "One", "a cough"), (4, "Two", "")])
    db.execute("INSERT INTO child_search(child_search) VALUES('rebuild')")
    db.executemany("INSERT INTO boxes VALUES (?, ?, ?, ?, ?)", [(1, 0.5, 1.5, -2, 3), (9, 1, 2, 3, 4)])
    db.commit()


def empty(path, new):
    source = sqlite3.connect(path)
    target = sqlite3.connect(new)
    shadow = {row[1] for row in source.execute("PRAGMA table_list") if row[2] == "shadow"}
    for name, sql in source.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall():
        if name not in shadow and not name.startswith("sqlite_"):
            target.execute(sql)
    target.commit()


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def tables_of(db):
    """Names of tables with rows of their own: without views and the tables behind virtual ones."""
    return sorted(row[1] for row in db.execute("PRAGMA table_list") if row[0] == "main" and row[2] in ("table", "virtual")
                  and not row[1].startswith("sqlite_"))


def columns_of(db, table):
    return [row[1] for row in db.execute(f"PRAGMA table_xinfo({quoted(table)})") if row[6] == 0]


def exact(kind, value):
    if kind == "real":
        return struct.pack(">d", value).hex()
    if kind in ("text", "blob"):
        return bytes(value).hex()
    return str(value)


def values_of(db, table, columns):
    """Rows as lists of (type, exact text), in the order of their numbers or keys."""
    db.text_factory = bytes
    parts = ", ".join(f"typeof({quoted(each)}), {quoted(each)}" for each in columns)
    plain = [row for row in db.execute("PRAGMA table_list") if row[0] == b"main" and row[1].decode() == table][0]
    order = " ORDER BY rowid" if not plain[4] and "rowid" not in columns else ""
    db.text_factory = bytes
    rows = []
    for row in db.execute(f"SELECT {parts} FROM {quoted(table)}{order}"):
        rows.append([(row[i].decode(), exact(row[i].decode(), row[i + 1])) for i in range(0, len(row), 2)])
    db.text_factory = str
    return rows


def dump(path):
    db = sqlite3.connect(path)
    for row in db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"):
        print(row)
    for row in db.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name") if db.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").fetchone() else ():
        print("sequence", row)
    for table in tables_of(db):
        columns = columns_of(db, table)
        if any(row[1] == table and not row[4] and row[2] in ("table", "virtual") for row in db.execute("PRAGMA table_list")) and "rowid" not in columns:
            columns = ["rowid"] + columns
        for row in values_of(db, table, columns):
            print(table, row)
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'child_search'").fetchone():
        print("search", db.execute("SELECT rowid FROM child_search WHERE child_search MATCH 'fever' ORDER BY rowid").fetchall())
        print("search", db.execute("SELECT rowid FROM notes WHERE notes MATCH 'cough' ORDER BY rowid").fetchall())
    print(db.execute("PRAGMA integrity_check").fetchall(), db.execute("PRAGMA foreign_key_check").fetchall())


def no_duplicates(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), keys
    return dict(pairs)


def cell(value):
    """What a value of a file stands for."""
    if value is None:
        return "null", "None"
    if isinstance(value, int) and not isinstance(value, bool):
        assert -2**63 <= value < 2**63
        return "integer", str(value)
    if isinstance(value, float):
        return "real", exact("real", value)
    if isinstance(value, str):
        return "text", exact("text", value.encode())
    (kind, text), = value.items()
    if kind == "real":
        return "real", exact("real", {"Infinity": math.inf, "-Infinity": -math.inf}[text])
    raw = base64.b64decode(text, validate=True)
    assert kind in ("blob", "text")
    if kind == "text":
        try:
            raw.decode()
            raise AssertionError("a valid text is marked")
        except UnicodeDecodeError:
            pass
    return kind, exact(kind, raw)


def read_export(path):
    raw = open(path, "rb").read()
    if raw[:2] == b"\x1f\x8b":
        raw = gzip.decompress(raw)
    place = raw.rindex(b"\n", 0, raw.rindex(b'"crc32"')) + 1
    lines = raw.splitlines()
    head = json.loads(lines[0] if lines[0] != b"{" else raw, object_pairs_hook=no_duplicates)
    if not head.get("lines"):
        checksum, tables = head["crc32"], head["tables"]
    else:
        tables = []
        for line in lines[1:]:
            value = json.loads(line, object_pairs_hook=no_duplicates)
            if isinstance(value, list):
                tables[-1]["rows"].append(value)
            elif "table" in value:
                tables.append({**value, "rows": []})
            else:
                assert value["end"] is True
                checksum = value["crc32"]
    assert int(checksum, 16) == zlib.crc32(raw[:place]), "checksum"
    return head, tables


def check(path, file):
    db = sqlite3.connect(path)
    head, tables = read_export(file)
    assert head["format"] == "meditrack-export" and head["version"] == 1 and head["dialect"] == "sqlite"
    names = [table["table"] for table in tables]
    version = ["alembic_version"] if "alembic_version" in tables_of(db) else []
    assert sorted(names + version) == [name for name in tables_of(db) if name != "child_search"], names
    if version:
        assert head["heads"] == [row[0] for row in db.execute("SELECT version_num FROM alembic_version")]
    assert [(table["table"], table["rows"]) for table in head["schema"]] == [(table["table"], len(table["rows"])) for table in tables]
    for table in tables:
        name, columns = table["table"], columns_of(db, table["table"])
        assert table["columns"] == columns, name
        rows = values_of(db, name, (["rowid"] if table.get("rowid") else []) + columns)
        assert [[cell(value) for value in row] for row in table["rows"]] == rows, name
        sequence = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (name,)).fetchone() if name in ("counted", "child", "unused") else None
        assert table.get("sequence") == (sequence and sequence[0]), name
        for parent in {row[2] for row in db.execute(f"PRAGMA foreign_key_list({quoted(name)})")} - {name}:
            assert {name, parent} == {"egg", "hen"} or names.index(parent) < names.index(name), (name, parent)
    print(len(tables), "tables", sum(len(table["rows"]) for table in tables), "rows")


def guide(path, file):
    """What json can hold by itself; children first, to see that the order does not matter."""
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    db.text_factory = lambda raw: raw.decode(errors="replace")
    result = {}
    for table in ("aaa_child", "tree", "child", "hen", "egg", "strict_one", "careful", "generated"):
        columns = ", ".join(quoted(each) for each in columns_of(db, table))
        result[table] = [{key: row[key] for key in row.keys() if row[key] is not None and not isinstance(row[key], bytes)} for row in db.execute(f"SELECT {columns} FROM {table}")]
    texts = db.execute("SELECT id, t FROM \"types\" WHERE id > 2 AND id < 100000 AND typeof(t) = 'text'")
    result["types"] = [{"id": 1, "n": 1.5}, {"id": 2, "i": None}, {"id": -5}] + [{"t": row["t"], "id": row["id"]} for row in texts]
    with open(file, "w", encoding="utf-8") as out:
        json.dump(result, out, indent=1)


def rows(path, count):
    db = sqlite3.connect(path)
    db.executescript("""
CREATE TABLE medications (id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, strength REAL, notes TEXT);
CREATE TABLE doses (id INTEGER PRIMARY KEY, medication_id INTEGER NOT NULL REFERENCES medications(id), scheduled_at TEXT NOT NULL, amount REAL, status TEXT, notes TEXT);
""")
    some = max(1, count // 10)
    db.executemany("INSERT INTO medications VALUES (?, ?, ?, ?, ?)",
                   ((i, f"code-{i:07}", f"Medication {i}", i / 7, None if i % 3 else "Take in the morning.") for i in range(1, some + 1)))
    db.executemany("INSERT INTO doses VALUES (?, ?, ?, ?, ?, ?)",
                   ((i, i % some + 1, f"2026-{i % 12 + 1:02}-{i % 28 + 1:02} {i % 24:02}:{i % 60:02}:00", i % 100 / 4, ("taken", "missed", "open")[i % 3],
                     None if i % 4 else f"Note \"{i}\" – später") for i in range(1, count - some + 1)))
    db.commit()


def peak(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


def limit(size, *command):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), int(size)))
    os.execv(command[0], command)


if __name__ == "__main__":
    {"peak": peak, "limit": limit, "make": make, "empty": empty, "dump": dump, "check": check, "guide": guide, "rows": lambda path, count: rows(path, int(count))}[sys.argv[1]](*sys.argv[2:])
