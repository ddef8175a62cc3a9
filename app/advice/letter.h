// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advice/rules.h"
#include "guard/rehearsal.h"

namespace meditrack {


/// What one step of a plan does, for people.
struct Page
{
    /// Where it is known from.
    enum class Source {
        Script, ///< it says so itself: SQL, or a plain list of operations
        Rehearsal, ///< it was run on a copy of the database
        Nowhere, ///< it has logic, and could not be tried; see whyNot
    };
    /// Whether the way back is there.
    enum class Undo {
        Full, ///< its downgrade takes it back
        WithoutData, ///< its downgrade brings the schema back, and not the data that goes or is changed
        Unknown, ///< it has a downgrade, but nobody knows what it does itself
        None, ///< there is none, or it does nothing
    };
    /// An operation as it was asked for.
    struct Part
    {
        Operation operation;
        QStringList sql;
        qint64 changed = -1; ///< rows, where it was tried
    };

    Step step;
    Source source = Source::Nowhere;
    QString whyNot;
    std::vector<Part> parts;
    QStringList sentences; ///< without full stops; what is the same many times is said once
    Undo undo = Undo::Full;
    QString undoText; ///< a sentence
    std::vector<Finding> risks;

    QStringList sql() const;
};

/// A plan as it is told to people: what happens to their data, what cannot be taken back, what to look out for.
struct Letter
{
    std::vector<Page> pages; ///< one for each step of the plan
    QStringList warnings;
};

QString wordOf(Page::Source source); ///< "script", "rehearsal", "unknown"
QString wordOf(Page::Undo undo); ///< "full", "schema", "unknown", "none"

/// What its script alone says of a revision. Throws Error for a file that cannot be read.
RevisionSeen seenAs(const Revision &revision, const QString &dialect);

/// What is known of a step: its parts, and where they are from. sentences, undo and risks are left to write().
Page pageOf(const Step &step, const DescribedScript &script);
Page pageOf(const Step &step, const RehearsedStep &rehearsed, const QString &versionTable);

/// Makes the sentences and looks for risks, page by page, on the facts that the pages before leave behind. Pure.
/// seen: each revision as a whole, one for each page.
void write(std::vector<Page> &pages, const std::vector<RevisionSeen> &seen, Facts facts);

/// Asks the database all that the pages turn on (LookUp). Gives a sentence where the time was up before all was known. Throws Error.
QString lookUp(Facts &facts, const std::vector<Page> &pages, const DatabaseUrl &url, const Dialect &dialect, Progress &progress);

struct PlanLimits
{
    qint64 mostCopied = qint64(1) << 30; ///< bytes of a database that is copied to try scripts: a plan is not to take minutes. 0: none is, and that is no reason to tell
    GuardOptions options = {};
};

/// The whole letter. Scripts that are no plain list of operations run on a copy of the database, which is small enough for that
/// (rehearse()); what cannot be tried is said. The database itself is only read. Throws Error for what no plan can be had of.
Letter letterFor(const Config &config, const Move &move, const Plan &plan, Progress &progress, const PlanLimits &limits = {});

} // namespace meditrack
