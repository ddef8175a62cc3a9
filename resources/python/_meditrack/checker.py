# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks through scripts, and the project's modules that they import, for names that the stand-ins lack and modules
that are not there, without running any of it."""
import _ast as ast  # not ast: that module takes longer to load than a small upgrade to run
import importlib
import os
import sys
import types
from importlib.machinery import PathFinder

import _meditrack_bridge as bridge

from . import finder

ONLY_AST = ast.PyCF_ONLY_AST
_ROOTS = ("alembic", "sqlalchemy")
_BATCH = "batch"  # what a batch_alter_table() block calls its operations
_EXCUSES = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException", "AttributeError"}
_MAKERS = {"exec", "globals", "locals", "vars", "setattr"}
_QUIET = (ast.Constant, ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop, ast.Pass)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Checker:
    """Remembers what it has found out about the project's modules."""

    def __init__(self):
        self.files = {}  # path: what that module itself lacks, and the files of the modules that it imports

    @staticmethod
    def quick(source):
        """1 for upgrade(), 2 for downgrade(), both without arguments, if nothing is lacking; 0 where only the syntax
        tree can tell."""
        functions, names = bridge.scan(source)
        if names is None:
            return 0
        for name in names:
            if not _accepted(name):
                return 0
            bridge.accept(name)
        return functions

    def lacking(self, tree, path, leave_out=None):
        """What a script and the modules of the project that it imports lack, as (file, line, dotted name, as written,
        whether it is a module), those of the script first. leave_out: a function of the script that will not run."""
        found, stack = self._contents(tree, path, _Look(leave_out, True))
        seen = {path}
        while stack:
            file = stack.pop()
            if file not in seen:
                seen.add(file)
                own, files = self._file(file)
                found = found | own
                stack = stack + files
        return sorted(found, key=lambda each: (each[0] != path, each))

    def _contents(self, tree, path, look):
        look.walk(tree)
        found = {(path, line, dotted, written, False) for line, dotted, written in look.lacking()}
        files = []
        for line, module, names, level in look.foreign:
            lack, more = _modules(path, module, names, level)
            if lack:
                found.add((path, line, lack, lack, True))
            files += more
        return found, files

    def _file(self, path):
        if path not in self.files:
            found = set(), []
            try:
                with open(path, "rb") as file:
                    source = file.read()
                names = bridge.scan(source)[1]
                if names is None or not all(map(_accepted, names)):
                    tree = compile(source, path, "exec", ONLY_AST, True)
                    found = self._contents(tree, path, _Look(None, False))
            except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
                pass  # running it will tell
            self.files[path] = found
        return self.files[path]


def _modules(path, module, names, level):
    """Of an import statement: the module that is not there, or None, and the files that it would run."""
    search = sys.path
    if level:
        folder = os.path.dirname(path)
        for _ in range(level - 1):
            folder = os.path.dirname(folder)
        search = [folder]
    elif module.partition(".")[0] in sys.stdlib_module_names:
        return None, []
    files = []
    parts = module.split(".") if module else []
    for count, part in enumerate(parts, 1):
        spec = PathFinder.find_spec(part, list(search)) if search is not None else None
        if spec is None:
            return ".".join(parts[:count]), files
        if spec.origin and spec.origin.endswith(".py"):
            files.append(spec.origin)
        search = spec.submodule_search_locations
    for name in names if search is not None else ():
        for ending in (".py", "/__init__.py"):
            files += [file for folder in search if os.path.exists(file := os.path.join(folder, name + ending))]
    return None, files


def needed_arguments(tree, name):
    """The parameters of a function of the module that have no default value; None if it has none of that name."""
    for node in tree.body:
        if isinstance(node, _FUNCTIONS) and node.name == name:
            positional = [each.arg for each in node.args.posonlyargs + node.args.args]
            needed = positional[: len(positional) - len(node.args.defaults)]
            needed += [each.arg for each, default in zip(node.args.kwonlyargs, node.args.kw_defaults) if default is None]
            return needed
    return None


