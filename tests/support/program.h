// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>

/// What another program did.
struct Outcome
{
    int exitCode = -1; ///< -1: it did not end by itself
    QByteArray output;
    QByteArray errors;
};

struct ProgramCall
{
    QString program;
    QStringList arguments = {};
    QByteArray input = {};
    QHash<QString, QString> environment = {}; ///< added to this process's own, without DATABASE_URL and ALEMBIC_CONFIG
    QString folder = {}; ///< working directory; empty = this one
    uint user = 0; ///< run as this uid (when the test runs as root); 0 = as the test
};

/// Runs a program to its end.
Outcome runProgram(const ProgramCall &call);

/// The same for a program written in Python, by a fork of a process that has imported Alembic and SQLAlchemy already: a tenth of the time.
/// Not to be measured against. call.user is not heeded.
Outcome runPython(const ProgramCall &call);

/// What tests/data/engine/NAME answers to a JSON value: our expectations from Python, SQLAlchemy and Alembic themselves.
QJsonValue askPython(const QString &name, const QJsonValue &question);

/// The command line program of this build.
QString meditrackProgram();

/// A user that owns nothing: "nobody" on the systems we know.
inline constexpr uint nobody = 65534;
