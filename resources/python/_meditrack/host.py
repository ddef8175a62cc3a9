# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads, checks and runs scripts for one ScriptHost."""
import builtins
import gc
import importlib
import os
import posix
import re
import sys
import types
from importlib.machinery import ExtensionFileLoader

from . import arguments, bytecode, checker, compiled, failures

_base_path = list(sys.path)
_real_exit = os._exit
_active = None
_remains = False  # of modules that were forgotten
# These hold no state of a script and stay for the life of the process.
_KEPT = {"_meditrack", "_meditrack.finder", "_meditrack.host", "_meditrack.checker", "_meditrack.failures",
         "_meditrack.arguments", "_meditrack.bytecode", "_meditrack.compiled"}
_BITS = {"upgrade": 1, "downgrade": 2}
_OTHER = {"upgrade": "downgrade", "downgrade": "upgrade"}


class Host:
    def __init__(self, python_path, x_arguments, tag, upgrade_arguments, keep_compiled):
        self.python_path = python_path
        self.x_arguments = x_arguments
        self.tag = tag
        self.arguments = arguments.Given(upgrade_arguments)
        self.codes = {}  # path: (modification time and size, code, names of the functions that were looked at)
        self.checker = checker.Checker()
        self.cache = bytecode.Cache(keep_compiled)

    def close(self):
        global _active
        self.codes.clear()
        gc.unfreeze()
        if _active is self:
            _active = None
            _forget_modules()
            sys.path[:] = _base_path

    def check(self, scripts):
        """What is wrong with the scripts, or None."""
        self._activate()
        problem = self.arguments.problem()
        if problem:
            return problem
        lacking = []
        with _Uncollected():
            for revision, path, function_name in scripts:
                problem, found = self._check_one(revision, path, function_name)
                if problem:
                    problem.update(revision=revision, consequence="Nothing has been changed.")
                    return problem
                lacking += [(revision, *each) for each in found if (revision, *each) not in lacking]
        gc.freeze()  # the code of the scripts stays: no need to look through it again and again
        return failures.all_lacking(lacking) if lacking else None

    def survey(self, scripts):
        """Of each script: what is wrong with its text as a whole, or None, and all that it lacks."""
        self._activate()
        with _Uncollected():
            found = []
            for revision, path in scripts:
                problem, lacking = self._check_one(revision, path, None)
                found.append((problem, lacking))
        return found

    def run(self, revision, path, function_name):
        """Runs one function of a script. None, or what went wrong."""
        self._activate()
        code, problem = self._code(path)
        if problem is None:
            problem = _execute(code, revision, path, function_name, self.arguments)
        if problem:
            problem.setdefault("revision", revision)
        return problem

    def _activate(self):
        global _active, _remains
        if _active is not self:
            _forget_modules()
            _active = self
            if _remains:  # cycles, of a megabyte for each host; not in close(), after which most processes end
                _remains = False
                gc.collect()
        sys.path[:] = self.python_path + _base_path
        sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__

    def _check_one(self, revision, path, function_name):
        """What is wrong with a script, or None, and what it lacks. Without a function name: for all of it."""
        stamp, source = _read(path)
        if isinstance(source, dict):
            return source, ()
        known = self.codes.get(path)
        if known and known[0] == stamp and function_name in known[2]:
            return None, ()
        if compiled.is_compiled(path):  # running it will tell what it lacks
            code, problem = self._code(path)
            lacks = code and function_name and function_name not in code.co_names
            return (problem or _without(function_name, revision, path) if problem or lacks else None), ()
        try:
            functions = self.checker.quick(source)
            if functions & _BITS.get(function_name, 1):
                names = [name for name in _BITS if functions & _BITS[name]]
                self.codes[path] = (stamp, self._compiled(path, stamp, source), names)
                return None, ()
            tree = compile(source, path, "exec", checker.ONLY_AST, True)
            lacking = self.checker.lacking(tree, path, _OTHER.get(function_name))
            code = self._compiled(path, stamp, source, tree)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return failures.syntax(error, path), ()
        if lacking:
            return None, lacking
        if function_name and not checker.defines(tree, function_name):
            return _without(function_name, revision, path), ()
        needed = checker.needed_arguments(tree, function_name or "upgrade") or ()
        refused = self.arguments.refused(needed)
        if refused:
            return failures.argument(refused, function_name or "upgrade", path), ()
        self.codes[path] = (stamp, code, [function_name])
        return None, ()

    def _compiled(self, path, stamp, source, tree=None):
        code = self.cache.code(path, source)
        if code is None:
            code = compile(source if tree is None else tree, path, "exec", 0, True)
            self.cache.keep(path, stamp, source, code)
        return code

    def _code(self, path):
        known = self.codes.get(path)
        if known and known[0] == _stamp(path):
            return known[1], None
        stamp, source = _read(path)
        if isinstance(source, dict):
            return None, source
        try:
            code = compiled.code_of(source) if compiled.is_compiled(path) else self._compiled(path, stamp, source)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return None, failures.syntax(error, path)
        self.codes[path] = (stamp, code, ())
        return code, None


