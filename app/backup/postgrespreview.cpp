// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/postgrespreview.h"

#include "backup/newfile.h"
#include "backup/postgresdump.h"
#include "backup/privatefolder.h"
#include "backup/restoreleftovers.h"
#include "backup/restoreside.h"
#include "core/engine.h"
#include "db/runlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace meditrack {

namespace {

constexpr int mostLooks = 20;

} // namespace

RestoreSide readServerSide(const DatabaseUrl &url, const Config &config, Progress &progress, QStringList &warnings)
{
    RestoreSide side;
    side.path = backupNameOf(url);
    Connection connection(url, Connection::Access::Read, progress);
    side.sizeBytes = connection.sizeBytes();
    const ReadTransaction moment(connection);
    try {
        side.heads = VersionTable(config, *Dialect::create(url)).rows(connection);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Command) // a version table that cannot be one
            throw;
        warnings << error.message;
    }
    side.tables = countServerTables(connection, serverTablesWithRows(connection));
    return side;
}

void PostgresPreviewer::look()
{
    reachServer();
    chooseSource();
    readNow();
    m_preview.rows = compareRows(m_preview.before.tables, m_preview.after.tables);
    if (m_preview.after.tables.empty() && m_preview.kept.isEmpty())
        m_preview.rows.clear(); // a plain dump does not say how many rows it has
    judgeWay();
    if (!m_preview.bySwap && !m_preview.refusal)
        foreseeInPlace();
    judgeSessions();
    tellLeftovers();
}

void PostgresPreviewer::reachServer()
{
    try {
        m_server.emplace(m_config.url, m_progress);
        m_isThere = m_server->has(m_server->database());
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        // Whether it is the server or only its other databases shows when the database itself is opened.
        m_preview.warnings << Engine::tr("No other database of the server can be connected to: %1").arg(error.message);
    }
}

void PostgresPreviewer::chooseSource()
{
    m_preview.file = QFileInfo(m_preview.request.file).absoluteFilePath();
    if (m_preview.request.undo && takeKept())
        return;
    if (m_preview.request.undo)
        m_preview.file = lastRestore().backup;
    unpack();
}

