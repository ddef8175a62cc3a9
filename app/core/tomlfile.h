// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace meditrack {

/// A table of a TOML file (toml.io) with the kinds of values that pyproject.toml's [tool.alembic] knows. Texts have
/// "%(here)s" replaced by the folder of the file and "%%" by "%", as Alembic does it with Python's % operator.
class TomlTable
{
public:
    using Texts = QMap<QString, QString>;
    using Value = std::variant<QString, bool, qint64, QStringList, QList<Texts>, Texts>;

    TomlTable() = default;
    /// The table of that dotted path; without values if the file has none. Throws Error (Configuration) with file and
    /// line for what is no TOML, and (Command) where something else than a table stands there.
    static TomlTable read(const QString &file, const QStringList &path);

    bool exists() const { return m_exists; }
    /// nullopt if there is no such key. Throws Error (Configuration) for a text that cannot be interpolated, and
    /// (Command) for a kind of value that is none of the above.
    std::optional<Value> value(const QString &key) const;

private:
    struct Raw
    {
        std::optional<Value> value; ///< nullopt: of another kind
        int line = 0;
    };
    QString interpolated(const QString &key, const QString &text, int line) const;

    QString m_file;
    bool m_exists = false;
    QMap<QString, Raw> m_values;
};

} // namespace meditrack
