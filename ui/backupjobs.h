// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginejobs.h"
#include "models/shelf.h"
#include "transfer/jsonimport.h"

namespace meditrack {

/// The work of the window's jobs around backups, on the worker. All throw Error.
namespace backupjobs {

/// What is in the folder for backups of this database. A folder that cannot be read is a value, too.
Shelf readShelf(const OpenRequest &request, Progress &progress);
void setPinned(const QString &file, bool pinned);
/// Deletes one backup and its pin.
void remove(const QString &file);
PrunePlan planTidy(const OpenRequest &request, const Retention &retention, Progress &progress);

struct Tidied
{
    qsizetype count = 0;
    qint64 bytes = 0;
};
Tidied tidy(const PrunePlan &plan, Progress &progress);

/// The tables that can be exported, with their columns and rows.
std::vector<TransferTable> exportable(const OpenRequest &request, Progress &progress);
ExportResult exportRows(const OpenRequest &request, const ExportRequest &asked, Progress &progress);
ImportPreview previewImport(const OpenRequest &request, const ImportRequest &asked, Progress &progress);
ImportResult importRows(const OpenRequest &request, const ImportRequest &asked, Progress &progress);

} // namespace backupjobs

} // namespace meditrack
