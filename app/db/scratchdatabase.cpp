// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/scratchdatabase.h"

#include "db/steadfast.h"

#include <QUuid>

namespace meditrack {

ScratchDatabase::ScratchDatabase(const QString &prefix, const DatabaseUrl &url, PostgresDatabase like, Progress &progress)
    : m_of(url)
    , m_progress(progress)
    , m_server(url, progress)
    , m_name(prefix + QUuid::createUuid().toString(QUuid::Id128).left(12))
{
    if (!m_server.mayCreate())
        throw Error(ErrorCode::PermissionDenied, QStringLiteral("this user may not create databases on %1").arg(url.toString()));
    like.name = m_name;
    try {
        m_server.create(like);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Sql)
            throw;
        throw Error(ErrorCode::Unsupported, error.message); // a locale that this server does not have
    }
}

ScratchDatabase::~ScratchDatabase()
{
    try {
        Steadfast steadfast(m_progress, Steadfast::Tells::Nothing); // also if we were asked to stop
        PostgresServer(m_of, steadfast).drop(m_name);
    } catch (const Error &error) {
        m_progress.report(event::Notice{event::Notice::Level::Warning, QStringLiteral("The database '%1', which was made for a while, cannot be removed: %2").arg(m_name, error.message)});
    }
}

} // namespace meditrack
