// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/postgrespreflight.h"

#include "db/postgreswaits.h"

namespace meditrack {

namespace {

using Result = PreflightCheck::Result;

PreflightCheck checkUsers(Connection &connection)
{
    const QString name = QStringLiteral("users");
    QStringList programs;
    QStringList inTransaction;
    bool isTold = true; // what each of them does
    const ResultRows sessions = connection.execute(QStringLiteral(
        "SELECT coalesce(nullif(application_name, ''), 'a session') || ' (pid ' || pid || ')', xact_start IS NOT NULL, state IS NOT NULL FROM pg_catalog.pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid() AND %1 AND application_name NOT LIKE 'meditrack%' ORDER BY pid").arg(isOfAClient()));
    for (const QVariantList &row : sessions.rows) {
        (row.at(1).toBool() ? inTransaction : programs) << row.front().toString();
        isTold = isTold && row.at(2).toBool();
    }
    if (!inTransaction.isEmpty())
        return {name, Result::Warning, QStringLiteral("In the middle of a transaction: %1.").arg(inTransaction.join(QStringLiteral(", "))),
                QStringLiteral("An upgrade that meets its locks waits for it, and gives up after --lock-timeout.")};
    if (!programs.isEmpty())
        return {name, Result::Warning, QStringLiteral("The database is also open in %1.").arg(programs.join(QStringLiteral(", "))),
                QStringLiteral("Close it if it might not know the new schema.")
                    + (isTold ? QString() : QStringLiteral(" Whether it is in the middle of a transaction is not told to a user without pg_read_all_stats."))};
    return {name, Result::Good, QStringLiteral("No other program has the database open."), {}};
}

PreflightCheck checkLeftovers(Connection &connection)
{
    const QString name = QStringLiteral("leftovers");
    QStringList indexes;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT indexrelid::pg_catalog.regclass::text FROM pg_catalog.pg_index WHERE NOT indisvalid ORDER BY 1")).rows)
        indexes << row.front().toString();
    if (indexes.isEmpty())
        return {name, Result::Good, QStringLiteral("Nothing is left of an interrupted CREATE INDEX CONCURRENTLY."), {}};
    return {name, Result::Warning, QStringLiteral("Something was interrupted: the server does not use the index %1.").arg(indexes.join(QStringLiteral(", "))),
            QStringLiteral("It is of a CREATE INDEX CONCURRENTLY that failed or goes on: DROP INDEX %1, unless it goes on.").arg(indexes.first())};
}

PreflightCheck checkRights(Connection &connection)
{
    const QString name = QStringLiteral("rights");
    const ResultRows rows = connection.execute(QStringLiteral(
        "SELECT current_user::text, current_schema()::text, coalesce(has_schema_privilege(current_schema(), 'CREATE'), false), "
        "(SELECT string_agg(c.oid::regclass::text, ', ' ORDER BY 1) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p') AND n.nspname = current_schema() AND NOT pg_has_role(c.relowner, 'USAGE'))"));
    const QVariantList &row = rows.rows.front();
    if (!row.at(2).toBool())
        return {name, Result::Warning, QStringLiteral("The user '%1' may not create anything in the schema '%2'.").arg(row.at(0).toString(), row.at(1).toString()),
                QStringLiteral("A script that does will be refused by the server, and everything rolled back; the owner of the database can give that right.")};
    if (!row.at(3).isNull())
        return {name, Result::Warning, QStringLiteral("Of other owners, so '%1' cannot change: %2.").arg(row.at(0).toString(), row.at(3).toString()),
                QStringLiteral("A script that alters one of them will be refused by the server, and everything rolled back.")};
    return {name, Result::Good, QStringLiteral("The user '%1' may change every table of the schema '%2'.").arg(row.at(0).toString(), row.at(1).toString()), {}};
}

} // namespace

std::vector<PreflightCheck> postgresPreflight(Connection &connection)
{
    return {checkUsers(connection), checkLeftovers(connection), checkRights(connection)};
}

} // namespace meditrack
