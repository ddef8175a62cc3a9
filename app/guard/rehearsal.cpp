// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/rehearsal.h"

#include "backup/newfile.h"
#include "backup/privatefolder.h"
#include "db/contentdigest.h"
#include "db/sqlitecopy.h"
#include "db/sqlitetokens.h"
#include "guard/guardwatcher.h"
#include "migration/migrator.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace meditrack {

namespace {

/// The columns of each table, all in the spelling of the database.
using Columns = QMap<QString, QStringList>;

Columns columnsOf(Connection &connection)
{
    Columns columns;
    const ResultRows rows = connection.execute(
        QStringLiteral("SELECT t.name, c.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c WHERE t.schema = 'main' AND t.type = 'table'"));
    for (const QVariantList &row : rows.rows)
        columns[row.at(0).toString()] << row.at(1).toString();
    return columns;
}

/// For looking at what the run itself will tell.
class Muted final : public Progress
{
public:
    explicit Muted(Progress &progress)
        : m_progress(progress)
    {
    }
    void report(const Event &) override { }
    bool cancelled() const override { return m_progress.cancelled(); }

private:
    Progress &m_progress;
};

/// Of a column.
QString key(const QString &table, const QString &column)
{
    return (table + QLatin1Char('\n') + column).toLower();
}

/// Notes what every step did. Its errors are the guard's.
class RehearsalWatcher final : public GuardWatcher
{
public:
    using GuardWatcher::GuardWatcher;

