// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cell.h"
#include "db/postgrescopy.h"

#include <QString>

namespace meditrack {

inline bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// A column's type as far as values are spelled by it. Domains are what they are domains of.
struct PostgresType
{
    enum class Kind { Integer, Real, Bool, Numeric, Text, Padded, Bytes, Date, Time, Timestamp, TimestampZone, Uuid, Json, Other };

    Kind kind = Kind::Other;
    int length = -1; ///< characters of a varchar(n); -1 = any number
    int scale = -1; ///< digits after the point of a numeric(p, s); -1 = any number
    bool wholeSeconds = false; ///< times are spelled without a fraction where it is zero

    /// oid: of the base type; modifier: its atttypmod.
    static PostgresType of(unsigned oid, int modifier);
};

/// Brings values from COPY's text into the form that SQLAlchemy gives them in SQLite, so that a file says the same from
/// wherever its rows come: a bool is 1 or 0, a time has six digits after the point (none at all in columns that default to
/// CURRENT_TIMESTAMP, if they are zero), a timestamp with a zone is UTC, a UUID 32 digits, a numeric of at most 15 digits a
/// number (what SQLite's NUMERIC holds exactly). All else is text as PostgreSQL writes it.
class PostgresCellReader
{
public:
    explicit PostgresCellReader(std::vector<PostgresType> types);
    /// Points into the fields; stays until the next call.
    std::span<const Cell> read(std::span<const CopyField> fields);

private:
    Cell cellOf(size_t column, std::string_view text);

    std::vector<PostgresType> m_types;
    std::vector<Cell> m_cells;
    std::vector<std::string> m_texts; ///< of values that are spelled anew, by column
};

/// The way back: adds a value of a file to a row of COPY, as the column's type wants it (SQLite's numbers for a bool, texts for
/// times, numbers for decimals). Throws Error (Sql) for a value that PostgreSQL would refuse without saying why, or take for
/// something else than it is: bytes for a text, a number for a time, a decimal or a time that would be rounded, a text that
/// would be cut off, a zone that would be lost. typeName: for the message.
void addCell(PostgresCopyIn &copy, const Cell &cell, const PostgresType &type, const QString &typeName);

} // namespace meditrack
