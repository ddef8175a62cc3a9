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
    data = bytearray(importlib._bootstrap_external._code_to_timestamp_pyc(
        compile(text, "/elsewhere/script.py", "exec"), int(state.st_mtime), state.st_size))
    if change == "magic":
        data[0] ^= 1
    elif change == "flags":
        data[4] = 1
    elif change == "time":
        data[8] ^= 1
    elif change == "size":
        data[12] ^= 1
    elif change == "cut":
        del data[len(data) // 2:]
    elif change == "empty":
        data.clear()
    elif change == "no code":
        data[16:] = marshal.dumps("text")
    with open(cached, "wb") as file:
        file.write(data)
    when = int(state.st_mtime) + (1 if change == "at once" else 60)
    os.utime(cached, (when, when))
    json.dump([cached], sys.stdout)
else:
    class Loader(SourceFileLoader):
        read = []

        def get_data(self, path):
            self.read.append(path)
            return super().get_data(path)

    sys.dont_write_bytecode = True
    code = Loader("script", path).get_code("script")
    json.dump([{"fromCache": Loader.read == [cached], "names": sorted(code.co_names)}], sys.stdout)
