// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <vector>

namespace meditrack {

/// What RapidJSON's Reader reads from: a device through a large buffer. Positions are bytes from the beginning of the
/// (uncompressed) text. Throws Error (Io) if the device fails, (Corrupt) for a token longer than the limit.
class JsonInput
{
public:
    using Ch = char;

    /// onPiece is called about every 256 KiB: the place to ask whether to stop.
    JsonInput(QIODevice &device, std::function<void()> onPiece);

    char Peek() const { return *m_at; } ///< '\0' at the end, as RapidJSON wants it
    char Take()
    {
        const char c = *m_at;
        if (m_at < m_end && ++m_at == m_end)
            refill();
        return c;
    }
    size_t Tell() const { return size_t(m_begun + (m_at - m_buffer.data())); }
    // Of RapidJSON's concept; only called when parsing in place.
    char *PutBegin() { return nullptr; }
    void Put(char) { }
    void Flush() { }
    size_t PutEnd(char *) { return 0; }

    bool atEnd() const { return m_at == m_end; } ///< told from a NUL in the text
    void skipSpace();
    /// From here on a token may have this many bytes.
    void limitToken(qint64 bytes)
    {
        m_tokenBegun = qint64(Tell());
        m_tokenLimit = bytes;
    }
    /// CRC-32 of everything before the line in which the next character is, if it began within the last 256 bytes.
    quint32 checksumBeforeLine() const;

private:
    void refill();

    QIODevice &m_device;
    std::function<void()> m_onPiece;
    std::vector<char> m_buffer;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    qint64 m_begun = 0; ///< position of the buffer's first byte
    qint64 m_tokenBegun = 0;
    qint64 m_tokenLimit = 0;
    quint32 m_checksum = 0; ///< of all before the buffer's first byte
};

} // namespace meditrack
