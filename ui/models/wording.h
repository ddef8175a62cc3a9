// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restore.h"
#include "guard/guard.h"
#include "migration/plan.h"
#include "migration/scriptset.h"
#include "models/snapshot.h"

namespace meditrack {

/// What the window says about a state. Pure: the same state, the same words.
namespace wording {

enum class Tone { Neutral, Good, Attention, Danger, Busy };

struct Verdict
{
    Tone tone = Tone::Neutral;
    QString chip; ///< two or three words for the header
    QString headline; ///< one sentence
    QString body; ///< what it means and what comes next
    QString next; ///< where there is no action: what the next step could be
    QString action; ///< the verb on the one filled button; empty: there is nothing to do
    bool canUpgrade = false;
};

Verdict verdict(const Snapshot &snapshot);

/// What may be done with a database in this state.
struct Possible
{
    bool backup = false;
    bool restore = false;
    bool upgrade = false;
    bool upgradeToSelected = false;
    bool downgrade = false;
    bool downgradeToSelected = false;
};
Possible possible(const Snapshot &snapshot, const QString &selected);

/// One line of the health card.
struct Finding
{
    Tone tone = Tone::Good;
    QString chip;
    QString text;
};
std::vector<Finding> findings(const Snapshot &snapshot);

QString revisions(qsizetype count); ///< "1 revision", "2 revisions"
QString updates(qsizetype count); ///< "1 update", "2 updates"
QString rows(qint64 count); ///< "1,204 rows" in the locale's spelling
QString tables(qsizetype count);
QString rowsOf(const TableCount &table); ///< "1,204", or that they cannot be counted
QString total(const std::vector<TableCount> &tables); ///< "3 tables · 1,204 rows"
QString size(qint64 bytes);
QString seconds(double seconds); ///< "0.4 s", "1 min 12 s"
QString date(const QDateTime &when); ///< "15 Jan 2024"; empty when not valid
/// "SQLite 3.40.1 · /srv/clinic/meditrack.db · 142 MB", without a password.
QString subtitle(const DatabaseState &state);
/// The file of a SQLite database, or the URL without its password.
QString place(const DatabaseUrl &url);

/// The question before a downgrade: what will be taken back.
struct Question
{
    QString title;
    QString text;
    QStringList items; ///< "588f4ae43933  Add seed data"
    QString itemsTitle; ///< what the items are; empty: revisions
    QString yes; ///< verb on the button
    QString no;
    bool destructive = false;
};
Question downgradeQuestion(const Snapshot &snapshot, const Plan &plan);
/// Before a folder's scripts run for the first time, or after they changed. running: what would run now.
Question trustQuestion(const ScriptSet &scripts, bool changed, const QStringList &running);
/// Before a restore: what is there now, and what would be.
Question restoreQuestion(const RestorePreview &preview);
QString restoreTitle(const RestorePreview &preview); ///< "Restore of meditrack_backup_20260101_120000.tar.zst"
QString restored(const RestorePreview &preview, const RestoreReport &report); ///< what to know after it
/// How an upgrade, or else a downgrade, went: "2 revisions applied. The state of before is kept in …"
QString moved(bool upgraded, const GuardReport &report);
QString backupMade(const BackupInfo &backup);
Question closeQuestion(const QString &running);

} // namespace wording

} // namespace meditrack
