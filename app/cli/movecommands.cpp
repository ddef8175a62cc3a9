// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that move a database: upgrade, downgrade, stamp, and the short forms that are built of them.
#include "cli/commands.h"
#include "cli/guardcommands.h"
#include "cli/letterprint.h"
#include "cli/report.h"
#include "core/error.h"
#include "guard/guard.h"
#include "guard/preflight.h"
#include "migration/migrator.h"
#include "migration/state.h"

#include <QLocale>

namespace meditrack::cli {

namespace {

Migrator migratorFor(Invocation &invocation, const Config &config)
{
    Migrator::Options options;
    options.transactionPerRevision = invocation.options.transactionPerRevision;
    options.tag = invocation.options.tag;
    return Migrator(config, invocation.progress, options);
}

/// The plan itself is what the graph says; what would stop the run is a warning beside it.
int printPlan(Invocation &invocation, const Migrator &migrator, const Plan &plan, const Letter &letter = {}, const std::vector<LostData> &lost = {})
{
    reportWarnings(invocation.progress, letter.warnings);
    if (const auto problem = migrator.problemOf(plan)) {
        const QString place
            = problem->file.isEmpty() ? QString() : QStringLiteral(" (%1, line %2)").arg(problem->file, QString::number(problem->line));
        invocation.progress.report(
            event::Notice{event::Notice::Level::Warning, QStringLiteral("This would be refused: ") + problem->message + place});
    }
    if (invocation.options.json) {
        QJsonArray steps = planJson(plan);
        for (qsizetype i = 0; i < qsizetype(letter.pages.size()); ++i) {
            QJsonObject step = steps[i].toObject();
            const QJsonObject page = pageJson(letter.pages[size_t(i)]);
            for (auto key = page.begin(); key != page.end(); ++key)
                step.insert(key.key(), key.value());
            steps[i] = step;
        }
        // With the step that is known to take it; what no step is known to take, with the last.
        for (qsizetype i = 0; i < steps.size() && !lost.empty(); ++i) {
            QJsonArray ofStep;
            for (const LostData &each : lost) {
                if (each.revision.isEmpty() ? i + 1 == steps.size() : each.revision == plan[size_t(i)].revision)
                    ofStep.append(lostJson(each));
            }
            QJsonObject step = steps[i].toObject();
            step.insert(QStringLiteral("lost"), ofStep);
            steps[i] = step;
        }
        invocation.printResult(oneLine(steps));
    } else {
        for (size_t i = 0; i < plan.size(); ++i) {
            invocation.print(stepText(plan[i]));
            if (i < letter.pages.size())
                printPage(invocation, letter.pages[i]);
        }
        for (const LostData &each : lost)
            invocation.print(describe(each) + QLatin1Char('.'));
        if (plan.empty())
            invocation.print(QStringLiteral("Nothing to do."));
    }
    return done;
}

/// What the plan does. It is only shown: what cannot be known of it is a warning.
Letter letterOf(Invocation &invocation, const Config &config, const Move &move, const Plan &plan)
{
    try {
        PlanLimits limits;
        limits.options = guardOptions(invocation.options);
        return letterFor(config, move, plan, invocation.progress, limits);
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        invocation.progress.report(event::Notice{event::Notice::Level::Warning, QStringLiteral("What the revisions do could not be found out: ") + error.message});
    }
    return {};
}

enum class Guarded { ByDefault, WhenAsked };

/// --guard and --no-guard, else the configuration, else as the command has it.
bool isGuarded(const Options &options, const Config &config, Guarded guarded)
{
    if (options.guard && options.noGuard)
        throw Error(ErrorCode::Usage, QStringLiteral("--guard and --no-guard exclude each other."));
    return options.guard || (!options.noGuard && config.guard.value_or(guarded == Guarded::ByDefault));
}

/// A guarded move makes a backup first.
void requireMove(Invocation &invocation, const Config &config, Guarded guarded)
{
    requireRight(invocation, config, Deed::Move);
    if (isGuarded(invocation.options, config, guarded))
        requireRight(invocation, config, Deed::Backup);
}

Migrator::Print printer(Invocation &invocation)
{
    return [&invocation](const QString &text) { invocation.printResult(text); };
}

/// stdout is one JSON document, or it is SQL.
void refuseJsonWithSql(const Options &options)
{
    if (options.json && options.sql)
        throw Error(ErrorCode::Usage, QStringLiteral("--json does not go with --sql, whose result is SQL."));
}

Plan apply(Invocation &invocation, const Config &config, const Move &move, Guarded guarded)
{
    const bool isUpgrade = move.verb == Move::Verb::Upgrade;
    if (isGuarded(invocation.options, config, guarded)) {
        Guard guard(config, invocation.progress, guardOptions(invocation.options));
        return isUpgrade ? guard.upgrade({move.target}).plan : guard.downgrade(move.target).plan;
    }
    Migrator migrator = migratorFor(invocation, config);
    return isUpgrade ? migrator.upgrade({move.target}) : migrator.downgrade(move.target);
}

int upgradeTo(Invocation &invocation, const QStringList &targets, Guarded guarded)
{
    const Options &options = invocation.options;
    refuseJsonWithSql(options);
    const Config config = invocation.config();
    if (options.preflight)
        return printPreflight(invocation, preflightUpgrade(config, targets, invocation.progress));
    const bool several = targets.size() != 1;
    const bool runs = !options.sql && !options.plan && !several;
    if (runs && !options.rehearseOnly)
        requireMove(invocation, config, guarded);
    if (runs && (options.rehearse || options.rehearseOnly)) {
        const Rehearsal rehearsal = rehearse(config, {Move::Verb::Upgrade, targets.first()}, invocation.progress, guardOptions(options));
        if (!options.json)
            printRehearsal(invocation, rehearsal);
        if (!options.rehearseOnly)
            apply(invocation, config, {Move::Verb::Upgrade, targets.first()}, guarded);
        return finish(invocation, rehearsal, !options.rehearseOnly);
    }
    if (runs)
        return finish(invocation, apply(invocation, config, {Move::Verb::Upgrade, targets.first()}, guarded));
    Migrator migrator = migratorFor(invocation, config);
    if (options.sql) {
        if (several)
            throw Error(ErrorCode::Usage, QStringLiteral("--sql takes one revision or range."));
        migrator.upgradeSql(targets.first(), printer(invocation));
        return done;
    }
    if (options.plan) {
        const Plan plan = migrator.planUpgrade(targets);
        return printPlan(invocation, migrator, plan, letterOf(invocation, config, {Move::Verb::Upgrade, several ? QString() : targets.first()}, plan));
    }
    if (several)
        throw Error(ErrorCode::Usage,
                    QStringLiteral("Several revisions to upgrade to need --plan; name one, or \"heads\"."));
    throw Error(ErrorCode::Internal, QStringLiteral("Nothing was asked for."));
}

/// What would be lost is shown and, where somebody can answer, asked about: a guarded run keeps it in its backup.
void announceLost(Invocation &invocation, const std::vector<LostData> &lost, bool isGuardedRun)
{
    for (const LostData &each : lost)
        invocation.progress.report(event::Notice{event::Notice::Level::Warning, describe(each) + QLatin1Char('.')});
    if (lost.empty() || !isGuardedRun || invocation.options.yes || !invocation.streams.interactive)
        return;
    confirm(invocation, QStringLiteral("A backup is made first. Go ahead?"));
}

int downgradeTo(Invocation &invocation, const QString &target, Guarded guarded)
{
    const Options &options = invocation.options;
    refuseJsonWithSql(options);
    const Config config = invocation.config();
    if (options.preflight)
        return printPreflight(invocation, preflightDowngrade(config, target, invocation.progress));
    const Move move{Move::Verb::Downgrade, target};
    if (!options.sql && !options.plan) {
        if (!options.rehearseOnly)
            requireMove(invocation, config, guarded);
        std::optional<Rehearsal> rehearsal;
        std::vector<LostData> lost;
        if (options.rehearse || options.rehearseOnly) {
            rehearsal = rehearse(config, move, invocation.progress, guardOptions(options));
            if (!options.json)
                printRehearsal(invocation, *rehearsal);
            lost = rehearsal->lost;
        } else if (isGuarded(options, config, guarded) || !options.exportLost.isNull()) {
            lost = lostBy(invocation, config, target);
        }
        if (options.rehearseOnly)
            return finish(invocation, *rehearsal, false);
        announceLost(invocation, lost, isGuarded(options, config, guarded));
        exportLost(invocation, config, lost);
        const Plan plan = apply(invocation, config, move, guarded);
        return rehearsal ? finish(invocation, *rehearsal, true) : finish(invocation, plan);
    }
    Migrator migrator = migratorFor(invocation, config);
    if (options.sql) {
        migrator.downgradeSql(target, printer(invocation));
        return done;
    }
    const Plan plan = migrator.planDowngrade(target);
    return printPlan(invocation, migrator, plan, letterOf(invocation, config, {Move::Verb::Downgrade, target}, plan), lostBy(invocation, migrator.scripts().config(), target));
}

QString rowsText(const TableCount &table)
{
    return table.rows < 0 ? QStringLiteral("?") : QString::number(table.rows);
}

void printNoTables(Invocation &invocation, const DatabaseState &state)
{
    if (state.tables.empty())
        invocation.print(QStringLiteral("No tables yet. `meditrack upgrade head` creates them."));
}

/// What reset is about to do, for people.
void announceReset(Invocation &invocation, const Config &config, const DatabaseState &state)
{
    QTextStream &out = invocation.talk();
    out << "This takes all migrations of " << config.url.toString() << " back and applies them again.\n"
        << "A verified backup of all of it is made first.\n";
    bool any = false;
    for (const TableCount &table : state.tables) {
        if (table.name == config.versionTable)
            continue;
        if (!any)
            out << "Their downgrades delete the tables that they made, with all data in them.\nRows in all tables now; tables that no migration made stay:\n";
        any = true;
        out << "    " << table.name << ": " << rowsText(table) << (table.rows == 1 ? " row\n" : " rows\n");
    }
    if (!any)
        out << "There are no tables, so nothing is lost.\n";

    out.flush();
}

} // namespace

int upgradeCommand(Invocation &invocation)
{
    return upgradeTo(invocation, invocation.options.arguments, Guarded::WhenAsked);
}

int downgradeCommand(Invocation &invocation)
{
    return downgradeTo(invocation, invocation.options.arguments.first(), Guarded::WhenAsked);
}

int ensureVersionCommand(Invocation &invocation)
{
    const Config config = invocation.config();
    if (!invocation.options.sql)
        requireRight(invocation, config, Deed::Move);
    Migrator migrator = migratorFor(invocation, config);
    if (invocation.options.sql)
        migrator.ensureVersionTableSql(printer(invocation));
    else
        migrator.ensureVersionTable();
    return done;
}

int stampCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    refuseJsonWithSql(options);
    const Config config = invocation.config();
    if (!options.sql && !options.plan)
        requireRight(invocation, config, Deed::Move);
    Migrator migrator = migratorFor(invocation, config);
    if (options.sql) {
        if (options.purge)
            throw Error(ErrorCode::Command, QStringLiteral("Can't use --purge with --sql mode"));
        migrator.stampSql(options.arguments, printer(invocation));
        return done;
    }
    if (options.plan)
        return printPlan(invocation, migrator, migrator.planStamp(options.arguments, options.purge));
    return finish(invocation, migrator.stamp(options.arguments, options.purge));
}

