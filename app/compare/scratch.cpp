// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/scratch.h"

#include "core/textfile.h"
#include "db/dialect.h"
#include "migration/migrator.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace meditrack {

Scratch::Scratch(const DatabaseUrl &like, Progress &progress)
    : m_teller(progress)
    , m_progress(progress)
{
    if (like.isSqlite()) {
        m_folder.emplace();
        if (!m_folder->isValid())
            throw Error(ErrorCode::Io, QStringLiteral("No folder for a scratch database can be made: %1").arg(m_folder->errorString()));
        m_url = DatabaseUrl::forSqliteFile(m_folder->filePath(QStringLiteral("scratch.db")));
        return;
    }
    PostgresDatabase facts;
    {
        PostgresServer server(like, m_progress);
        if (server.has(server.database())) {
            facts = server.describe(server.database());
            lookAround(like);
        }
        facts.owner.clear(); // this user
    }
    try {
        m_database.emplace(scratchPrefix, like, facts, m_progress);
    } catch (Error &error) {
        if (error.code == ErrorCode::PermissionDenied)
            error.means(QStringLiteral("Nothing was changed, and nothing compared: that is worked out in a database of its own, which is gone afterwards."))
                .advise(QStringLiteral("Connect as a user who may create databases (ALTER ROLE … CREATEDB)."));
        throw;
    }
    m_url = m_database->url();
    for (const QString &statement : facts.settings) { // the search path decides where things are made
        try {
            m_database->server().connection().execute(forDatabase(statement, m_database->name()));
        } catch (const Error &error) {
            if (error.code != ErrorCode::PermissionDenied)
                throw;
        }
    }
}

void Scratch::lookAround(const DatabaseUrl &like)
{
    Connection connection(like, Connection::Access::Read, m_progress);
    // What a new database has by itself is none of it, nor are our journal and what extensions bring along.
    const ResultRows found = connection.execute(QStringLiteral(
        "SELECT 1, 'SCHEMA', n.nspname, format('CREATE SCHEMA IF NOT EXISTS %I', n.nspname) FROM pg_catalog.pg_namespace n "
        "WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('public', 'information_schema', 'meditrack') "
        "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e') "
        "UNION ALL SELECT 2, 'EXTENSION', e.extname, format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE', e.extname, n.nspname) "
        "FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql' ORDER BY 1, 3"));
    for (const QVariantList &row : found.rows)
        m_missing.push_back({row.at(1).toString(), row.at(2).toString(), row.at(3).toString()});
}

/// texts: what is going to run here, and makes some of it by itself.
void Scratch::furnish(const QStringList &texts)
{
    for (const Furniture &piece : std::exchange(m_missing, {})) {
        // CREATE SCHEMA name, CreateSchema("name"); or the name stands elsewhere in the text: CREATE SCHEMA {name}
        const QString create = QStringLiteral("CREATE\\s*%1[^;)\\n]{0,40}?").arg(piece.what);
        const QString word = QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(piece.name));
        const QRegularExpression makes(create + word, QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression makesSome(create + QStringLiteral("[{%]"), QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression name(word);
        const auto isMaker = [&](const QString &text) { return makes.match(text).hasMatch() || (makesSome.match(text).hasMatch() && name.match(text).hasMatch()); };
        if (std::ranges::any_of(texts, isMaker))
            continue;
        try {
            Connection(m_url, Connection::Access::Write, m_progress).execute(piece.sql);
        } catch (const Error &error) {
            if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::ConnectionLost)
                throw;
            m_teller.report(event::Notice{event::Notice::Level::Warning,
                                          QStringLiteral("The scratch database is without the %1 %2 of the database: %3").arg(piece.what.toLower(), piece.name, error.message)});
        }
    }
}

Config Scratch::config(const Config &known)
{
    if (!m_missing.empty()) {
        QStringList texts;
        const ScriptDirectory scripts(known);
        for (const RevisionNode &node : scripts.graph().nodes())
            texts << readTextFile(node.revision.path);
        furnish(texts);
    }
    Config config = known;
    config.url = m_url;
    config.urlSource = QStringLiteral("a scratch database");
    config.urlProblem.reset();
    config.fileKeys << QStringLiteral("url"); // env.py has no say in it
    return config;
}

void Scratch::upgrade(const Config &known, const QStringList &revisions)
{
    Migrator::Options options;
    options.journal = false;
    Migrator(config(known), m_progress, options).upgrade(revisions);
}

void Scratch::downgrade(const Config &known, const QString &revision)
{
    Migrator::Options options;
    options.journal = false;
    Migrator(config(known), m_progress, options).downgrade(revision);
}

void Scratch::load(const QString &sql, const QString &file)
{
    furnish({sql});
    const auto dialect = Dialect::create(m_url, Dialect::Use::Connection);
    Connection connection(m_url, Connection::Access::Write, m_progress);
    std::optional<Transaction> transaction(connection);
    for (const Dialect::ScriptPart &part : dialect->split(sql)) {
        try {
            connection.execute(part.sql);
        } catch (Error &error) {
            error.at(file, part.line).means(QStringLiteral("The database itself was only read."));
            throw;
        }
    }
    transaction->commit();
}

WholeSchema Scratch::inspect(const Scope &scope)
{
    Connection connection(m_url, Connection::Access::Read, m_progress);
    return meditrack::inspect(connection, scope);
}

} // namespace meditrack
