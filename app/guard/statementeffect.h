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
        DropTrigger, ///< table is the trigger's name
        Unclear, ///< takes rows from some of the tables mentioned, how many nobody tells: TRUNCATE, DO, DELETE inside of WITH
        CreateView, ///< of a server's, whose rows are those of the tables mentioned
        JoinTable, ///< ALTER TABLE newName ATTACH PARTITION table: its rows are the other's now
        DropSchema,
        RenameSchema,
        WritableSchema, ///< lets the next ones write into sqlite_schema
        Savepoint,
        Release,
        RollbackTo,
        Rollback,
        Commit,
    };
    Kind kind = Kind::None;
    QString table; ///< without its schema if that is the usual one, with any other; of savepoints their name
    QString newName; ///< of RenameTable
    bool isTemporary = false; ///< the statement says so
    bool isVirtual = false; ///< CREATE VIRTUAL TABLE
    bool isMain = false; ///< it names the schema main: a temporary table of the same name is not meant
    bool hasConflictWord = false; ///< INSERT OR …: whatever the table itself says of conflicts
    bool replaces = false; ///< CREATE TABLE with ON CONFLICT REPLACE: what is inserted may take rows away
    bool isCommand = false; ///< INSERT that names the table once more: INSERT INTO t(t) VALUES ('delete-all')
    QStringList mentioned; ///< tables that rows may be copied from; of DropTable and DropSchema: the further ones; of Unclear: all words
    QStringList opens; ///< all words of a statement that deletes inside of WITH

    bool operator==(const StatementEffect &) const = default;
};

/// What a trigger does when it fires.
struct TriggerEffect
{
    QString name;
    QString table; ///< or view, whose rows set it off
    StatementEffect::Kind event = StatementEffect::Kind::Insert; ///< Insert, Update or Delete
    bool insteadOf = false; ///< of a view
    std::vector<StatementEffect> body;
};

/// ALTER TABLE … RENAME a TO b, or … DROP a.
struct ColumnChange
{
    QString table; ///< as in StatementEffect
    QString column;
    QString newName; ///< empty: dropped
};

/// Of one statement of SQLite's; or of PostgreSQL's, where serverSchema is the one that names without a schema are of. None
/// for a text that cannot be read.
StatementEffect effectOf(const QString &sql, const QString &serverSchema = {});
/// The same for what cannot be taken back instead of for counts: a program, or a statement inside of another one, that changes rows is Unclear.
StatementEffect effectOnValuesOf(const QString &sql, const QString &serverSchema = {});
/// Likewise; a server's statement may drop several.
std::vector<ColumnChange> columnChangesOf(const QString &sql, const QString &serverSchema = {});
/// The columns that an UPDATE sets; empty for all else, and for a text that cannot be read.
QStringList columnsSetBy(const QString &sql, const QString &serverSchema = {});
/// Of a CREATE TRIGGER; nullopt for a text that is none.
std::optional<TriggerEffect> triggerOf(const QString &sql);

} // namespace meditrack
