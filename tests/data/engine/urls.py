# SPDX-License-Identifier: GPL-3.0-or-later
"""What SQLAlchemy makes of database URLs: [[url, …]] -> [[{…} or null, …]]."""
import json
import sys

from sqlalchemy.engine import make_url


def understood(text):
    try:
        url = make_url(text)
    except Exception:
        return None
    query = []
    for key, value in url.query.items():
        for each in (value if isinstance(value, tuple) else (value,)):
            query.append([key, each])
    return {
        "backend": url.drivername, "user": url.username or "", "password": str(url.password or ""),
        "host": url.host or "", "port": url.port or -1, "database": url.database or "", "query": query,
    }


print(json.dumps([[understood(each) for each in json.load(sys.stdin)[0]]]))