int migrateUpCommand(Invocation &invocation)
{
    return upgradeTo(invocation, {QStringLiteral("head")}, Guarded::ByDefault);
}

int migrateDownCommand(Invocation &invocation)
{
    try {
        return downgradeTo(invocation, QStringLiteral("-1"), Guarded::ByDefault);
    } catch (Error &error) {
        // One step back from a row always exists, so there is none.
        if (error.message.startsWith(QLatin1String("Relative revision -1 "))) {
            error.message = QStringLiteral("There is nothing to take back: the database is at its beginning.");
            error.advise(QStringLiteral("`meditrack migrate up` applies the migrations."));
        }
        throw;
    }
}

int migrateResetCommand(Invocation &invocation)
{
    const Config config = invocation.config();
    requireRight(invocation, config, Deed::Move);
    requireRight(invocation, config, Deed::Backup);
    const DatabaseState state = readState(config, invocation.progress);
    if (!invocation.options.json || !invocation.options.yes)
        announceReset(invocation, config, state);
    confirm(invocation, QStringLiteral("Go ahead?"));
    return finish(invocation, Guard(config, invocation.progress, guardOptions(invocation.options)).reset());
}

int databaseCheckCommand(Invocation &invocation)
{
    const DatabaseState state = readState(invocation.config(), invocation.progress);
    if (invocation.options.json) {
        QStringList names;
        for (const TableCount &table : state.tables)
            names << table.name;
        invocation.printResult(oneLine(QJsonObject{{"tables", QJsonArray::fromStringList(names)}}));
        return done;
    }
    for (const TableCount &table : state.tables)
        invocation.print(table.name);
    printNoTables(invocation, state);
    return done;
}

int databaseCountCommand(Invocation &invocation)
{
    const DatabaseState state = readState(invocation.config(), invocation.progress, Figures::Measured);
    if (invocation.options.json) {
        QJsonArray tables;
        for (const TableCount &table : state.tables)
            tables.append(QJsonObject{{"name", table.name}, {"rows", orNull(table.rows)}, {"bytes", orNull(table.bytes)}});
        invocation.printResult(oneLine(QJsonObject{{"tables", tables}}));
        return done;
    }
    qsizetype width = 0;
    for (const TableCount &table : state.tables)
        width = qMax(width, table.name.size());
    for (const TableCount &table : state.tables) {
        const QString size = table.bytes < 0 ? QString() : QLocale::c().formattedDataSize(table.bytes).rightJustified(14);
        invocation.print(QStringLiteral("%1  %2%3").arg(table.name.leftJustified(width), rowsText(table).rightJustified(12), size));
    }
    printNoTables(invocation, state);
    return done;
}

} // namespace meditrack::cli
