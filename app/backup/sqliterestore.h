// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restorerun.h"
#include "db/connection.h"

namespace meditrack {

/// The backup goes through SQLite's online backup API into the live file.
class SqliteRestore final : public RestoreRun
{
public:
    using RestoreRun::RestoreRun;

protected:
    void replace() override;
    void giveUp(Error &error) override;
    bool canBeUndone() const override;
    void settle() override;

private:
    bool isBlank() const;
    void openLive();
    void forget();
    void requireAlone();
    void removeSafetyBackup();
    QString makeRawFolder() const;
    QString wantedJournalMode() const;
    void setJournalMode(Connection &live, const QString &mode);
    bool mustLeaveWal() const;
    void findWalMode();
    bool makePageSizesFit(Connection &live, quint32 &version);
    bool overwrite(Connection &source, Connection &live);
    void keep(Connection &live);
    bool isOurs();
    bool isOursUnderLock() const;
    quint32 versionIfOurs(Connection &live);
    void verify();
    [[noreturn]] void goBack(Error error);

    QByteArray m_digest;
    bool m_isRaw = false; ///< the live file is no database: its bytes are kept
    bool m_isCopied = false;
    quint32 m_ours = 0; ///< the file's version after our copy, on m_live
    std::optional<quint32> m_counter; ///< the header's, after a copy that has changed the page size
    bool m_wasWal = false; ///< before a restore that was killed
    std::unique_ptr<Connection> m_live;
};

} // namespace meditrack
