// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqliteguard.h"

#include <sqlite3.h>

#include <algorithm>
#include <optional>

namespace meditrack {

namespace {

/// Why the database would refuse a statement, without running it; nullopt if it would not. A word in double quotes
/// is a name here, never a text (sqlite.org/quirks.html, 8).
std::optional<QString> problemOf(const Connection &connection, const QString &sql)
{
    sqlite3 *handle = connection.sqlite();
    int wasOn = 0;
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, -1, &wasOn);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    const bool isGood = sqlite3_prepare_v2(handle, text.constData(), int(text.size()), &statement, nullptr) == SQLITE_OK;
    const QString problem = isGood ? QString() : QString::fromUtf8(sqlite3_errmsg(handle));
    sqlite3_finalize(statement);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, wasOn, nullptr);
    return isGood ? std::nullopt : std::optional(problem);
}

} // namespace

SqliteGuard::SqliteGuard(Connection &connection, const QString &schema)
    : m_connection(connection)
    , m_inspector(connection)
    , m_schema(schema)
    , m_counts(counts())
{
    for (const Program &program : programs()) {
        if (problemOf(connection, program.sql))
            m_broken << program.what;
    }
}

std::map<QString, qint64> SqliteGuard::counts()
{
    std::map<QString, qint64> found;
    for (const SqliteInspector::Item &item : m_inspector.items(m_schema)) {
        // A virtual table has its rows elsewhere.
        if (item.type != QLatin1String("table") || sqliteTokens(item.sql).at(1).is("VIRTUAL") || item.name.startsWith(QLatin1String("sqlite_")))
            continue;
        const ResultRows result = m_inspector.query(QStringLiteral("SELECT count(*) FROM %1.%2").arg(inQuotes(m_schema), inQuotes(item.name)));
        found[item.name] = result.rows.front().front().toLongLong();
    }
    return found;
}

/// For each view a SELECT, for each trigger the kind of statement that it goes with.
std::vector<SqliteGuard::Program> SqliteGuard::programs()
{
    std::vector<Program> found;
    QStringList schemas{m_schema, QStringLiteral("temp")};
    schemas.removeDuplicates();
    for (const QString &schema : std::as_const(schemas)) {
        for (const SqliteInspector::Item &item : m_inspector.items(schema)) {
            if (item.type == QLatin1String("view")) {
                found.push_back({QStringLiteral("The view '%1'").arg(item.name),
                                 QStringLiteral("SELECT * FROM %1.%2").arg(inQuotes(schema), inQuotes(item.name))});
            } else if (item.type == QLatin1String("trigger")) {
                const QString sql = eventStatement(parseSqliteTrigger(item.sql), schema);
                if (!sql.isEmpty())
                    found.push_back({QStringLiteral("The trigger '%1' of '%2'").arg(item.name, item.table), sql});
            }
        }
    }
    return found;
}

QString SqliteGuard::eventStatement(const SqliteTrigger &trigger, const QString &schema)
{
    // A trigger of "temp" may be on a table of any schema.
    QString table = inQuotes(trigger.table);
    if (schema.compare(QLatin1String("temp"), Qt::CaseInsensitive) != 0)
        table.prepend(inQuotes(schema) + QLatin1Char('.'));
    if (trigger.event == QLatin1String("INSERT"))
        return QStringLiteral("INSERT INTO %1 DEFAULT VALUES").arg(table);
    if (trigger.event == QLatin1String("DELETE"))
        return QStringLiteral("DELETE FROM %1").arg(table);
    QStringList columns;
    const ResultRows rows = m_inspector.query(QStringLiteral("SELECT name FROM pragma_table_xinfo(?, ?) WHERE hidden = 0"), {trigger.table, schema});
    for (const QVariantList &row : rows.rows)
        columns << QStringLiteral("%1 = %1").arg(inQuotes(row.front().toString()));
    return columns.isEmpty() ? QString() : QStringLiteral("UPDATE %1 SET %2").arg(table, columns.join(QStringLiteral(", ")));
}

void SqliteGuard::check(const QString &table, const QStringList &dropped, const QMap<QString, QString> &renamed)
{
    for (const auto &[name, count] : counts()) {
        const auto before = m_counts.find(name);
        if (before != m_counts.end() && before->second != count)
            throw Error(ErrorCode::Sql,
                        QStringLiteral("Making the table '%1' anew would change the number of rows of '%2' from %3 to %4.")
                            .arg(table, name, QString::number(before->second), QString::number(count)))
                .ofKind(QStringLiteral("IntegrityError"))
                .means(QStringLiteral("It was taken back: no row is lost."))
                .advise(QStringLiteral("Please report it, with the table's definition."));
    }
    for (const Program &program : programs()) {
        const auto problem = problemOf(m_connection, program.sql);
        if (!problem || m_broken.contains(program.what))
            continue;
        QStringList changes;
        for (const QString &column : dropped)
            changes << QStringLiteral("'%1' is dropped").arg(column);
        for (auto each = renamed.cbegin(); each != renamed.cend(); ++each)
            changes << QStringLiteral("'%1' becomes '%2'").arg(each.key(), each.value());
        throw Error(ErrorCode::Sql,
                    QStringLiteral("%1 would not work any more after this batch of the table '%2'%3: %4.")
                        .arg(program.what, table, changes.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(changes.join(QStringLiteral(", "))), *problem))
            .ofKind(QStringLiteral("OperationalError"))
            .advise(QStringLiteral("Drop it before the batch, and create it in its new form afterwards."));
    }
    checkUpdateOf(table, dropped);
}

/// SQLite lets a trigger name columns after UPDATE OF that are not there: it would never run again.
void SqliteGuard::checkUpdateOf(const QString &table, const QStringList &dropped)
{
    const auto facts = m_inspector.facts(m_schema, table);
    for (const SqliteInspector::Item &item : m_inspector.items(m_schema)) {
        if (item.type != QLatin1String("trigger") || item.table.compare(table, Qt::CaseInsensitive) != 0)
            continue;
        const SqliteTrigger trigger = parseSqliteTrigger(item.sql);
        for (const QString &column : trigger.ofColumns) {
            const bool isThere = std::ranges::any_of(facts->columns, [&](const auto &each) { return each.name.compare(column, Qt::CaseInsensitive) == 0; });
            if (dropped.contains(column, Qt::CaseInsensitive) && !isThere)
                throw Error(ErrorCode::Sql, QStringLiteral("The trigger '%1' runs on UPDATE OF '%2', a column that this batch of the table '%3' drops.")
                                                .arg(item.name, column, table))
                    .ofKind(QStringLiteral("OperationalError"))
                    .advise(QStringLiteral("Drop the trigger before the batch, and create it in its new form afterwards."));
        }
    }
}

} // namespace meditrack
