// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advice/letter.h"
#include "cli/invocation.h"

#include <QJsonObject>

namespace meditrack::cli {

/// A page for people: below the line of its step.
void printPage(Invocation &invocation, const Page &page);
/// {"describes", "sql", "operations", "undo", "risks", "known_from"}: what a page adds to STEP of the JSON contract.
QJsonObject pageJson(const Page &page);
/// {"rule", "severity", "revision", "table", "text", "reason", "cure", "path"}
QJsonObject findingJson(const Finding &finding);
QString findingText(const Finding &finding);

} // namespace meditrack::cli
