// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgreshosts.h"

#include "core/engine.h"
#include "core/error.h"

#include <libpq-fe.h>

#include <algorithm>

namespace meditrack {

PostgresHosts::PostgresHosts(const pg_conn *connection)
{
    PQconninfoOption *options = PQconninfo(const_cast<pg_conn *>(connection));
    const auto option = [options](const char *keyword) {
        const PQconninfoOption *each = options;
        while (each && each->keyword && qstrcmp(each->keyword, keyword) != 0)
            ++each;
        return each && each->keyword ? QByteArray(each->val) : QByteArray();
    };
    m_names = option("host").split(',');
    m_addresses = option("hostaddr").split(',');
    m_ports = option("port").split(',');
    const QByteArray asked = option("connect_timeout");
    PQconninfoFree(options);
    const qsizetype count = std::max(m_names.size(), m_addresses.size());
    m_names.resize(count);
    m_addresses.resize(count);
    while (m_ports.size() < count)
        m_ports << m_ports.constLast(); // one for all
    constexpr int usual = 10; // seconds
    constexpr int least = 2; // libpq's own
    bool isNumber = true;
    const int seconds = asked.isEmpty() ? usual : asked.trimmed().toInt(&isNumber);
    if (!isNumber) // libpq itself looks at it only where it may block
        throw Error(ErrorCode::Configuration, Engine::tr("connect_timeout cannot be understood: '%1' is no number of seconds.").arg(QString::fromUtf8(asked)))
            .means(Engine::tr("Nothing has been read or changed."))
            .advise(Engine::tr("Correct it in the URL, in the environment variable PGCONNECT_TIMEOUT or in the service file; 0 waits for ever."));
    m_patience = seconds <= 0 ? -1 : 1000 * std::max(least, seconds);
}

bool PostgresHosts::leaveOut(const pg_conn *connection)
{
    if (m_names.size() < 2)
        return false;
    const auto isIt = [&](qsizetype i) {
        const QByteArray name = m_names.at(i).isEmpty() ? m_addresses.at(i) : m_names.at(i);
        return (name.isEmpty() || name == PQhost(connection)) && (m_ports.at(i).isEmpty() || m_ports.at(i) == PQport(connection))
            && (m_addresses.at(i).isEmpty() || m_addresses.at(i) == PQhostaddr(connection));
    };
    qsizetype at = 0;
    while (at < m_names.size() - 1 && !isIt(at))
        ++at;
    m_names.removeAt(at);
    m_addresses.removeAt(at);
    m_ports.removeAt(at);
    return true;
}

QByteArray PostgresHosts::placeOf(const pg_conn *connection)
{
    return QByteArrayList{PQhost(connection), PQhostaddr(connection), PQport(connection)}.join('\n');
}

} // namespace meditrack
