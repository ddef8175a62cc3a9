# SPDX-License-Identifier: GPL-3.0-or-later
"""Engines that a script makes by itself: of the database that is migrated, no other is within reach."""
import _meditrack_bridge as bridge
from _meditrack import MissingFeature, module_getattr

from .engine import Dialect, Engine


def create_engine(url, **options):
    from .engine.url import make_url

    if make_url(url).render_as_string(hide_password=True) != bridge.settings()["url"] and str(url) != bridge.settings()["url"]:
        raise MissingFeature("create_engine() for another database than the one that is migrated")
    return Engine(Dialect(bridge.dialect_name()))


def engine_from_config(configuration, prefix="sqlalchemy.", **options):
    """By the keys of a section of the ini file, as context.config.get_section() gives them."""
    url = options.pop("url", None) or configuration.get(prefix + "url")
    if url is None:
        raise KeyError(prefix + "url")
    return create_engine(url)


__getattr__ = module_getattr(__name__)