class _Uncollected:
    """Syntax trees are many small objects that all die soon: collecting in between only costs time."""

    def __enter__(self):
        self.collecting = gc.isenabled()
        gc.disable()

    def __exit__(self, *_):
        if self.collecting:
            gc.enable()


def _stamp(path):
    """What changes with the text of a file; None if there is no such file."""
    try:
        return _state(os.stat(path))
    except OSError:
        return None


def _state(state):
    return state.st_mtime_ns, state.st_size, state.st_ino, state.st_mode


def _read(path):
    try:
        state, source = bytecode.contents(path)
        return _state(state), source
    except OSError as error:
        return None, {
            "what": "io",
            "kind": type(error).__name__,
            "message": f"The script cannot be read: {error.strerror}.",
            "advice": "Check that the file is there and that you may read it.",
            "file": path,
        }


def _give_exit_back():
    os._exit = posix._exit = _real_exit


os.register_at_fork(after_in_child=_give_exit_back)  # a process of the script's own may end as it likes


def _execute(code, revision, path, function_name, given):
    name = re.sub(r"\W", "_", os.path.basename(path))
    module = types.ModuleType(name)
    module.__file__ = path
    before = sys.modules.get(name)
    sys.modules[name] = module
    if "linecache" in sys.modules:
        sys.modules["linecache"].checkcache(path)
    builtins.exit = builtins.quit = sys.exit  # what the site module would offer
    process = os.getpid()
    # The real one would end the program in the middle of a transaction, with the script's exit code for ours.
    os._exit = posix._exit = sys.exit
    try:
        exec(code, module.__dict__)
        function = module.__dict__.get(function_name)
        if not callable(function):
            return _without(function_name, revision, path)
        given.call(function)
        if "sqlalchemy.engine" in sys.modules:
            sys.modules["sqlalchemy.engine"].require_ended()
        return None
    except BaseException as error:
        if os.getpid() != process:
            _real_exit(1)  # the rest of the program is not for a process that the script started
        problem = failures.describe(error, path)
        error.__traceback__ = None
        return problem
    finally:
        _give_exit_back()
        if "sqlalchemy.engine" in sys.modules:
            sys.modules["sqlalchemy.engine"].begun.clear()
        if before is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = before
        _flush()


def _without(function_name, revision, path):
    if function_name == "downgrade":
        message = f"Revision {revision} cannot be undone: its script has no downgrade()."
        advice = "Add a downgrade() to the script, or restore a backup from before this revision."
    else:
        message = f"The script of revision {revision} has no {function_name}()."
        advice = f"Add {function_name}() to the script; 'pass' is enough if there is nothing to do."
    return {"what": "failed", "kind": "AttributeError", "message": message, "advice": advice, "file": path}


def _flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # closed by the script, or nobody reads any more
            pass


def _forget_modules():
    """Makes the stand-ins and the project's own modules load again, for they may keep state or have changed.
    A package with compiled parts stays: most of those cannot be loaded twice in one process."""
    global _remains
    ours = ("alembic", "sqlalchemy", "_meditrack")
    compiled = set()
    foreign = {}
    for name, module in list(sys.modules.items()):
        root = name.partition(".")[0]
        if root in ours:
            if name not in _KEPT:
                _remains = True
                del sys.modules[name]
                parent = sys.modules.get(name.rpartition(".")[0])
                if parent is not None:  # a package that stays remembers its modules as attributes
                    parent.__dict__.pop(name.rpartition(".")[2], None)
            continue
        if root in sys.stdlib_module_names or root.startswith("_meditrack") or name == "__main__":
            continue
        spec = getattr(module, "__spec__", None)
        if isinstance(getattr(spec, "loader", None), ExtensionFileLoader):
            compiled.add(root)
        foreign[name] = root
    for name, root in foreign.items():
        if root not in compiled:
            sys.modules.pop(name, None)
    importlib.invalidate_caches()


def x_arguments():
    return list(_active.x_arguments) if _active else []


def tag():
    return _active.tag if _active else None
