// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "db/tablecounts.h"
#include "guard/statementeffect.h"

#include <QMap>
#include <QSet>

#include <optional>
#include <vector>

namespace meditrack {

/// Rows that are not there any more.
struct RowLoss
{
    enum class Reason {
        Deleted, ///< by a statement that names the table: DELETE, REPLACE
        Dropped, ///< the table itself, by a statement that names it
        Unexplained, ///< nobody has named the table: a cascade, a trigger
        CopiedFewer, ///< another table has taken the name, with fewer rows
        Replaced, ///< by name, and another table that was there before has its name now, with as many rows or more
    };
    QString table;
    qint64 before = 0;
    qint64 after = 0; ///< -1: there is no such table any more
    qint64 expected = 0; ///< at least so many there should be, by what the statements say
    Reason reason = Reason::Deleted;
    QString revision; ///< whose script took them; empty = not known
    QString heir = {}; ///< of Replaced: what the table was called that has the name now

    bool isExplained() const { return reason != Reason::Unexplained && reason != Reason::CopiedFewer; }
    bool operator==(const RowLoss &) const = default;
};

/// A sentence: "Table 'doses': 3 rows before, 0 after, by no statement of the script".
QString describe(const RowLoss &loss);

/// Follows every statement of a run, and knows from that alone how many rows each table should have at least. A value:
/// no database is asked. What it cannot see, by design, shows as rows that are gone without an explanation: cascades of
/// foreign keys, triggers, a copy that left rows out. What does not tell how many rows go (REPLACE, RETURNING, a trigger that
/// deletes whenever something is inserted, as in a ring buffer, or that stands for a view's own DELETE) opens the table's
/// account: whatever it loses counts as explained, until settle(); what it lacked before, look() has found. A DROP explains
/// only what is gone afterwards: a table that the same script makes anew under the name is compared with the old one, and so
/// is another one that takes the name. A virtual table may follow others (a
/// full-text index): what was deleted anywhere by name explains as much there. Tables that share rows (a server's views,
/// partitions, heirs) are kin: a statement that names one opens the others.
class RowLedger
{
public:
    /// The tables with their rows before the first statement; virtualTables: names of those among them that are; serverSchema: as in
    /// effectOf().
    explicit RowLedger(const std::vector<TableCount> &before, const QStringList &virtualTables = {}, const QString &serverSchema = {});
    /// What is there: the text of a CREATE TRIGGER or CREATE TABLE.
    void addTrigger(const QString &sql);
    void addTable(const QString &sql);
    /// What happens to `name`, a table, view or partition, may show in `other`.
    void addKin(const QString &name, const QString &other);

    const QString &serverSchema() const { return m_serverSchema; }

    /// What follows is of this revision.
    void beginRevision(const QString &revision);
    /// Tables whose accounts a statement would open, were it to run now: whoever can count should look() at them first.
    QStringList opens(const QString &sql) const;
    /// So many rows a table has before such a statement (-1: nobody can count them): what it lacks was taken by something else,
    /// and no later statement explains it.
    std::optional<RowLoss> look(const QString &table, qint64 rows);
    /// true: it has opened accounts; whoever can count should settle() them now, before the next statement takes more.
    bool note(const event::Statement &statement);

    /// Every table of before that has fewer rows now, or is gone, or replaced, in its order.
    std::vector<RowLoss> losses(const std::vector<TableCount> &now) const;

    /// Tables made anew, or replaced by one that was there, where as many rows came from elsewhere as were not copied, or all by a
    /// loop of the script's: no count can tell whether something is lost. A sentence each.
    QStringList doubts() const;

    /// Tables whose accounts are open, for settle().
    QStringList open() const;
    /// So many rows an open account has now (-1: nobody can count them): from here on each must be explained again.
    void settle(const QString &table, qint64 rows);
    /// What a table of before is called now; empty = it is gone, or was made anew.
    QString nameNow(const QString &before) const;

