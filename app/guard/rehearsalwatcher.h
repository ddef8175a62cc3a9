// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guard/guardwatcher.h"
#include "guard/rehearsal.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMap>

namespace meditrack {

/// Everything has run, and is rolled back now: no Error, for nothing is wrong.
struct RehearsalIsOver
{
};

/// Notes what every step did. Its errors are the guard's.
class RehearsalWatcher final : public GuardWatcher
{
public:
    enum class End {
        Commit, ///< as any run
        RollBack, ///< ends() throws RehearsalIsOver
        MustRollBack, ///< and the database itself refuses a COMMIT before that
    };
    RehearsalWatcher(const Config &config, Progress &progress, const GuardOptions &options, Manifest::Why why, End end);

    void begins(Connection &connection, const Plan &plan, bool transactionPerRevision, JournalEntry &entry) override;
    void stepBegins(const Step &step) override;
    void applies(const Operation &operation) override;
    void stepDone(Connection &connection, const Step &step) override;
    void ends(Connection &connection, const QStringList &foreignKeys, JournalEntry &entry) override;
    void report(const Event &event) override;

    /// Tables and columns that are gone, with what they hold in the database itself.
    std::vector<LostData> lost(Connection &live) const;

    /// Whether an error is the refusal of a COMMIT (End::MustRollBack).
    static bool isRefusedCommit(const Error &error);

    Plan plan;
    std::vector<RehearsedStep> steps;
    QStringList warnings;
    qint64 bytesBefore = 0;
    qint64 bytesAfter = 0;

private:
    /// The columns of each table, all in the spelling of the database.
    using Columns = QMap<QString, QStringList>;

    void holdBack(const QString &sql);
    static Columns columnsOf(Connection &connection);
    qint64 valuesOf(Connection &live, const QString &table, const QString &column) const;
    /// A column by its table and itself, as both were called before the run.
    QString originOf(const QString &table, const QString &column) const;
    void rename(const QString &table, const QString &from, const QString &to);
    void forget(const QString &table, const QString &column);
    void renameTable(const QString &from, const QString &to);
    void noteRows(Connection &connection, const QString &table);
    void noteRename(const QString &sql);

    const End m_end;
    Connection *m_run = nullptr;
    bool m_isHeldBack = false; ///< End::RollBack, and the database refuses a COMMIT as well
    bool m_isOver = false;
    QElapsedTimer m_timer;
    QMap<QString, qint64> m_counts; ///< by name in small letters
    Columns m_columns;
    Columns m_columnsAfter;
    QHash<QString, QString> m_origins; ///< of columns that were renamed or dropped: now, and what they were; empty = gone
    QHash<QString, QString> m_tables; ///< of tables that were renamed: now in small letters, and before
};

} // namespace meditrack
