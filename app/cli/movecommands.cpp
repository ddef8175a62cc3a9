// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that move a database: upgrade, downgrade, stamp, and the short forms that are built of them.
#include "cli/commands.h"
#include "cli/guardcommands.h"
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
int printPlan(Invocation &invocation, const Migrator &migrator, const Plan &plan)
{
    if (const auto problem = migrator.problemOf(plan)) {
        const QString place
            = problem->file.isEmpty() ? QString() : QStringLiteral(" (%1, line %2)").arg(problem->file).arg(problem->line);
        invocation.progress.report(
            event::Notice{event::Notice::Level::Warning, QStringLiteral("This would be refused: ") + problem->message + place});
    }
    if (invocation.options.json) {
        invocation.printResult(oneLine(planJson(plan)));
    } else {
        for (const Step &step : plan)
            invocation.print(stepText(step));
        if (plan.empty())
            invocation.print(QStringLiteral("Nothing to do."));
    }
    return done;
}

enum class Guarded { ByDefault, WhenAsked };

/// --guard and --no-guard, else the configuration, else as the command has it.
bool isGuarded(const Options &options, const Config &config, Guarded guarded)
{
    if (options.guard && options.noGuard)
        throw Error(ErrorCode::Usage, QStringLiteral("--guard and --no-guard exclude each other."));
    return options.guard || (!options.noGuard && config.guard.value_or(guarded == Guarded::ByDefault));
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

int upgradeTo(Invocation &invocation, const QStringList &targets, Guarded guarded)
{
    const Options &options = invocation.options;
    refuseJsonWithSql(options);
    const Config config = invocation.config();
    if (options.preflight)
        return printPreflight(invocation, preflightUpgrade(config, targets, invocation.progress));
    const bool several = targets.size() != 1;
    if (!options.sql && !options.plan && !several && isGuarded(options, config, guarded))
        return finish(invocation, Guard(config, invocation.progress, guardOptions(options)).upgrade(targets));
    Migrator migrator = migratorFor(invocation, config);
    if (options.sql) {
        if (several)
            throw Error(ErrorCode::Usage, QStringLiteral("--sql takes one revision or range."));
        migrator.upgradeSql(targets.first(), printer(invocation));
        return done;
    }
    if (options.plan)
        return printPlan(invocation, migrator, migrator.planUpgrade(targets));
    if (several)
        throw Error(ErrorCode::Usage,
                    QStringLiteral("Several revisions to upgrade to need --plan; name one, or \"heads\"."));
    return finish(invocation, migrator.upgrade(targets));
}

int downgradeTo(Invocation &invocation, const QString &target, Guarded guarded)
{
    const Options &options = invocation.options;
    refuseJsonWithSql(options);
    const Config config = invocation.config();
    if (options.preflight)
        return printPreflight(invocation, preflightDowngrade(config, target, invocation.progress));
    if (!options.sql && !options.plan && isGuarded(options, config, guarded))
        return finish(invocation, Guard(config, invocation.progress, guardOptions(options)).downgrade(target));
    Migrator migrator = migratorFor(invocation, config);
    if (options.sql) {
        migrator.downgradeSql(target, printer(invocation));
        return done;
    }
    if (options.plan)
        return printPlan(invocation, migrator, migrator.planDowngrade(target));
    return finish(invocation, migrator.downgrade(target));
}

QString rowsText(const TableCount &table)
{
    return table.rows < 0 ? QStringLiteral("?") : QString::number(table.rows);
}

QJsonValue rowsJson(const TableCount &table)
{
    return table.rows < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(table.rows);
}

void printNoTables(Invocation &invocation, const DatabaseState &state)
{
    if (state.tables.empty())
        invocation.print(QStringLiteral("No tables yet. `meditrack upgrade head` creates them."));
}

/// What reset is about to do, for people.
void announceReset(Invocation &invocation, const Config &config, const DatabaseState &state)
{
    QTextStream &out = invocation.streams.out;
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
    Migrator migrator = migratorFor(invocation, invocation.config());
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
    Migrator migrator = migratorFor(invocation, invocation.config());
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
    const DatabaseState state = readState(invocation.config(), invocation.progress);
    if (invocation.options.json) {
        QJsonArray tables;
        for (const TableCount &table : state.tables)
            tables.append(QJsonObject{{"name", table.name}, {"rows", rowsJson(table)}});
        invocation.printResult(oneLine(QJsonObject{{"tables", tables}}));
        return done;
    }
    qsizetype width = 0;
    for (const TableCount &table : state.tables)
        width = qMax(width, table.name.size());
    for (const TableCount &table : state.tables)
        invocation.print(QStringLiteral("%1  %2").arg(table.name.leftJustified(width)).arg(rowsText(table), 12));
    printNoTables(invocation, state);
    return done;
}

} // namespace meditrack::cli