def _values_of(tree, name):
    """What a module sets a name to."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            yield node.value


def is_other_than_dict(tree, name):
    """Whether the text of a module tells that a name of it is no dict."""
    values = list(_values_of(tree, name))
    return bool(values) and isinstance(values[-1], (ast.Constant, ast.List, ast.Tuple, ast.Set, ast.JoinedStr, ast.Lambda))


def keys_of(tree, name):
    """The keys of a dict that a module sets a name to, or None if its text does not tell."""
    for value in _values_of(tree, name):
        if isinstance(value, ast.Dict) and all(isinstance(key, ast.Constant) for key in value.keys):
            return {key.value for key in value.keys}
        if isinstance(value, ast.Call) and getattr(value.func, "id", None) == "dict" and not value.args:
            return {each.arg for each in value.keywords} if all(each.arg for each in value.keywords) else None
    return None


def defines(tree, name):
    """Whether the module will have something of that name: a definition, an assignment or an import outside of
    any function. In doubt it will; then only running it can tell."""
    stack = list(tree.body)
    while stack:
        node = stack.pop()
        kind = node.__class__
        if kind is ast.FunctionDef or kind is ast.AsyncFunctionDef or kind is ast.ClassDef:
            if node.name == name:
                return True
        elif kind is ast.Import or kind is ast.ImportFrom:
            if any((alias.asname or alias.name) in (name, "*") for alias in node.names):
                return True
        elif kind is ast.Name:
            if node.id == name and node.ctx.__class__ is ast.Store:
                return True
        else:
            for field in node._fields:
                value = getattr(node, field, None)
                stack.extend(item for item in (value if value.__class__ is list else [value])
                             if isinstance(item, ast.AST))
    return _makes_names(tree, name)


def _makes_names(tree, name):
    """Whether names of the module may come about in a way that its text does not show."""
    stack = [tree]
    while stack:
        node = stack.pop()
        if node.__class__ is ast.Name and node.id in _MAKERS:
            return True
        if node.__class__ is ast.Global and name in node.names:
            return True
        for field in node._fields:
            value = getattr(node, field, None)
            stack.extend(item for item in (value if value.__class__ is list else [value])
                         if isinstance(item, ast.AST))
    return False


class _Look:
    """One script: which names stand for what, and what is asked of them."""

    def __init__(self, leave_out, bodies):
        self.leave_out = leave_out
        self.bodies = bodies  # whether to look into functions: those of a module may never be called
        self.bound = {}  # name in the script: dotted name, or None if it stands for something else too
        self.asked = []  # (line, first name, attributes)
        self.missing = []  # (line, dotted, written)
        self.foreign = []  # (line, module, names, level): imports that are not ours to offer

    def walk(self, tree):
        # A stack of nodes, not a NodeVisitor: a thousand scripts must take well under a second.
        left_out = [node for node in tree.body if isinstance(node, _FUNCTIONS) and node.name == self.leave_out]
        stack = [each for each in _in_turn(tree.body, False) if each[0] not in left_out]
        pop, push = stack.pop, stack.append
        while stack:
            node, excused = pop()
            kind = node.__class__
            if kind is ast.Attribute:
                node = self._attribute(node, excused)
                if node is None:
                    continue
                push((node, excused))
                continue
            if kind is ast.Name:
                if node.ctx.__class__ is not ast.Load:
                    self._bind(node.id, None)
                continue
            if kind is ast.Import:
                self._import(node, excused)
                continue
            if kind is ast.ImportFrom:
                self._import_from(node, excused)
                continue
            if kind is ast.Try:
                self._try(node, excused, push)
                continue
            if kind is ast.If and _checks_types(node.test):
                for item in node.orelse:
                    push((item, excused))
                continue
            if kind is ast.If or kind is ast.IfExp or kind is ast.BoolOp:
                self._guard(node, excused, push)
                continue
            if kind is ast.withitem:
                self._with(node, excused, push)
                continue
            if kind is ast.arg:
                self._bind(node.arg, None)
            elif kind is ast.FunctionDef or kind is ast.ClassDef or kind is ast.AsyncFunctionDef:
                self._bind(node.name, None)
                if not self.bodies and kind is not ast.ClassDef:
                    for item in node.decorator_list + node.args.defaults:
                        push((item, excused))
                    continue
            for field in node._fields:
                value = getattr(node, field, None)
                if value.__class__ is list:
                    for item, inside in _in_turn(value, excused):
                        if isinstance(item, ast.AST) and not isinstance(item, _QUIET):
                            push((item, inside))
                elif isinstance(value, ast.AST) and not isinstance(value, _QUIET):
                    push((value, excused))

    def lacking(self):
        """All of it: (line, dotted name, as written)."""
        found = set(self.missing)
        for line, name, attributes in self.asked:
            dotted = self.bound.get(name)
            if dotted:
                end = _missing_attribute(dotted, attributes)
                if end:
                    shown = "op.batch_alter_table()" if dotted == _BATCH else dotted
                    found.add((line, ".".join([shown, *attributes[:end]]), ".".join([name, *attributes[:end]])))
        return found

    def _bind(self, name, dotted):
        if self.bound.setdefault(name, dotted) != dotted:
            self.bound[name] = None

    def _attribute(self, node, excused):
        """Notes a chain a.b.c; gives what is left to walk if it does not start at a name."""
        attributes = []
        line = node.lineno
        while node.__class__ is ast.Attribute:
            attributes.append(node.attr)
            node = node.value
        if node.__class__ is not ast.Name:
            return node
        attributes.reverse()
        if excused is not True and (node.id, attributes[0]) not in (excused or ()):
            self.asked.append((line, node.id, attributes))
        return None

    @staticmethod
    def _guard(node, excused, push):
        """if hasattr(op, "x"): what it asks for need not be there in what depends on it."""
        if node.__class__ is ast.BoolOp:
            known = frozenset()
            for value in node.values:
                push((value, _also(excused, known)))
                known |= _asked_before(value, node.op.__class__ is ast.And)
            return
        push((node.test, excused))
        for branch, is_so in ((node.body, True), (node.orelse, False)):
            inside = _also(excused, _asked_before(node.test, is_so))
            for each in _in_turn(branch if branch.__class__ is list else [branch], inside):
                push(each)

    def _import(self, node, excused):
        for alias in node.names:
            root = alias.name.partition(".")[0]
            if root not in _ROOTS:
                self._bind(alias.asname or root, None)
                if excused is not True:
                    self.foreign.append((node.lineno, alias.name, (), 0))
                continue
            if not finder.has(alias.name):
                if excused is not True:
                    self.missing.append((node.lineno, alias.name, alias.name))
                self._bind(alias.asname or root, None if alias.asname else root)
            else:
                self._bind(alias.asname or root, alias.name if alias.asname else root)

    def _import_from(self, node, excused):
        module = node.module or ""
        ours = node.level == 0 and module.partition(".")[0] in _ROOTS
        if not ours and excused is not True:
            self.foreign.append((node.lineno, module, tuple(alias.name for alias in node.names), node.level))
        if ours and not finder.has(module):
            if excused is not True:
                for alias in node.names:
                    self.missing.append((node.lineno, f"{module}.{alias.name}", f"{module}.{alias.name}"))
            ours = False
        for alias in node.names:
            if not ours:
                self._bind(alias.asname or alias.name, None)
            elif alias.name == "*":
                for name in _public(module):
                    self._bind(name, f"{module}.{name}")
            else:
                dotted = f"{module}.{alias.name}"
                if _missing_attribute(module, [alias.name]) and excused is not True:
                    self.missing.append((node.lineno, dotted, dotted))
                self._bind(alias.asname or alias.name, dotted)

    def _with(self, node, excused, push):
        push((node.context_expr, excused))
        called = getattr(node.context_expr, "func", None)
        name = getattr(called, "attr", getattr(called, "id", None))
        if name == "batch_alter_table" and isinstance(node.optional_vars, ast.Name):
            self._bind(node.optional_vars.id, _BATCH)
        elif node.optional_vars is not None:
            push((node.optional_vars, excused))

    def _try(self, node, excused, push):
        forgiven = True if any(_excuses(handler.type) for handler in node.handlers) else excused
        for each in _in_turn(node.body, forgiven):
            push(each)
        for handler in node.handlers:
            if handler.name:
                self._bind(handler.name, None)
            for each in _in_turn(handler.body, excused):
                push(each)
        for each in _in_turn(node.orelse + node.finalbody, excused):
            push(each)


def _also(excused, names):
    return excused if excused is True or not names else (excused or frozenset()) | names


def _in_turn(items, excused):
    """The statements of a block, each with what is excused in it: behind "if not hasattr(op, 'x'): return" there is x."""
    for item in items:
        yield item, excused
        if item.__class__ is ast.If:
            if _leaves(item.body):
                excused = _also(excused, _asked_before(item.test, False))
            if _leaves(item.orelse):
                excused = _also(excused, _asked_before(item.test, True))


def _leaves(block):
    """Whether what stands behind a block is not reached through it."""
    return bool(block) and isinstance(block[-1], (ast.Return, ast.Raise, ast.Continue, ast.Break))


def _excuses(node):
    """Whether an except clause catches a failing import."""
    if node is None:
        return True
    nodes = node.elts if isinstance(node, ast.Tuple) else [node]
    return any(getattr(item, "id", getattr(item, "attr", None)) in _EXCUSES for item in nodes)


def _asked_before(test, is_so):
    """(name, attribute) of each hasattr(name, "attribute") that is true if a condition is, or is not."""
    kind = test.__class__
    if kind is ast.UnaryOp and test.op.__class__ is ast.Not:
        return _asked_before(test.operand, not is_so)
    if kind is ast.BoolOp and (test.op.__class__ is ast.And) == is_so:
        return frozenset().union(*(_asked_before(value, is_so) for value in test.values))
    if kind is ast.Call and is_so and getattr(test.func, "id", None) == "hasattr" and len(test.args) == 2:
        subject, name = test.args
        if isinstance(subject, ast.Name) and isinstance(name, ast.Constant):
            return frozenset([(subject.id, name.value)])
    return frozenset()


def _checks_types(test):
    return getattr(test, "id", getattr(test, "attr", None)) == "TYPE_CHECKING"


def _accepted(name):
    """Whether a name that the scan has seen (scriptscan.h) is there."""
    if name[0] == "=":
        return finder.has(name[1:])
    if name[0] == "%":
        return name[1:].partition(".")[0] in sys.stdlib_module_names
    module, colon, wanted = name.partition(":")
    if colon:
        return finder.has(module) and not _missing_attribute(module, [wanted])
    root, *attributes = name.split(".")
    return not _missing_attribute(root, attributes)


def _public(module):
    loaded = importlib.import_module(module)
    return getattr(loaded, "__all__", None) or [name for name in vars(loaded) if not name.startswith("_")]


def _missing_attribute(dotted, attributes):
    """How many of the attributes lead to the first one that is lacking; 0 if none is."""
    if dotted == _BATCH:
        return _missing_operation(attributes[0])
    here = _resolve(dotted)
    for count, name in enumerate(attributes, 1):
        if here.__class__ is not types.ModuleType:
            return 0  # a class or a value: only running it can tell
        inside = here.__dict__
        if name in inside:
            here = inside[name]
            if here.__class__ is types.ModuleType and here.__name__.partition(".")[0] not in _ROOTS:
                return 0
        elif name.startswith("__"):
            return 0
        else:
            here = _lazily(here, name)
            if here is None:
                return count
    return 0


def _lazily(module, name):
    """What a stand-in loads only when it is asked for; None if it has nothing of that name."""
    try:
        return getattr(module, name)
    except AttributeError:
        return None


def _missing_operation(name):
    if name.startswith("_") or name in ("impl", "migration_context"):
        return 0
    return 0 if hasattr(_resolve("alembic.batch").BatchOperations, name) else 1


def _resolve(dotted):
    module = sys.modules.get(dotted)
    if module is not None:
        return module
    if finder.has(dotted):
        return importlib.import_module(dotted)
    parent, _, name = dotted.rpartition(".")
    return getattr(_resolve(parent), name, None) if parent else None
