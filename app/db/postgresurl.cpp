// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresurl.h"

#include "core/error.h"

#include <libpq-fe.h>

#include <algorithm>

namespace meditrack {

namespace {

/// What libpq itself takes, whatever its version.
QStringList knownParameters()
{
    QStringList names;
    PQconninfoOption *defaults = PQconndefaults();
    for (const PQconninfoOption *each = defaults; each && each->keyword; ++each)
        names << QString::fromLatin1(each->keyword);
    PQconninfoFree(defaults);
    return names;
}

/// SQLAlchemy's and asyncpg's own, which say nothing to the server.
bool isForPython(const QString &key)
{
    static const QStringList names{"async_fallback", "prepared_statement_cache_size", "prepared_statement_name_func", "server_side_cursors"};
    return names.contains(key);
}

/// What scripts and values are here, whatever the database has.
void requireUnicode(const QString &encoding)
{
    static const QStringList words{"utf8", "utf-8", "unicode", "auto"};
    if (!words.contains(encoding.toLower()))
        throw Error(ErrorCode::Configuration, QStringLiteral("The database URL cannot be understood: texts are Unicode here, so client_encoding cannot be '%1'.").arg(encoding))
            .advise(QStringLiteral("Leave client_encoding out: the server itself translates whatever encoding the database has."));
}

} // namespace

PostgresParameters::PostgresParameters(const DatabaseUrl &url)
{
    const QStringList known = knownParameters();
    set("fallback_application_name", QStringLiteral("meditrack"));
    set("client_encoding", QStringLiteral("UTF8"));
    // A network that swallows everything is noticed within a minute, and not after two hours. What a service file says holds.
    if (given("service", "PGSERVICE").isEmpty() && std::ranges::none_of(url.query, [](const auto &each) { return each.first == QLatin1String("service"); })) {
        for (const auto &[key, seconds] : {std::pair{"keepalives_idle", "30"}, std::pair{"keepalives_interval", "10"}, std::pair{"keepalives_count", "3"}, std::pair{"tcp_user_timeout", "60000"}})
            set(key, QByteArray(seconds));
    }
    setHosts(url);
    if (!url.user.isEmpty())
        set("user", url.user);
    if (!url.password.isEmpty())
        set("password", url.password);
    if (!url.database.isEmpty())
        set("dbname", url.database);
    for (auto [key, value] : url.query) {
        if (key == QLatin1String("host") || key == QLatin1String("port") || isForPython(key))
            continue;
        if (key == QLatin1String("ssl")) // asyncpg's word for it
            key = QStringLiteral("sslmode");
        if (key == QLatin1String("client_encoding")) {
            requireUnicode(value);
            continue;
        }
        if (!known.contains(key))
            throw Error(ErrorCode::Configuration, QStringLiteral("The database URL cannot be understood: PostgreSQL has no parameter '%1'.").arg(key))
                .advise(QStringLiteral("Remove it, or use one of libpq's: %1.").arg(known.join(QStringLiteral(", "))));
        set(key.toLatin1(), value);
    }
    if (!url.server)
        return;
    set("host", url.server->host);
    set("hostaddr", url.server->address);
    set("port", url.server->port);
    set("target_session_attrs", QByteArrayLiteral("any")); // that was asked when it was chosen
}

void PostgresParameters::set(const QByteArray &key, const QByteArray &value)
{
    qsizetype i = m_keys.indexOf(key);
    if (i < 0) {
        i = m_keys.size();
        m_keys << key;
        m_values << QByteArray();
        m_keyPointers.insert(m_keyPointers.begin() + i, nullptr);
        m_valuePointers.insert(m_valuePointers.begin() + i, nullptr);
    }
    m_values[i] = value;
    m_keyPointers[size_t(i)] = m_keys.at(i).constData();
    m_valuePointers[size_t(i)] = m_values.at(i).constData();
}

void PostgresParameters::setHosts(const DatabaseUrl &url)
{
    QStringList hosts;
    QStringList ports;
    const QString port = url.port > 0 ? QString::number(url.port) : QString();
    if (!url.host.isEmpty()) {
        hosts << url.host;
        ports << port;
    }
    QString ofQuery;
    for (const auto &[key, value] : url.query) {
        if (key == QLatin1String("port"))
            ofQuery = value;
        if (key != QLatin1String("host"))
            continue;
        const qsizetype colon = value.startsWith(QLatin1Char('/')) || value.count(QLatin1Char(':')) > 1 ? -1 : value.indexOf(QLatin1Char(':'));
        hosts << (colon < 0 ? value : value.left(colon));
        ports << (colon < 0 ? port : value.mid(colon + 1));
    }
    if (!hosts.isEmpty())
        set("host", hosts.join(QLatin1Char(',')));
    if (!ofQuery.isEmpty())
        set("port", ofQuery);
    else if (std::ranges::any_of(ports, [](const QString &each) { return !each.isEmpty(); }))
        set("port", ports.join(QLatin1Char(',')));
    else if (hosts.isEmpty() && !port.isEmpty())
        set("port", port);
}

QByteArray PostgresParameters::value(const QByteArray &key) const
{
    const qsizetype i = m_keys.indexOf(key);
    return i < 0 ? QByteArray() : m_values.at(i);
}

QString PostgresParameters::given(const char *key, const char *variable) const
{
    const QByteArray given = value(key);
    return given.isEmpty() ? qEnvironmentVariable(variable) : QString::fromUtf8(given);
}

QString PostgresParameters::database() const
{
    const QString named = given("dbname", "PGDATABASE");
    return named.isEmpty() ? given("user", "PGUSER") : named;
}

} // namespace meditrack
