// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// One line of the health card.
struct Finding
{
    Tone tone = Tone::Good;
    QString chip;
    QString text;
    QString detail = {}; ///< more, on demand
};
std::vector<Finding> findings(const Snapshot &snapshot);

/// That a script was edited after it was applied, and how it differs; empty if it was not. As `meditrack current -v` says it.
QString edited(const Snapshot &snapshot, const QString &revision);

/// What an update would do, a line each: its sentences, the way back, what it risks; empty while it is not known.
QStringList planOf(const Snapshot &snapshot, const QString &revision);
/// The same in one line, what it risks first.
QString planInShort(const Snapshot &snapshot, const QString &revision);
/// The statements that it would run; empty while they are not known.
QString sqlOf(const Snapshot &snapshot, const QString &revision);

/// What protects a run from the start: the backup, where there is anything to back up.
QString promiseOf(const DatabaseState &state);
QString number(qint64 value); ///< "1,204" in the locale's spelling
QString quoted(const Snapshot &snapshot, const QString &id); ///< "588f4ae43933 “Add seed data”"
QString revisions(qsizetype count); ///< "1 revision", "2 revisions"
QString updates(qsizetype count); ///< "1 update", "2 updates"
QString columns(qsizetype count);
QString change(const std::optional<qint64> &rows); ///< "+ 1,204", "− 3", "0"; empty: not known
QString since(const QDateTime &then, const QDateTime &now); ///< "Since yesterday", "Since 12 Nov"
/// When the newest backup that can be read was made, as a line of the health card.
Finding lastBackup(const QDateTime &newest, const QDateTime &now);
QString rows(qint64 count); ///< "1,204 rows" in the locale's spelling
QString values(qint64 count);
QString tables(qsizetype count);
QString rowsOf(const TableCount &table); ///< "1,204", "about 1,200", "counting…", or that they cannot be counted
QString sizeOf(const TableCount &table); ///< "1.2 MB"; empty: not known
QString total(const std::vector<TableCount> &tables); ///< "3 tables · 1,204 rows"
QString size(qint64 bytes);
/// How a connection is protected: "TLS: verify-full", "TLS: on, not verified", "TLS: off", "local socket".
QString encryption(const ServerFacts &server);
/// The same as it was asked for, before there is a connection.
QString askedEncryption(const ServerFacts &server);
QString name(const DatabaseState &state); ///< of the database: "meditrack.db", "clinic"
QString title(const DatabaseState &state); ///< the same, and its server if the URL names one: "clinic@db.example"
/// "db.example as anna": whom the window has signed in, and where.
QString account(const ServerFacts &server);
/// What a database that was opened is called in a list, and where it is.
QString nameOf(const QString &target);
QString placeOf(const QString &target);
/// A figure and its unit stay on one line.
QString unbroken(QString text);
QString seconds(double seconds); ///< "0.4 s", "1 min 12 s"
QString date(const QDateTime &when); ///< "15 Jan 2024"; empty when not valid
/// "SQLite 3.40.1 · /srv/clinic/meditrack.db · 142 MB", without a password.
QString subtitle(const DatabaseState &state);
/// The file of a SQLite database, or the URL without its password.
QString place(const DatabaseUrl &url);

} // namespace wording

} // namespace meditrack
