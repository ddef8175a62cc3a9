// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advice/facts.h"

namespace meditrack {

/// "12,403 rows", "1 row", "no rows"; empty for -1, which is "nobody knows".
QString rowsText(qint64 rows);
/// "12,403 values"; for -1 "an unknown number of values".
QString valuesText(qint64 values);

/// What an operation does to this database, as a sentence without its full stop: "Adds the column phone (text, may be empty) to the
/// table patients, 12,403 rows". Sentences are those of describe(Operation). changed: rows that the statement has changed where it was
/// tried; -1 = it was not.
QString sentence(const Operation &operation, const Facts &before, qint64 changed = -1);

/// Whether a statement does anything that is worth a sentence: a query does not.
bool isDeed(const Operation &operation);

} // namespace meditrack
