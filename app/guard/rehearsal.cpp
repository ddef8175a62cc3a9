// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/rehearsal.h"

#include "core/engine.h"
#include "core/muted.h"
#include "guard/rehearsalplace.h"
#include "guard/rehearsalwatcher.h"
#include "migration/migrator.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace meditrack {

namespace {

Config configFor(const Config &known, const RehearsalPlace &place)
{
    Config config = known;
    config.url = place.url;
    config.urlSource = Engine::tr("the rehearsal");
    config.urlProblem.reset();
    config.fileKeys << QStringLiteral("url"); // env.py has no say in it
    if (!place.isCopy) {
        config.transactionPerMigration = false;
        config.transactionalDdl = true;
        config.fileKeys << QStringLiteral("transaction_per_migration") << QStringLiteral("transactional_ddl");
    }
    return config;
}

/// The run itself. A server's is rolled back on its copy too: what a script may do to others from there (roles, settings of the
/// database by its name) goes with it.
void run(const Config &config, const RehearsalPlace &place, const Move &move, const GuardOptions &options, Progress &progress, Rehearsal &rehearsal, Connection &live)
{
    using End = RehearsalWatcher::End;
    const bool isUpgrade = move.verb == Move::Verb::Upgrade;
    const End end = config.url.isSqlite() ? End::Commit : place.isCopy ? End::RollBack : End::MustRollBack;
    RehearsalWatcher watcher(config, progress, options, isUpgrade ? Manifest::Why::BeforeUpgrade : Manifest::Why::BeforeDowngrade, end);
    Migrator::Options migratorOptions;
    migratorOptions.transactionPerRevision = options.transactionPerRevision && place.isCopy;
    migratorOptions.tag = options.tag;
    migratorOptions.journal = false;
    migratorOptions.watcher = &watcher;
    Migrator migrator(config, watcher, migratorOptions);
    QElapsedTimer timer;
    timer.start();
    try {
        rehearsal.plan = isUpgrade ? migrator.upgrade({move.target}) : migrator.downgrade(move.target);
    } catch (const RehearsalIsOver &) {
        rehearsal.plan = watcher.plan;
    }
    rehearsal.runSeconds = double(timer.nsecsElapsed()) / 1e9;
    const bool isFile = config.url.isSqlite(); // which is committed now
    rehearsal.bytesAfter = isFile ? QFileInfo(config.url.filePath()).size() : watcher.bytesAfter;
    rehearsal.bytesBefore = isFile ? rehearsal.bytesBefore : watcher.bytesBefore;
    rehearsal.steps = std::move(watcher.steps);
    rehearsal.warnings = place.warnings + watcher.warnings;
    rehearsal.rows = watcher.rows();
    rehearsal.losses = watcher.losses();
    rehearsal.lost = watcher.lost(live);
}

} // namespace

QString describe(const LostData &lost)
{
    const auto some = [&lost](const char *what) {
        return QStringLiteral("%1 %2%3").arg(lost.values).arg(QLatin1String(what), lost.values == 1 ? QString() : QStringLiteral("s"));
    };
    if (lost.stays)
        return Engine::tr("%1 of '%2' would go").arg(some("row"), lost.table);
    return lost.column.isEmpty() ? Engine::tr("Table '%1' would go, with %2").arg(lost.table, some("row"))
                                 : Engine::tr("Column '%1' of '%2' would go, with %3").arg(lost.column, lost.table, some("value"));
}

Rehearsal rehearse(const Config &config, const Move &move, Progress &progress, const GuardOptions &options)
{
    Rehearsal rehearsal;
    Muted muted(progress);
    Migrator planner(config, muted);
    const Config &known = planner.scripts().config();
    const bool isUpgrade = move.verb == Move::Verb::Upgrade;
    if ((isUpgrade ? planner.planUpgrade({move.target}) : planner.planDowngrade(move.target)).empty())
        return rehearsal;
    if (known.url.isMemory())
        throw Error(ErrorCode::Unsupported, Engine::tr("A database in memory cannot be copied for a rehearsal."))
            .means(Engine::tr("Nothing was run and nothing has been changed."))
            .advise(Engine::tr("Name a database file, or run it without a rehearsal."));
    bool isCopy = true;
    try {
        const auto place = RehearsalPlace::make(known, progress);
        isCopy = place->isCopy;
        rehearsal.copySeconds = place->copySeconds;
        rehearsal.loadSeconds = place->loadSeconds;
        rehearsal.bytesBefore = known.url.isSqlite() ? QFileInfo(place->url.filePath()).size() : 0;
        Connection live(known.url, Connection::Access::Read, progress);
        run(configFor(known, *place), *place, move, options, progress, rehearsal, live);
    } catch (Error &error) {
        error.means(isCopy ? Engine::tr("This was a rehearsal on a copy: the database itself was not touched.")
                           : Engine::tr("This was a rehearsal in a transaction, which was rolled back: the database is as it was before."));
        if (!RehearsalWatcher::isRefusedCommit(error))
            throw;
        if (isCopy)
            throw Error(ErrorCode::Unsupported, Engine::tr("Revision %1 commits by itself what is more than its own database's (roles, settings of a database or of the server).").arg(error.revision))
                .inRevision(error.revision)
                .means(error.consequence)
                .advise(Engine::tr("Run it without a rehearsal: --guard makes a backup first."));
        throw Error(ErrorCode::Unsupported, Engine::tr("Revision %1 commits by itself, or has all constraints checked at once, which a rehearsal inside of a transaction cannot do.").arg(error.revision))
            .inRevision(error.revision)
            .means(error.consequence)
            .advise(Engine::tr("Rehearse as a user that may create databases, or run it without a rehearsal: --guard makes a backup first."));
    }
    return rehearsal;
}

} // namespace meditrack
