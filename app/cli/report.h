// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "core/error.h"
#include "migration/editedscripts.h"
#include "migration/journal.h"
#include "migration/plan.h"

#include <QJsonArray>
#include <QJsonObject>

namespace meditrack::cli {

/// Which parts of a revision's line are shown; Alembic's commands each choose theirs.
struct LineParts
{
    bool parents = false;
    bool labels = false;
    bool doc = false;
    bool tree = true; ///< (branchpoint) and (mergepoint)
};

/// "a -> b (label) (head), message"
QString revisionLine(const RevisionNode &node, const LineParts &parts, bool isCurrent = false);
/// The entry of -v and show: "Rev: b (head)\nParent: a\n…", ending in a line end.
QString revisionEntry(const RevisionNode &node, bool isCurrent = false);
/// A step of --plan for people.
QString stepText(const Step &step);

/// REV, STEP, config and the error object of the JSON contract.
QJsonObject revisionJson(const RevisionNode &node);
QJsonArray planJson(const Plan &plan);
/// "Edited since it was applied: …"
QString editedText(const EditedScript &script);
/// {"revision", "path", "applied", "hash_then", "hash_now"}
QJsonObject editedJson(const EditedScript &script);
QJsonObject configJson(const Config &config);
QJsonObject errorJson(const Error &error);
/// A number of rows or bytes; null where it is negative, which is "not known".
QJsonValue orNull(qint64 figure);
QJsonValue orNull(const QString &text); ///< null where it is empty
/// [{"table", "before", "after"}]
QJsonArray rowsJson(const std::vector<JournalEntry::RowChange> &rows);
/// With its line end.
QString oneLine(const QJsonArray &array);
QString oneLine(const QJsonObject &object);

} // namespace meditrack::cli
