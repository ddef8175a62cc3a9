// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/cleanup.h"

#include "backup/backupstore.h"
#include "core/engine.h"
#include "core/error.h"
#include "db/batchplan.h"
#include "db/dialect.h"
#include "db/invariants.h"
#include "db/sqlitetokens.h"
#include "migration/journal.h"
#include "migration/versiontable.h"

#include <algorithm>

namespace meditrack {

namespace {

const QString batchPrefix = QStringLiteral("_alembic_tmp_");

QStringList tableNamesIn(Connection &connection)
{
    QStringList names;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")).rows)
        names << row.front().toString();
    return names;
}

/// Its name ends in it, unless that was too long.
QString originalOf(const QString &table)
{
    const QString rest = table.mid(batchPrefix.size());
    const bool isCut = temporaryNameOf(rest + QLatin1Char('x')) == table;
    return isCut ? QString() : rest;
}

} // namespace

QString BatchLeftover::sql() const
{
    if (isOriginalThere)
        return QStringLiteral("DROP TABLE %1").arg(inQuotes(table));
    return original.isEmpty() ? QString() : QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(inQuotes(table), inQuotes(original));
}

std::vector<BatchLeftover> batchLeftovers(const QStringList &tables)
{
    std::vector<BatchLeftover> found;
    for (const QString &table : tables) {
        if (!table.startsWith(batchPrefix))
            continue;
        const auto original = std::ranges::find_if(tables, [&table](const QString &other) {
            return !other.startsWith(batchPrefix) && temporaryNameOf(other).compare(table, Qt::CaseInsensitive) == 0;
        });
        found.push_back(original != tables.end() ? BatchLeftover{table, *original, true} : BatchLeftover{table, originalOf(table), false});
    }
    std::ranges::sort(found, {}, &BatchLeftover::table);
    return found;
}

QString cleanUp(const Config &config, const std::vector<BatchLeftover> &wanted, Progress &progress)
{
    const auto require = [&wanted](std::vector<BatchLeftover> now) {
        std::erase_if(now, [](const BatchLeftover &each) { return each.sql().isEmpty(); });
        if (now != wanted)
            throw Error(ErrorCode::Command, Engine::tr("What was left is not any more what it was when it was looked at."))
                .means(Engine::tr("Nothing has been changed."))
                .advise(Engine::tr("Look again, and decide again."));
    };
    JournalRecord record(config.url, QStringLiteral("cleanup"), progress);
    try {
        Connection connection(config.url, Connection::Access::Write, progress);
        const auto dialect = Dialect::create(config.url);
        connection.execute(dialect->beforeRun()); // to drop a table is no reason to delete what refers to it
        connection.execute(QStringLiteral("PRAGMA legacy_alter_table = ON")); // views of a table that is gone are what this mends
        Transaction transaction(connection);
        require(batchLeftovers(tableNamesIn(connection)));
        record.entry.headsBefore = record.entry.headsAfter = VersionTable(config, *dialect).rows(connection);
        record.entry.backup = createBackup(config, {}, progress).path; // others read while the lock is held: it is the state before, exactly
        record.begin();
        const ForeignKeyViolations before = foreignKeyViolations(connection);
        for (const BatchLeftover &each : wanted)
            connection.execute(each.sql());
        if (const QStringList broken = describeNew(before, foreignKeyViolations(connection)); !broken.isEmpty())
            throw Error(ErrorCode::Sql, broken.join(QLatin1Char(' '))).means(Engine::tr("Everything was rolled back."));
        transaction.commit();
        record.done();
    } catch (const Error &error) {
        record.failed(error);
        throw;
    }
    return record.entry.backup;
}

} // namespace meditrack
