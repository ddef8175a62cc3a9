# SPDX-License-Identifier: GPL-3.0-or-later
"""What a script may ask about the command that runs it."""
import _meditrack_bridge as bridge
from _meditrack import host as _host, module_getattr


def is_offline_mode():
    return bridge.offline()


def get_x_argument(as_dictionary=False):
    """The values of -x: as written, or split at the first '='."""
    given = _host.x_arguments()
    if not as_dictionary:
        return given
    return {name: value for name, _, value in (each.partition("=") for each in given)}


def get_tag_argument():
    return _host.tag()


def get_bind():
    from .op import get_bind as bind

    return bind()


def get_context():
    from .op import get_context as running

    return running()


def get_impl():
    return get_context().impl


def execute(sql, execution_options=None):
    get_context().execute(sql)


def begin_transaction():
    return get_context().begin_transaction()


def __getattr__(name, _lacking=module_getattr(__name__)):
    if name == "config":
        return get_context().config
    return _lacking(name)
