// SPDX-License-Identifier: GPL-3.0-or-later
// libpq is loaded when the first of its functions is called: with it come Kerberos, LDAP, SASL and their like, whose
// loading would take half of the time of `meditrack current` on an SQLite file. The functions below have the names and, as
// the compiler checks, the types that libpq-fe.h declares, and call those of the library.
#include "core/error.h"

#include "core/engine.h"

#include <QLibrary>

#include <libpq-fe.h>

namespace meditrack {

namespace {

QFunctionPointer libpqFunction(const char *name)
{
    // The major version of libpq's interface, the same since PostgreSQL 8.2.
    static QLibrary library(QStringLiteral("pq"), 5);
    if (const QFunctionPointer found = library.resolve(name))
        return found;
    throw Error(ErrorCode::Command, Engine::tr("PostgreSQL's client library, libpq, could not be used: %1.").arg(library.errorString()))
        .means(Engine::tr("No server was asked, and nothing has been changed."))
        .advise(Engine::tr("Install it (on Debian and Ubuntu: the package libpq5)."));
}

template <typename Function>
Function *libpqFunctionAs(const char *name)
{
    return reinterpret_cast<Function *>(libpqFunction(name));
}

} // namespace

} // namespace meditrack

#define FORWARD(result, name, parameters, arguments) \
    result name parameters \
    { \
        static const auto function = meditrack::libpqFunctionAs<decltype(name)>(#name); \
        return function arguments; \
    }

extern "C" {

FORWARD(PGconn *, PQconnectStartParams, (const char *const *keywords, const char *const *values, int expand), (keywords, values, expand))
FORWARD(PostgresPollingStatusType, PQconnectPoll, (PGconn *connection), (connection))
FORWARD(void, PQfinish, (PGconn *connection), (connection))
FORWARD(PQconninfoOption *, PQconndefaults, (), ())
FORWARD(PQconninfoOption *, PQconninfo, (PGconn *connection), (connection))
FORWARD(void, PQconninfoFree, (PQconninfoOption *options), (options))

FORWARD(ConnStatusType, PQstatus, (const PGconn *connection), (connection))
FORWARD(PGTransactionStatusType, PQtransactionStatus, (const PGconn *connection), (connection))
FORWARD(const char *, PQparameterStatus, (const PGconn *connection, const char *name), (connection, name))
FORWARD(int, PQserverVersion, (const PGconn *connection), (connection))
FORWARD(int, PQbackendPID, (const PGconn *connection), (connection))
FORWARD(int, PQconnectionNeedsPassword, (const PGconn *connection), (connection))
FORWARD(int, PQconnectionUsedPassword, (const PGconn *connection), (connection))
FORWARD(char *, PQerrorMessage, (const PGconn *connection), (connection))
FORWARD(int, PQsocket, (const PGconn *connection), (connection))
FORWARD(char *, PQdb, (const PGconn *connection), (connection))
FORWARD(char *, PQuser, (const PGconn *connection), (connection))
FORWARD(char *, PQpass, (const PGconn *connection), (connection))
FORWARD(char *, PQhost, (const PGconn *connection), (connection))
FORWARD(char *, PQhostaddr, (const PGconn *connection), (connection))
FORWARD(char *, PQport, (const PGconn *connection), (connection))
FORWARD(int, PQsslInUse, (PGconn *connection), (connection))
FORWARD(const char *, PQsslAttribute, (PGconn *connection, const char *name), (connection, name))
FORWARD(PGVerbosity, PQsetErrorVerbosity, (PGconn *connection, PGVerbosity verbosity), (connection, verbosity))
FORWARD(PQnoticeReceiver, PQsetNoticeReceiver, (PGconn *connection, PQnoticeReceiver receiver, void *argument), (connection, receiver, argument))

FORWARD(int, PQsendQuery, (PGconn *connection, const char *query), (connection, query))
FORWARD(int, PQsendQueryParams,
        (PGconn *connection, const char *command, int count, const Oid *types, const char *const *values, const int *lengths, const int *formats,
         int resultFormat),
        (connection, command, count, types, values, lengths, formats, resultFormat))
FORWARD(int, PQsendPrepare, (PGconn *connection, const char *name, const char *query, int count, const Oid *types), (connection, name, query, count, types))
FORWARD(int, PQsendQueryPrepared,
        (PGconn *connection, const char *name, int count, const char *const *values, const int *lengths, const int *formats, int resultFormat),
        (connection, name, count, values, lengths, formats, resultFormat))
FORWARD(int, PQenterPipelineMode, (PGconn *connection), (connection))
FORWARD(int, PQexitPipelineMode, (PGconn *connection), (connection))
FORWARD(int, PQpipelineSync, (PGconn *connection), (connection))
FORWARD(int, PQsendFlushRequest, (PGconn *connection), (connection))
FORWARD(int, PQsetnonblocking, (PGconn *connection, int on), (connection, on))
FORWARD(int, PQconsumeInput, (PGconn *connection), (connection))
FORWARD(int, PQisBusy, (PGconn *connection), (connection))
FORWARD(int, PQflush, (PGconn *connection), (connection))
FORWARD(PGresult *, PQgetResult, (PGconn *connection), (connection))
FORWARD(PGcancel *, PQgetCancel, (PGconn *connection), (connection))
FORWARD(int, PQcancel, (PGcancel *cancel, char *message, int size), (cancel, message, size))
FORWARD(void, PQfreeCancel, (PGcancel *cancel), (cancel))

FORWARD(int, PQputCopyData, (PGconn *connection, const char *buffer, int size), (connection, buffer, size))
FORWARD(int, PQputCopyEnd, (PGconn *connection, const char *message), (connection, message))
FORWARD(int, PQgetCopyData, (PGconn *connection, char **buffer, int async), (connection, buffer, async))

FORWARD(ExecStatusType, PQresultStatus, (const PGresult *result), (result))
FORWARD(char *, PQresultErrorMessage, (const PGresult *result), (result))
FORWARD(char *, PQresultErrorField, (const PGresult *result, int field), (result, field))
FORWARD(void, PQclear, (PGresult *result), (result))
FORWARD(int, PQntuples, (const PGresult *result), (result))
FORWARD(int, PQnfields, (const PGresult *result), (result))
FORWARD(char *, PQfname, (const PGresult *result, int column), (result, column))
FORWARD(Oid, PQftype, (const PGresult *result, int column), (result, column))
FORWARD(char *, PQgetvalue, (const PGresult *result, int row, int column), (result, row, column))
FORWARD(int, PQgetlength, (const PGresult *result, int row, int column), (result, row, column))
FORWARD(int, PQgetisnull, (const PGresult *result, int row, int column), (result, row, column))
FORWARD(char *, PQcmdStatus, (PGresult *result), (result))
FORWARD(char *, PQcmdTuples, (PGresult *result), (result))

FORWARD(void, PQfreemem, (void *memory), (memory))
FORWARD(unsigned char *, PQunescapeBytea, (const unsigned char *text, size_t *length), (text, length))

} // extern "C"
