// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "core/progress.h"
#include "transfer/jsonformat.h"

#include <optional>

namespace meditrack {

/// By which a file is known again.
struct FileMark
{
    qint64 bytes = -1;
    qint64 modified = -1; ///< milliseconds since 1970, UTC

    static FileMark of(const QString &path);
    bool operator==(const FileMark &) const = default;
};

struct ImportRequest
{
    QString file; ///< "-" is stdin
    ImportMode mode = ImportMode::Replace;
    bool allowRevisionMismatch = false;
    bool backup = true; ///< make one first, if there is anything to lose
    std::optional<FileMark> seen = {}; ///< what somebody has agreed to: another file is refused
};

/// One table of the file.
struct ImportedTable
{
    QString name;
    qint64 rowsBefore = 0; ///< in the database; -1 = there is no such table
    qint64 rowsInFile = 0;
    qint64 rowsAfter = -1; ///< in the database; -1 = not imported yet
};

/// What a file holds, and what it would meet.
struct ImportPreview
{
    JsonHeader header;
    QStringList heads; ///< of the database
    std::vector<ImportedTable> tables; ///< in the order of the file
    bool hasRows = false; ///< the database holds rows, in these tables or others: worth a backup
    FileMark seen = {};
};

/// Reads the head of an export, or a foreign file to its end; changes nothing. Throws Error as importJson does.
ImportPreview previewImport(const Config &config, const QString &file, Progress &progress);

struct ImportResult
{
    ImportMode mode = ImportMode::Replace;
    QStringList heads; ///< rows of the version table; not changed by an import
    std::vector<ImportedTable> tables; ///< in the order of the file
    QString backup; ///< absolute path; empty: none was made
};

/// Reads a file into the tables that are there, in one transaction: all of it or nothing. Rows are stored exactly as
/// the file has them: no trigger fires and no foreign key acts, but all foreign keys are checked at the end. Tables that
/// the file does not name, the schema and the version table stay as they are. A database that holds rows is backed up
/// first (and the backup removed again if the file turns out to be no good); the journal tells of the import.
/// Throws Error with table, row and byte of the file; then nothing has changed. Command: another revision, an unknown
/// table or column, a column that must have a value; Sql: a row that the database refuses, a foreign key that leads
/// nowhere; Corrupt, Unsupported, Io, CannotOpen: the file; and what Connection throws.
ImportResult importJson(const Config &config, const ImportRequest &request, Progress &progress);

QString wordOf(ImportMode mode); ///< "replace", "append", "upsert"

} // namespace meditrack
