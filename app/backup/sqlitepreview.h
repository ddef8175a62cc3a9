// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restorepreviewer.h"

namespace meditrack {

/// A restore into an SQLite file.
class SqlitePreviewer final : public RestorePreviewer
{
public:
    using RestorePreviewer::RestorePreviewer;

protected:
    void look() override;

private:
    void requireTarget();
    void chooseFile();
    void judgeChanges(const JournalEntry &last);
    void unpack(const QString &live);
    void refusePostgresDump() const;
    void copyPlain();
    void readPlain(const QList<QPair<QString, QString>> &parameters);
    void readBackup();
    void judgeForeignKeys();
    void judgeTarget();
};

} // namespace meditrack
