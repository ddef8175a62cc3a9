// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace meditrack {

/// SHA-256 of what is added, by OpenSSL: Qt 6.4's own takes seven times as long where the processor has instructions
/// for it, and a backup is read twice.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(const char *data, qint64 size);
    QByteArray hex(); ///< lowercase; ends it

    static QByteArray of(const QByteArray &data); ///< hexadecimal

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace meditrack
