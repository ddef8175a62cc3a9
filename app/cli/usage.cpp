// SPDX-License-Identifier: GPL-3.0-or-later
// What --help prints, and the line above a wrong usage.
#include "cli/arguments.h"
#include "cli/options.h"

namespace meditrack::cli {

namespace {

constexpr int firstColumn = 34; // characters

QString entry(const QString &name, const QString &help)
{
    const QString indented = QStringLiteral("  ") + name;
    // A name that is too long for its column stands on a line of its own.
    const QString separator
        = indented.size() < firstColumn ? QString() : QLatin1Char('\n') + QString(firstColumn, QLatin1Char(' '));
    return indented.leftJustified(firstColumn) + separator + help + QLatin1Char('\n');
}

QString entry(const Option &option)
{
    QString names = option.spellings().join(QStringLiteral(", "));
    if (!option.isFlag())
        names += QLatin1Char(' ') + QString::fromLatin1(option.value);
    return entry(names, QString::fromUtf8(option.help));
}

QString nameOf(const Command &command)
{
    return (QString::fromLatin1(command.group) + QLatin1Char(' ') + QString::fromLatin1(command.name)).trimmed();
}

} // namespace

QString usageLine(const Command *command)
{
    if (!command)
        return QStringLiteral("usage: meditrack [OPTIONS] COMMAND [ARGUMENTS]");
    const QStringList accepted = QString::fromLatin1(command->accepts).split(QLatin1Char(' '));
    QString line = QStringLiteral("usage: meditrack %1 [OPTIONS]").arg(nameOf(*command));
    if (accepted.contains(QLatin1String("REVISION")))
        line += QStringLiteral(" REVISION");
    else if (accepted.contains(QLatin1String("REVISIONS")))
        line += QStringLiteral(" REVISION [REVISION ...]");
    else if (accepted.contains(QLatin1String("REVISIONS?")))
        line += QStringLiteral(" [REVISION ...]");
    else if (accepted.contains(QLatin1String("NAME")))
        line += QStringLiteral(" NAME");
    else if (accepted.contains(QLatin1String("DIRECTORY")))
        line += QStringLiteral(" DIRECTORY");
    else if (accepted.contains(QLatin1String("FILE")))
        line += QStringLiteral(" FILE");
    else if (accepted.contains(QLatin1String("FILE?")))
        line += QStringLiteral(" [FILE]");
    else if (accepted.contains(QLatin1String("FILES")))
        line += QStringLiteral(" FILE [FILE ...]");
    return line;
}

QString helpText(const Command *command)
{
    QString text = usageLine(command) + QStringLiteral("\n\n");
    if (command) {
        text += QString::fromUtf8(command->help) + QStringLiteral(".\n\nOptions:\n");
        const QStringList accepted = QString::fromLatin1(command->accepts).split(QLatin1Char(' '));
        for (const Option &option : commandOptions()) {
            if (accepted.contains(QLatin1String(option.key)))
                text += entry(option);
        }
    } else {
        text += QStringLiteral("Runs the migrations of an Alembic project.\n\nCommands:\n");
        for (const Command &each : commands()) {
            if (*each.help)
                text += entry(nameOf(each), QString::fromUtf8(each.help));
        }
    }
    text += command ? QStringLiteral("\nOptions of every command:\n") : QStringLiteral("\nOptions:\n");
    for (const Option &option : globalOptions()) {
        // current's -c is --check-heads, so its configuration file is named before the command, or by --config.
        if (!command || option.target != Option::Target(&Options::version))
            text += entry(option);
    }
    if (command && QString::fromLatin1(command->accepts).contains(QLatin1String("REVISION")))
        text += QStringLiteral(
            "\nA REVISION is an id or the beginning of one, head, heads, base, +N, -N, ID+N, ID-N or LABEL@head.\n");
    return text;
}

} // namespace meditrack::cli
