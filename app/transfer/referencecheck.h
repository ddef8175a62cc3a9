// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QStringList>

namespace meditrack {

/// A row that refers to one that is not there.
struct BrokenReference
{
    QString table;
    QString parent;
    QStringList columns;
    QStringList values; ///< of these columns, as text; empty: not known
};

/// The Error (Sql) for it; names the row of the file, if the file can be read a second time.
Error referenceError(const BrokenReference &reference, const QString &file, const QString &detail);

} // namespace meditrack
