// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/rehearsalplace.h"

#include "backup/backupstore.h"
#include "backup/newfile.h"
#include "backup/postgresdump.h"
#include "backup/privatefolder.h"
#include "core/engine.h"
#include "db/contentdigest.h"
#include "db/scratchdatabase.h"
#include "db/sqlitecopy.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

namespace meditrack {

namespace {

QString comparing() { return Engine::tr("Comparing the copy"); }

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// A file in a private folder beside the database.
class SqlitePlace final : public RehearsalPlace
{
public:
    SqlitePlace(const Config &config, Progress &progress)
        : m_folder(QFileInfo(config.url.filePath()).absolutePath())
    {
        const QString path = m_folder.file(QStringLiteral("database.db"));
        url = DatabaseUrl::forSqliteFile(path);
        QElapsedTimer timer;
        timer.start();
        copy(config.url, path, progress);
        copySeconds = secondsOf(timer);
    }

private:
    static void copy(const DatabaseUrl &from, const QString &path, Progress &progress);

    PrivateFolder m_folder;
};

/// Empty where there is no database yet.
void SqlitePlace::copy(const DatabaseUrl &from, const QString &path, Progress &progress)
{
    Connection live(from, Connection::Access::Read, progress);
    if (!live.exists())
        return;
    requireSpace(QFileInfo(path).absolutePath(), 2 * live.sizeBytes(), Engine::tr("A rehearsal on a copy of this database"));
    QFile file(path);
    createPrivately(file);
    file.close();
    const ReadTransaction moment(live);
    copySqliteToFile(live, path, progress, Engine::tr("Copying the database for the rehearsal"));
    Connection copy(DatabaseUrl::forSqliteFile(path), Connection::Access::Read, progress);
    if (contentDigest(live, comparing(), progress) != contentDigest(copy, comparing(), progress))
        throw Error(ErrorCode::Corrupt, Engine::tr("The copy for the rehearsal is not equal to the database."))
            .advise(QStringLiteral("Check the disk; `meditrack upgrade --preflight` looks at the database."));
}

/// A database of its own on the same server, restored from a backup of the moment.
class PostgresPlace final : public RehearsalPlace
{
public:
    PostgresPlace(const Config &config, Progress &progress);

private:
    void carryOver(const PostgresDatabase &facts);

    std::optional<ScratchDatabase> m_copy;
};

PostgresPlace::PostgresPlace(const Config &config, Progress &progress)
{
    PostgresDatabase facts;
    {
        PostgresServer server(config.url, progress);
        facts = server.describe(server.database());
        if (!server.mayAlter(server.database()))
            facts.owner.clear();
    }
    m_copy.emplace(verifyPrefix, config.url, facts, progress);
    url = m_copy->url();
    const QString parent = backupFolder(config.url);
    QDir().mkpath(parent);
    const PrivateFolder folder(parent);
    const QString path = folder.file(QStringLiteral("database.dump"));
    QElapsedTimer timer;
    timer.start();
    QByteArray digest;
    std::vector<TableCount> tables;
    {
        Connection live(config.url, Connection::Access::Read, progress);
        const ReadTransaction moment(live);
        digest = contentDigest(live, Engine::tr("Reading the database"), progress);
        tables = createBackup(config, {path, {}, std::nullopt, Manifest::Why::Manual}, progress, &live).manifest.tables;
    }
    QElapsedTimer loading;
    loading.start();
    if (const QString lacking = fillDatabase(path, m_copy->server(), m_copy->name(), config.postgresPrograms, progress, {QStringLiteral("--no-subscriptions")}); !lacking.isEmpty())
        warnings << QStringLiteral("In the rehearsal's copy: ") + lacking;
    carryOver(facts);
    Connection copy(url, Connection::Access::Read, progress);
    const ReadTransaction moment(copy);
    if (countServerTables(copy, serverTablesWithRows(copy)) != tables)
        throw Error(ErrorCode::Corrupt, Engine::tr("The copy for the rehearsal does not have the rows of the database."));
    if (contentDigest(copy, comparing(), progress) != digest)
        warnings << QStringLiteral("The rehearsal's copy has all rows, but differs from the database in some detail, such as an index that is not valid.");
    loadSeconds = secondsOf(loading);
    copySeconds = secondsOf(timer);
}

/// Settings that belong to the database: a script may depend on its search path.
void PostgresPlace::carryOver(const PostgresDatabase &facts)
{
    for (const QString &statement : facts.settings) {
        try {
            m_copy->server().connection().execute(forDatabase(statement, m_copy->name()));
        } catch (const Error &error) {
            if (error.code != ErrorCode::PermissionDenied)
                throw;
            warnings << QStringLiteral("The rehearsal ran without a setting of the database, which this user may not set: %1").arg(error.message);
        }
    }
}

class LivePlace final : public RehearsalPlace
{
public:
    explicit LivePlace(const DatabaseUrl &live)
    {
        url = live;
        isCopy = false;
        warnings << QStringLiteral("This user may not create databases, so the rehearsal runs in the database itself, in a transaction that is rolled back. "
                                   "Until then others wait for what it locks; numbers that it takes from sequences are gone.");
    }
};

} // namespace

std::unique_ptr<RehearsalPlace> RehearsalPlace::make(const Config &config, Progress &progress)
{
    if (config.url.isSqlite())
        return std::make_unique<SqlitePlace>(config, progress);
    bool mayCreate = false;
    try {
        mayCreate = PostgresServer(config.url, progress).mayCreate();
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        // It may be that only this one database can be connected to.
    }
    if (mayCreate)
        return std::make_unique<PostgresPlace>(config, progress);
    return std::make_unique<LivePlace>(config.url);
}

} // namespace meditrack
