# SPDX-License-Identifier: GPL-3.0-or-later
"""What the stand-ins and the script host share. Nothing here is for scripts."""


class MissingName(AttributeError):
    """A script asked a stand-in for a name that MediTrack does not offer."""

    def __init__(self, dotted):
        super().__init__(f"MediTrack does not offer {dotted}")
        self.dotted = dotted


class MissingFeature(NotImplementedError):
    """The name is there, but not with this argument."""

    def __init__(self, what):
        super().__init__(f"MediTrack does not offer {what}")
        self.dotted = what


class Cancelled(BaseException):
    """Somebody asked to stop. Not an Exception, so that no script catches it by accident."""


class Offered:
    """Base of every value class: an attribute it lacks is named, not just missing."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise MissingName(f"{type(self).__name__}.{name}")


def all_names(module, *lazy):
    """The __all__ of a stand-in module: what it has, and what it loads when it is asked for."""
    later = [name for group in lazy for names in group.values() for name in names.split()]
    return list(dict.fromkeys([name for name in module if not name.startswith("_")] + later))


def module_getattr(module_name, package="", *lazy):
    """The __getattr__ of a stand-in module: offers its submodules and the names that are loaded when they are asked
    for ({module of the package: names}), and names what is lacking."""
    where = {}
    for group in lazy:
        for module, names in group.items():
            dotted = module if "." in module else f"{package}.{module}"
            where.update(dict.fromkeys(names.split(), dotted))

    def getter(name):
        if name.startswith("__") and name not in where:
            raise AttributeError(name)  # importing from a module asks for its __path__ each time
        import importlib
        import sys

        if name in where:
            found = getattr(importlib.import_module(where[name]), name)
            setattr(sys.modules[module_name], name, found)
            return found
        from . import finder

        dotted = f"{module_name}.{name}"
        if finder.has(dotted):
            return importlib.import_module(dotted)
        raise MissingName(dotted)

    return getter
