// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs around backups: db backup, backups, verify, prune, pin, unpin.
#include "backup/archive.h"
#include "backup/backupstore.h"
#include "backup/retention.h"
#include "backup/verifyreport.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "core/error.h"

#include <QFileInfo>
#include <QLocale>

namespace meditrack::cli {

namespace {

std::optional<BackupForm> formNamed(const QString &compress)
{
    if (compress.isNull())
        return std::nullopt;
    const std::pair<const char *, BackupForm> forms[]
        = {{"none", BackupForm::Tar}, {"gzip", BackupForm::TarGz}, {"zstd", BackupForm::TarZst}, {"xz", BackupForm::TarXz}};
    for (const auto &[name, form] : forms) {
        if (compress == QLatin1String(name))
            return form;
    }
    throw Error(ErrorCode::Usage, QStringLiteral("--compress is none, gzip, zstd or xz, not '%1'.").arg(compress));
}

QString nameOf(BackupForm form)
{
    return suffixOf(form).mid(1);
}

qint64 rowsIn(const Manifest &manifest)
{
    qint64 rows = 0;
    for (const TableCount &table : manifest.tables)
        rows += qMax<qint64>(0, table.rows);
    return rows;
}

/// What --json says of a backup.
QJsonObject backupJson(const BackupInfo &info)
{
    const Manifest &manifest = info.manifest;
    QJsonArray tables;
    for (const TableCount &table : manifest.tables)
        tables.append(QJsonObject{{"name", table.name}, {"rows", table.rows < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(table.rows)}});
    return {
        {"path", info.path},
        {"form", nameOf(info.form)},
        {"bytes", info.fileBytes},
        {"pinned", info.pinned},
        {"problem", info.problem ? QJsonValue(info.problem->message) : QJsonValue(QJsonValue::Null)},
        {"created", orNull(manifest.created.toUTC().toString(Qt::ISODateWithMs))},
        {"why", info.problem || manifest.origin.program.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(wordOf(manifest.why))},
        {"database", orNull(manifest.database)},
        {"product", orNull(manifest.product)},
        {"heads", QJsonArray::fromStringList(manifest.heads)},
        {"tables", tables},
        {"size", manifest.sizeBytes},
        {"sha256", orNull(QString::fromLatin1(manifest.sha256))},
        {"program", orNull(manifest.origin.program)},
        {"user", orNull(manifest.origin.user)},
        {"host", orNull(manifest.origin.host)},
    };
}

QString headsText(const QStringList &heads)
{
    return heads.isEmpty() ? QStringLiteral("no revision") : heads.join(QStringLiteral(", "));
}

/// What a terminal would act on, as a mark: names inside a backup are somebody else's text.
QString shown(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString folderOf(const Invocation &invocation, const Config &config)
{
    const QString &asked = invocation.options.dir;
    if (asked.isEmpty())
        return backupFolder(configForBackups(config).url);
    const QFileInfo folder(asked);
    if (!folder.isDir())
        throw Error(ErrorCode::CannotOpen, folder.exists() ? QStringLiteral("'%1' is not a folder.").arg(folder.absoluteFilePath())
                                                           : QStringLiteral("There is no folder '%1'.").arg(folder.absoluteFilePath()))
            .means(QStringLiteral("Nothing has been changed."))
            .advise(QStringLiteral("Check --dir; without it, backups are in backups/ beside the database."));
    return folder.absoluteFilePath();
}

QStringList filesOf(const Invocation &invocation, const Config &config)
{
    QStringList paths;
    for (const QString &name : invocation.options.arguments)
        paths << findBackup(name, invocation.options.dir, configForBackups(config).url);
    return paths;
}

Retention retentionOf(const Options &options)
{
    return Retention::parse(options.keep);
}

void printPruned(Invocation &invocation, const PrunePlan &plan, const QStringList &removed)
{
    const QString verb = invocation.options.plan ? QStringLiteral("would delete ") : QStringLiteral("deleted ");
    for (const QString &path : removed)
        invocation.print(verb + shown(path));
    for (const PrunePlan::LeftAlone &each : plan.leftAlone)
        invocation.print(QStringLiteral("left %1: %2").arg(shown(each.path), shown(each.why)));
}

QString lineOf(const BackupInfo &info)
{
    const QLocale locale;
    const Manifest &manifest = info.manifest;
    const QString when = manifest.created.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const QString name = QFileInfo(info.path).fileName();
    const QString pin = info.pinned ? QStringLiteral("  pinned") : QString();
    const QString start = QStringLiteral("%1  %2  %3").arg(when, locale.formattedDataSize(info.fileBytes).rightJustified(10), name);
    if (info.problem)
        return shown(start + QStringLiteral("  DAMAGED: ") + info.problem->message + pin);
    const bool plain = !isArchive(info.form);
    const QString rows = plain ? QStringLiteral("rows not counted") : QStringLiteral("%1 rows").arg(locale.toString(rowsIn(manifest)));
    return shown(start + QStringLiteral("  %1  %2  %3").arg(headsText(manifest.heads), rows, plain ? QStringLiteral("plain") : wordOf(manifest.why)) + pin);
}

QString wordOfJson(Verification::Result result)
{
    return result == Verification::Result::Good ? QStringLiteral("good")
        : result == Verification::Result::Warning ? QStringLiteral("warning")
                                                  : QStringLiteral("bad");
}

QJsonObject verificationJson(const Verification &verification)
{
    QJsonArray checks;
    for (const Verification::Check &check : verification.checks)
        checks.append(QJsonObject{{"what", check.what}, {"result", wordOfJson(check.result)}, {"found", check.found}});
    return {{"path", verification.path},
            {"result", wordOfJson(verification.result())},
            {"checks", checks},
            {"checked", verification.checked.toString(Qt::ISODateWithMs)},
            {"seconds", verification.seconds},
            {"backup", backupJson(verification.info)}};
}

void printVerification(Invocation &invocation, const Verification &verification)
{
    invocation.print(QStringLiteral("%1: %2").arg(shown(verification.path), wordOf(verification.result())));
    for (const Verification::Check &check : verification.checks) {
        const QString sign = check.result == Verification::Result::Good ? QStringLiteral("ok")
            : check.result == Verification::Result::Warning             ? QStringLiteral("warning")
                                                                        : QStringLiteral("FAILED");
        invocation.print(QStringLiteral("    %1 %2: %3").arg(sign.leftJustified(8), check.what, shown(check.found)));
    }
}

int setPins(Invocation &invocation, bool pinned)
{
    const QStringList paths = filesOf(invocation, invocation.config());
    for (const QString &path : paths)
        formOfContent(path); // all of them are there, or nothing is done
    QJsonArray array;
    for (const QString &path : paths) {
        setPinned(path, pinned);
        array.append(QJsonObject{{"path", path}, {"pinned", pinned}});
        if (!invocation.options.json)
            invocation.print(shown(path) + (pinned ? QStringLiteral(" is pinned: no retention deletes it.") : QStringLiteral(" is not pinned.")));
    }
    if (invocation.options.json)
        invocation.printResult(oneLine(array));
    return done;
}

} // namespace

int databaseBackupCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    BackupRequest request;
    request.file = options.arguments.value(0);
    request.folder = options.dir;
    request.form = formNamed(options.compress);
    const Retention retention = retentionOf(options);
    const Config config = invocation.config();
    requireRight(invocation, config, Deed::Backup);
    BackupInfo info = createBackup(config, request, invocation.progress);
    if (options.pin) {
        setPinned(info.path, true);
        info.pinned = true;
    }
    PrunePlan plan;
    QStringList removed;
    if (!retention.isEmpty()) {
        plan = planPrune(QFileInfo(info.path).path(), config, retention, invocation.progress);
        removed = prune(plan, invocation.progress);
    }
    if (options.json) {
        QJsonObject object = backupJson(info);
        object.insert(QStringLiteral("removed"), QJsonArray::fromStringList(removed));
        invocation.printResult(oneLine(object));
        return done;
    }
    const QLocale locale;
    invocation.print(info.path);
    invocation.print(QStringLiteral("%1; %2 unpacked; tables: %3, rows: %4; at %5; checked")
                         .arg(locale.formattedDataSize(info.fileBytes), locale.formattedDataSize(info.manifest.sizeBytes),
                              QString::number(info.manifest.tables.size()), locale.toString(rowsIn(info.manifest)), shown(headsText(info.manifest.heads))));
    plan.leftAlone.clear(); // every night the same
    printPruned(invocation, plan, removed);
    return done;
}

int databaseBackupsCommand(Invocation &invocation)
{
    const Config config = invocation.config();
    const QString folder = folderOf(invocation, config);
    const std::vector<BackupInfo> backups = listBackups(folder, config, invocation.progress);
    if (invocation.options.json) {
        QJsonArray array;
        for (const BackupInfo &info : backups)
            array.append(backupJson(info));
        invocation.printResult(oneLine(QJsonObject{{"folder", folder}, {"backups", array}}));
        return done;
    }
    for (const BackupInfo &info : backups)
        invocation.print(lineOf(info));
    if (backups.empty())
        invocation.print(QStringLiteral("No backups in %1. `meditrack db backup` makes one.").arg(folder));
    return done;
}

int databaseVerifyCommand(Invocation &invocation)
{
    const Config config = invocation.config();
    std::vector<Verification> verifications;
    QStringList bad;
    for (const QString &path : filesOf(invocation, config)) {
        verifications.push_back(verifyBackup(path, config, invocation.progress));
        if (verifications.back().result() == Verification::Result::Bad)
            bad << shown(path);
        if (!invocation.options.json)
            printVerification(invocation, verifications.back());
    }
    if (!invocation.options.report.isEmpty())
        writeVerificationReport(invocation.options.report, verifications);
    if (invocation.options.json) {
        QJsonArray array;
        for (const Verification &each : verifications)
            array.append(verificationJson(each));
        invocation.printResult(oneLine(array));
    }
    if (!bad.isEmpty())
        throw Error(ErrorCode::Corrupt, QStringLiteral("Not good as a backup: %1.").arg(bad.join(QStringLiteral(", "))))
            .advise(QStringLiteral("Do not rely on it: `meditrack db backup` makes a new one, `meditrack db backups` lists the others."));
    return done;
}

int databasePruneCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    const Retention retention = retentionOf(options);
    if (retention.isEmpty())
        throw Error(ErrorCode::Usage, QStringLiteral("--keep says which backups stay: 7, 30d or 20GB.")).means(QStringLiteral("Nothing was deleted."));
    const Config config = invocation.config();
    const PrunePlan plan = planPrune(folderOf(invocation, config), config, retention, invocation.progress);
    QStringList removed;
    if (options.plan) {
        for (const BackupInfo &info : plan.remove)
            removed << info.path;
    } else {
        removed = prune(plan, invocation.progress);
    }
    if (options.json) {
        QJsonArray kept;
        for (const BackupInfo &info : plan.keep)
            kept.append(info.path);
        QJsonArray alone;
        for (const PrunePlan::LeftAlone &each : plan.leftAlone)
            alone.append(QJsonObject{{"path", each.path}, {"why", each.why}});
        invocation.printResult(oneLine(QJsonObject{{"removed", QJsonArray::fromStringList(removed)}, {"kept", kept}, {"left_alone", alone}}));
        return done;
    }
    printPruned(invocation, plan, removed);
    if (removed.isEmpty())
        invocation.print(QStringLiteral("Nothing to delete."));
    return done;
}

int databasePinCommand(Invocation &invocation)
{
    return setPins(invocation, true);
}

int databaseUnpinCommand(Invocation &invocation)
{
    return setPins(invocation, false);
}

} // namespace meditrack::cli
