// SPDX-License-Identifier: GPL-3.0-or-later
// db restore: what would be there instead of what, a question, and how it went.
#include "backup/restore.h"
#include "backup/restoreleftovers.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "core/error.h"
#include "migration/migrator.h"

#include <QLocale>

namespace meditrack::cli {

namespace {

QString rowsOf(qint64 rows)
{
    return rows < 0 ? QStringLiteral("-") : QString::number(rows);
}

/// "+3", "-402", "new", "gone"
QString differenceOf(const JournalEntry::RowChange &row)
{
    if (row.before < 0)
        return row.after < 0 ? QString() : QStringLiteral("new");
    if (row.after < 0)
        return QStringLiteral("gone");
    const qint64 difference = row.after - row.before;
    return difference == 0 ? QString() : QStringLiteral("%1%2").arg(difference > 0 ? QStringLiteral("+") : QString()).arg(difference);
}

QString dateOf(const RestoreSide &side)
{
    return side.date.isValid() ? side.date.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("-");
}

QString revisionOf(const RestoreSide &side)
{
    return side.heads.isEmpty() ? QStringLiteral("-") : side.heads.join(QStringLiteral(", "));
}

/// Three columns, as wide as their widest words, and a fourth for the difference.
void printTable(Invocation &invocation, const std::vector<QStringList> &lines)
{
    QList<qsizetype> widths(4, 0);
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = qMax(widths.at(i), line.at(i).size());
    }
    for (const QStringList &line : lines) {
        QString text = QStringLiteral("  ") + line.first().leftJustified(widths.first());
        for (qsizetype i = 1; i < line.size(); ++i)
            text += QStringLiteral("  ") + line.at(i).rightJustified(widths.at(i));
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        invocation.tell(text);
    }
}

void printPreview(Invocation &invocation, const RestorePreview &preview)
{
    const RestoreSide &before = preview.before;
    const RestoreSide &after = preview.after;
    invocation.tell(QStringLiteral("Backup:   %1").arg(preview.file));
    if (preview.manifest) {
        const Manifest &manifest = *preview.manifest;
        const bool isServer = manifest.server.has_value();
        invocation.tell(QStringLiteral("          made by %1 on %2 with %3 (%4); %5")
                             .arg(manifest.origin.user, manifest.origin.host, manifest.origin.program, wordOf(manifest.why),
                                  isServer ? QStringLiteral("SHA-256 is as its manifest tells") : QStringLiteral("SHA-256, integrity and rows are as its manifest tells")));
    } else if (!preview.kept.isEmpty()) {
        invocation.tell(QStringLiteral("          a database of the server, kept by a restore"));
    } else if (preview.form == BackupForm::Dump) {
        invocation.tell(QStringLiteral("          a plain dump of pg_dump; its list of contents can be read"));
    } else {
        invocation.tell(QStringLiteral("          a plain SQLite database; its integrity is good"));
    }
    invocation.tell(QStringLiteral("Database: %1%2").arg(before.path, before.health == RestoreSide::Health::Good ? QString() : QLatin1Char(' ') + wordOf(before.health)));
    const QLocale locale = QLocale::c();
    const bool isThere = before.health == RestoreSide::Health::Good || before.health == RestoreSide::Health::Damaged;
    std::vector<QStringList> lines{{QString(), QStringLiteral("now"), QStringLiteral("afterwards"), QString()},
                                   {QStringLiteral("date"), dateOf(before), dateOf(after)},
                                   {QStringLiteral("size"), before.health == RestoreSide::Health::Missing ? QStringLiteral("-") : locale.formattedDataSize(before.sizeBytes),
                                    locale.formattedDataSize(after.sizeBytes)},
                                   {QStringLiteral("revision"), isThere ? revisionOf(before) : QStringLiteral("-"), revisionOf(after)}};
    for (const JournalEntry::RowChange &row : preview.rows)
        lines.push_back({QStringLiteral("rows of ") + row.table, rowsOf(row.before), rowsOf(row.after), differenceOf(row)});
    printTable(invocation, lines);
    if (preview.bySwap && preview.kept.isEmpty())
        invocation.tell(QStringLiteral("It goes into a new database, is compared with the manifest there, and then changes names with the one of now."));
}

QJsonObject sideJson(const RestoreSide &side)
{
    static const QMap<RestoreSide::Health, QString> words{
        {RestoreSide::Health::Missing, QStringLiteral("missing")}, {RestoreSide::Health::Empty, QStringLiteral("empty")},
        {RestoreSide::Health::Good, QStringLiteral("good")}, {RestoreSide::Health::Damaged, QStringLiteral("damaged")},
        {RestoreSide::Health::NotADatabase, QStringLiteral("not a database")}};
    return {{"path", side.path},
            {"health", words.value(side.health)},
            {"problem", orNull(side.problem)},
            {"date", side.date.isValid() ? QJsonValue(side.date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null)},
            {"size", side.sizeBytes},
            {"heads", QJsonArray::fromStringList(side.heads)},
            {"foreign_key_errors", side.foreignKeyErrors < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(side.foreignKeyErrors)}};
}

QJsonObject previewJson(const RestorePreview &preview)
{
    QJsonArray users;
    for (const LockHolder &user : preview.users)
        users.append(QJsonObject{{"pid", user.pid}, {"program", user.program}});
    return {{"file", preview.file},
            {"made_of", preview.manifest ? orNull(preview.manifest->database) : QJsonValue(QJsonValue::Null)},
            {"why", preview.manifest ? QJsonValue(wordOf(preview.manifest->why)) : QJsonValue(QJsonValue::Null)},
            {"before", sideJson(preview.before)},
            {"after", sideJson(preview.after)},
            {"rows", rowsJson(preview.rows)},
            {"unknown_revisions", QJsonArray::fromStringList(preview.unknown)},
            {"behind", QJsonArray::fromStringList(preview.behind)},
            {"users", users},
            {"refusal", preview.refusal ? QJsonValue(preview.refusal->message) : QJsonValue(QJsonValue::Null)}};
}

QString behindText(const QStringList &behind)
{
    return QStringLiteral("%1 %2 behind").arg(behind.size()).arg(behind.size() == 1 ? QStringLiteral("update") : QStringLiteral("updates"));
}

void printBehind(Invocation &invocation, const QStringList &behind)
{
    if (!behind.isEmpty())
        invocation.tell(QStringLiteral("%1; `meditrack upgrade head` applies %2.").arg(behindText(behind), behind.size() == 1 ? QStringLiteral("it") : QStringLiteral("them")));
}

/// A backup is older than the scripts, mostly: where somebody can answer, what it lacks is offered.
int offerUpgrade(Invocation &invocation, const QStringList &behind)
{
    if (behind.isEmpty() || !invocation.streams.interactive || invocation.options.yes) {
        printBehind(invocation, behind);
        return done;
    }
    const bool isOne = behind.size() == 1;
    invocation.tell(behindText(behind) + QLatin1Char('.'));
    if (agrees(invocation, QStringLiteral("Apply %1 now? A backup is made first.").arg(isOne ? QStringLiteral("it") : QStringLiteral("them"))))
        return migrateUpCommand(invocation);
    invocation.tell(QStringLiteral("`meditrack upgrade head` applies %1 later.").arg(isOne ? QStringLiteral("it") : QStringLiteral("them")));
    return done;
}

void printReport(Invocation &invocation, const RestoreReport &report)
{
    qint64 rows = 0;
    for (const TableCount &table : report.after.tables)
        rows += qMax<qint64>(0, table.rows);
    invocation.tell(QStringLiteral("Restored and checked: %1 %2, %3 %4.").arg(report.after.tables.size())
                        .arg(report.after.tables.size() == 1 ? QStringLiteral("table") : QStringLiteral("tables")).arg(rows)
                        .arg(rows == 1 ? QStringLiteral("row") : QStringLiteral("rows")));
    if (report.isRawCopy)
        invocation.tell(QStringLiteral("The files of the damaged database are kept in %1.").arg(report.safetyBackup));
    else if (!report.keptDatabase.isEmpty())
        invocation.tell(QStringLiteral("The database of before is kept on the server as '%1'%2.").arg(report.keptDatabase,
                        report.safetyBackup.isEmpty() ? QString() : QStringLiteral(", and as a backup in ") + report.safetyBackup));
    else if (!report.safetyBackup.isEmpty())
        invocation.tell(QStringLiteral("The database of before is kept in %1.").arg(report.safetyBackup));
    if (report.canBeUndone)
        invocation.tell(QStringLiteral("`meditrack db restore --undo` takes this back."));
}

RestoreRequest requestOf(const Options &options)
{
    if (options.undo != options.arguments.isEmpty())
        throw Error(ErrorCode::Usage, options.undo ? QStringLiteral("--undo takes no file: it takes the last restore back.")
                                                   : QStringLiteral("Which backup? Name a file, or say --undo to take the last restore back."));
    RestoreRequest request;
    request.file = options.arguments.value(0);
    request.undo = options.undo;
    request.allowUnknownRevision = options.allowUnknownRevision;
    request.disconnectOthers = options.disconnectOthers;
    request.allowForeignKeyErrors = options.allowForeignKeyErrors;
    return request;
}

/// Lists what restores have left on a server, asks, removes it.
int cleanUpRestores(Invocation &invocation)
{
    const Config config = invocation.config();
    config.requireUrl();
    const std::vector<RestoreLeftover> leftovers = findRestoreLeftovers(config.url, invocation.progress);
    QJsonArray names;
    for (const RestoreLeftover &each : leftovers) {
        names.append(QJsonObject{{"database", each.database}, {"what", each.what}, {"bytes", each.bytes}});
        if (!invocation.options.json)
            invocation.tell(QStringLiteral("%1  %2: %3").arg(QLocale::c().formattedDataSize(each.bytes).rightJustified(10), each.database, each.what));
    }
    if (leftovers.empty() && !invocation.options.json)
        invocation.tell(QStringLiteral("Nothing to remove."));
    if (!leftovers.empty() && !invocation.options.plan) {
        confirm(invocation, QStringLiteral("Remove them?"));
        removeRestoreLeftovers(config.url, leftovers, invocation.progress);
    }
    if (invocation.options.json)
        invocation.printResult(oneLine(QJsonObject{{"removed", names}}));
    return done;
}

void printPlan(Invocation &invocation, const RestorePreview &preview)
{
    if (preview.refusal)
        reportWarnings(invocation.progress, {QStringLiteral("This would be refused: ") + preview.refusal->message});
    if (invocation.options.json)
        invocation.printResult(oneLine(previewJson(preview)));
    else
        printBehind(invocation, preview.behind);
}

} // namespace

int databaseRestoreCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    if (options.cleanup)
        return cleanUpRestores(invocation);
    const RestoreRequest request = requestOf(options);
    const Config config = invocation.config();
    if (!options.plan)
        requireRight(invocation, config, Deed::Restore);
    std::optional<RestorePreview> preview = previewRestore(config, request, invocation.progress);
    if (!options.json || !(options.yes || options.plan))
        printPreview(invocation, *preview);
    reportWarnings(invocation.progress, preview->warnings);
    if (options.plan) {
        printPlan(invocation, *preview);
        return done;
    }
    if (preview->refusal)
        throw Error(*preview->refusal);
    confirm(invocation, QStringLiteral("Restore it? The database of now is kept as a backup first."));
    const RestoreReport report = restore(*preview, invocation.progress);
    reportWarnings(invocation.progress, report.warnings);
    if (!options.json) {
        printReport(invocation, report);
        const QStringList behind = preview->behind;
        preview.reset(); // with what it has unpacked
        return offerUpgrade(invocation, behind);
    }
    QJsonObject result = previewJson(*preview);
    result.insert(QStringLiteral("after"), sideJson(report.after));
    result.insert(QStringLiteral("rows"), rowsJson(report.rows));
    result.insert(QStringLiteral("safety_backup"), orNull(report.safetyBackup));
    result.insert(QStringLiteral("kept_database"), orNull(report.keptDatabase));
    result.insert(QStringLiteral("raw_copy"), report.isRawCopy);
    result.insert(QStringLiteral("can_be_undone"), report.canBeUndone);
    invocation.printResult(oneLine(result));
    return done;
}

} // namespace meditrack::cli
