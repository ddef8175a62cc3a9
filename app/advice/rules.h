// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advice/facts.h"
#include "migration/describedscript.h"

#include <span>
#include <variant>

namespace meditrack {

enum class Severity {
    Note, ///< would matter to a table of a size that nobody knows here
    Warning, ///< works, and costs something: data, time, or the way back
    Error, ///< does not work
};
QString wordOf(Severity severity); ///< "note", "warning", "error"

/// A table of so many rows is big: work on all of them is seen by those who wait.
constexpr qint64 bigTable = 100'000;

/// What a rule has met.
struct Sighting
{
    Severity severity = Severity::Warning;
    QString table; ///< as the script names it; empty = none
    QString text; ///< a sentence, with its full stop
    bool losesData = false; ///< values go that no downgrade can know
};

/// One change as a rule sees it.
struct ChangeSeen
{
    const Operation &operation; ///< as understood() reads it; a batch comes whole, then in its single changes
    const Facts &before;
    QString sql; ///< the script's own text, if it is that
};

/// A revision as a whole.
struct RevisionSeen
{
    QString message;
    ScriptBody upgrade = ScriptBody::Works;
    ScriptBody downgrade = ScriptBody::Works;
    QString dialect;
    QString failure; ///< what running it came to where it was tried; empty = nothing, or it was not tried
    QStringList notRestored; ///< what upgrade and downgrade have left changed where both were tried; a line each
};

/// All of them.
struct HistorySeen
{
    QStringList heads;
};

/// Something that a script should not do, or not in that way. The words are those of docs/lint.md.
struct Rule
{
    const char *id; ///< "drop-with-data"
    const char *title;
    const char *reason;
    const char *cure;
    using OfChange = std::vector<Sighting> (*)(const ChangeSeen &);
    using OfRevision = std::vector<Sighting> (*)(const RevisionSeen &);
    using OfHistory = std::vector<Sighting> (*)(const HistorySeen &);
    std::variant<OfChange, OfRevision, OfHistory> look; ///< pure
};
std::span<const Rule> rules();

/// What a rule has to say of a revision.
struct Finding
{
    const Rule *rule = nullptr;
    Sighting sighting;
    QString revision; ///< empty: it is of the whole history
    QString file; ///< its script
};

/// All rules of that kind.
std::vector<Finding> look(const Operation &operation, const Facts &before);
std::vector<Finding> look(const RevisionSeen &revision);
std::vector<Finding> look(const HistorySeen &history);

} // namespace meditrack
