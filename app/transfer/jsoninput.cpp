// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsoninput.h"

#include "core/error.h"

#include <zlib.h>

#include <cstring>

namespace meditrack {

namespace {

constexpr size_t pieceSize = 256 * 1024;
constexpr size_t keptSize = 256; ///< of the piece before, so that a line's beginning is still there

quint32 crc(quint32 before, const char *bytes, size_t size)
{
    return quint32(::crc32(before, reinterpret_cast<const Bytef *>(bytes), uInt(size)));
}

} // namespace

JsonInput::JsonInput(QIODevice &device, std::function<void()> onPiece)
    : m_device(device)
    , m_onPiece(std::move(onPiece))
    , m_buffer(keptSize + pieceSize + 1)
    , m_checksum(crc(0, nullptr, 0))
{
    m_at = m_end = m_buffer.data();
    limitToken(qint64(pieceSize));
    refill();
}

void JsonInput::refill()
{
    if (m_onPiece)
        m_onPiece();
    if (qint64(Tell()) - m_tokenBegun > m_tokenLimit)
        throw Error(ErrorCode::Corrupt, QStringLiteral("A name or value is longer than can be (from byte %1 on, more than %2 bytes).")
                                            .arg(m_tokenBegun).arg(m_tokenLimit));
    const auto used = size_t(m_end - m_buffer.data());
    const size_t kept = std::min(used, keptSize);
    m_checksum = crc(m_checksum, m_buffer.data(), used - kept);
    m_begun += qint64(used - kept);
    std::memmove(m_buffer.data(), m_buffer.data() + used - kept, kept);
    const qint64 count = m_device.read(m_buffer.data() + kept, qint64(pieceSize));
    if (count < 0)
        throw Error(ErrorCode::Io, QStringLiteral("The file cannot be read on from byte %1: %2.").arg(m_begun + qint64(kept)).arg(m_device.errorString()));
    m_at = m_buffer.data() + kept;
    m_end = m_at + count;
    m_buffer[kept + size_t(count)] = '\0';
}

void JsonInput::skipSpace()
{
    while (Peek() == ' ' || Peek() == '\n' || Peek() == '\r' || Peek() == '\t')
        Take();
}

quint32 JsonInput::checksumBeforeLine() const
{
    const char *line = m_at;
    while (line > m_buffer.data() && line[-1] != '\n')
        --line;
    return crc(m_checksum, m_buffer.data(), size_t(line - m_buffer.data()));
}

} // namespace meditrack
