// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "core/config.h"

namespace meditrack::cli {

/// What the process knows of itself.
struct Environment
{
    QString bundledConfig; ///< alembic.ini of MediTrack's own migrations; empty if there is none
    std::atomic<bool> *interrupted = nullptr; ///< set by Ctrl+C
    std::atomic<bool> *asking = nullptr; ///< set by us while we wait for an answer, when Ctrl+C may end the process
};

/// Everything that can stand on the command line; each command reads what it has declared.
struct Options
{
    // For every command.
    bool help = false;
    bool version = false;
    bool quiet = false;
    bool raiseError = false;
    QStringList configFiles;
    QString section = QStringLiteral("alembic");
    QString scriptLocation;
    QString databaseUrl;
    QString lockTimeout; ///< seconds; null = not given
    QString wait; ///< seconds; null = not given
    QStringList xArguments;

    QStringList arguments; ///< what is no option: revisions, or a name
    bool all = false;
    bool allowRevisionMismatch = false;
    bool allowForeignKeyErrors = false;
    bool allowUnknownRevision = false;
    bool acceptRowChanges = false;
    bool adopt = false;
    bool autogenerate = false;
    bool checkHeads = false;
    bool cleanup = false;
    bool disconnectOthers = false;
    bool downgrade = false;
    bool guard = false;
    bool implicitBase = false;
    bool inclusive = false;
    bool indicateCurrent = false;
    bool json = false;
    bool noAssertRelativeLength = false;
    bool noBackup = false;
    bool noGuard = false;
    bool package = false;
    bool plan = false;
    bool pin = false;
    bool preflight = false;
    bool purge = false;
    bool rehearse = false;
    bool rehearseOnly = false;
    bool resolveDependencies = false;
    bool splice = false;
    bool sql = false;
    bool sqlScript = false;
    bool transactionPerRevision = false;
    bool undo = false;
    bool verbose = false;
    bool yes = false;
    QString branchLabel;
    QString compress; ///< null = not given
    QString dir;
    QString exportLost;
    QString head;
    QString format; ///< null = not given
    QString limit; ///< a number; null = not given
    QString message;
    QString mode; ///< null = not given
    QString range; ///< null = not given
    QString revisionId;
    QString tag;
    QString templateName = QStringLiteral("generic");
    QString versionPath;
    QString report;
    QString target;
    QStringList allow;
    QStringList dependsOn;
    QStringList exclude;
    QStringList keep;
    QStringList lower;
    QStringList mask;
    QStringList renames;
    QStringList tables;
    QStringList upper;
};

/// One command at work.
struct Invocation
{
    Options options;
    Streams &streams;
    const Environment &environment;
    ConsoleProgress progress;
    QStringList secrets; ///< of the words and the environment; nothing that is told may hold them
    QString fallbackConfig; ///< the configuration where none is named or found

    /// The files that are named, and what else is asked of the configuration. Throws Error.
    Config::Request request() const;
    /// Tells what is deprecated in it. Throws Error.
    Config config();
    /// Where people read: stdout, but with --json, when that is one document and nothing else, stderr.
    QTextStream &talk() { return options.json ? streams.err : streams.out; }
    /// One line of what the command is for; nothing with --quiet, as in Alembic.
    void print(const QString &line);
    /// The same of what comes before a question.
    void tell(const QString &line);
    /// JSON and --sql's text: the command's result for other programs, printed in any case.
    void printResult(const QString &text);
    /// Alembic's messages ("Generating …"): indented and wrapped in a terminal.
    void message(const QString &text, bool endLine = true);
};

} // namespace meditrack::cli
