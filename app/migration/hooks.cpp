// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/hooks.h"

#include "core/error.h"

#include <QFileInfo>
#include <QProcess>

namespace meditrack {

namespace {

const QString fileToken = QStringLiteral("REVISION_SCRIPT_FILENAME");

/// The program, and the arguments that come before those of the options.
QStringList commandOf(const PostWriteHook &hook)
{
    if (hook.type.isEmpty())
        throw Error(
            ErrorCode::Command,
            QStringLiteral("Key '%1.type' (or 'type' in toml) is required for post write hook '%1'").arg(hook.name));
    QString key;
    if (hook.type == QLatin1String("exec"))
        key = QStringLiteral("executable");
    else if (hook.type == QLatin1String("console_scripts"))
        key = QStringLiteral("entrypoint");
    else if (hook.type == QLatin1String("module"))
        key = QStringLiteral("module");
    else
        throw Error(ErrorCode::Command, QStringLiteral("No formatter with name '%1' registered").arg(hook.type))
            .advise(QStringLiteral("The types of hooks are exec, console_scripts and module."));
    if (hook.entrypoint.isEmpty())
        throw Error(ErrorCode::Command,
                    QStringLiteral("Key %1.%2 is required for post write hook '%1'").arg(hook.name, key));
    if (hook.type == QLatin1String("module"))
        return {QStringLiteral("python3"), QStringLiteral("-m"), hook.entrypoint};
    return {hook.entrypoint};
}

QStringList argumentsOf(const PostWriteHook &hook, const QString &scriptPath)
{
    const QString options
        = hook.options.contains(fileToken) ? hook.options : fileToken + QLatin1Char(' ') + hook.options;
    QStringList words = shellWords(options);
    words.replaceInStrings(fileToken, scriptPath);
    return words;
}

HookOutput runProgram(const PostWriteHook &hook, const QString &scriptPath)
{
    QStringList command = commandOf(hook) + argumentsOf(hook, scriptPath);
    QProcess process;
    process.setProgram(command.takeFirst());
    process.setArguments(command);
    process.setStandardInputFile(QProcess::nullDevice());
    if (!hook.cwd.isEmpty()) {
        if (!QFileInfo(hook.cwd).isDir())
            throw Error(ErrorCode::Command,
                        QStringLiteral("The post write hook '%1' cannot run: there is no folder '%2'.")
                            .arg(hook.name, hook.cwd));
        process.setWorkingDirectory(hook.cwd);
    }
    process.start();
    const bool started = process.waitForStarted(-1);
    if (!started && hook.type == QLatin1String("console_scripts"))
        throw Error(ErrorCode::Command, QStringLiteral("Could not find entrypoint console_scripts.%1").arg(hook.entrypoint))
            .advise(QStringLiteral("The command that a Python package installed must be on the PATH."));
    if (!started)
        throw Error(ErrorCode::Command, QStringLiteral("The post write hook '%1' cannot run '%2': %3.")
                                            .arg(hook.name, process.program(), process.errorString()));
    process.waitForFinished(-1);
    HookOutput output{QString::fromLocal8Bit(process.readAllStandardOutput()),
                      QString::fromLocal8Bit(process.readAllStandardError())};
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        if (hook.type == QLatin1String("module")
            && output.err.trimmed().endsWith(QStringLiteral("No module named %1").arg(hook.entrypoint)))
            throw Error(ErrorCode::Command, QStringLiteral("Could not find module %1").arg(hook.entrypoint))
                .advise(QStringLiteral("The module must be installed for the python3 that the PATH names."));
        const QString how = process.exitStatus() == QProcess::NormalExit
                                ? QStringLiteral("it ended with exit code %1").arg(process.exitCode())
                                : QStringLiteral("it crashed");
        throw Error(ErrorCode::Command, QStringLiteral("The post write hook '%1' failed: %2.").arg(hook.name, how))
            .because((output.out + output.err).trimmed());
    }
    return output;
}

} // namespace

HookOutput runPostWriteHook(const PostWriteHook &hook, const QString &scriptPath)
{
    try {
        return runProgram(hook, scriptPath);
    } catch (Error &error) {
        error.means(QStringLiteral("The file %1 was written and is there.").arg(scriptPath));
        if (error.advice.isEmpty())
            error.advise(QStringLiteral(
                "Correct [post_write_hooks] in the configuration; the new script need not be made again."));
        throw;
    }
}

QStringList shellWords(const QString &text)
{
    QStringList words;
    QString word;
    bool inWord = false;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool last = i + 1 == text.size();
        if (!quote.isNull() && c == quote) {
            quote = QChar();
        } else if (quote == QLatin1Char('\'')) {
            word += c;
        } else if (c == QLatin1Char('\\') && !last) {
            const QChar next = text.at(++i);
            // Inside double quotes a backslash escapes only these two.
            if (!quote.isNull() && next != QLatin1Char('"') && next != QLatin1Char('\\'))
                word += c;
            word += next;
            inWord = true;
        } else if (!quote.isNull()) {
            word += c;
        } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
            quote = c;
            inWord = true;
        } else if (c.isSpace()) {
            if (inWord)
                words << word;
            word.clear();
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (!quote.isNull())
        throw Error(ErrorCode::Configuration, QStringLiteral("A quote is not closed in: %1").arg(text));
    if (inWord)
        words << word;
    return words;
}

} // namespace meditrack
