// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitecolumns.h"

#include "core/error.h"
#include "db/sqlitetokens.h"

#include <sqlite3.h>

#include <algorithm>
#include <optional>

namespace meditrack {

namespace {

bool done(sqlite3 *database, const char *sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// A statement that we write ourselves, for as long as it takes to run it.
class Prepared
{
public:
    Prepared(sqlite3 *database, const char *sql)
    {
        sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr);
    }
    ~Prepared() { sqlite3_finalize(m_statement); }
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;

    Prepared &with(int number, const QString &value)
    {
        const QByteArray text = value.toUtf8();
        sqlite3_bind_text(m_statement, number, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        return *this;
    }
    bool isRow() { return m_statement && sqlite3_step(m_statement) == SQLITE_ROW; }
    bool isDone() { return m_statement && sqlite3_step(m_statement) == SQLITE_DONE; }
    QString text(int column) const
    {
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)),
                                 sqlite3_column_bytes(m_statement, column));
    }
    int number() const { return sqlite3_column_int(m_statement, 0); }

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// The table that a plain ALTER TABLE … ADD COLUMN names; empty for any other statement.
QString alteredTable(const QString &sql)
{
    if (!sql.startsWith(QLatin1String("ALTER TABLE "), Qt::CaseInsensitive))
        return {};
    std::vector<SqliteToken> tokens;
    try {
        tokens = sqliteTokens(sql);
    } catch (const Error &) {
        return {}; // the database will say what is wrong with it
    }
    using Kind = SqliteToken::Kind;
    const auto isName = [](const SqliteToken &token) { return token.kind == Kind::Word || token.kind == Kind::Quoted; };
    // ALTER TABLE name ADD COLUMN name type, without a schema before the name
    if (tokens.size() < 8 || !isName(tokens[2]) || !tokens[3].is("ADD") || !tokens[4].is("COLUMN") || !isName(tokens[5]))
        return {};
    const bool plain = std::all_of(tokens.begin() + 6, tokens.end() - 1, [](const SqliteToken &token) {
        static const QStringList others{"CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "GENERATED", "AS"};
        if (token.kind == Kind::Word)
            return !others.contains(token.text, Qt::CaseInsensitive);
        return token.kind == Kind::Number || token.is("(") || token.is(")") || token.is(",");
    });
    return plain ? tokens[2].text : QString();
}

} // namespace

void SqliteColumns::Closing::operator()(sqlite3 *database) const
{
    sqlite3_close(database);
}

SqliteColumns::SqliteColumns(sqlite3 *database)
    : m_database(database)
{
}

SqliteColumns::~SqliteColumns() = default;

bool SqliteColumns::isPlain(const QString &sql)
{
    return !alteredTable(sql).isEmpty();
}

/// What moves the version row could start one, and it would see the columns of before.
bool SqliteColumns::hasTriggers() const
{
    return Prepared(m_database, "SELECT 1 FROM main.sqlite_master WHERE type = 'trigger' UNION ALL "
                                "SELECT 1 FROM temp.sqlite_master WHERE type = 'trigger'").isRow();
}

/// How an ordinary table of the file was made; empty if there is none, or one of another kind goes first.
QString SqliteColumns::columnsOf(const QString &table, QString *name) const
{
    Prepared query(m_database, "SELECT name, sql FROM main.sqlite_master WHERE type = 'table' AND name = ?1 COLLATE NOCASE "
                               "AND NOT EXISTS (SELECT 1 FROM temp.sqlite_master WHERE name = ?1 COLLATE NOCASE)");
    if (!query.with(1, table).isRow() || !query.text(1).startsWith(QLatin1String("CREATE TABLE ")))
        return {};
    *name = query.text(0);
    return name->startsWith(QLatin1String("sqlite_"), Qt::CaseInsensitive) ? QString() : query.text(1);
}

/// So that the next table is alone again.
void SqliteColumns::empty()
{
    const QString sql = QStringLiteral("DROP TABLE %1").arg(inQuotes(m_alone));
    if (!m_alone.isEmpty() && !done(m_memory.get(), sql.toUtf8().constData()))
        m_memory.reset();
    m_alone.clear();
}

bool SqliteColumns::runAlone(const Text &table, const QString &sql, QString *result)
{
    if (m_alone != table.name)
        empty();
    if (!m_memory) {
        sqlite3 *opened = nullptr;
        const int code = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
        m_memory.reset(opened);
        if (code != SQLITE_OK)
            return false;
    }
    if (m_alone != table.name) {
        if (!done(m_memory.get(), table.sql.toUtf8().constData()))
            return false;
        m_alone = table.name;
    }
    if (!done(m_memory.get(), sql.toUtf8().constData()))
        return false;
    Prepared query(m_memory.get(), "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?1");
    const bool found = query.with(1, table.name).isRow();
    *result = found ? query.text(0) : QString();
    return found;
}

bool SqliteColumns::take(const QString &sql)
{
    const QString name = alteredTable(sql);
    if (name.isEmpty() || !m_follows || (isEmpty() && hasTriggers()))
        return false;
    const QString key = name.toLower();
    Text table = m_texts.value(key);
    if (table.sql.isEmpty())
        table.sql = columnsOf(name, &table.name);
    QString result;
    if (table.sql.isEmpty() || !runAlone(table, sql, &result))
        return false;
    m_texts.insert(key, {table.name, result});
    m_statements << sql;
    return true;
}

QStringList SqliteColumns::write()
{
    const QStringList left = isWritten() ? QStringList() : m_statements;
    m_texts.clear();
    m_statements.clear();
    empty(); // the next statement may change the table in any way
    return left;
}

bool SqliteColumns::isWritten()
{
    int before = 0;
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_WRITABLE_SCHEMA, -1, &before);
    if (!done(m_database, "SAVEPOINT meditrack_columns"))
        return false;
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    bool written = true;
    for (const Text &each : std::as_const(m_texts)) {
        Prepared update(m_database, "UPDATE main.sqlite_master SET sql = ?1 WHERE type = 'table' AND name = ?2");
        written = written && update.with(1, each.sql).with(2, each.name).isDone() && sqlite3_changes(m_database) == 1;
    }
    // Other connections read the schema again when this number has changed, and this one when it is told to.
    std::optional<unsigned> version;
    if (Prepared query(m_database, "PRAGMA main.schema_version"); written && query.isRow())
        version = unsigned(query.number());
    written = version && done(m_database, QByteArray("PRAGMA main.schema_version = ").append(QByteArray::number(int(*version + 1))).constData());
    written = done(m_database, "PRAGMA writable_schema = RESET") && written;
    written = written && done(m_database, "SELECT 1 FROM main.sqlite_master LIMIT 1"); // reads the schema
    if (!written) {
        done(m_database, "ROLLBACK TO meditrack_columns");
        done(m_database, "PRAGMA writable_schema = RESET");
    }
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_WRITABLE_SCHEMA, before, nullptr);
    done(m_database, "RELEASE meditrack_columns");
    return written;
}

void SqliteColumns::forget()
{
    m_texts.clear();
    m_statements.clear();
    m_alone.clear();
    m_memory.reset();
    m_follows = false;
}

} // namespace meditrack
