// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cli.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// What a command line run inside the test did.
struct CliResult
{
    int exitCode = -1;
    QString out;
    QString err;

    QStringList outLines() const { return out.split(QLatin1Char('\n')); }
    QStringList errLines() const { return err.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
    /// The document on the last line of stdout.
    QJsonDocument json() const { return QJsonDocument::fromJson(outLines().value(outLines().size() - 2).toUtf8()); }
    QJsonArray array() const { return json().array(); }
    QJsonObject object() const { return json().object(); }
    /// The error object on the last line of stderr.
    QJsonObject error() const
    {
        return QJsonDocument::fromJson(errLines().value(errLines().size() - 1).toUtf8())
            .object()[QLatin1String("error")]
            .toObject();
    }
};

/// Who sits at the terminal of a command line run inside the test.
struct CliUser
{
    QString input = {}; ///< what is typed; its end is the end of stdin
    bool interactive = false;
    int columns = 0;
    QString bundledConfig = {};
    std::atomic<bool> *interrupted = nullptr;
};

/// The command line on strings, in the current directory and environment.
inline CliResult runCli(const QStringList &arguments, CliUser user = {})
{
    CliResult result;
    QTextStream in(&user.input);
    QTextStream out(&result.out);
    QTextStream err(&result.err);
    result.exitCode = meditrack::cli::run(arguments, {in, out, err, user.interactive, user.columns},
                                          {user.bundledConfig, user.interrupted, nullptr});
    return result;
}

/// A working directory for one test, and the old one again after it.
class InFolder
{
public:
    explicit InFolder(const QString &path)
        : m_old(QDir::currentPath())
    {
        QDir::setCurrent(path);
    }
    ~InFolder() { QDir::setCurrent(m_old); }
    InFolder(const InFolder &) = delete;
    InFolder &operator=(const InFolder &) = delete;

private:
    QString m_old;
};
