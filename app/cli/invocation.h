// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "core/progress.h"
#include "migration/scriptdirectory.h"

#include <QTextStream>

#include <atomic>

namespace meditrack::cli {

/// What a command may read from and write to; tests hand in strings.
struct Streams
{
    QTextStream &in;
    QTextStream &out;
    QTextStream &err;
    bool interactive = false; ///< somebody can answer a question
};

/// What the process knows of itself.
struct Environment
{
    QString bundledConfig; ///< alembic.ini of MediTrack's own migrations; empty if there is none
    const std::atomic<bool> *interrupted = nullptr; ///< set by Ctrl+C
};

/// Everything that can stand on the command line; each command reads what it has declared.
struct Options
{
    Config::Request config;
    bool quiet = false;
    bool raiseError = false;

    QStringList revisions;
    bool autogenerate = false;
    bool checkHeads = false;
    bool downgrade = false;
    bool implicitBase = false;
    bool inclusive = false;
    bool indicateCurrent = false;
    bool json = false;
    bool noAssertRelativeLength = false;
    bool plan = false;
    bool purge = false;
    bool resolveDependencies = false;
    bool splice = false;
    bool sql = false;
    bool sqlScript = false;
    bool transactionPerRevision = false;
    bool verbose = false;
    bool yes = false;
    QString message;
    QString name;
    QString range;
    bool hasRange = false;
    QString revisionId;
    QString tag;
    QString versionPath;
    QStringList branchLabels;
    QStringList dependsOn;
    QStringList heads;
    QStringList lower;
    QStringList upper;
};

/// Prints what a command tells: Alembic's log lines and warnings, on stderr.
class ConsoleProgress final : public Progress
{
public:
    ConsoleProgress(Streams &streams, const Environment &environment, bool quiet);
    void report(const Event &event) override;
    bool cancelled() const override;
    void info(const QString &text);

private:
    Streams &m_streams;
    const Environment &m_environment;
    bool m_quiet;
};

/// One command at work.
struct Invocation
{
    Options options;
    Streams &streams;
    const Environment &environment;
    ConsoleProgress progress;

    Config config() const { return Config::load(options.config); }
    void print(const QString &line);
};

} // namespace meditrack::cli
