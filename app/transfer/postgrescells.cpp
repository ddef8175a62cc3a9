// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/postgrescells.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

namespace meditrack {

namespace {

constexpr size_t exactDigits = 15; // of a decimal that a double keeps: DBL_DIG
constexpr size_t longestExact = 300; // digits before or after the point

double realOf(std::string_view text)
{
    if (text == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    if (text.ends_with("Infinity"))
        return text.front() == '-' ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string_view withoutEnd(std::string_view text, char letter)
{
    while (!text.empty() && text.back() == letter)
        text.remove_suffix(1);
    return text;
}

/// How many digits tell something: all but zeros at both ends.
size_t tellingDigits(std::string_view whole, std::string_view fraction)
{
    std::string digits(whole);
    digits += fraction;
    const size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? 0 : withoutEnd(digits, '0').size() - first;
}

/// A decimal as SQLite's NUMERIC affinity would hold it, if that keeps all of it (sqlite.org/datatype3.html, 3).
/// hasScale: zeros at the end come from the column's type and not from the value.
std::optional<Cell> numberOf(std::string_view text, bool hasScale)
{
    std::string_view digits = text;
    if (digits.starts_with('-'))
        digits.remove_prefix(1);
    const size_t point = digits.find('.');
    const std::string_view whole = digits.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? std::string_view() : digits.substr(point + 1);
    if (whole.empty() || !std::ranges::all_of(whole, isDigit) || !std::ranges::all_of(fraction, isDigit))
        return std::nullopt; // NaN, Infinity
    if (!hasScale && fraction.ends_with('0'))
        return std::nullopt;
    fraction = withoutEnd(fraction, '0');
    const char *const end = whole.data() + whole.size();
    qint64 integer = 0;
    if (text.starts_with("-") && tellingDigits(whole, fraction) == 0)
        return std::nullopt; // JSON alone has it
    if (fraction.empty() && std::from_chars(text.data(), end, integer).ec == std::errc())
        return Cell::ofInteger(integer);
    if (tellingDigits(whole, fraction) > exactDigits || whole.size() > longestExact || fraction.size() > longestExact)
        return std::nullopt;
    return Cell::ofReal(realOf(text));
}

/// The fraction of a second with all of its digits.
void spellTime(std::string &text, bool wholeSeconds)
{
    constexpr size_t digits = 6;
    if (text.empty() || !isDigit(text.front()) || !isDigit(text.back()))
        return; // infinity, or before Christ
    const size_t point = text.find('.');
    if (point != std::string::npos)
        text.append(digits - (text.size() - point - 1), '0');
    else if (!wholeSeconds)
        text.append(".000000");
}

int valueOf(char digit)
{
    return isDigit(digit) ? digit - '0' : digit - 'a' + 10;
}

/// bytea_output = hex: "\x0a1b".
void decode(std::string_view text, std::string &bytes)
{
    bytes.clear();
    for (size_t i = 2; i + 1 < text.size(); i += 2)
        bytes += char(valueOf(text[i]) << 4 | valueOf(text[i + 1]));
}

} // namespace

/// The server's own types, whose OIDs never change (pg_type.dat).
PostgresType PostgresType::of(unsigned oid, int modifier)
{
    constexpr int header = 4; // what a modifier counts besides the length
    switch (oid) {
    case 16:
        return {Kind::Bool};
    case 17:
        return {Kind::Bytes};
    case 20:
    case 21:
    case 23:
    case 26:
        return {Kind::Integer};
    case 114:
    case 3802:
        return {Kind::Json};
    case 700:
    case 701:
        return {Kind::Real};
    case 25:
        return {Kind::Text};
    case 1043:
        return {Kind::Text, modifier < header ? -1 : modifier - header};
    case 1042:
        return {Kind::Padded, modifier < header ? -1 : modifier - header};
    case 1082:
        return {Kind::Date};
    case 1083:
        return {Kind::Time};
    case 1114:
        return {Kind::Timestamp};
    case 1184:
        return {Kind::TimestampZone};
    case 1700: // the scale has eleven bits, with a sign since PostgreSQL 15
        return {Kind::Numeric, -1, modifier < header ? -1 : qMax(0, (((modifier - header) & 0x7ff) ^ 1024) - 1024)};
    case 2950:
        return {Kind::Uuid};
    default:
        return {Kind::Other};
    }
}

PostgresCellReader::PostgresCellReader(std::vector<PostgresType> types)
    : m_types(std::move(types))
    , m_cells(m_types.size())
    , m_texts(m_types.size())
{
}

std::span<const Cell> PostgresCellReader::read(std::span<const CopyField> fields)
{
    for (size_t i = 0; i < m_types.size(); ++i)
        m_cells[i] = fields[i].isNull ? Cell() : cellOf(i, fields[i].bytes);
    return m_cells;
}

Cell PostgresCellReader::cellOf(size_t column, std::string_view text)
{
    const PostgresType &type = m_types[column];
    std::string &spelled = m_texts[column];
    switch (type.kind) {
    case PostgresType::Kind::Integer: {
        qint64 value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return Cell::ofInteger(value);
    }
    case PostgresType::Kind::Real:
        return Cell::ofReal(realOf(text));
    case PostgresType::Kind::Bool:
        return Cell::ofInteger(text == "t" ? 1 : 0);
    case PostgresType::Kind::Numeric:
        return numberOf(text, type.scale >= 0).value_or(Cell::ofText(text));
    case PostgresType::Kind::Json: // SQLite's column of that type makes a number of one
        return numberOf(text, false).value_or(Cell::ofText(text));
    case PostgresType::Kind::Padded: // the blanks at the end are the type's
        return Cell::ofText(withoutEnd(text, ' '));
    case PostgresType::Kind::Bytes:
        decode(text, spelled);
        return Cell::ofBlob(spelled);
    case PostgresType::Kind::TimestampZone:
        spelled = text.ends_with("+00") ? text.substr(0, text.size() - 3) : text;
        spellTime(spelled, type.wholeSeconds);
        return Cell::ofText(spelled);
    case PostgresType::Kind::Time:
    case PostgresType::Kind::Timestamp:
        spelled = text;
        spellTime(spelled, type.wholeSeconds);
        return Cell::ofText(spelled);
    case PostgresType::Kind::Uuid:
        spelled = text;
        std::erase(spelled, '-');
        return Cell::ofText(spelled);
    case PostgresType::Kind::Text:
    case PostgresType::Kind::Date:
    case PostgresType::Kind::Other:
        break;
    }
    return Cell::ofText(text);
}

} // namespace meditrack
