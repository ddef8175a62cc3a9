// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresserver.h"

#include "core/engine.h"
#include "db/postgresprogram.h"
#include "db/postgresurl.h"
#include "db/runlock.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>

namespace meditrack {

namespace {

constexpr qsizetype longestName = 63; // bytes: NAMEDATALEN - 1

constexpr quint32 restores = 0x6d656472; // "medr": no other program's advisory locks, and not those of upgrades

quint32 numberOfRestore(const QString &database)
{
    return qFromBigEndian<quint32>(QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Md5).constData());
}

DatabaseUrl withDatabase(DatabaseUrl url, const QString &database)
{
    url.database = database;
    url.query.removeIf([](const QPair<QString, QString> &each) { return each.first == QLatin1String("dbname"); });
    return url;
}

/// Somewhere beside it. The two are in every cluster that nobody has pared down; whoever may not connect to one may to the other.
Connection connectBeside(const DatabaseUrl &url, Progress &progress)
{
    const DatabaseUrl usual = withDatabase(url, QStringLiteral("postgres"));
    if (url.database != usual.database) {
        try {
            return Connection(usual, Connection::Access::Write, progress);
        } catch (const Error &error) {
            if (error.code == ErrorCode::Cancelled)
                throw;
        }
    }
    return Connection(withDatabase(url, QStringLiteral("template1")), Connection::Access::Write, progress);
}

/// Of a list of names as a setting holds it: "a, ""b c"", d". Each is anybody's to choose, and no SQL.
QStringList elementsOf(const QString &list)
{
    static const QRegularExpression element(QStringLiteral("\\G\\s*(?:\"((?:[^\"]|\"\")*)\"|([^,]*?))\\s*(?:,|$)"));
    QStringList names;
    for (qsizetype at = 0; at < list.size();) {
        const auto match = element.match(list, at);
        if (!match.hasMatch())
            return {};
        names << (match.capturedStart(1) >= 0 ? match.captured(1).replace(QLatin1String("\"\""), QLatin1String("\"")) : match.captured(2));
        at = match.capturedEnd();
    }
    return names;
}

QString databaseSetting(const QString &role, const QString &setting)
{
    const QString name = setting.section(QLatin1Char('='), 0, 0);
    const QString value = setting.section(QLatin1Char('='), 1);
    // Lists of names stand there with their quotes, and are to be lists again (pg_dump's dumputils.c, makeAlterConfigCommand).
    static const QStringList lists{"local_preload_libraries", "search_path", "session_preload_libraries", "shared_preload_libraries", "temp_tablespaces", "unix_socket_directories"};
    QStringList parts;
    for (const QString &each : lists.contains(name.toLower()) ? elementsOf(value) : QStringList())
        parts << postgresLiteral(each);
    const QString text = parts.isEmpty() ? postgresLiteral(value) : parts.join(QStringLiteral(", "));
    return QStringLiteral("ALTER %1 SET %2 TO %3")
        .arg(role.isNull() ? QStringLiteral("DATABASE \x01") : QStringLiteral("ROLE %1 IN DATABASE \x01").arg(postgresName(role)), postgresName(name), text);
}

} // namespace

QString forDatabase(QString statement, const QString &database)
{
    return statement.replace(QChar(1), postgresName(database));
}

PostgresServer::PostgresServer(const DatabaseUrl &url, Progress &progress)
    : m_url(url)
    , m_progress(progress)
    , m_database(PostgresParameters(url).database())
    , m_connection(connectBeside(url, progress))
{
}

DatabaseUrl PostgresServer::urlOf(const QString &database) const
{
    return withDatabase(m_url, database);
}

int PostgresServer::majorVersion() const
{
    return majorVersionOf(m_connection.product());
}

bool PostgresServer::mayCreate()
{
    return m_connection.scalar(QStringLiteral("SELECT rolsuper OR rolcreatedb FROM pg_catalog.pg_roles WHERE rolname = current_user")).toBool();
}

bool PostgresServer::mayAlter(const QString &database)
{
    // From 16 on a member may have a role's rights without being allowed to act as that role, which giving a database to it takes.
    const QString right = majorVersion() >= 16 ? QStringLiteral("SET") : QStringLiteral("MEMBER");
    return m_connection.scalar(QStringLiteral("SELECT pg_catalog.pg_has_role(datdba, 'USAGE') AND pg_catalog.pg_has_role(datdba, $2) FROM pg_catalog.pg_database WHERE datname = $1"), {database, right}).toBool();
}

