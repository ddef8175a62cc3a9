// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/letterprint.h"

#include "cli/report.h"

#include <QJsonArray>

namespace meditrack::cli {

namespace {

QStringList knownText(const Page &page)
{
    if (page.source == Page::Source::Rehearsal)
        return {QStringLiteral("Its script is more than a list of operations. What it did in a rehearsal on a copy:")};
    if (page.source == Page::Source::Nowhere)
        return {QStringLiteral("Its script is more than a list of operations, and was not tried: %1.").arg(page.whyNot)};
    return {};
}

} // namespace

QString findingText(const Finding &finding)
{
    return QStringLiteral("%1: %2 [%3]").arg(wordOf(finding.sighting.severity), finding.sighting.text, QLatin1String(finding.rule->id));
}

void printPage(Invocation &invocation, const Page &page)
{
    const QString indent = QStringLiteral("    ");
    for (const QString &line : knownText(page))
        invocation.print(indent + line);
    for (const QString &each : page.sentences)
        invocation.print(indent + each + QLatin1Char('.'));
    if (page.sentences.isEmpty() && page.source != Page::Source::Nowhere)
        invocation.print(indent + QStringLiteral("Changes nothing but the version table."));
    invocation.print(indent + page.undoText + QLatin1Char('.'));
    for (const Finding &risk : page.risks)
        invocation.print(indent + findingText(risk));
    for (const QString &statement : page.sql())
        invocation.print(indent + indent + statement.trimmed().replace(QLatin1Char('\n'), QStringLiteral("\n") + indent + indent) + QLatin1Char(';'));
}

QJsonObject findingJson(const Finding &finding)
{
    return {{"rule", QLatin1String(finding.rule->id)},
            {"severity", wordOf(finding.sighting.severity)},
            {"revision", orNull(finding.revision)},
            {"table", orNull(finding.sighting.table)},
            {"text", finding.sighting.text},
            {"reason", QLatin1String(finding.rule->reason)},
            {"cure", QLatin1String(finding.rule->cure)},
            {"path", orNull(finding.file)}};
}

QJsonObject pageJson(const Page &page)
{
    QJsonArray operations;
    for (const Page::Part &part : page.parts)
        operations.append(QJsonObject{{"describes", describe(part.operation)},
                                      {"sql", QJsonArray::fromStringList(part.sql)},
                                      {"rows", part.changed < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(part.changed)}});
    QJsonArray risks;
    for (const Finding &risk : page.risks)
        risks.append(findingJson(risk));
    return {{"describes", QJsonArray::fromStringList(page.sentences)},
            {"sql", QJsonArray::fromStringList(page.sql())},
            {"operations", operations},
            {"risks", risks},
            {"undo", QJsonObject{{"possible", wordOf(page.undo)}, {"text", page.undoText}}},
            {"known_from", wordOf(page.source)},
            {"why_unknown", orNull(page.whyNot)}};
}

} // namespace meditrack::cli
