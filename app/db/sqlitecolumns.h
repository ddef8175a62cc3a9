// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

struct sqlite3;

namespace meditrack {

/// Columns that are added one after the other, written into the schema together.
///
/// After each ALTER TABLE … ADD COLUMN SQLite reads its whole schema again, which takes most of the time of a thousand
/// small revisions, though all that changed is one text in sqlite_schema. So all but the first of a transaction run in
/// a database in memory that holds their table alone: there SQLite itself finds what is wrong with them, and makes the
/// text. The texts are written as its manual says (sqlite.org/lang_altertable.html, 7; pragma.html#pragma_writable_schema)
/// before anything else looks at the schema.
class SqliteColumns
{
public:
    /// The handle is the connection's and outlives this.
    explicit SqliteColumns(sqlite3 *database);
    ~SqliteColumns();
    SqliteColumns(const SqliteColumns &) = delete;
    SqliteColumns &operator=(const SqliteColumns &) = delete;

    /// Whether a statement adds a column about which no row has to be asked: no NOT NULL, no DEFAULT, no constraint.
    static bool isPlain(const QString &sql);
    /// Takes over a plain statement, in a transaction. False if it is to be run as any other, after write().
    bool take(const QString &sql);
    /// A plain one was run: the file has the format now that such columns need (sqlite.org/fileformat2.html, 1.3.10).
    void ran() { m_follows = true; }

    bool isEmpty() const { return m_statements.isEmpty(); }
    /// Writes what waits. If SQLite does not let it, nothing has changed and these are the statements that are to be run.
    QStringList write();
    /// The transaction is over.
    void forget();

private:
    struct Text
    {
        QString name; ///< as it stands in the schema
        QString sql;
    };
    bool hasTriggers() const;
    QString columnsOf(const QString &table, QString *name) const;
    bool isWritten();
    void empty();
    bool runAlone(const Text &table, const QString &sql, QString *result);

    struct Closing
    {
        void operator()(sqlite3 *database) const;
    };
    sqlite3 *m_database;
    std::unique_ptr<sqlite3, Closing> m_memory;
    QString m_alone; ///< the table that is there now
    QMap<QString, Text> m_texts; ///< by the name in lower case
    QStringList m_statements;
    bool m_follows = false;
};

} // namespace meditrack
