# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiled scripts as Python itself keeps them: in __pycache__, beside the script, good for one time and size of it
(peps.python.org/pep-3147). Alembic leaves them there too."""
import _imp
import marshal
import os
import sys
import time
import types
from _frozen_importlib_external import MAGIC_NUMBER, SourceFileLoader, cache_from_source

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
        written, data = _contents(cache_from_source(path))
        if data is None or data[:16] != _header(stamp) or written < stamp[0] + _SETTLED * 10**9:
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
        SourceFileLoader("", path).set_data(cache_from_source(path), _header(stamp) + marshal.dumps(code),
                                            _mode=stamp[3] & 0o777 | 0o200)


def _header(stamp):
    seconds = stamp[0] // 10**9
    return MAGIC_NUMBER + b"\0\0\0\0" + (seconds & 0xFFFFFFFF).to_bytes(4, "little") \
        + (stamp[1] & 0xFFFFFFFF).to_bytes(4, "little")


def _contents(path):
    """When a file was written, in nanoseconds, and what it holds; None if it cannot be read."""
    try:
        number = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError:
        return 0, None
    try:
        state = os.fstat(number)
        return state.st_mtime_ns, os.read(number, state.st_size + 1)
    except OSError:
        return 0, None
    finally:
        os.close(number)
