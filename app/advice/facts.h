// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

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
};

/// What there is to know about a database to say what an operation does to it. A value: follow() makes of the facts before an
/// operation those after it, so that each revision of a run is seen on what those before it leave.
struct Facts
{
    /// A view or a trigger: SQL that names tables and columns.
    struct Text
    {
        QString kind; ///< "view", "trigger"
        QString name;
        QString sql;

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

    QString key(const QString &schema, const QString &name) const;
    QString keyOf(const QString &schema, const QString &name, const QStringList &columns) const;
    const TableFacts *find(const QString &schema, const QString &name) const;
    const Column *findColumn(const QString &schema, const QString &table, const QString &column) const;
    /// Rows of a table; -1: nobody knows.
    qint64 rowsOf(const QString &schema, const QString &name) const;
    /// Views and triggers that mention all the words.
    std::vector<Text> mentioning(const QStringList &words) const;

    /// changed: rows that the statement has changed where it was tried; -1 = it was not.
    void follow(const Operation &operation, qint64 changed = -1);
    /// A revision is done: where nothing is live, its tables may have rows from now on.
    void endRevision();

private:
    void followRows(const ExecuteSql &statement, qint64 changed);
};

/// Of the database as it is. Throws Error.
Facts readFacts(Connection &connection, const Dialect &dialect);

/// Asks the database what operations turn on: values that would be there twice, columns without a value. What a run only makes is not asked.
void lookUp(Facts &facts, Connection &connection, const Dialect &dialect, const Operation &operation);

/// The columns that must be unique from an operation on; a list for each rule, empty = none.
struct UniqueRule
{
    QString schema;
    QString table;
    QStringList columns;
    QString where; ///< of an index of a part of the rows
};
std::vector<UniqueRule> uniqueRulesOf(const Operation &operation);

/// The single changes that an operation consists of: itself, or those of a batch with the table's name.
std::vector<Operation> singleChanges(const Operation &operation);

} // namespace meditrack
