// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/origin.h"
#include "db/tablecounts.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace meditrack {

/// One thing that was done to a database.
struct JournalEntry
{
    enum class Result { Done, Failed, Cancelled, Interrupted }; ///< Interrupted: begun, and no end was written
    struct Script
    {
        QString revision;
        QByteArray hash; ///< of the script's syntax tree, hexadecimal: comments and layout don't count
    };
    struct RowChange
    {
        QString table;
        qint64 before = -1; ///< -1: was not there
        qint64 after = -1; ///< -1: is not there any more
    };

    QString id; ///< unique; joins begin and end
    QString verb; ///< "upgrade", "downgrade", "stamp", "reset", "restore", "undo", "import"
    Origin origin;
    QDateTime started; ///< UTC
    double seconds = 0;
    Result result = Result::Interrupted;
    QString error; ///< what happened; empty if done
    QStringList headsBefore;
    QStringList headsAfter;
    std::vector<RowChange> rows; ///< of the tables whose counts changed
    QString backup; ///< absolute path of the safety backup; empty = none
    std::vector<Script> scripts; ///< what ran, in order
};

/// Who did what to a database, and when: one line of JSON for each begin and each end in a file beside the database,
/// DATABASE.meditrack.jsonl, only ever added to. Nothing is kept for databases in memory.
class Journal
{
public:
    explicit Journal(const DatabaseUrl &url);

    QString path() const; ///< empty: nothing is kept
    /// A journal that cannot be written stops nothing: it is a warning, told to progress.
    void begin(const JournalEntry &entry, Progress &progress);
    void end(const JournalEntry &entry, Progress &progress);
    /// Oldest first. A damaged line is a warning. Throws Error (Io, PermissionDenied).
    std::vector<JournalEntry> entries(QStringList *warnings = nullptr) const;

private:
    QString m_path;
};

} // namespace meditrack
