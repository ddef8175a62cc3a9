// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "db/connection.h"
#include "transfer/rowstore.h"

#include <memory>

namespace meditrack {

/// The rows of this kind of database, inside a ReadTransaction of the caller.
std::unique_ptr<RowSource> rowSource(Connection &connection, const Config &config, Progress &progress);
/// Begins a transaction; the connection must outlive it.
std::unique_ptr<RowSink> rowSink(Connection &connection, const Config &config, Progress &progress);

} // namespace meditrack
