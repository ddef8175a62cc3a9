// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that write the data into JSON files and read it from them.
#include "cli/commands.h"
#include "cli/report.h"
#include "core/error.h"
#include "core/origin.h"
#include "transfer/jsonexport.h"
#include "transfer/jsonimport.h"

#include <QLocale>

namespace meditrack::cli {

namespace {

const QString standardStream = QStringLiteral("-");

ExportRequest exportRequest(const Options &options)
{
    ExportRequest request;
    if (!options.format.isNull()) {
        if (options.format != QLatin1String("json") && options.format != QLatin1String("ndjson"))
            throw Error(ErrorCode::Usage, QStringLiteral("--format takes json or ndjson, not '%1'.").arg(options.format));
        request.lines = options.format == QLatin1String("ndjson");
    }
    request.file = options.arguments.isEmpty() ? defaultExportName(currentTime(), request.lines.value_or(false)) : options.arguments.first();
    request.tables = options.tables;
    request.excluded = options.exclude;
    request.masked = options.mask;
    if (request.file == standardStream && options.json)
        throw Error(ErrorCode::Usage, QStringLiteral("--json does not go with the file '-': both would be on standard output."));
    return request;
}

ImportMode importMode(const Options &options)
{
    for (const ImportMode mode : {ImportMode::Replace, ImportMode::Append, ImportMode::Upsert}) {
        if (options.mode.isNull() || options.mode == wordOf(mode))
            return mode;
    }
    throw Error(ErrorCode::Usage, QStringLiteral("--mode takes replace, append or upsert, not '%1'.").arg(options.mode));
}

QString rowsText(qint64 rows)
{
    return rows == 1 ? QStringLiteral("1 row") : QStringLiteral("%1 rows").arg(rows);
}

/// What a replacing import is about to do, for people.
void announceImport(Invocation &invocation, const Config &config, const ImportRequest &request, const ImportPreview &preview)
{
    QTextStream &out = invocation.talk();
    out << "This puts the rows of " << request.file;
    if (preview.header.created.isValid())
        out << " (exported " << preview.header.created.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) << ')';
    out << " in the place of those in " << config.url.toString() << ".\nRows now, and afterwards:\n";
    for (const ImportedTable &table : preview.tables)
        out << "    " << table.name << ": " << (table.rowsBefore < 0 ? QStringLiteral("no such table") : rowsText(table.rowsBefore)) << ", "
            << rowsText(table.rowsInFile) << '\n';
    out << (request.backup ? "A verified backup of what is there now is made first.\n" : "No backup is made: this cannot be taken back.\n");
    out.flush();
}

QJsonObject resultJson(const ExportResult &result)
{
    QJsonArray tables;
    qint64 rows = 0;
    for (const TableCount &table : result.tables) {
        tables.append(QJsonObject{{"name", table.name}, {"rows", table.rows}});
        rows += table.rows;
    }
    return {{"file", result.path},
            {"format", result.form.lines ? QStringLiteral("ndjson") : QStringLiteral("json")},
            {"compression", wordOf(result.form.compression)},
            {"bytes", result.bytes},
            {"heads", QJsonArray::fromStringList(result.heads)},
            {"masked", QJsonArray::fromStringList(result.masked)},
            {"rows", rows},
            {"tables", tables}};
}

QJsonObject resultJson(const ImportResult &result, const QString &file)
{
    QJsonArray tables;
    qint64 rows = 0;
    for (const ImportedTable &table : result.tables) {
        tables.append(QJsonObject{{"name", table.name}, {"rows_before", table.rowsBefore}, {"rows_in_file", table.rowsInFile}, {"rows_after", table.rowsAfter}});
        rows += table.rowsInFile;
    }
    return {{"file", file}, {"mode", wordOf(result.mode)}, {"heads", QJsonArray::fromStringList(result.heads)}, {"rows", rows}, {"tables", tables},
            {"backup", result.backup.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(result.backup)}};
}

} // namespace

int databaseExportCommand(Invocation &invocation)
{
    const ExportRequest request = exportRequest(invocation.options);
    const ScriptDirectory scripts = scriptsOf(invocation);
    scripts.config().requireUrl();
    const ExportResult result = exportJson(scripts.config(), request, invocation.progress);
    if (invocation.options.json) {
        invocation.printResult(oneLine(resultJson(result)));
        return done;
    }
    if (request.file == standardStream)
        return done; // the export itself is what was printed
    qint64 rows = 0;
    for (const TableCount &table : result.tables) {
        invocation.print(QStringLiteral("    %1: %2").arg(table.name, rowsText(table.rows)));
        rows += table.rows;
    }
    invocation.print(QStringLiteral("Exported %1 of %2 tables to %3 (%4).")
                         .arg(rowsText(rows)).arg(result.tables.size()).arg(result.path, QLocale::c().formattedDataSize(result.bytes)));
    return done;
}

int databaseImportCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    const ImportRequest request{options.arguments.first(), importMode(options), options.allowRevisionMismatch, !options.noBackup};
    const ScriptDirectory scripts = scriptsOf(invocation);
    const Config &config = scripts.config();
    config.requireUrl();
    requireRight(invocation, config, Deed::Import);
    const bool isStream = request.file == standardStream;
    if (request.mode == ImportMode::Replace && !options.yes) {
        if (isStream)
            throw Error(ErrorCode::Usage, QStringLiteral("A replacing import from standard input cannot be asked about first."))
                .means(QStringLiteral("Nothing has been changed."))
                .advise(QStringLiteral("Say --yes to go ahead without being asked."));
        const ImportPreview preview = previewImport(config, request.file, invocation.progress);
        if (preview.hasRows) {
            announceImport(invocation, config, request, preview);
            confirm(invocation, QStringLiteral("Go ahead?"));
        }
    }
    const ImportResult result = importJson(config, request, invocation.progress);
    if (options.json) {
        invocation.printResult(oneLine(resultJson(result, request.file)));
        return done;
    }
    for (const ImportedTable &table : result.tables)
        invocation.print(QStringLiteral("    %1: %2 before, %3 now").arg(table.name, rowsText(table.rowsBefore), rowsText(table.rowsAfter)));
    if (!result.backup.isEmpty())
        invocation.print(QStringLiteral("What was there before is in %1.").arg(result.backup));
    invocation.print(QStringLiteral("Imported %1.").arg(isStream ? QStringLiteral("standard input") : request.file));
    return done;
}

} // namespace meditrack::cli
