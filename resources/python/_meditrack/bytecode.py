# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiled scripts as Python itself keeps them: in __pycache__, beside the script, good for one time and size of it
(peps.python.org/pep-3147). Alembic leaves them there too."""
import _imp
import marshal
import os
import sys
import time
import types
from _frozen_importlib_external import MAGIC_NUMBER, SourceFileLoader

_SETTLED = 2  # seconds: what was changed before them could not be changed again and keep its time


class Cache:
    """What Python's variables say of its own cache holds here as well."""

    def __init__(self, used):
        self.used = used and not os.environ.get("PYTHONPYCACHEPREFIX")
        self.writes = self.used and not os.environ.get("PYTHONDONTWRITEBYTECODE")

    def code(self, path, stamp):
        """The code of a script with this time and size, or None."""
        if not self.used:
            return None
        try:
            state, data = contents(_place(path))
        except OSError:
            return None
        if data[:16] != _header(stamp) or state.st_mtime_ns < stamp[0] + _SETTLED * 10**9:
            return None
        try:
            code = marshal.loads(memoryview(data)[16:])
        except (EOFError, TypeError, ValueError):
            return None
        if not isinstance(code, types.CodeType):
            return None
        _imp._fix_co_filename(code, path)
        return code

    def keep(self, path, stamp, code):
        """For the next time. Where that cannot be, it is compiled again."""
        if not self.writes or time.time_ns() < stamp[0] + _SETTLED * 10**9:
            return
        SourceFileLoader("", path).set_data(_place(path), _header(stamp) + marshal.dumps(code),
                                            _mode=stamp[3] & 0o777 | 0o200)


def _place(path):
    """What importlib.util.cache_from_source() says, which takes longer than reading the file."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/__pycache__/{name.removesuffix('.py')}.{sys.implementation.cache_tag}.pyc"


def _header(stamp):
    seconds = stamp[0] // 10**9
    return MAGIC_NUMBER + b"\0\0\0\0" + (seconds & 0xFFFFFFFF).to_bytes(4, "little") \
        + (stamp[1] & 0xFFFFFFFF).to_bytes(4, "little")


def contents(path):
    """The state of a file and what it holds, with as few calls as can be; open() makes twice as many."""
    number = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        state = os.fstat(number)
        data = os.read(number, state.st_size + 1)
        while len(data) != state.st_size and (more := os.read(number, 65536)):
            data += more
        return state, data
    finally:
        os.close(number)
