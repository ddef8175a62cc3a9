// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqliteinspect.h"

#include <map>

namespace meditrack {

/// What must be the same before and after a table is made anew: the rows of every table, and that the views and
/// triggers which worked still work.
class SqliteGuard
{
public:
    /// Looks at the state before.
    SqliteGuard(Connection &connection, const QString &schema);

    /// Throws Error if a row is missing, or if a view or a trigger no longer compiles.
    void check(const QString &table, const QStringList &dropped, const QMap<QString, QString> &renamed);

private:
    struct Program
    {
        QString what; ///< "The view 'v'"
        QString sql; ///< a statement that is only good if the view or trigger is
    };

    std::map<QString, qint64> counts();
    std::vector<Program> programs();
    QString eventStatement(const SqliteTrigger &trigger, const QString &schema);
    void checkUpdateOf(const QString &table, const QStringList &dropped);

    Connection &m_connection;
    SqliteInspector m_inspector;
    QString m_schema;
    std::map<QString, qint64> m_counts;
    QStringList m_broken; ///< programs that were not good before: sentences
};

} // namespace meditrack
