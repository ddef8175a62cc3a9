// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

#include <QSet>

#include <map>
#include <span>

namespace meditrack {

/// A table before an operation.
struct TableFacts
{
    Table table;
    qint64 rows = -1; ///< -1: nobody knows; it may have some
    bool isNew = false; ///< the run itself makes it
    bool isEstimate = false; ///< rows are what the server believes
    QStringList newColumns = {}; ///< that the run itself has added: nothing was in them before
};

/// What there is to know about a database to say what an operation does to it. A value: follow() makes of the facts before an
/// operation those after it, so that each revision of a run is seen on what those before it leave.
struct Facts
{
    /// A view, a trigger or a function: SQL that names tables and columns.
    struct Text
    {
        QString kind; ///< "view", "trigger", "function"
        QString name;
        QString sql;
        QStringList tables = {}; ///< of a function: those whose triggers call it, which it need not name to name their columns

        /// A server's views know what they mean by its number, and work on; a function is nothing but its text.
        bool isByName() const { return kind == QLatin1String("function"); }

        bool operator==(const Text &) const = default;
    };

    QString dialect; ///< "sqlite", "postgresql"
    QString defaultSchema; ///< of names without one: "public"
    bool isLive = false; ///< rows are counted; else every table that an earlier revision has made may have some
    std::map<QString, TableFacts> tables; ///< by key()
    std::vector<Text> texts;
    QMap<QString, QStringList> duplicates; ///< by keyOf(): values that are there more than once, "7 (3 times)"
    QMap<QString, qint64> nulls; ///< by keyOf() with one column: rows without a value
    QMap<QString, qint64> values; ///< rows with one
    QSet<QString> rewritten; ///< by keyOf() with one column, or none for all of a table: statements of the run have changed them since

    QString key(const QString &schema, const QString &name) const;
    QString keyOf(const QString &schema, const QString &name, const QStringList &columns) const;
    const TableFacts *find(const QString &schema, const QString &name) const;
    const Column *findColumn(const QString &schema, const QString &table, const QString &column) const;
    /// Rows of a table; -1: nobody knows.
    qint64 rowsOf(const QString &schema, const QString &name) const;
    /// What effectOf() takes: the schema of names without one on a server.
    QString serverSchema() const;
    /// Whether nobody knows any more what is in one of the columns.
    bool isRewritten(const QString &schema, const QString &table, const QStringList &columns) const;
    /// Views, triggers and functions that mention the table, and that column of it unless it is empty.
    std::vector<Text> mentioning(const QString &table, const QString &column = {}) const;

    /// changed: rows that the statement has changed where it was tried; -1 = it was not.
    void follow(const Operation &operation, qint64 changed = -1);
    /// A revision is done: where nothing is live, its tables may have rows from now on.
    void endRevision();

private:
    void followRows(const ExecuteSql &statement, qint64 changed);
    void followTexts(const QString &sql);
};

/// Of the database as it is. Throws Error.
Facts readFacts(Connection &connection, const Dialect &dialect);

/// Asks a live database what operations turn on: values that would be there twice, columns without a value. Nobody waits for an answer for as long
/// as a big table takes: what is not known by then stays unknown.
class LookUp
{
public:
    static constexpr int usualPatience = 10'000; ///< milliseconds, for all questions together

    /// dialect must outlive it. Throws Error.
    LookUp(const DatabaseUrl &url, const Dialect &dialect, Progress &progress, int patience = usualPatience);
    ~LookUp();
    /// What a run only makes is not asked, and an expression that the database cannot work out yet stays unknown. Throws Error.
    void ask(Facts &facts, const Operation &operation);
    bool wasCut() const { return m_wasCut; } ///< the time was up before all was answered

private:
    class Deadline;
    void askWithin(Facts &facts, const Operation &operation);

    const Dialect &m_dialect;
    std::unique_ptr<Deadline> m_deadline;
    Connection m_connection;
    bool m_wasCut = false;
};

/// The columns that must be unique from an operation on; a list for each rule, empty = none.
struct UniqueRule
{
    QString schema;
    QString table;
    QStringList columns; ///< or expressions
    QStringList expressions = {}; ///< which of them are that
    QStringList reads = {}; ///< the columns that they are made of
    QString where = {}; ///< of an index of a part of the rows
    bool nullsAreEqual = false;
};
std::vector<UniqueRule> uniqueRulesOf(const Operation &operation);

/// The single changes that an operation consists of: itself, or those of a batch with the table's name.
std::vector<Operation> singleChanges(const Operation &operation);

} // namespace meditrack
