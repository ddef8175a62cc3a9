# SPDX-License-Identifier: GPL-3.0-or-later
"""Ranges of a PostgreSQL server, with the look of psycopg2's (psycopg.org/docs/extras.html, "Range data types")."""
import re

_PARTS = re.compile(r'([\[(])("(?:[^"\\]|\\.|"")*"|[^",]*),("(?:[^"\\]|\\.|"")*"|[^",]*)([\])])$')


class Range:
    def __init__(self, lower=None, upper=None, bounds="[)", empty=False):
        self._lower, self._upper, self._bounds = (None, None, None) if empty else (lower, upper, bounds)

    lower = property(lambda self: self._lower)
    upper = property(lambda self: self._upper)
    isempty = property(lambda self: self._bounds is None)
    lower_inf = property(lambda self: self._bounds is not None and self._lower is None)
    upper_inf = property(lambda self: self._bounds is not None and self._upper is None)
    lower_inc = property(lambda self: self._bounds is not None and self._lower is not None and self._bounds[0] == "[")
    upper_inc = property(lambda self: self._bounds is not None and self._upper is not None and self._bounds[1] == "]")
    bounds = property(lambda self: self._bounds or "[)")

    def __contains__(self, value):
        if self._bounds is None:
            return False
        after = self._lower is None or value > self._lower or (value == self._lower and self.lower_inc)
        before = self._upper is None or value < self._upper or (value == self._upper and self.upper_inc)
        return after and before

    def __bool__(self):
        return self._bounds is not None

    def __eq__(self, other):
        return isinstance(other, Range) and (self._lower, self._upper, self._bounds) == (other._lower, other._upper, other._bounds)

    def __hash__(self):
        return hash((self._lower, self._upper, self._bounds))

    def __repr__(self):
        if self._bounds is None:
            return f"{type(self).__name__}(empty=True)"
        return f"{type(self).__name__}({self._lower!r}, {self._upper!r}, {self._bounds!r})"

    def __str__(self):
        if self._bounds is None:
            return "empty"
        return f"{self._bounds[0]}{self._lower}, {self._upper}{self._bounds[1]}"

    def sql_literal(self):
        """What the server reads."""
        if self._bounds is None:
            return "empty"
        low, high = ("" if each is None else f'"{each}"' for each in (self._lower, self._upper))
        return f"{self._bounds[0]}{low},{high}{self._bounds[1]}"


_CLASSES = {name: type(name, (Range,), {"__module__": "psycopg2._range"})
            for name in ("NumericRange", "DateRange", "DateTimeRange", "DateTimeTZRange")}


def read(class_name, item, text):
    cls = _CLASSES[class_name]
    if text == "empty":
        return cls(empty=True)
    before, lower, upper, after = _PARTS.match(text).groups()
    return cls(_end(lower, item), _end(upper, item), before + after)


def _end(text, item):
    if text == "":
        return None
    return item(re.sub(r'\\(.)|""', lambda match: match[1] or '"', text[1:-1]) if text.startswith('"') else text)
