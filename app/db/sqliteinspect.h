// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/sqliteddl.h"

#include <QVariantMap>

#include <optional>

namespace meditrack {

/// What sqlite_master and SQLite's own pragmas say of one table, read together and compared.
struct SqliteFacts
{
    enum class Kind { Table, View, Virtual };

    /// A row of table_xinfo (sqlite.org/pragma.html).
    struct Column
    {
        QString name;
        QString type;
        bool notNull = false;
        std::optional<QString> defaultText;
        int keyPosition = 0; ///< 1-based place in the primary key
        enum class Hidden { No, InVirtualTable, Virtual, Stored } hidden = Hidden::No;
    };

    struct Index
    {
        QString name;
        bool unique = false;
        QChar origin; ///< 'c' CREATE INDEX, 'u' UNIQUE, 'p' PRIMARY KEY
        bool partial = false;
        QStringList columns; ///< a null string for an expression
        QString sql; ///< empty for one that a constraint made
        SqliteIndex parsed; ///< of sql
    };

    /// Rows of foreign_key_list with one id.
    struct Reference
    {
        QString table;
        QStringList columns;
        QStringList referred; ///< empty: the primary key
        QString onUpdate;
        QString onDelete;
    };

    Kind kind = Kind::Table;
    QString schema; ///< "main", "temp", or that of an attached database
    QString name; ///< as the database spells it
    QString sql;
    std::vector<Column> columns;
    std::vector<Index> indexes; ///< in the order of index_list
    std::vector<Reference> references; ///< in the order of foreign_key_list
    SqliteTable parsed; ///< of a table that is not virtual
    QString unreadable = {}; ///< of allFacts(): why nobody can tell what it is; empty: it can be told
};

/// Looks at a live SQLite database. What it reads is not reported as a statement of the revision.
class SqliteInspector
{
public:
    explicit SqliteInspector(Connection &connection);

    QStringList schemaNames(); ///< without "temp"
    /// Sorted; without SQLite's own. An empty schema is "main".
    QStringList tableNames(const QString &schema = {});
    QStringList viewNames(const QString &schema = {});

    /// A table or a view. An empty schema looks into "main", then "temp". Throws Error where the text of the schema
    /// and the pragmas do not agree: then one of them has been misread.
    std::optional<SqliteFacts> facts(const QString &schema, const QString &name);

    /// All tables and views of a schema, with a few statements for all of them. Without SQLite's own. One that facts() would throw for is marked as unreadable.
    std::vector<SqliteFacts> allFacts(const QString &schema = QStringLiteral("main"));

    struct Item
    {
        QString type; ///< "table", "index", "trigger", "view"
        QString name;
        QString table;
        QString sql;
    };
    /// All rows of the schema's sqlite_master that have a text, in its order.
    std::vector<Item> items(const QString &schema);

    ResultRows query(const QString &sql, const QVariantList &parameters = {}); ///< not reported

private:
    QStringList names(const QString &type, const QString &schema);
    std::optional<SqliteFacts> factsIn(const QString &schema, const QString &name);
    static void addColumn(SqliteFacts &facts, const QVariantList &row, qsizetype at);
    static void addReference(SqliteFacts &facts, const QVariantList &row, qsizetype at, bool isNext);
    static void settle(SqliteFacts &facts);
    ResultRows pragma(const SqliteFacts &facts, const char *which, const QString &argument);
    void readColumns(SqliteFacts &facts);
    void readIndexes(SqliteFacts &facts);
    void readReferences(SqliteFacts &facts);

    Connection &m_connection;
};

/// For a script's Inspector: plain values. what is "schema_names", "table_names", "view_names", "temp_table_names",
/// "temp_view_names" or "table"; the last is invalid if there is no such table or view.
QVariant inspectSqlite(Connection &connection, const QString &what, const QString &schema, const QString &name);

} // namespace meditrack
