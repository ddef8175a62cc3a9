// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/rehearsalwatcher.h"

#include "db/postgresdialect.h"
#include "db/servertables.h"
#include "db/sqlitetokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

/// Of a column.
QString key(const QString &table, const QString &column)
{
    return (table + QLatin1Char('\n') + column).toLower();
}

const QString refusal = QStringLiteral("meditrack_rehearsal_cannot_commit");

/// A promise that is broken, and that the server looks at when somebody commits: whoever does that, it is refused.
void refuseCommits(Connection &connection)
{
    connection.execute(QStringLiteral("CREATE TEMPORARY TABLE meditrack_rehearsal (id int PRIMARY KEY, other int CONSTRAINT %1 REFERENCES meditrack_rehearsal "
                                      "DEFERRABLE INITIALLY DEFERRED)").arg(refusal));
    connection.execute(QStringLiteral("INSERT INTO pg_temp.meditrack_rehearsal VALUES (1, 2)"));
}

} // namespace

RehearsalWatcher::RehearsalWatcher(const Config &config, Progress &progress, const GuardOptions &options, Manifest::Why why, End end)
    : GuardWatcher(config, progress, options, why)
    , m_end(end)
{
}

bool RehearsalWatcher::isRefusedCommit(const Error &error)
{
    return error.message.contains(refusal) || error.detail.contains(refusal);
}

RehearsalWatcher::Columns RehearsalWatcher::columnsOf(Connection &connection)
{
    Columns columns;
    if (connection.url().isSqlite()) {
        const ResultRows rows = connection.execute(
            QStringLiteral("SELECT t.name, c.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c WHERE t.schema = 'main' AND t.type = 'table'"));
        for (const QVariantList &row : rows.rows)
            columns[row.at(0).toString()] << row.at(1).toString();
        return columns;
    }
    const ResultRows rows = connection.execute(QStringLiteral(
        "SELECT CASE WHEN NOT pg_catalog.pg_table_is_visible(c.oid) THEN n.nspname::text END, c.relname::text, a.attname::text FROM pg_catalog.pg_class c "
        "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
        "WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'meditrack') ORDER BY a.attnum"));
    for (const QVariantList &row : rows.rows)
        columns[postgresShown(row.at(0).toString(), row.at(1).toString())] << row.at(2).toString();
    return columns;
}

void RehearsalWatcher::begins(Connection &connection, const Plan &toRun, bool, JournalEntry &)
{
    plan = toRun;
    steps.clear(); // a run that could not have a lock is tried again
    m_origins.clear();
    m_tables.clear();
    m_run = &connection;
    m_isHeldBack = false;
    if (m_end == End::MustRollBack)
        refuseCommits(connection);
    bytesBefore = connection.sizeBytes();
    startLedger(connection);
    m_counts.clear();
    for (const TableCount &table : before())
        m_counts[table.name.toLower()] = table.rows;
    m_columns = columnsOf(connection);
}

void RehearsalWatcher::stepBegins(const Step &step)
{
    GuardWatcher::stepBegins(step);
    steps.push_back({step.revision, 0, {}, {}, {}});
    m_timer.start();
}

