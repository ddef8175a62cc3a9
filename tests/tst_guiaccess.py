#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told: on every page of the real window, whatever can be pressed, chosen, written into or stepped through has a name.

    tests/tst_guiaccess.py BINARIES
"""
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent / "support"))
import desktop  # noqa: E402

NAMED = {"push button", "check box", "radio button", "toggle button", "menu item", "check menu item", "text", "password text", "entry", "combo box", "spin button",
         "slider", "table", "tree table", "tree", "list", "list box", "page tab", "page tab list", "link", "progress bar", "chart", "dialog", "frame window"}


class AccessTest(unittest.TestCase):
    def setUp(self):
        self.desktop = desktop.Desktop()
        self.addCleanup(self.desktop.close)
        os.environ.update(self.desktop.environment)  # libatspi looks there for the bus
        self.program = self.desktop.start(BINARIES / "meditrack-admin")
        self.window = desktop.Window(self.desktop, self.program)
        self.faults = []

    def look(self, page):
        """The page is there when this is called."""
        state = self.window.atspi.StateType
        count = 0
        for node in self.window.walk():
            role, states = node.get_role_name(), node.get_state_set()
            if role in NAMED:
                count += 1
                name = node.get_name()
                if not name.strip():
                    self.faults.append(f"{page}: {role} without a name, in “{self.place(node)}”, “{node.get_description()}”")
            elif states.contains(state.FOCUSABLE) and role not in ("filler", "panel", "list item", "table cell", "label", "scroll pane") and not node.get_name().strip():
                self.faults.append(f"{page}: focusable {role} without a name, in “{self.place(node)}”")
        self.assertGreater(count, 8, f"{page}: nothing is told")

    def place(self, node):
        names = []
        while (node := node.get_parent()) and len(names) < 4:
            names.append(node.get_name() or node.get_role_name())
        return " < ".join(names)

    def test_names(self):
        self.window.focus("MediTrack Admin")
        self.window.wait_shown("Open a database")
        self.look("start")
        self.window.keys("ctrl+shift+f")
        self.window.wait_shown("Many databases, one after the other")
        self.look("fleet, empty")
        self.program.terminate()
        self.program.wait(desktop.PATIENCE)
        database = self.desktop.folder / "clinic.db"
        self.program = self.desktop.start(BINARIES / "meditrack-admin", str(database))
        self.window = desktop.Window(self.desktop, self.program)
        self.window.focus("clinic.db")
        self.window.wait_shown("This database does not exist yet")
        self.look("overview, empty")
        self.window.keys("ctrl+u")
        self.window.wait_shown("Upgrade", "push button")
        self.look("review")
        self.window.keys("Return")
        self.window.wait_shown("Done", "push button")
        self.window.wait_shown("Ready", "label")
        self.look("run")
        self.window.keys("ctrl+1")
        self.window.wait_shown("Show history")
        self.look("overview")
        self.window.keys("ctrl+2")
        self.window.wait_shown("Revisions, newest first")
        self.look("history")
        self.window.keys("ctrl+3")
        self.window.wait_shown("Tables and their rows")
        self.look("data")
        self.window.keys("Return")
        self.window.wait_shown("Copy value")
        self.look("rows")
        self.window.keys("ctrl+4")
        self.window.wait_shown("No backups yet")
        self.look("backups, empty")
        self.window.keys("ctrl+b")
        self.window.wait_shown("Backups, newest first")
        self.window.wait_shown("Restore…", "push button")
        self.look("backups")
        self.window.keys("ctrl+Return")
        self.window.wait_shown("Keep as it is", "push button")
        self.look("restore")
        self.window.keys("Escape")
        self.window.wait_shown("Backups, newest first")
        self.window.keys("ctrl+shift+e")
        self.window.wait_shown("Tables to export, and their columns")
        self.look("export")
        self.window.keys("Escape")
        self.window.wait_shown("Backups, newest first")
        self.window.keys("ctrl+shift+p")
        self.window.wait_shown("Type a command")
        self.look("commands")
        self.window.keys("Escape")
        self.window.keys("ctrl+5")
        self.window.wait_shown("What was done to the database, newest first")
        self.look("activity")
        self.window.keys("ctrl+t")
        self.window.wait_shown("Open a database")
        self.look("tabs")
        self.program.terminate()
        self.program.wait(desktop.PATIENCE)
        database.write_text("this is a letter and not a database")
        self.program = self.desktop.start(BINARIES / "meditrack-admin", str(database))
        self.window = desktop.Window(self.desktop, self.program)
        self.window.focus("MediTrack Admin")
        self.window.wait_shown("Copy details", "push button")
        self.look("error")
        self.assertEqual(self.faults, [], "\n" + "\n".join(self.faults))


if __name__ == "__main__":
    BINARIES = pathlib.Path(sys.argv[1]).resolve()
    unittest.main(argv=sys.argv[:1])
