// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres.h"

#include "db/connection.h"

#include <QDir>

#include <unistd.h>

namespace {

/// That of MEDITRACK_POSTGRES_BIN, to try another version; else Debian's, which keeps the server programs of each version in a
/// folder of their own: the newest counts.
QString toolFolder()
{
    if (const QString named = qEnvironmentVariable("MEDITRACK_POSTGRES_BIN"); !named.isEmpty()) {
        if (qEnvironmentVariableIsEmpty("MEDITRACK_PG_BIN"))
            qputenv("MEDITRACK_PG_BIN", named.toLocal8Bit()); // its pg_dump, for the program too
        return QDir(named).absolutePath() + QLatin1Char('/');
    }
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    if (names.isEmpty())
        qFatal("PostgreSQL is not installed; packaging/setup.sh --tests does that");
    return versions.filePath(names.last()) + QStringLiteral("/bin/");
}

void must(const Outcome &outcome, const char *what)
{
    if (outcome.exitCode != 0)
        qFatal("%s: %s%s", what, outcome.output.constData(), outcome.errors.constData());
}

} // namespace

PostgresCluster::PostgresCluster(const PostgresCluster *primary)
{
    giveAway();
    must(run(QStringLiteral("pg_basebackup"), {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-R"), QStringLiteral("--checkpoint=fast"), QStringLiteral("--no-sync"),
                                               QStringLiteral("-h"), primary->folder()}), "pg_basebackup");
    start(QStringLiteral("-c port=5432")); // whatever the other one was started with
}

/// The server refuses to run as root.
void PostgresCluster::giveAway() const
{
    if (::geteuid() == 0 && ::chown(m_folder.path().toLocal8Bit().constData(), nobody, nobody) != 0)
        qFatal("%s cannot be given away", qPrintable(m_folder.path()));
}

PostgresCluster::PostgresCluster()
{
    giveAway();
    const QString data = m_folder.filePath(QStringLiteral("data"));
    must(run(QStringLiteral("initdb"), {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("tester"), QStringLiteral("-A"), QStringLiteral("trust"),
                                        QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--no-sync")}), "initdb");
    start();
}

void PostgresCluster::start(const QString &more) const
{
    // What is lost when the machine stops is lost with the test. Servers before 14 would keep passwords as MD5.
    const QString options = QStringLiteral("-k %1 -c listen_addresses='' -c fsync=off -c full_page_writes=off -c jit=off -c password_encryption=scram-sha-256 %2").arg(m_folder.path(), more);
    must(run(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-w"), QStringLiteral("-l"), m_folder.filePath(QStringLiteral("log")), QStringLiteral("-o"), options, QStringLiteral("start")}), "pg_ctl");
}

void PostgresCluster::stop() const
{
    must(run(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-m"), QStringLiteral("immediate"), QStringLiteral("stop")}), "pg_ctl");
}

void PostgresCluster::admit(const QByteArray &lines) const
{
    QFile file(m_folder.filePath(QStringLiteral("data/pg_hba.conf")));
    if (!file.open(QIODevice::ReadWrite))
        qFatal("pg_hba.conf");
    const QByteArray before = file.readAll();
    file.resize(0);
    file.seek(0);
    file.write(lines + '\n' + before);
    file.close();
    must(run(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("reload")}), "pg_ctl");
}

PostgresCluster::~PostgresCluster()
{
    run(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-m"), QStringLiteral("immediate"), QStringLiteral("stop")});
}

Outcome PostgresCluster::run(const QString &tool, const QStringList &arguments, const QByteArray &input) const
{
    static const QString folder = toolFolder();
    return runProgram({folder + tool, arguments, input, {{QStringLiteral("PGHOST"), m_folder.path()}, {QStringLiteral("PGUSER"), QStringLiteral("tester")}, {QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}},
                       m_folder.path(), nobody});
}

void PostgresCluster::create(const QString &database) const
{
    must(run(QStringLiteral("createdb"), {database}), "createdb");
}

void PostgresCluster::copy(const QString &from, const QString &to) const
{
    const QString problem = ask(QStringLiteral("postgres"), "CREATE DATABASE \"" + to.toUtf8() + "\" TEMPLATE \"" + from.toUtf8() + '"');
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
}

QString PostgresCluster::ask(const QString &database, const QByteArray &sql) const
{
    meditrack::NoProgress progress;
    try {
        meditrack::Connection connection(meditrack::DatabaseUrl::parse(url(database)), meditrack::Connection::Access::Write, progress);
        QStringList lines;
        for (const QVariantList &row : connection.execute(QString::fromUtf8(sql)).rows) {
            QString line;
            for (const QVariant &value : row)
                line += value.typeId() == QMetaType::Bool ? (value.toBool() ? QStringLiteral("t") : QStringLiteral("f")) : value.toString();
            lines << line;
        }
        return lines.join(QLatin1Char('\n'));
    } catch (const meditrack::Error &error) {
        return error.message;
    }
}

QString PostgresCluster::url(const QString &database) const
{
    return QStringLiteral("postgresql://tester@/%1?host=%2").arg(database, m_folder.path());
}

Outcome PostgresCluster::psql(const QString &database, const QByteArray &sql) const
{
    return run(QStringLiteral("psql"), {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-f"), QStringLiteral("-"), database}, sql);
}

QByteArray PostgresCluster::dump(const QString &database) const
{
    const Outcome outcome = run(QStringLiteral("pg_dump"), {QStringLiteral("--inserts"), QStringLiteral("--exclude-schema=meditrack"), database});
    must(outcome, "pg_dump");
    return withoutComments(outcome.output);
}

QByteArray PostgresCluster::definitions(const QString &database) const
{
    const Outcome outcome = run(QStringLiteral("pg_dump"), {QStringLiteral("--schema-only"), database});
    must(outcome, "pg_dump");
    return withoutComments(outcome.output);
}

QByteArray PostgresCluster::withoutComments(const QByteArray &dump)
{
    QByteArray text;
    for (const QByteArray &line : dump.split('\n')) {
        if (!line.startsWith("--") && !line.startsWith("\\restrict") && !line.startsWith("\\unrestrict") && !line.isEmpty())
            text += line + '\n';
    }
    return text;
}

int PostgresCluster::version() const
{
    return ask(QStringLiteral("postgres"), "SELECT current_setting('server_version_num')::int / 10000").toInt();
}

QString PostgresCluster::tool(const QString &name) const
{
    return toolFolder() + name;
}
