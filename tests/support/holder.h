// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <grp.h>
#include <unistd.h>

/// Another program, Python's, that holds a lock on a database for as long as this lives.
class Holder
{
public:
    /// sql: one or more statements, such as "BEGIN IMMEDIATE" or "BEGIN; SELECT * FROM t".
    Holder(const QString &database, const QString &sql, uint user = 0)
    {
        if (user != 0)
            m_process.setChildProcessModifier([user] {
                if (::setgroups(0, nullptr) != 0 || ::setgid(user) != 0 || ::setuid(user) != 0)
                    ::_exit(99);
            });
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral("-c"),
                         QStringLiteral("import sqlite3, sys\nc = sqlite3.connect(sys.argv[1], isolation_level=None)\nc.executescript(sys.argv[2])\n"
                                        "print('ready', flush=True)\nsys.stdin.read()"),
                         database, sql});
        isReady = m_process.waitForReadyRead(20000) && m_process.readAll().startsWith("ready");
        if (!isReady)
            qWarning("the lock is not held: %s", m_process.readAllStandardError().constData());
    }
    ~Holder() { letGo(); }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;

    void letGo()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    qint64 pid() const { return m_process.processId(); }
    QString name() const { return QStringLiteral("python3 (pid %1)").arg(pid()); }
    bool isReady = false;

private:
    QProcess m_process;
};