bool PostgresServer::has(const QString &database)
{
    return m_connection.scalar(QStringLiteral("SELECT pg_catalog.count(*) FROM pg_catalog.pg_database WHERE datname = $1"), {database}).toInt() > 0;
}

void PostgresServer::create(const PostgresDatabase &like)
{
    QString sql = QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 ENCODING %2").arg(postgresName(like.name), postgresLiteral(like.encoding));
    const auto add = [&sql](const char *word, const QString &value) {
        if (!value.isEmpty())
            sql += QLatin1Char(' ') + QLatin1String(word) + QLatin1Char(' ') + value;
    };
    if (!like.owner.isEmpty())
        add("OWNER", postgresName(like.owner));
    if (!like.collation.isEmpty())
        add("LC_COLLATE", postgresLiteral(like.collation));
    if (!like.characterType.isEmpty())
        add("LC_CTYPE", postgresLiteral(like.characterType));
    if (!like.provider.isEmpty())
        add("LOCALE_PROVIDER", like.provider);
    if (!like.locale.isEmpty())
        add(like.provider == QLatin1String("icu") ? "ICU_LOCALE" : "BUILTIN_LOCALE", postgresLiteral(like.locale));
    if (!like.icuRules.isEmpty())
        add("ICU_RULES", postgresLiteral(like.icuRules));
    // To name even the usual one takes a right that the usual one does not.
    const QString usual = m_connection.scalar(QStringLiteral("SELECT t.spcname FROM pg_catalog.pg_database d JOIN pg_catalog.pg_tablespace t ON t.oid = d.dattablespace WHERE d.datname = 'template0'")).toString();
    if (!like.tablespace.isEmpty() && like.tablespace != usual)
        add("TABLESPACE", postgresName(like.tablespace));
    m_connection.execute(sql);
    m_connection.execute(QStringLiteral("REVOKE ALL ON DATABASE %1 FROM PUBLIC").arg(postgresName(like.name)));
}

void PostgresServer::drop(const QString &database)
{
    m_connection.execute(QStringLiteral("DROP DATABASE IF EXISTS %1%2").arg(postgresName(database), majorVersion() >= 13 ? QStringLiteral(" WITH (FORCE)") : QString()));
}

