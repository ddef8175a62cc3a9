// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inifile.h"
#include "core/tomlfile.h"

#include <QStringList>

namespace meditrack {

struct Config;

/// The keys of an ini file's section and of pyproject.toml's [tool.alembic], put together key by key: the ini file goes
/// first. Throws Error (Configuration, Command) with Alembic's texts where a value is not what its key wants.
class ConfigKeys
{
public:
    ConfigKeys(IniFile ini, QString section, const QString &tomlFile);
    /// Of the files that a configuration was read from.
    static ConfigKeys of(const Config &config);

    bool hasIniSection() const { return m_ini.hasSection(m_section); }
    bool hasToml() const { return m_alembic.exists() || m_ours.exists(); }
    const IniFile &ini() const { return m_ini; }

    std::optional<QString> text(const QString &key) const;
    QString text(const QString &key, const QString &otherwise) const { return text(key).value_or(otherwise); }
    int number(const QString &key, int otherwise) const;
    /// "true" in the ini, true in TOML, and nothing else.
    bool strictFlag(const QString &key) const;
    /// What Alembic takes for a truth value elsewhere: true, yes, on, y, t, 1 and their opposites.
    bool flag(const QString &key, bool otherwise) const;
    std::optional<TomlTable::Value> toml(const QString &key) const { return m_alembic.value(key); }

    /// The same for keys that Alembic does not have: [meditrack] goes before the section, [tool.meditrack] before [tool.alembic].
    std::optional<QString> ourText(const QString &key) const;
    std::optional<QString> ownText(const QString &key) const; ///< of [meditrack] and [tool.meditrack] alone
    std::optional<bool> ourFlag(const QString &key) const;
    std::optional<QStringList> ourToml(const QString &key) const;
    QMap<QString, QString> ourTexts(const QString &key) const;

    /// version_locations and prepend_sys_path: split by path_separator or, without one, by the older rule of the key.
    QStringList paths(const QString &key, QStringList &deprecations) const;

private:
    std::optional<QString> iniText(const QString &key) const;
    /// What parts paths in the ini, and none if it does not say.
    QString separator(const QString &key, QStringList &deprecations) const;

    IniFile m_ini;
    QString m_section;
    TomlTable m_alembic;
    TomlTable m_ours;
};

} // namespace meditrack
