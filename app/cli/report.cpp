// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report.h"

#include <QJsonDocument>

namespace meditrack::cli {

namespace {

const QString comma = QStringLiteral(", ");

QString parentsOf(const RevisionNode &node)
{
    return node.isBase() ? QStringLiteral("<base>") : node.revision.downRevisions.join(comma);
}

QJsonArray array(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonArray sorted(QStringList texts)
{
    texts.sort();
    return array(texts);
}

QJsonObject versionOpJson(const VersionOp &op)
{
    switch (op.kind) {
    case VersionOp::Kind::Insert:
        return {{"op", "insert"}, {"version", op.version}};
    case VersionOp::Kind::Delete:
        return {{"op", "delete"}, {"version", op.version}};
    case VersionOp::Kind::Update:
        break;
    }
    return {{"op", "update"}, {"from", op.version}, {"to", op.to}};
}

QString versionOpText(const VersionOp &op)
{
    switch (op.kind) {
    case VersionOp::Kind::Insert:
        return QStringLiteral("insert %1").arg(op.version);
    case VersionOp::Kind::Delete:
        return QStringLiteral("delete %1").arg(op.version);
    case VersionOp::Kind::Update:
        break;
    }
    return QStringLiteral("update %1 to %2").arg(op.version, op.to);
}

} // namespace

QString revisionLine(const RevisionNode &node, const LineParts &parts, bool isCurrent)
{
    QString text;
    if (parts.parents) {
        text = parentsOf(node);
        if (!node.revision.dependsOn.isEmpty())
            text += QStringLiteral(" (%1)").arg(node.revision.dependsOn.join(comma));
        text += QStringLiteral(" -> ");
    }
    text += node.revision.id;
    if (parts.labels && !node.branchLabels.isEmpty())
        text += QStringLiteral(" (%1)").arg(node.branchLabels.join(comma));
    if (node.isRealHead())
        text += QStringLiteral(" (head)");
    if (node.isEffectiveHead())
        text += QStringLiteral(" (effective head)");
    if (isCurrent)
        text += QStringLiteral(" (current)");
    if (parts.tree && node.isBranchPoint())
        text += QStringLiteral(" (branchpoint)");
    if (parts.tree && node.isMergePoint())
        text += QStringLiteral(" (mergepoint)");
    if (parts.doc)
        text += comma + node.revision.doc;
    return text;
}

QString revisionEntry(const RevisionNode &node, bool isCurrent)
{
    QString text = QStringLiteral("Rev: %1%2%3%4%5\n")
                       .arg(node.revision.id, node.isHead() ? QStringLiteral(" (head)") : QString(),
                            node.isBranchPoint() ? QStringLiteral(" (branchpoint)") : QString(),
                            node.isMergePoint() ? QStringLiteral(" (mergepoint)") : QString(),
                            isCurrent ? QStringLiteral(" (current)") : QString());
    text += QLatin1String(node.isMergePoint() ? "Merges: " : "Parent: ") + parentsOf(node) + QLatin1Char('\n');
    if (!node.revision.dependsOn.isEmpty())
        text += QStringLiteral("Also depends on: %1\n").arg(node.revision.dependsOn.join(comma));
    if (node.isBranchPoint())
        text += QStringLiteral("Branches into: %1\n").arg(node.nextRevisions.join(comma));
    if (!node.branchLabels.isEmpty())
        text += QStringLiteral("Branch names: %1\n").arg(node.branchLabels.join(comma));
    text += QStringLiteral("Path: %1\n\n").arg(node.revision.path);
    QStringList lines;
    if (!node.revision.longDoc.isEmpty()) {
        for (const QString &line : node.revision.longDoc.split(QLatin1Char('\n')))
            lines << QStringLiteral("    ") + line;
    }
    return text + lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString stepText(const Step &step)
{
    QStringList moves;
    for (const VersionOp &op : step.versionOps)
        moves << versionOpText(op);
    return QStringLiteral("%1\n    version table: %2")
        .arg(describeMove(step, true), moves.isEmpty() ? QStringLiteral("unchanged") : moves.join(comma));
}

QJsonObject revisionJson(const RevisionNode &node)
{
    return {
        {"revision", node.revision.id},
        {"down_revisions", array(node.revision.downRevisions)},
        {"depends_on", array(node.revision.dependsOn)},
        {"resolved_dependencies", array(node.resolvedDependencies)},
        {"normalized_down_revisions", array(node.normalizedDownRevisions)},
        {"branch_labels", sorted(node.branchLabels)},
        {"nextrev", sorted(node.nextRevisions)},
        {"is_head", node.isHead()},
        {"is_effective_head", node.isEffectiveHead()},
        {"is_base", node.isBase()},
        {"is_branch_point", node.isBranchPoint()},
        {"is_merge_point", node.isMergePoint()},
        {"doc", node.revision.doc},
        {"path", node.revision.path},
    };
}

QJsonArray planJson(const Plan &plan)
{
    QJsonArray steps;
    for (const Step &step : plan) {
        QJsonArray ops;
        for (const VersionOp &op : step.versionOps)
            ops.append(versionOpJson(op));
        QJsonObject object{
            {"direction", directionName(step.direction)},
            {"revision", step.revision.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(step.revision)},
            {"down_revisions", array(step.downRevisions)},
            {"from", array(step.from)},
            {"to", array(step.to)},
            {"doc", step.doc},
            {"is_upgrade", step.isUpgrade},
            {"version_ops", ops},
            {"heads_after", sorted(step.headsAfter)},
        };
        if (step.direction == Step::Direction::Stamp)
            object.insert(QStringLiteral("branch_move"), step.branchMove);
        steps.append(object);
    }
    return steps;
}

QString editedText(const EditedScript &script)
{
    return QStringLiteral("Edited since it was applied: %1 (%2)\n    %3").arg(script.revision, script.file, describe(script));
}

QJsonObject editedJson(const EditedScript &script)
{
    return {{"revision", script.revision},
            {"path", script.file},
            {"applied", script.applied.toString(Qt::ISODateWithMs)},
            {"hash_then", QString::fromLatin1(script.hashThen)},
            {"changed", script.changed.isValid() ? QJsonValue(script.changed.toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null)},
            {"hash_now", script.hashNow.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString::fromLatin1(script.hashNow))}};
}

QJsonObject configJson(const Config &config)
{
    QJsonArray hooks;
    for (const PostWriteHook &hook : config.postWriteHooks) {
        QJsonObject object;
        for (auto key = hook.keys.begin(); key != hook.keys.end(); ++key)
            object.insert(key.key(), key.value());
        object.insert(QStringLiteral("name"), hook.name);
        object.insert(QStringLiteral("type"), hook.type);
        object.insert(QStringLiteral("entrypoint"), hook.entrypoint);
        object.insert(QStringLiteral("options"), hook.options);
        object.insert(QStringLiteral("cwd"), hook.cwd);
        hooks.append(object);
    }
    return {
        {"script_location", config.scriptLocationText},
        {"version_locations",
         array(config.versionLocationTexts.isEmpty() ? config.versionLocations : config.versionLocationTexts)},
        {"file_template", config.fileTemplate},
        {"truncate_slug_length", config.truncateSlugLength},
        {"sourceless", config.sourceless},
        {"recursive_version_locations", config.recursiveVersionLocations},
        {"output_encoding", config.outputEncoding},
        {"timezone", orNull(config.timezone)},
        {"prepend_sys_path", array(config.prependSysPathTexts)},
        {"post_write_hooks", hooks},
    };
}

QJsonObject errorJson(const Error &error)
{
    return {{"error", QJsonObject{{"kind", error.kind},
                                  {"message", error.message},
                                  {"cause_kind", orNull(error.causeKind)},
                                  {"cause", orNull(error.cause)}}}};
}

QJsonValue orNull(qint64 figure)
{
    return figure < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(figure);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonArray rowsJson(const std::vector<JournalEntry::RowChange> &rows)
{
    QJsonArray array;
    for (const JournalEntry::RowChange &each : rows)
        array.append(QJsonObject{{"table", each.table}, {"before", orNull(each.before)}, {"after", orNull(each.after)}});
    return array;
}

QString oneLine(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + QLatin1Char('\n');
}

QString oneLine(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + QLatin1Char('\n');
}

} // namespace meditrack::cli
