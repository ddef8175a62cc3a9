// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"

namespace meditrack {

/// What a hook printed.
struct HookOutput
{
    QString out;
    QString err;
};

/// Runs one program of [post_write_hooks] on a script that has just been written, and waits for it.
/// exec runs hook.entrypoint; console_scripts too, as the command that a Python package installed;
/// module runs it with "python3 -m". Rules of the options: alembic.sqlalchemy.org, "Applying Post Processing".
/// Throws Error (Command) that says that the file is there.
HookOutput runPostWriteHook(const PostWriteHook &hook, const QString &scriptPath);

/// The words of a text as a POSIX shell splits them, with quotes and backslashes (Python's shlex.split).
/// Throws Error (Configuration) for a quote that is not closed.
QStringList shellWords(const QString &text);

} // namespace meditrack
