# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks through a script's syntax tree for names that the stand-ins lack, without running it."""
import _ast as ast  # not ast: that module takes longer to load than a small upgrade to run
import importlib
import sys
import types

from . import failures, finder

ONLY_AST = ast.PyCF_ONLY_AST
_ROOTS = ("alembic", "sqlalchemy")
_EXCUSES = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException", "AttributeError"}
_MAKERS = {"exec", "globals", "locals", "vars", "setattr"}
_QUIET = (ast.Constant, ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop, ast.Pass)


def problem(tree, path):
    """The first lacking name, by line, or None."""
    look = _Look()
    look.walk(tree)
    found = look.lacking()
    if found is None:
        return None
    line, dotted, written = found
    failure = failures.lacking(dotted, written)
    failure.update(file=path, line=line, token=-1)
    return failure


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

    def __init__(self):
        self.bound = {}  # name in the script: dotted name, or None if it stands for something else too
        self.asked = []  # (line, first name, attributes)
        self.missing = []  # (line, dotted, written)

    def walk(self, tree):
        # A stack of nodes, not a NodeVisitor: a thousand scripts must take well under a second.
        stack = [(tree, False)]
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
            if kind is ast.arg:
                self._bind(node.arg, None)
            elif kind is ast.FunctionDef or kind is ast.ClassDef or kind is ast.AsyncFunctionDef:
                self._bind(node.name, None)
            for field in node._fields:
                value = getattr(node, field, None)
                if value.__class__ is list:
                    for item in value:
                        if isinstance(item, ast.AST) and not isinstance(item, _QUIET):
                            push((item, excused))
                elif isinstance(value, ast.AST) and not isinstance(value, _QUIET):
                    push((value, excused))

    def lacking(self):
        for line, name, attributes in self.asked:
            dotted = self.bound.get(name)
            if dotted:
                end = _missing_attribute(dotted, attributes)
                if end:
                    written = ".".join([name, *attributes[: end]])
                    self.missing.append((line, ".".join([dotted, *attributes[: end]]), written))
        return min(self.missing) if self.missing else None

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
        if not excused:
            attributes.reverse()
            self.asked.append((line, node.id, attributes))
        return None

    def _import(self, node, excused):
        for alias in node.names:
            root = alias.name.partition(".")[0]
            if root not in _ROOTS:
                self._bind(alias.asname or root, None)
                continue
            if not finder.has(alias.name):
                if not excused:
                    self.missing.append((node.lineno, alias.name, alias.name))
                self._bind(alias.asname or root, None if alias.asname else root)
            else:
                self._bind(alias.asname or root, alias.name if alias.asname else root)

    def _import_from(self, node, excused):
        module = node.module or ""
        ours = node.level == 0 and module.partition(".")[0] in _ROOTS
        if ours and not finder.has(module):
            if not excused:
                self.missing.append((node.lineno, f"{module}.{node.names[0].name}", f"{module}.{node.names[0].name}"))
            ours = False
        for alias in node.names:
            if not ours:
                self._bind(alias.asname or alias.name, None)
            elif alias.name == "*":
                for name in _public(module):
                    self._bind(name, f"{module}.{name}")
            else:
                dotted = f"{module}.{alias.name}"
                if _missing_attribute(module, [alias.name]) and not excused:
                    self.missing.append((node.lineno, dotted, dotted))
                self._bind(alias.asname or alias.name, dotted)

    def _try(self, node, excused, push):
        forgiven = excused or any(_excuses(handler.type) for handler in node.handlers)
        for item in node.body:
            push((item, forgiven))
        for handler in node.handlers:
            if handler.name:
                self._bind(handler.name, None)
            for item in handler.body:
                push((item, excused))
        for item in node.orelse + node.finalbody:
            push((item, excused))


def _excuses(node):
    """Whether an except clause catches a failing import."""
    if node is None:
        return True
    nodes = node.elts if isinstance(node, ast.Tuple) else [node]
    return any(getattr(item, "id", getattr(item, "attr", None)) in _EXCUSES for item in nodes)


def _public(module):
    loaded = importlib.import_module(module)
    return getattr(loaded, "__all__", None) or [name for name in vars(loaded) if not name.startswith("_")]


def _missing_attribute(dotted, attributes):
    """How many of the attributes lead to the first one that is lacking; 0 if none is."""
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
            try:
                here = getattr(here, name)  # a submodule, or a name that its module loads when it is asked for
            except AttributeError:
                return count
    return 0


def _resolve(dotted):
    module = sys.modules.get(dotted)
    if module is not None:
        return module
    if finder.has(dotted):
        return importlib.import_module(dotted)
    parent, _, name = dotted.rpartition(".")
    return getattr(_resolve(parent), name, None) if parent else None
