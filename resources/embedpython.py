# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles the stand-ins and writes them as a C++ file of byte arrays: embedpython.py FOLDER OUTPUT"""
import importlib.util
import marshal
import os
import sys


def modules(folder):
    for here, folders, files in os.walk(folder):
        folders.sort()
        for file in sorted(files):
            if not file.endswith(".py"):
                continue
            path = os.path.join(here, file)
            name = os.path.relpath(path, folder)[:-3].replace(os.sep, ".")
            package = name.endswith(".__init__")
            yield name.removesuffix(".__init__"), package, path


def main(folder, output):
    arrays, rows = [], []
    for number, (name, package, path) in enumerate(modules(folder)):
        with open(path, "rb") as source:
            # The file's name is only for tracebacks: no path of the build goes into the program.
            code = compile(source.read(), "<meditrack>/" + os.path.relpath(path, folder), "exec", 0, True)
        data = marshal.dumps(code)
        arrays.append(f"const unsigned char code{number}[] = {{{','.join(map(str, data))}}};")
        rows.append(f'    {{"{name}", {str(package).lower()}, code{number}, sizeof code{number}}},')
    magic = int.from_bytes(importlib.util.MAGIC_NUMBER, "little")
    with open(output, "w", encoding="utf-8") as target:
        target.write('// Written by embedpython.py.\n#include "migration/standins.h"\n\nnamespace meditrack {\nnamespace {\n')
        target.write("\n".join(arrays))
        target.write("\n\nconst Standin table[] = {\n" + "\n".join(rows) + "\n};\n} // namespace\n\n")
        target.write("std::span<const Standin> standins()\n{\n    return table;\n}\n\n")
        target.write(f"long standinsMagic()\n{{\n    return {magic}L;\n}}\n\n}} // namespace meditrack\n")


main(sys.argv[1], sys.argv[2])
