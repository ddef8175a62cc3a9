// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace meditrack {

/// An ini file as Python's configparser reads it (docs.python.org, "Supported INI File Structure"):
/// "key = value" or "key: value", indented continuation lines, [DEFAULT], "%(name)s" and "%%".
class IniFile
{
public:
    IniFile() = default;
    /// Throws Error (Configuration) with file and line.
    static IniFile read(const QString &path);

    bool hasSection(const QString &section) const;
    /// The value with its %(name)s replaced; nullopt if neither section nor [DEFAULT] has the key.
    /// Throws Error (Configuration) for a name that cannot be replaced.
    std::optional<QString> value(const QString &section, const QString &key) const;
    QString rawValue(const QString &section, const QString &key) const; ///< with its percent signs as they stand
    QList<QString> keys(const QString &section) const; ///< of the section itself, in file order

private:
    struct Entry
    {
        QString raw;
        int line = 0;
    };
    class Parser;
    const Entry *find(const QString &section, const QString &key) const;
    QString interpolated(const QString &section, const QString &key, const QString &raw, int line, int depth) const;

    QString m_path;
    QHash<QString, QHash<QString, Entry>> m_sections;
    QHash<QString, QList<QString>> m_order;
};

} // namespace meditrack
