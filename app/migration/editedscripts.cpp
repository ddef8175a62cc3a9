// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/editedscripts.h"

#include "core/engine.h"
#include "migration/scripthash.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace meditrack {

QString describe(const EditedScript &script)
{
    constexpr qsizetype enough = 12; // digits of a hash, for people
    const auto when = [](const QDateTime &moment) { return moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")); };
    const auto digits = [](const QByteArray &hash) { return QString::fromLatin1(hash.mid(hash.indexOf(':') + 1, enough)); };
    const QString now = script.hashNow.isEmpty() ? Engine::tr("cannot be read") : digits(script.hashNow);
    QString text = Engine::tr("applied %1 as %2, now %3").arg(when(script.applied), digits(script.hashThen), now);
    if (script.changed.isValid())
        text += QStringLiteral(", changed ") + when(script.changed);
    return text;
}

QString describeUnknown(const QStringList &revisions)
{
    constexpr qsizetype most = 3;
    if (revisions.isEmpty())
        return {};
    const QString more = revisions.size() > most ? Engine::tr(" and %1 more").arg(revisions.size() - most) : QString();
    return Engine::tr("Nobody can tell whether these scripts were edited after they were applied: %1%2. The journal has their hashes by the "
                          "rule of another version of this program.").arg(revisions.mid(0, most).join(QStringLiteral(", ")), more);
}

EditedScripts findEditedScripts(const RevisionGraph &graph, const QStringList &rows, const std::vector<JournalEntry> &journal)
{
    using Result = JournalEntry::Result;
    struct Applied
    {
        QByteArray hash;
        QDateTime when;
    };
    QHash<QString, Applied> applied;
    for (const JournalEntry &entry : journal) {
        // An interrupted one may have come through; whether it did, the rows say.
        if ((entry.verb != QLatin1String("upgrade") && entry.verb != QLatin1String("reset"))
            || (entry.result != Result::Done && entry.result != Result::Interrupted))
            continue;
        for (const JournalEntry::Script &script : entry.scripts) {
            if (!script.hash.isEmpty())
                applied.insert(script.revision, {script.hash, entry.started.addMSecs(qint64(entry.seconds * 1000))});
        }
    }
    EditedScripts found;
    if (applied.isEmpty())
        return found;
    QStringList known;
    std::ranges::copy_if(rows, std::back_inserter(known), [&graph](const QString &row) { return graph.find(row) != nullptr; });
    const QSet<QString> here = graph.ancestors(known);
    QStringList order = graph.topological();
    std::ranges::reverse(order);
    for (const QString &id : std::as_const(order)) {
        const auto then = applied.constFind(id);
        if (then == applied.cend() || !(here.contains(id) || known.contains(id)))
            continue;
        if (!isComparable(then->hash)) {
            found.unknown << id;
            continue;
        }
        const Revision &revision = graph.find(id)->revision;
        const QByteArray now = scriptHash(revision);
        if (now != then->hash)
            found.edited.push_back({id, revision.path, then->when, then->hash, now, QFileInfo(revision.path).lastModified().toUTC()});
    }
    return found;
}

} // namespace meditrack
