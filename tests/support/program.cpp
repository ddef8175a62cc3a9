// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include "support/thisbuild.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <grp.h>
#include <unistd.h>

Outcome runProgram(const ProgramCall &call)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DATABASE_URL", "ALEMBIC_CONFIG", "MEDITRACK_NOW", "MEDITRACK_JSON_ERRORS"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    for (auto it = call.environment.cbegin(); it != call.environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    if (!call.folder.isEmpty())
        process.setWorkingDirectory(call.folder);
    if (call.user != 0 && ::geteuid() == 0) {
        process.setChildProcessModifier([user = call.user] {
            if (::setgroups(0, nullptr) != 0 || ::setgid(user) != 0 || ::setuid(user) != 0)
                ::_exit(99);
        });
    }
    process.start(call.program, call.arguments);
    process.write(call.input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.errorString().toUtf8() + '\n' + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonValue askPython(const QString &name, const QJsonValue &question)
{
    const Outcome outcome = runProgram({QStringLiteral("/usr/bin/python3"),
                                        {QStringLiteral("-B"), QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/engine/") + name},
                                        QJsonDocument(QJsonArray{question}).toJson(QJsonDocument::Compact)});
    const QJsonDocument answer = QJsonDocument::fromJson(outcome.output);
    if (outcome.exitCode != 0 || !answer.isArray())
        qFatal("%s failed: %s", qPrintable(name), outcome.errors.constData());
    return answer.array().at(0);
}

QString meditrackProgram()
{
    return thisbuild::program(QStringLiteral("meditrack"));
}
