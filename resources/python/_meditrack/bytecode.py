# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiled scripts as Python itself keeps them: in __pycache__, beside the script, good for one text of it
(peps.python.org/pep-0552, "checked hash"). Those that go by time and size, as Python's own usually do, are not trusted: a
script that was edited and has its old time again is another script, and the journal would vouch for what never ran."""
import _imp
import marshal
import os
import sys
import types
from _frozen_importlib_external import MAGIC_NUMBER, SourceFileLoader

_CHECKED = (3).to_bytes(4, "little")  # goes by the source's hash, and that is to be looked at


class Cache:
    """What Python's variables say of its own cache holds here as well."""

    def __init__(self, used):
        self.used = used and not os.environ.get("PYTHONPYCACHEPREFIX")
        self.writes = self.used and not os.environ.get("PYTHONDONTWRITEBYTECODE")

    def code(self, path, source):
        """The code of a script with this text, or None."""
        if not self.used:
            return None
        try:
            data = contents(_place(path))[1]
        except OSError:
            return None
        if data[:16] != _header(source):
            return None
        try:
            code = marshal.loads(memoryview(data)[16:])
        except (EOFError, TypeError, ValueError):
            return None
        if not isinstance(code, types.CodeType):
            return None
        _imp._fix_co_filename(code, path)
        return code

    def keep(self, path, stamp, source, code):
        """For the next time. Where that cannot be, it is compiled again."""
        if self.writes:
            SourceFileLoader("", path).set_data(_place(path), _header(source) + marshal.dumps(code),
                                                _mode=stamp[3] & 0o777 | 0o200)


def _place(path):
    """What importlib.util.cache_from_source() says, which takes longer than reading the file."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/__pycache__/{name.removesuffix('.py')}.{sys.implementation.cache_tag}.pyc"


def _header(source):
    return MAGIC_NUMBER + _CHECKED + _imp.source_hash(int.from_bytes(MAGIC_NUMBER, "little"), source)


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
