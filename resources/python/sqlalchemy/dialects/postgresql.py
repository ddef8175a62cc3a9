# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of PostgreSQL."""
from _meditrack import module_getattr

from .. import types as _types
from ..types import (ARRAY, BIGINT, BOOLEAN, CHAR, DATE, DOUBLE_PRECISION, FLOAT, INTEGER, JSON, NUMERIC, REAL, SMALLINT,
                     TEXT, UUID, VARCHAR)


class BYTEA(_types.LargeBinary):
    pass


class TIMESTAMP(_types.TIMESTAMP):
    def __init__(self, timezone=False, precision=None):
        super().__init__(timezone)
        self.precision = precision

    def _arguments(self):
        return {**super()._arguments(), "precision": self.precision}


class TIME(_types.TIME):
    def __init__(self, timezone=False, precision=None):
        super().__init__(timezone)
        self.precision = precision

    def _arguments(self):
        return {**super()._arguments(), "precision": self.precision}


class INTERVAL(_types.Interval):
    def __init__(self, precision=None, fields=None):
        super().__init__(second_precision=precision)
        self.fields = fields


class ENUM(_types.Enum):
    def __init__(self, *labels, name=None, create_type=True, **options):
        super().__init__(*labels, name=name, **options)
        self.create_type = create_type


class JSONB(JSON):
    def __init__(self, none_as_null=False, astext_type=None):
        super().__init__(none_as_null)


class HSTORE(_types.TypeEngine):
    def __init__(self, text_type=None):
        pass


class BIT(_types.TypeEngine):
    def __init__(self, length=None, varying=False):
        self.length = length
        self.varying = varying

    def _arguments(self):
        return {"length": self.length}


class CITEXT(_types.Text):
    pass


class CIDR(_types.TypeEngine):
    pass


class INET(_types.TypeEngine):
    pass


class MACADDR(_types.TypeEngine):
    pass


class MONEY(_types.TypeEngine):
    pass


class OID(_types.TypeEngine):
    pass


class TSVECTOR(_types.TypeEngine):
    pass


__getattr__ = module_getattr(__name__)
