// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "core/progress.h"
#include "db/tablecounts.h"
#include "transfer/transferfile.h"

#include <QDateTime>

namespace meditrack {

struct ExportRequest
{
    QString file; ///< "-" is stdout
    std::optional<bool> lines; ///< NDJSON or not; nullopt = as the name says
    QStringList tables; ///< empty = all
    QStringList excluded;
    QStringList masked; ///< "table.column"
};

struct ExportResult
{
    QString path; ///< absolute; "-" is stdout
    TransferForm form;
    qint64 bytes = 0; ///< of the file on the disk
    QStringList heads; ///< rows of the version table
    std::vector<TableCount> tables; ///< what was written, in the order of the file
    QStringList masked; ///< "table.column"
};

/// meditrack_export_YYYYMMDD_HHMMSS.json (or .ndjson), as the guide has it.
QString defaultExportName(const QDateTime &now, bool lines);

/// Writes the tables' rows as they are at one moment into a new file (mode 0600), complete under its name or not there
/// at all. config is that of ScriptDirectory, which knows the version table. Throws Error; then no file is left.
ExportResult exportJson(const Config &config, const ExportRequest &request, Progress &progress);

} // namespace meditrack
