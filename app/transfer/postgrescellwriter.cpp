// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "transfer/postgrescells.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace meditrack {

namespace {

using TypeKind = PostgresType::Kind;

/// A number in as few letters as read back bit for bit, or in as many digits as asked for.
class NumberText
{
public:
    explicit NumberText(qint64 value) { m_end = std::to_chars(m_text, std::end(m_text), value).ptr; }
    explicit NumberText(double value)
    {
        if (std::isfinite(value))
            m_end = std::to_chars(m_text, std::end(m_text), value).ptr;
        else
            m_end = std::ranges::copy(std::isnan(value) ? std::string_view("NaN") : std::string_view(value < 0 ? "-Infinity" : "Infinity"), m_text).out;
    }
    /// Without an exponent.
    NumberText(double value, std::chars_format format) { m_end = std::to_chars(m_text, std::end(m_text), value, format).ptr; }
    NumberText(double value, int digits) { m_end = std::to_chars(m_text, std::end(m_text), value, std::chars_format::general, digits).ptr; }
    std::string_view view() const { return {m_text, size_t(m_end - m_text)}; }

private:
    char m_text[400]; // of 1e308, or of 1e-308, in digits
    char *m_end = m_text;
};

QString shown(std::string_view text)
{
    constexpr qsizetype longest = 60;
    const QString whole = QString::fromUtf8(text.data(), qsizetype(qMin<size_t>(text.size(), 4 * longest)));
    return whole.size() > longest || text.size() > 4 * longest ? whole.left(longest) + QStringLiteral("…") : whole;
}

[[noreturn]] void refuse(const QString &what)
{
    throw Error(ErrorCode::Sql, what).ofKind(QStringLiteral("DataError"));
}

[[noreturn]] void refuse(std::string_view value, const QString &typeName)
{
    refuse(QStringLiteral("%1 is no value for the type %2").arg(shown(value), typeName));
}

bool isZero(std::string_view text)
{
    return std::ranges::none_of(text, [](char letter) { return letter >= '1' && letter <= '9'; });
}

bool isTime(TypeKind kind)
{
    return kind == TypeKind::Date || kind == TypeKind::Time || kind == TypeKind::Timestamp || kind == TypeKind::TimestampZone;
}

/// How many digits after the point tell something: 3 for "1.2340", 7 for "12e-7".
int decimalsOf(std::string_view text)
{
    const size_t e = text.find_first_of("eE");
    int exponent = 0;
    if (e != std::string_view::npos) {
        const std::string_view rest = text.substr(text.at(e + 1 < text.size() ? e + 1 : e) == '+' ? e + 2 : e + 1);
        std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
    }
    const std::string_view mantissa = text.substr(0, e);
    const size_t point = mantissa.find('.');
    int digits = 0;
    if (point != std::string_view::npos)
        digits = int(mantissa.find_last_not_of('0')) - int(point);
    return qMax(0, digits - exponent);
}

/// A server would round it without a word.
void requireScale(std::string_view text, const PostgresType &type)
{
    if (type.kind == TypeKind::Numeric && type.scale >= 0 && decimalsOf(text) > type.scale)
        refuse(QStringLiteral("%1 has more than %2 digits after the point, which the column does not keep").arg(shown(text), QString::number(type.scale)));
}

/// A date or time of SQLite's side. Words ("now", "today") would be another time each day; what is behind the date, the
/// microseconds or the zone would be dropped without a word.
void requireTime(std::string_view text, const PostgresType &type, const QString &typeName)
{
    if (text == "infinity" || text == "-infinity")
        return;
    if (text.empty() || !isDigit(text.front()))
        refuse(text, typeName);
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string_view time = text.substr(qMax<size_t>(colon, 2) - 2);
    if (type.kind == TypeKind::Date && !isZero(time))
        refuse(QStringLiteral("%1 has a time of day, which the column does not keep").arg(shown(text)));
    const size_t zone = time.find_first_of("+-");
    if ((type.kind == TypeKind::Timestamp || type.kind == TypeKind::Time) && zone != std::string_view::npos && !isZero(time.substr(zone)))
        refuse(QStringLiteral("%1 has a time zone, which the column does not keep").arg(shown(text)));
    constexpr size_t kept = 6;
    const std::string_view seconds = time.substr(0, zone);
    if (const size_t point = seconds.find('.'); point != std::string_view::npos && seconds.size() > point + 1 + kept && !isZero(seconds.substr(point + 1 + kept)))
        refuse(QStringLiteral("%1 has more than %2 digits after the point, which the column does not keep").arg(shown(text), QString::number(kept)));
}

/// VARCHAR(n) cuts off blanks at the end without a word.
void requireLength(std::string_view text, const PostgresType &type)
{
    if (type.kind != TypeKind::Text || type.length < 0 || text.size() <= size_t(type.length) || !text.ends_with(' '))
        return;
    const auto characters = std::ranges::count_if(text, [](char letter) { return (static_cast<unsigned char>(letter) & 0xc0) != 0x80; });
    if (characters > type.length)
        refuse(QStringLiteral("a text with blanks at its end has %1 characters, and the column keeps %2").arg(characters).arg(type.length));
}

void addText(PostgresCopyIn &copy, std::string_view text, const PostgresType &type, const QString &typeName)
{
    if (text.find('\0') != std::string_view::npos)
        refuse(QStringLiteral("a text has a NUL character (\\u0000), which PostgreSQL cannot hold"));
    if (type.kind == TypeKind::Bytes && !text.starts_with("\\x"))
        refuse(QStringLiteral("a text is no value for the type %1").arg(typeName));
    requireScale(text, type);
    requireLength(text, type);
    if (isTime(type.kind))
        requireTime(text, type, typeName);
    copy.addText(text);
}

void addInteger(PostgresCopyIn &copy, qint64 value, const PostgresType &type, const QString &typeName)
{
    const NumberText text(value);
    if (type.kind == TypeKind::Bool) {
        if (value != 0 && value != 1)
            refuse(text.view(), typeName);
        copy.addText(value == 1 ? "t" : "f");
        return;
    }
    constexpr qint64 exact = qint64(1) << 53; // a double keeps whole numbers up to here
    if (isTime(type.kind) || type.kind == TypeKind::Bytes || (type.kind == TypeKind::Real && (value > exact || value < -exact) && qint64(double(value)) != value))
        refuse(text.view(), typeName);
    copy.addText(text.view());
}

void addReal(PostgresCopyIn &copy, double value, const PostgresType &type, const QString &typeName)
{
    constexpr double limit = 9223372036854775808.0; // 2^63
    constexpr int sure = 15; // digits: what is behind them is a float's noise
    const NumberText text(value);
    switch (type.kind) {
    case TypeKind::Bool:
    case TypeKind::Integer:
        if (!(value >= -limit && value < limit) || double(qint64(value)) != value)
            refuse(text.view(), typeName);
        addInteger(copy, qint64(value), type, typeName);
        return;
    case TypeKind::Numeric:
        if (std::isfinite(value) && type.scale >= 0 && decimalsOf(text.view()) > type.scale) {
            const NumberText rounded(value, sure);
            requireScale(rounded.view(), type);
            copy.addText(rounded.view());
            return;
        }
        break;
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::Timestamp:
    case TypeKind::TimestampZone:
    case TypeKind::Bytes:
        refuse(text.view(), typeName);
    case TypeKind::Json: // which keeps the text: one with an exponent is a text in the file, too
        if (std::isfinite(value)) {
            copy.addText(NumberText(value, std::chars_format::fixed).view());
            return;
        }
        break;
    default:
        break;
    }
    copy.addText(text.view());
}

void addBlob(PostgresCopyIn &copy, std::string_view bytes, const PostgresType &type, const QString &typeName)
{
    constexpr size_t uuidBytes = 16;
    if (type.kind == TypeKind::Uuid && bytes.size() == uuidBytes) {
        const QByteArray digits = QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())).toHex();
        copy.addText({digits.constData(), size_t(digits.size())});
        return;
    }
    if (type.kind != TypeKind::Bytes)
        refuse(QStringLiteral("bytes are no value for the type %1").arg(typeName));
    copy.addBytes(bytes);
}

} // namespace

void addCell(PostgresCopyIn &copy, const Cell &cell, const PostgresType &type, const QString &typeName)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        copy.addNull();
        return;
    case Cell::Kind::Integer:
        addInteger(copy, cell.integer, type, typeName);
        return;
    case Cell::Kind::Real:
        addReal(copy, cell.real, type, typeName);
        return;
    case Cell::Kind::Text:
        addText(copy, cell.bytes, type, typeName);
        return;
    case Cell::Kind::Blob:
        addBlob(copy, cell.bytes, type, typeName);
        return;
    }
}

} // namespace meditrack
