// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqliterebuild.h"

#include "core/error.h"
#include "db/allornothing.h"
#include "db/batchplan.h"
#include "db/sqliteguard.h"
#include "db/sqlitetypes.h"

#include <algorithm>
#include <optional>

namespace meditrack {

namespace {

/// One of SQLite's switches with another value, for a while.
class Pragma
{
public:
    Pragma(Connection &connection, const char *name, bool value)
        : m_connection(connection)
        , m_name(QLatin1String(name))
        , m_before(isOn(connection, name))
    {
        if (m_before != value)
            set(value);
    }

    ~Pragma()
    {
        try {
            if (isOn(m_connection, m_name.toLatin1().constData()) != m_before)
                set(m_before);
        } catch (const Error &) {
            // Cancelled: the connection ends with the command.
        }
    }

    Pragma(const Pragma &) = delete;
    Pragma &operator=(const Pragma &) = delete;

    static bool isOn(Connection &connection, const char *name)
    {
        const ResultRows result = SqliteInspector(connection).query(QStringLiteral("PRAGMA ") + QLatin1String(name));
        return !result.rows.empty() && result.rows.front().front().toBool();
    }

private:
    void set(bool value)
    {
        SqliteInspector(m_connection).query(QStringLiteral("PRAGMA %1=%2").arg(m_name, value ? QStringLiteral("ON") : QStringLiteral("OFF")));
    }

    Connection &m_connection;
    QString m_name;
    bool m_before;
};

/// One table made anew.
class LiveRebuild
{
public:
    LiveRebuild(Connection &connection, const Dialect &dialect, const BatchAlterTable &batch)
        : m_connection(connection)
        , m_dialect(dialect)
        , m_batch(batch)
        , m_inspector(connection)
    {
    }

    void run()
    {
        findTable();
        refuseLeftover();
        // Switched off before the transaction begins, for inside one it stays as it is (sqlite.org/foreignkeys.html, 2).
        std::optional<Pragma> foreignKeys;
        if (!m_connection.inTransaction())
            foreignKeys.emplace(m_connection, "foreign_keys", false);
        refuseCascades();
        AllOrNothing whole(m_connection);
        SqliteGuard guard(m_connection, m_facts->schema);
        const qint64 sequence = sequenceNow();
        rebuild();
        restoreSequence(sequence);
        guard.check(m_facts->name, m_plan.dropped, m_plan.renamed);
        compareColumns();
        whole.keep();
    }

private:
    void findTable()
    {
        m_facts = m_inspector.facts(bareName(m_batch.schema), bareName(m_batch.table));
        const QString name = bareName(m_batch.table);
        if (!m_facts)
            throw Error(ErrorCode::Sql, m_batch.schema.isEmpty() ? name : bareName(m_batch.schema) + QLatin1Char('.') + name)
                .ofKind(QStringLiteral("NoSuchTableError"))
                .because(QStringLiteral("The batch changes a table that is not there."));
        if (m_facts->kind != SqliteFacts::Kind::Table)
            throw Error(ErrorCode::Unsupported,
                        QStringLiteral("'%1' is a %2: only a table can be changed by a batch.")
                            .arg(name, m_facts->kind == SqliteFacts::Kind::View ? QStringLiteral("view") : QStringLiteral("virtual table")))
                .ofKind(QStringLiteral("OperationalError"));
    }

    void refuseLeftover()
    {
        const QString temporary = temporaryNameOf(m_facts->name);
        if (!m_inspector.facts(m_facts->schema, temporary))
            return;
        throw Error(ErrorCode::Sql, QStringLiteral("table %1 already exists").arg(temporary))
            .ofKind(QStringLiteral("OperationalError"))
            .because(QStringLiteral("It is what an Alembic run leaves that was interrupted while it made '%1' anew.").arg(m_facts->name))
            .advise(QStringLiteral("It is left over from an interrupted run of Alembic. If '%1' has all its rows, remove the copy with "
                                   "DROP TABLE \"%2\", then run the same command again; otherwise restore a backup.")
                        .arg(m_facts->name, temporary));
    }

