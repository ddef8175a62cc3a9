// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqliteinspect.h"
#include "schema/schema.h"

namespace meditrack {

/// Option of a column that no script can give: text that must stand beside its type (an odd PRIMARY KEY).
inline const QString besideOption = QStringLiteral("beside the type");

/// The kind that SQLAlchemy counts a type to ("String", "Integer", …): values are cast between kinds. A type that is
/// taken as it is counts as what SQLAlchemy would read it as.
QString typeGroup(const ColumnType &type);

/// What was read from the database as a value, with everything that the table will need again.
Table tableOf(const SqliteFacts &facts);

} // namespace meditrack
