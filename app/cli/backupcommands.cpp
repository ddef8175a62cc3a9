// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs around backups: db backup.
#include "backup/backupstore.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "core/error.h"

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

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
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
        {"why", info.problem ? QJsonValue(QJsonValue::Null) : QJsonValue(wordOf(manifest.why))},
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

} // namespace

int databaseBackupCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    BackupRequest request;
    request.file = options.arguments.value(0);
    request.folder = options.dir;
    request.form = formNamed(options.compress);
    const BackupInfo info = createBackup(invocation.config(), request, invocation.progress);
    if (options.json) {
        invocation.printResult(oneLine(backupJson(info)));
        return done;
    }
    const QLocale locale;
    invocation.print(info.path);
    invocation.print(QStringLiteral("%1; %2 in %3 tables with %4 rows; %5; checked")
                         .arg(locale.formattedDataSize(info.fileBytes), locale.formattedDataSize(info.manifest.sizeBytes))
                         .arg(info.manifest.tables.size())
                         .arg(locale.toString(rowsIn(info.manifest)), headsText(info.manifest.heads)));
    return done;
}

} // namespace meditrack::cli
