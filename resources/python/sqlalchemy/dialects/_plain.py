# SPDX-License-Identifier: GPL-3.0-or-later
"""Types that a database has under a name of its own and that need no more than this name."""


def define(namespace, names):
    """Puts a class for each name into the module; {base: names}."""
    for base, listed in names.items():
        for name in listed.split():
            namespace[name] = type(name, (base,), {"__module__": namespace["__name__"], "__qualname__": name})
