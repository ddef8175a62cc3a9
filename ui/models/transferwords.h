// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/questions.h"
#include "transfer/jsonexport.h"
#include "transfer/jsonimport.h"

namespace meditrack::wording {

/// What an import would change, table by table. Without a verb on the button if it cannot be done.
Question importQuestion(const ImportRequest &request, const ImportPreview &preview);
/// Where a person would most likely export to: beside the file, for nothing is beside a server's database.
QString proposedExport(const DatabaseUrl &url, const QDateTime &now);
QString exported(const ExportResult &result); ///< "3 tables with 1,204 rows are in …"
QString imported(const ImportRequest &request, const ImportResult &result);

} // namespace meditrack::wording
