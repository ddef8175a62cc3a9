// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "core/progress.h"
#include "linefile.h"
#include "models/growth.h"

namespace meditrack {

/// The rows of a database's tables, each time that they were counted: a file of the user's own, never in the database, so that one
/// that may only be read has a history, too. One line of JSON for each moment, now and then thinned out. On the worker.
class GrowthStore
{
public:
    static constexpr qint64 MostBytes = LineFile::MostBytes;

    /// The file is called by a hash of server and database, or of the path; nothing is kept for a database in memory.
    explicit GrowthStore(const DatabaseUrl &url);

    const QString &path() const { return m_file.path(); } ///< empty: nothing is kept
    /// Damaged lines are passed over.
    GrowthPtr read() const;
    /// Adds a moment, unless nothing has changed within the hour. False: it could not be written, or another window is at it.
    bool add(const GrowthPoint &point) const;
    /// What the backups of the database remember, if nothing is kept yet.
    void seed(const Config &config, Progress &progress) const;

private:
    LineFile m_file;
};

} // namespace meditrack
