// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/contentdigest.h"
#include "support/project.h"

/// A project as it is configured, with a server's database.
inline meditrack::Config configOn(const Project &project, const QString &url)
{
    meditrack::Config::Request request;
    request.file = project.path(QStringLiteral("alembic.ini"));
    request.databaseUrl = url;
    return meditrack::Config::load(request);
}

/// All that is in the database, in one moment.
inline QByteArray digestOn(const QString &url)
{
    meditrack::NoProgress progress;
    meditrack::Connection connection(meditrack::DatabaseUrl::parse(url), meditrack::Connection::Access::Read, progress);
    const meditrack::ReadTransaction moment(connection);
    return meditrack::contentDigest(connection, {}, progress);
}
