// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/rights.h"

#include "core/engine.h"
#include "db/servertables.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace meditrack {

namespace {

bool mayWrite(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

bool mayRead(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), R_OK) == 0;
}

/// The objects that are a user's, as Dialect::tables() has them; with what is in our journal's schema, which a dump has as well, or without it.
QString ofUsers(bool withOurs)
{
    return QStringLiteral("n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema'%1) AND c.relpersistence <> 't' AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d "
                          "WHERE d.deptype = 'e' AND d.objid = c.oid AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)")
        .arg(withOurs ? QString() : QStringLiteral(", 'meditrack'"));
}

/// What the server says of this role.
class RoleRights
{
public:
    RoleRights(Connection &connection, const QString &schema, const QString &table)
        : m_connection(connection)
        , m_schema(schema)
        , m_table(table)
    {
    }

    Rights find();

private:
    QString backup();
    QString move();
    QString restore() const;
    void readRole();
    void readTables();

    Connection &m_connection;
    QString m_schema; ///< of the version table; empty: the first of the search path
    QString m_table;
    QString m_role; ///< in quotes, for people
    bool m_isSuper = false;
    bool m_mayMakeDatabases = false;
    bool m_ownsDatabase = false;
    bool m_ownsAll = false; ///< tables
    bool m_writesAny = false;
    bool m_createsAny = false;
};

Rights RoleRights::find()
{
    Rights rights;
    const QString bySetting = Engine::tr("Ask the server's administrator, or connect to the server that takes the changes.");
    if (m_connection.scalar(QStringLiteral("SELECT pg_catalog.pg_is_in_recovery()")).toBool()) {
        rights.forbidWriting(Engine::tr("The server is a standby, which follows another one and may only be read."), bySetting);
    } else if (!m_connection.isWritable()) {
        rights.forbidWriting(Engine::tr("default_transaction_read_only is set for this server, database or user, so it may only be read."), bySetting);
    }
    readRole();
    readTables();
    if (m_isSuper)
        return rights;
    rights.backup = backup();
    if (!rights.readOnly.isEmpty())
        return rights;
    const QString byRole = Engine::tr("Ask the owner of the database to give the role %1 this right, or connect as another user.").arg(m_role);
    if (!m_writesAny && !m_createsAny) {
        rights.forbidWriting(Engine::tr("The role %1 may only read this database.").arg(m_role), byRole);
        return rights;
    }
    rights.move = move();
    rights.restore = restore();
    if (!m_writesAny)
        rights.import = Engine::tr("The role %1 may not write any table.").arg(m_role);
    rights.advice = byRole;
    return rights;
}

void RoleRights::readRole()
{
    const ResultRows found = m_connection.execute(QStringLiteral(
        "SELECT r.rolname::text, r.rolsuper, r.rolcreatedb, pg_catalog.pg_has_role(d.datdba, 'USAGE'), "
        "pg_catalog.has_database_privilege(d.oid, 'CREATE') OR EXISTS (SELECT FROM pg_catalog.pg_namespace n "
        "WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND pg_catalog.has_schema_privilege(n.oid, 'CREATE')) "
        "FROM pg_catalog.pg_roles r, pg_catalog.pg_database d WHERE r.rolname = current_user AND d.datname = pg_catalog.current_database()"));
    const QVariantList &row = found.rows.front();
    m_role = QLatin1Char('\'') + row.at(0).toString() + QLatin1Char('\'');
    m_isSuper = row.at(1).toBool();
    m_mayMakeDatabases = row.at(2).toBool();
    m_ownsDatabase = row.at(3).toBool();
    m_createsAny = row.at(4).toBool();
}

