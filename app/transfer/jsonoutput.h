// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cell.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace meditrack {

/// A large buffer in front of a device, with the checksum of all that went through. RapidJSON's Writer may write into it.
class JsonOutput
{
public:
    using Ch = char;

    explicit JsonOutput(QIODevice &device);

    void Put(char c)
    {
        if (m_used == capacity)
            Flush();
        m_buffer[m_used++] = c;
    }
    /// To the device. Throws Error (Io).
    void Flush();
    void append(std::string_view text);
    /// A value of a row, in its exact form.
    void append(const Cell &cell);

    quint32 checksum(); ///< CRC-32 (zlib's) of everything so far
    qint64 written() const { return m_written + qint64(m_used); } ///< bytes so far

private:
    static constexpr size_t capacity = 256 * 1024;

    void appendInteger(qint64 value);
    void appendReal(double value);
    void appendText(std::string_view text);
    void appendEscaped(std::string_view text);
    void appendBase64(const char *key, std::string_view bytes);

    QIODevice &m_device;
    std::unique_ptr<char[]> m_buffer;
    size_t m_used = 0;
    qint64 m_written = 0;
    quint32 m_checksum = 0;
};

} // namespace meditrack