    void begins(Connection &connection, const Plan &, bool, JournalEntry &) override
    {
        startLedger(connection);
        for (const TableCount &table : before())
            m_counts[table.name.toLower()] = table.rows;
        m_columns = columnsOf(connection);
    }
    void stepBegins(const Step &step) override
    {
        GuardWatcher::stepBegins(step);
        steps.push_back({step.revision, 0, {}, {}});
        m_timer.start();
    }
    void applies(const Operation &operation) override
    {
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
    void stepDone(Connection &connection, const Step &step) override
    {
        steps.back().seconds = double(m_timer.nsecsElapsed()) / 1e9;
        GuardWatcher::stepDone(connection, step);
        for (const QString &table : ledger().touched())
            noteRows(connection, table);
    }
    void ends(Connection &connection, const QStringList &foreignKeys, JournalEntry &entry) override
    {
        GuardWatcher::ends(connection, foreignKeys, entry);
        m_columnsAfter = columnsOf(connection);
    }
    void report(const Event &event) override
    {
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

    /// Tables and columns that are gone, with what they hold in the database itself.
    std::vector<LostData> lost(Connection &live) const
    {
        std::vector<LostData> found;
        for (const RowLoss &loss : losses()) {
            if (loss.reason == RowLoss::Reason::Dropped)
                found.push_back({loss.table, {}, loss.before, loss.revision, false, loss.isExplained()});
            else
                found.push_back({loss.table, {}, loss.before - loss.after, loss.revision, true, loss.isExplained()});
        }
        for (auto table = m_columns.cbegin(); table != m_columns.cend(); ++table) {
            const QString renamed = ledger().nameNow(table.key());
            const QString &now = renamed.isEmpty() ? table.key() : renamed;
            const auto after = m_columnsAfter.constFind(now);
            if (after == m_columnsAfter.cend())
                continue;
            for (const QString &column : table.value()) {
                const bool stays = std::ranges::any_of(*after, [&](const QString &each) { return originOf(now, each) == key(table.key(), column); });
                if (stays)
                    continue;
                const qint64 values = live.scalar(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 IS NOT NULL AND %2 <> ''").arg(inQuotes(table.key()), inQuotes(column))).toLongLong();
                if (values > 0)
                    found.push_back({table.key(), column, values, {}});
            }
        }
        return found;
    }

    std::vector<RehearsedStep> steps;
    QStringList warnings;

private:
    /// A column by its table and itself, as both were called before the run.
    QString originOf(const QString &table, const QString &column) const
    {
        return m_origins.value(key(table, column), key(m_tables.value(table.toLower(), table), column));
    }
    /// Idempotent: a batch is told as an operation, and by the statements that it comes to.
    void rename(const QString &table, const QString &from, const QString &to)
    {
        const QString old = originOf(table, from);
        if (old.isEmpty())
            return;
        m_origins[key(table, to)] = old;
        m_origins[key(table, from)].clear();
    }
    void forget(const QString &table, const QString &column) { m_origins[key(table, column)].clear(); }
    void renameTable(const QString &from, const QString &to)
    {
        const bool takesItsPlace = std::ranges::any_of(m_columns.keys(), [&](const QString &each) { return sameName(each, to); });
        if (takesItsPlace) // made anew by hand: what it holds are the columns of the one that was there
            return;
        m_tables[to.toLower()] = m_tables.value(from.toLower(), from);
        for (const QString &each : m_origins.keys()) {
            if (each.startsWith(key(from, {})))
                m_origins[key(to, each.section(QLatin1Char('\n'), 1))] = m_origins.take(each);
        }
    }

    void noteRows(Connection &connection, const QString &table)
    {
        if (sameName(table, config().versionTable))
            return;
        const bool isThere = connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)"), {table}).toInt() > 0;
        const qint64 now = isThere ? connection.scalar(QStringLiteral("SELECT count(*) FROM main.") + inQuotes(table)).toLongLong() : -1;
        const qint64 was = m_counts.value(table.toLower(), -1);
        m_counts[table.toLower()] = now;
        if (now != was)
            steps.back().rows.push_back({table, was, now});
    }

    /// ALTER TABLE t RENAME [COLUMN] a TO b and ALTER TABLE t DROP [COLUMN] a, which a script may write itself.
    void noteRename(const QString &sql)
    {
        if (!sql.trimmed().startsWith(QLatin1String("ALTER"), Qt::CaseInsensitive))
            return;
        try {
            const std::vector<SqliteToken> tokens = sqliteTokens(sql);
            for (size_t i = 3; i + 2 < tokens.size(); ++i) { // the last token is the end
                const size_t column = tokens[i + 1].is("COLUMN") ? i + 2 : i + 1;
                if (tokens[i].is("DROP") && column < tokens.size())
                    forget(tokens[i - 1].text, tokens[column].text);
                if (tokens[i].is("RENAME") && tokens[i + 1].is("TO"))
                    renameTable(tokens[i - 1].text, tokens[i + 2].text);
                else if (tokens[i].is("RENAME") && column + 2 < tokens.size())
                    rename(tokens[i - 1].text, tokens[column].text, tokens[column + 2].text);
            }
        } catch (const Error &) {
            // What SQLite has run and we cannot read: then a column counts as gone.
        }
    }

    QElapsedTimer m_timer;
    QMap<QString, qint64> m_counts; ///< by name in small letters
    Columns m_columns;
    Columns m_columnsAfter;
    QHash<QString, QString> m_origins; ///< of columns that were renamed or dropped: now, and what they were; empty = gone
    QHash<QString, QString> m_tables; ///< of tables that were renamed: now in small letters, and before
};

/// A copy that is known to hold the same. Empty where there is no database yet.
void copyVerified(const DatabaseUrl &url, const QString &path, Progress &progress)
{
    Connection live(url, Connection::Access::Read, progress);
    if (!live.exists())
        return;
    requireSpace(QFileInfo(path).absolutePath(), 2 * live.sizeBytes(), QStringLiteral("A rehearsal on a copy of this database"));
    QFile file(path);
    createPrivately(file);
    file.close();
    const ReadTransaction moment(live);
    copySqliteToFile(live, path, progress, QStringLiteral("Copying the database for the rehearsal"));
    Connection copy(DatabaseUrl::forSqliteFile(path), Connection::Access::Read, progress);
    const QString comparing = QStringLiteral("Comparing the copy");
    if (contentDigest(live, comparing, progress) != contentDigest(copy, comparing, progress))
        throw Error(ErrorCode::Corrupt, QStringLiteral("The copy for the rehearsal is not equal to the database."))
            .advise(QStringLiteral("Check the disk; `meditrack upgrade --preflight` looks at the database."));
}

} // namespace

QString describe(const LostData &lost)
{
    const auto some = [&lost](const char *what) {
        return QStringLiteral("%1 %2%3").arg(lost.values).arg(QLatin1String(what), lost.values == 1 ? QString() : QStringLiteral("s"));
    };
    if (lost.stays)
        return QStringLiteral("%1 of '%2' would go").arg(some("row"), lost.table);
    return lost.column.isEmpty() ? QStringLiteral("Table '%1' would go, with %2").arg(lost.table, some("row"))
                                 : QStringLiteral("Column '%1' of '%2' would go, with %3").arg(lost.column, lost.table, some("value"));
}

Rehearsal rehearse(const Config &config, const Move &move, Progress &progress, const GuardOptions &options)
{
    Rehearsal rehearsal;
    Muted muted(progress);
    Migrator planner(config, muted);
    const Config &known = planner.scripts().config();
    const bool isUpgrade = move.verb == Move::Verb::Upgrade;
    if ((isUpgrade ? planner.planUpgrade({move.target}) : planner.planDowngrade(move.target)).empty())
        return rehearsal;
    if (!known.url.isSqlite())
        throw Error(ErrorCode::Unsupported, QStringLiteral("A rehearsal on a copy is not available for PostgreSQL yet."))
            .means(QStringLiteral("Nothing was run and nothing has been changed."))
            .advise(QStringLiteral("Restore a backup into a database of its own and upgrade that, or run it without a rehearsal: --guard makes a backup first."));
    if (known.url.isMemory())
        throw Error(ErrorCode::Unsupported, QStringLiteral("A database in memory cannot be copied for a rehearsal."))
            .means(QStringLiteral("Nothing was run and nothing has been changed."))
            .advise(QStringLiteral("Name a database file, or run it without a rehearsal."));
    try {
        const PrivateFolder folder(QFileInfo(known.url.filePath()).absolutePath());
        QElapsedTimer timer;
        timer.start();
        const QString path = folder.file(QStringLiteral("database.db"));
        copyVerified(known.url, path, progress);
        rehearsal.copySeconds = double(timer.nsecsElapsed()) / 1e9;
        rehearsal.bytesBefore = QFileInfo(path).size();

        Config ofCopy = known;
        ofCopy.url = DatabaseUrl::forSqliteFile(path);
        ofCopy.urlSource = QStringLiteral("the rehearsal");
        ofCopy.fileKeys << QStringLiteral("url"); // env.py has no say in it
        ofCopy.urlProblem.reset();
        RehearsalWatcher watcher(ofCopy, progress, options, isUpgrade ? Manifest::Why::BeforeUpgrade : Manifest::Why::BeforeDowngrade);
        Migrator::Options migratorOptions;
        migratorOptions.transactionPerRevision = options.transactionPerRevision;
        migratorOptions.tag = options.tag;
        migratorOptions.journal = false;
        migratorOptions.watcher = &watcher;
        Migrator migrator(ofCopy, watcher, migratorOptions);
        timer.start();
        rehearsal.plan = isUpgrade ? migrator.upgrade({move.target}) : migrator.downgrade(move.target);
        rehearsal.runSeconds = double(timer.nsecsElapsed()) / 1e9;
        rehearsal.bytesAfter = QFileInfo(path).size();
        rehearsal.steps = std::move(watcher.steps);
        rehearsal.warnings = watcher.warnings;
        rehearsal.rows = watcher.rows();
        rehearsal.losses = watcher.losses();
        Connection live(known.url, Connection::Access::Read, progress);
        rehearsal.lost = watcher.lost(live);
    } catch (Error &error) {
        error.means(QStringLiteral("This was a rehearsal on a copy: the database itself was not touched."));
        throw;
    }
    return rehearsal;
}

} // namespace meditrack
