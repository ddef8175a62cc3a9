// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/zstdwriter.h"

#include <QThread>

#include <zstd.h>

#include <algorithm>

namespace meditrack {

namespace {

constexpr int mostWorkers = 4; // each takes some 10 MB

} // namespace

struct ZstdWriter::State
{
    ZSTD_CCtx *context = ZSTD_createCCtx();
    QByteArray buffer = QByteArray(qsizetype(ZSTD_CStreamOutSize()), Qt::Uninitialized);
    ~State() { ZSTD_freeCCtx(context); }
};

ZstdWriter::ZstdWriter(QIODevice &target)
    : m_target(target)
{
}

ZstdWriter::~ZstdWriter() = default; // what was not closed stays incomplete

bool ZstdWriter::open(OpenMode mode)
{
    if (mode != WriteOnly || isOpen())
        return false;
    m_state = std::make_unique<State>();
    const int processors = QThread::idealThreadCount();
    ZSTD_CCtx_setParameter(m_state->context, ZSTD_c_compressionLevel, 3); // as the zstd program's own
    ZSTD_CCtx_setParameter(m_state->context, ZSTD_c_checksumFlag, 1);
    if (processors > 1) // refused by a libzstd that was built without threads: it works all the same
        ZSTD_CCtx_setParameter(m_state->context, ZSTD_c_nbWorkers, std::min(processors, mostWorkers));
    return QIODevice::open(mode);
}

void ZstdWriter::close()
{
    if (!isOpen())
        return;
    if (!m_failed)
        m_failed = !compress(nullptr, 0, true);
    m_state.reset();
    QIODevice::close();
}

qint64 ZstdWriter::writeData(const char *data, qint64 size)
{
    if (m_failed)
        return -1;
    m_failed = !compress(data, size, false);
    return m_failed ? -1 : size;
}

bool ZstdWriter::compress(const char *data, qint64 size, bool end)
{
    ZSTD_inBuffer in{data, size_t(size), 0};
    for (;;) {
        ZSTD_outBuffer out{m_state->buffer.data(), size_t(m_state->buffer.size()), 0};
        const size_t left = ZSTD_compressStream2(m_state->context, &out, &in, end ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left) || m_target.write(m_state->buffer.constData(), qint64(out.pos)) != qint64(out.pos))
            return false;
        if (end ? left == 0 : in.pos == in.size)
            return true;
    }
}

} // namespace meditrack
