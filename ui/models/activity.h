// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/journal.h"

#include <QStringList>

#include <memory>

namespace meditrack {

struct JobInfo;
struct JobOutcome;

/// The journal of a database, as it was read.
struct JournalPages
{
    bool isKept = false; ///< there can be one
    std::vector<JournalEntry> entries; ///< in the order of their beginnings
    QStringList warnings; ///< damaged lines
    std::optional<Error> problem; ///< why it cannot be read; then there are no entries
};
using JournalPtr = std::shared_ptr<const JournalPages>;

/// One thing that was done to the database: by a job of this window, or as the journal has it.
struct ActivityEntry
{
    enum class Result { Running, Done, Cancelled, Failed, Interrupted };

    QDateTime when; ///< it began
    QString what; ///< "Upgrade to 588f4ae43933"
    QString who; ///< "anna@clinic-7"; empty: this window
    QString program; ///< "meditrack 0.1.0"; empty: this window
    Result result = Result::Running;
    qsizetype steps = -1; ///< revisions; -1: it has none
    double seconds = -1; ///< -1: not known
    QString text; ///< how it went, in a sentence or two
    QString detail; ///< more, line by line
};

namespace wording {

QString word(ActivityEntry::Result result); ///< "Done"
QString left(double seconds); ///< "about 2 minutes left"
ActivityEntry entryOf(const JobInfo &job); ///< that runs
ActivityEntry entryOf(const JobOutcome &outcome);
ActivityEntry entryOf(const JournalEntry &entry);
/// The whole of it as plain text, for whoever can help.
QString report(const ActivityEntry &entry);

} // namespace wording

/// Seconds that the same revisions took when they ran here last, with their backup; -1: they never did.
double secondsBefore(const JournalPages &journal, const QString &verb, const QStringList &revisions);

/// The journal as text: a line of JSON for each entry, or CSV (RFC 4180) with a line of headings. UTF-8.
enum class JournalForm { JsonLines, Csv };
QByteArray textOf(const std::vector<JournalEntry> &entries, JournalForm form);

} // namespace meditrack
