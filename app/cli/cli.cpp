// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli.h"

#include "cli/commands.h"
#include "cli/report.h"
#include "core/error.h"

#include <CLI/CLI.hpp>

#include <QHash>

#include <functional>
#include <map>

namespace meditrack::cli {

namespace {

constexpr int failed = 255;
constexpr int wrongUsage = 2;

using AddOption = std::function<void(CLI::App &, Options &)>;

AddOption flag(const char *names, bool Options::*member, const char *help)
{
    return [=](CLI::App &app, Options &options) { app.add_flag(names, options.*member, help); };
}

AddOption text(const char *names, QString Options::*member, const char *help)
{
    return [=](CLI::App &app, Options &options) {
        app.add_option_function<std::string>(
            names, [&options, member](const std::string &value) { options.*member = QString::fromStdString(value); }, help);
    };
}

/// An option that may be given several times, one value each time.
AddOption texts(const char *names, QStringList Options::*member, const char *help)
{
    return [=](CLI::App &app, Options &options) {
        app.add_option_function<std::vector<std::string>>(
               names,
               [&options, member](const std::vector<std::string> &values) {
                   for (const std::string &value : values)
                       options.*member << QString::fromStdString(value);
               },
               help)
            ->allow_extra_args(false);
    };
}

AddOption positionals(int minimum, int maximum)
{
    return [=](CLI::App &app, Options &options) {
        auto *option = app.add_option_function<std::vector<std::string>>(
            maximum == 1 ? "revision" : "revisions",
            [&options](const std::vector<std::string> &values) {
                for (const std::string &value : values)
                    options.revisions << QString::fromStdString(value);
            },
            "Revision: an id or the beginning of one, head, heads, base, +N, -N, ID+N, LABEL@head");
        option->expected(minimum, maximum);
        if (minimum > 0)
            option->required();
        else
            option->expected(0, maximum);
    };
}

constexpr int many = 1 << 20;

const std::map<std::string, AddOption> &knownOptions()
{
    static const std::map<std::string, AddOption> table{
        {"REVISION", positionals(1, 1)},
        {"REVISIONS", positionals(1, many)},
        {"REVISIONS?", positionals(0, many)},
        {"NAME", [](CLI::App &app, Options &options) {
             app.add_option_function<std::string>(
                    "name", [&options](const std::string &value) { options.name = QString::fromStdString(value); },
                    "What the new migration does, in a few words")->required();
         }},
        {"autogenerate", flag("--autogenerate", &Options::autogenerate, "Compare the database with the models")},
        {"branch-label", texts("--branch-label", &Options::branchLabels, "A branch label for the new revision")},
        {"check-heads", flag("-c,--check-heads", &Options::checkHeads, "Fail unless the database is on all heads")},
        {"depends-on", texts("--depends-on", &Options::dependsOn, "A revision that the new one depends on")},
        {"downgrade", flag("--downgrade", &Options::downgrade, "Walk as downgrade does")},
        {"head", texts("--head", &Options::heads, "The revision to build on, instead of the head")},
        {"implicit-base", flag("--implicit-base", &Options::implicitBase, "Include branches that begin below")},
        {"inclusive", flag("--inclusive", &Options::inclusive, "Include the lower revision")},
        {"indicate-current", flag("-i,--indicate-current", &Options::indicateCurrent, "Mark what the database is at")},
        {"json", flag("--json", &Options::json, "Print one line of JSON")},
        {"lower", texts("--lower", &Options::lower, "Where to stop")},
        {"message", text("-m,--message", &Options::message, "Message of the new revision")},
        {"no-assert-relative-length", flag("--no-assert-relative-length", &Options::noAssertRelativeLength, "Stop at the ends")},
        {"plan", flag("--plan", &Options::plan, "Print what would run; change nothing")},
        {"purge", flag("--purge", &Options::purge, "Delete all rows of the version table first")},
        {"range", [](CLI::App &app, Options &options) {
             app.add_option_function<std::string>(
                 "-r,--rev-range",
                 [&options](const std::string &value) {
                     options.range = QString::fromStdString(value);
                     options.hasRange = true;
                 },
                 "[start]:[end]; either may be \"current\"");
         }},
        {"resolve-dependencies", flag("--resolve-dependencies", &Options::resolveDependencies, "Treat dependencies as down revisions")},
        {"rev-id", text("--rev-id", &Options::revisionId, "The id of the new revision, instead of a made-up one")},
        {"splice", flag("--splice", &Options::splice, "Allow a head that is not a head")},
        {"sql", flag("--sql", &Options::sql, "Print SQL instead of running it")},
        {"sql-script", flag("--sql-script", &Options::sqlScript, "Write a plain SQL script, not a Python one")},
        {"tag", text("--tag", &Options::tag, "A text that scripts may ask for")},
        {"transaction-per-revision", flag("--transaction-per-revision", &Options::transactionPerRevision,
                                          "Commit after each revision instead of all or nothing")},
        {"upper", texts("--upper", &Options::upper, "Where to begin")},
        {"verbose", flag("-v,--verbose", &Options::verbose, "Print more")},
        {"version-path", text("--version-path", &Options::versionPath, "The folder for the new revision")},
        {"yes", flag("-y,--yes", &Options::yes, "Do not ask")},
    };
    return table;
}

void addGlobalOptions(CLI::App &app, Options &options)
{
    Config::Request &request = options.config;
    const auto into = [&app](const char *names, QString &target, const char *help) {
        return app.add_option_function<std::string>(
            names, [&target](const std::string &value) { target = QString::fromStdString(value); }, help);
    };
    into("-c,--config", request.file, "Configuration file; default: $ALEMBIC_CONFIG, ./alembic.ini, ./migrations/alembic.ini");
    into("-n,--name", request.section, "Section of the configuration file; default: alembic");
    into("--script-location", request.scriptLocation, "Folder of the migration scripts; no configuration file is needed then");
    into("--database-url", request.databaseUrl, "Database; default: $DATABASE_URL, then sqlalchemy.url of the configuration");
    app.add_option_function<std::vector<std::string>>(
           "-x",
           [&request](const std::vector<std::string> &values) {
               for (const std::string &value : values)
                   request.xArguments << QString::fromStdString(value);
           },
           "An argument for the scripts: -x key=value")
        ->allow_extra_args(false);
    app.add_flag("-q,--quiet", options.quiet, "Print nothing but results and errors");
    app.add_flag("--raiseerr", options.raiseError, "Print the details of an error too");
}

void addCommand(CLI::App &parent, const Command &command, Options &options, std::function<void(const Command &)> chosen)
{
    CLI::App *app = parent.add_subcommand(command.name, command.help);
    app->fallthrough();
    for (const QString &name : QString::fromLatin1(command.accepts).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        knownOptions().at(name.toStdString())(*app, options);
    app->callback([&command, chosen = std::move(chosen)] { chosen(command); });
}

/// What went wrong, on stderr; under --json the JSON line comes last.
void printError(Invocation &invocation, const Error &error)
{
    QTextStream &err = invocation.streams.err;
    err << "FAILED: " << error.text() << '\n';
    if (!error.detail.isEmpty() && (invocation.options.raiseError || error.code == ErrorCode::ScriptFailed))
        err << error.detail << '\n';
    if (invocation.options.json || qEnvironmentVariableIntValue("MEDITRACK_JSON_ERRORS") == 1)
        err << oneLine(errorJson(error)) << '\n';
    err.flush();
}

int execute(const Command &command, Invocation &invocation)
{
    try {
        const int code = command.run(invocation);
        invocation.streams.out.flush();
        return code;
    } catch (const Error &error) {
        invocation.streams.out.flush();
        printError(invocation, error);
    } catch (const std::exception &exception) {
        invocation.streams.out.flush();
        printError(invocation, Error(ErrorCode::Internal, QString::fromUtf8(exception.what()))
                                   .advise(QStringLiteral("This is a mistake in MediTrack; please report it.")));
    }
    return failed;
}

} // namespace

ConsoleProgress::ConsoleProgress(Streams &streams, const Environment &environment, bool quiet)
    : m_streams(streams)
    , m_environment(environment)
    , m_quiet(quiet)
{
}

bool ConsoleProgress::cancelled() const
{
    return m_environment.interrupted && m_environment.interrupted->load(std::memory_order_relaxed);
}

void ConsoleProgress::info(const QString &text)
{
    // The layout of Alembic's own configuration template, so that programs that read its log can read this.
    if (!m_quiet)
        m_streams.err << "INFO  [alembic.runtime.migration] " << text << '\n';
}

void ConsoleProgress::report(const Event &event)
{
    if (const auto *plan = std::get_if<event::PlanStarted>(&event)) {
        info(QStringLiteral("Context impl %1.").arg(plan->dialectImpl));
        if (plan->staticSql)
            info(QStringLiteral("Generating static SQL"));
        info(plan->transactionalDdl ? QStringLiteral("Will assume transactional DDL.") : QStringLiteral("Will assume non-transactional DDL."));
    } else if (const auto *step = std::get_if<event::StepStarted>(&event)) {
        const QString comma = QStringLiteral(", ");
        info(QStringLiteral("Running %1 %2 -> %3%4").arg(step->verb, step->from.join(comma), step->to.join(comma),
                                                        step->doc.isEmpty() ? QString() : comma + step->doc));
    } else if (const auto *notice = std::get_if<event::Notice>(&event)) {
        switch (notice->level) {
        case event::Notice::Level::Info:
            info(notice->text);
            break;
        case event::Notice::Level::Warning:
            m_streams.err << "warning: " << notice->text << '\n';
            break;
        case event::Notice::Level::Deprecation:
            m_streams.err << "deprecation: " << notice->text << '\n';
            break;
        }
    }
    m_streams.err.flush();
}

void Invocation::print(const QString &line)
{
    streams.out << line << '\n';
}

int run(const QStringList &arguments, Streams streams, const Environment &environment)
{
    Options options;
    const Command *chosen = nullptr;
    CLI::App app("MediTrack: runs Alembic migrations without Python's Alembic.", "meditrack");
    app.set_version_flag("--version", std::string("meditrack ") + MEDITRACK_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    addGlobalOptions(app, options);
    QHash<QString, CLI::App *> groups;
    for (const Command &command : commands()) {
        const QString group = QLatin1String(command.group);
        CLI::App *parent = &app;
        if (!group.isEmpty()) {
            CLI::App *&known = groups[group];
            if (!known) {
                known = app.add_subcommand(command.group, group == QLatin1String("db") ? "Look after the database"
                                                                                       : "The guide's short forms");
                known->require_subcommand(1)->fallthrough();
            }
            parent = known;
        }
        addCommand(*parent, command, options, [&](const Command &each) { chosen = &each; });
    }

    std::vector<std::string> words; // CLI11 takes them from the back
    for (auto word = arguments.crbegin(); word != arguments.crend(); ++word)
        words.push_back(word->toStdString());
    try {
        app.parse(words);
    } catch (const CLI::ParseError &error) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = app.exit(error, out, err);
        streams.out << QString::fromStdString(out.str());
        streams.err << QString::fromStdString(err.str());
        streams.out.flush();
        streams.err.flush();
        return code == 0 ? done : wrongUsage;
    }
    if (QLatin1String(chosen->group) != QLatin1String(""))
        options.config.fallbackFile = environment.bundledConfig;
    Invocation invocation{options, streams, environment, ConsoleProgress(streams, environment, options.quiet)};
    return execute(*chosen, invocation);
}

} // namespace meditrack::cli
