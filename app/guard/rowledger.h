// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "db/tablecounts.h"
#include "guard/statementeffect.h"

#include <QMap>
#include <QSet>

#include <vector>

namespace meditrack {

/// Rows that are not there any more.
struct RowLoss
{
    enum class Reason {
        Deleted, ///< by a statement that names the table: DELETE, REPLACE
        Dropped, ///< the table itself, by a statement that names it
        Unexplained, ///< nobody has named the table: a cascade, a trigger
        CopiedFewer, ///< a table made anew by hand has taken the name, with fewer rows
    };
    QString table;
    qint64 before = 0;
    qint64 after = 0; ///< -1: there is no such table any more
    qint64 expected = 0; ///< at least so many there should be, by what the statements say
    Reason reason = Reason::Deleted;
    QString revision; ///< whose script took them; empty = not known

    bool isExplained() const { return reason == Reason::Deleted || reason == Reason::Dropped; }
    bool operator==(const RowLoss &) const = default;
};

/// A sentence: "Table 'doses': 3 rows before, 0 after, by no statement of the script".
QString describe(const RowLoss &loss);

/// Follows every statement of a run, and knows from that alone how many rows each table should have at least. A value:
/// no database is asked. What it cannot see, by design, shows as rows that are gone without an explanation: cascades of
/// foreign keys, triggers, a copy that left rows out. REPLACE and RETURNING do not tell how many rows went: whatever is
/// lost in their table counts as explained. An insert that a trigger undoes elsewhere makes the loss larger, never smaller.
class RowLedger
{
public:
    /// The tables with their rows before the first statement.
    explicit RowLedger(const std::vector<TableCount> &before);

    /// What follows is of this revision.
    void beginRevision(const QString &revision);
    /// rows: affected, -1 = not known.
    void note(const StatementEffect &effect, qint64 rows);
    void note(const event::Statement &statement) { note(effectOf(statement.sql), statement.rows); }

    /// Every table of before that has fewer rows now, or is gone, in its order.
    std::vector<RowLoss> losses(const std::vector<TableCount> &now) const;

    /// Rows that the statements of this revision have changed by their own account; -1 = not known.
    qint64 accounted() const { return m_accounted; }
    bool hasDropped() const { return m_hasDropped; } ///< this revision
    QSet<QString> touched() const { return m_touched; } ///< names of tables, as this revision's statements write them

private:
    struct Account
    {
        int id = 0;
        QString name;
        qint64 expected = 0; ///< at least
        qint64 deleted = 0; ///< by statements that name it
        bool isOpen = false; ///< any loss is explained
        bool byRename = false; ///< has its name by ALTER TABLE … RENAME
        QSet<int> copies; ///< ids of the tables that its rows may come from
        QString revision; ///< that has changed it last
    };
    struct State
    {
        QMap<QString, Account> live; ///< by name in small letters, temporary ones with a mark before it
        std::vector<Account> dropped;
    };
    struct Mark
    {
        QString name;
        State state;
    };

    /// By which m_state.live knows a table: a temporary one hides another of its name.
    QString keyOf(const StatementEffect &effect) const;
    Account *find(const QString &id);
    void touch(const QString &id, const QString &name);
    void create(const QString &id, const QString &name);
    void copy(Account &to, const QStringList &mentioned);
    void drop(const QString &id, const QString &name);
    void rename(const QString &id, const QString &to);
    void savepoint(const StatementEffect &effect);
    /// Deleted by name from tables through which the rows of one went on their way to its heir.
    qint64 deletedBetween(int id, const Account &heir) const;

    std::vector<TableCount> m_before;
    State m_state;
    State m_committed;
    std::vector<Mark> m_marks;
    int m_nextId = 0;
    QString m_revision;
    qint64 m_accounted = 0;
    bool m_hasDropped = false;
    QSet<QString> m_touched;
};

} // namespace meditrack
