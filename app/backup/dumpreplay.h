// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgrescopy.h"

#include <memory>

namespace meditrack {

/// What pg_restore prints with --single-transaction, carried out as it comes in the transaction of a connection, which holds locks that a session of
/// pg_restore's own would have to wait for. pg_restore's own words about transactions, locks and psql are left out.
class DumpReplay
{
public:
    DumpReplay(Connection &connection, Progress &progress);

    void add(QByteArrayView text); ///< as much of it as there is
    /// That was all. Throws Error (Corrupt) if its end was not among it.
    void finish();

private:
    void addLine(QByteArrayView line);
    void followQuotes(QByteArrayView line); ///< of rows that are INSERTs, and may have lines in them
    bool isLeftOut(QByteArrayView line) const; ///< of the lines before the first object
    void flush();

    Connection &m_connection;
    Progress &m_progress;
    QByteArray m_unread; ///< of a line that is not complete yet
    QByteArray m_text; ///< statements that wait; begins with a newline
    bool m_isHead = true; ///< no object has come yet
    bool m_isDropping = true; ///< nothing has been made yet
    bool m_isData = false; ///< the part that is read holds rows or large objects
    char m_quote = 0; ///< that is open at the end of the last line of data; 0 = none
    std::unique_ptr<PostgresCopyIn> m_copy;
};

} // namespace meditrack
