// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts that Alembic's own autogenerate has written run here, and make what they make in Alembic, up and down.
#include "compare/inspect.h"
#include "compare/difference.h"
#include "support/postgres.h"
#include "support/project.h"
#include "support/sqliteshell.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <optional>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

struct Pair
{
    const char *name;
    const char *before;
    const char *after;
};

constexpr Pair sqlitePairs[] = {
    {"tables", "CREATE TABLE gone (id INTEGER PRIMARY KEY);",
     "CREATE TABLE a (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) DEFAULT 'x' NOT NULL, n NUMERIC(10, 2), made TIMESTAMP DEFAULT CURRENT_TIMESTAMP, CONSTRAINT uq UNIQUE (name)); "
     "CREATE TABLE b (a_id INTEGER NOT NULL, other INTEGER, PRIMARY KEY (a_id), CONSTRAINT fk FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE); CREATE INDEX ix ON b (other);"},
    {"columns", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT NOT NULL, y VARCHAR(10), z INTEGER DEFAULT 1); INSERT INTO a VALUES (1, '2', 'y', 3);",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x VARCHAR(20), y VARCHAR(10) NOT NULL, w BOOLEAN DEFAULT 0);"},
    {"rules", "CREATE TABLE b (id INTEGER PRIMARY KEY); CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, CONSTRAINT u1 UNIQUE (x)); CREATE INDEX i1 ON a (x);",
     "CREATE TABLE b (id INTEGER PRIMARY KEY); CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, CONSTRAINT u2 UNIQUE (x, id), CONSTRAINT f1 FOREIGN KEY (id) REFERENCES b (id)); CREATE UNIQUE INDEX i1 ON a (x);"},
};

constexpr Pair postgresPairs[] = {
    {"tables", "CREATE TABLE gone (id serial PRIMARY KEY, x jsonb);",
     "CREATE TYPE mood AS ENUM ('ok', 'sad'); CREATE TABLE a (id bigserial PRIMARY KEY, name varchar(50) NOT NULL DEFAULT 'x', made timestamptz DEFAULT now(), data jsonb, tags text[], m mood, n numeric(10, 2), u uuid, UNIQUE (name)); "
     "CREATE TABLE b (a_id bigint PRIMARY KEY REFERENCES a ON DELETE CASCADE, x text COLLATE \"C\", y integer GENERATED ALWAYS AS IDENTITY, z integer GENERATED ALWAYS AS (1 + 1) STORED); "
     "CREATE INDEX ix ON b (x DESC) WHERE x > 'a'; COMMENT ON TABLE b IS 'it''s b'; COMMENT ON COLUMN b.x IS 'an x';"},
    {"columns", "CREATE TABLE a (id integer PRIMARY KEY, x text NOT NULL, y varchar(10), z integer DEFAULT 1, w integer); COMMENT ON COLUMN a.w IS 'old'; INSERT INTO a VALUES (1, '2', 'y', 3);",
     "CREATE TABLE a (id integer PRIMARY KEY, x varchar(20), y varchar(10) NOT NULL, w bigint DEFAULT 7, v double precision[]); COMMENT ON COLUMN a.w IS 'new';"},
    {"rules", "CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (id integer PRIMARY KEY, x text, CONSTRAINT u1 UNIQUE (x)); CREATE INDEX i1 ON a USING hash (x);",
     "CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (id integer PRIMARY KEY, x text, CONSTRAINT u2 UNIQUE (x, id), CONSTRAINT f1 FOREIGN KEY (id) REFERENCES b (id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED); CREATE UNIQUE INDEX i1 ON a (x) INCLUDE (id);"},
};

/// env.py with what a database has for models.
QByteArray environmentFor(const QString &wanted)
{
    return "import os\nimport warnings\nfrom alembic import context\nfrom sqlalchemy import MetaData, create_engine, pool\n\nwarnings.simplefilter('ignore')\ntarget_metadata = MetaData()\n"
           "target_metadata.reflect(create_engine('" + wanted.toUtf8() + "', poolclass=pool.NullPool))\n"
           "with create_engine(os.environ['DATABASE_URL'], poolclass=pool.NullPool).connect() as connection:\n"
           "    context.configure(connection=connection, target_metadata=target_metadata, compare_type=True, compare_server_default=True,\n"
           "                      render_as_batch=connection.dialect.name == 'sqlite')\n"
           "    with context.begin_transaction():\n        context.run_migrations()\n";
}

} // namespace

class TestAlembicScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void run_data();
    void run();

private:
    QString make(const QString &name, const QByteArray &sql);
    QString differences(const QString &ours, const QString &theirs) const;

    std::optional<PostgresCluster> m_cluster;
    std::optional<Project> m_project;
    bool m_isServer = false;
    int m_number = 0;
};

void TestAlembicScripts::run_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("server");
    for (const Pair &pair : sqlitePairs)
        QTest::addRow("SQLite, %s", pair.name) << QByteArray(pair.before) << QByteArray(pair.after) << false;
    for (const Pair &pair : postgresPairs)
        QTest::addRow("PostgreSQL, %s", pair.name) << QByteArray(pair.before) << QByteArray(pair.after) << true;
}

/// A database with that in it; its URL.
QString TestAlembicScripts::make(const QString &name, const QByteArray &sql)
{
    if (!m_isServer) {
        sqliteShell(m_project->path(name), QString::fromUtf8(sql));
        return u"sqlite:///"_s + m_project->path(name);
    }
    const QString database = name + QString::number(++m_number);
    m_cluster->create(database);
    const Outcome outcome = m_cluster->psql(database, sql);
    if (outcome.exitCode != 0)
        qFatal("%s", outcome.errors.constData());
    return m_cluster->url(database);
}

/// By what SQLite and PostgreSQL themselves tell of the two.
QString TestAlembicScripts::differences(const QString &ours, const QString &theirs) const
{
    NoProgress progress;
    const auto look = [&](const QString &url) {
        Connection connection(DatabaseUrl::parse(url), Connection::Access::Read, progress);
        return inspect(connection, {u"alembic_version"_s});
    };
    QString text;
    for (const Difference &each : compare(look(ours), look(theirs), {m_isServer ? u"postgresql"_s : u"sqlite"_s}))
        text += describe(each) + u'\n';
    return text;
}

void TestAlembicScripts::run()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, server);
    m_isServer = server;
    if (server && !m_cluster)
        m_cluster.emplace();
    m_project.emplace();
    const QString ours = make(u"ours"_s, before);
    const QString theirs = make(u"theirs"_s, before);
    m_project->write(u"env.py"_s, environmentFor(make(u"wanted"_s, after)));
    QVERIFY(QFile::copy(QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations/script.py.mako"), m_project->path(u"script.py.mako"_s)));
    const auto both = [&](const QStringList &arguments) {
        const Outcome alembic = m_project->alembicOn(theirs, arguments);
        QVERIFY2(alembic.exitCode == 0, (alembic.output + alembic.errors).constData());
        const Outcome meditrack = m_project->meditrackOn(ours, arguments);
        QVERIFY2(meditrack.exitCode == 0, (meditrack.output + meditrack.errors).constData());
    };
    const Outcome written = m_project->alembicOn(theirs, {u"revision"_s, u"--autogenerate"_s, u"-m"_s, u"r"_s, u"--rev-id"_s, u"r1"_s});
    QVERIFY2(written.exitCode == 0, written.errors.constData());
    const QByteArray script = bytesOf(m_project->path(u"versions/r1_r.py"_s));
    QVERIFY2(script.contains("op.") && script.contains("def downgrade"), script.constData());
    both({u"upgrade"_s, u"head"_s});
    QVERIFY2(differences(ours, make(u"first"_s, before)) != QString(), script.constData()); // it does something
    QVERIFY2(differences(ours, theirs).isEmpty(), (differences(ours, theirs).toUtf8() + script).constData());
    both({u"downgrade"_s, u"base"_s});
    QVERIFY2(differences(ours, theirs).isEmpty(), (differences(ours, theirs).toUtf8() + script).constData());
}

QTEST_GUILESS_MAIN(TestAlembicScripts)
#include "tst_alembicscripts.moc"
