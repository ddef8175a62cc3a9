// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace meditrack {

/// A name or a text as a PostgreSQL server reads it, always in quotes.
QString postgresName(const QString &name);
QString postgresLiteral(const QString &text);

/// What a server's table is called: by its name alone where that finds it (schema is empty), else by schema.name; a part that holds a
/// point or a quote is in quotes.
QString postgresShown(const QString &schema, const QString &name);

/// What was called so by programs of before, which wrote the schema public too and had more in quotes, as it is called now. What is
/// called so now stays.
QString postgresShownNow(const QString &written);

} // namespace meditrack
