// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

namespace meditrack {

/// A table made anew: what takes its place, and how the rows come there.
struct TableRebuild
{
    Table table; ///< as it will be, under its own name; its indexes too
    QMap<QString, QString> renamed; ///< columns, from the old name to the new one
    QStringList dropped; ///< columns
    QStringList sources; ///< for each of its columns the one that it was; empty for a new one
    /// Constraints, the key among them, and indexes that were there and stay what they are, but for renamed columns; by name.
    QStringList keptConstraints;
    QStringList keptIndexes;
    std::vector<CreateIndex> newIndexes;
    /// Named constraints of the old table whose names the new one takes while both are there.
    QStringList namesTaken;

    QString temporaryName;
    std::vector<Statement> create;
    Statement copy;
    std::vector<Statement> drop;
    std::vector<Statement> rename;
    std::vector<Statement> indexes;

    std::vector<Statement> statements() const; ///< all of them, in their order
};

/// Where the table came from that a batch starts with.
enum class BatchOrigin {
    Database, ///< read from it: checks and the like are plain text, which follows a renamed column
    Script, ///< copy_from=
};

/// How the rows of a live table are copied.
struct BatchCopy
{
    bool fromNewNames = false; ///< the columns of the table itself bear their new names by then
    QString rowid; ///< the name by which both tables know their rowid, where no column is it
};

/// Whether a batch makes the table anew: as it says itself, or else if ALTER TABLE alone cannot do it.
bool rebuildsTable(const BatchAlterTable &batch);

/// Throws Error for reflect_kwargs= that nobody would hear.
void refuseReflectOptions(const BatchAlterTable &batch);

/// An unnamed "x IN (0, 1)" of a column, as a Boolean or an Enum makes it: nobody could drop it by name.
bool isValueList(const Check &check, const QString &column);

/// Columns of reflect_args take the place of what the database says, but for the key.
void overrideColumns(Table &table, const std::vector<Column> &columns);

/// The error of a batch that would need a database to look into.
Error needsDatabase(const BatchAlterTable &batch, const QString &dialect);

/// Renames of columns as statements can do them, one after the other: two that change places need a third name. names are those
/// that the table has; sensitivity is how the database compares them.
std::vector<std::pair<QString, QString>> renameSteps(QStringList names, QMap<QString, QString> renamed, Qt::CaseSensitivity sensitivity);

/// "_alembic_tmp_…"
QString temporaryNameOf(const QString &table);

/// What a batch makes of a table. Pure. Throws Error with the Python class that Alembic would raise as its kind.
TableRebuild planRebuild(const BatchAlterTable &batch, const Table &existing, BatchOrigin origin, const Dialect &dialect,
                          const BatchCopy &copy = {});

} // namespace meditrack