    /// Rows that the statements of this revision have changed by their own account; -1 = not known.
    qint64 accounted() const { return m_accounted; }
    /// Those of them that its DELETEs have taken.
    qint64 deletedByName() const { return m_accounted < 0 ? -1 : m_deletedByName; }
    bool hasDropped() const { return m_hasDropped; } ///< this revision
    bool hasWrittenSchema() const { return m_hasWrittenSchema; } ///< this revision may have, past SQLite's own statements
    QSet<QString> touched() const { return m_touched; } ///< names of tables, as this revision's statements write them

private:
    struct Account
    {
        int id = 0;
        QString name;
        qint64 expected = 0; ///< at least
        qint64 deleted = 0; ///< by statements that name it
        qint64 vanished = 0; ///< that were lacking before its account was opened
        qint64 inserted = 0; ///< rows that came by statements which read no other table
        QMap<int, qint64> cameFrom; ///< and by those that read the table of this id, straight or by way of others: at most
        bool isOpen = false; ///< any loss is explained
        bool isCopy = false; ///< by CREATE TABLE … AS, and not counted yet
        bool isUncountable = false;
        bool replaces = false; ///< what is inserted may take rows away
        bool isVirtual = false;
        int created = 0; ///< the step that made it; 0: it was there before
        int named = 0; ///< the step that gave it its name by ALTER TABLE … RENAME; 0: none
        int dropped = 0; ///< the step that dropped it
        QSet<int> copies; ///< ids of the tables that its rows may come from
        QString revision; ///< that has changed it last
    };
    struct State
    {
        QMap<QString, Account> live; ///< by name in small letters, temporary ones with a mark before it
        std::vector<Account> dropped;
        std::vector<TriggerEffect> triggers;
        QMap<QString, QStringList> kin; ///< keys
    };
    struct Mark
    {
        QString name;
        State state;
    };

    void note(const StatementEffect &effect, qint64 rows);
    void noteRows(const StatementEffect &effect, qint64 rows);
    QString key(const QString &name) const { return m_serverSchema.isNull() ? name.toLower() : name; }
    /// By which m_state.live knows a table: a temporary one hides another of its name.
    QString keyOf(const StatementEffect &effect) const;
    Account *find(const QString &id);
    void touch(const QString &id, const QString &name);
    void create(const QString &id, const StatementEffect &effect);
    /// Ids of the tables among those mentioned.
    std::vector<int> sourcesOf(const Account &to, const QStringList &mentioned) const;
    /// rows: at most so many have come that way; -1 = not known.
    void copy(Account &to, const QStringList &mentioned, qint64 rows);
    void drop(const QString &id, const QString &name);
    void rename(const QString &id, const QString &to);
    void savepoint(const StatementEffect &effect);
    void changeRows(Account &account, const StatementEffect &effect, qint64 rows);
    /// Keys of the accounts that a statement opens.
    QSet<QString> openedBy(const StatementEffect &effect, qint64 rows) const;
    /// Whether it takes an unknown number of rows from the table that it names.
    static bool isVague(const Account &account, const StatementEffect &effect, qint64 rows);
    void addKinOf(QSet<QString> &opened, const QString &id) const;
    bool canBeCounted(const QString &id, const Account &account) const;
    void join(const QString &part, const QString &whole);
    void renameSchema(const QString &from, const QString &to);
    void dropSchema(const QString &name);
    /// Adds what triggers take by design when that happens to the table or view. fired: those on the way here.
    void fire(QSet<QString> &opened, const QString &table, StatementEffect::Kind event, QSet<size_t> fired = {}) const;
    /// The table that stands in the place of a dropped one; nullptr: nothing does.
    const Account *heirOf(const QString &name, const Account &dropped) const;
    /// Whether the heir goes on as the table itself, of whose rows nobody knows how many there were.
    bool goesOnIn(const Account &heir, const Account &dropped) const;
    /// Whether the heir was there before, and has nothing of the dropped one.
    bool isAnother(const Account &heir, const Account &dropped) const;
    /// The table that a dropped one goes on in under another name: its copy, renamed; nullptr: none, or more than one.
    const Account *movedTo(int id) const;
    /// Rows that a dropped table's heir should have at least.
    qint64 neededBy(const Account &dropped, const Account &heir) const;
    void addLoss(std::vector<RowLoss> &found, const Account &account, const TableCount &before, const QMap<QString, qint64> &now) const;
    /// Deleted by name from tables through which the rows of one went on their way to its heir.
    qint64 deletedBetween(int id, const Account &heir) const;

    QString m_serverSchema;
    std::vector<TableCount> m_before;
    State m_state;
    State m_committed;
    std::vector<Mark> m_marks;
    int m_nextId = 0;
    int m_step = 0;
    qint64 m_taken = 0; ///< rows that have gone by name, or out of open accounts
    QString m_revision;
    qint64 m_accounted = 0;
    qint64 m_deletedByName = 0;
    bool m_hasDropped = false;
    bool m_hasWrittenSchema = false;
    QSet<QString> m_touched;
};

} // namespace meditrack
