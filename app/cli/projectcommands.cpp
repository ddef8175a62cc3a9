// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs around a project: init, list_templates, edit.
#include "cli/commands.h"
#include "core/error.h"
#include "migration/projecttemplates.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace meditrack::cli {

namespace {

/// The editor that Alembic would take: the user's own, or one that is usually there.
QString findEditor()
{
    QStringList candidates{QStringLiteral("sensible-editor"), QStringLiteral("editor"), QStringLiteral("nano"),
                           QStringLiteral("vim"), QStringLiteral("code")};
    qsizetype place = 0;
    for (const char *variable : {"EDITOR", "VISUAL"}) {
        const QString choice = qEnvironmentVariable(variable);
        if (choice.isEmpty())
            continue;
        if (QFileInfo::exists(choice))
            return choice;
        if (!choice.contains(QLatin1Char('/')))
            candidates.insert(place++, choice);
    }
    for (const QString &candidate : std::as_const(candidates)) {
        const QString program = QStandardPaths::findExecutable(candidate);
        if (!program.isEmpty())
            return program;
    }
    throw Error(ErrorCode::Command, QStringLiteral("Error executing editor (No suitable editor found. Please set the \"EDITOR\" or "
                                                   "\"VISUAL\" environment variables)"));
}

void openInEditor(const QString &editor, const QString &path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(editor, {path});
    const bool started = process.waitForStarted(-1);
    process.waitForFinished(-1);
    if (!started || process.exitStatus() != QProcess::NormalExit)
        throw Error(ErrorCode::Command, QStringLiteral("Error executing editor (%1)").arg(process.errorString()));
    if (process.exitCode() != 0)
        throw Error(ErrorCode::Command, QStringLiteral("Error executing editor (Command '['%1', '%2']' returned non-zero exit status %3.)")
                                            .arg(editor, path, QString::number(process.exitCode())));
}

/// "What ...  done", as Alembic tells each thing that it does.
void tellAndDo(Invocation &invocation, const QString &what, const std::function<void()> &work)
{
    invocation.message(what + QStringLiteral(" ..."), false);
    try {
        work();
    } catch (...) {
        invocation.print(QStringLiteral("  FAILED"));
        throw;
    }
    invocation.print(QStringLiteral("  done"));
}

} // namespace

int editCommand(Invocation &invocation)
{
    const ScriptDirectory scripts = scriptsOf(invocation);
    const QString &wanted = invocation.options.arguments.first();
    const bool current = wanted == QLatin1String("current");
    const QStringList ids = current ? currentRows(invocation, scripts.config()) : scripts.graph().resolve(wanted);
    if (ids.isEmpty())
        throw Error(ErrorCode::Command, current ? QStringLiteral("No current revisions")
                                                : QStringLiteral("No revision files indicated by symbol '%1'").arg(wanted));
    for (const QString &id : current ? scripts.graph().resolve(ids) : ids)
        openInEditor(findEditor(), scripts.graph().find(id)->revision.path);
    return done;
}

int initCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    Config::Request files = invocation.request();
    NewProject project{options.arguments.first(), options.templateName, files.file, files.tomlFile, options.package};
    if (project.iniFile.isEmpty())
        project.iniFile = qEnvironmentVariable("ALEMBIC_CONFIG", QStringLiteral("alembic.ini"));
    if (project.tomlFile.isEmpty())
        project.tomlFile = QStringLiteral("pyproject.toml");
    createProject(project, [&](const QString &what, const std::function<void()> &work) { tellAndDo(invocation, what, work); },
                  [&](const QString &text) { invocation.message(text); });
    const QString ini = QDir::current().absoluteFilePath(project.iniFile);
    invocation.message(templateNamed(project.templateName).toml
                           ? QStringLiteral("Please edit configuration settings in %1 and configuration/connection/logging settings in %2 "
                                            "before proceeding.").arg(QDir::current().absoluteFilePath(project.tomlFile), ini)
                           : QStringLiteral("Please edit configuration/connection/logging settings in %1 before proceeding.").arg(ini));
    return done;
}

int listTemplatesCommand(Invocation &invocation)
{
    invocation.print(QStringLiteral("Available templates:\n"));
    for (const ProjectTemplate &each : projectTemplates())
        invocation.print(QStringLiteral("%1 - %2").arg(each.name, each.summary));
    invocation.print(QStringLiteral("\nTemplates are used via the 'init' command, e.g.:"));
    invocation.print(QStringLiteral("\n  meditrack init --template generic ./scripts"));
    return done;
}

} // namespace meditrack::cli
