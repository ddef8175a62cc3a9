// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgreserror.h"

#include "core/engine.h"

#include <QRegularExpression>

#include <libpq-fe.h>

#include <algorithm>

namespace meditrack {

namespace {

const QString queryCanceled = QStringLiteral("57014");

QString field(const pg_result *result, int which)
{
    return QString::fromUtf8(PQresultErrorField(result, which));
}

/// As psycopg2 names them (its errors module): by the class of the state.
QString kindOf(const QString &state)
{
    static const QStringList programming{"20", "21", "3D", "3F", "42", "44"};
    static const QStringList internal{"24", "25", "2B", "2D", "2F", "38", "39", "3B", "F0", "P0", "XX"};
    static const QStringList database{"02", "03", "09", "0B", "0F", "0L", "0P", "0Z", "72"};
    const QString group = state.left(2);
    if (group == QLatin1String("0A"))
        return QStringLiteral("NotSupportedError");
    if (group == QLatin1String("22"))
        return QStringLiteral("DataError");
    if (group == QLatin1String("23"))
        return QStringLiteral("IntegrityError");
    if (programming.contains(group))
        return QStringLiteral("ProgrammingError");
    if (database.contains(group))
        return QStringLiteral("DatabaseError");
    return internal.contains(group) ? QStringLiteral("InternalError") : QStringLiteral("OperationalError");
}

QString withoutEnd(QString text)
{
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

} // namespace

Error postgresError(const pg_result *result, const DatabaseUrl &url, bool haveCancelled)
{
    const QString state = field(result, PG_DIAG_SQLSTATE);
    QString message = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (message.isEmpty())
        message = QString::fromUtf8(PQresultErrorMessage(result)).trimmed();
    QStringList details;
    for (const int which : {PG_DIAG_MESSAGE_DETAIL, PG_DIAG_MESSAGE_HINT, PG_DIAG_CONTEXT}) {
        if (const QString text = field(result, which); !text.isEmpty())
            details << text;
    }
    const QString taken = Engine::tr("What was going on in this transaction is taken back.");
    if (state == queryCanceled && haveCancelled)
        return Error(ErrorCode::Cancelled, Engine::tr("Cancelled.")).because(message);
    ErrorCode code = ErrorCode::Sql;
    QString consequence;
    QString advice;
    if (state == queryCanceled) {
        consequence = taken;
        advice = Engine::tr("The server has stopped the statement: it ran for longer than statement_timeout allows, which is set for the role, the database or the server, "
                                "or somebody has called pg_cancel_backend(). \"SET LOCAL statement_timeout = 0\" in a script, or options=-cstatement_timeout%3D0 in the URL, "
                                "gives it all the time that it needs.");
    } else if (state == QLatin1String("55P03") || state == QLatin1String("40P01")) {
        code = ErrorCode::Locked;
        consequence = taken;
        advice = Engine::tr("Wait until the others are done, then try again; --lock-timeout SECONDS waits longer.");
    } else if (state == QLatin1String("42501")) {
        code = ErrorCode::PermissionDenied;
        consequence = taken;
        advice = Engine::tr("Ask the owner of the database to give the user %1 this right, or use another user.")
                     .arg(url.user.isEmpty() ? Engine::tr("of this connection") : QStringLiteral("'%1'").arg(url.user));
        if (message.contains(QLatin1String("schema public"))) // nobody's but the owner's since PostgreSQL 15
            advice += Engine::tr(" For this one: GRANT CREATE ON SCHEMA public TO …, said by the owner of the database.");
    } else if (state == QLatin1String("25006")) {
        code = ErrorCode::ReadOnly;
        consequence = Engine::tr("Nothing has been changed.");
        advice = Engine::tr("This connection may only read: the server is a replica, or the user or database is set to read only.");
    } else if (state.startsWith(QLatin1String("53"))) {
        code = ErrorCode::Io;
        consequence = taken;
        advice = Engine::tr("The server has run out of something; its administrator has to help.");
    } else if (state.startsWith(QLatin1String("57P")) || state.startsWith(QLatin1String("08"))) {
        code = ErrorCode::ConnectionLost;
        consequence = taken;
        advice = Engine::tr("Try again when the server is there.");
    }
    Error error(code, message);
    error.state = state;
    error.driverText = QString::fromUtf8(PQresultErrorMessage(result)).remove(0, field(result, PG_DIAG_SEVERITY).size() + 3); // "ERROR:  "
    return error.ofKind(kindOf(state)).means(consequence).advise(advice).because(details.join(QLatin1Char('\n')));
}

bool wasStopped(const Error &error)
{
    return error.state == queryCanceled && error.code != ErrorCode::Cancelled;
}

QString placeOf(const pg_conn *connection)
{
    const QString host = QString::fromUtf8(PQhost(connection));
    const QString database = QString::fromUtf8(PQdb(connection));
    return host.isEmpty() || host.startsWith(QLatin1Char('/')) ? database : database + QLatin1Char('@') + host;
}

Error connectionLost(const pg_conn *connection, bool inTransaction)
{
    return Error(ErrorCode::ConnectionLost, Engine::tr("The connection to %1 was lost.").arg(placeOf(connection)))
        .ofKind(QStringLiteral("OperationalError"))
        .means(inTransaction ? Engine::tr("The server takes back what was not committed yet.") : QString())
        .advise(Engine::tr("When the server is there again, look at \"meditrack current\", then run the same command again."))
        .because(QString::fromUtf8(PQerrorMessage(connection)).trimmed());
}

/// "FATAL:  28P01: password authentication failed" and, on a line of its own, "LOCATION:  auth_failed, auth.c:326".
ConnectionRefusal::ConnectionRefusal(const pg_conn *connection)
{
    static const QRegularExpression place(QStringLiteral("\n[^\n]*?\\b(\\w+), \\w+\\.c:\\d+(?=\n|$)"));
    static const QRegularExpression coded(QStringLiteral(":  ([0-9A-Z]{5}): "));
    QString said = QString::fromUtf8(PQerrorMessage(connection));
    for (auto each = place.globalMatch(said); each.hasNext();)
        functions << each.next().captured(1);
    said.remove(place);
    for (auto each = coded.globalMatch(said); each.hasNext();)
        states << each.next().captured(1);
    text = withoutEnd(said.replace(coded, QStringLiteral(":  ")).simplified()); // libpq asks on a line of its own
}

bool ConnectionRefusal::is(const char *state) const
{
    return std::ranges::any_of(states, [state](const QString &each) { return each.startsWith(QLatin1String(state)); });
}

Error cannotConnect(const pg_conn *connection, const DatabaseUrl &url)
{
    const ConnectionRefusal refusal(connection);
    const QString &text = refusal.text;
    const bool isPassword = PQconnectionNeedsPassword(connection) || (refusal.states.isEmpty() && PQconnectionUsedPassword(connection));
    const bool isDenied = isPassword || refusal.is("28") || refusal.is("42501");
    const bool isMissing = refusal.is("3D000");
    QString advice = Engine::tr("Check that the server runs and that host and port are right.");
    if (isMissing)
        advice = Engine::tr("Create the database (\"createdb NAME\"), or correct its name.");
    else if (PQconnectionNeedsPassword(connection))
        advice = Engine::tr("Give the password in the URL, in the environment variable PGPASSWORD or in ~/.pgpass.");
    else if (text.contains(QLatin1String("certificate")))
        advice = Engine::tr("The server shows another certificate than sslmode and sslrootcert in the URL ask for. Check the host's name, and the file of the "
                                "authority that signed the certificate; if they are right, somebody else may be answering.");
    else if (text.contains(QLatin1String("SSL")) && !refusal.is("28")) // whom it lets in is another matter, and says so, too
        advice = Engine::tr("Server and URL do not agree on encryption: look at sslmode in the URL, and ask the server's administrator.");
    else if (text.contains(QLatin1String("session is ")) || text.contains(QLatin1String("server is ")))
        advice = Engine::tr("target_session_attrs in the URL asks for another kind of server than those that answered.");
    else if (refusal.is("42501") && refusal.functions.contains(QLatin1String("CheckMyDatabase"))) // no right to connect to this one, and neither shut nor full
        advice = Engine::tr("Ask the owner of the database to let this user in: GRANT CONNECT ON DATABASE … TO ….");
    else if (refusal.is("42501"))
        advice = Engine::tr("This user may not have what the connection asks for besides: look at options in the URL, at PGOPTIONS, and at what was set for the user or the database "
                                "(ALTER ROLE … SET, ALTER DATABASE … SET), or use another user.");
    else if (isDenied)
        advice = Engine::tr("Check user name and password, and that the server lets this user in.");
    return Error(isDenied && !isMissing ? ErrorCode::PermissionDenied : ErrorCode::CannotOpen,
                 Engine::tr("Cannot connect to %1: %2%3").arg(url.toString(), text, text.endsWith(QLatin1Char('?')) ? QString() : QStringLiteral(".")))
        .ofKind(QStringLiteral("OperationalError"))
        .means(Engine::tr("Nothing has been read or changed."))
        .advise(advice);
}

} // namespace meditrack
