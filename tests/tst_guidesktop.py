#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on a real desktop, as a person has it: by keys alone, from the sample that is not there yet to the exported rows.

    tests/tst_guidesktop.py BINARIES

After each step the database file is looked at by the sqlite3 shell, which knows nothing of us.
"""
import json
import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent / "support"))
import desktop  # noqa: E402  (it stands beside this file)

FIRST = "f4162eb18a25"
NEWEST = "588f4ae43933"


def sql(database, statement):
    done = subprocess.run(["sqlite3", "-batch", f"file:{database}?mode=ro", statement], capture_output=True, text=True, timeout=desktop.PATIENCE)
    return done.stdout.split() if done.returncode == 0 else None  # None: there is none yet, or somebody writes


def dump(database):
    return subprocess.run(["sqlite3", "-batch", database, ".dump"], capture_output=True, text=True, timeout=desktop.PATIENCE, check=True).stdout


class DesktopTest(unittest.TestCase):
    """One story, because each step needs the one before."""

    def setUp(self):
        self.desktop = desktop.Desktop()
        self.addCleanup(self.desktop.close)
        os.environ.update(self.desktop.environment)  # libatspi looks there for the bus
        self.database = self.desktop.folder / "data" / "meditrack" / "meditrack-admin" / "sample.db"
        self.program = self.desktop.start(BINARIES / "meditrack-admin")
        self.window = desktop.Window(self.desktop, self.program)
        self.window.focus("MediTrack Admin")

    def wait_revision(self, *revisions):
        desktop.wait_for(f"the database at {revisions}", lambda: sql(self.database, "SELECT version_num FROM alembic_version") == list(revisions), self.window.seen)

    def backups(self):
        return sorted((self.database.parent / "backups").glob("*.tar.zst"))

    def run_reviewed(self, key, button):
        """What a run would do is shown first; Return on its button does it."""
        before = sql(self.database, "SELECT version_num FROM alembic_version")
        self.window.keys(key)
        shown = self.window.wait_shown(button)
        self.assertEqual(sql(self.database, "SELECT version_num FROM alembic_version"), before)
        self.tab_to(shown)
        self.window.keys("Return")

    def tab_to(self, widget):
        """By Tab alone, as somebody without a mouse has to."""
        for _ in range(40):
            before = desktop.wait_for("something that has the keys", self.window.focused)
            if before == widget:
                return
            self.window.keys("Tab")
            desktop.wait_for(f"Tab to lead on from “{before.get_name()}”", lambda: self.window.focused() not in (None, before))
        self.fail(f"“{widget.get_name()}” is not reached by Tab")

    def wait_ready(self):
        self.window.wait_shown("Ready", "label")

    def test_story(self):
        self.tab_to(self.window.wait_shown("Try the sample", "push button"))
        self.window.keys("Return")
        # Nothing is made by looking.
        self.window.wait_shown("This database does not exist yet")
        self.assertFalse(self.database.exists())

        self.run_reviewed("ctrl+u", "Upgrade")
        self.wait_revision(NEWEST)
        rows = sql(self.database, "SELECT count(*) FROM medications")
        self.assertGreater(int(rows[0]), 0)
        self.window.wait_shown("Done", "push button")
        self.wait_ready()

        self.assertEqual(self.backups(), [])
        self.window.keys("ctrl+b")
        [backup] = desktop.wait_for("the backup", self.backups)
        self.assertEqual(subprocess.run(["tar", "--zstd", "-tf", backup], capture_output=True, text=True, check=True).stdout.split(),
                         ["manifest.json", "SHA256SUMS", "database.db"])
        self.window.wait_shown("The backup is made")
        before = dump(self.database)

        self.run_reviewed("ctrl+d", "Downgrade and lose 4 rows")
        self.wait_revision(FIRST)
        self.window.wait_shown("Done", "push button")
        self.assertNotEqual(dump(self.database), before)

        # The older of the two backups, for one was made before the downgrade.
        self.window.keys("ctrl+4")
        self.window.wait_shown("Backups, newest first")
        self.assertEqual(len(self.backups()), 2)
        self.window.keys("ctrl+End", "ctrl+Return")
        self.tab_to(self.window.wait_shown("Restore", "push button"))
        self.window.keys("Return")
        self.wait_revision(NEWEST)
        self.window.wait_shown("Done", "push button")
        self.assertEqual(dump(self.database), before)

        self.window.keys("ctrl+shift+e")
        self.tab_to(self.window.wait_shown("Export", "push button"))
        self.window.keys("Return")
        [exported] = desktop.wait_for("the exported file", lambda: list(self.database.parent.glob("*.json")))
        self.assertIn("medications", json.dumps(json.loads(exported.read_text())))

        self.window.keys("ctrl+q")
        self.assertEqual(self.program.wait(desktop.PATIENCE), 0)
        self.assertEqual(sql(self.database, "PRAGMA integrity_check"), ["ok"])
        self.assertEqual(dump(self.database), before)
        self.assertEqual(self.desktop.said(), "")


if __name__ == "__main__":
    BINARIES = pathlib.Path(sys.argv[1]).resolve()
    unittest.main(argv=sys.argv[:1])
