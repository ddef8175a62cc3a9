// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restorerun.h"
#include "db/postgresserver.h"

namespace meditrack {

/// The backup goes into a new database, and the two change names, in one transaction; or, where this user may not do
/// that, over the objects of the database, in one transaction too.
class PostgresRestore final : public RestoreRun
{
public:
    using RestoreRun::RestoreRun;

protected:
    void replace() override;
    void giveUp(Error &error) override;
    bool canBeUndone() const override { return !m_report.keptDatabase.isEmpty() || !m_report.safetyBackup.isEmpty(); }

private:
    void keepNow(Connection *moment = nullptr);
    void makeNew();
    void fillNew();
    void compare(const RestoreSide &restored);
    void carryOver();
    QByteArrayList journalOfNow();
    void carryJournal(const QByteArrayList &lines, const DatabaseUrl &to, Progress &progress);
    void swap();
    void rename();
    void replaceInPlace();
    void requireForeseen(Connection &connection);
    void check(Progress &progress);

    std::optional<PostgresServer> m_server;
    PostgresDatabase m_facts; ///< of the database that is replaced
    QString m_new; ///< what is going to have its name; empty before it is made
    bool m_isSwapped = false;
    bool m_isInDoubt = false; ///< the answer to COMMIT was lost, and it is not known what was done
    bool m_isOurs = false; ///< m_new was made here
};

} // namespace meditrack
