// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configkeys.h"

#include "core/config.h"
#include "core/error.h"

#include <QDir>
#include <QRegularExpression>

namespace meditrack {

namespace {

const QString ourSection = QStringLiteral("meditrack");

/// Alembic's asbool.
bool truth(const QString &key, const QString &value)
{
    static const QStringList yes{"true", "yes", "on", "y", "t", "1"};
    static const QStringList no{"false", "no", "off", "n", "f", "0"};
    const QString word = value.trimmed().toLower();
    if (!yes.contains(word) && !no.contains(word))
        throw Error(ErrorCode::Configuration, QStringLiteral("String is not true/false: '%1'").arg(word))
            .advise(QStringLiteral("Set '%1' to true or false.").arg(key))
            .ofKind(QStringLiteral("ValueError"));
    return yes.contains(word);
}

QString textOf(const TomlTable::Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(QLatin1Char('\n'));
    return {};
}

QStringList stripped(const QStringList &parts)
{
    QStringList result;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            result << part.trimmed();
    }
    return result;
}

} // namespace

ConfigKeys::ConfigKeys(IniFile ini, QString section, const QString &tomlFile)
    : m_ini(std::move(ini))
    , m_section(std::move(section))
{
    if (tomlFile.isEmpty())
        return;
    m_alembic = TomlTable::read(tomlFile, {QStringLiteral("tool"), QStringLiteral("alembic")});
    m_ours = TomlTable::read(tomlFile, {QStringLiteral("tool"), ourSection});
}

std::optional<QString> ConfigKeys::iniText(const QString &key) const
{
    return m_ini.hasSection(m_section) ? m_ini.value(m_section, key) : std::nullopt;
}

std::optional<QString> ConfigKeys::text(const QString &key) const
{
    if (const auto value = iniText(key))
        return value;
    const auto value = m_alembic.value(key);
    return value ? std::optional(textOf(*value)) : std::nullopt;
}

int ConfigKeys::number(const QString &key, int otherwise) const
{
    const auto value = text(key);
    if (!value)
        return otherwise;
    bool ok = false;
    const int result = value->trimmed().toInt(&ok);
    if (!ok)
        throw Error(ErrorCode::Configuration, QStringLiteral("invalid literal for int() with base 10: '%1'").arg(*value))
            .advise(QStringLiteral("The value of '%1' must be a whole number.").arg(key))
            .ofKind(QStringLiteral("ValueError"));
    return result;
}

bool ConfigKeys::strictFlag(const QString &key) const
{
    if (const auto value = iniText(key))
        return *value == QLatin1String("true");
    const auto value = m_alembic.value(key);
    if (value && !std::holds_alternative<bool>(*value))
        throw Error(ErrorCode::Command, QStringLiteral("boolean value expected for TOML parameter '%1'").arg(key))
            .advise(QStringLiteral("Write true or false without quotes."));
    return value && std::get<bool>(*value);
}

ConfigKeys ConfigKeys::of(const Config &config)
{
    return ConfigKeys(config.file.isEmpty() ? IniFile() : IniFile::read(config.file), config.section, config.tomlFile);
}

bool ConfigKeys::flag(const QString &key, bool otherwise) const
{
    const auto value = text(key);
    return value ? truth(key, *value) : otherwise;
}

std::optional<QString> ConfigKeys::ourText(const QString &key) const
{
    if (m_ini.hasSection(ourSection) && m_ini.value(ourSection, key))
        return m_ini.value(ourSection, key);
    if (const auto value = iniText(key))
        return value;
    const auto own = ownText(key);
    return own ? own : text(key);
}

std::optional<QString> ConfigKeys::ownText(const QString &key) const
{
    if (m_ini.hasSection(ourSection)) {
        if (const auto value = m_ini.value(ourSection, key))
            return value;
    }
    const auto value = m_ours.value(key);
    return value ? std::optional(textOf(*value)) : std::nullopt;
}

std::optional<bool> ConfigKeys::ourFlag(const QString &key) const
{
    const auto value = ourText(key);
    return value ? std::optional(truth(key, *value)) : std::nullopt;
}

std::optional<QStringList> ConfigKeys::ourToml(const QString &key) const
{
    for (const TomlTable *table : {&m_ours, &m_alembic}) {
        const auto value = table->value(key);
        if (!value)
            continue;
        const auto *list = std::get_if<QStringList>(&*value);
        return list ? *list : QStringList{textOf(*value)};
    }
    return std::nullopt;
}

QMap<QString, QString> ConfigKeys::ourTexts(const QString &key) const
{
    QMap<QString, QString> texts;
    for (const TomlTable *table : {&m_alembic, &m_ours}) {
        const auto value = table->value(key);
        if (!value)
            continue;
        const auto *found = std::get_if<TomlTable::Texts>(&*value);
        if (!found)
            throw Error(ErrorCode::Configuration, QStringLiteral("The value of '%1' is not a table of texts.").arg(key));
        texts.insert(*found);
    }
    return texts;
}

QString ConfigKeys::separator(const QString &key, QStringList &deprecations) const
{
    QString name = QStringLiteral("path_separator");
    auto value = iniText(name);
    if (!value && key == QLatin1String("version_locations")) {
        name = QStringLiteral("version_path_separator");
        value = iniText(name);
        if (value)
            deprecations << QStringLiteral("The version_path_separator configuration parameter is deprecated; please use path_separator");
    }
    if (!value)
        return {};
    static const QMap<QString, QString> known{
        {QStringLiteral("space"), QStringLiteral(" ")}, {QStringLiteral("newline"), QStringLiteral("\n")},
        {QStringLiteral("os"), QString(QDir::listSeparator())}, {QStringLiteral(":"), QStringLiteral(":")},
        {QStringLiteral(";"), QStringLiteral(";")},
    };
    if (!known.contains(*value))
        throw Error(ErrorCode::Configuration,
                    QStringLiteral("'%1' is not a valid value for %2; expected 'space', 'newline', 'os', ':', ';'").arg(*value, name))
            .ofKind(QStringLiteral("ValueError"));
    return known.value(*value);
}

QStringList ConfigKeys::paths(const QString &key, QStringList &deprecations) const
{
    const auto value = iniText(key);
    if (!value || value->trimmed().isEmpty()) {
        const auto fromToml = m_alembic.value(key);
        if (!fromToml)
            return {};
        const auto *list = std::get_if<QStringList>(&*fromToml);
        return list ? *list : QStringList{textOf(*fromToml)};
    }
    if (const QString character = separator(key, deprecations); !character.isEmpty())
        return stripped(value->split(character));
    // Two older rules for two keys: colons separate Python paths, but belong to package resources.
    static const QRegularExpression commaOrSpace(QStringLiteral(", *|(?: +)|\n"));
    static const QRegularExpression commaSpaceOrColon(QStringLiteral(", *|(?: +)|:|\n"));
    const bool colons = key == QLatin1String("prepend_sys_path");
    deprecations << QStringLiteral("No path_separator found in configuration; falling back to legacy splitting on %1 for %2.  "
                                   "Consider adding path_separator=os to Alembic config.")
                        .arg(colons ? QStringLiteral("spaces, commas, and colons") : QStringLiteral("spaces/commas"), key);
    return stripped(value->split(colons ? commaSpaceOrColon : commaOrSpace));
}

} // namespace meditrack
