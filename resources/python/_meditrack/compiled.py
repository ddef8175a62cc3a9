# SPDX-License-Identifier: GPL-3.0-or-later
"""Scripts of which there is only the compiled file (sourceless = true)."""
import marshal
from importlib.util import MAGIC_NUMBER

_HEADER = 16  # bytes before the code: magic number, flags, time and size of the source
NAMES = ("revision", "down_revision", "branch_labels", "depends_on", "__doc__")


def is_compiled(path):
    return path.endswith((".pyc", ".pyo"))


def code_of(data):
    """Throws ValueError for what this Python cannot run."""
    if data[:4] != MAGIC_NUMBER:
        raise ValueError("it was compiled by another version of Python")
    try:
        return marshal.loads(data[_HEADER:])
    except (EOFError, TypeError) as error:
        raise ValueError(f"it is damaged: {error}") from None


def header(path):
    """What a module sets the names of a revision's header to, as far as these are constants; nothing is run."""
    import dis

    with open(path, "rb") as file:
        code = code_of(file.read())
    values, stack = {}, []  # of constants; emptied by whatever else happens
    for step in dis.get_instructions(code):
        if step.opname == "LOAD_CONST":
            stack.append(step.argval)
        elif step.opname in ("BUILD_LIST", "BUILD_TUPLE", "BUILD_SET") and len(stack) >= step.arg:
            stack[len(stack) - step.arg:] = [stack[len(stack) - step.arg:]]
        elif step.opname == "LIST_EXTEND" and len(stack) > 1:
            stack[-2:] = [[*stack[-2], *stack[-1]]]
        elif step.opname == "COPY" and len(stack) >= step.arg:
            stack.append(stack[-step.arg])
        elif step.opname == "STORE_NAME":
            if step.argval in NAMES and not stack:
                raise ValueError(f"{step.argval} is not a plain value")
            if step.argval in NAMES:
                values[step.argval] = stack[-1]
            del stack[-1:]
        else:
            stack.clear()
    return {name: _texts(name, value) for name, value in values.items()}


def _texts(name, value):
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (tuple, list, set, frozenset)) and all(isinstance(each, str) for each in value):
        return list(value)
    raise ValueError(f"{name} is not a plain value")
