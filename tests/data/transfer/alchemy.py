#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLAlchemy itself, writing and reading values of every type that SQLite and PostgreSQL both have.

    alchemy.py fill URL ROWS    rows with edges first and then chance (always the same)
    alchemy.py dump URL         what Python sees of them, a line each
"""
import datetime
import decimal
import random
import sys

import sqlalchemy as sa

metadata = sa.MetaData()
everything = sa.Table(
    "Every \"thing\"", metadata,
    sa.Column("id", sa.Integer, primary_key=True), sa.Column("up", sa.Integer), sa.Column("small", sa.SmallInteger), sa.Column("big", sa.BigInteger),
    sa.Column("short text", sa.String(40)), sa.Column("größe", sa.Text), sa.Column("flag", sa.Boolean), sa.Column("day", sa.Date), sa.Column("at", sa.DateTime),
    sa.Column("time", sa.Time), sa.Column("real", sa.Float), sa.Column("amount", sa.Numeric(12, 4)), sa.Column("bytes", sa.LargeBinary),
    sa.Column("mood", sa.Enum("sad", "so so", "glad", name="mood")), sa.Column("doc", sa.JSON(none_as_null=True)))
pairs = sa.Table("pairs", metadata, sa.Column("code", sa.String(10), primary_key=True), sa.Column("thing", sa.Integer, primary_key=True))

EDGES = {
    "small": [0, -32768, 32767], "big": [2**63 - 1, -2**63, 2**53 + 1], "short text": ["", "null", "ü" * 40], "größe": ["\t\\N\n\r\b\x01", "\u2028 日本 \U0001f489", "x" * 70000],
    "flag": [True, False], "day": [datetime.date(1, 1, 1), datetime.date(9999, 12, 31), datetime.date(2024, 2, 29)],
    "at": [datetime.datetime(1900, 1, 1), datetime.datetime(2024, 2, 29, 23, 59, 59, 999999), datetime.datetime(2024, 1, 1, 8, 0, 0, 100)],
    "time": [datetime.time(0), datetime.time(23, 59, 59, 999999)], "real": [0.0, -0.0, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, 2.0],
    "amount": [decimal.Decimal("0"), decimal.Decimal("-12345678.1234"), decimal.Decimal("0.5"), decimal.Decimal("3")],
    "bytes": [b"", bytes(range(256)), b"\\x41"], "mood": ["sad", "so so"], "doc": [{"a": [1, None, "ü"]}, [], 5, 1.5, True, "5", "text", {}],
}


def value(name, chance):
    if chance.random() < 0.15:
        return None
    return {"small": lambda: chance.randint(-32768, 32767), "big": lambda: chance.randint(-2**63, 2**63 - 1),
            "short text": lambda: "".join(chr(chance.choice([34, 92, 65, 228, 0x65e5, 0x1f489])) for _ in range(chance.randint(0, 40))),
            "größe": lambda: chance.choice(["a", "b\n"]) * chance.randint(0, 30), "flag": lambda: chance.random() < 0.5,
            "day": lambda: datetime.date.fromordinal(chance.randint(1, 3652059)),
            "at": lambda: datetime.datetime(1950, 1, 1) + datetime.timedelta(seconds=chance.randint(0, 4 * 10**9), microseconds=chance.choice([0, 5, 250000, 999999])),
            "time": lambda: datetime.time(chance.randint(0, 23), chance.randint(0, 59), chance.randint(0, 59), chance.choice([0, 7, 500000])),
            "real": lambda: chance.choice([chance.random(), chance.uniform(-1e300, 1e300), float(chance.randint(-9, 9))]),
            "amount": lambda: decimal.Decimal(chance.randint(-10**11, 10**11)) / 10000, "bytes": lambda: chance.randbytes(chance.randint(0, 40)),
            "mood": lambda: chance.choice(["sad", "so so", "glad"]), "doc": lambda: {"n": chance.randint(0, 9), "t": ["ü"] * chance.randint(0, 3)}}[name]()


def fill(url, count):
    chance = random.Random(7)
    rows = [{"id": i, "up": i % count + 1, **{name: values[(i - 1) % len(values)] if i <= 10 else value(name, chance) for name, values in EDGES.items()}}
            for i in range(1, count + 1)]
    with sa.create_engine(url).begin() as connection:
        connection.execute(everything.insert(), rows)
        # Not in the order of the key: rows come as they were stored.
        connection.execute(pairs.insert(), [{"code": f"c{chance.randint(0, 10**6)}", "thing": i} for i in range(count, 0, -1)])


def dump(url):
    with sa.create_engine(url).connect() as connection:
        for table in (everything, pairs):
            for row in connection.execute(sa.select(table).order_by(*table.primary_key)):
                print([bytes(each) if isinstance(each, memoryview) else each for each in row])


if __name__ == "__main__":
    fill(sys.argv[2], int(sys.argv[3])) if sys.argv[1] == "fill" else dump(sys.argv[2])
