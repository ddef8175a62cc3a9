// SPDX-License-Identifier: GPL-3.0-or-later
// The restore itself. Its order is PRODUCT.md's: whatever fails before the database is replaced has changed nothing.
#include "backup/restore.h"

#include "backup/postgresrestore.h"
#include "backup/restoreside.h"
#include "backup/sqliterestore.h"

namespace meditrack {

RestoreRun::RestoreRun(const RestorePreview &preview, Progress &progress)
    : m_preview(preview)
    , m_url(preview.config.url)
    , m_progress(progress)
    , m_record(m_url, preview.request.undo ? QStringLiteral("undo") : QStringLiteral("restore"), progress)
{
}

RestoreReport RestoreRun::run()
{
    try {
        replace();
    } catch (Error &error) {
        giveUp(error);
        m_record.failed(error);
        throw;
    }
    settle();
    m_report.rows = compareRows(m_before.tables, m_report.after.tables);
    m_record.entry.headsAfter = m_report.after.heads;
    for (const JournalEntry::RowChange &row : m_report.rows) {
        if (row.before != row.after)
            m_record.entry.rows.push_back(row);
    }
    m_record.done();
    m_report.canBeUndone = canBeUndone();
    return std::move(m_report);
}

RestoreReport restore(const RestorePreview &preview, Progress &progress)
{
    if (preview.refusal)
        throw *preview.refusal;
    if (preview.config.url.isSqlite())
        return SqliteRestore(preview, progress).run();
    return PostgresRestore(preview, progress).run();
}

} // namespace meditrack
