// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/guard.h"

#include "backup/backupstore.h"
#include "backup/restore.h"
#include "core/engine.h"
#include "db/contentdigest.h"
#include "db/runlock.h"
#include "db/serverwait.h"
#include "db/sqlitecopy.h"
#include "db/sqlitetokens.h"
#include "db/steadfast.h"
#include "guard/guardwatcher.h"
#include "guard/serverobjects.h"
#include "migration/migrator.h"
#include "migration/versiontable.h"

#include <QMap>

#include <algorithm>

namespace meditrack {

namespace {

QByteArray digestOf(const DatabaseUrl &url, Progress &progress)
{
    Connection connection(url, Connection::Access::Read, progress);
    const ReadTransaction moment(connection);
    return contentDigest(connection, Engine::tr("Comparing the database with what it was"), progress);
}

QStringList headsOf(const Config &config, Progress &progress)
{
    Connection connection(config.url, Connection::Access::Read, progress);
    QStringList heads = VersionTable(config, *Dialect::create(config.url)).rows(connection);
    heads.sort();
    return heads;
}

QString inWords(const QStringList &heads)
{
    return heads.isEmpty() ? Engine::tr("its base") : heads.join(QStringLiteral(", "));
}

/// A restore in place takes away nothing that the backup does not have.
QStringList madeSince(const Config &config, const GuardWatcher &watcher, Progress &progress)
{
    if (config.url.isSqlite())
        return {};
    Connection connection(config.url, Connection::Access::Read, progress);
    QStringList made = serverObjects(connection);
    made.removeIf([&](const QString &object) { return watcher.objectsBefore().contains(object); });
    return made;
}

/// After the database of before was put back.
QString howItIs(bool isSame, const QStringList &made)
{
    if (isSame)
        return Engine::tr("it is exactly as it was; its content was compared.");
    if (!made.isEmpty())
        return Engine::tr("everything that it had is there again, but what was made since stays, for the backup does not know it: %1.").arg(made.join(QStringLiteral(", ")));
    return Engine::tr("it has the rows that it had, but differs in some detail that no dump brings back, such as an index that was not valid.");
}

/// Whether something of a failed run stays, or perhaps: a COMMIT that the server has taken back, or is still at, does not count.
bool mayHaveCommitted(const GuardWatcher &watcher, CommitNumber::Fate fate)
{
    using Fate = CommitNumber::Fate;
    const bool isPartInDoubt = watcher.doubt() && !watcher.doubt()->isLast;
    return watcher.hasCommitted() || (isPartInDoubt && (fate == Fate::Committed || fate == Fate::Unknown));
}

/// What is known of a failed run when the database itself cannot be looked at or put back.
void explainUnseen(Error &error, const GuardWatcher &watcher, CommitNumber::Fate fate, const Error &second)
{
    const QString look = Engine::tr("When the database can be reached again, look at \"meditrack current\"");
    if (mayHaveCommitted(watcher, fate)) {
        error.means(Engine::tr("Part of it may be committed, and the database of before could not be put back: %1").arg(second.message));
        error.advise(watcher.backup().isEmpty() ? second.advice
                                                : Engine::tr("The backup is '%1': `meditrack db restore` takes it.").arg(watcher.backup()));
    } else if (watcher.doubt() && fate == CommitNumber::Fate::TakenBack) {
        error.means(Engine::tr("COMMIT was not done: the server has taken everything back; the content could not be compared: %1").arg(second.message));
        error.advise(look + Engine::tr(", then run the same command again."));
    } else if (watcher.doubt()) {
        error.means(Engine::tr("The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now: %1").arg(second.message));
        error.advise(look + Engine::tr(": at %1 it was done, at %2 it was not, and the same command can be run again.").arg(inWords(watcher.headsWanted()), inWords(watcher.headsBefore())));
    } else {
        error.means(Engine::tr("Nothing was committed, so everything is taken back; the content could not be compared: %1").arg(second.message));
        error.advise(error.code == ErrorCode::ConnectionLost ? look + Engine::tr(", then run the same command again.") : second.advice);
    }
}

/// Whatever is seen of the database now may be otherwise in a moment: nothing is put back over it.
void explainStillAtIt(Error &error, const GuardWatcher &watcher)
{
    const QString kept = watcher.backup().isEmpty() ? QString() : Engine::tr(" What was there before is in the backup '%1'.").arg(watcher.backup());
    if (watcher.hasCommitted()) {
        error.means(Engine::tr("Part of it was committed; the answer to another COMMIT was lost, and the server is still at it. The database of before was not put back."));
        error.advise(Engine::tr("When nobody is at work in the database any more, look at \"meditrack current\".") + kept);
        return;
    }
    if (!watcher.doubt()->isLast) {
        error.means(Engine::tr("The answer to COMMIT was lost, and the server is still at it: whether a part of it stays or nothing is not settled yet. The database of before was not put back."));
        error.advise(Engine::tr("Wait a while, then look at \"meditrack current\": where the revision that ran last is there, or what it did, its COMMIT was done.") + kept);
        return;
    }
    error.means(Engine::tr("The answer to COMMIT was lost, and the server is still at it: whether everything has run or nothing is not settled yet."));
    error.advise(Engine::tr("Wait a while, then look at \"meditrack current\": at %1 it was done, at %2 it was not, and the same command can be run again.")
                     .arg(inWords(watcher.headsWanted()), inWords(watcher.headsBefore())) + kept);
}

} // namespace

qint64 countOf(Connection &connection, const QString &table)
{
    if (!connection.url().isSqlite()) {
        const auto dialect = Dialect::create(connection.url());
        const std::vector<TableName> all = dialect->tables(connection);
        const auto found = std::ranges::find(all, table, &TableName::shown);
        const bool canBeCounted = found != all.end() && found->isReadable; // an error would be the end of the transaction
        return canBeCounted ? connection.scalar(QStringLiteral("SELECT count(*) FROM ") + dialect->qualified(found->schema, found->name)).toLongLong() : -1;
    }
    try {
        return connection.scalar(QStringLiteral("SELECT count(*) FROM main.") + inQuotes(table)).toLongLong();
    } catch (const Error &error) {
        if (error.code != ErrorCode::Sql || connection.lostTransaction())
            throw;
        return -1;
    }
}

std::vector<TableCount> countRows(Connection &connection, const QString &versionTable)
{
    if (!connection.url().isSqlite()) {
        std::vector<TableCount> counted = countTables(connection, *Dialect::create(connection.url()));
        std::erase_if(counted, [&](const TableCount &table) { return table.name == versionTable || table.name.endsWith(QLatin1Char('.') + versionTable); });
        return counted;
    }
    const ResultRows names = connection.execute(QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') "
                                                               "AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND lower(name) <> lower(?) ORDER BY name"),
                                                {versionTable});
    std::vector<TableCount> tables;
    for (const QVariantList &row : names.rows) {
        const QString name = row.front().toString();
        tables.push_back({name, countOf(connection, name)});
    }
    return tables;
}

