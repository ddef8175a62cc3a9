// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/scratch.h"

#include "db/dialect.h"
#include "migration/migrator.h"

namespace meditrack {

Scratch::Scratch(const DatabaseUrl &like, Progress &progress)
    : m_progress(progress)
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
        if (server.has(server.database()))
            facts = server.describe(server.database());
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

Config Scratch::config(const Config &known) const
{
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
