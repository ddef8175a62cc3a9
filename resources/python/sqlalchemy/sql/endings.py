# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands before the columns of a SELECT, and after its conditions: each database has its own."""
from .elements import BindParameter


def beginning(select, renderer):
    text = "SELECT "
    for each, dialect in select._prefixes:
        if dialect in ("*", renderer.dialect):
            text += renderer.sql(each) + " "
    if select._distinct_on and renderer.dialect == "postgresql":
        return f"{text}DISTINCT ON ({', '.join(renderer.sql(each) for each in select._distinct_on)}) "
    return text + "DISTINCT " if select._distinct else text


def tail(select, renderer, labels):
    text = ""
    if select._order_by:
        before, renderer.by_name = renderer.by_name, labels
        text += " ORDER BY " + ", ".join(renderer.sql(each) for each in select._order_by)
        renderer.by_name = before
    text += _fetched(select, renderer) if select._fetch is not None else _limited(select, renderer)
    if select._for_update is not None and renderer.dialect != "sqlite":
        text += _locked(select, renderer)
    return text


def _limited(select, renderer):
    limit, offset = select._limit, select._offset
    if limit is None and offset is None:
        return ""
    postgresql, sqlite = renderer.dialect == "postgresql", renderer.dialect == "sqlite"
    text = ""
    if limit is not None:
        text += f"{' ' if postgresql else ''}\n LIMIT {renderer.sql(limit)}"
    elif postgresql:
        text += "\n LIMIT ALL"
    else:
        text += "\n LIMIT " + (renderer.sql(BindParameter(None, -1)) if sqlite else "-1")
    if offset is not None:
        text += f" OFFSET {renderer.sql(offset)}"
    elif sqlite:
        text += f" OFFSET {renderer.sql(BindParameter(None, 0))}"
    return text


def _fetched(select, renderer):
    postgresql = renderer.dialect == "postgresql"
    count, with_ties, percent = select._fetch
    text = ""
    if select._offset is not None:
        offset = renderer.sql(select._offset)
        text += f"\n OFFSET {f'({offset})' if postgresql else offset} ROWS"
    written = renderer.sql(count)
    return text + (f"\n FETCH FIRST {f'({written})' if postgresql else written}{' PERCENT' if percent else ''} ROWS "
                   f"{'WITH TIES' if with_ties else 'ONLY'}")


def _locked(select, renderer):
    nowait, read, of, skip_locked, key_share = select._for_update
    if renderer.dialect != "postgresql":
        return " FOR UPDATE"
    text = (" FOR KEY SHARE" if key_share else " FOR SHARE") if read else (
        " FOR NO KEY UPDATE" if key_share else " FOR UPDATE")
    if of is not None:
        sources = [each if getattr(each, "table", None) is None else each.table
                   for each in (of if isinstance(of, (list, tuple)) else [of])]
        text += " OF " + ", ".join(renderer.name(each.name) for each in dict.fromkeys(sources))
    return text + (" NOWAIT" if nowait else "") + (" SKIP LOCKED" if skip_locked else "")
