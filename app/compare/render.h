// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/operation.h"

namespace meditrack {

/// Operations as the bodies of upgrade() and downgrade(), for Alembic on SQLAlchemy 1.4 and later.
struct PythonBody
{
    QString text; ///< without the indentation of its first line
    QStringList imports; ///< lines that it needs at the top of the script
};
/// dialect: "sqlite" or "postgresql". Throws Error (Unsupported) for an operation that no script can say.
PythonBody renderPython(const std::vector<Operation> &operations, const QString &dialect);

/// The same as statements of plain SQL, each with a semicolon, on lines of their own.
QString renderSql(const std::vector<Operation> &operations, const QString &dialect);

} // namespace meditrack
