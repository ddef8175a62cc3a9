// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/clisession.h"
#include "support/project.h"

#include <QDir>
#include <QTest>

/// `meditrack` as a project's folder would have it, inside the test: a program for each question takes longer than the answer.
inline Outcome meditrackHere(const Project &project, const QString &url, const QStringList &arguments)
{
    const CliResult result = runCli(QStringList{QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"), url} + arguments);
    return {result.exitCode, result.out.toUtf8(), result.err.toUtf8()};
}

/// A project whose first revision makes a database as it is `before`, and which wants what is in schema.sql.
class AutogenerateCase
{
public:
    /// url: empty = the project's own SQLite file.
    explicit AutogenerateCase(const QByteArray &before, const QString &url = {})
        : m_url(url.isEmpty() ? QStringLiteral("sqlite:///") + project.databasePath() : url)
    {
        project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[meditrack]\ntarget = schema.sql\n");
        want(before);
        write(QStringLiteral("r1"));
    }

    void want(const QByteArray &sql) { project.write(QStringLiteral("schema.sql"), sql); }
    Outcome run(const QStringList &arguments) const { return meditrackHere(project, m_url, arguments); }
    Outcome alembic(const QStringList &arguments) const { return project.alembicOn(m_url, arguments); }
    Outcome write(const QString &id, const QStringList &more = {}) const
    {
        return run(QStringList{QStringLiteral("revision"), QStringLiteral("--autogenerate"), QStringLiteral("-m"), id, QStringLiteral("--rev-id"), id} + more);
    }
    Outcome check(const QStringList &more = {}) const { return run(QStringList{QStringLiteral("check")} + more); }
    QByteArray script(const QString &id) const
    {
        const QStringList names = QDir(project.path(QStringLiteral("versions"))).entryList({id + QStringLiteral("_*")});
        return names.isEmpty() ? QByteArray() : bytesOf(project.path(QStringLiteral("versions/") + names.first()));
    }

    void forget(const QString &id)
    {
        QDir versions(project.path(QStringLiteral("versions")));
        for (const QString &name : versions.entryList({id + QStringLiteral("_*")}))
            versions.remove(name);
    }

    Project project;

private:
    QString m_url;
};

#define RUNS(outcome) \
    do { \
        const Outcome result = outcome; \
        QVERIFY2(result.exitCode == 0, (result.output + result.errors).constData()); \
    } while (false)
