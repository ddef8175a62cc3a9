// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transferwords.h"

#include "words.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace meditrack::wording {

using namespace Qt::StringLiterals;

namespace {

/// Rows of a table after the import; -1: nobody can tell before it is done.
qint64 rowsAfter(const ImportedTable &table, ImportMode mode)
{
    switch (mode) {
    case ImportMode::Replace: return table.rowsInFile;
    case ImportMode::Append: return std::max<qint64>(0, table.rowsBefore) + table.rowsInFile;
    case ImportMode::Upsert: break;
    }
    return table.rowsBefore == 0 ? table.rowsInFile : -1;
}

QString differenceOf(qint64 before, qint64 after)
{
    const qint64 by = after - std::max<qint64>(0, before);
    return by == 0 ? tr("as many as now") : (by > 0 ? u"+ "_s : u"− "_s) + rows(qAbs(by));
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

Question importQuestion(const ImportRequest &request, const ImportPreview &preview)
{
    Question q;
    const JsonHeader &header = preview.header;
    const QString name = QFileInfo(request.file).fileName();
    q.title = tr("Import %1?").arg(name);
    QStringList about;
    if (header.created.isValid())
        about << tr("Exported on %1.").arg(QLocale().toString(header.created.toLocalTime(), QLocale::ShortFormat));
    q.table.columns = {tr("Table"), tr("Rows now"), tr("In the file"), tr("Afterwards"), tr("Difference")};
    QStringList missing;
    for (const ImportedTable &table : preview.tables) {
        const qint64 after = rowsAfter(table, request.mode);
        if (table.rowsBefore < 0)
            missing << table.name;
        const bool isUnknown = after < 0 || table.rowsBefore < 0;
        q.table.lines.push_back({{table.name, table.rowsBefore < 0 ? tr("no such table") : number(table.rowsBefore), number(table.rowsInFile),
                                  table.rowsBefore < 0 ? u"–"_s : after < 0 ? tr("%1 at least").arg(number(std::max(table.rowsBefore, table.rowsInFile))) : number(after), isUnknown ? QString() : differenceOf(table.rowsBefore, after)},
                                 table.rowsBefore < 0 || (!isUnknown && after < table.rowsBefore) ? Tone::Danger : Tone::Neutral, false});
    }
    const bool isOther = header.version > 0 && sorted(header.heads) != sorted(preview.heads);
    q.no = tr("Keep as it is");
    if (!missing.isEmpty() || isOther || preview.tables.empty()) {
        q.tone = Tone::Danger;
        q.chip = tr("It does not fit");
        about << (preview.tables.empty() ? tr("There are no rows in it.")
                  : isOther              ? tr("The file is of revision %1, and the database is at %2. Bring the database to that revision first, or export the file anew.")
                                  .arg(header.heads.isEmpty() ? tr("none") : header.heads.join(", "_L1), preview.heads.isEmpty() ? tr("none") : preview.heads.join(", "_L1))
                                         : tr("The database has no table %1.").arg(missing.join(", "_L1)));
        q.text = about.join(u' ');
        q.note = tr("Nothing has been changed.");
        q.no = tr("Back");
        return q;
    }
    q.chip = tr("It fits");
    q.text = about.join(u' ');
    QStringList notes;
    switch (request.mode) {
    case ImportMode::Replace: notes << tr("The rows of these tables are replaced by those of the file. Other tables stay as they are."); break;
    case ImportMode::Append: notes << tr("The rows of the file come to those that are there. If one is there already, nothing at all is imported."); break;
    case ImportMode::Upsert: notes << tr("Rows with the same key are overwritten, others are added. How many of each is only known afterwards."); break;
    }
    notes << (preview.hasRows ? tr("What is here now is backed up first, and kept. Every row and every reference between tables is checked; if one does not fit, nothing is imported.")
                              : tr("The database holds no rows now. If one row does not fit, nothing is imported."));
    q.note = notes.join(u' ');
    q.yes = tr("Import");
    q.destructive = preview.hasRows;
    return q;
}

QString proposedExport(const DatabaseUrl &url, const QDateTime &now)
{
    const QString folder = url.isSqlite() && !url.isMemory() ? QFileInfo(url.filePath()).absolutePath() : QDir::homePath();
    return QDir(folder).filePath(defaultExportName(now, false));
}

QString exported(const ExportResult &result)
{
    qint64 sum = 0;
    for (const TableCount &table : result.tables)
        sum += table.rows;
    QStringList sentences{tr("%1 with %2 are in %3 (%4).").arg(tables(static_cast<qsizetype>(result.tables.size())), rows(sum), QDir::toNativeSeparators(result.path), size(result.bytes))};
    if (!result.masked.isEmpty())
        sentences << tr("Made-up values are in the place of %1.").arg(result.masked.join(", "_L1));
    return sentences.join(u' ');
}

QString imported(const ImportRequest &request, const ImportResult &result)
{
    qint64 sum = 0;
    for (const ImportedTable &table : result.tables)
        sum += table.rowsInFile;
    QStringList sentences{tr("%1 of %2 were imported into %3.").arg(rows(sum), QFileInfo(request.file).fileName(), tables(static_cast<qsizetype>(result.tables.size())))};
    if (!result.backup.isEmpty())
        sentences << tr("What was there before is kept in %1.").arg(QFileInfo(result.backup).fileName());
    return sentences.join(u' ');
}

} // namespace meditrack::wording
