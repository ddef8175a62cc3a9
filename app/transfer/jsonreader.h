// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/jsonformat.h"

#include <QIODevice>

#include <functional>

namespace meditrack {

/// Where something stands in a file.
struct JsonPlace
{
    QString table; ///< empty outside of tables
    qint64 row = 0; ///< 1-based in its table; 0 outside of rows
    qint64 byte = 0; ///< 0-based in the uncompressed text

    QString text() const; ///< "table 'doses', row 3, byte 1234"
};

/// What a reader tells, in the order of the file. Whatever it throws ends the reading.
class JsonTarget
{
public:
    virtual ~JsonTarget() = default;
    virtual void header(const JsonHeader &header) = 0; ///< first; version 0 if there is none
    /// An entry of "tables": its columns, if they are said once for all rows, come before its first row.
    virtual void beginTable(const QString &name, bool withRowid, std::optional<qint64> sequence) = 0;
    /// Before the first row, and before each row that has other columns than the one before it. No name is there twice.
    virtual void columns(const QStringList &names, const JsonPlace &place) = 0;
    virtual void row(std::span<const Cell> cells, const JsonPlace &place) = 0; ///< the rowid first, if there is one
    virtual void endTable() = 0;
};

/// Reads an export of ours (JSON or NDJSON) or {"table": [{row}, …], …} and tells the target what it finds; uses memory
/// for one row. Throws Error with table, row and byte: Corrupt for what is damaged or not allowed, Unsupported for a
/// newer format, Io; and whatever the target or onPiece (called every 256 KiB) throws.
void readJson(QIODevice &device, JsonTarget &target, const std::function<void()> &onPiece = {});

} // namespace meditrack
