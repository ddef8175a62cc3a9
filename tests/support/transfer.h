// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/project.h"

#include <QTest>

/// A project without revisions, databases beside it, and Python's own look at them.
class TransferProject
{
public:
    QString path(const QString &name) const { return m_project.path(name); }
    Project &project() { return m_project; }

    /// tests/data/transfer/witness.py; its output. The test ends where it fails.
    QByteArray witness(const QStringList &arguments) const
    {
        const Outcome outcome = runProgram({QStringLiteral("/usr/bin/python3"),
                                            QStringList{QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/transfer/witness.py")} + arguments,
                                            {}, {}, m_project.path()});
        if (outcome.exitCode != 0)
            qFatal("witness.py %s: %s", qPrintable(arguments.join(QLatin1Char(' '))), outcome.errors.constData());
        return outcome.output;
    }
    QByteArray dump(const QString &database) const { return witness({QStringLiteral("dump"), database}); }

    /// `meditrack db …` on a database of this folder.
    Outcome db(const QString &database, const QStringList &arguments, const QByteArray &input = {}) const
    {
        return dbOn(QStringLiteral("sqlite:///") + path(database), arguments, input);
    }
    Outcome dbOn(const QString &url, const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runProgram({meditrackProgram(),
                           QStringList{QStringLiteral("-c"), path(QStringLiteral("alembic.ini")), QStringLiteral("db")} + arguments,
                           input,
                           {{QStringLiteral("DATABASE_URL"), url}},
                           m_project.path()});
    }

private:
    Project m_project;
};

inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Runs it once: QVERIFY2 would do it again for the message.
#define COMPARE_DONE(outcome) \
    do { \
        const Outcome compareDone = (outcome); \
        QVERIFY2(compareDone.exitCode == 0, compareDone.errors.constData()); \
    } while (false)
