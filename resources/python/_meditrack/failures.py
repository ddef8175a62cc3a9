# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors of the engine as Python exceptions, and Python exceptions as values for the engine."""
import builtins

from . import Cancelled, MissingFeature, MissingName

OURS = "<meditrack>/"


def make(token, code, kind, message, sql, state=""):
    """The exception that a script sees for an error of the engine; token leads back to that error."""
    error = _instance(code, kind, message, sql, state)
    error._meditrack_token = token
    return error


def _instance(code, kind, message, sql, state):
    if code == "Cancelled":
        return Cancelled(message)
    from sqlalchemy import exc

    known = getattr(exc, kind, None) if kind and not kind.startswith("_") else None
    if isinstance(known, type) and issubclass(known, exc.DBAPIError):
        return known(sql or None, None, exc.driver_error(message, kind, state))
    if isinstance(known, type):
        return known(message)
    if code in ("Sql", "Locked", "ReadOnly", "Corrupt", "NotADatabase"):
        return exc.OperationalError(sql or None, None, exc.DriverError(message))
    plain = getattr(builtins, kind, None) if kind else None
    if isinstance(plain, type) and issubclass(plain, Exception):
        return plain(message)
    from alembic.util import CommandError

    return CommandError(message)


def describe(error, path):
    """What became of a script, as a dict of plain values."""
    line, first = _place(error, path)
    failure = {
        "what": "failed",
        "kind": type(error).__name__,
        "message": f"The script raised {type(error).__name__}: {_text(error)}",
        "advice": "Mend the script, then run the same command again.",
        "file": path,
        "line": line,
        "detail": _traceback(error, first),
        "token": getattr(error, "_meditrack_token", -1),
    }
    dotted = _lacking(error)
    if dotted:
        failure.update(lacking(dotted, dotted))
    elif isinstance(error, SystemExit):
        failure["message"] = f"The script ended the program (exit with {error.code!r}) instead of returning."
        failure["advice"] = "Let upgrade() or downgrade() return, or raise an error that says what is wrong."
    elif isinstance(error, KeyboardInterrupt):
        failure["message"] = "The script was interrupted (KeyboardInterrupt)."
        failure["advice"] = "Run the command again when the script may finish."
    elif isinstance(error, RecursionError):
        failure["message"] = f"The script calls itself too deeply. RecursionError: {_text(error)}"
    elif isinstance(error, ModuleNotFoundError):
        failure["advice"] = "Add the folder of that module to prepend_sys_path in alembic.ini, or remove the import."
    return {key: _whole(value) for key, value in failure.items()}


def _whole(value):
    """Half a surrogate pair is no character that the engine could show: it is written as Python would write it."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def lacking(dotted, written):
    called = f"{written} ({dotted})" if written != dotted else dotted
    return {
        "what": "name",
        "kind": "AttributeError",
        "message": f"The script uses {called}, which MediTrack does not offer.",
        "advice": "Write that part as SQL with op.execute(), or run this revision with Alembic itself"
                  " and mark it as done with 'meditrack stamp'.",
    }


def all_lacking(found):
    """One failure for all that scripts lack: (revision, file, line, dotted name, as written, whether it is a module)."""
    revision, path, line, dotted, written, module = found[0]
    failure = missing_module(dotted) if module else lacking(dotted, written)
    failure.update(file=path, line=line, token=-1, revision=revision, consequence="Nothing has been changed.")
    if len(found) > 1:
        places = [f"{file}:{number}: {'module ' if is_module else ''}{name}" for _, file, number, name, _, is_module in found]
        failure["message"] = f"The scripts need {len(found)} things that are not there:\n" + "\n".join(places)
    return failure


def missing_module(name):
    return {
        "what": "name",
        "kind": "ModuleNotFoundError",
        "message": f"The module {name}, which the script imports, was not found.",
        "advice": "Add the folder that holds it, for example the site-packages of the project's virtual environment,"
                  " to prepend_sys_path or to python_path in the section [meditrack] of the configuration.",
    }


def argument(name, function_name, path):
    return {
        "what": "failed",
        "kind": "TypeError",
        "message": f"{function_name}() takes the argument '{name}', which env.py gives it in Alembic; env.py is not run.",
        "advice": "Put the arguments into a dict and name it in the section [meditrack] of the configuration:"
                  " upgrade_arguments = package.module:NAME",
        "file": path,
        "token": -1,
    }


def upgrade_arguments(what, file):
    return {
        "what": "failed",
        "kind": "CommandError",
        "message": what,
        "consequence": "Nothing was run and nothing has been changed.",
        "advice": "Set upgrade_arguments in the section [meditrack] of the configuration to package.module:NAME, where NAME"
                  " is a dict, or leave it out; python_path says where modules are found.",
        "file": file,
        "token": -1,
    }


def syntax(error, path):
    line = getattr(error, "lineno", None) or 0
    text = getattr(error, "msg", None) or str(error)
    return {
        "what": "failed",
        "kind": type(error).__name__,
        "message": f"The script does not compile. {type(error).__name__}: {text}",
        "advice": "Mend the script, then run the same command again.",
        "file": path,
        "line": line,
        "detail": _traceback(error, None),
        "token": -1,
    }


def _lacking(error):
    if isinstance(error, (MissingName, MissingFeature)):
        return error.dotted
    if isinstance(error, ImportError) and error.name and error.name.partition(".")[0] in ("alembic", "sqlalchemy"):
        if isinstance(error, ModuleNotFoundError):
            return error.name
        imported = getattr(error, "name_from", None) or _quoted(str(error))
        return f"{error.name}.{imported}" if imported else error.name
    return None


def _quoted(text):
    parts = text.split("'")
    return parts[1] if len(parts) > 2 else None


def _text(error):
    try:
        return str(error) or "no text"
    except Exception:
        return "its text cannot be shown"


def _place(error, path):
    """Line of the innermost frame in the script, and the outermost traceback entry that is not ours."""
    line, first, step = 0, None, error.__traceback__
    while step is not None:
        name = step.tb_frame.f_code.co_filename
        if first is None and not name.startswith(OURS):
            first = step
        if name == path:
            line = step.tb_lineno
        step = step.tb_next
    return line, first


def _traceback(error, first):
    import traceback  # only here: it takes a while to load, and most scripts work

    try:
        return "".join(traceback.format_exception(type(error), error, first))
    except Exception:
        return type(error).__name__
