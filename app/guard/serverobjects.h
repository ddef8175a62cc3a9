// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QStringList>

namespace meditrack {

/// What is in a server's database, by kind and name ("table public.doses"), sorted: schemas, tables, views, sequences, types, functions. Without what belongs to one of
/// them, or to an extension, and without our journal.
QStringList serverObjects(Connection &connection);

} // namespace meditrack