std::vector<JournalEntry::RowChange> rowChanges(const std::vector<TableCount> &before, const std::vector<TableCount> &after)
{
    QMap<QString, JournalEntry::RowChange> all;
    for (const TableCount &table : before)
        all[table.name] = {table.name, table.rows, -1};
    for (const TableCount &table : after) {
        all[table.name].table = table.name;
        all[table.name].after = table.rows;
    }
    std::vector<JournalEntry::RowChange> changes;
    for (const JournalEntry::RowChange &each : std::as_const(all)) {
        if (each.before != each.after)
            changes.push_back(each);
    }
    return changes;
}

Guard::Guard(const Config &config, Progress &progress, GuardOptions options)
    : m_config(config)
    , m_progress(progress)
    , m_options(std::move(options))
{
}

GuardReport Guard::upgrade(const QStringList &targets)
{
    return run(Manifest::Why::BeforeUpgrade, [&](Migrator &migrator) { return migrator.upgrade(targets); });
}

GuardReport Guard::downgrade(const QString &target)
{
    return run(Manifest::Why::BeforeDowngrade, [&](Migrator &migrator) { return migrator.downgrade(target); });
}

GuardReport Guard::reset()
{
    return run(Manifest::Why::BeforeReset, [](Migrator &migrator) { return migrator.reset(); });
}

GuardReport Guard::run(Manifest::Why why, const std::function<Plan(Migrator &)> &work)
{
    GuardWatcher watcher(m_config, m_progress, m_options, why);
    Migrator::Options options;
    options.transactionPerRevision = m_options.transactionPerRevision;
    options.tag = m_options.tag;
    options.watcher = &watcher;
    Migrator migrator(m_config, watcher, options);
    const Config &known = migrator.scripts().config();
    watcher.setConfig(known);
    try {
        Plan plan = work(migrator);
        return {std::move(plan), watcher.backup(), watcher.rows(), watcher.losses()};
    } catch (Error &error) {
        if (watcher.hasBegun())
            recover(error, known, watcher);
        throw;
    }
}

