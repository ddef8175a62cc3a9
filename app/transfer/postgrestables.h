// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "db/connection.h"
#include "transfer/postgrescells.h"
#include "transfer/rowstore.h"

namespace meditrack {

/// A table of a server: how transfers see it, and how its own SQL names it.
struct PostgresTable
{
    TransferTable table; ///< rows and sequence are not looked for
    qint64 oid = 0;
    QString name; ///< without its schema
    QString sql; ///< schema and name in quotes
    bool isPartitioned = false; ///< its rows are those of its partitions
    std::vector<PostgresType> types; ///< by column of the table
    QStringList selfNumbered; ///< columns GENERATED ALWAYS AS IDENTITY: a row that is there keeps its number

    QString from() const { return isPartitioned ? sql : QStringLiteral("ONLY ") + sql; }
};

/// The tables of the user's (serverTablesAsWhole) but the version table, by name: that of ServerTable::shown() without quotes.
std::vector<PostgresTable> postgresTables(Connection &connection, const Config &config);

} // namespace meditrack