void RoleRights::readTables()
{
    const ResultRows found = m_connection.execute(QStringLiteral(
        "SELECT coalesce(bool_and(pg_catalog.pg_has_role(c.relowner, 'USAGE')), true), "
        "coalesce(bool_or(pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')), false) "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND %1").arg(ofUsers(false)));
    m_ownsAll = found.rows.front().at(0).toBool();
    m_writesAny = found.rows.front().at(1).toBool();
}

/// A dump reads every row of every table, every sequence and every large object, or there is none; that of a hidden journal it leaves out.
QString RoleRights::backup()
{
    const QString dumped = ofUsers(!isJournalHidden(m_connection));
    const ResultRows found = m_connection.execute(QStringLiteral(
        "SELECT c.relkind = 'S', n.nspname || '.' || c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p', 'S') AND %1 AND (NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE') OR NOT CASE c.relkind "
        "WHEN 'S' THEN pg_catalog.has_sequence_privilege(c.oid, 'SELECT') ELSE pg_catalog.has_table_privilege(c.oid, 'SELECT') END) ORDER BY 1, 2 LIMIT 1").arg(dumped));
    if (!found.rows.empty())
        return (found.rows.front().at(0).toBool() ? Engine::tr("The role %1 may not read the sequence '%2', so no backup can be complete.")
                                                  : Engine::tr("The role %1 may not read the table '%2', so no backup can be complete."))
            .arg(m_role, found.rows.front().at(1).toString());
    // The rows of a partitioned table are read from its partitions, each with policies of its own.
    const QVariant filtered = m_connection.scalar(QStringLiteral(
        "SELECT n.nspname || '.' || c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind = 'r' AND c.relrowsecurity AND pg_catalog.row_security_active(c.oid) AND %1 ORDER BY 1 LIMIT 1").arg(dumped));
    if (!filtered.isNull())
        return Engine::tr("The role %1 sees some rows of the table '%2' only (row-level security), so no backup can be complete; a role with BYPASSRLS sees all.").arg(m_role, filtered.toString());
    const QVariant object = m_connection.scalar(QStringLiteral(
        "SELECT l.oid::int8 FROM pg_catalog.pg_largeobject_metadata l WHERE NOT pg_catalog.pg_has_role(l.lomowner, 'USAGE') AND current_setting('lo_compat_privileges') = 'off' "
        "AND NOT EXISTS (SELECT FROM pg_catalog.aclexplode(l.lomacl) a WHERE a.privilege_type = 'SELECT' AND (a.grantee = 0 OR pg_catalog.pg_has_role(a.grantee, 'USAGE'))) ORDER BY 1 LIMIT 1"));
    if (!object.isNull())
        return Engine::tr("The role %1 may not read the large object %2, so no backup can be complete; GRANT SELECT ON LARGE OBJECT %2 lets it.").arg(m_role, object.toString());
    return {};
}

QString RoleRights::move()
{
    const ResultRows table = m_connection.execute(QStringLiteral(
        "SELECT pg_catalog.has_table_privilege(c.oid, 'INSERT') AND pg_catalog.has_table_privilege(c.oid, 'UPDATE') AND pg_catalog.has_table_privilege(c.oid, 'DELETE') "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v') AND c.relname = $2 "
        "AND CASE WHEN $1 = '' THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname = $1 END"), {m_schema.isNull() ? QStringLiteral("") : m_schema, m_table});
    if (!table.rows.empty())
        return table.rows.front().front().toBool() ? QString() : Engine::tr("The role %1 may not write the version table '%2'.").arg(m_role, m_table);
    const ResultRows schema = m_connection.execute(QStringLiteral(
        "SELECT n.nspname::text, pg_catalog.has_schema_privilege(n.oid, 'CREATE') FROM pg_catalog.pg_namespace n "
        "WHERE n.nspname = coalesce(nullif($1, ''), pg_catalog.current_schema()::text)"), {m_schema.isNull() ? QStringLiteral("") : m_schema});
    if (schema.rows.empty())
        return Engine::tr("The role %1 has no schema to make the version table in.").arg(m_role);
    return schema.rows.front().at(1).toBool() ? QString() : Engine::tr("The role %1 may not create tables in the schema '%2'.").arg(m_role, schema.rows.front().at(0).toString());
}

/// By a new database that changes names with this one, or over the objects that are there.
QString RoleRights::restore() const
{
    if (m_ownsAll || (m_mayMakeDatabases && m_ownsDatabase))
        return {};
    return Engine::tr("The role %1 may neither create databases nor replace all tables of this one, so nothing can be restored into it.").arg(m_role);
}

} // namespace

const QString &Rights::whyNot(Deed deed) const
{
    switch (deed) {
    case Deed::Backup: return backup;
    case Deed::Move: return move;
    case Deed::Restore: return restore;
    case Deed::Import: break;
    }
    return import;
}

void Rights::require(Deed deed) const
{
    const QString &reason = whyNot(deed);
    if (!reason.isEmpty())
        throw Error(reason == readOnly ? ErrorCode::ReadOnly : ErrorCode::PermissionDenied, reason)
            .ofKind(QStringLiteral("OperationalError"))
            .means(deed == Deed::Backup ? Engine::tr("No backup was made. Nothing has been changed.") : Engine::tr("Nothing has been changed."))
            .advise(advice);
}

void Rights::forbidWriting(const QString &reason, const QString &whatToDo)
{
    readOnly = move = restore = import = reason;
    advice = whatToDo;
}

Rights fileRights(const DatabaseUrl &url)
{
    Rights rights;
    if (url.isMemory()) {
        rights.backup = rights.restore = Engine::tr("A database in memory is gone with its program: it cannot have backups.");
        rights.advice = Engine::tr("Name a database file, such as sqlite:///clinic.db.");
        return rights;
    }
    const QString path = url.filePath();
    const bool exists = QFileInfo::exists(path);
    if (!exists)
        rights.backup = Engine::tr("The database is not there yet, so there is nothing to back up.");
    // The words of SqliteDriver, which says no at the latest.
    if (url.isReadOnly())
        rights.forbidWriting(Engine::tr("The URL opens the database '%1' for reading only.").arg(path), Engine::tr("Leave mode=ro and immutable out of %1.").arg(url.toString()));
    else if (exists && mayRead(path) && (!mayWrite(path) || !mayWrite(QFileInfo(path).absolutePath()))) // opening one that cannot be read says so
        rights.forbidWriting(Engine::tr("The database file '%1' is read-only for this user.").arg(path),
                             Engine::tr("Give this user the right to write the file and its folder, then try again."));
    else if (!exists && QFileInfo(path).absoluteDir().exists() && !mayWrite(QFileInfo(path).absolutePath()))
        rights.forbidWriting(Engine::tr("This user may not make a file in the folder '%1'.").arg(QFileInfo(path).absolutePath()),
                             Engine::tr("Give this user the right to write the folder, or choose another one."));
    return rights;
}

Rights rightsIn(Connection &connection, const QString &versionSchema, const QString &versionTable)
{
    return connection.postgres() ? RoleRights(connection, versionSchema, versionTable).find() : fileRights(connection.url());
}

} // namespace meditrack
