// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/serverjournal.h"

#include "db/connection.h"
#include "db/postgresurl.h"
#include "db/steadfast.h"

#include <QRegularExpression>
#include <QStandardPaths>

namespace meditrack {

namespace {

bool isThere(Connection &connection)
{
    return !connection.scalar(QStringLiteral("SELECT pg_catalog.to_regclass('meditrack.journal')")).isNull();
}

/// Two programs may be the first at the same moment: the other one has made it then.
void makeTable(Connection &connection)
{
    try {
        Transaction transaction(connection);
        connection.execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS meditrack"));
        connection.execute(QStringLiteral("CREATE TABLE IF NOT EXISTS meditrack.journal ("
                                          "number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
                                          "written timestamp with time zone NOT NULL DEFAULT now(), "
                                          "line json NOT NULL)"));
        connection.execute(QStringLiteral("COMMENT ON TABLE meditrack.journal IS 'Who upgraded, restored or imported what, and when (MediTrack Admin)'"));
        transaction.commit();
    } catch (const Error &error) {
        if (error.kind != QLatin1String("IntegrityError"))
            throw;
    }
}

} // namespace

ServerJournal::ServerJournal(const DatabaseUrl &url)
    : m_url(url)
{
}

bool ServerJournal::append(const QByteArray &line, Progress &asked, Missing missing) const
{
    Steadfast progress(asked, Steadfast::Tells::Nothing); // what is being told of may be a cancel
    Connection connection(m_url, Connection::Access::Write, progress);
    const bool exists = isThere(connection);
    if (!exists && missing == Missing::LeaveOut)
        return false;
    if (!exists)
        makeTable(connection);
    connection.execute(QStringLiteral("INSERT INTO meditrack.journal (line) VALUES ($1)"), {QString::fromUtf8(line)});
    return true;
}

QByteArrayList ServerJournal::lines(Progress &asked) const
{
    Steadfast progress(asked, Steadfast::Tells::Nothing);
    Connection connection(m_url, Connection::Access::Read, progress);
    QByteArrayList found;
    if (!isThere(connection))
        return found;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT line::text FROM meditrack.journal ORDER BY number")).rows)
        found << row.front().toString().toUtf8();
    return found;
}

void ServerJournal::hurry()
{
    m_url.query.push_back({QStringLiteral("connect_timeout"), QStringLiteral("2")});
    m_url.serverWait = 0;
}

QString ServerJournal::fallbackPath() const
{
    // What it names must be the same whichever way the URL is written, as far as that can be known.
    const PostgresParameters parameters(m_url);
    QStringList parts{parameters.given("host", "PGHOST"), parameters.given("port", "PGPORT"), parameters.database()};
    if (const QString service = parameters.given("service", "PGSERVICE"); !service.isEmpty())
        parts << service;
    QString name = parts.join(QLatin1Char('_'));
    static const QRegularExpression odd(QStringLiteral("[^\\w.-]+"));
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/meditrack/journals/")
        + name.replace(odd, QStringLiteral("_")) + QStringLiteral(".jsonl");
}

} // namespace meditrack
