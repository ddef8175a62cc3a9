// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What a SQLite database means, asked of SQLite alone: columns, keys, indexes, foreign keys, triggers, views, kinds of
/// tables, counters and all rows. How a CREATE TABLE is written does not show, what it says does.
QStringList shapeOf(const QString &databasePath);
