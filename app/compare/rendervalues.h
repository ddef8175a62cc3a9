// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/operation.h"

#include <QSet>

namespace meditrack {

/// Values of a schema as expressions of Python. Remembers which imports they need.
class PythonValues
{
public:
    explicit PythonValues(const QString &dialect)
        : m_isSqlite(dialect == QLatin1String("sqlite"))
    {
    }

    QString type(const ColumnType &type);
    QString column(const Column &column, const QStringList &more = {});
    QString serverDefault(const ColumnDefault &value);
    QString constraint(const PrimaryKey &key);
    QString constraint(const Unique &unique);
    QString constraint(const ForeignKey &key);
    QString constraint(const Check &check);
    QString constraint(const Exclude &exclude);
    /// sa.Index(…) inside of a table.
    QString index(const Index &index);
    QString elements(const Index &index);
    QStringList indexOptions(const Index &index) const; ///< keywords
    /// Keywords: deferrable, initially and the dialect's own.
    QStringList options(const std::optional<bool> &deferrable, const QString &initially, const QVariantMap &options) const;
    static QStringList options(const QVariantMap &options);
    QStringList imports() const;

    static QString text(const QString &text); ///< a string of Python
    static QString list(const QStringList &texts);
    static QString sqlText(const QString &sql); ///< the same where names behind colons would be parameters

private:
    QString saType(const char *name, const QStringList &arguments) const;

    bool m_isSqlite;
    bool m_usesPostgres = false;
    bool m_usesDeclared = false;
};

} // namespace meditrack
