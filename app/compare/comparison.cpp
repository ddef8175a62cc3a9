// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

#include "compare/scratch.h"
#include "core/textfile.h"
#include "db/dialect.h"
#include "migration/scriptdirectory.h"
#include "migration/versiontable.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>

namespace meditrack {

namespace {

CompareOptions optionsOf(const CompareSettings &settings)
{
    return {settings.config.url.dialectName(), settings.config.compareType, settings.compareServerDefault};
}

WholeSchema liveSchema(const CompareSettings &settings, Progress &progress)
{
    Connection connection(settings.config.url, Connection::Access::Read, progress);
    const ReadTransaction moment(connection);
    return inspect(connection, Scope::of(settings));
}

/// What a program prints, run by the shell in the folder of the configuration.
QString outputOf(const QString &command, const QString &folder, Progress &progress)
{
    constexpr int patience = 100; // milliseconds between two looks at whether somebody wants to stop
    QProcess program;
    program.setWorkingDirectory(folder);
    program.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    while (!program.waitForFinished(patience) && program.state() != QProcess::NotRunning) {
        if (!progress.cancelled())
            continue;
        program.kill();
        program.waitForFinished();
        throw Error(ErrorCode::Cancelled, QStringLiteral("Stopped while the program of the target was running."));
    }
    const QString complaint = QString::fromLocal8Bit(program.readAllStandardError()).trimmed();
    if (program.error() == QProcess::FailedToStart || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
        throw Error(ErrorCode::Configuration, QStringLiteral("The program that prints the wanted schema has failed: %1").arg(command))
            .means(QStringLiteral("Nothing was compared, and no file was written."))
            .advise(QStringLiteral("It said: %1").arg(complaint));
    return QString::fromUtf8(program.readAllStandardOutput());
}

} // namespace

void requireTarget(const CompareSettings &settings)
{
    if (settings.target.isEmpty())
        throw Error(ErrorCode::Configuration, QStringLiteral("Nothing says what the schema should be: there is no target."))
            .means(QStringLiteral("Nothing was compared, and no file was written."))
            .advise(QStringLiteral("Write \"target = schema.sql\" (or a database URL, or \"program: COMMAND\" that prints DDL) into [meditrack] of the configuration, or give --target."));
}

namespace {

/// What the target says, and where that was worked out, if it was.
struct Wanted
{
    WholeSchema schema;
    std::shared_ptr<Scratch> scratch;
};

Wanted wantedSchema(const CompareSettings &settings, Progress &progress)
{
    requireTarget(settings);
    const QString program = QStringLiteral("program:");
    const Scope scope = Scope::of(settings);
    if (!settings.target.startsWith(program) && settings.target.contains(QLatin1String("://"))) {
        const DatabaseUrl url = DatabaseUrl::parse(settings.target);
        if (url.dialect != settings.config.url.dialect)
            throw Error(ErrorCode::Configuration, QStringLiteral("The target %1 is another kind of database than %2.").arg(url.toString(), settings.config.url.toString()))
                .means(QStringLiteral("Nothing was compared, and no file was written."));
        Connection connection(url, Connection::Access::Read, progress);
        return {inspect(connection, scope), {}};
    }
    const auto scratch = std::make_shared<Scratch>(settings.config.url, progress);
    if (settings.target.startsWith(program)) {
        const QString command = settings.target.mid(program.size()).trimmed();
        scratch->load(outputOf(command, settings.targetFolder, progress), command);
    } else {
        const QString path = QDir::cleanPath(QDir(settings.targetFolder).absoluteFilePath(settings.target));
        if (!QFileInfo(path).isFile())
            throw Error(ErrorCode::Configuration, QStringLiteral("The wanted schema is not there: %1").arg(path))
                .means(QStringLiteral("Nothing was compared, and no file was written."))
                .advise(QStringLiteral("Check target in [meditrack] of the configuration, or --target."));
        scratch->load(readTextFile(path), path);
    }
    return {scratch->inspect(scope), scratch};
}

} // namespace

Comparison compareWithTarget(const CompareSettings &settings, const QStringList &renames, Progress &progress)
{
    Comparison comparison;
    comparison.options = optionsOf(settings);
    Wanted wanted = wantedSchema(settings, progress);
    comparison.after = std::move(wanted.schema);
    comparison.scratch = std::move(wanted.scratch);
    comparison.before = liveSchema(settings, progress);
    comparison.leaveOut();
    setRenames(comparison.options, readRenames(renames, comparison.before));
    comparison.differences = compare(comparison.before, comparison.after, comparison.options);
    return comparison;
}

Comparison compareWithHistory(const CompareSettings &settings, const QStringList &renames, Progress &progress)
{
    QStringList rows;
    {
        const auto dialect = Dialect::create(settings.config.url);
        Connection connection(settings.config.url, Connection::Access::Read, progress);
        rows = VersionTable(settings.config, *dialect).rows(connection);
    }
    Comparison comparison;
    comparison.options = {settings.config.url.dialectName()};
    comparison.options.namesCount = true; // the same scripts give the same names
    comparison.revisions = rows;
    comparison.scratch = std::make_shared<Scratch>(settings.config.url, progress);
    comparison.scratchIsAfter = false;
    if (!rows.isEmpty())
        comparison.scratch->upgrade(settings.config, rows);
    comparison.before = comparison.scratch->inspect(Scope::of(settings));
    comparison.after = liveSchema(settings, progress);
    comparison.leaveOut();
    setRenames(comparison.options, readRenames(renames, comparison.before));
    comparison.differences = compare(comparison.before, comparison.after, comparison.options);
    return comparison;
}

void Comparison::leaveOut()
{
    leftOut = before.leftOut;
    for (LeftOut &each : leftOut)
        each.differs = true; // until the same text is found on the other side
    for (const LeftOut &each : after.leftOut) {
        const auto other = std::ranges::find_if(leftOut, [&](const LeftOut &one) { return one.table.compare(each.table, Qt::CaseInsensitive) == 0; });
        if (other != leftOut.end()) {
            other->differs = other->sql != each.sql;
            continue;
        }
        leftOut.push_back(each);
        leftOut.back().differs = true;
    }
    meditrack::leaveOut(before, leftOut);
    meditrack::leaveOut(after, leftOut);
}

QStringList Comparison::unclear() const
{
    QStringList tables;
    for (const LeftOut &each : leftOut) {
        if (each.differs)
            tables << each.table;
    }
    return tables;
}

std::vector<Operation> Comparison::upgrade(bool asSql) const
{
    CompareOptions chosen = options;
    chosen.wholeTables = asSql;
    return operationsFor(differences, before, after, chosen);
}

std::vector<Operation> Comparison::downgrade(bool asSql) const
{
    CompareOptions chosen = reversed(options);
    chosen.isWayBack = true;
    chosen.wholeTables = asSql;
    return operationsFor(compare(after, before, chosen), after, before, chosen);
}

} // namespace meditrack
