// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlitetokens.h"

#include <optional>

namespace meditrack {

/// One entry of PRIMARY KEY (…), UNIQUE (…) or an index.
struct SqliteKeyPart
{
    QString column; ///< empty for an expression
    QString text; ///< as written, with COLLATE and DESC
    bool isPlain = true; ///< the column's name and nothing else
};

struct SqliteReference
{
    QString table;
    QStringList columns; ///< empty: the primary key of the table
    QString onDelete; ///< capitals: "SET NULL"
    QString onUpdate;
    QString match;
    std::optional<bool> deferrable;
    QString initially; ///< "DEFERRED", "IMMEDIATE"
};

/// A constraint of a column or of the table.
struct SqliteConstraint
{
    enum class Kind { PrimaryKey, Unique, Check, ForeignKey };
    Kind kind = Kind::Check;
    QString name;
    QString column; ///< written beside this column; empty for one of the table
    std::vector<SqliteKeyPart> parts; ///< of a key; of a foreign key the referring columns
    QString onConflict; ///< capitals: "IGNORE"
    QString expression; ///< of a CHECK, without the parentheses
    SqliteReference reference;
    bool autoincrement = false;
};

struct SqliteColumn
{
    QString name;
    QString type; ///< as written; empty if there is none
    QString collation;
    bool notNull = false;
    QString onConflictNotNull;
    std::optional<QString> defaultText; ///< without the parentheses of an expression
    bool defaultIsExpression = false; ///< stood in parentheses
    std::optional<QString> generated; ///< the expression
    bool stored = false; ///< of a generated column
};

/// CREATE TABLE as it stands in sqlite_master.
struct SqliteTable
{
    QString name;
    std::vector<SqliteColumn> columns;
    std::vector<SqliteConstraint> constraints; ///< in the order of the text
    bool withoutRowid = false;
    bool strict = false;
};

struct SqliteIndex
{
    QString name;
    QString table;
    bool unique = false;
    std::vector<SqliteKeyPart> parts;
    QString where;
};

struct SqliteTrigger
{
    QString name;
    QString table; ///< or view
    QString event; ///< "INSERT", "UPDATE", "DELETE"
    bool insteadOf = false;
    QStringList ofColumns; ///< UPDATE OF
};

/// These read a text that SQLite has accepted (sqlite.org/lang_createtable.html and its neighbours). What they do not
/// understand they throw as Error (Unsupported), rather than guess.
SqliteTable parseSqliteTable(const QString &sql);
SqliteIndex parseSqliteIndex(const QString &sql);
SqliteTrigger parseSqliteTrigger(const QString &sql);

} // namespace meditrack
