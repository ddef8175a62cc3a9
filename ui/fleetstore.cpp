// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetstore.h"

#include "privatefile.h"
#include "words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

Error notWritten(const QString &path, const QString &why)
{
    return Error(ErrorCode::Io, tr("What a run of the fleet has done cannot be noted in %1: %2.").arg(QDir::toNativeSeparators(path), why))
        .means(tr("Nothing more is begun."))
        .advise(tr("Make room there, or see to it that you may write there."));
}

} // namespace

FleetStore::FleetStore()
    : m_path(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/meditrack/fleet/run.jsonl"_s)
{
}

FleetRun FleetStore::read() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? FleetRun::parse(file.readAll()) : FleetRun();
}

bool FleetStore::isTaken() const
{
    if (!QFileInfo::exists(m_path + u".lock"_s))
        return false;
    QLockFile lock(m_path + u".lock"_s);
    lock.setStaleLockTime(0); // a run takes as long as it takes; one that was killed is known by its pid
    return !lock.tryLock(0);
}

std::shared_ptr<QLockFile> FleetStore::take() const
{
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        throw notWritten(m_path, meditrack::tr("the folder cannot be made"));
    auto lock = std::make_shared<QLockFile>(m_path + u".lock"_s);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        throw Error(ErrorCode::Locked, meditrack::tr("Another window is at work on a fleet"))
            .means(meditrack::tr("Nothing was run and nothing has been changed."))
            .advise(meditrack::tr("Wait until it is done, or go on there."));
    return lock;
}

void FleetStore::begin(const FleetRun &run) const
{
    QSaveFile file(m_path);
    const QByteArray text = run.plan();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(OurselvesAlone) || file.write(text) != text.size() || !file.commit())
        throw notWritten(m_path, file.errorString());
}

void FleetStore::add(const QByteArray &line) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite))
        throw notWritten(m_path, file.errorString());
    QByteArray text = line;
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n") // one that was torn spoils no other
        text.prepend('\n');
    if (!file.seek(file.size()) || file.write(text) != text.size() || !file.flush())
        throw notWritten(m_path, file.errorString());
}

} // namespace meditrack
