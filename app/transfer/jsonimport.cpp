// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsonimport.h"

#include "backup/backupstore.h"
#include "core/engine.h"
#include "db/commitnumber.h"
#include "migration/journal.h"
#include "migration/versiontable.h"
#include "transfer/importtarget.h"
#include "transfer/jsonahead.h"
#include "transfer/rowstores.h"
#include "transfer/transferfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <exception>
#include <optional>

namespace meditrack {

namespace {

/// Thrown by a target that has seen enough.
struct EnoughRead : std::exception
{
};

/// Reads the head alone, or counts the rows of a file that has none.
class PreviewTarget final : public JsonTarget
{
public:
    PreviewTarget(TransferProgress &progress, bool headOnly)
        : m_progress(progress)
        , m_headOnly(headOnly)
    {
    }
    void header(const JsonHeader &header) override
    {
        m_header = header;
        if (header.version > 0 || m_headOnly)
            throw EnoughRead();
    }
    void beginTable(const QString &name, bool, std::optional<qint64>) override
    {
        TransferTable table;
        table.name = name;
        m_header.tables.push_back(table);
    }
    void columns(const QStringList &, const JsonPlace &) override { }
    void row(std::span<const Cell>, const JsonPlace &) override
    {
        ++m_header.tables.back().rows;
        m_progress.step();
    }
    void endTable() override { }
    const JsonHeader &found() const { return m_header; }

private:
    TransferProgress &m_progress;
    bool m_headOnly;
    JsonHeader m_header;
};

JsonHeader readHead(const QString &file, bool headOnly, Progress &progress)
{
    TransferInput input(file);
    TransferProgress advance(progress, Engine::tr("Looking at the file"), -1);
    PreviewTarget target(advance, headOnly);
    try {
        readJson(input.device(), target, [&] { advance.look(); });
    } catch (const EnoughRead &) {
        // it is all that was wanted
    }
    advance.finish();
    return target.found();
}

Error withFile(Error error, const QString &file)
{
    if (error.consequence.isEmpty())
        error.means(Engine::tr("Nothing has been changed."));
    if (error.file.isEmpty() && (error.code == ErrorCode::Corrupt || error.code == ErrorCode::Sql || error.code == ErrorCode::Command))
        error.at(file);
    return error;
}

QStringList headsOf(Connection &connection, const Config &config)
{
    return VersionTable(config, *Dialect::create(config.url)).rows(connection);
}

bool holdsRows(const std::vector<TransferTable> &tables)
{
    return std::ranges::any_of(tables, [](const TransferTable &table) { return table.rows > 0; });
}

/// A trigger or a constraint that swallows rows would be found out here.
void requireCounts(RowSink &sink, const ImportRequest &request, std::vector<ImportedTable> &tables)
{
    for (ImportedTable &table : tables) {
        table.rowsAfter = sink.count(table.name);
        const qint64 expected = (request.mode == ImportMode::Replace ? 0 : table.rowsBefore) + table.rowsInFile;
        if (table.rowsAfter != expected && request.mode != ImportMode::Upsert)
            throw Error(ErrorCode::Sql, Engine::tr("The table '%1' would have %2 rows instead of %3.").arg(table.name, QString::number(table.rowsAfter), QString::number(expected)))
                .means(Engine::tr("It was taken back: nothing has been changed."))
                .advise(Engine::tr("Please report it, with the table's definition."));
    }
}

/// The names of the tables that the head of the file tells. A file of another revision is not worth a backup.
QStringList tablesOfFit(const ImportRequest &request, const QStringList &heads, Progress &progress)
{
    if (request.file == QLatin1String("-"))
        return {};
    const JsonHeader header = readHead(request.file, true, progress);
    if (header.version > 0 && !request.allowRevisionMismatch)
        requireSameHeads(header.heads, heads);
    QStringList names;
    for (const TransferTable &table : header.tables)
        names << table.name;
    return names;
}

/// All of it, in one transaction. The backup is made under its lock: it holds exactly what will be replaced.
void importRows(const Config &config, const ImportRequest &request, ImportResult &result, JournalRecord &record, Progress &progress)
{
    TransferInput input(request.file);
    if (request.seen && *request.seen != FileMark::of(request.file))
        throw Error(ErrorCode::Command, Engine::tr("The file has changed since it was looked at.")).means(Engine::tr("Nothing has been changed.")).advise(Engine::tr("Look at it again: choose it once more."));
    Connection connection(config.url, Connection::Access::Write, progress);
    const auto sink = rowSink(connection, config, progress);
    const QStringList heads = headsOf(connection, config);
    const QStringList names = tablesOfFit(request, heads, progress);
    const ImportTarget::Database database{sink->tables(names), heads, config.versionTable};
    if (request.backup && holdsRows(database.tables) && !config.url.isMemory())
        result.backup = createBackup(config, {{}, {}, std::nullopt, Manifest::Why::BeforeImport}, progress).path;
    record.entry.headsBefore = record.entry.headsAfter = heads;
    record.entry.backup = result.backup;
    record.begin();
    sink->begin(names, request.mode);
    TransferProgress advance(progress, Engine::tr("Importing"), -1);
    ImportTarget target(*sink, request, database, advance);
    const auto read = input.size() < 0 ? &readJson : &readJsonAhead; // a pipe may keep its reader waiting, even when somebody cancels
    read(input.device(), target, [&] { advance.look(); });
    result.heads = heads;
    result.tables = target.tables();
    requireCounts(*sink, request, result.tables);
    sink->finish(request.file);
    advance.finish();
    bool isInDoubt = false;
    commitSurely(connection, [&] { sink->commit(); }, isInDoubt, progress);
}

} // namespace

FileMark FileMark::of(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? FileMark{file.size(), file.lastModified().toMSecsSinceEpoch()} : FileMark();
}

QString wordOf(ImportMode mode)
{
    switch (mode) {
    case ImportMode::Append:
        return QStringLiteral("append");
    case ImportMode::Upsert:
        return QStringLiteral("upsert");
    case ImportMode::Replace:
        break;
    }
    return QStringLiteral("replace");
}

ImportPreview previewImport(const Config &config, const QString &file, Progress &progress)
{
    ImportPreview preview;
    preview.seen = FileMark::of(file);
    try {
        preview.header = readHead(file, false, progress);
    } catch (const Error &error) {
        throw withFile(error, file);
    }
    Connection connection(config.url, Connection::Access::Read, progress);
    const ReadTransaction moment(connection);
    const auto source = rowSource(connection, config, progress);
    QStringList warnings;
    std::vector<TransferTable> tables = source->tables(warnings);
    preview.heads = headsOf(connection, config);
    preview.hasRows = holdsRows(tables);
    for (const TransferTable &table : preview.header.tables) {
        std::optional<TransferTable> here;
        if (const TransferTable *found = findTable(tables, table.name))
            source->measure(here.emplace(*found));
        preview.hasRows = preview.hasRows || (here && here->rows > 0);
        preview.tables.push_back({table.name, here ? here->rows : -1, table.rows, -1});
    }
    return preview;
}

ImportResult importJson(const Config &config, const ImportRequest &request, Progress &progress)
{
    ImportResult result;
    result.mode = request.mode;
    JournalRecord record(config.url, QStringLiteral("import"), progress);
    try {
        importRows(config, request, result, record, progress);
    } catch (const Error &error) {
        Error told = withFile(error, request.file);
        // The file's fault, or a wish: the database is as it was, and need not have a copy for each try.
        const bool isHarmless = error.code == ErrorCode::Corrupt || error.code == ErrorCode::Command || error.code == ErrorCode::Sql || error.code == ErrorCode::Cancelled;
        if (isHarmless && !result.backup.isEmpty() && QFile::remove(result.backup))
            record.entry.backup.clear();
        else if (!result.backup.isEmpty())
            told.means(told.consequence + Engine::tr(" The backup that was made of it first is kept in '%1'.").arg(result.backup));
        record.failed(told);
        throw told;
    }
    for (const ImportedTable &table : result.tables) {
        if (table.rowsBefore != table.rowsAfter)
            record.entry.rows.push_back({table.name, table.rowsBefore, table.rowsAfter});
    }
    record.done();
    return result;
}

} // namespace meditrack
