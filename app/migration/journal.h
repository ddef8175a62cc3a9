// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/error.h"
#include "core/origin.h"
#include "core/progress.h"
#include "migration/serverjournal.h"

#include <QByteArray>
#include <QJsonObject>
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
        QByteArray hash; ///< scriptHash(): comments and layout don't count; empty = could not be read
        bool operator==(const Script &) const = default;
    };
    struct RowChange
    {
        QString table;
        qint64 before = -1; ///< -1: was not there
        qint64 after = -1; ///< -1: is not there any more
        bool operator==(const RowChange &) const = default;
    };

    QString id; ///< unique; joins begin and end
    QString verb; ///< "upgrade", "downgrade", "stamp", "reset", "restore", "undo", "import"
    Origin origin;
    QDateTime started; ///< UTC
    double seconds = 0;
    Result result = Result::Interrupted;
    QString error; ///< what happened; empty if done
    QStringList headsBefore;
    QStringList headsAfter; ///< of an interrupted one: what the next entry found; empty if there is none
    std::vector<RowChange> rows; ///< of the tables whose counts changed; only what was guarded counts them
    QString backup; ///< absolute path of the safety backup; empty = none
    QByteArray digest; ///< contentDigest() of the database afterwards, which tells whether anybody has changed it since; empty = not known
    QString journalMode; ///< "wal": a restore takes the database out of WAL mode for its time; one that was killed has left it so
    std::vector<Script> scripts; ///< what ran, in order; of one that did not end well: what was to run

    bool operator==(const JournalEntry &) const = default;
};

/// "done", "failed", "cancelled", "interrupted": in the journal and for people.
QString wordOf(JournalEntry::Result result);

/// The keys of a line of the journal but for "event"; with what only its end tells.
QJsonObject toJson(const JournalEntry &entry);

/// Who did what to a database, and when: one line of JSON for each begin and each end, only ever added to. For SQLite in a
/// file beside the database, DATABASE.meditrack.jsonl (0600); for PostgreSQL in the table meditrack.journal, and for a user
/// who may not write there, or where the project compares all schemas, in a file of the user's own. Nothing is kept for databases in memory. What looks like a password
/// in a URL is written as ***.
///
/// The keys of a line: "event" ("begin" or "end"), then those of JournalEntry: id, verb, program, user, host, started
/// (ISO 8601 with milliseconds, UTC), seconds, result, error, heads_before, heads_after, rows [{table, before, after}], backup, digest, journal_mode,
/// scripts [{revision, hash}]; those without a value are left out. An unknown key is passed over.
class Journal
{
public:
    explicit Journal(const DatabaseUrl &url);

    QString path() const { return m_path; } ///< of the file; empty: nothing is kept
    bool isKept() const { return !m_path.isEmpty(); }
    /// A journal that cannot be written stops nothing: it is a warning, told to progress.
    void begin(const JournalEntry &entry, Progress &progress) const;
    void end(const JournalEntry &entry, Progress &progress) const;
    /// Somebody has cancelled, and is not to wait for a server that says nothing: it is asked for a moment only, or, known to be silent, not at all.
    void hurry(bool isSilent);
    /// In the order of their beginnings. A damaged line is a warning. Creates nothing. progress is asked for a password alone.
    /// Throws Error (Io, PermissionDenied).
    std::vector<JournalEntry> entries(Progress &progress, QStringList *warnings = nullptr) const;

private:
    void write(const char *event, const JournalEntry &entry, Progress &progress) const;
    bool writeToServer(const QByteArray &line, Progress &progress) const; ///< false: this user may not, or it is not to be
    /// Lines of the server and of the file, in the order of time.
    QByteArrayList lines(Progress &progress, QStringList *warnings) const;
    QByteArrayList linesOfFile() const;

    QString m_path;
    std::optional<ServerJournal> m_server;
    ServerJournal::Missing m_missing = ServerJournal::Missing::Make;
    bool m_isSilent = false; ///< the server
};

/// One entry while it comes about: begun once what will be done is known, ended in any case.
class JournalRecord
{
public:
    /// Nothing is written yet. An entry with this verb, by whom and from now on; progress must outlive this.
    JournalRecord(const DatabaseUrl &url, const QString &verb, Progress &progress);
    /// Begun and not ended: as if failed for a reason that is not known.
    ~JournalRecord();
    JournalRecord(const JournalRecord &) = delete;
    JournalRecord &operator=(const JournalRecord &) = delete;

    JournalEntry entry; ///< to be filled in: what is known now before begin(), the rest before the end
    void begin();
    bool hasBegun() const { return m_begun; }
    /// Both write nothing if it never began.
    void done();
    void failed(const Error &error); ///< or Cancelled, as its code says

private:
    void end(JournalEntry::Result result);

    Journal m_journal;
    Progress &m_progress;
    qint64 m_startedAt = 0; ///< of a steady clock, nanoseconds
    bool m_begun = false;
};

} // namespace meditrack
