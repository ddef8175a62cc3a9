// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importtarget.h"

#include "core/engine.h"
#include "db/postgreserror.h"

#include <algorithm>

namespace meditrack {

namespace {

QString listed(const QStringList &heads)
{
    return heads.isEmpty() ? Engine::tr("no revision") : heads.join(QStringLiteral(", "));
}

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

} // namespace

void requireSameHeads(const QStringList &inFile, const QStringList &here)
{
    if (sorted(inFile) == sorted(here))
        return;
    throw Error(ErrorCode::Command, Engine::tr("The file was exported at %1, and the database is at %2.").arg(listed(inFile), listed(here)))
        .means(Engine::tr("Nothing has been changed."))
        .advise(Engine::tr("Bring the database to the same revision first (`meditrack upgrade`, or `meditrack downgrade`), import, and then go on "
                               "to the newest. --allow-revision-mismatch imports what fits as it is."));
}

ImportTarget::ImportTarget(RowSink &sink, const ImportRequest &request, Database database, TransferProgress &progress)
    : m_sink(sink)
    , m_request(request)
    , m_database(std::move(database))
    , m_progress(progress)
{
}

void ImportTarget::header(const JsonHeader &header)
{
    if (header.version == 0)
        return; // such a file does not say where it is from, unless the version table is in it
    if (!m_request.allowRevisionMismatch)
        requireSameHeads(header.heads, m_database.heads);
    qint64 total = 0;
    for (const TransferTable &table : header.tables)
        total += table.rows;
    m_progress.setTotal(total);
}

void ImportTarget::beginTable(const QString &name, bool withRowid, std::optional<qint64> sequence)
{
    m_withRowid = withRowid;
    m_sequence = sequence;
    m_table = nullptr;
    m_versionColumn = -1;
    m_versions.clear();
    if (name.compare(m_database.versionTable, Qt::CaseInsensitive) == 0)
        return;
    m_table = findTable(m_database.tables, name);
    if (!m_table)
        throw Error(ErrorCode::Command, Engine::tr("The file has a table '%1', which the database does not have.").arg(name))
            .means(Engine::tr("Nothing has been changed."))
            .advise(m_database.tables.empty() ? Engine::tr("The database has no tables yet: `meditrack upgrade head` makes them.")
                                              : Engine::tr("`meditrack current` tells the revision of the database; the file may be of another one."));
    if (std::ranges::find(m_imported, m_table->name, &ImportedTable::name) != m_imported.end())
        throw Error(ErrorCode::Corrupt, Engine::tr("The file is no good export: the table '%1' is there twice.").arg(name.left(80)))
            .means(Engine::tr("Nothing has been changed."))
            .advise(Engine::tr("The names of this database do not tell capitals apart here: leave one of the two out."));
    m_imported.push_back({m_table->name, m_table->rows, 0, -1});
    m_begun.clear();
    m_sink.open(*m_table);
}

/// As the database spells them.
QStringList ImportTarget::known(const QStringList &names, const JsonPlace &place) const
{
    QStringList columns;
    const QString of = place.text();
    for (const QString &name : names) {
        const TransferTable::Column *column = m_table->find(name);
        if (!column)
            throw Error(ErrorCode::Command, Engine::tr("The file has a column '%1' (%2), which the database does not have.").arg(name.left(80), of))
                .means(Engine::tr("Nothing has been changed."))
                .advise(Engine::tr("The file may be of another revision, or the name misspelled."));
        if (column->generated)
            throw Error(ErrorCode::Command, Engine::tr("The column '%1' (%2) is computed from others, and cannot be given a value.").arg(name, of))
                .means(Engine::tr("Nothing has been changed."))
                .advise(Engine::tr("Leave it out of the file."));
        if (columns.contains(column->name))
            throw Error(ErrorCode::Corrupt, Engine::tr("The file is no good export: the column '%1' is there twice (%2).").arg(name.left(80), of))
                .means(Engine::tr("Nothing has been changed."))
                .advise(Engine::tr("The names of this database do not tell capitals apart here: leave one of the two out."));
        columns << column->name;
    }
    return columns;
}

void ImportTarget::columns(const QStringList &names, const JsonPlace &place)
{
    if (!m_table) {
        m_versionColumn = names.indexOf(QStringLiteral("version_num"));
        return;
    }
    const QStringList columns = known(names, place);
    for (const TransferTable::Column &column : m_table->columns) {
        if (column.notNull && !column.hasDefault && !column.generated && !columns.contains(column.name) && m_request.mode != ImportMode::Upsert)
            throw Error(ErrorCode::Command, Engine::tr("The file lacks the column '%1' (%2), which must have a value.").arg(column.name, place.text()))
                .means(Engine::tr("Nothing has been changed."))
                .advise(Engine::tr("The file may be of another revision."));
    }
    telling([&] { m_sink.setColumns(columns, m_withRowid); });
}

/// Says of an error which row of the file it is about.
template<typename Work>
void ImportTarget::telling(Work work)
{
    try {
        work();
    } catch (Error &error) {
        const ImportedTable &table = m_imported.back();
        const qint64 row = m_sink.rowsWritten() + 1;
        const auto waiting = size_t(table.rowsInFile - m_sink.rowsWritten());
        if (error.code == ErrorCode::Sql && !wasStopped(error) && waiting >= 1 && waiting <= m_begun.size()) {
            const JsonPlace place{table.name, row, m_begun.at(m_begun.size() - waiting)};
            error.message = Engine::tr("The database refuses a row of the file (%1): %2.").arg(place.text(), error.message);
            error.sql.clear();
            error.means(Engine::tr("Nothing has been changed."));
            error.advise(m_request.mode == ImportMode::Append
                             ? Engine::tr("If the row is there already: --mode upsert gives it the values of the file, --mode replace empties the table first.")
                             : Engine::tr("Correct that row, or use another export."));
        }
        throw;
    }
}

void ImportTarget::row(std::span<const Cell> cells, const JsonPlace &place)
{
    if (!m_table) {
        const size_t index = size_t(m_versionColumn) + (m_withRowid ? 1 : 0);
        if (m_versionColumn >= 0 && index < cells.size() && cells[index].kind == Cell::Kind::Text)
            m_versions << QString::fromUtf8(cells[index].bytes.data(), qsizetype(cells[index].bytes.size()));
        return;
    }
    const auto waiting = size_t(m_imported.back().rowsInFile - m_sink.rowsWritten());
    m_begun.erase(m_begun.begin(), m_begun.end() - qsizetype(qMin(waiting, m_begun.size())));
    m_begun.push_back(place.byte);
    ++m_imported.back().rowsInFile;
    telling([&] { m_sink.write(cells); });
    m_progress.step();
}

void ImportTarget::endTable()
{
    if (m_table)
        telling([&] { m_sink.close(m_sequence); });
    else if (!m_request.allowRevisionMismatch)
        requireSameHeads(m_versions, m_database.heads);
}

} // namespace meditrack
