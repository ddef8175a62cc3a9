// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <memory>

namespace meditrack {

/// Compresses what is written to it into another device, by libzstd on all processors, with a checksum of the content.
/// KCompressionDevice, which does everything else here, has neither; on two processors it takes twice as long.
class ZstdWriter final : public QIODevice
{
public:
    explicit ZstdWriter(QIODevice &target);
    ~ZstdWriter() override;

    bool open(OpenMode mode) override; ///< WriteOnly
    void close() override; ///< ends the frame; hasFailed() tells whether all of it was written
    bool isSequential() const override { return true; }
    bool hasFailed() const { return m_failed; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    struct State;
    bool compress(const char *data, qint64 size, bool end);

    QIODevice &m_target;
    std::unique_ptr<State> m_state;
    bool m_failed = false;
};

} // namespace meditrack
