// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inifile.h"

#include "core/error.h"
#include "core/textfile.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace meditrack {

namespace {

const QString defaultSection = QStringLiteral("DEFAULT");
constexpr int maximumDepth = 10; // configparser.MAX_INTERPOLATION_DEPTH

} // namespace

/// Takes the lines of a file one by one.
class IniFile::Parser
{
public:
    explicit Parser(IniFile &ini)
        : m_ini(ini)
    {
    }

    void take(const QString &line, int number)
    {
        const QString content = line.trimmed();
        int indent = 0;
        while (indent < line.size() && line.at(indent).isSpace())
            ++indent;
        if (content.startsWith(QLatin1Char('#')) || content.startsWith(QLatin1Char(';')))
            return;
        if (content.isEmpty()) {
            if (!m_key.isEmpty()) // an empty line may stand inside a value; the end is trimmed later
                m_ini.m_sections[m_section][m_key].raw += QLatin1Char('\n');
            return;
        }
        if (!m_key.isEmpty() && indent > m_keyIndent) {
            m_ini.m_sections[m_section][m_key].raw += QLatin1Char('\n') + content;
            return;
        }
        // What follows the bracket is ignored, as in configparser.
        if (const qsizetype close = content.lastIndexOf(QLatin1Char(']')); content.startsWith(QLatin1Char('[')) && close > 1) {
            begin(content.mid(1, close - 1), number);
            return;
        }
        m_keyIndent = indent;
        set(content, number);
    }

private:
    Error broken(const QString &what, int line) const
    {
        return Error(ErrorCode::Configuration, what)
            .at(m_ini.m_path, line)
            .advise(QStringLiteral("Mend that line; a configuration file has [sections] with lines \"key = value\"."));
    }

    void begin(const QString &section, int number)
    {
        m_section = section;
        m_key.clear();
        if (section != defaultSection && m_ini.m_sections.contains(section))
            throw broken(QStringLiteral("The section [%1] appears twice.").arg(section), number);
        m_ini.m_sections[section];
    }

    void set(const QString &content, int number)
    {
        static const QRegularExpression option(QStringLiteral(R"(^(.*?)\s*[=:]\s*(.*)$)"));
        if (m_section.isEmpty())
            throw broken(QStringLiteral("This line belongs to no section."), number);
        const auto match = option.match(content);
        if (!match.hasMatch() || match.captured(1).isEmpty())
            throw broken(QStringLiteral("This line is not of the form \"key = value\"."), number);
        m_key = match.captured(1).toLower();
        if (m_ini.m_sections[m_section].contains(m_key))
            throw broken(QStringLiteral("The key '%1' appears twice in [%2].").arg(m_key, m_section), number);
        m_ini.m_sections[m_section].insert(m_key, {match.captured(2), number});
        m_ini.m_order[m_section].append(m_key);
    }

    IniFile &m_ini;
    QString m_section;
    QString m_key; ///< of the value that lines further in belong to
    int m_keyIndent = 0;
};

IniFile IniFile::read(const QString &path)
{
    IniFile ini;
    ini.m_path = QFileInfo(path).absoluteFilePath();
    Parser parser(ini);
    int number = 0;
    for (const QString &line : readTextFile(path).split(QLatin1Char('\n')))
        parser.take(line, ++number);
    for (auto &entries : ini.m_sections) {
        for (Entry &entry : entries) {
            while (!entry.raw.isEmpty() && entry.raw.back().isSpace())
                entry.raw.chop(1);
        }
    }
    return ini;
}

bool IniFile::hasSection(const QString &section) const
{
    return m_sections.contains(section);
}

const IniFile::Entry *IniFile::find(const QString &section, const QString &key) const
{
    for (const QString &where : {section, defaultSection}) {
        const auto entries = m_sections.constFind(where);
        if (entries == m_sections.cend())
            continue;
        if (const auto entry = entries->constFind(key); entry != entries->cend())
            return &*entry;
    }
    return nullptr;
}

std::optional<QString> IniFile::value(const QString &section, const QString &key) const
{
    const Entry *entry = find(section, key.toLower());
    if (!entry)
        return std::nullopt;
    return interpolated(section, key, entry->raw, entry->line, 1);
}

QString IniFile::rawValue(const QString &section, const QString &key) const
{
    const Entry *entry = find(section, key.toLower());
    return entry ? entry->raw : QString();
}

QList<QString> IniFile::keys(const QString &section) const
{
    return m_order.value(section);
}

QString IniFile::interpolated(const QString &section, const QString &key, const QString &raw, int line, int depth) const
{
    const auto broken = [&](const QString &what) {
        return Error(ErrorCode::Configuration, QStringLiteral("The value of '%1' in [%2] %3.").arg(key, section, what))
            .at(m_path, line)
            .advise(QStringLiteral("Write a single percent sign as %%."));
    };
    if (depth > maximumDepth)
        throw broken(QStringLiteral("refers to itself"));
    QString result;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i) != QLatin1Char('%')) {
            result += raw.at(i);
            continue;
        }
        const QChar next = i + 1 < raw.size() ? raw.at(i + 1) : QChar();
        if (next == QLatin1Char('%')) {
            result += next;
            ++i;
            continue;
        }
        const qsizetype end = raw.indexOf(QLatin1String(")s"), i);
        if (next != QLatin1Char('(') || end < 0)
            throw broken(QStringLiteral("has a '%' that is followed by neither '%' nor '(name)s'"));
        const QString name = raw.mid(i + 2, end - i - 2).toLower();
        if (const Entry *entry = find(section, name)) {
            result += interpolated(section, name, entry->raw, entry->line, depth + 1);
        } else if (name == QLatin1String("here")) {
            result += QFileInfo(m_path).absolutePath();
        } else {
            throw broken(QStringLiteral("uses %(%1)s, which is not defined").arg(name));
        }
        i = end + 1;
    }
    return result;
}

} // namespace meditrack
