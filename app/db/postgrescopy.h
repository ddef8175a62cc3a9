// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/serverwait.h"

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
    ServerWait m_wait;
    QString m_sql;
    char *m_line = nullptr;
    std::vector<CopyField> m_fields;
    bool m_isRunning = false;
};

/// COPY table (columns) FROM STDIN. Rows are sent as they come, and count when finish() has returned. Gone before that, it
/// is taken back, and with it the transaction.
class PostgresCopyIn
{
public:
    /// table: as it stands in SQL; name: its name without a schema. columns: their names.
    PostgresCopyIn(Connection &connection, const QString &table, const QString &name, const QStringList &columns, Progress &progress);
    /// The statement as it stands, in the session's encoding; for addLine() alone.
    PostgresCopyIn(Connection &connection, const QByteArray &statement, Progress &progress);
    ~PostgresCopyIn();
    PostgresCopyIn(const PostgresCopyIn &) = delete;
    PostgresCopyIn &operator=(const PostgresCopyIn &) = delete;

    /// What the server said of a row.
    struct Refusal
    {
        qint64 row = 0; ///< of this COPY, from 1; 0 = it is of no row
        QString column; ///< empty: of none
    };

    // A row is its fields, then endRow(). Until then it can be dropped.
    void addNull();
    void addText(std::string_view text); ///< UTF-8 without NUL
    void addBytes(std::string_view bytes); ///< of a bytea
    void endRow();
    void dropRow();
    void addLine(std::string_view line); ///< a row as COPY's text format has it, with its newline
    qint64 rows() const { return m_rows; } ///< that were ended
    qint64 bytes() const { return m_sent + qint64(m_buffer.size()); }

    /// Throws Error; refusal() tells then which row it is about.
    void finish();
    const Refusal &refusal() const { return m_refusal; }

private:
    void start(const QByteArray &statement);
    void separate();
    void send(); ///< what is in the buffer, waiting until the server has taken it
    void readRefusal(const QString &context);

    Connection &m_connection;
    Progress &m_progress;
    ServerWait m_wait;
    QString m_sql;
    QString m_table; ///< as the server's messages name it
    QStringList m_columns;
    std::string m_buffer;
    size_t m_rowBegun = 0;
    bool m_inRow = false;
    bool m_isRunning = false;
    qint64 m_rows = 0;
    qint64 m_sent = 0;
    Refusal m_refusal;
};

/// Runs the statements of a text in the session's own encoding, whatever that is; who is in the way is told. Throws Error as Connection::execute does.
void executeText(Connection &connection, const QByteArray &text, Progress &progress);

} // namespace meditrack
