// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QStringList>

namespace meditrack {

/// What the database has and a dump does not have, and what stands on something that the dump drops and makes again: it is dropped with that.
struct StandsOn
{
    QStringList objects; ///< in the server's words: "constraint visits_p_fkey on table visits"
    QStringList tables; ///< those of them that hold rows, as ServerTable::lasting() names them

    bool operator==(const StandsOn &) const = default;
};

/// drops: as droppedByDump() gives them. Throws what Connection does.
StandsOn standsOn(const QByteArrayList &drops, Connection &connection);

} // namespace meditrack
