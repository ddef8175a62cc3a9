// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/verify.h"

#include "backup/contentcheck.h"
#include "backup/newfile.h"
#include "core/engine.h"
#include "db/sqlitecopy.h"
#include "migration/scriptdirectory.h"
#include "migration/versiontable.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>

#include <algorithm>

namespace meditrack {

namespace {

using Result = Verification::Result;

class Verifier
{
public:
    Verifier(Verification &verification, const Config &config, Progress &progress, bool onServer)
        : m_out(verification)
        , m_config(config)
        , m_progress(progress)
        , m_onServer(onServer)
    { }
    void run();

private:
    void add(const QString &what, Result result, const QString &found) { m_out.checks.push_back({what, result, found}); }
    void readBack(const QString &target);
    void copyPlain(const QString &target);
    void lookInside(const QString &file);
    void checkRows(const std::vector<TableCount> &counted);
    void checkRevision(Connection &connection, const Dialect &dialect);
    void checkScripts(const QStringList &heads);

    Verification &m_out;
    const Config &m_config;
    Progress &m_progress;
    const bool m_onServer;
};

void Verifier::run()
{
    m_out.info = readBackup(m_out.path, m_config, m_progress);
    const QTemporaryDir folder; // 0700
    if (!folder.isValid())
        throw Error(ErrorCode::Internal, Engine::tr("There is no place for a test restore: %1.").arg(folder.errorString()));
    const QString target = folder.filePath(QStringLiteral("database.db"));
    if (m_out.info.form == BackupForm::Dump) { // nobody writes to it while it is read, as to an SQLite file
        add(Engine::tr("Checksum"), Result::Good, Engine::tr("None: a plain file has no manifest to compare it with."));
        return lookInside(m_out.path);
    }
    if (m_out.info.form == BackupForm::Plain)
        copyPlain(target);
    else
        readBack(target);
    lookInside(target);
}

void Verifier::readBack(const QString &target)
{
    requireSpace(QFileInfo(target).absolutePath(), m_out.info.manifest.sizeBytes, Engine::tr("The test restore"));
    unpackDatabase(m_out.path, target, m_progress);
    add(Engine::tr("Checksum"), Result::Good,
        Engine::tr("All %1 bytes have the SHA-256 of the manifest.").arg(QLocale().toString(m_out.info.manifest.sizeBytes)));
}

void Verifier::copyPlain(const QString &target)
{
    requireSpace(QFileInfo(target).absolutePath(), m_out.info.manifest.sizeBytes, Engine::tr("The test restore"));
    const QString wal = m_out.path + QStringLiteral("-wal");
    if (QFileInfo(wal).size() > 0)
        add(Engine::tr("One file"), Result::Warning,
            Engine::tr("Beside it lies '%1' with changes that belong to it: copy both, or neither is complete.").arg(QFileInfo(wal).fileName()));
    QFile file(target);
    createPrivately(file);
    file.close();
    Connection source(DatabaseUrl::forSqliteFile(m_out.path), Connection::Access::Read, m_progress);
    copySqliteToFile(source, target, m_progress, Engine::tr("Reading the backup"));
    add(Engine::tr("Checksum"), Result::Good, Engine::tr("None: a plain file has no manifest to compare it with. All of it can be read."));
}

void Verifier::lookInside(const QString &file)
{
    const ContentCheck::Add adding = [this](const QString &what, Result result, const QString &found) { add(what, result, found); };
    const auto content = ContentCheck::open(file, m_out.info, m_config, adding, m_progress, m_onServer);
    content->check();
    Connection *connection = content->connection();
    if (!connection) {
        checkScripts(m_out.info.manifest.heads);
        return;
    }
    checkRows(content->count());
    checkRevision(*connection, *Dialect::create(connection->url()));
}

void Verifier::checkRows(const std::vector<TableCount> &counted)
{
    const QLocale locale;
    qint64 rows = 0;
    for (const TableCount &table : counted)
        rows += qMax<qint64>(0, table.rows);
    const QString sum = Engine::tr("%1 rows in %2 tables").arg(locale.toString(rows)).arg(counted.size());
    if (!isArchive(m_out.info.form)) {
        m_out.info.manifest.tables = counted;
        add(Engine::tr("Rows"), Result::Good, sum + Engine::tr("; there is no manifest to compare them with."));
        return;
    }
    QStringList different;
    for (const TableCount &table : m_out.info.manifest.tables) {
        const auto here = std::find_if(counted.begin(), counted.end(), [&](const TableCount &each) { return each.name == table.name; });
        if (here == counted.end())
            different << Engine::tr("%1 is missing").arg(table.name);
        else if (here->rows != table.rows)
            different << Engine::tr("%1 has %2 and should have %3").arg(table.name, QString::number(here->rows), QString::number(table.rows));
    }
    if (different.isEmpty() && counted.size() != m_out.info.manifest.tables.size())
        different << Engine::tr("there are %1 tables and should be %2").arg(counted.size()).arg(m_out.info.manifest.tables.size());
    add(Engine::tr("Rows"), different.isEmpty() ? Result::Good : Result::Bad,
        different.isEmpty() ? sum + Engine::tr(", as the manifest says.") : different.mid(0, mostFindings).join(QStringLiteral("; ")) + QLatin1Char('.'));
}

void Verifier::checkRevision(Connection &connection, const Dialect &dialect)
{
    const QString what = Engine::tr("Revision");
    QStringList heads;
    try {
        heads = VersionTable(m_config, dialect).rows(connection);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Command) // an odd version table was odd before
            throw;
        add(what, Result::Warning, error.message);
        return;
    }
    if (heads != m_out.info.manifest.heads) {
        add(what, Result::Bad, Engine::tr("The database is at %1, and the manifest says %2.")
                                   .arg(heads.join(QStringLiteral(", ")), m_out.info.manifest.heads.join(QStringLiteral(", "))));
        return;
    }
    checkScripts(heads);
}

void Verifier::checkScripts(const QStringList &heads)
{
    const QString what = Engine::tr("Revision");
    const QString at = heads.isEmpty() ? Engine::tr("no revision") : heads.join(QStringLiteral(", "));
    QStringList unknown;
    try {
        const ScriptDirectory scripts(m_config);
        for (const QString &head : heads) {
            if (!scripts.graph().find(head))
                unknown << head;
        }
    } catch (const Error &) { // no scripts that can be read: nothing to compare with
        add(what, Result::Good, Engine::tr("%1; there are no scripts here to compare it with.").arg(at));
        return;
    }
    if (unknown.isEmpty())
        add(what, Result::Good, heads.isEmpty() ? Engine::tr("The database is at no revision.") : Engine::tr("%1, which the scripts here know.").arg(at));
    else
        add(what, Result::Warning, Engine::tr("%1 is not among the scripts here: they are older than the backup, or of another project.")
                                       .arg(unknown.join(QStringLiteral(", "))));
}

/// No matter of the backup, but of the machine it is looked at on.
bool isOurFault(const Error &error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::Internal || error.code == ErrorCode::Io;
}

} // namespace

Verification::Result Verification::result() const
{
    Result worst = Result::Good;
    for (const Check &check : checks)
        worst = std::max(worst, check.result);
    return worst;
}

Verification verifyBackup(const QString &path, const Config &asked, Progress &progress, bool onServer)
{
    QElapsedTimer timer;
    timer.start();
    Verification verification;
    verification.path = QFileInfo(path).absoluteFilePath();
    verification.checked = currentTime().toUTC();
    const Config config = configForBackups(asked);
    try {
        Verifier(verification, config, progress, onServer).run();
    } catch (const Error &error) {
        if (isOurFault(error))
            throw;
        verification.checks.push_back({Engine::tr("Reading"), Result::Bad, error.message});
        if (verification.info.path.isEmpty()) {
            verification.info.path = verification.path;
            verification.info.fileBytes = QFileInfo(path).size();
            verification.info.modified = QFileInfo(path).lastModified().toUTC();
        }
        verification.info.problem = error;
    }
    verification.seconds = double(timer.elapsed()) / 1000;
    return verification;
}

} // namespace meditrack
