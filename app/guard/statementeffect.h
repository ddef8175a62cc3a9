// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace meditrack {

/// What a statement's text says it does to the rows and names of tables.
struct StatementEffect
{
    enum class Kind {
        None, ///< nothing that a count of rows could tell
        Insert, ///< each row affected is one more
        Upsert, ///< ON CONFLICT … DO: a row affected may have been there
        Replace, ///< takes rows away where a key is there already, how many nobody tells
        Delete,
        Update,
        CreateTable,
        CopyTable, ///< CREATE TABLE … AS SELECT
        DropTable,
        RenameTable,
        CreateTrigger, ///< of a table or view; see triggerOf()
        Unclear, ///< takes rows from some of the tables mentioned, how many nobody tells: TRUNCATE, DO, DELETE inside of WITH
        WritableSchema, ///< lets the next ones write into sqlite_schema
        Savepoint,
        Release,
        RollbackTo,
        Rollback,
        Commit,
    };
    Kind kind = Kind::None;
    QString table; ///< without its schema if that is main (public on a server), with any other; of savepoints their name
    QString newName; ///< of RenameTable
    bool isTemporary = false; ///< the statement says so
    bool isVirtual = false; ///< CREATE VIRTUAL TABLE
    bool isMain = false; ///< it names the schema main: a temporary table of the same name is not meant
    QStringList mentioned; ///< all names behind the table's: those that rows may be copied from are among them

    bool operator==(const StatementEffect &) const = default;
};

/// What a trigger does when it fires.
struct TriggerEffect
{
    QString table; ///< or view, whose rows set it off
    StatementEffect::Kind event = StatementEffect::Kind::Insert; ///< Insert, Update or Delete
    bool insteadOf = false; ///< of a view
    std::vector<StatementEffect> body;
};

/// Of one statement of SQLite's, or of PostgreSQL's; None for a text that cannot be read.
StatementEffect effectOf(const QString &sql, bool ofServer = false);
/// Of a CREATE TRIGGER; nullopt for a text that is none.
std::optional<TriggerEffect> triggerOf(const QString &sql);

} // namespace meditrack