/// Roles are the whole server's, and ALTER DATABASE names the real one: a ROLLBACK holds them back, the copy does not. So from
/// there on nothing may be committed.
void RehearsalWatcher::holdBack(const QString &sql)
{
    static const QRegularExpression beyond(QStringLiteral(R"((?:^|;)(?:\s|--[^\n]*\n|/\*.*?\*/)*(?:(?:CREATE|ALTER|DROP)\s+(?:ROLE|USER(?!\s+MAPPING)|GROUP|DATABASE|TABLESPACE|SYSTEM)|REASSIGN\s+OWNED)\b)"),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    if (m_end != End::RollBack || m_isHeldBack || !beyond.match(sql).hasMatch())
        return;
    const bool reporting = m_run->isReporting();
    m_run->setReporting(false);
    refuseCommits(*m_run);
    m_run->setReporting(reporting);
    m_isHeldBack = true;
}

/// A server's own statements tell it all.
void RehearsalWatcher::applies(const Operation &operation)
{
    if (!steps.empty())
        steps.back().parts.push_back({operation, steps.back().statements.size()});
    if (const auto *statement = std::get_if<ExecuteSql>(&operation); statement)
        holdBack(statement->sql);
    if (!config().url.isSqlite())
        return;
    if (const auto *batch = std::get_if<BatchAlterTable>(&operation)) {
        const QString table = bareName(batch->table);
        for (const BatchItem &item : batch->items) {
            if (const auto *alter = std::get_if<AlterColumn>(&item.change); alter && alter->newName)
                rename(table, bareName(alter->column), bareName(*alter->newName));
            else if (const auto *drop = std::get_if<DropColumn>(&item.change))
                forget(table, bareName(drop->column));
        }
    } else if (const auto *alter = std::get_if<AlterColumn>(&operation); alter && alter->newName) {
        rename(bareName(alter->table), bareName(alter->column), bareName(*alter->newName));
    }
}

void RehearsalWatcher::stepDone(Connection &connection, const Step &step)
{
    steps.back().seconds = double(m_timer.nsecsElapsed()) / 1e9;
    GuardWatcher::stepDone(connection, step);
    for (const QString &table : ledger().touched())
        noteRows(connection, table);
}

void RehearsalWatcher::ends(Connection &connection, const QStringList &foreignKeys, JournalEntry &entry)
{
    GuardWatcher::ends(connection, foreignKeys, entry);
    m_columnsAfter = columnsOf(connection);
    bytesAfter = connection.sizeBytes();
    m_isOver = m_end != End::Commit;
    if (m_isOver)
        throw RehearsalIsOver();
}

void RehearsalWatcher::report(const Event &event)
{
    if (m_isOver)
        return; // the ROLLBACK is none of the run's
    if (const auto *statement = std::get_if<event::Statement>(&event); statement && !steps.empty()) {
        steps.back().statements.push_back(*statement);
        noteRename(statement->sql);
    }
    if (const auto *notice = std::get_if<event::Notice>(&event); notice && notice->level == event::Notice::Level::Warning)
        warnings << notice->text;
    hear(event);
    if (std::holds_alternative<event::Advance>(event))
        GuardWatcher::report(event); // the log is of what is done to the database itself
}

qint64 RehearsalWatcher::valuesOf(Connection &live, const QString &table, const QString &column) const
{
    if (live.url().isSqlite())
        return live.scalar(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 IS NOT NULL AND %2 <> ''").arg(inQuotes(table), inQuotes(column))).toLongLong();
    const auto dialect = Dialect::create(live.url());
    for (const TableName &name : dialect->tables(live)) {
        if (name.shown == table && name.isReadable)
            return live.scalar(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 IS NOT NULL AND %2::text <> ''").arg(dialect->qualified(name.schema, name.name), inQuotes(column))).toLongLong();
    }
    return 0;
}

std::vector<LostData> RehearsalWatcher::lost(Connection &live) const
{
    std::vector<LostData> found;
    QStringList replaced;
    for (const RowLoss &loss : losses()) {
        if (loss.reason == RowLoss::Reason::Replaced)
            replaced << loss.table;
        if (loss.reason == RowLoss::Reason::Dropped || loss.reason == RowLoss::Reason::Replaced)
            found.push_back({loss.table, {}, loss.before, loss.revision, false, loss.isExplained()});
        else
            found.push_back({loss.table, {}, loss.before - loss.after, loss.revision, true, loss.isExplained()});
    }
    for (auto table = m_columns.cbegin(); table != m_columns.cend(); ++table) {
        const QString renamed = ledger().nameNow(table.key());
        const QString &now = renamed.isEmpty() ? table.key() : renamed;
        const auto after = m_columnsAfter.constFind(now);
        if (after == m_columnsAfter.cend() || (renamed.isEmpty() && replaced.contains(table.key())))
            continue;
        for (const QString &column : table.value()) {
            const bool stays = std::ranges::any_of(*after, [&](const QString &each) { return originOf(now, each) == key(table.key(), column); });
            if (stays)
                continue;
            const qint64 values = valuesOf(live, table.key(), column);
            if (values > 0)
                found.push_back({table.key(), column, values, {}});
        }
    }
    return found;
}

QString RehearsalWatcher::originOf(const QString &table, const QString &column) const
{
    return m_origins.value(key(table, column), key(m_tables.value(table.toLower(), table), column));
}

/// Idempotent: a batch is told as an operation, and by the statements that it comes to.
void RehearsalWatcher::rename(const QString &table, const QString &from, const QString &to)
{
    const QString old = originOf(table, from);
    if (old.isEmpty())
        return;
    m_origins[key(table, to)] = old;
    m_origins[key(table, from)].clear();
}

void RehearsalWatcher::forget(const QString &table, const QString &column)
{
    m_origins[key(table, column)].clear();
}

void RehearsalWatcher::renameTable(const QString &from, const QString &to)
{
    const QString old = m_tables.value(from.toLower(), from);
    const auto wasThere = [this](const QString &name) { return std::ranges::any_of(m_columns.keys(), [&](const QString &each) { return sameName(each, name); }); };
    if (wasThere(to) && !wasThere(old)) // made anew by hand: what it holds are the columns of the one that was there
        return;
    m_tables[to.toLower()] = old;
    for (const QString &each : m_origins.keys()) {
        if (each.startsWith(key(to, {})))
            m_origins.remove(each); // of the one that had the name
    }
    for (const QString &each : m_origins.keys()) {
        if (each.startsWith(key(from, {})))
            m_origins[key(to, each.section(QLatin1Char('\n'), 1))] = m_origins.take(each);
    }
}

void RehearsalWatcher::noteRows(Connection &connection, const QString &table)
{
    if (sameName(table, config().versionTable))
        return;
    // A view has rows as well, which are counted where they are.
    const bool isThere = !connection.url().isSqlite()
        || connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)"), {table}).toInt() > 0;
    const qint64 now = isThere ? countOf(connection, table) : -1;
    const qint64 was = m_counts.value(table.toLower(), -1);
    m_counts[table.toLower()] = now;
    if (now != was)
        steps.back().rows.push_back({table, was, now});
}

/// ALTER TABLE t RENAME [COLUMN] a TO b and ALTER TABLE t DROP [COLUMN] a, which a script may write itself.
void RehearsalWatcher::noteRename(const QString &sql)
{
    if (!sql.trimmed().startsWith(QLatin1String("ALTER"), Qt::CaseInsensitive))
        return;
    for (const ColumnChange &change : columnChangesOf(sql, ledger().serverSchema())) {
        if (change.newName.isEmpty())
            forget(change.table, change.column);
        else
            rename(change.table, change.column, change.newName);
    }
    const StatementEffect effect = effectOf(sql, ledger().serverSchema());
    if (effect.kind == StatementEffect::Kind::RenameTable)
        renameTable(effect.table, effect.newName);
}

} // namespace meditrack
