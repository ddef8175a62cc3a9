// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/verify.h"
#include "db/connection.h"

#include <functional>
#include <memory>

namespace meditrack {

constexpr int mostFindings = 5; ///< of one check, in its sentence

/// The content of a backup, restored to a private place that is gone with this object, and looked at by its database's own means.
class ContentCheck
{
public:
    using Add = std::function<void(const QString &what, Verification::Result result, const QString &found)>;

    /// path: the file from inside an archive, or a copy of a plain one; nobody else uses it. onServer: databases may be made there. Throws
    /// Error for what is not the backup's fault.
    static std::unique_ptr<ContentCheck> open(const QString &path, const BackupInfo &info, const Config &config, const Add &add, Progress &progress, bool onServer);
    virtual ~ContentCheck() = default;

    /// What only this kind of database can say of it.
    virtual void check() = 0;
    /// The restored database; nullptr if there was no place to restore it to, which check() has said.
    virtual Connection *connection() = 0;
    virtual std::vector<TableCount> count() = 0; ///< of the restored database
};

} // namespace meditrack
