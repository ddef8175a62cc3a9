// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/postgrestables.h"

#include <set>

namespace meditrack {

/// Foreign keys and triggers, out of the way of an import: rows come in any order, and nothing acts on them. A key is
/// dropped and made again, which checks all rows at once; a trigger is switched off and on. Both need the rights of the
/// table's owner, no more, and are part of the transaction. What belongs to somebody else stays as it is: its triggers
/// fire (told as a warning), and its keys wait for the end only if they are deferrable.
class PostgresKeys
{
public:
    PostgresKeys(Connection &connection, Progress &progress);

    /// Before anything of the table is touched.
    void suspend(const PostgresTable &table);
    /// Throws Error (Command) if deleting the table's rows would change rows of another one, that is not among `emptied`, by
    /// a key that could not be dropped.
    void requireNoCascade(const PostgresTable &table, const QStringList &emptied) const;
    /// Everything as it was. Throws Error (Sql) for a row that refers to a missing one, with its place in the file if that
    /// can be read a second time.
    void restore(const QString &file);

private:
    struct Key
    {
        qint64 oid = 0;
        QString name; ///< as all here, as it stands in SQL
        QString child;
        QString parent;
        QString definition;
        QString comment; ///< a literal; empty: none
        QString childName; ///< plain, for people
        QString parentName;
        QStringList columns; ///< plain names
        QStringList referred;
        bool acts = false; ///< on deletion it does something to the child's rows
        qint64 parentOid = 0;
    };
    struct Trigger
    {
        QString name;
        QString table;
        bool always = false; ///< ENABLE ALWAYS
    };

    void suspendKeys(const PostgresTable &table);
    void suspendTriggers(const PostgresTable &table);
    void restoreKey(const Key &key, const QString &file);

    Connection &m_connection;
    Progress &m_progress;
    std::set<qint64> m_known; ///< keys by oid
    std::vector<Key> m_dropped;
    std::vector<Key> m_kept;
    std::vector<Trigger> m_triggers;
    bool m_hasDeferred = false;
};

} // namespace meditrack