    /// With foreign keys enforced, DROP TABLE deletes the rows first, with all that it cascades to.
    void refuseCascades()
    {
        if (!Pragma::isOn(m_connection, "foreign_keys"))
            return;
        const ResultRows found = m_inspector.query(
            QStringLiteral("SELECT DISTINCT m.name FROM %1.sqlite_master AS m, pragma_foreign_key_list(m.name, ?) AS f "
                           "WHERE m.type = 'table' AND lower(f.\"table\") = lower(?)").arg(inQuotes(m_facts->schema)),
            {m_facts->schema, m_facts->name});
        if (found.rows.empty())
            return;
        throw Error(ErrorCode::Sql,
                    QStringLiteral("The table '%1' cannot be made anew while foreign keys are enforced: '%2' refers to it and would lose its rows.")
                        .arg(m_facts->name, found.rows.front().front().toString()))
            .ofKind(QStringLiteral("OperationalError"))
            .advise(QStringLiteral("Leave PRAGMA foreign_keys=ON out of the script, or switch it off again in an autocommit_block() before the batch."));
    }

    void rebuild()
    {
        const Table existing = m_batch.copyFrom ? *m_batch.copyFrom : tableOf(*m_facts);
        const BatchOrigin origin = m_batch.copyFrom ? BatchOrigin::Script : BatchOrigin::Database;
        m_plan = planRebuild(m_batch, existing, origin, m_dialect);
        BatchCopy copy{!m_plan.renamed.isEmpty() && renameMatters(), rowid()};
        if (copy.fromNewNames)
            renameInPlace();
        m_plan = planRebuild(m_batch, existing, origin, m_dialect, copy);
        const std::vector<SqliteInspector::Item> triggers = triggersOf(m_facts->schema);
        const std::vector<SqliteInspector::Item> temporary =
            sameName(m_facts->schema, QStringLiteral("temp")) ? std::vector<SqliteInspector::Item>() : triggersOf(QStringLiteral("temp"));
        execute(m_plan.create);
        execute({m_plan.copy});
        {
            // So that neither views nor triggers that name the table are rewritten, or refused while it is away.
            const Pragma legacy(m_connection, "legacy_alter_table", true);
            execute(m_plan.drop);
            execute(m_plan.rename);
        }
        execute(m_plan.indexes);
        for (const SqliteInspector::Item &trigger : triggers)
            restore(trigger, QStringLiteral("CREATE "));
        for (const SqliteInspector::Item &trigger : temporary)
            restore(trigger, QStringLiteral("CREATE TEMP "));
    }

    /// Whether anything but the table itself may name a column that gets another name.
    bool renameMatters()
    {
        for (const QString &column : m_plan.renamed.keys()) {
            if (std::ranges::none_of(m_facts->columns, [&](const auto &each) { return each.name == column; }))
                return false; // copy_from= tells of another table: the copy will say so
        }
        for (const QString &schema : {m_facts->schema, QStringLiteral("temp")}) {
            for (const SqliteInspector::Item &item : m_inspector.items(schema)) {
                if (item.type == QLatin1String("index") || sameName(item.name, m_facts->name))
                    continue;
                if (std::ranges::any_of(m_plan.renamed.keys(), [&](const QString &column) { return mentions(item.sql, column); }))
                    return true;
            }
        }
        return false;
    }

    /// Rows without an INTEGER PRIMARY KEY have numbers too, by which a full-text index may know them.
    QString rowid() const
    {
        const Table &table = m_plan.table;
        const bool hadKey = std::ranges::any_of(m_facts->columns, [](const auto &each) { return each.keyPosition > 0; });
        if (m_facts->parsed.withoutRowid || hadKey || table.primaryKey || !table.options.value(QStringLiteral("sqlite_with_rowid"), true).toBool())
            return {};
        for (const QString &name : {QStringLiteral("rowid"), QStringLiteral("_rowid_"), QStringLiteral("oid")}) {
            const bool isColumn = std::ranges::any_of(m_facts->columns, [&](const auto &each) { return sameName(each.name, name); })
                || std::ranges::any_of(table.columns, [&](const Column &each) { return sameName(bareName(each.name), name); });
            if (!isColumn)
                return name;
        }
        return {};
    }

