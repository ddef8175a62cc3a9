// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/project.h"

#include "db/connection.h"
#include "db/sqlitedialect.h"
#include "migration/versiontable.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace meditrack;

namespace {

// Like the project's own env.py, with a database that the caller chooses.
constexpr auto environmentScript = R"(import os
from alembic import context
from sqlalchemy import create_engine, pool

url = os.environ["DATABASE_URL"]
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"})
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url, poolclass=pool.NullPool).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
)";

QString shown(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return QStringLiteral("null");
    if (value.typeId() == QMetaType::QByteArray)
        return QStringLiteral("bytes ") + QString::fromLatin1(value.toByteArray().toHex());
    return QLatin1String(value.typeName()) + QLatin1Char(' ') + value.toString();
}

} // namespace

Project::Project()
{
    write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
    write(QStringLiteral("env.py"), environmentScript);
    QDir(path()).mkdir(QStringLiteral("versions"));
}

Project::Project(const QString &source)
    : Project()
{
    QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = QDir(source).relativeFilePath(files.next());
        if (!name.contains(QLatin1String("__pycache__")) && name != QLatin1String("env.py"))
            write(name, bytesOf(files.filePath()));
    }
}

QStringList idsOf(const meditrack::Plan &plan)
{
    QStringList ids;
    for (const meditrack::Step &step : plan)
        ids << step.revision;
    return ids;
}

QString Project::path(const QString &name) const
{
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

QString Project::write(const QString &name, const QByteArray &text)
{
    const QString target = path(name);
    QDir().mkpath(QFileInfo(target).path());
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(target));
    return target;
}

QString Project::addScript(const QString &id, const QString &down, const QString &up, const QString &back,
                           const QString &more)
{
    const auto body = [](const QString &lines) {
        QString text;
        for (const QString &line : lines.split(QLatin1Char('\n')))
            text += QStringLiteral("    ") + (line.isEmpty() ? QStringLiteral("pass") : line) + QLatin1Char('\n');
        return text;
    };
    const QString text = QStringLiteral("\"\"\"Script %1\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\n"
                                        "revision = '%1'\ndown_revision = %2\n%3\n\ndef upgrade():\n%4\n\ndef downgrade():\n%5")
                             .arg(id, down.isEmpty() ? QStringLiteral("None") : QLatin1Char('\'') + down + QLatin1Char('\''),
                                  more, body(up), body(back));
    return write(QStringLiteral("versions/%1.py").arg(id), text.toUtf8());
}

void Project::addChain(int count)
{
    for (int i = 1; i <= count; ++i)
        addScript(QStringLiteral("c%1").arg(i), i == 1 ? QString() : QStringLiteral("c%1").arg(i - 1),
                  QStringLiteral("op.create_table('t%1', sa.Column('id', sa.Integer(), primary_key=True))\n"
                                 "op.execute('INSERT INTO t%1 VALUES (%1)')").arg(i),
                  QStringLiteral("op.drop_table('t%1')").arg(i));
}

DatabaseUrl Project::url() const
{
    const QString text = QStringLiteral("sqlite:///") + databasePath();
    return DatabaseUrl::parse(m_query.isEmpty() ? text : text + QLatin1Char('?') + m_query);
}

Config Project::config() const
{
    Config::Request request;
    request.file = path(QStringLiteral("alembic.ini"));
    request.databaseUrl = QStringLiteral("sqlite:///") + databasePath()
        + (m_query.isEmpty() ? QString() : QLatin1Char('?') + m_query);
    return Config::load(request);
}

Plan Project::upgrade(const QString &target, bool perRevision) const
{
    NoProgress progress;
    Migrator::Options options;
    options.transactionPerRevision = perRevision;
    return Migrator(config(), progress, options).upgrade({target});
}

Plan Project::downgrade(const QString &target) const
{
    NoProgress progress;
    return Migrator(config(), progress).downgrade(target);
}

QStringList Project::rows() const
{
    NoProgress progress;
    const SqliteDialect dialect;
    Connection connection(url(), Connection::Access::Read, progress);
    return VersionTable(config(), dialect).rows(connection);
}

Outcome Project::alembic(const QStringList &arguments, const QString &database) const
{
    return alembicOn(QStringLiteral("sqlite:///") + (database.isEmpty() ? databasePath() : database), arguments);
}

Outcome Project::alembicOn(const QString &url, const QStringList &arguments) const
{
    return runPython({QStringLiteral("/usr/bin/alembic"),
                      QStringList{QStringLiteral("-c"), path(QStringLiteral("alembic.ini"))} + arguments, {},
                      {{QStringLiteral("DATABASE_URL"), url}}});
}

Outcome Project::meditrack(const QStringList &arguments) const
{
    return meditrackOn(QStringLiteral("sqlite:///") + databasePath(), arguments);
}

Outcome Project::meditrackOn(const QString &url, const QStringList &arguments) const
{
    return runProgram({meditrackProgram(), QStringList{QStringLiteral("-c"), path(QStringLiteral("alembic.ini")),
                                                       QStringLiteral("--database-url"), url} + arguments});
}

QString withBareDefaults(QString sql)
{
    static const QRegularExpression word(QStringLiteral("DEFAULT \\(([\\w.]+)\\)"));
    return sql.replace(word, QStringLiteral("DEFAULT \\1"));
}

QStringList dumpLines(const QString &databasePath, bool sameTime)
{
    NoProgress progress;
    const SqliteDialect dialect;
    Connection connection(DatabaseUrl::forSqliteFile(databasePath), Connection::Access::Read, progress);
    QStringList lines;
    // rootpage and so the order of creation are chance; the text is not.
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")).rows)
        lines << QStringLiteral("%1 %2 on %3: %4").arg(row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), withBareDefaults(shown(row.at(3))));
    for (const TableName &found : dialect.tables(connection)) {
        const QString &table = found.name;
        if (table == QLatin1String("alembic_version")) { // a set: which row a merge updates is chance in Alembic
            QStringList versions;
            for (const QVariantList &row : connection.execute(QStringLiteral("SELECT version_num FROM alembic_version")).rows)
                versions << table + QStringLiteral(": ") + row.front().toString();
            versions.sort();
            lines << versions;
            continue;
        }
        const ResultRows result = connection.execute(QStringLiteral("SELECT rowid AS rowid_, * FROM %1 ORDER BY rowid").arg(dialect.quoted(table)));
        for (const QVariantList &row : result.rows) {
            QStringList cells;
            for (qsizetype i = 0; i < row.size(); ++i) {
                const bool time = sameTime && (result.columns.at(i) == QLatin1String("created_at") || result.columns.at(i) == QLatin1String("updated_at"));
                cells << result.columns.at(i) + QLatin1Char('=') + (time ? QString::number(row.at(i).isNull()) : shown(row.at(i)));
            }
            lines << table + QStringLiteral(": ") + cells.join(QStringLiteral(", "));
        }
    }
    return lines;
}

QByteArray dumpOf(const QString &databasePath, bool sameTime)
{
    return dumpLines(databasePath, sameTime).join(QLatin1Char('\n')).toUtf8();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void runSql(const QString &databasePath, const QString &sql)
{
    NoProgress progress;
    Connection connection(DatabaseUrl::forSqliteFile(databasePath), Connection::Access::Write, progress);
    connection.execute(sql);
}
