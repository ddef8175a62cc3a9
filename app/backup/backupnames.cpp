// SPDX-License-Identifier: GPL-3.0-or-later
// Where the backups of a database are, and what they call it.
#include "backup/backupsource.h"
#include "backup/backupstore.h"
#include "backup/postgressource.h"
#include "backup/sqlitesource.h"
#include "core/engine.h"
#include "db/postgresurl.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace meditrack {

namespace {

/// Server and database, as libpq would find them, whoever connects.
DatabaseUrl serverName(const DatabaseUrl &url)
{
    const PostgresParameters parameters(url);
    DatabaseUrl name;
    name.dialect = DatabaseUrl::Dialect::PostgreSql;
    name.backend = QStringLiteral("postgresql");
    name.database = parameters.database();
    const QString host = parameters.given("host", "PGHOST");
    const QString port = parameters.given("port", "PGPORT");
    if (host.startsWith(QLatin1Char('/')) || host.contains(QLatin1Char(','))) {
        name.query.append({QStringLiteral("host"), host});
        if (!port.isEmpty() && port != QLatin1String("5432"))
            name.query.append({QStringLiteral("port"), port});
    } else {
        name.host = host;
        name.port = port.isEmpty() || port == QLatin1String("5432") ? -1 : port.toInt();
    }
    if (const QString service = parameters.given("service", "PGSERVICE"); !service.isEmpty())
        name.query.append({QStringLiteral("service"), service});
    return name;
}

/// As one name of a folder.
QString folderName(const DatabaseUrl &server)
{
    QString where = server.host.isEmpty() ? server.parameter(QStringLiteral("host")) : server.host;
    if (where.isEmpty())
        where = server.parameter(QStringLiteral("service"));
    if (where.isEmpty())
        where = QStringLiteral("localhost");
    const QString port = server.port > 0 ? QString::number(server.port) : server.parameter(QStringLiteral("port"));
    const auto safe = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text, " ")); };
    return safe(server.database) + QLatin1Char('@') + safe(where) + (port.isEmpty() ? QString() : QLatin1Char('_') + safe(port));
}

} // namespace

QString backupFolder(const DatabaseUrl &url)
{
    if (!url.isSqlite())
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/meditrack/backups/") + folderName(serverName(url));
    if (url.isMemory())
        throw Error(ErrorCode::Unsupported, Engine::tr("A database in memory is gone with its program: it cannot have backups."))
            .means(Engine::tr("Nothing has been changed."))
            .advise(Engine::tr("Name a database file, such as sqlite:///clinic.db."));
    const QFileInfo info(url.filePath());
    return (info.exists() ? QFileInfo(info.canonicalFilePath()) : info).absolutePath() + QStringLiteral("/backups");
}

QString backupNameOf(const DatabaseUrl &url)
{
    if (!url.isSqlite())
        return serverName(url).toString();
    DatabaseUrl name = url;
    name.query.clear();
    if (!url.isMemory()) {
        const QFileInfo info(url.filePath());
        name = DatabaseUrl::forSqliteFile(info.exists() ? info.canonicalFilePath() : info.filePath());
    }
    return name.toString();
}

std::unique_ptr<BackupSource> BackupSource::open(const Config &config, Progress &progress, Connection *moment)
{
    if (config.url.isSqlite())
        return std::make_unique<SqliteSource>(config, progress);
    return std::make_unique<PostgresSource>(config, progress, moment);
}

} // namespace meditrack
