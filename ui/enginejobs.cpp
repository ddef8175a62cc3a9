// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginejobs.h"

#include "core/config.h"
#include "core/error.h"
#include "migration/migrator.h"
#include "migration/state.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace meditrack::enginejobs {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostScriptBytes = 256 * 1024;

Config configFor(const OpenRequest &request)
{
    Config::Request wanted;
    wanted.file = request.iniFile;
    // The migrations that come with the program, for a database that is opened from anywhere.
    wanted.fallbackFile = bundledConfigFile(QCoreApplication::applicationDirPath());
    if (!request.target.isEmpty())
        wanted.databaseUrl = request.target.contains("://"_L1) ? request.target
                                                               : DatabaseUrl::forSqliteFile(QFileInfo(request.target).absoluteFilePath()).toString();
    return Config::load(wanted);
}

} // namespace

SnapshotPtr read(const OpenRequest &request, Progress &progress)
{
    return makeSnapshot(readState(configFor(request), progress));
}

int upgrade(const OpenRequest &request, const QStringList &targets, Progress &progress)
{
    return static_cast<int>(Migrator(configFor(request), progress).upgrade(targets).size());
}

int downgrade(const OpenRequest &request, const QString &target, Progress &progress)
{
    return static_cast<int>(Migrator(configFor(request), progress).downgrade(target).size());
}

Plan planDowngrade(const OpenRequest &request, const QString &target, Progress &progress)
{
    return Migrator(configFor(request), progress).planDowngrade(target);
}

QString scriptText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::Io, QCoreApplication::translate("Session", "The script cannot be read: %1").arg(file.errorString())).at(path);
    QString text = QString::fromUtf8(file.read(MostScriptBytes));
    if (!file.atEnd())
        text += u"\n…"_s;
    return text;
}

} // namespace meditrack::enginejobs
