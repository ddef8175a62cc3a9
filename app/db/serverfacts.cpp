// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/serverfacts.h"

#include "db/postgresurl.h"

#include <QDir>
#include <QFileInfo>

#include <libpq-fe.h>

namespace meditrack {

namespace {

/// The usual port says nothing, and a socket's folder is enough.
QString place(const QString &host, const QString &port)
{
    const bool isUsual = port.isEmpty() || port == QLatin1String("5432");
    return isUsual || host.startsWith(QLatin1Char('/')) ? host : host + QLatin1Char(':') + port;
}

QString valueOf(const PQconninfoOption *options, const char *keyword)
{
    for (const PQconninfoOption *each = options; each && each->keyword; ++each) {
        if (qstrcmp(each->keyword, keyword) == 0)
            return QString::fromUtf8(each->val);
    }
    return {};
}

/// As libpq finds it (libpq-ssl, "SSL Client File Usage"): a name that is given, be the file there or not, or the usual one.
bool isAuthorityThere(const QString &given)
{
    return QFileInfo::exists(given.isEmpty() ? QDir::homePath() + QStringLiteral("/.postgresql/root.crt") : given);
}

} // namespace

ServerFacts serverFacts(const Connection &connection)
{
    auto *session = connection.postgres();
    if (!session)
        return {};
    PQconninfoOption *options = PQconninfo(session);
    const QString sslMode = valueOf(options, "sslmode");
    const QString authority = valueOf(options, "sslrootcert");
    PQconninfoFree(options);
    return {place(QString::fromUtf8(PQhost(session)), QString::fromUtf8(PQport(session))), QString::fromUtf8(PQdb(session)), QString::fromUtf8(PQuser(session)),
            sslMode, PQsslInUse(session) ? QString::fromUtf8(PQsslAttribute(session, "protocol")) : QString(), isAuthorityThere(authority)};
}

ServerFacts serverAskedFor(const DatabaseUrl &url)
{
    if (url.isSqlite())
        return {};
    const PostgresParameters parameters(url);
    PQconninfoOption *defaults = PQconndefaults(); // of the environment and the service file, too
    const auto value = [&](const char *keyword) {
        const QByteArray given = parameters.value(keyword);
        return given.isEmpty() ? valueOf(defaults, keyword) : QString::fromUtf8(given);
    };
    QString host = value("host");
    if (host.isEmpty())
        host = value("hostaddr");
    if (host.isEmpty())
        host = QStringLiteral("localhost");
    ServerFacts facts{place(host, value("port")), value("dbname"), value("user"), value("sslmode"), {}, isAuthorityThere(value("sslrootcert"))};
    if (facts.database.isEmpty())
        facts.database = facts.user; // as libpq does
    PQconninfoFree(defaults);
    return facts;
}

} // namespace meditrack
