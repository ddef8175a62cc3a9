// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/program.h"

#include <QTemporaryDir>

/// A PostgreSQL server of the test's own: a private cluster in a temporary folder, on a unix socket only, run by an
/// unprivileged user, gone with the test. qFatal() if it does not start: a test never skips for want of a server.
class PostgresCluster
{
public:
    PostgresCluster();
    /// A standby that follows the other one.
    explicit PostgresCluster(const PostgresCluster *primary);
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    void create(const QString &database) const;
    /// With the content of another one, to which nobody may be connected. Quick: no program is started.
    void copy(const QString &from, const QString &to) const;
    /// What the last statement of one text answers, or the error: one row a line, values without anything between. Quick, too.
    QString ask(const QString &database, const QByteArray &sql) const;
    /// As SQLAlchemy and libpq read it.
    QString url(const QString &database) const;
    /// Runs SQL as psql does, which stops at the first error; exit code 3 is an error in the SQL.
    Outcome psql(const QString &database, const QByteArray &sql) const;
    /// Everything in it but our journal, schema and rows, one thing a line; sequences' positions too.
    QByteArray dump(const QString &database) const;
    QByteArray definitions(const QString &database) const; ///< without rows
    /// What pg_dump wrote, without comments, empty lines and the key that newer versions make up for each run.
    static QByteArray withoutComments(const QByteArray &dump);
    void stop() const; ///< at once, as a power failure would
    void start(const QString &options = {}) const; ///< after stop(); options: more of postgres's own
    /// Lines that go before all others in pg_hba.conf, and are read at once.
    void admit(const QByteArray &lines) const;
    int version() const; ///< 15
    QString folder() const { return m_folder.path(); } ///< of the socket: the "host"
    QString tool(const QString &name) const; ///< the path of a program that came with the server

private:
    void giveAway() const;
    Outcome run(const QString &tool, const QStringList &arguments, const QByteArray &input = {}) const;

    QTemporaryDir m_folder;
};
