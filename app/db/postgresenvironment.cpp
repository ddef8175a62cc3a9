// SPDX-License-Identifier: GPL-3.0-or-later
// How a child process comes to the same server: nothing of it stands in its arguments.
#include "db/postgresprogram.h"

#include <libpq-fe.h>

#include <cerrno>

#include <sys/mman.h>
#include <unistd.h>

namespace meditrack {

namespace {

/// What says which of several servers to take, and was answered when we connected; and what is for each program itself.
bool isAnswered(const QByteArray &keyword)
{
    static const QByteArrayList words{"target_session_attrs", "load_balance_hosts", "service", "servicefile", "passfile", "replication", "client_encoding",
                                      "fallback_application_name", "hostaddr", "host", "port", "password", "dbname"};
    return words.contains(keyword);
}

} // namespace

PostgresEnvironment::PostgresEnvironment(const Connection &connection, const QString &database)
    : m_variables(QProcessEnvironment::systemEnvironment())
{
    const pg_conn *session = connection.postgres();
    QByteArray lines;
    PQconninfoOption *options = PQconninfo(const_cast<pg_conn *>(session));
    for (const PQconninfoOption *each = options; each && each->keyword; ++each) {
        const QByteArray value = each->val;
        if (each->envvar)
            m_variables.remove(QString::fromLatin1(each->envvar)); // what holds is what the connection has
        if (value.isEmpty() || isAnswered(each->keyword))
            continue;
        if (each->envvar)
            m_variables.insert(QString::fromLatin1(each->envvar), QString::fromUtf8(value));
        else
            lines += QByteArray(each->keyword) + '=' + value + '\n';
    }
    // The address that was asked for, not one that was found out: its host's name is what a certificate is for.
    const auto option = [options](const char *keyword) {
        const PQconninfoOption *each = options;
        while (each && each->keyword && qstrcmp(each->keyword, keyword) != 0)
            ++each;
        return each && each->keyword ? QByteArray(each->val) : QByteArray();
    };
    const bool byAddress = !option("hostaddr").isEmpty();
    const bool byName = !option("host").isEmpty() || !byAddress;
    PQconninfoFree(options);
    // This very server, of however many the URL names: its snapshot is known nowhere else.
    if (byName)
        m_variables.insert(QStringLiteral("PGHOST"), QString::fromUtf8(PQhost(session)));
    if (byAddress)
        m_variables.insert(QStringLiteral("PGHOSTADDR"), QString::fromUtf8(PQhostaddr(session)));
    m_variables.insert(QStringLiteral("PGPORT"), QString::fromUtf8(PQport(session)));
    m_variables.insert(QStringLiteral("PGDATABASE"), database.isEmpty() ? QString::fromUtf8(PQdb(session)) : database);
    if (const QByteArray password = PQpass(session); !password.isEmpty()) // from a password file too
        m_variables.insert(QStringLiteral("PGPASSWORD"), QString::fromUtf8(password));
    for (const char *name : {"PGSERVICE", "PGSERVICEFILE", "PGPASSFILE"})
        m_variables.remove(QLatin1String(name));
    if (!lines.isEmpty())
        writeServiceFile(lines);
}

PostgresEnvironment::~PostgresEnvironment()
{
    if (m_serviceFile >= 0)
        ::close(m_serviceFile);
}

/// In memory: what there is of it ends with us, however we end. The child opens it through /proc, as the same user.
void PostgresEnvironment::writeServiceFile(const QByteArray &lines)
{
    m_serviceFile = ::memfd_create("meditrack-service", MFD_CLOEXEC);
    const QByteArray text = "[meditrack]\n" + lines;
    if (m_serviceFile < 0 || ::write(m_serviceFile, text.constData(), size_t(text.size())) != text.size()) {
        const int number = errno;
        if (m_serviceFile >= 0)
            ::close(m_serviceFile);
        throw Error(ErrorCode::Io, QStringLiteral("The connection parameters cannot be handed on: %1.").arg(qt_error_string(number)));
    }
    m_variables.insert(QStringLiteral("PGSERVICEFILE"), QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(m_serviceFile));
    m_variables.insert(QStringLiteral("PGSERVICE"), QStringLiteral("meditrack"));
}

} // namespace meditrack
