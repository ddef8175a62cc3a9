// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/program.h"

/// The second witness: what the sqlite3 shell says to these commands or statements on a database file.
inline QByteArray sqliteShell(const QString &database, const QString &commands)
{
    const Outcome outcome = runProgram({QStringLiteral("/usr/bin/sqlite3"), {QStringLiteral("-batch"), database}, commands.toUtf8() + '\n'});
    if (outcome.exitCode != 0)
        qWarning("sqlite3 %s: %s", qPrintable(database), outcome.errors.constData());
    return outcome.output + outcome.errors;
}

/// The same without the line end.
inline QByteArray shellAnswer(const QString &database, const QString &commands)
{
    return sqliteShell(database, commands).trimmed();
}

/// Everything in it as SQL.
inline QByteArray shellDump(const QString &database)
{
    return sqliteShell(database, QStringLiteral(".dump"));
}

/// A script for /usr/bin/python3; arguments follow as sys.argv[1:].
inline Outcome runPython(const QByteArray &script, const QStringList &arguments)
{
    return runProgram({QStringLiteral("/usr/bin/python3"), QStringList{QStringLiteral("-c"), QString::fromUtf8(script)} + arguments});
}
