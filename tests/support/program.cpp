// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include "support/thisbuild.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <grp.h>
#include <unistd.h>

namespace {

constexpr int patience = 120000; // milliseconds

QProcessEnvironment environmentOf(const ProgramCall &call)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DATABASE_URL", "ALEMBIC_CONFIG", "MEDITRACK_NOW", "MEDITRACK_JSON_ERRORS"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    for (auto it = call.environment.cbegin(); it != call.environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

/// tests/data/pythonserver.py, one for this process; it ends when we do.
QProcess &pythonServer()
{
    static QProcess *const server = new QProcess;
    if (server->state() == QProcess::NotRunning) {
        server->setProcessEnvironment(environmentOf({}));
        server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        server->start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/pythonserver.py")});
    }
    return *server;
}

} // namespace

Outcome runPython(const ProgramCall &call)
{
    QJsonObject environment;
    const QProcessEnvironment wanted = environmentOf(call);
    for (const QString &name : wanted.keys())
        environment[name] = wanted.value(name);
    QProcess &server = pythonServer();
    server.write(QJsonDocument(QJsonObject{{QStringLiteral("argv"), QJsonArray::fromStringList(QStringList{call.program} + call.arguments)},
                                           {QStringLiteral("environment"), environment},
                                           {QStringLiteral("folder"), call.folder.isEmpty() ? QDir::currentPath() : call.folder},
                                           {QStringLiteral("input"), QString::fromLatin1(call.input.toBase64())}})
                     .toJson(QJsonDocument::Compact) + '\n');
    while (!server.canReadLine()) {
        if (server.waitForReadyRead(patience))
            continue;
        const Outcome none{-1, {}, call.program.toUtf8() + ": " + server.errorString().toUtf8()};
        server.kill(); // or its answer would be taken for the next one's
        server.waitForFinished();
        return none;
    }
    const QJsonObject answer = QJsonDocument::fromJson(server.readLine()).object();
    const auto bytes = [&](const char *name) { return QByteArray::fromBase64(answer[QLatin1String(name)].toString().toLatin1()); };
    return {answer[QLatin1String("exit")].toInt(-1), bytes("output"), bytes("errors")};
}

Outcome runProgram(const ProgramCall &call)
{
    QProcess process;
    process.setProcessEnvironment(environmentOf(call));
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
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.errorString().toUtf8() + '\n' + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonValue askPython(const QString &name, const QJsonValue &question)
{
    const Outcome outcome = runPython({QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/engine/") + name, {},
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
