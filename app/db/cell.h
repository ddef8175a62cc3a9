// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace meditrack {

/// One value as a database stores it, with its own type. The bytes belong to whoever gave the value.
struct Cell
{
    enum class Kind : quint8 { Null, Integer, Real, Text, Blob };

    Kind kind = Kind::Null;
    union {
        qint64 integer = 0;
        double real;
    };
    std::string_view bytes = {}; ///< of a text (as stored: perhaps no valid UTF-8, perhaps with NUL) or a blob

    static Cell ofInteger(qint64 value)
    {
        Cell cell;
        cell.kind = Kind::Integer;
        cell.integer = value;
        return cell;
    }
    static Cell ofReal(double value)
    {
        Cell cell;
        cell.kind = Kind::Real;
        cell.real = value;
        return cell;
    }
    static Cell ofText(std::string_view value) { return ofBytes(Kind::Text, value); }
    static Cell ofBlob(std::string_view value) { return ofBytes(Kind::Blob, value); }

private:
    static Cell ofBytes(Kind kind, std::string_view value)
    {
        Cell cell;
        cell.kind = kind;
        cell.bytes = value;
        return cell;
    }
};

} // namespace meditrack
