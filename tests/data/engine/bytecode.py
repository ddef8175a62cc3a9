# SPDX-License-Identifier: GPL-3.0-or-later
"""What Python itself makes of __pycache__. Takes [[what, path, other text, change]]:
"leave": another program's code for a script, as Python would leave it there, then changed in one way.
"load": whether Python takes the script's code from there, and the names of that code."""
import importlib.util
import json
import marshal
import os
import sys
from importlib.machinery import SourceFileLoader

((what, path, text, change),) = json.load(sys.stdin)
cached = importlib.util.cache_from_source(path)

if what == "leave":
    state = os.stat(path)
    os.makedirs(os.path.dirname(cached), exist_ok=True)
    code = compile(text, "/elsewhere/script.py", "exec")
    with open(path, "rb") as file:
        data = bytearray(importlib._bootstrap_external._code_to_hash_pyc(code, importlib.util.source_hash(file.read()), True))
    if change == "magic":
        data[0] ^= 1
    elif change == "unchecked":
        data[4] = 1
    elif change == "hash":
        data[8] ^= 1
    elif change == "time":
        data = importlib._bootstrap_external._code_to_timestamp_pyc(code, int(state.st_mtime), state.st_size)
    elif change == "cut":
        del data[len(data) // 2:]
    elif change == "empty":
        data.clear()
    elif change == "no code":
        data[16:] = marshal.dumps("text")
    with open(cached, "wb") as file:
        file.write(data)
    json.dump([cached], sys.stdout)
else:
    class Loader(SourceFileLoader):
        compiled = False

        def source_to_code(self, data, path, *, _optimize=-1):
            Loader.compiled = True
            return super().source_to_code(data, path, _optimize=_optimize)

    sys.dont_write_bytecode = True
    code = Loader("script", path).get_code("script")
    json.dump([{"fromCache": not Loader.compiled, "names": sorted(code.co_names)}], sys.stdout)