/// The copy of this database that the last restore has kept. false: it was one in place, which keeps a backup instead, or
/// there was none.
bool PostgresPreviewer::takeKept()
{
    if (!m_server || !m_isThere)
        return false;
    std::vector<PostgresServer::Marked> kept = m_server->marked();
    std::erase_if(kept, [&](const PostgresServer::Marked &each) { return !each.mark.isKept() || each.mark.of != m_server->database(); });
    // Anybody who may make databases may say this of one of his own.
    const auto ownerOf = [this](const QString &name) { return m_server->describe(name).owner; };
    std::erase_if(kept, [&](const PostgresServer::Marked &each) { return ownerOf(each.name) != ownerOf(m_server->database()); });
    if (kept.empty())
        return false;
    const PostgresServer::Marked &newest = kept.front();
    // Of a restore that was stopped, nobody knows whether it was done; one that has left a copy was.
    for (const JournalEntry &each : lastRestores()) {
        if (each.id == newest.mark.restore)
            break;
        if (each.result == JournalEntry::Result::Done && !newest.mark.restore.isEmpty())
            return false;
    }
    m_preview.kept = newest.name;
    m_preview.file = newest.name;
    m_preview.after = readServerSide(m_server->urlOf(newest.name), m_config, m_progress, m_preview.warnings);
    m_preview.after.date = newest.mark.at;
    m_preview.warnings << Engine::tr("The database is as it was on %1; what it has now is kept as well.")
                              .arg(newest.mark.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    return true;
}

void PostgresPreviewer::unpack()
{
    m_preview.form = formOfContent(m_preview.file);
    RestoreSide &side = m_preview.after;
    side.path = m_preview.file;
    side.date = QFileInfo(m_preview.file).lastModified().toUTC();
    const QString sqlite = Engine::tr("'%1' is a backup of an SQLite database; it cannot be restored into PostgreSQL.").arg(m_preview.file);
    if (m_preview.form == BackupForm::Plain)
        throw otherKindOfBackup(sqlite);
    if (m_preview.form == BackupForm::Dump) {
        m_preview.unpacked = m_preview.file;
        const BackupInfo info = meditrack::readBackup(m_preview.file, m_config, m_progress);
        side.heads = info.manifest.heads;
        side.sizeBytes = info.fileBytes;
        m_preview.warnings << Engine::tr("A plain dump does not say how many rows it has: that they are all there cannot be checked.");
        return;
    }
    const Manifest manifest = readManifest(m_preview.file);
    if (manifest.dialect == QLatin1String("sqlite"))
        throw otherKindOfBackup(sqlite);
    const QString parent = backupFolder(m_config.url);
    QDir().mkpath(parent);
    m_preview.folder = std::make_shared<PrivateFolder>(parent);
    m_preview.unpacked = m_preview.folder->file(QStringLiteral("database.dump"));
    m_preview.manifest = unpackDatabase(m_preview.file, m_preview.unpacked, m_progress);
    readDumpContents(m_preview.unpacked, m_config.postgresPrograms, m_progress); // a pg_restore that can read it is there
    side.date = manifest.created;
    side.heads = manifest.heads;
    side.sizeBytes = manifest.sizeBytes;
    side.tables = manifest.tables;
    judgeOrigin();
}

void PostgresPreviewer::readNow()
{
    RestoreSide &side = m_preview.before;
    if (m_isThere)
        side = readServerSide(m_config.url, m_config, m_progress, m_preview.warnings);
    else
        side.health = RestoreSide::Health::Missing;
    side.path = backupNameOf(m_config.url);
}

void PostgresPreviewer::judgeWay()
{
    const QString name = m_server ? m_server->database() : QString();
    const auto refuse = [this](const QString &what) {
        if (!m_preview.refusal)
            m_preview.refusal = Error(ErrorCode::PermissionDenied, what).means(unchanged()).advise(Engine::tr("Use a user that may create databases, or ask the server's administrator."));
    };
    const bool mayCreate = m_server && m_server->mayCreate();
    m_preview.bySwap = mayCreate && (!m_isThere || m_server->mayAlter(name));
    if (m_preview.bySwap)
        return;
    if (!m_isThere)
        return refuse(Engine::tr("There is no database '%1', and this user may not create one.").arg(name));
    if (!m_preview.kept.isEmpty())
        return refuse(Engine::tr("This user may not rename databases, which taking '%1' back needs.").arg(m_preview.kept));
    m_preview.warnings << Engine::tr("This user may not create databases or is not the owner of this one: its objects are replaced one by one, in one transaction, "
                                         "which others have to wait for. Objects that the backup does not have stay.");
}

/// What only the database has stays, but for what stands on something that is replaced.
void PostgresPreviewer::foreseeInPlace()
{
    {
        Connection connection(m_config.url, Connection::Access::Read, m_progress);
        m_preview.standsOn = standsOn(droppedByDump(m_preview.unpacked, m_config.postgresPrograms, m_progress), connection);
    }
    if (!m_preview.standsOn.objects.isEmpty())
        m_preview.warnings << Engine::tr("The backup does not have these, and they stand on what is replaced, so they are dropped: %1.").arg(m_preview.standsOn.objects.join(QStringLiteral(", ")));
    for (JournalEntry::RowChange &row : m_preview.rows) {
        if (row.after < 0 && !m_preview.standsOn.tables.contains(row.table))
            row.after = row.before;
    }
}

void PostgresPreviewer::judgeSessions()
{
    if (!m_server || !m_isThere)
        return;
    QStringList databases{m_server->database()};
    if (!m_preview.kept.isEmpty())
        databases << m_preview.kept;
    const auto others = [&] {
        std::vector<BlockingSession> found = m_server->sessions(databases);
        std::erase_if(found, [this](const BlockingSession &each) { return m_preview.request.held && m_preview.request.held->isSession(each.pid); });
        return found;
    };
    std::vector<BlockingSession> sessions = others();
    // Who has just gone, we ourselves among them, is there until the server has noticed.
    for (int tries = 0; tries < mostLooks && !sessions.empty(); ++tries) {
        m_server->connection().execute(QStringLiteral("SELECT pg_catalog.pg_sleep(0.05)"));
        sessions = others();
    }
    for (const BlockingSession &each : sessions)
        m_preview.users.push_back({each.pid, each.application, true, true});
    if (sessions.empty())
        return;
    const QString who = Engine::tr("Others are connected to the database: %1.").arg(describe(sessions));
    m_preview.warnings << who;
    // In place their transactions are waited for, and named if they take long.
    if (m_preview.bySwap && !m_preview.request.disconnectOthers && !m_preview.refusal)
        m_preview.refusal = Error(ErrorCode::Locked, who).means(unchanged()).advise(Engine::tr("Close these programs, or say --disconnect-others to end their sessions."));
}

void PostgresPreviewer::tellLeftovers()
{
    if (!m_server)
        return;
    for (const RestoreLeftover &each : findRestoreLeftovers(m_config.url, m_progress))
        m_preview.warnings << Engine::tr("The database '%1' (%2) is %3; `meditrack db restore --cleanup` removes it.")
                                  .arg(each.database, QLocale::c().formattedDataSize(each.bytes), each.what);
}

} // namespace meditrack
