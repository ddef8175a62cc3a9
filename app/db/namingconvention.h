// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schema.h"

#include <QMap>

namespace meditrack {

/// Gives names to the constraints that have none, as MetaData(naming_convention=…) does to a table that is read from
/// the database. Throws Error (InvalidRequestError) for a pattern that cannot be filled.
void nameConstraints(Table &table, const QMap<QString, QString> &convention);

} // namespace meditrack
