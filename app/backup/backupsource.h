// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/archive.h"
#include "core/config.h"
#include "db/connection.h"

#include <memory>

namespace meditrack {

/// What a backup is made of: a database at one moment, by its own means (SQLite's online backup API, pg_dump).
class BackupSource
{
public:
    /// config: with what env.py says. Throws Error if there is nothing that a backup could be made of, and what Connection
    /// throws. moment: a connection in a transaction whose view is to be kept; nullptr = that of a moment of our own. SQLite
    /// has no use for it: what another connection has not committed cannot be copied.
    static std::unique_ptr<BackupSource> open(const Config &config, Progress &progress, Connection *moment = nullptr);
    virtual ~BackupSource() = default;

    /// The form without a manifest that this kind of database has.
    virtual BackupForm plainForm() const = 0;
    virtual qint64 estimatedBytes() = 0; ///< of what write() writes, before any compression
    /// Writes the content into a file that is there, empty and private; checks it; fills in what the manifest says of
    /// it, but for its checksum. Throws Error; the file is the caller's to remove then.
    virtual void write(const QString &path, BackupForm form, Manifest &manifest) = 0;
};

} // namespace meditrack
