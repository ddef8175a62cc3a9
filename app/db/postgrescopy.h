// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <span>
#include <string>
#include <string_view>

namespace meditrack {

/// A value as COPY's text format has it, unescaped; of SQL's NULL isNull.
struct CopyField
{
    std::string_view bytes = {};
    bool isNull = false;
};

/// COPY (query) TO STDOUT, row by row with memory for one (postgresql.org/docs/current/libpq-copy.html): several times as
/// fast as a cursor. The connection can do nothing else until the last row was read, or this is gone.
class PostgresCopyOut
{
public:
    /// query: a SELECT. progress is asked for cancels while the server keeps us waiting. Throws Error as
    /// Connection::execute does, as does next().
    PostgresCopyOut(Connection &connection, const QString &query, Progress &progress);
    ~PostgresCopyOut();
    PostgresCopyOut(const PostgresCopyOut &) = delete;
    PostgresCopyOut &operator=(const PostgresCopyOut &) = delete;

    bool next(); ///< whether there is one more row
    std::span<const CopyField> row() const { return m_fields; } ///< stays until the next call of next()

private:
    void split(char *line, size_t size);

    Connection &m_connection;
    Progress &m_progress;
    QString m_sql;
    char *m_line = nullptr;
    std::vector<CopyField> m_fields;
    bool m_isRunning = false;
};

} // namespace meditrack