QString DatabaseMark::toComment() const
{
    const QJsonObject object{{"meditrack", what}, {"of", of}, {"at", at.toUTC().toString(Qt::ISODate)}, {"comment", comment}, {"restore", restore}};
    const QString text = isKept() ? QStringLiteral("The database \"%1\" as it was before a restore; \"meditrack db restore --undo\" brings it back.").arg(of)
                                  : QStringLiteral("A restore of the database \"%1\" is going on here, or was stopped half-way.").arg(of);
    return text + QLatin1Char('\n') + QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

DatabaseMark DatabaseMark::parse(const QString &comment)
{
    const QJsonObject object = QJsonDocument::fromJson(comment.section(QLatin1Char('\n'), -1).toUtf8()).object();
    const auto text = [&object](const char *key) { return object[QLatin1String(key)].toString(); };
    return {text("meditrack"), text("of"), QDateTime::fromString(text("at"), Qt::ISODate), text("comment"), text("restore")};
}

std::vector<BlockingSession> PostgresServer::sessions(const QStringList &databases)
{
    std::vector<BlockingSession> sessions;
    for (const QString &database : databases) {
        const ResultRows found = m_connection.execute(
            QStringLiteral("SELECT pid, application_name, usename::text, client_addr::text, state, left(query, 200), extract(epoch FROM pg_catalog.clock_timestamp() - xact_start)::float8 "
                           "FROM pg_catalog.pg_stat_activity WHERE datname = $1 AND pid <> pg_catalog.pg_backend_pid() AND %1 "
                           "AND application_name <> '%2' AND pid NOT IN (SELECT pid FROM pg_catalog.pg_locks WHERE %3) ORDER BY pid").arg(isOfAClient(), QLatin1String(nameOfLooker), RunLock::isWaiting()),
            {database});
        for (const QVariantList &row : found.rows)
            sessions.push_back({row.at(0).toInt(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString(), row.at(4).toString(), row.at(5).toString(),
                                row.at(6).isNull() ? std::nullopt : std::optional(row.at(6).toDouble())});
    }
    return sessions;
}

void PostgresServer::endSessions(const QString &database)
{
    try {
        m_connection.execute(QStringLiteral("SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = $1 AND pid <> pg_catalog.pg_backend_pid() AND %1").arg(isOfAClient()),
                             {database});
    } catch (Error &error) {
        if (error.code != ErrorCode::PermissionDenied)
            throw;
        error.message = Engine::tr("This user may not end the sessions of others in the database '%1': %2.").arg(database, meditrack::describe(sessions({database})));
        error.sql.clear();
        error.advise(Engine::tr("Close these programs, or ask the server's administrator for GRANT pg_signal_backend TO this user; a superuser's sessions only a superuser may end."));
        throw;
    }
}

std::vector<PostgresServer::Marked> PostgresServer::marked()
{
    const ResultRows found = m_connection.execute(QStringLiteral(
        "SELECT d.datname::text, pg_catalog.shobj_description(d.oid, 'pg_database'), "
        "EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid AND %1), "
        "CASE WHEN pg_catalog.pg_has_role(d.datdba, 'USAGE') THEN pg_catalog.pg_database_size(d.oid) ELSE 0 END "
        "FROM pg_catalog.pg_database d WHERE pg_catalog.shobj_description(d.oid, 'pg_database') LIKE '%{%\"meditrack\":%' "
        "OR d.datname ~ '^meditrack_(verify|scratch)_[0-9a-f]{12}$' ORDER BY d.datname DESC").arg(isOfAClient()));
    std::vector<Marked> marked;
    for (const QVariantList &row : found.rows)
        marked.push_back({row.at(0).toString(), DatabaseMark::parse(row.at(1).toString()), row.at(2).toBool(), row.at(3).toLongLong()});
    std::stable_sort(marked.begin(), marked.end(), [](const Marked &a, const Marked &b) { return a.mark.at > b.mark.at; });
    return marked;
}

std::vector<PostgresServer::Marked> PostgresServer::begun()
{
    // As freeName() makes them.
    static const QRegularExpression pattern(QStringLiteral("^(.+)_restore_\\d{8}_\\d{6}(_\\d+)?$"));
    const ResultRows found = m_connection.execute(QStringLiteral(
        "SELECT d.datname::text, pg_catalog.pg_database_size(d.oid) FROM pg_catalog.pg_database d "
        "WHERE pg_catalog.shobj_description(d.oid, 'pg_database') IS NULL AND pg_catalog.pg_has_role(d.datdba, 'USAGE') AND d.datallowconn AND NOT d.datistemplate "
        "AND d.datname ~ '_restore_[0-9]{8}_[0-9]{6}(_[0-9]+)?$' "
        "AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid AND %1) ORDER BY d.datname").arg(isOfAClient()));
    std::vector<Marked> begun;
    for (const QVariantList &row : found.rows) {
        const QString name = row.at(0).toString();
        const QString start = pattern.match(name).captured(1);
        const bool isWhole = start == m_database;
        const bool isShortened = m_database.startsWith(start) && name.toUtf8().size() > longestName - 4; // a character has up to 4 bytes
        if (!isWhole && !isShortened)
            continue;
        Connection inside(urlOf(name), Connection::Access::Read, m_progress);
        // Whatever somebody has put there since is not ours.
        if (!inside.scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class WHERE oid >= 16384) OR EXISTS (SELECT 1 FROM pg_catalog.pg_namespace WHERE oid >= 16384) "
                                          "OR EXISTS (SELECT 1 FROM pg_catalog.pg_largeobject_metadata) OR EXISTS (SELECT 1 FROM pg_catalog.pg_proc WHERE oid >= 16384)"))
                 .toBool())
            begun.push_back({name, DatabaseMark{QStringLiteral("restoring"), m_database, {}, {}, {}}, false, row.at(1).toLongLong()});
    }
    return begun;
}

void PostgresServer::comment(const QString &database, const QString &text)
{
    m_connection.execute(QStringLiteral("COMMENT ON DATABASE %1 IS %2").arg(postgresName(database), text.isEmpty() ? QStringLiteral("NULL") : postgresLiteral(text)));
}

