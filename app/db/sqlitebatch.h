// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

namespace meditrack {

/// A table made anew: what takes its place, and how the rows come there.
struct SqliteRebuild
{
    Table table; ///< as it will be, under its own name; its indexes too
    QMap<QString, QString> renamed; ///< columns, from the old name to the new one
    QStringList dropped; ///< columns

    QString temporaryName;
    std::vector<Statement> create;
    Statement copy;
    std::vector<Statement> drop;
    std::vector<Statement> rename;
    std::vector<Statement> indexes;

    std::vector<Statement> statements() const; ///< all of them, in their order
};

/// Where the table came from that a batch starts with.
enum class SqliteOrigin {
    Database, ///< read from it: checks and the like are plain text, which follows a renamed column
    Script, ///< copy_from=
};

/// How the rows of a live table are copied.
struct SqliteCopy
{
    bool fromNewNames = false; ///< the columns of the table itself bear their new names by then
    QString rowid; ///< the name by which both tables know their rowid, where no column is it
};

/// Whether a batch makes the table anew: as it says itself, or else if ALTER TABLE alone cannot do it.
bool rebuildsTable(const BatchAlterTable &batch);

/// The error of a batch that would need a database to look into.
Error needsDatabase(const BatchAlterTable &batch, const QString &dialect);

/// "_alembic_tmp_…"
QString temporaryNameOf(const QString &table);

/// What a batch makes of a table. Pure. Throws Error with the Python class that Alembic would raise as its kind.
SqliteRebuild planRebuild(const BatchAlterTable &batch, const Table &existing, SqliteOrigin origin, const Dialect &dialect,
                          const SqliteCopy &copy = {});

} // namespace meditrack
