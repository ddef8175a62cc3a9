# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks an installed Alembic what it makes of revision graphs. A JSON list of cases on stdin, a list of answers on stdout.

A case is {"revisions": [{"id", "down", "depends", "labels"}], "queries": [{"do", …}]}. An answer has what the map
knows, and for each query a result, {"error": …} for an error meant for users, or {"crash": …} where Alembic itself
stumbles (a failed assertion, a KeyError): there is nothing to compare with then.
"""
import json
import sys
import types
import warnings

from alembic.runtime.migration import HeadMaintainer
from alembic.script.base import ScriptDirectory
from alembic.script.revision import Revision, RevisionMap
from alembic.util import CommandError

MODULE = types.SimpleNamespace(upgrade=lambda: None, downgrade=lambda: None)


class Script(Revision):
    module = MODULE
    doc = ""


class RecordingHeads(HeadMaintainer):
    """Alembic's decisions, without a database."""

    def __init__(self, rows):
        self.heads = set(rows)
        self.ops = []

    def _insert_version(self, version):
        assert version not in self.heads
        self.heads.add(version)
        self.ops.append(["insert", version])

    def _delete_version(self, version):
        self.heads.remove(version)
        self.ops.append(["delete", version])

    def _update_version(self, from_, to_):
        assert to_ not in self.heads
        self.heads.remove(from_)
        self.heads.add(to_)
        self.ops.append(["update", from_, to_])


def ref(revision):
    return "<none>" if revision is None else revision if revision == "base" else revision.revision


def plan(steps, rows):
    heads = RecordingHeads(rows)
    result = []
    crash = None
    for step in steps:
        heads.ops = []
        if crash is None:
            try:
                heads.update_to_step(step)
            except (AssertionError, KeyError, IndexError) as stumble:
                crash = repr(stumble)
        entry = {
            "from": list(step.from_revisions_no_deps),
            "to": list(step.to_revisions_no_deps),
            "upgrade": step.is_upgrade,
        }
        if crash is None:
            entry["ops"] = heads.ops
            entry["heads"] = sorted(heads.heads)
        result.append(entry)
    return result


def scalar(items):
    return items[0] if len(items) == 1 else tuple(items)


def history(scripts, spec, rows):
    base, head = spec.strip().split(":")
    if head == "current":
        head = rows
    elif base == "current":
        base = rows
    walk = scripts.walk_revisions(base=base or "base", head=head or "heads")
    return [script.revision for script in walk]


def ask(scripts, query):
    do = query["do"]
    rows = tuple(query.get("rows", ()))
    if do == "resolve":
        return [ref(r) for r in scripts.get_revisions(query["arg"])]
    if do == "one":
        return ref(scripts.get_revision(query["arg"]))
    if do == "upgrade":
        return plan(scripts._upgrade_revs(scalar(query["targets"]), rows), rows)
    if do == "downgrade":
        return plan(scripts._downgrade_revs(query["target"], rows), rows)
    if do == "stamp":
        return plan(scripts._stamp_revs(tuple(query["targets"]), rows), rows)
    if do == "history":
        return history(scripts, query["spec"], rows)
    if do == "current":
        return sorted(r.revision for r in scripts.get_all_current(rows))
    if do == "lineage":
        with scripts._catch_revision_errors():
            return list(
                scripts.revision_map.filter_for_lineage(
                    query["ids"], query["target"], include_dependencies=query["dependencies"]
                )
            )
    if do == "iterate":
        upper, lower = (scalar(query[end]) or None for end in ("upper", "lower"))
        with scripts._catch_revision_errors():
            return [
                r.revision
                for r in scripts.iterate_revisions(
                    upper,
                    lower,
                    implicit_base=query["implicit_base"],
                    inclusive=query["inclusive"],
                    assert_relative_length=query["assert"],
                    select_for_downgrade=query["downgrade"],
                )
            ]
    raise ValueError(do)


def answer(scripts, query):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = {"result": ask(scripts, query)}
        except CommandError as error:
            cause = error.__cause__
            result = {"error": str(error), "cause_kind": type(cause).__name__, "cause": str(cause)}
        except Exception as stumble:
            result = {"crash": repr(stumble)}
    result["warnings"] = [str(w.message) for w in caught]
    return result


def pin(revision_map):
    """Dependencies pass through a Python set, whose order is random: take the order in which they were written."""
    for key, revision in revision_map._revision_map.items():
        if revision is not None:
            normalized = set(revision._normalized_resolved_dependencies)
            revision._normalized_resolved_dependencies = tuple(
                d for d in revision._resolved_dependencies if d in normalized
            )


def study(case):
    def load():
        return [
            Script(r["id"], tuple(r["down"]) or None, tuple(r["depends"]) or None, tuple(r["labels"]) or None)
            for r in case["revisions"]
        ]

    scripts = object.__new__(ScriptDirectory)  # no folder is needed for a map
    scripts.revision_map = RevisionMap(load)
    try:
        with scripts._catch_revision_errors(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pin(scripts.revision_map)
    except CommandError as error:
        cause = error.__cause__
        return {"error": str(error), "cause_kind": type(cause).__name__, "cause": str(cause)}
    except KeyError as missing:
        return {"crash": repr(missing)}
    revision_map = scripts.revision_map
    nodes = {}
    for revision in case["revisions"]:
        node = revision_map._revision_map[revision["id"]]
        nodes[node.revision] = {
            "labels": sorted(node.branch_labels),
            "next": sorted(node.nextrev),
            "all_next": sorted(node._all_nextrev),
            "resolved": list(node._resolved_dependencies),
            "normalized": list(node._normalized_down_revisions),
        }
    return {
        "heads": list(revision_map.heads),
        "real_heads": list(revision_map._real_heads),
        "bases": list(revision_map.bases),
        "real_bases": list(revision_map._real_bases),
        "nodes": nodes,
        "answers": [answer(scripts, query) for query in case["queries"]],
    }


if __name__ == "__main__":
    json.dump([study(case) for case in json.load(sys.stdin)], sys.stdout)
