// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/options.h"
#include "core/error.h"
#include "core/origin.h"

#include <QRegularExpression>

#include <algorithm>

namespace meditrack::cli {

namespace {

/// An option as it stands in a word: "--head=x" brings its value along, "-vi" a second flag.
struct Match
{
    const Option *option = nullptr;
    std::optional<QString> value;
    QString furtherFlags; ///< "-i"
};

/// "up, down, current"
QString verbsOf(const QString &group)
{
    QStringList verbs;
    for (const Command &command : commands()) {
        if (group == QLatin1String(command.group))
            verbs << QString::fromLatin1(command.name);
    }
    return verbs.join(QStringLiteral(", "));
}

class Parser
{
public:
    explicit Parser(const QStringList &words)
        : m_words(words)
    { }

    CommandLine parse();

private:
    void readOption(const QString &word);
    void readPositional(const QString &word);
    void chooseCommand(const QString &word);
    void checkPositionals() const;
    QString takeValue(const Match &match);

    bool looksLikeOption(const QString &word) const;
    std::optional<Match> match(const QString &word) const;
    const Option *findLong(const QString &name) const;
    const Option *findExactly(const QString &name) const;
    std::vector<const Option *> visible() const;
    [[noreturn]] void refuse(const QString &why) const;

    QStringList m_words;
    qsizetype m_next = 0;
    QString m_group;
    CommandLine m_line;
};

CommandLine Parser::parse()
{
    bool optionsEnded = false;
    while (m_next < m_words.size()) {
        const QString word = m_words.at(m_next++);
        if (!optionsEnded && word == QLatin1String("--"))
            optionsEnded = true;
        else if (!optionsEnded && looksLikeOption(word))
            readOption(word);
        else
            readPositional(word);
        if (m_line.options.help || m_line.options.version) {
            m_line.answer
                = m_line.options.help ? helpText(m_line.command) : QStringLiteral("meditrack %1\n").arg(programVersion());
            return m_line;
        }
    }
    if (!m_line.command)
        refuse(m_group.isEmpty() ? QStringLiteral("too few arguments")
                                 : QStringLiteral("%1 what? One of: %2").arg(m_group, verbsOf(m_group)));
    checkPositionals();
    return m_line;
}

bool Parser::looksLikeOption(const QString &word) const
{
    static const QRegularExpression negativeNumber(QStringLiteral(R"(^-\d+$|^-\d*\.\d+$)"));
    if (!word.startsWith(QLatin1Char('-')) || word.size() == 1 || negativeNumber.match(word).hasMatch())
        return false;
    return match(word).has_value() || !word.contains(QLatin1Char(' '));
}

std::vector<const Option *> Parser::visible() const
{
    std::vector<const Option *> options;
    if (m_line.command) {
        const QStringList accepted = QString::fromLatin1(m_line.command->accepts).split(QLatin1Char(' '));
        for (const Option &option : commandOptions()) {
            if (accepted.contains(QLatin1String(option.key)))
                options.push_back(&option);
        }
    }
    for (const Option &option : globalOptions()) {
        if (!m_line.command || option.target != Option::Target(&Options::version))
            options.push_back(&option);
    }
    return options;
}

const Option *Parser::findExactly(const QString &name) const
{
    for (const Option *option : visible()) {
        if (option->spellings().contains(name))
            return option;
    }
    return nullptr;
}

/// By name or by an abbreviation that only one option has.
const Option *Parser::findLong(const QString &name) const
{
    if (const Option *exact = findExactly(name))
        return exact;
    for (const auto origin : {Option::Origin::Alembic, Option::Origin::Ours, Option::Origin::EveryCommand}) {
        QStringList names;
        const Option *found = nullptr;
        for (const Option *option : visible()) {
            const QString spelling = option->spellings().last();
            if (option->origin == origin && spelling.startsWith(name)) {
                found = option;
                names << spelling;
            }
        }
        if (names.size() > 1)
            refuse(QStringLiteral("ambiguous option: %1 could match %2").arg(name, names.join(QStringLiteral(", "))));
        if (found)
            return found;
    }
    return nullptr;
}

std::optional<Match> Parser::match(const QString &word) const
{
    Match match;
    if (word.startsWith(QLatin1String("--"))) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        match.option = findLong(equals < 0 ? word : word.left(equals));
        if (equals >= 0)
            match.value = word.mid(equals + 1);
    } else {
        match.option = findExactly(word.left(2));
        const QString rest = word.mid(2);
        if (match.option && !rest.isEmpty()) {
            if (match.option->isFlag())
                match.furtherFlags = QLatin1Char('-') + rest;
            else
                match.value = rest.startsWith(QLatin1Char('=')) ? rest.mid(1) : rest;
        }
    }
    return match.option ? std::optional(match) : std::nullopt;
}

QString Parser::takeValue(const Match &match)
{
    if (match.value)
        return match.value->isNull() ? QStringLiteral("") : *match.value;
    // A word that begins with '-' can still be a value ("-r -2:head"), unless it is an option itself.
    const bool there = m_next < m_words.size() && m_words.at(m_next) != QLatin1String("--");
    const QString next = there ? m_words.at(m_next) : QString();
    if (!there || (looksLikeOption(next) && this->match(next)))
        refuse(QStringLiteral("option %1 needs a value").arg(QString::fromLatin1(match.option->names)));
    ++m_next;
    return next.isNull() ? QStringLiteral("") : next;
}

void Parser::readOption(const QString &word)
{
    const std::optional<Match> found = match(word);
    if (!found)
        refuse(QStringLiteral("unrecognized argument: %1").arg(word));
    if (const auto *flag = std::get_if<bool Options::*>(&found->option->target)) {
        if (found->value)
            refuse(QStringLiteral("option %1 takes no value").arg(QString::fromLatin1(found->option->names)));
        m_line.options.*(*flag) = true;
        if (!found->furtherFlags.isEmpty())
            readOption(found->furtherFlags);
    } else if (const auto *text = std::get_if<QString Options::*>(&found->option->target)) {
        m_line.options.*(*text) = takeValue(*found);
        const QByteArray takes = found->option->value;
        if (found->option->origin == Option::Origin::Ours && (m_line.options.*(*text)).isEmpty() && (takes == "FILE" || takes == "FOLDER"))
            refuse(QStringLiteral("option %1 needs a name that is not empty").arg(QString::fromLatin1(found->option->names)));
    } else {
        m_line.options.*std::get<QStringList Options::*>(found->option->target) << takeValue(*found);
    }
}

void Parser::readPositional(const QString &word)
{
    if (!m_line.command)
        chooseCommand(word);
    else
        m_line.options.arguments << word;
}

void Parser::chooseCommand(const QString &word)
{
    for (const Command &command : commands()) {
        const QString group = QString::fromLatin1(command.group);
        if (group == m_group && word == QLatin1String(command.name)) {
            m_line.command = &command;
            return;
        }
        if (m_group.isEmpty() && !group.isEmpty() && word == group) {
            m_group = group;
            return;
        }
    }
    refuse(QStringLiteral("there is no command '%1'").arg((m_group + QLatin1Char(' ') + word).trimmed()));
}

void Parser::checkPositionals() const
{
    const QStringList accepted = QString::fromLatin1(m_line.command->accepts).split(QLatin1Char(' '));
    const qsizetype given = m_line.options.arguments.size();
    for (const char *needed : {"REVISION", "REVISIONS", "NAME", "DIRECTORY", "FILE", "FILES"}) {
        if (accepted.contains(QLatin1String(needed)) && given == 0)
            refuse(QStringLiteral("an argument is missing: %1").arg(QString::fromLatin1(needed)));
    }
    qsizetype most = 0;
    if (accepted.contains(QLatin1String("REVISION")) || accepted.contains(QLatin1String("NAME"))
        || accepted.contains(QLatin1String("DIRECTORY")) || accepted.contains(QLatin1String("FILE"))
        || accepted.contains(QLatin1String("FILE?")))
        most = 1;
    else if (accepted.contains(QLatin1String("REVISIONS")) || accepted.contains(QLatin1String("REVISIONS?"))
             || accepted.contains(QLatin1String("FILES")))
        most = given;
    if (given > most)
        refuse(QStringLiteral("unrecognized argument: %1").arg(m_line.options.arguments.at(most)));
    if (!accepted.contains(QLatin1String("FILE")) && !accepted.contains(QLatin1String("FILE?")) && !accepted.contains(QLatin1String("FILES")))
        return;
    if (m_line.options.arguments.contains(QString()))
        refuse(QStringLiteral("the name of the file is empty"));
    if (m_line.options.arguments.contains(QStringLiteral("-")) && !accepted.contains(QStringLiteral("-")))
        refuse(QStringLiteral("a backup is a file that can be read twice; '-' does not go here (./- is a file of that name)"));
}

void Parser::refuse(const QString &why) const
{
    throw Error(ErrorCode::Usage, why).because(usageLine(m_line.command));
}

} // namespace

CommandLine parseArguments(const QStringList &words)
{
    return Parser(words).parse();
}

} // namespace meditrack::cli
