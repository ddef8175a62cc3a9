// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/restoreside.h"

#include "core/engine.h"
#include "db/dialect.h"
#include "db/invariants.h"

#include <QFile>
#include <QFileInfo>

#include <map>

namespace meditrack {

namespace {

constexpr int cacheKib = 64 << 10;

bool isDamage(const Error &error)
{
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::NotADatabase;
}

/// A log or a journal beside what is no database is evidence, and SQLite would delete it: such a file is opened for
/// reading only. Nobody in this process has the file open, so that closing it drops no locks.
DatabaseUrl forLooking(DatabaseUrl url)
{
    QFile file(url.filePath());
    if (file.open(QIODevice::ReadOnly) && !file.read(16).startsWith("SQLite format 3") && !url.isReadOnly())
        url.query.prepend({QStringLiteral("mode"), QStringLiteral("ro")});
    return url;
}

/// The first thing that SQLite finds; empty if nothing.
QString findDamage(Connection &connection, Look look, QStringList &warnings)
{
    try {
        const QString found = connection.scalar(look.check == Look::Check::Quick ? QStringLiteral("PRAGMA quick_check(1)") : QStringLiteral("PRAGMA integrity_check(1)")).toString();
        return found == QLatin1String("ok") ? QString() : found;
    } catch (const Error &error) {
        if (error.code != ErrorCode::Sql)
            throw;
        // A collation or a virtual table that only the application has.
        warnings << Engine::tr("SQLite cannot check the whole of '%1': %2.").arg(connection.url().shortName(), error.message);
        return {};
    }
}

} // namespace

QString unchanged()
{
    return Engine::tr("Nothing has been changed.");
}

RestoreSide readSide(Connection &connection, const Config &config, Look look, QStringList &warnings)
{
    RestoreSide side;
    side.path = connection.url().filePath();
    side.sizeBytes = connection.sizeBytes();
    side.date = QFileInfo(side.path).lastModified().toUTC();
    const QFileInfo log(side.path + QStringLiteral("-wal"));
    if (log.size() > 0)
        side.date = qMax(side.date, log.lastModified().toUTC());
    try {
        side.pageSize = connection.scalar(QStringLiteral("PRAGMA page_size")).toInt();
        side.journalMode = connection.scalar(QStringLiteral("PRAGMA journal_mode")).toString();
        const auto dialect = Dialect::create(config.url);
        // Indexes and foreign keys are looked up in no order: with SQLite's 2 MB of cache, each page is read many times over.
        connection.execute(look.isPrivate ? QStringLiteral("PRAGMA mmap_size=1073741824") : QStringLiteral("PRAGMA cache_size=-%1").arg(cacheKib));
        if (look.check != Look::Check::None)
            side.problem = findDamage(connection, look, warnings);
        side.health = side.problem.isEmpty() ? RestoreSide::Health::Good : RestoreSide::Health::Damaged;
        side.tables = countTables(connection, *dialect, &warnings);
        side.heads = VersionTable(config, *dialect).rows(connection);
        if (look.foreignKeys)
            side.foreignKeyErrors = sumOf(foreignKeyViolations(connection));
    } catch (const Error &error) {
        if (error.code == ErrorCode::Command) { // a version table that cannot be one
            warnings << error.message;
        } else if (isDamage(error)) {
            side.health = RestoreSide::Health::Damaged;
            side.problem = error.message;
        } else {
            throw;
        }
    }
    return side;
}

RestoreSide readSide(const DatabaseUrl &url, const Config &config, Look look, Progress &progress, QStringList &warnings)
{
    RestoreSide side;
    side.path = url.filePath();
    const QFileInfo info(side.path);
    side.sizeBytes = info.size();
    if (!info.exists() || (info.isFile() && info.size() == 0 && QFileInfo(side.path + QStringLiteral("-wal")).size() == 0)) {
        side.health = info.exists() ? RestoreSide::Health::Empty : RestoreSide::Health::Missing;
        return side;
    }
    const auto read = [&](const DatabaseUrl &how) {
        Connection connection(how, Connection::Access::Read, progress);
        const ReadTransaction moment(connection);
        side = readSide(connection, config, look, warnings);
    };
    try {
        const DatabaseUrl looking = forLooking(url);
        try {
            read(looking);
        } catch (const Error &error) {
            if (error.code != ErrorCode::ReadOnly || looking == url)
                throw;
            read(url); // there is a journal to be played back, which may be what is missing
        }
    } catch (const Error &error) {
        if (!isDamage(error))
            throw;
        side.health = error.code == ErrorCode::NotADatabase ? RestoreSide::Health::NotADatabase : RestoreSide::Health::Damaged;
        side.problem = error.message;
        side.date = info.lastModified().toUTC();
    }
    return side;
}

std::vector<JournalEntry::RowChange> compareRows(const std::vector<TableCount> &before, const std::vector<TableCount> &after)
{
    std::map<QString, JournalEntry::RowChange> changes;
    for (const TableCount &table : before)
        changes[table.name].before = table.rows;
    for (const TableCount &table : after)
        changes[table.name].after = table.rows;
    std::vector<JournalEntry::RowChange> rows;
    for (auto &[name, change] : changes) {
        change.table = name;
        rows.push_back(change);
    }
    return rows;
}

QString wordOf(RestoreSide::Health health)
{
    switch (health) {
    case RestoreSide::Health::Missing:
        return Engine::tr("is missing");
    case RestoreSide::Health::Empty:
        return Engine::tr("is empty");
    case RestoreSide::Health::Good:
        break;
    case RestoreSide::Health::Damaged:
        return Engine::tr("is damaged");
    case RestoreSide::Health::NotADatabase:
        return Engine::tr("is not an SQLite database");
    }
    return {};
}

} // namespace meditrack