void Guard::recover(Error &error, const Config &config, GuardWatcher &watcher) const
{
    using Fate = CommitNumber::Fate;
    Steadfast progress(m_progress);
    Fate fate = Fate::Unknown;
    try {
        if (config.url.isMemory())
            return; // it is gone
        if (isServerGivenUp(error) && !watcher.doubt() && !watcher.hasCommitted())
            return explainUnseen(error, watcher, fate, Error(ErrorCode::ConnectionLost, Engine::tr("the server does not answer."))
                                                           .advise(Engine::tr("When the database can be reached again, look at \"meditrack current\", then run the same command again.")));
        if (watcher.doubt())
            fate = watcher.doubt()->number.fate(config.url, progress);
        if (fate == Fate::StillAtIt)
            return explainStillAtIt(error, watcher);
        if (fate != Fate::Committed && digestOf(config.url, progress) == watcher.digest()) {
            error.means((watcher.doubt() ? Engine::tr("The answer to COMMIT was lost; ") : Engine::tr("Everything was rolled back: "))
                        + Engine::tr("the database is exactly as it was before; its content was compared."));
            return;
        }
        // The last COMMIT moves the last row, whatever was committed before it.
        if (watcher.doubt() && watcher.doubt()->isLast && (fate == Fate::Committed || (fate == Fate::Unknown && headsOf(config, progress) == watcher.headsWanted()))) {
            error.means(Engine::tr("The answer to COMMIT was lost, but the server has done it: everything has run, and the database is at %1 now.").arg(inWords(watcher.headsWanted())));
            error.advise(Engine::tr("Nothing is left to do.")
                         + (watcher.backup().isEmpty() ? QString() : Engine::tr(" What was there before is in the backup '%1'.").arg(watcher.backup())));
            return;
        }
        if (!mayHaveCommitted(watcher, fate)) { // whoever has changed it since, we have not
            error.means(Engine::tr("Everything that was done was rolled back. Another program has changed the database meanwhile; "
                                       "that was left as it is."));
            return;
        }
        const bool isSame = putBack(config, watcher, progress);
        const QStringList made = isSame ? QStringList() : madeSince(config, watcher, progress);
        error.means(Engine::tr("Part of it was committed already, so the database of before was put back%1: %2")
                        .arg(watcher.backup().isEmpty() ? QString() : Engine::tr(" from the backup '%1'").arg(watcher.backup()), howItIs(isSame, made)));
        error.advise(made.isEmpty() ? Engine::tr("Mend the script, then run the same command again.")
                                    : Engine::tr("Drop what stays if it is the run's, mend the script, then run the same command again."));
    } catch (const Error &second) {
        explainUnseen(error, watcher, fate, second);
    }
}

/// That of the run. Where its session has ended, who waited for it goes on from what was left, and that is not to be taken from under him.
std::shared_ptr<RunLock> Guard::lockOf(const Config &config, GuardWatcher &watcher, Progress &progress) const
{
    if (std::shared_ptr<RunLock> held = watcher.takeLock()) {
        try {
            held->requireHeld();
            return held;
        } catch (const Error &error) {
            if (error.code != ErrorCode::ConnectionLost)
                throw;
        }
    }
    Config patient = config;
    patient.url.lockTimeout = config.url.waitMilliseconds(); // and no longer: an error waits to be told
    auto lock = std::make_shared<RunLock>(patient, progress);
    const QStringList heads = headsOf(config, progress);
    if (!config.url.isSqlite() && !watcher.doubt() && heads != watcher.headsLeft())
        throw Error(ErrorCode::Locked, Engine::tr("another upgrade has gone on from there meanwhile, and the database is at %1 now.").arg(inWords(heads)));
    return lock;
}

bool Guard::putBack(const Config &config, GuardWatcher &watcher, Progress &progress) const
{
    if (!watcher.backup().isEmpty()) {
        // A restore like any other: what it replaces, the work of others among it, is kept in a backup of its own.
        RestoreRequest request;
        request.file = watcher.backup();
        request.allowUnknownRevision = request.allowForeignKeyErrors = true; // it was like this
        request.held = lockOf(config, watcher, progress);
        const RestoreReport report = restore(previewRestore(config, request, progress), progress);
        if (!report.safetyBackup.isEmpty())
            progress.report(event::Notice{event::Notice::Level::Info, Engine::tr("What the failed run left is kept in %1.").arg(report.safetyBackup)});
        // A restore into a file compares all of it itself, one into a server's database the rows.
        return config.url.isSqlite() || digestOf(config.url, progress) == watcher.digest();
    }
    // The database was empty, and no backup was made of that.
    if (!config.url.isSqlite())
        throw Error(ErrorCode::Unsupported, Engine::tr("The database was empty before, so there is no backup."))
            .advise(Engine::tr("Drop what was made and start again: with \"meditrack downgrade base\", or with a new database."));
    JournalRecord record(config.url, QStringLiteral("restore"), progress);
    record.entry.headsAfter = watcher.headsBefore();
    record.entry.digest = watcher.digest();
    try {
        record.entry.backup = createBackup(config, {{}, {}, std::nullopt, Manifest::Why::BeforeRestore}, progress).path;
        {
            Connection from(DatabaseUrl::parse(QStringLiteral("sqlite://")), Connection::Access::Read, progress);
            Connection to(config.url, Connection::Access::Write, progress);
            record.entry.headsBefore = VersionTable(config, *Dialect::create(config.url)).rows(to);
            record.begin();
            copySqlite(from, to, progress, Engine::tr("Putting the database of before back"));
        }
        if (digestOf(config.url, progress) != watcher.digest())
            throw Error(ErrorCode::Io, Engine::tr("What was put back is not what was there before."));
        record.done();
    } catch (const Error &error) {
        record.failed(error);
        throw;
    }
    return true;
}

} // namespace meditrack
