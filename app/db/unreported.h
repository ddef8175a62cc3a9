// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace meditrack {

/// While it lives, statements are our own reading and not told as what a revision does.
class Unreported
{
public:
    explicit Unreported(Connection &connection)
        : m_connection(connection)
        , m_before(connection.isReporting())
    {
        connection.setReporting(false);
    }
    ~Unreported() { m_connection.setReporting(m_before); }
    Unreported(const Unreported &) = delete;
    Unreported &operator=(const Unreported &) = delete;

private:
    Connection &m_connection;
    bool m_before;
};

} // namespace meditrack
