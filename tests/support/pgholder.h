// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/postgres.h"

#include <QProcess>

/// Another program, psql, that stays in a transaction for as long as this lives.
class PgHolder
{
public:
    /// sql: what it did there, such as "LOCK TABLE t".
    PgHolder(const PostgresCluster &cluster, const QString &database, const QByteArray &sql, const QString &user = QStringLiteral("tester"))
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGAPPNAME"), QStringLiteral("till"));
        m_process.setProcessEnvironment(environment);
        m_process.start(cluster.tool(QStringLiteral("psql")), {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-h"), cluster.folder(), QStringLiteral("-U"), user, database});
        m_process.write("BEGIN;\n" + sql + ";\n\\echo ready\n");
        while (!m_output.contains("ready") && m_process.waitForReadyRead(20000))
            m_output += m_process.readAllStandardOutput();
        isReady = m_output.contains("ready");
        if (!isReady)
            qWarning("psql: %s", m_process.readAllStandardError().constData());
    }
    ~PgHolder() { letGo(); }
    PgHolder(const PgHolder &) = delete;
    PgHolder &operator=(const PgHolder &) = delete;

    void letGo()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    void commit()
    {
        m_process.write("COMMIT;\n");
        letGo();
    }
    bool isReady = false;

private:
    QProcess m_process;
    QByteArray m_output;
};
