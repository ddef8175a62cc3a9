// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/runlock.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace meditrack {

namespace {

constexpr qint32 family = 0x6d656469; // "medi": no other program's advisory locks

qint32 numberOf(const QString &name)
{
    return qFromBigEndian<qint32>(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).constData());
}

} // namespace

RunLock::RunLock(const DatabaseUrl &url, const QString &name, Progress &progress)
{
    if (url.isSqlite())
        return;
    m_session.emplace(url, Connection::Access::Read, progress);
    // Whoever holds it works on this database right now, and cannot leave it behind.
    const QString patience = url.lockTimeout ? QString() : QStringLiteral("SET lock_timeout = 0; ");
    try {
        m_session->execute(patience + QStringLiteral("SELECT pg_catalog.pg_advisory_lock('%1'::int4, '%2'::int4)").arg(family).arg(numberOf(name)));
    } catch (Error &error) {
        if (error.code == ErrorCode::Locked)
            error.means(QStringLiteral("Another upgrade of this database is going on; nothing has been changed."));
        error.sql.clear();
        throw;
    }
}

} // namespace meditrack