    /// SQLite itself follows the new name into views, triggers and the foreign keys of other tables.
    void renameInPlace()
    {
        QStringList names;
        for (const SqliteFacts::Column &column : m_facts->columns)
            names << column.name;
        const QString table = inQuotes(m_facts->schema) + QLatin1Char('.') + inQuotes(m_facts->name);
        for (const auto &[from, to] : renameSteps(names, m_plan.renamed, Qt::CaseInsensitive))
            execute({{QStringLiteral("ALTER TABLE %1 RENAME COLUMN %2 TO %3").arg(table, inQuotes(from), inQuotes(to))}});
    }

    std::vector<SqliteInspector::Item> triggersOf(const QString &schema)
    {
        std::vector<SqliteInspector::Item> found = m_inspector.items(schema);
        std::erase_if(found, [this](const SqliteInspector::Item &item) {
            return item.type != QLatin1String("trigger") || !sameName(item.table, m_facts->name);
        });
        return found;
    }

    void restore(const SqliteInspector::Item &trigger, const QString &create)
    {
        try {
            const SqliteToken first = sqliteTokens(trigger.sql).at(1); // after CREATE
            m_connection.execute(create + trigger.sql.mid(first.begin));
        } catch (Error &error) {
            error.message = QStringLiteral("The trigger '%1' does not fit the table '%2' any more: %3").arg(trigger.name, m_facts->name, error.message);
            error.advise(QStringLiteral("Drop the trigger before the batch, and create it in its new form afterwards."));
            throw;
        }
    }

    void execute(const std::vector<Statement> &statements)
    {
        for (const Statement &statement : statements)
            m_connection.execute(statement.sql);
    }

    QString sequenceTable() const { return inQuotes(m_facts->schema) + QStringLiteral(".sqlite_sequence"); }

    bool counts() const
    {
        return std::ranges::any_of(m_facts->parsed.constraints, [](const SqliteConstraint &each) { return each.autoincrement; });
    }

    /// The number that AUTOINCREMENT has reached, which may be beyond every row; -1 if there is none.
    qint64 sequenceNow()
    {
        if (!counts())
            return -1;
        const ResultRows found = m_inspector.query(QStringLiteral("SELECT seq FROM %1 WHERE name = ?").arg(sequenceTable()), {m_facts->name});
        return found.rows.empty() ? -1 : found.rows.front().front().toLongLong();
    }

    void restoreSequence(qint64 value)
    {
        m_facts = m_inspector.facts(m_facts->schema, m_facts->name);
        if (!counts())
            return;
        m_inspector.query(QStringLiteral("DELETE FROM %1 WHERE name = ?").arg(sequenceTable()), {m_facts->name});
        if (value >= 0)
            m_inspector.query(QStringLiteral("INSERT INTO %1 (name, seq) VALUES (?, ?)").arg(sequenceTable()), {m_facts->name, value});
    }

    void compareColumns()
    {
        QStringList wanted;
        for (const Column &column : m_plan.table.columns)
            wanted << bareName(column.name);
        QStringList found;
        for (const SqliteFacts::Column &column : m_facts->columns)
            found << column.name;
        if (found != wanted)
            throw Error(ErrorCode::Internal, QStringLiteral("The table '%1' came out with other columns than planned.").arg(m_facts->name));
    }

    Connection &m_connection;
    const Dialect &m_dialect;
    const BatchAlterTable &m_batch;
    SqliteInspector m_inspector;
    std::optional<SqliteFacts> m_facts;
    TableRebuild m_plan;
};

} // namespace

void applySqliteBatch(Connection &connection, const Dialect &dialect, const BatchAlterTable &batch)
{
    refuseReflectOptions(batch);
    if (rebuildsTable(batch)) {
        LiveRebuild(connection, dialect, batch).run();
        return;
    }
    for (const Statement &statement : dialect.sql(batch))
        connection.execute(statement.sql);
}

} // namespace meditrack
