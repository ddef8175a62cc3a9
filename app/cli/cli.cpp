// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli.h"

#include "cli/arguments.h"
#include "cli/report.h"
#include "core/error.h"

#include <QFileInfo>

#include <new>

namespace meditrack::cli {

namespace {

/// The error as it may be shown.
Error cleaned(Error error, const QStringList &secrets)
{
    for (QString Error::*part : {&Error::message, &Error::consequence, &Error::detail, &Error::sql, &Error::cause,
                                 &Error::file, &Error::revision})
        error.*part = withoutPasswords(error.*part, secrets);
    // Our own words, which may show what a URL looks like.
    error.advice = withoutSecrets(error.advice, secrets);
    return error;
}

/// What went wrong, on stderr; where a program listens, the JSON line comes last.
void printError(Streams &streams, const Error &error, bool withDetail, bool json)
{
    streams.out.flush();
    streams.err << "FAILED: " << error.text() << '\n';
    if (withDetail && !error.detail.isEmpty())
        streams.err << error.detail << '\n';
    if (json || qEnvironmentVariableIntValue("MEDITRACK_JSON_ERRORS") == 1)
        streams.err << oneLine(errorJson(error));
    streams.err.flush();
}

void printUsageError(Streams &streams, const Error &error, bool json)
{
    streams.err << error.detail << "\nmeditrack: error: " << error.message << '\n'
                << "`meditrack --help` lists the commands, `meditrack COMMAND --help` what each takes.\n";
    if (json || qEnvironmentVariableIntValue("MEDITRACK_JSON_ERRORS") == 1)
        streams.err << oneLine(errorJson(error));
    streams.err.flush();
}

int execute(const Command &command, Invocation &invocation)
{
    const Options &options = invocation.options;
    try {
        const int code = command.run(invocation);
        invocation.streams.out.flush();
        return code;
    } catch (Error &error) {
        if (error.consequence.isEmpty() && error.code != ErrorCode::Usage)
            error.consequence = QString::fromLatin1(command.afterFailure);
        const bool withDetail = options.raiseError || error.code == ErrorCode::ScriptFailed;
        printError(invocation.streams, cleaned(error, invocation.secrets), withDetail, options.json);
        return error.code == ErrorCode::Usage ? wrongUsage : failed;
    } catch (const std::bad_alloc &) {
        printError(invocation.streams, Error(ErrorCode::Io, QStringLiteral("There is not enough memory.")), false,
                   options.json);
    } catch (const std::exception &exception) {
        printError(invocation.streams,
                   Error(ErrorCode::Internal, withoutPasswords(QString::fromUtf8(exception.what()), invocation.secrets))
                       .advise(QStringLiteral("This is a mistake in MediTrack; please report it.")),
                   false, options.json);
    }
    return failed;
}

/// The files that -c names: one ini file, one pyproject.toml, or both.
void chooseFiles(Config::Request &request, const QStringList &files)
{
    for (const QString &file : files) {
        const bool toml = QFileInfo(file).fileName() == QLatin1String("pyproject.toml");
        QString &wanted = toml ? request.tomlFile : request.file;
        if (!wanted.isEmpty())
            throw Error(ErrorCode::Command, toml ? QStringLiteral("pyproject.toml indicated more than once")
                                                 : QStringLiteral("only one ini file may be indicated"));
        wanted = file;
    }
}

} // namespace

Config::Request Invocation::request() const
{
    Config::Request request;
    chooseFiles(request, options.configFiles);
    request.section = options.section;
    request.scriptLocation = options.scriptLocation;
    request.databaseUrl = options.databaseUrl;
    request.lockTimeout = options.lockTimeout;
    request.wait = options.wait;
    request.xArguments = options.xArguments;
    request.keepCompiled = true;
    request.fallbackFile = fallbackConfig;
    return request;
}

Config Invocation::config()
{
    const Config config = Config::load(request());
    for (const QString &text : config.deprecations)
        progress.report(event::Notice{event::Notice::Level::Deprecation, text});
    return config;
}

void Invocation::print(const QString &line)
{
    if (!options.quiet)
        streams.out << line << '\n';
}

void Invocation::tell(const QString &line)
{
    if (!options.quiet)
        talk() << line << '\n';
}

void Invocation::printResult(const QString &text)
{
    streams.out << text;
}

void Invocation::message(const QString &text, bool endLine)
{
    if (options.quiet)
        return;
    streams.out << (streams.columns > 0 ? wrapped(text, streams.columns) : text);
    if (endLine)
        streams.out << '\n';
    streams.out.flush();
}

int run(const QStringList &arguments, Streams streams, const Environment &environment)
{
    const QStringList secrets
        = secretsIn(arguments + QStringList{qEnvironmentVariable("DATABASE_URL"), qEnvironmentVariable("ALEMBIC_CONFIG")});
    CommandLine line;
    try {
        line = parseArguments(arguments);
    } catch (const Error &error) {
        printUsageError(streams, cleaned(error, secrets), arguments.contains(QLatin1String("--json")));
        return wrongUsage;
    }
    if (!line.answer.isEmpty()) {
        streams.out << line.answer;
        streams.out.flush();
        return done;
    }
    // The guide's short forms work anywhere, on MediTrack's own migrations, and so does the journal of a database. Alembic's
    // verbs want a configuration, and so does what writes a script: the program's own folder is no place for it.
    const bool anywhere = line.command->run == &journalCommand || (*line.command->group && line.command->run != &migrateCreateCommand);
    const QString fallback = anywhere ? environment.bundledConfig : QString();
    Invocation invocation{line.options, streams, environment,
                          ConsoleProgress(streams, environment.interrupted, line.options.quiet, secrets), secrets, fallback};
    return execute(*line.command, invocation);
}

} // namespace meditrack::cli
