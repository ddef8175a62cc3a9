// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/sqlscript.h"

#include "core/error.h"
#include "migration/scriptheader.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <utility>

namespace meditrack {

namespace {

/// "-- key: value", whatever the key.
const QRegularExpression &keyLine()
{
    static const QRegularExpression line(QStringLiteral(R"(^--\s*([A-Za-z]+(?:[ _-][A-Za-z]+)?)\s*:\s*(.*?)\s*$)"));
    return line;
}

const QStringList keys{"revision", "down_revision", "branch_labels", "depends_on", "create_date", "message"};

/// How many letters must be changed, added or left out to get from one word to the other.
int distance(const QString &from, const QString &to)
{
    std::vector<int> row(size_t(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        int corner = std::exchange(row[0], int(i) + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const int changed = corner + (from.at(i) == to.at(qsizetype(j) - 1) ? 0 : 1);
            corner = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

/// The key that a line begins with; empty if it is a line of the message. A key that is misspelt must not pass
/// for one: without its down revision a script would be a base. Throws Error.
QString keyOf(const QString &line, const QString &path, int number)
{
    const QString word = keyLine().match(line).captured(1).toLower().replace(u' ', u'_').replace(u'-', u'_');
    if (word.isEmpty() || keys.contains(word))
        return word;
    for (const QString &key : keys) {
        if (key != QLatin1String("message") && distance(word, key) <= 2)
            throw Error(ErrorCode::ScriptHeader,
                        QStringLiteral("'%1' in line %2 is no part of a header; is '%3' meant?").arg(word, QString::number(number), key))
                .at(path, number)
                .means(QStringLiteral("Nothing was run and nothing has been changed."))
                .advise(QStringLiteral("Correct the word. A line of the message that looks so can begin with \"-- message:\"."));
    }
    return {};
}

const QRegularExpression &sectionLine()
{
    static const QRegularExpression line(QStringLiteral(R"(^--\s*\[\s*([^\]]*?)\s*\]\s*$)"));
    return line;
}

QStringList list(const QString &value)
{
    if (value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0)
        return {};
    static const QRegularExpression separator(QStringLiteral(R"([,\s]+)"));
    return value.split(separator, Qt::SkipEmptyParts);
}

/// A line of a message that would be read as something else.
bool needsKey(const QString &line)
{
    const QString text = QStringLiteral("-- ") + line;
    return keyLine().match(text).hasMatch() || sectionLine().match(text).hasMatch();
}

Error broken(const QString &path, int line, const QString &what)
{
    return Error(ErrorCode::ScriptHeader, what)
        .at(path, line)
        .means(QStringLiteral("Nothing was run and nothing has been changed."))
        .advise(QStringLiteral("A script has lines \"-- revision: ID\", \"-- [upgrade]\" and \"-- [downgrade]\"; a section "
                               "may name one database: \"-- [upgrade sqlite]\"."));
}

} // namespace

std::optional<Revision> readSqlHeader(const QString &path, const QByteArray &source)
{
    const QStringList lines = QString::fromUtf8(source).split(QLatin1Char('\n'));
    Revision revision;
    revision.path = path;
    revision.format = ScriptFormat::Sql;
    QStringList message;
    bool sections = false;
    int number = 0;
    for (const QString &raw : lines) {
        ++number;
        QString line = raw.trimmed();
        if (line.startsWith(QChar(0xFEFF)))
            line = line.mid(1);
        if (line.isEmpty() && message.isEmpty())
            continue;
        if (sectionLine().match(line).hasMatch()) {
            sections = true;
            break;
        }
        if (!line.isEmpty() && !line.startsWith(QLatin1String("--")))
            break;
        const QString key = keyOf(line, path, number);
        const QString value = keyLine().match(line).captured(2);
        if (key.isEmpty() || key == QLatin1String("message")) {
            message << (key.isEmpty() ? line.mid(2).trimmed() : value);
            continue;
        }
        if (key == QLatin1String("revision")) {
            if (list(value).size() != 1)
                throw broken(path, number, QStringLiteral("This line names no single revision id."));
            if (isReservedId(value))
                throw broken(path, number, QStringLiteral("'%1' is a word of the command line, no revision id.").arg(value));
            revision.id = value;
        } else if (key == QLatin1String("down_revision")) {
            revision.downRevisions = list(value);
        } else if (key == QLatin1String("branch_labels")) {
            revision.branchLabels = list(value);
        } else if (key == QLatin1String("depends_on")) {
            revision.dependsOn = list(value);
        } else {
            revision.createDate = value;
        }
    }
    if (revision.id.isEmpty()) {
        if (sections)
            throw broken(path, 1, QStringLiteral("This script has sections but no line \"-- revision: ID\"."));
        return std::nullopt; // some other SQL file
    }
    readSqlSections(path, QString::fromUtf8(source));
    const QString createDate = revision.createDate;
    setDescription(revision, message.join(QLatin1Char('\n')));
    revision.createDate = createDate;
    return revision;
}

std::vector<SqlSection> readSqlSections(const QString &path, const QString &text)
{
    std::vector<SqlSection> sections;
    int number = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        ++number;
        const auto match = sectionLine().match(line.trimmed());
        if (!match.hasMatch()) {
            if (!sections.empty())
                sections.back().text += line + QLatin1Char('\n');
            continue;
        }
        const QStringList words = match.captured(1).toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QString direction = words.value(0);
        const QString dialect = words.value(1);
        if (direction != QLatin1String("upgrade") && direction != QLatin1String("downgrade"))
            throw broken(path, number, QStringLiteral("[%1] is neither [upgrade] nor [downgrade].").arg(match.captured(1)));
        if (words.size() > 2 || !(dialect.isEmpty() || dialect == QLatin1String("sqlite") || dialect == QLatin1String("postgresql")))
            throw broken(path, number, QStringLiteral("[%1] names no known database: sqlite or postgresql.").arg(match.captured(1)));
        sections.push_back({direction, dialect, {}, number + 1});
    }
    return sections;
}

QString writeSqlScript(const Revision &revision, const QString &message, const QDateTime &created, const QString &upgrade, const QString &downgrade)
{
    const auto value = [](const QStringList &ids) {
        return ids.isEmpty() ? QStringLiteral("none") : ids.join(QStringLiteral(", "));
    };
    QStringList lines;
    for (const QString &line : message.split(QLatin1Char('\n')))
        lines << (QStringLiteral("-- ") + (needsKey(line) ? QStringLiteral("message: ") : QString()) + line).trimmed();
    lines << QStringLiteral("--") << QStringLiteral("-- revision: ") + revision.id
          << QStringLiteral("-- down_revision: ") + value(revision.downRevisions);
    if (!revision.branchLabels.isEmpty())
        lines << QStringLiteral("-- branch_labels: ") + value(revision.branchLabels);
    if (!revision.dependsOn.isEmpty())
        lines << QStringLiteral("-- depends_on: ") + value(revision.dependsOn);
    lines << QStringLiteral("-- create_date: ") + created.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
          << QString() << QStringLiteral("-- [upgrade]") << upgrade << QString()
          << QStringLiteral("-- [downgrade]") << downgrade;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace meditrack
