// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/rowstore.h"

#include <QDateTime>

namespace meditrack {

/// What stands at the head of an export; docs/json-format.md says it in full.
struct JsonHeader
{
    static constexpr int currentVersion = 1;

    int version = currentVersion; ///< 0: no export of ours, but {"table": [{row}, …], …}
    bool lines = false; ///< NDJSON
    QString program; ///< "meditrack 0.1.0"
    QString dialect; ///< "sqlite"
    QString product; ///< "SQLite 3.40.1"
    QDateTime created; ///< UTC
    QStringList heads; ///< rows of the version table
    std::vector<TransferTable> tables; ///< in the order of the file; when read, only name and rows are filled in
    QStringList masked; ///< "table.column"
};

/// The texts that the writer and the reader share.
namespace jsonformat {
inline constexpr char name[] = "meditrack-export";
inline constexpr char checksum[] = "crc32";
inline constexpr char blob[] = "blob"; ///< {"blob": base64}
inline constexpr char text[] = "text"; ///< {"text": base64} for a text that is no valid UTF-8
inline constexpr char real[] = "real"; ///< {"real": "Infinity" | "-Infinity" | "NaN"}
} // namespace jsonformat

} // namespace meditrack
