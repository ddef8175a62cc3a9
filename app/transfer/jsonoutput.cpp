// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsonoutput.h"

#include "core/engine.h"
#include "core/error.h"
#include "transfer/jsonformat.h"

#include <QByteArrayView>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace meditrack {

namespace {

constexpr size_t longestNumber = 32; // "-2.2250738585072014e-308" and ".0"

/// What JSON (RFC 8259, 7) wants behind a backslash; 0: nothing, 'u': \u00XX.
constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    for (size_t i = 0; i < 0x20; ++i)
        table[i] = 'u';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['"'] = '"';
    table['\\'] = '\\';
    return table;
}();

/// Eight bytes at once: whether each is plain ASCII that stands in a JSON string as it is. The tests are the usual ones
/// for a zero byte in a word: (v - 0x01…) & ~v & 0x80….
bool allPlain(quint64 word)
{
    constexpr quint64 ones = 0x0101010101010101;
    constexpr quint64 highs = 0x8080808080808080;
    const quint64 quotes = word ^ (ones * '"');
    const quint64 slashes = word ^ (ones * '\\');
    const quint64 found = word | (word - ones * 0x20) | ((quotes - ones) & ~quotes) | ((slashes - ones) & ~slashes);
    return (found & highs) == 0;
}

bool isPlain(std::string_view text)
{
    size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        quint64 word = 0;
        std::memcpy(&word, text.data() + at, 8);
        if (!allPlain(word))
            return false;
    }
    for (; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80 || escapes[byte])
            return false;
    }
    return true;
}

} // namespace

JsonOutput::JsonOutput(QIODevice &device)
    : m_device(device)
    , m_buffer(std::make_unique<char[]>(capacity))
    , m_checksum(quint32(::crc32(0, nullptr, 0)))
{
}

void JsonOutput::Flush()
{
    m_checksum = quint32(::crc32(m_checksum, reinterpret_cast<const Bytef *>(m_buffer.get()), uInt(m_used)));
    qint64 begun = 0;
    while (begun < qint64(m_used)) {
        const qint64 written = m_device.write(m_buffer.get() + begun, qint64(m_used) - begun);
        if (written <= 0)
            throw Error(ErrorCode::Io, Engine::tr("The export cannot be written: %1.").arg(m_device.errorString()))
                .means(Engine::tr("The database was only read; the unfinished file is removed."))
                .advise(Engine::tr("Free some space, or choose another disk."));
        begun += written;
    }
    m_written += qint64(m_used);
    m_used = 0;
}

quint32 JsonOutput::checksum()
{
    return quint32(::crc32(m_checksum, reinterpret_cast<const Bytef *>(m_buffer.get()), uInt(m_used)));
}

void JsonOutput::append(std::string_view text)
{
    while (!text.empty()) {
        if (m_used == capacity)
            Flush();
        const size_t part = std::min(text.size(), capacity - m_used);
        std::memcpy(m_buffer.get() + m_used, text.data(), part);
        m_used += part;
        text.remove_prefix(part);
    }
}

void JsonOutput::append(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        append(std::string_view("null"));
        break;
    case Cell::Kind::Integer:
        appendInteger(cell.integer);
        break;
    case Cell::Kind::Real:
        appendReal(cell.real);
        break;
    case Cell::Kind::Text:
        appendText(cell.bytes);
        break;
    case Cell::Kind::Blob:
        appendBase64(jsonformat::blob, cell.bytes);
        break;
    }
}

void JsonOutput::appendInteger(qint64 value)
{
    if (capacity - m_used < longestNumber)
        Flush();
    char *begin = m_buffer.get() + m_used;
    m_used += size_t(std::to_chars(begin, begin + longestNumber, value).ptr - begin);
}

void JsonOutput::appendReal(double value)
{
    if (!std::isfinite(value)) {
        append(std::isnan(value) ? std::string_view(R"({"real":"NaN"})")
               : value > 0       ? std::string_view(R"({"real":"Infinity"})")
                                 : std::string_view(R"({"real":"-Infinity"})"));
        return;
    }
    if (capacity - m_used < longestNumber)
        Flush();
    char *begin = m_buffer.get() + m_used;
    char *end = std::to_chars(begin, begin + longestNumber, value).ptr; // the shortest text that reads back bit for bit
    const std::string_view text(begin, size_t(end - begin));
    // An integer is another type: a float always looks like one.
    if (text.find_first_of(".e") == std::string_view::npos) {
        *end++ = '.';
        *end++ = '0';
    }
    m_used += size_t(end - begin);
}

void JsonOutput::appendText(std::string_view text)
{
    if (isPlain(text)) {
        if (capacity - m_used < text.size() + 2) {
            Put('"');
            append(text);
            Put('"');
            return;
        }
        char *at = m_buffer.get() + m_used;
        *at++ = '"';
        std::memcpy(at, text.data(), text.size());
        at[text.size()] = '"';
        m_used += text.size() + 2;
        return;
    }
    if (!QByteArrayView(text.data(), qsizetype(text.size())).isValidUtf8()) {
        appendBase64(jsonformat::text, text);
        return;
    }
    Put('"');
    appendEscaped(text);
    Put('"');
}

void JsonOutput::appendEscaped(std::string_view text)
{
    size_t begun = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!escapes[byte])
            continue;
        append(text.substr(begun, at - begun));
        begun = at + 1;
        Put('\\');
        Put(escapes[byte]);
        if (escapes[byte] == 'u') {
            constexpr char digits[] = "0123456789abcdef";
            append(std::string_view("00"));
            Put(digits[byte >> 4]);
            Put(digits[byte & 15]);
        }
    }
    append(text.substr(begun));
}

void JsonOutput::appendBase64(const char *key, std::string_view bytes)
{
    constexpr size_t piece = 48 * 1024; // three bytes become four letters, so pieces of a multiple of three join
    append(std::string_view("{\""));
    append(std::string_view(key));
    append(std::string_view("\":\""));
    for (size_t at = 0; at < bytes.size(); at += piece) {
        const std::string_view part = bytes.substr(at, piece);
        const QByteArray letters = QByteArray::fromRawData(part.data(), qsizetype(part.size())).toBase64();
        append(std::string_view(letters.constData(), size_t(letters.size())));
    }
    append(std::string_view("\"}"));
}

} // namespace meditrack