QString PostgresServer::freeName(const QString &database, const QString &word)
{
    const QString end = QLatin1Char('_') + word + QDateTime::currentDateTimeUtc().toString(QStringLiteral("_yyyyMMdd_HHmmss"));
    for (int number = 1;; ++number) {
        const QString last = number == 1 ? end : end + QStringLiteral("_%1").arg(number);
        QString start = database;
        while ((start + last).toUtf8().size() > longestName)
            start.chop(start.size() > 1 && start.back().isLowSurrogate() ? 2 : 1);
        if (!has(start + last))
            return start + last;
    }
}

bool PostgresServer::lock(const QString &database)
{
    return m_connection.scalar(QStringLiteral("SELECT pg_catalog.pg_try_advisory_lock($1, $2)"), {qint32(restores), qint32(numberOfRestore(database))}).toBool();
}

/// A lock of two numbers, of whichever database (postgresql.org/docs/current/view-pg-locks.html).
QString PostgresServer::isLockedQuery(const QString &database)
{
    return QStringLiteral("SELECT EXISTS (SELECT FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = %1 AND objid = %2)").arg(restores).arg(numberOfRestore(database));
}

PostgresDatabase PostgresServer::describe(const QString &database)
{
    const bool hasProvider = majorVersion() >= 15;
    const QString locale = majorVersion() >= 17 ? QStringLiteral("datlocale") : QStringLiteral("daticulocale");
    const ResultRows found = m_connection.execute(
        QStringLiteral("SELECT d.datname::text, pg_catalog.pg_get_userbyid(d.datdba)::text, pg_catalog.pg_encoding_to_char(d.encoding)::text, d.datcollate::text, d.datctype::text, "
                       "%1, %2, %3, t.spcname::text, d.datconnlimit, pg_catalog.shobj_description(d.oid, 'pg_database'), d.oid::bigint, d.datacl IS NOT NULL "
                       "FROM pg_catalog.pg_database d JOIN pg_catalog.pg_tablespace t ON t.oid = d.dattablespace WHERE d.datname = $1")
            .arg(hasProvider ? QStringLiteral("CASE d.datlocprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END") : QStringLiteral("''"),
                 hasProvider ? QStringLiteral("coalesce(d.%1::text, '')").arg(locale) : QStringLiteral("''"),
                 majorVersion() >= 16 ? QStringLiteral("coalesce(d.daticurules::text, '')") : QStringLiteral("''")),
        {database});
    if (found.rows.empty())
        throw Error(ErrorCode::CannotOpen, QStringLiteral("There is no database '%1' on the server.").arg(database));
    const QVariantList &row = found.rows.front();
    PostgresDatabase facts{row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString(), row.at(4).toString(), row.at(5).toString(),
                           row.at(6).toString(), row.at(7).toString(), row.at(8).toString(), row.at(9).toInt(), row.at(10).toString(), {}, {}};
    const qint64 oid = row.at(11).toLongLong();
    const ResultRows settings = m_connection.execute(
        QStringLiteral("SELECT CASE WHEN s.setrole <> 0 THEN pg_catalog.pg_get_userbyid(s.setrole)::text END, pg_catalog.unnest(s.setconfig) "
                       "FROM pg_catalog.pg_db_role_setting s WHERE s.setdatabase = %1 ORDER BY 1 NULLS FIRST").arg(oid));
    for (const QVariantList &each : settings.rows)
        facts.settings << databaseSetting(each.at(0).isNull() ? QString() : each.at(0).toString(), each.at(1).toString());
    if (!row.at(12).toBool())
        return facts;
    facts.privileges << QStringLiteral("REVOKE ALL ON DATABASE \x01 FROM PUBLIC") << QStringLiteral("REVOKE ALL ON DATABASE \x01 FROM %1").arg(postgresName(facts.owner));
    const ResultRows grants = m_connection.execute(
        QStringLiteral("SELECT a.privilege_type, CASE WHEN a.grantee <> 0 THEN pg_catalog.pg_get_userbyid(a.grantee)::text END, a.is_grantable "
                       "FROM pg_catalog.pg_database d, pg_catalog.aclexplode(d.datacl) a WHERE d.oid = %1").arg(oid));
    for (const QVariantList &each : grants.rows)
        facts.privileges << QStringLiteral("GRANT %1 ON DATABASE \x01 TO %2%3")
                                .arg(each.at(0).toString(), each.at(1).isNull() ? QStringLiteral("PUBLIC") : postgresName(each.at(1).toString()),
                                     each.at(2).toBool() ? QStringLiteral(" WITH GRANT OPTION") : QString());
    return facts;
}

} // namespace meditrack
