// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptjobs.h"

#include "backup/backupstore.h"
#include "core/configkeys.h"
#include "core/origin.h"
#include "migration/hooks.h"
#include "migration/migrator.h"
#include "scriptturn.h"
#include "words.h"

#include <QFileInfo>

namespace meditrack::scriptjobs {

using namespace Qt::StringLiterals;

namespace {

bool isTrusted(const OpenRequest &request, const QHash<QString, QByteArray> &trusted)
{
    const std::optional<ScriptSet> set = enginejobs::scripts(request);
    return !set || trusted.value(set->folder) == set->digest;
}

QStringList sorted(const QSet<QString> &ids)
{
    QStringList list(ids.begin(), ids.end());
    list.sort();
    return list;
}

} // namespace

QString sql(const OpenRequest &request, const HistoryEntry &entry, RevisionText dialect, const QHash<QString, QByteArray> &trusted, Progress &progress)
{
    const ScriptTurn turn(progress);
    if (!isTrusted(request, trusted))
        throw Error(ErrorCode::ScriptFailed, tr("Nobody has said yet that these scripts may run."))
            .advise(tr("The SQL of a script is known when it has run without a database. You are asked before the first upgrade, or when you rehearse one."));
    Config config = enginejobs::configFor(request);
    const bool isSqlite = dialect == RevisionText::Sqlite;
    if (config.url.isSqlite() != isSqlite)
        config.url = DatabaseUrl::parse(isSqlite ? u"sqlite://"_s : u"postgresql://"_s);
    const Revision &revision = entry.node.revision;
    // The text is that of a whole run: what belongs to this revision stands below its own heading.
    QString text;
    bool isOurs = false;
    Migrator(config, progress).upgradeSql(revision.downRevisions.value(0) + u':' + revision.id, [&](const QString &piece) {
        const QString line = piece.trimmed();
        if (line.startsWith("-- Running "_L1))
            isOurs = line.endsWith(u"-> "_s + revision.id);
        else if (isOurs && line != "COMMIT;"_L1 && line != "BEGIN;"_L1)
            text += piece;
    });
    return text.trimmed();
}

StampPlan planStamp(const OpenRequest &request, const QString &target, Progress &progress)
{
    const Config config = enginejobs::configFor(request);
    const DatabaseState state = readState(config, progress, Figures::AtOnce);
    Migrator migrator(config, progress);
    StampPlan stamp{target, migrator.planStamp({target}, false), state.rows, state.rows, {}, {}};
    if (stamp.plan.empty())
        return stamp;
    stamp.after = stamp.plan.back().headsAfter;
    const RevisionGraph &graph = migrator.scripts().graph();
    const QSet<QString> before = graph.ancestors(stamp.before);
    const QSet<QString> after = graph.ancestors(stamp.after);
    stamp.believed = sorted(after - before);
    stamp.forgotten = sorted(before - after);
    return stamp;
}

QString stamp(const OpenRequest &request, const StampPlan &wanted, Progress &progress)
{
    const Config config = enginejobs::configFor(request);
    Migrator migrator(config, progress);
    const auto agree = [&wanted](const Plan &now) {
        if (now != wanted.plan)
            throw Error(ErrorCode::Command, tr("The database or its scripts are not any more as they were when this was looked at"))
                .means(tr("Nothing was written: the version table is as it was."))
                .advise(tr("Look at what would be written now, and decide again."));
    };
    agree(migrator.planStamp({wanted.target}, false));
    const bool isThere = !config.url.isSqlite() || QFileInfo::exists(config.url.filePath());
    const QString backup = isThere && !config.url.isMemory() ? createBackup(config, {}, progress).path : QString();
    migrator.stamp({wanted.target}, false, agree); // somebody may have moved it during the backup
    return backup;
}

QString cleanUp(const OpenRequest &request, const std::vector<BatchLeftover> &wanted, Progress &progress)
{
    return meditrack::cleanUp(enginejobs::configFor(request), wanted, progress);
}

WrittenRevision write(const OpenRequest &request, const RevisionDraft &draft, const QHash<QString, QByteArray> &trusted, Progress &progress)
{
    if (!enginejobs::scripts(request))
        throw Error(ErrorCode::Command, tr("These migrations come with the program."))
            .means(tr("No file was written."))
            .advise(tr("Open a project of your own, by its alembic.ini, to write revisions."));
    const bool mayRunHooks = isTrusted(request, trusted);
    const ScriptDirectory scripts(enginejobs::configFor(request));
    reportWarnings(progress, scripts.warnings());
    const bool isSql = !draft.parent.isEmpty() && ConfigKeys::of(scripts.config()).ourText(u"script_format"_s).value_or(QString()).trimmed() == "sql"_L1;
    ScriptDirectory::NewRevision wanted{draft.message, {draft.parent.isEmpty() ? u"heads"_s : draft.parent}, draft.isBranch, {}, {}, {}, {}, isSql ? ScriptFormat::Sql : ScriptFormat::Python};
    const Revision written = scripts.create(wanted, currentTime());
    WrittenRevision result{written.id, written.path, {}};
    const QList<PostWriteHook> &hooks = scripts.config().postWriteHooks;
    if (!mayRunHooks && !hooks.isEmpty())
        result.remarks << tr("The programs that the project has for new scripts were not run, for nobody has said yet that its scripts may run.");
    for (const PostWriteHook &hook : mayRunHooks ? hooks : QList<PostWriteHook>()) {
        try {
            runPostWriteHook(hook, written.path);
        } catch (const Error &error) {
            result.remarks << error.text(); // the script is written all the same: nobody should write it again
        }
    }
    return result;
}

} // namespace meditrack::scriptjobs
