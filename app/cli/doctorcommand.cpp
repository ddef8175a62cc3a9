// SPDX-License-Identifier: GPL-3.0-or-later
// doctor: what of a project runs here, found by looking at its texts alone.
#include "cli/commands.h"
#include "cli/report.h"
#include "migration/migrator.h"
#include "migration/scripthost.h"

#include <algorithm>

namespace meditrack::cli {

namespace {

struct Place
{
    QString file;
    int line = 0;
    bool operator==(const Place &) const = default;
};

/// One name, and where it is needed.
struct Lacking
{
    QString name;
    bool isModule = false;
    QStringList revisions;
    QList<Place> places;
};

struct Broken
{
    Revision revision;
    QString message;
    int line = 0;
};

/// What doctor has found out, before it is printed.
struct Findings
{
    qsizetype scripts = 0;
    qsizetype native = 0;
    QList<Lacking> lacking; ///< the most wanted first
    QList<Broken> broken;

    double percent() const { return scripts == 0 ? 100.0 : double(native) * 100.0 / double(scripts); }
};

void note(Findings &findings, const ScriptHost::Lack &lack, const QString &revision)
{
    auto found = std::find_if(findings.lacking.begin(), findings.lacking.end(),
                              [&](const Lacking &each) { return each.name == lack.name && each.isModule == lack.isModule; });
    if (found == findings.lacking.end())
        found = findings.lacking.insert(findings.lacking.end(), {lack.name, lack.isModule, {}, {}});
    if (!found->revisions.contains(revision))
        found->revisions << revision;
    if (const Place place{lack.file, lack.line}; !found->places.contains(place))
        found->places << place;
}

/// problems: what reading the folder met with.
Findings examine(const ScriptDirectory &scripts, const std::vector<Error> &problems)
{
    std::vector<Revision> revisions;
    for (const RevisionNode &node : scripts.graph().nodes())
        revisions.push_back(node.revision);
    const Config &config = scripts.config();
    ScriptHost host({config.scriptPath(), config.xArguments, {}, config.upgradeArguments, config.keepCompiled});
    Findings findings;
    findings.scripts = qsizetype(revisions.size());
    const std::vector<ScriptHost::Survey> surveys = host.survey(revisions);
    for (size_t i = 0; i < surveys.size(); ++i) {
        findings.native += surveys[i].isNative() ? 1 : 0;
        for (const ScriptHost::Lack &lack : surveys[i].lacks)
            note(findings, lack, revisions[i].id);
        if (!surveys[i].problem.isEmpty())
            findings.broken.append({revisions[i], surveys[i].problem, surveys[i].line});
    }
    for (const Error &each : problems) {
        Revision script;
        script.path = each.file;
        findings.broken.append({script, each.message, each.line});
        if (each.code != ErrorCode::InvalidGraph && !each.file.endsWith(QLatin1String("/env.py")))
            ++findings.scripts; // one that is not in the graph
    }
    std::stable_sort(findings.lacking.begin(), findings.lacking.end(),
                     [](const Lacking &a, const Lacking &b) { return a.revisions.size() > b.revisions.size(); });
    return findings;
}

QJsonArray notesJson(const QList<EnvScript::Note> &notes)
{
    QJsonArray array;
    for (const EnvScript::Note &each : notes)
        array.append(QJsonObject{{"name", each.name}, {"value", each.value}, {"line", each.line}});
    return array;
}

QJsonObject findingsJson(const Findings &findings, const ScriptDirectory &scripts)
{
    QJsonArray names;
    QJsonArray modules;
    for (const Lacking &each : findings.lacking) {
        QJsonArray places;
        for (const Place &place : each.places)
            places.append(QJsonObject{{"file", place.file}, {"line", place.line}});
        const QJsonObject object{{"name", each.name}, {"count", each.places.size()}, {"scripts", each.revisions.size()},
                                 {"revisions", QJsonArray::fromStringList(each.revisions)}, {"places", places}};
        (each.isModule ? modules : names).append(object);
    }
    QJsonArray broken;
    for (const Broken &each : findings.broken)
        broken.append(QJsonObject{{"revision", each.revision.id}, {"file", each.revision.path}, {"line", each.line}, {"message", each.message}});
    const EnvScript &env = scripts.environment();
    const auto &problem = scripts.config().urlProblem;
    return {{"scripts", findings.scripts},
            {"native", findings.native},
            {"percent", findings.percent()},
            {"missing_names", names},
            {"missing_modules", modules},
            {"broken", broken},
            {"env", QJsonObject{{"path", env.path}, {"said", notesJson(env.said)}, {"unread", notesJson(env.unread)}}},
            {"database_url", problem ? QJsonValue(QJsonValue::Null) : QJsonValue(scripts.config().url.toString())},
            {"python_path", QJsonArray::fromStringList(scripts.config().scriptPath())}};
}

void printLacking(Invocation &invocation, const Findings &findings, bool modules)
{
    for (const Lacking &each : findings.lacking) {
        if (each.isModule != modules)
            continue;
        invocation.print(QStringLiteral("  %1: %2 in %3").arg(each.name,
            each.places.size() == 1 ? QStringLiteral("1 place") : QStringLiteral("%1 places").arg(each.places.size()),
            each.revisions.size() == 1 ? QStringLiteral("1 script") : QStringLiteral("%1 scripts").arg(each.revisions.size())));
        QMap<QString, QStringList> lines;
        for (const Place &place : each.places)
            lines[place.file] << QString::number(place.line);
        for (auto file = lines.cbegin(); file != lines.cend(); ++file)
            invocation.print(QStringLiteral("      %1:%2").arg(file.key(), file->join(QStringLiteral(", "))));
    }
}

void printConfiguration(Invocation &invocation, const ScriptDirectory &scripts)
{
    const Config &config = scripts.config();
    const EnvScript &env = scripts.environment();
    invocation.print(QStringLiteral("Configuration: %1").arg(
        (QStringList{config.file, config.tomlFile}.filter(QStringLiteral("/"))).join(QStringLiteral(", "))));
    if (config.urlProblem)
        invocation.print(QStringLiteral("  database: not known. %1 %2").arg(config.urlProblem->message, config.urlProblem->advice));
    else
        invocation.print(QStringLiteral("  database: %1 (from %2)").arg(config.url.toString(), config.urlSource));
    if (!env.path.isEmpty())
        invocation.print(QStringLiteral("  %1 is read, not run:").arg(env.path));
    for (const EnvScript::Note &each : env.said)
        invocation.print(QStringLiteral("      line %1: %2 = %3").arg(each.line).arg(each.name, each.value));
    for (const EnvScript::Note &each : env.unread)
        invocation.print(QStringLiteral("      line %1: %2 is no plain value and not known here").arg(each.line).arg(each.name));
}

void print(Invocation &invocation, const Findings &findings, const ScriptDirectory &scripts)
{
    invocation.print(QStringLiteral("Scripts that run natively: %1 of %2 (%3%)")
                         .arg(findings.native).arg(findings.scripts).arg(findings.percent(), 0, 'f', 1));
    const auto has = [&](bool modules) {
        return std::any_of(findings.lacking.cbegin(), findings.lacking.cend(), [=](const Lacking &each) { return each.isModule == modules; });
    };
    if (has(false)) {
        invocation.print(QStringLiteral("\nNames of alembic and sqlalchemy that MediTrack does not offer:"));
        printLacking(invocation, findings, false);
    }
    if (has(true)) {
        invocation.print(QStringLiteral("\nModules that were not found:"));
        printLacking(invocation, findings, true);
        invocation.print(QStringLiteral("  Name the folders that hold them, for example the site-packages of the project's virtual environment,\n"
                                        "  as python_path in the section [meditrack] of the configuration."));
    }
    if (!findings.broken.isEmpty())
        invocation.print(QStringLiteral("\nScripts with a problem of their own:"));
    for (const Broken &each : findings.broken) {
        const QString line = each.line > 0 ? QLatin1Char(':') + QString::number(each.line) : QString();
        invocation.print(QStringLiteral("  %1%2: %3").arg(each.revision.path, line, each.message));
    }
    invocation.print({});
    printConfiguration(invocation, scripts);
}

} // namespace

int doctorCommand(Invocation &invocation)
{
    std::vector<Error> problems;
    const ScriptDirectory scripts(invocation.config(), problems);
    for (const QString &text : scripts.warnings()) {
        if (text != scripts.environment().warning()) // said in full below
            reportWarnings(invocation.progress, {text});
    }
    const Findings findings = examine(scripts, problems);
    if (invocation.options.json)
        invocation.printResult(oneLine(findingsJson(findings, scripts)));
    else
        print(invocation, findings, scripts);
    return findings.native == findings.scripts && findings.broken.isEmpty() ? done : lacking;
}

} // namespace meditrack::cli
