// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "schema/textobject.h"

#include <QHash>

namespace meditrack {

/// What hangs on a view, trigger or function and goes with it.
struct PostgresTextPieces
{
    QString options; ///< of a view: a list for WITH
    QStringList parts; ///< as TextObject has them
    std::vector<TextObject::Keep> keeps;
};

/// Whether there is any view, function or trigger outside of the system's schemas.
bool hasPostgresTexts(Connection &connection);

/// Of all schemas but the system's, by postgresTextKey(). Roles of this server need not be there where the statements run.
QHash<QString, PostgresTextPieces> postgresTextPieces(Connection &connection);

/// Who calls which function, by postgresTextKey().
QHash<QString, std::vector<TextObject::Caller>> postgresCallers(Connection &connection);

/// What views and functions are made of, by postgresTextKey().
QHash<QString, std::vector<TextObject::Need>> postgresNeeds(Connection &connection);

QString postgresTextKey(TextObject::Kind kind, const QString &schema, const QString &table, const QString &name);

} // namespace meditrack
