// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/unreported.h"

#include <optional>

namespace meditrack {

/// What is done is undone when this ends without keep(). Inside a transaction a savepoint, else one of its own.
class AllOrNothing
{
public:
    explicit AllOrNothing(Connection &connection)
        : m_connection(connection)
    {
        if (connection.inTransaction())
            say(QStringLiteral("SAVEPOINT meditrack_batch"));
        else
            m_transaction.emplace(connection);
    }

    ~AllOrNothing()
    {
        if (m_kept || m_transaction || !m_connection.inTransaction())
            return;
        try {
            say(QStringLiteral("ROLLBACK TO meditrack_batch"));
            say(QStringLiteral("RELEASE meditrack_batch"));
        } catch (const Error &) {
            // Cancelled, or the whole transaction is gone: whoever holds it takes it all back.
        }
    }

    AllOrNothing(const AllOrNothing &) = delete;
    AllOrNothing &operator=(const AllOrNothing &) = delete;

    void keep()
    {
        if (m_transaction)
            m_transaction->commit();
        else
            say(QStringLiteral("RELEASE meditrack_batch"));
        m_kept = true;
    }

private:
    void say(const QString &sql)
    {
        const Unreported quiet(m_connection);
        m_connection.execute(sql);
    }

    Connection &m_connection;
    std::optional<Transaction> m_transaction;
    bool m_kept = false;
};

} // namespace meditrack
