// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/preflight.h"

#include "db/invariants.h"
#include "db/lockdoctor.h"
#include "guard/cleanup.h"
#include "guard/postgrespreflight.h"
#include "migration/migrator.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <functional>

namespace meditrack {

namespace {

using Result = PreflightCheck::Result;

PreflightCheck good(const QString &name, const QString &sentence)
{
    return {name, Result::Good, sentence, {}};
}

PreflightCheck checkUsers(const QString &path)
{
    const QString name = QStringLiteral("users");
    const QString holders = describeHolders(findHolders(path));
    if (holders.isEmpty())
        return good(name, QStringLiteral("No other program has the database open."));
    return {name, Result::Warning, QStringLiteral("The database is also open in %1.").arg(holders),
            QStringLiteral("Close it if it might not know the new schema.")};
}

/// A backup at its largest, and a table made anew: each takes as much as the database has.
PreflightCheck checkSpace(const Connection &connection, const QString &path)
{
    const QString name = QStringLiteral("space");
    const qint64 size = connection.sizeBytes();
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const QLocale locale = QLocale::c();
    const QString sentence = QStringLiteral("%1 are free; a backup and tables made anew may take %2.")
                                 .arg(locale.formattedDataSize(disk.bytesAvailable()), locale.formattedDataSize(2 * size));
    if (!disk.isValid() || disk.bytesAvailable() >= 2 * size)
        return good(name, sentence);
    return {name, disk.bytesAvailable() < size ? Result::Failed : Result::Warning, sentence, QStringLiteral("Free some space on that disk first.")};
}

/// What an interrupted batch of Alembic's leaves, which commits while it works; and our own copies.
PreflightCheck checkLeftovers(Connection &connection, const QString &path)
{
    QStringList found;
    QStringList advice;
    QStringList tables;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")).rows)
        tables << row.front().toString();
    for (const BatchLeftover &each : batchLeftovers(tables)) {
        found << QStringLiteral("the table '%1'").arg(each.table);
        advice << (each.isOriginalThere ? QStringLiteral("'%1' is the complete one: %2.").arg(each.original, each.sql())
                       : each.sql().isEmpty() ? QStringLiteral("The table that it was made for is gone, so its rows are in this one: give it that name.")
                                              : QStringLiteral("'%1' is gone, so its rows are in this one: %2.").arg(each.original, each.sql()));
    }
    const QFileInfo file(path);
    for (const QString &folder : QDir(file.absolutePath()).entryList({QStringLiteral(".meditrack-restore-*")}, QDir::Dirs | QDir::Hidden)) {
        found << QStringLiteral("the folder '%1'").arg(file.absolutePath() + QLatin1Char('/') + folder);
        advice << QStringLiteral("It is of a restore or a rehearsal; if that is over, the next one removes it.");
    }
    const QString name = QStringLiteral("leftovers");
    if (found.isEmpty())
        return good(name, QStringLiteral("Nothing is left of an interrupted batch or rehearsal."));
    return {name, Result::Warning, QStringLiteral("Something was interrupted: %1.").arg(found.join(QStringLiteral(", "))), advice.join(QLatin1Char(' '))};
}

PreflightCheck checkIntegrity(Connection &connection, bool thorough)
{
    const QString name = QStringLiteral("integrity");
    const QString pragma = thorough ? QStringLiteral("integrity_check") : QStringLiteral("quick_check");
    const QString found = connection.scalar(QStringLiteral("PRAGMA %1(1)").arg(pragma)).toString();
    if (found == QLatin1String("ok"))
        return good(name, QStringLiteral("SQLite's %1 found no damage.").arg(pragma));
    return {name, Result::Failed, QStringLiteral("The database is damaged: %1.").arg(found),
            QStringLiteral("Stop all programs that use it, keep a copy of the file, and restore the last good backup.")};
}

PreflightCheck checkForeignKeys(const ForeignKeyViolations &violations)
{
    const QString name = QStringLiteral("foreign keys");
    qint64 rows = 0;
    QStringList tables;
    for (const auto &[pair, count] : violations) {
        rows += count;
        tables << QStringLiteral("'%1' to '%2'").arg(pair.first, pair.second);
    }
    if (rows == 0)
        return good(name, QStringLiteral("Every foreign key leads to a row."));
    return {name, Result::Warning, QStringLiteral("%1 rows refer to a missing row (%2).").arg(rows).arg(tables.join(QStringLiteral(", "))),
            QStringLiteral("They stay as they are; an upgrade that makes more of them is refused.")};
}

std::vector<PreflightCheck> preflightFor(const Config &config, const std::function<Plan(Migrator &)> &planOf, Progress &progress)
{
    std::vector<PreflightCheck> checks;
    Migrator migrator(config, progress);
    const Plan plan = planOf(migrator);
    {
        Connection connection(migrator.scripts().config().url, Connection::Access::Read, progress);
        const QString name = QStringLiteral("lock");
        if (!connection.exists()) {
            checks.push_back(good(name, QStringLiteral("The database is not there yet; nobody can hold it.")));
        } else {
            try {
                Connection writer(migrator.scripts().config().url, Connection::Access::Write, progress);
                const Transaction transaction(writer);
                checks.push_back(good(name, QStringLiteral("The database can be locked.")));
            } catch (const Error &error) {
                if (error.code != ErrorCode::Locked && error.code != ErrorCode::ReadOnly)
                    throw;
                checks.push_back({name, Result::Failed, error.message, error.advice});
            }
        }
        const std::vector<PreflightCheck> more = preflight(connection, true);
        checks.insert(checks.end(), more.begin(), more.end());
    }
    const QString name = QStringLiteral("scripts");
    if (const auto problem = migrator.problemOf(plan))
        checks.push_back({name, Result::Failed, problem->message, problem->advice});
    else
        checks.push_back(good(name, plan.empty() ? QStringLiteral("Nothing is to do.") : QStringLiteral("All scripts of the %1 steps can be read.").arg(plan.size())));
    return checks;
}

} // namespace

QString wordOf(PreflightCheck::Result result)
{
    return result == Result::Good ? QStringLiteral("ok") : result == Result::Warning ? QStringLiteral("warning") : QStringLiteral("failed");
}

std::vector<PreflightCheck> preflight(Connection &connection, bool thorough, std::optional<ForeignKeyViolations> *violations)
{
    if (!connection.url().isSqlite())
        return postgresPreflight(connection);
    std::vector<PreflightCheck> checks;
    const QString path = connection.url().filePath();
    if (!path.isEmpty()) {
        checks.push_back(checkUsers(path));
        checks.push_back(checkSpace(connection, path));
    }
    checks.push_back(checkLeftovers(connection, path));
    checks.push_back(checkIntegrity(connection, thorough));
    if (checks.back().result != Result::Failed) {
        const ForeignKeyViolations found = foreignKeyViolations(connection);
        checks.push_back(checkForeignKeys(found));
        if (violations)
            *violations = found;
    }
    return checks;
}

std::vector<PreflightCheck> preflightUpgrade(const Config &config, const QStringList &targets, Progress &progress)
{
    return preflightFor(config, [&](Migrator &migrator) { return migrator.planUpgrade(targets); }, progress);
}

std::vector<PreflightCheck> preflightDowngrade(const Config &config, const QString &target, Progress &progress)
{
    return preflightFor(config, [&](Migrator &migrator) { return migrator.planDowngrade(target); }, progress);
}

} // namespace meditrack
