// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restore.h"
#include "backup/verifyreport.h"
#include "guard/guard.h"
#include "guard/runpreview.h"
#include "migration/scriptset.h"
#include "models/wording.h"

namespace meditrack::wording {

/// What there is and what there would be, as a small table.
struct Comparison
{
    struct Line
    {
        QStringList cells; ///< one for each column
        Tone tone = Tone::Neutral; ///< of the last cell
        bool isWhole = false; ///< of the whole, not of one of its parts
        bool isId = false; ///< its cells are ids of revisions
    };
    QString title; ///< a sentence above it
    QStringList columns;
    std::vector<Line> lines;
    int numbersFrom = 1; ///< this column and those after it are numbers
    int ids = -1; ///< this column has ids of revisions
    QString rest; ///< what is not worth a line: "6 tables without a difference"
};

/// Asked before something is done. Shown in this order.
struct Question
{
    QString title;
    QString chip = {}; ///< what was found out, in two or three words
    Tone tone = Tone::Good; ///< of that
    QString text; ///< what it is about
    QStringList items; ///< "588f4ae43933  Add seed data"
    Comparison table; ///< none without columns
    QString note; ///< what happens besides
    QString exportText; ///< on a button, for what would be lost; empty: nothing to export
    QString exportFile; ///< where to, unless another place is chosen
    QString typed; ///< what has to be typed before it can be done; empty: nothing
    QString yes; ///< verb on the button
    QString no;
    bool destructive = false;
};

/// Asked when a server wants a password.
struct PasswordSheet
{
    QString title;
    QString text;
    QList<QPair<QString, QString>> facts; ///< "Server", "db.example"
    QString problem; ///< why it is asked again; empty: it is the first time
};
enum class Refused { No, Typed, Stored };
PasswordSheet passwordSheet(const ServerFacts &server, Refused refused);

/// "Accept row changes and upgrade…": what is offered where a run was stopped by rows that it would lose.
QString acceptRowChanges(const Move &move);
/// Before a folder's scripts run for the first time, or after they changed. running: what would run now.
Question trustQuestion(const ScriptSet &scripts, bool changed, const QStringList &running);
/// Before a restore: what is there now, and what would be.
Question restoreQuestion(const RestorePreview &preview);
Question closeQuestion(const QString &running);

QString backupPlace(const Snapshot &snapshot); ///< where backups of it are looked for; empty: nowhere of its own
QString runTitle(const Snapshot &snapshot, const Move &move); ///< "Upgrade by 3 updates"
QString restoreTitle(const RestorePreview &preview); ///< "Restore of meditrack_backup_20260101_120000.tar.zst"
QString restored(const RestorePreview &preview, const RestoreReport &report); ///< what to know after it
/// How an upgrade or downgrade went: "2 revisions applied. The state of before is kept in …". exported: file; may be empty.
QString moved(const Move &move, const GuardReport &report, const QString &exported);
/// What was found in a backup that is good; with the warnings, if there are any.
QString verified(const Verification &verification);
/// What to know of one that is not.
Error notGood(const Verification &verification);
QString backupMade(const BackupInfo &backup);

} // namespace meditrack::wording
