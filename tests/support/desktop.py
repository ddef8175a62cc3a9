# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of the test's own: an X server, a session bus, a home, and the real window in it, worked with by keys.

What is on the screen is known by what the window tells screen readers (AT-SPI). Nothing sleeps for a while and hopes: everything is waited
for, with a limit that only a hang reaches.
"""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

PATIENCE = 60  # seconds; a busy machine is slow, a hang is for ever
BETWEEN_LOOKS = 0.02


class Desktop:
    def __init__(self, size="1280x800x24"):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="meditrack-desktop-"))
        self.processes = []
        # Its own home and settings: what the person at this machine has set is neither read nor written.
        self.environment = {
            name: value for name, value in os.environ.items()
            if not name.startswith(("XDG_", "QT_", "DBUS_", "MEDITRACK_")) and name not in ("DATABASE_URL", "ALEMBIC_CONFIG", "WAYLAND_DISPLAY", "DISPLAY")
        }
        self.environment |= {"HOME": str(self.folder), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                             "GTK_A11Y": "none", "NO_AT_BRIDGE": "1"}
        for name in ("CONFIG", "DATA", "STATE", "CACHE", "RUNTIME"):
            place = self.folder / name.lower()
            place.mkdir(mode=0o700)
            self.environment["XDG_RUNTIME_DIR" if name == "RUNTIME" else f"XDG_{name}_HOME"] = str(place)
        try:
            # Not made anew when its last client goes: the next one, who comes in that moment, would be refused.
            number = self._start(["Xvfb", "-displayfd", "{fd}", "-screen", "0", size, "-nolisten", "tcp", "-noreset"])
            self.environment["DISPLAY"] = f":{number}"
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start(["dbus-daemon", "--session", "--nofork", "--print-address={fd}"])
        except BaseException:
            self.close()
            raise

    def _start(self, command):
        """A server; what it says on the descriptor that stands for {fd} once it is ready."""
        reading, writing = os.pipe()
        process = subprocess.Popen([part.replace("{fd}", str(writing)) for part in command], pass_fds=[writing], env=self.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.processes.append(process)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            said = pipe.readline().strip()
        if not said:
            raise RuntimeError(f"{command[0]} does not start")
        return said

    def start(self, program, *arguments):
        with open(self.folder / "stderr", "ab") as errors:
            process = subprocess.Popen([program, *arguments], env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors)
        self.processes.append(process)
        return process

    def said(self):
        path = self.folder / "stderr"
        return path.read_text() if path.exists() else ""

    def close(self):
        for process in reversed(self.processes):  # the servers last
            if process.poll() is None:
                process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout.split()


def wait_for(what, look, more=lambda: ""):
    """The first true value that look() gives. more(): what to tell besides when there is none."""
    end = time.monotonic() + PATIENCE
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"{what}: waited {PATIENCE} s in vain. {more()}")
        time.sleep(BETWEEN_LOOKS)  # how often it is looked, not how long it may take


class Window:
    """The program's window, through AT-SPI; made when os.environ has the desktop's bus (libatspi reads it once)."""

    def __init__(self, desktop, process):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi = Atspi
        self.desktop = desktop
        self.process = process
        self.application = wait_for("the window among the accessible programs", self._application)

    def _application(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program has ended: {self.desktop.said()}")
        root = self.atspi.get_desktop(0)
        for i in range(root.get_child_count()):
            child = root.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid and child.get_child_count():
                return child
        return None

    def focused(self):
        """What has the keys; None: nothing that is on the screen."""
        try:
            having = [node for node in self.walk() if node.get_state_set().contains(self.atspi.StateType.FOCUSED)]
            # The current line of each list says so, and whatever hands its keys on.
            return next((node for node in having if node.get_role_name() not in ("list item", "table cell", "filler")), None)
        except self.atspi_error():
            return None

    def walk(self, node=None, hidden=False):
        """Everything that is on the screen (hidden: and what is not), from the outermost in."""
        state = self.atspi.StateType
        if node is None:
            node = self.application
            node.clear_cache()  # what it is now, and not what it was
        yield node
        for i in range(min(node.get_child_count(), 200)):  # of a table, the beginning
            child = node.get_child_at_index(i)
            if child and (hidden or child.get_state_set().contains(state.SHOWING)):
                yield from self.walk(child, hidden)

    def names(self):
        return [node.get_name() for node in self.walk()]

    def find(self, name, role=None):
        """What is on the screen under this name and can be used; None: nothing is."""
        for node in self.walk():
            if node.get_name() == name and (role is None or node.get_role_name() == role) and node.get_state_set().contains(self.atspi.StateType.ENABLED):
                return node
        return None

    def wait_shown(self, name, role=None):
        def look():
            try:
                return self.find(name, role)
            except self.atspi_error():
                return None  # it changed while it was looked at
        return wait_for(f"“{name}” on the screen", look, lambda: f"There is: {self.seen()}")

    def atspi_error(self):
        from gi.repository import GLib
        return GLib.Error

    def seen(self):
        try:
            return "; ".join(name for name in self.names() if name)
        except self.atspi_error():
            return "something that changes"

    def focus(self, title):
        """Gives the keys to the window whose title has this in it: here is no window manager that would."""
        ids = wait_for(f"a window “{title}”", lambda: self.desktop.xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", title))
        self.desktop.xdotool("windowfocus", "--sync", ids[-1])

    def keys(self, *keys):
        self.desktop.xdotool("key", "--clearmodifiers", *keys)
