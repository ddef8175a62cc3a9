#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long from starting the window's program until the window is on the screen, painted.

    tests/bench/bench_start.py build/bin/meditrack-admin [--rounds 10] [DATABASE]

Prints the median of several starts in an X server of its own. Painted is what has another colour than the screen's black in the middle of the
window, as the X server itself sees it. A busy machine slows it.
"""
import argparse
import ctypes
import ctypes.util
import os
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "support"))
import desktop  # noqa: E402


class Screen:
    """Pixels of the root window, by Xlib."""

    def __init__(self, display):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_int] * 2 + [ctypes.c_uint] * 2 + [ctypes.c_ulong, ctypes.c_int]
        self.x.XGetImage.restype = ctypes.c_void_p
        self.x.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        self.x.XGetPixel.restype = ctypes.c_ulong
        self.x.XDestroyImage.argtypes = [ctypes.c_void_p]
        self.display = self.x.XOpenDisplay(display.encode())
        self.root = self.x.XDefaultRootWindow(self.display)

    def pixel(self, across, down):
        image = self.x.XGetImage(self.display, self.root, across, down, 1, 1, 0xffffffff, 2)  # AllPlanes, ZPixmap
        value = self.x.XGetPixel(image, 0, 0) & 0xffffff
        self.x.XDestroyImage(image)
        return value


def start_once(own, screen, command):
    black = screen.pixel(640, 400)
    begin = time.monotonic()
    process = own.start(*command)
    while screen.pixel(640, 400) == black:
        if process.poll() is not None or time.monotonic() - begin > desktop.PATIENCE:
            sys.exit(f"no window: {own.said()}")
        time.sleep(0.001)
    took = time.monotonic() - begin
    process.terminate()
    process.wait()
    desktop.wait_for("the window to go", lambda: screen.pixel(640, 400) == black)
    return took


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("database", nargs="*")
    parser.add_argument("--rounds", type=int, default=10)
    arguments = parser.parse_args()
    with desktop.Desktop() as own:
        own.environment.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON")  # nobody listens
        screen = Screen(own.environment["DISPLAY"])
        command = [arguments.program.resolve(), *arguments.database]
        start_once(own, screen, command)  # the disk's cache
        times = [start_once(own, screen, command) for _ in range(arguments.rounds)]
    load = os.getloadavg()[0]
    print(f"first painted window: median {statistics.median(times):.3f} s, best {min(times):.3f} s, worst {max(times):.3f} s of {len(times)} (load {load:.1f})")


if __name__ == "__main__":
    main()
