// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace meditrack {

/// Who did something, with what: for manifests and the journal.
struct Origin
{
    QString program; ///< "meditrack 0.1.0"
    QString user; ///< name of the account; its number if it has none
    QString host;

    bool operator==(const Origin &) const = default;

    static Origin current();
};

/// "0.1.0"
QString programVersion();

/// $MEDITRACK_NOW (ISO 8601) if set, for reproducible names and dates, else the clock. Throws Error (Configuration).
QDateTime currentTime();

} // namespace meditrack
