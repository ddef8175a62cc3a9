// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/guardwatcher.h"

#include "backup/backupstore.h"
#include "core/engine.h"
#include "db/contentdigest.h"
#include "db/postgresdialect.h"
#include "db/servertables.h"
#include "guard/preflight.h"
#include "guard/serverobjects.h"

#include <algorithm>

namespace meditrack {

namespace {

constexpr int cacheKib = 64 << 10; // SQLite takes of it what it needs
constexpr qint64 mostCounted = 50'000'000; // rows in a run, statement by statement: a second or two

/// What is asked beside a script is none of its statements.
class Quiet
{
public:
    explicit Quiet(Connection &connection)
        : m_connection(connection)
        , m_wasReporting(connection.isReporting())
    {
        m_connection.setReporting(false);
    }
    ~Quiet() { m_connection.setReporting(m_wasReporting); }
    Quiet(const Quiet &) = delete;
    Quiet &operator=(const Quiet &) = delete;

private:
    Connection &m_connection;
    const bool m_wasReporting;
};

/// While scripts run: what is made anew may be half done.
std::vector<RowLoss> unexplainedOf(std::vector<RowLoss> losses)
{
    std::erase_if(losses, [](const RowLoss &each) { return each.reason != RowLoss::Reason::Unexplained; });
    return losses;
}

} // namespace

GuardWatcher::GuardWatcher(const Config &config, Progress &progress, const GuardOptions &options, Manifest::Why why)
    : m_known(&config)
    , m_progress(progress)
    , m_options(options)
    , m_why(why)
{
}

void GuardWatcher::hear(const Event &event)
{
    const auto *statement = std::get_if<event::Statement>(&event);
    if (!statement || !m_ledger)
        return;
    m_fresh.clear();
    if (m_ledger->note(*statement))
        settleNow();
    else
        lookForOthers();
}

/// What a cascade or a trigger has taken must not be laid to a later statement that names the same table and does not tell how
/// many rows it takes. Where SQLite's count of changes tells, it is looked for at once (lookForOthers); else the tables are
/// counted right before such a statement, as long as that is cheap.
void GuardWatcher::runs(const QString &sql)
{
    if (!m_connection || !m_ledger || (m_known->url.isSqlite() && m_ledger->accounted() >= 0))
        return;
    const Quiet quiet(*m_connection);
    std::vector<RowLoss> losses;
    for (const QString &table : m_ledger->opens(sql)) {
        if (m_fresh.contains(table) || m_counted > mostCounted)
            continue;
        const qint64 rows = countOf(*m_connection, table);
        m_counted += qMax<qint64>(0, rows);
        if (const std::optional<RowLoss> loss = m_ledger->look(table, rows))
            losses.push_back(*loss);
    }
    check(losses, m_revision);
}

void GuardWatcher::lookForOthers()
{
    if (!m_connection || !m_known->url.isSqlite() || m_counted > mostCounted || m_ledger->accounted() < 0)
        return;
    const Quiet quiet(*m_connection);
    const qint64 others = totalChanges(*m_connection) - m_changes - m_ledger->accounted();
    if (others == m_others)
        return;
    check(unexplainedOf(countedLosses(*m_connection)), m_revision);
    m_others = others;
}

std::vector<RowLoss> GuardWatcher::countedLosses(Connection &connection)
{
    const std::vector<TableCount> now = countRows(connection, m_known->versionTable);
    for (const TableCount &table : now)
        m_counted += qMax<qint64>(0, table.rows);
    return m_ledger->losses(now);
}

void GuardWatcher::report(const Event &event)
{
    hear(event);
    m_progress.report(event);
}

void GuardWatcher::notice(event::Notice::Level level, const QString &text)
{
    report(event::Notice{level, text});
}

void GuardWatcher::lookAround(Connection &connection)
{
    for (const PreflightCheck &check : preflight(connection, false, &m_foreignKeys)) {
        if (check.result == PreflightCheck::Result::Failed)
            throw Error(check.name == QLatin1String("integrity") ? ErrorCode::Corrupt : ErrorCode::Io, check.sentence)
                .means(Engine::tr("Nothing was run and nothing has been changed."))
                .advise(check.advice);
        if (check.result == PreflightCheck::Result::Warning)
            notice(event::Notice::Level::Warning, check.sentence + QLatin1Char(' ') + check.advice);
    }
}

void GuardWatcher::begins(Connection &connection, const Plan &plan, bool transactionPerRevision, JournalEntry &entry)
{
    if (m_known->url.isSqlite()) // foreign keys are looked up in no order, before and after: with 2 MB, each page is read many times over
        connection.execute(QStringLiteral("PRAGMA cache_size=-%1").arg(cacheKib));
    lookAround(connection);
    if (!m_known->url.isSqlite()) {
        lockTables(connection);
        m_objects = serverObjects(connection);
    }
    startLedger(connection);
    m_digest = contentDigest(connection, Engine::tr("Reading the database"), m_progress);
    m_headsBefore = entry.headsBefore;
    m_headsWanted = plan.back().headsAfter;
    m_begun = true;
    const bool isEmpty = m_before.empty() && m_headsBefore.isEmpty();
    if (m_known->url.isMemory())
        notice(event::Notice::Level::Warning, Engine::tr("No backup: a database in memory is gone with its program."));
    else if (isEmpty)
        notice(event::Notice::Level::Info, Engine::tr("No backup: the database is empty."));
    else
        m_backup = createBackup(*m_known, {{}, {}, std::nullopt, m_why}, m_progress, &connection).path;
    if (!m_backup.isEmpty())
        notice(event::Notice::Level::Info, Engine::tr("Verified backup: %1").arg(m_backup));
    if (transactionPerRevision)
        notice(event::Notice::Level::Info,
               Engine::tr("Each revision is committed by itself. If one fails, the database as it was before the first is put back; "
                              "if the program is killed, the revisions done until then stay."));
    entry.backup = m_backup;
}

/// SQLite's lock is one on everything. A server's is gone with a script's own COMMIT.
void GuardWatcher::lockTables(Connection &connection)
{
    if (const QString free = lockServerTables(connection); !free.isEmpty())
        notice(event::Notice::Level::Warning, Engine::tr("This user may not lock %1: what others write there meanwhile is not kept from them.").arg(free));
}

/// Views, partitions and heirs, whose rows are those of others.
void GuardWatcher::addKin(Connection &connection)
{
    const QString name = QStringLiteral("CASE WHEN NOT pg_catalog.pg_table_is_visible(%1.oid) THEN (SELECT nspname::text FROM pg_catalog.pg_namespace WHERE oid = %1.relnamespace) END, %1.relname::text");
    const QString from = name.arg(QStringLiteral("a"));
    const QString to = name.arg(QStringLiteral("b"));
    const ResultRows found = connection.execute(
        QStringLiteral("SELECT %1, %2 FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class a ON a.oid = r.ev_class AND a.relkind = 'v' "
                       "JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid "
                       "AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid <> a.oid "
                       "JOIN pg_catalog.pg_class b ON b.oid = d.refobjid AND b.relkind IN ('r', 'p', 'v') WHERE a.relnamespace::bigint >= 2200 "
                       "UNION SELECT %1, %2 FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class a ON a.oid = i.inhrelid JOIN pg_catalog.pg_class b ON b.oid = i.inhparent "
                       "UNION SELECT %1, %2 FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class a ON a.oid = i.inhparent JOIN pg_catalog.pg_class b ON b.oid = i.inhrelid")
            .arg(from, to));
    for (const QVariantList &row : found.rows)
        m_ledger->addKin(postgresShown(row.at(0).toString(), row.at(1).toString()), postgresShown(row.at(2).toString(), row.at(3).toString()));
}

void GuardWatcher::startLedger(Connection &connection)
{
    m_before = countRows(connection, m_known->versionTable);
    m_changes = totalChanges(connection);
    m_connection = &connection;
    m_counted = 0;
    m_fresh.clear();
    if (!connection.url().isSqlite()) {
        const QString schema = connection.scalar(QStringLiteral("SELECT pg_catalog.current_schema()::text")).toString();
        m_ledger.emplace(m_before, QStringList(), schema.isEmpty() ? QStringLiteral("public") : schema);
        addKin(connection);
        return;
    }
    QStringList virtualTables;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'")).rows)
        virtualTables << row.front().toString();
    m_ledger.emplace(m_before, virtualTables);
    for (const char *schema : {"main", "temp"}) {
        const ResultRows triggers = connection.execute(QStringLiteral("SELECT sql FROM %1.sqlite_schema WHERE type = 'trigger'").arg(QLatin1String(schema)));
        for (const QVariantList &row : triggers.rows)
            m_ledger->addTrigger(row.front().toString());
    }
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND sql LIKE '%REPLACE%'")).rows)
        m_ledger->addTable(row.front().toString());
}

void GuardWatcher::stepBegins(const Step &step)
{
    m_revision = step.revision;
    m_ledger->beginRevision(m_revision);
    if (m_connection && !m_known->url.isSqlite())
        m_deleted = rowsDeleted(*m_connection);
}

qint64 GuardWatcher::totalChanges(Connection &connection) const
{
    return connection.url().isSqlite() ? connection.scalar(QStringLiteral("SELECT total_changes()")).toLongLong() : 0;
}

/// What is sent to the statistics after each COMMIT is counted from there on, so it is asked for at the beginning of each step; what a
/// savepoint took back stays counted (postgresql.org/docs/current/monitoring-stats.html, pg_stat_xact_all_tables).
qint64 GuardWatcher::rowsDeleted(Connection &connection) const
{
    const Quiet quiet(connection);
    return connection.scalar(QStringLiteral("SELECT coalesce(sum(pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)), 0)::bigint FROM pg_catalog.pg_class c "
                                            "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                                            "WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')")).toLongLong();
}

void GuardWatcher::stepDone(Connection &connection, const Step &step)
{
    // Counting takes a look at every row, so it is done where the statements' own numbers leave a doubt: something
    // else has changed rows (a trigger, a cascade), or a table was dropped while foreign keys were on.
    if (!connection.url().isSqlite()) {
        settleOpen(connection);
        const qint64 named = m_ledger->deletedByName(); // where more are gone, the revision is known by whose script they went
        if ((named < 0 || rowsDeleted(connection) - m_deleted != named) && m_counted <= mostCounted)
            check(unexplainedOf(countedLosses(connection)), step.revision);
        return;
    }
    const qint64 changes = totalChanges(connection);
    m_others = 0;
    const bool isAccounted = changes - m_changes == m_ledger->accounted();
    m_changes = changes;
    const bool mayCascade = m_ledger->hasDropped() && connection.scalar(QStringLiteral("PRAGMA foreign_keys")).toInt() != 0;
    if (m_ledger->hasWrittenSchema())
        checkSchema(connection, step.revision);
    settleOpen(connection);
    if (!isAccounted || mayCascade)
        check(countedLosses(connection), step.revision);
}

void GuardWatcher::settleOpen(Connection &connection)
{
    for (const QString &table : m_ledger->open())
        m_ledger->settle(table, countOf(connection, table));
}

void GuardWatcher::settleNow()
{
    if (!m_connection)
        return;
    const Quiet quiet(*m_connection);
    for (const QString &table : m_ledger->open()) {
        if (m_counted > mostCounted)
            return; // the rest of it when the script has run
        const qint64 rows = countOf(*m_connection, table);
        m_counted += qMax<qint64>(0, rows);
        m_ledger->settle(table, rows);
        m_fresh << table;
    }
}

void GuardWatcher::checkSchema(Connection &connection, const QString &revision)
{
    const auto broken = [&](const QString &what) {
        return Error(ErrorCode::ScriptFailed, Engine::tr("Revision %1 leaves the database damaged: %2.").arg(revision, what))
            .inRevision(revision)
            .ofKind(QStringLiteral("DatabaseError"))
            .advise(Engine::tr("The script writes into the schema itself (PRAGMA writable_schema); let it use ALTER TABLE or a batch instead."));
    };
    QString found;
    try {
        connection.execute(QStringLiteral("PRAGMA writable_schema=RESET")); // and what was written is read
        found = connection.scalar(QStringLiteral("PRAGMA integrity_check(1)")).toString();
    } catch (const Error &error) {
        if (error.code != ErrorCode::Corrupt && error.code != ErrorCode::Sql)
            throw;
        throw broken(error.message);
    }
    if (found != QLatin1String("ok"))
        throw broken(found);
}

void GuardWatcher::check(const std::vector<RowLoss> &losses, const QString &revision)
{
    std::vector<RowLoss> unexplained;
    std::ranges::remove_copy_if(losses, std::back_inserter(unexplained), &RowLoss::isExplained);
    if (unexplained.empty() || m_options.acceptRowChanges)
        return;
    const RowLoss &first = unexplained.front();
    const bool isCopied = first.reason == RowLoss::Reason::CopiedFewer;
    const QString culprit = isCopied && !first.revision.isEmpty() ? first.revision : revision;
    constexpr qsizetype shown = 3; // in the sentence; the detail has them all
    QStringList tables;
    for (const RowLoss &loss : unexplained)
        tables << describe(loss) + QLatin1Char('.');
    QString message = Engine::tr("Revision %1 loses rows. %2").arg(culprit, tables.mid(0, shown).join(QLatin1Char(' ')));
    if (tables.size() > shown)
        message += Engine::tr(" And %1 more.").arg(tables.size() - shown);
    throw Error(ErrorCode::RowsLost, message)
        .because(tables.size() > shown ? tables.join(QLatin1Char('\n')) : QString())
        .inRevision(culprit)
        .ofKind(QStringLiteral("IntegrityError"))
        .advise(isCopied ? Engine::tr("Let the script bring all rows along, or delete those that are to go by name before it copies. If the rows that "
                                          "it leaves out (by WHERE, DISTINCT, IGNORE) may go, accept the row changes (--accept-row-changes).")
                         : Engine::tr("A foreign key with ON DELETE CASCADE or a trigger takes such rows. If they may go, let the script delete them by "
                                          "name, or accept the row changes (--accept-row-changes)."));
}

void GuardWatcher::ends(Connection &connection, const QStringList &foreignKeys, JournalEntry &entry)
{
    m_connection = nullptr;
    const std::vector<TableCount> after = countRows(connection, m_known->versionTable);
    m_losses = m_ledger->losses(after);
    check(m_losses, m_revision);
    if (!foreignKeys.isEmpty())
        throw Error(ErrorCode::ScriptFailed, foreignKeys.join(QLatin1Char(' ')))
            .ofKind(QStringLiteral("IntegrityError"))
            .advise(Engine::tr("Let the scripts keep those rows together, or run them with --no-guard, which lets such rows pass."));
    m_rows = rowChanges(m_before, after);
    entry.rows = m_rows;
    for (const RowLoss &loss : m_losses)
        notice(loss.isExplained() && loss.reason != RowLoss::Reason::Replaced ? event::Notice::Level::Info : event::Notice::Level::Warning, describe(loss) + QLatin1Char('.'));
    for (const QString &doubt : m_ledger->doubts())
        notice(event::Notice::Level::Warning, doubt);
}

} // namespace meditrack
