// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisiongraph_p.h"

namespace meditrack {

QString Identifier::spelled() const
{
    if (items.isEmpty())
        return QStringLiteral("base");
    if (!tuple)
        return items.front();
    QStringList quoted;
    for (const QString &item : items)
        quoted << QLatin1Char('\'') + item + QLatin1Char('\'');
    return QLatin1Char('(') + quoted.join(QStringLiteral(", "))
        + (quoted.size() == 1 ? QStringLiteral(",)") : QStringLiteral(")"));
}

Error revisionError(const QString &sentence, ErrorCode code)
{
    return Error(code, sentence).causedBy(QStringLiteral("RevisionError"), sentence);
}

Error resolutionError(const QString &sentence, const QString &argument)
{
    return Error(ErrorCode::UnknownRevision,
                 QStringLiteral("Can't locate revision identified by '%1'").arg(argument))
        .causedBy(QStringLiteral("ResolutionError"), sentence)
        .advise(QStringLiteral("Look up the id with \"meditrack history\" and branch labels with \"meditrack heads\"; "
                               "a shortened id must fit exactly one revision."));
}

QString multipleHeadsText(const QString &argument)
{
    return QStringLiteral("Multiple head revisions are present for given argument '%1'; please specify a specific "
                          "target revision, '<branchname>@%1' to narrow to a specific head, or 'heads' for all heads")
        .arg(argument);
}

Error multipleHeadsError(const QStringList &heads, const QString &argument)
{
    const QString list = heads.join(QStringLiteral(", "));
    return Error(ErrorCode::MultipleHeads, multipleHeadsText(argument))
        .causedBy(QStringLiteral("MultipleHeads"),
                  QStringLiteral("Multiple heads are present for given argument '%1'; %2").arg(argument, list))
        .advise(QStringLiteral("Name one of %1, or join them with \"meditrack merge heads\".").arg(list));
}

Error rangeError(const QString &lower, const Identifier &upper)
{
    return Error(ErrorCode::Command,
                 QStringLiteral("Requested range %1:%2 does not refer to ancestor/descendant revisions along the "
                                "same branch")
                     .arg(lower, upper.spelled()))
        .causedBy(QStringLiteral("RangeNotAncestorError"),
                  QStringLiteral("Revision %1 is not an ancestor of revision %2").arg(lower, upper.spelled()))
        .advise(QStringLiteral("\"meditrack history\" shows which revisions lie above which."));
}

Error rangeError(const Identifier &lower, const Identifier &upper)
{
    return rangeError(lower.spelled(), upper);
}

Error invalidGraphError(const QString &causeKind, const QString &sentence)
{
    return Error(ErrorCode::InvalidGraph, sentence)
        .causedBy(causeKind, sentence)
        .advise(QStringLiteral("Correct the header of one of the scripts named; nothing can run until then."));
}

Error relativeLengthError(const QString &relative, qint64 steps)
{
    return revisionError(
               QStringLiteral("Relative revision %1 didn't produce %2 migrations").arg(relative).arg(qAbs(steps)))
        .advise(QStringLiteral("There are not that many revisions in this direction; \"meditrack history\" shows them."));
}

} // namespace meditrack
