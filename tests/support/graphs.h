// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revisiongraph.h"

#include <vector>

/// A revision in short: the lists are words separated by spaces.
struct ShortRevision
{
    const char *id;
    const char *downRevisions;
    const char *dependsOn = "";
    const char *branchLabels = "";
};

inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

inline std::vector<meditrack::Revision> makeRevisions(const std::vector<ShortRevision> &list)
{
    std::vector<meditrack::Revision> result;
    for (const ShortRevision &item : list) {
        meditrack::Revision revision;
        revision.id = QLatin1String(item.id);
        revision.downRevisions = words(item.downRevisions);
        revision.dependsOn = words(item.dependsOn);
        revision.branchLabels = words(item.branchLabels);
        revision.doc = QStringLiteral("doc of ") + revision.id;
        revision.path = QStringLiteral("/scripts/") + revision.id + QStringLiteral("_made_up.py");
        result.push_back(revision);
    }
    return result;
}

inline meditrack::RevisionGraph makeGraph(const std::vector<ShortRevision> &list)
{
    return meditrack::RevisionGraph(makeRevisions(list));
}

/// Three lines: one that branches and merges, one with a label, and one that depends on the second.
///
///   aa01 - aa02 - aa03 (left) --- aa05      bb01 - bb02 (stock) - bb03      cc01 (depends on bb03) - cc02
///               \ aa04 (right) /
inline meditrack::RevisionGraph clinicGraph()
{
    return makeGraph({{"aa01aaaa", ""},
                      {"aa02aaaa", "aa01aaaa"},
                      {"aa03aaaa", "aa02aaaa", "", "left"},
                      {"aa04aaaa", "aa02aaaa", "", "right"},
                      {"aa05aaaa", "aa03aaaa aa04aaaa"},
                      {"bb01bbbb", ""},
                      {"bb02bbbb", "bb01bbbb", "", "stock"},
                      {"bb03bbbb", "bb02bbbb"},
                      {"cc01cccc", "", "bb03bbbb"},
                      {"cc02cccc", "cc01cccc"}});
}
