// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsonexport.h"

#include "backup/newfile.h"
#include "core/engine.h"
#include "core/origin.h"
#include "migration/versiontable.h"
#include "transfer/jsonwriter.h"
#include "transfer/mask.h"
#include "transfer/rowstores.h"
#include "transfer/transferprogress.h"

#include <QFileInfo>

#include <unistd.h>

namespace meditrack {

namespace {

/// The tables that are asked for. Throws Error (Usage) for a name that no table has.
std::vector<TransferTable> chosen(std::vector<TransferTable> tables, const ExportRequest &request)
{
    const auto namesOf = [&](const QStringList &asked) {
        QStringList names;
        for (const QString &name : asked) {
            const TransferTable *table = findTable(tables, name);
            if (!table)
                throw Error(ErrorCode::Usage, Engine::tr("There is no table '%1' to export.").arg(name))
                    .advise(Engine::tr("`meditrack db check` lists the tables; the version table is always part of the file's head."));
            names << table->name;
        }
        return names;
    };
    const QStringList wanted = namesOf(request.tables);
    const QStringList excluded = namesOf(request.excluded);
    std::erase_if(tables, [&](const TransferTable &table) {
        return excluded.contains(table.name) || (!wanted.isEmpty() && !wanted.contains(table.name));
    });
    return tables;
}

/// Who imports the file into an empty database will lack these rows.
void warnOfMissingParents(const std::vector<TransferTable> &tables, Progress &progress)
{
    for (const TransferTable &table : tables) {
        for (const TransferTable::Reference &reference : table.references) {
            if (!findTable(tables, reference.table))
                progress.report(event::Notice{event::Notice::Level::Warning,
                                              Engine::tr("'%1' refers to rows of '%2', which is not in the file.").arg(table.name, reference.table)});
        }
    }
}

void writeTables(RowSource &source, const JsonHeader &header, Mask &mask, JsonWriter &writer, Progress &progress)
{
    qint64 total = 0;
    for (const TransferTable &table : header.tables)
        total += table.rows;
    TransferProgress advance(progress, Engine::tr("Exporting"), total);
    for (const TransferTable &table : header.tables) {
        source.open(table);
        mask.open(table);
        writer.beginTable(table);
        while (source.next()) {
            const std::span<const Cell> row = source.row();
            writer.row(mask.isNeeded() ? mask.apply(row) : row);
            advance.step();
        }
        writer.endTable();
    }
    writer.finish();
    advance.finish();
}

ExportResult writeExport(const Config &config, const ExportRequest &request, QIODevice &device, TransferForm form, Progress &progress)
{
    const auto dialect = Dialect::create(config.url);
    Connection connection(config.url, Connection::Access::Read, progress);
    if (!connection.exists())
        throw Error(ErrorCode::CannotOpen, Engine::tr("There is no database to export: %1.").arg(config.url.toString()))
            .advise(Engine::tr("Check the URL; `meditrack upgrade head` makes a new database."));
    const ReadTransaction moment(connection);
    JsonHeader header;
    header.lines = form.lines;
    header.program = QStringLiteral("meditrack ") + programVersion();
    header.dialect = dialect->name();
    header.product = connection.product();
    header.created = currentTime();
    header.heads = VersionTable(config, *dialect).rows(connection);
    const auto source = rowSource(connection, config, progress);
    QStringList warnings;
    header.tables = inForeignKeyOrder(chosen(source->tables(warnings), request));
    for (TransferTable &table : header.tables)
        source->measure(table);
    for (const QString &warning : std::as_const(warnings))
        progress.report(event::Notice{event::Notice::Level::Warning, warning});
    warnOfMissingParents(header.tables, progress);
    Mask mask(request.masked, header.tables);
    header.masked = mask.columns();

    CompressedWriter compressed(device, form.compression);
    JsonWriter writer(compressed.device(), header);
    writeTables(*source, header, mask, writer, progress);
    compressed.close();

    ExportResult result{request.file, form, writer.written(), header.heads, {}, header.masked};
    for (const TransferTable &table : header.tables)
        result.tables.push_back({table.name, table.rows});
    return result;
}

} // namespace

QString defaultExportName(const QDateTime &now, bool lines)
{
    return QStringLiteral("meditrack_export_%1.%2").arg(now.toString(QStringLiteral("yyyyMMdd_HHmmss")), lines ? QStringLiteral("ndjson") : QStringLiteral("json"));
}

ExportResult exportJson(const Config &config, const ExportRequest &request, Progress &progress)
{
    if (request.file == QLatin1String("-")) {
        QFile output;
        if (!output.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
            throw Error(ErrorCode::Io, Engine::tr("Standard output cannot be written: %1.").arg(output.errorString()));
        return writeExport(config, request, output, {request.lines.value_or(false), TransferForm::Compression::None}, progress);
    }
    TransferForm form = TransferForm::ofName(request.file);
    form.lines = request.lines.value_or(form.lines);
    NewFile file(QFileInfo(request.file).absoluteFilePath());
    ExportResult result = writeExport(config, request, file.file(), form, progress);
    file.publish();
    result.path = file.path();
    result.bytes = QFileInfo(file.path()).size();
    return result;
}

} // namespace meditrack
