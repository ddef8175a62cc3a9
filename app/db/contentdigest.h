// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace meditrack {

/// A checksum (BLAKE2b, hexadecimal) of what an SQLite database holds, wherever it lies in the file: the texts of the
/// schema, user_version and application_id, and every row of every table in the table's own order, with the types of
/// its values. Equal contents give equal digests, whatever page size, journal mode or free pages. Left out: what ANALYZE
/// has found (sqlite_stat…), and hidden row numbers, but for the order that they give.
/// Reads within the caller's transaction, if there is one. what: for people, in event::Advance. Throws Error.
QByteArray contentDigest(Connection &connection, const QString &what, Progress &progress);

} // namespace meditrack
