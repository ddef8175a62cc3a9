// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of what public scripts use of Alembic and SQLAlchemy, in scripts of our own: taken up and down step by step by
// Python's alembic and by us. Schema, rows and version rows must be the same after each step, and so must --sql's text.
#include "core/error.h"
#include "db/connection.h"
#include "support/errorof.h"
#include "support/project.h"
#include "support/schemashape.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace meditrack;

namespace {

const QString surface = QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/surface/");

struct SurfaceStep
{
    QString name; ///< of the oracle's files: up_REV, down_REV
    QString verb;
    QString target;
    QString range; ///< for --sql
};

/// All revisions up, one by one, and down again.
QVector<SurfaceStep> stepsOf(const Config &config)
{
    NoProgress progress;
    QStringList ids = Migrator(config, progress).scripts().graph().topological();
    std::reverse(ids.begin(), ids.end());
    QVector<SurfaceStep> up;
    QVector<SurfaceStep> down;
    QString before = QStringLiteral("base");
    for (const QString &id : std::as_const(ids)) {
        const QString start = before == QLatin1String("base") ? QString() : before + QLatin1Char(':');
        up << SurfaceStep{QStringLiteral("up_") + id, QStringLiteral("upgrade"), id, start + id};
        down.prepend({QStringLiteral("down_") + id, QStringLiteral("downgrade"), before, id + QLatin1Char(':') + before});
        before = id;
    }
    return up + down;
}

/// SQL text without what two ways to rebuild a table may write differently.
QString plainly(QString text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    text.remove(QLatin1Char('"'));
    return text.replace(space, QStringLiteral(" "));
}

/// Empty if there is no such file.
QString textOf(const QString &path)
{
    return QFile::exists(path) ? QString::fromUtf8(bytesOf(path)) : QString();
}

QStringList databaseText(const QString &path)
{
    QStringList lines;
    for (const QString &line : dumpLines(path))
        lines << plainly(line);
    return lines;
}

QStringList statements(QString text)
{
    // 1.8.1 drops its table at base, 1.19 leaves it.
    text.remove(QStringLiteral("DROP TABLE alembic_version;\n\n"));
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty())
            lines << plainly(line).trimmed();
    return lines;
}

void compareLines(const QString &what, const QStringList &ours, const QStringList &theirs)
{
    for (qsizetype i = 0; i < qMax(ours.size(), theirs.size()); ++i)
        QVERIFY2(ours.value(i) == theirs.value(i),
                 qPrintable(what + QStringLiteral("\nours:   ") + ours.value(i) + QStringLiteral("\ntheirs: ") + theirs.value(i)));
}

/// --sql of one step for PostgreSQL, or why there is none.
QString postgresqlText(const Project &project, const SurfaceStep &step)
{
    Config::Request request;
    request.file = project.path(QStringLiteral("alembic.ini"));
    request.databaseUrl = QStringLiteral("postgresql://localhost/x");
    const Config config = Config::load(request);
    NoProgress progress;
    Migrator migrator(config, progress);
    QString text;
    const auto print = [&](const QString &part) { text += part; };
    try {
        step.verb == QLatin1String("upgrade") ? migrator.upgradeSql(step.range, print) : migrator.downgradeSql(step.range, print);
    } catch (const Error &error) {
        return error.text() + error.detail;
    }
    return text;
}

} // namespace

class TestSurface : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enginesOfScripts();
    void live_data();
    void live();
    void offline_data();
    void offline();
    void newer();
    void newerOffline_data();
    void newerOffline();
    void givenArguments();
    void ownFaults_data();
    void ownFaults();

private:
    /// A project after the oracle went through it, made once.
    const Project &project(const QString &name);
    std::map<QString, std::unique_ptr<Project>> m_projects;
};

const Project &TestSurface::project(const QString &name)
{
    auto &made = m_projects[name];
    if (!made) {
        made = std::make_unique<Project>(surface + name);
        QDir(made->path()).mkdir(QStringLiteral("theirs"));
        const Outcome outcome = runPython({surface + QStringLiteral("oracle.py"), {made->path(QStringLiteral("alembic.ini")), made->path(QStringLiteral("theirs"))}});
        if (outcome.exitCode != 0)
            qFatal("%s", outcome.errors.constData());
    }
    return *made;
}

void TestSurface::live_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("schema") << QStringLiteral("plain");
    QTest::newRow("data") << QStringLiteral("live");
    QTest::newRow("batch") << QStringLiteral("batch");
}

void TestSurface::live()
{
    QFETCH(QString, name);
    const Project &made = project(name);
    for (const SurfaceStep &step : stepsOf(made.config())) {
        const QString theirs = made.path(QStringLiteral("theirs/") + step.name);
        QCOMPARE(textOf(theirs + QStringLiteral(".failed")), QString());
        try {
            step.verb == QLatin1String("upgrade") ? made.upgrade(step.target) : made.downgrade(step.target);
        } catch (const Error &error) {
            QFAIL(qPrintable(step.name + QStringLiteral(": ") + error.text() + error.detail));
        }
        // Alembic's order of the constraints of a table that it makes anew is chance.
        const auto read = name == QLatin1String("batch") ? &shapeOf : &databaseText;
        compareLines(step.name, read(made.databasePath()), read(theirs + QStringLiteral(".db")));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestSurface::offline_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<SurfaceStep>("step");
    for (const SurfaceStep &step : stepsOf(project(QStringLiteral("plain")).config()))
        QTest::newRow(qPrintable(step.name)) << QStringLiteral("plain") << step;
}

void TestSurface::offline()
{
    QFETCH(QString, name);
    QFETCH(SurfaceStep, step);
    const Project &made = project(name);
    const QString theirs = made.path(QStringLiteral("theirs/") + step.name);
    QCOMPARE(textOf(theirs + QStringLiteral(".offline.failed")), QString());
    compareLines(step.name, statements(postgresqlText(made, step)), statements(textOf(theirs + QStringLiteral(".sql"))));
}

/// The scripts that the installed Alembic is too old for: expected values by hand.
void TestSurface::newer()
{
    const Project made(surface + QStringLiteral("modern"));
    const auto rows = [&] { return dumpLines(made.databasePath()).filter(QRegularExpression(QStringLiteral("^keys: "))); };
    const QString start = QStringLiteral("keys: rowid_=qlonglong 1, id=QString 000000000000000000000000000000a7, "
                                         "other=QString 000000000000000000000000000000b8, "
                                         "at=QString 2020-01-02 03:04:05.000000, day=QString 2022-03-04, ");
    try {
        made.upgrade(QStringLiteral("m01"));
        QCOMPARE(rows(), QStringList{start + QStringLiteral("size=null, name=null")});
        made.upgrade(QStringLiteral("m02"));
        QCOMPARE(rows(), QStringList{start + QStringLiteral("size=null, name=QString first")});
        made.upgrade(QStringLiteral("m03"));
        QCOMPARE(rows(), QStringList{start + QStringLiteral("size=double 1.5, name=QString first")});
        QCOMPARE(made.rows(), QStringList{QStringLiteral("m03")});
    } catch (const Error &error) {
        QFAIL(qPrintable(error.text() + error.detail));
    }
    const auto error = errorOf([&] { made.downgrade(QStringLiteral("m01")); });
    QVERIFY(error && error->message.contains(QStringLiteral("no downgrade()")));
    QCOMPARE(made.rows(), QStringList{QStringLiteral("m03")});
}

void TestSurface::newerOffline_data()
{
    QTest::addColumn<SurfaceStep>("step");
    const Project made(surface + QStringLiteral("modern"));
    for (const SurfaceStep &step : stepsOf(made.config()))
        if (step.name != QLatin1String("down_m03"))
            QTest::newRow(qPrintable(step.name)) << step;
}

void TestSurface::newerOffline()
{
    QFETCH(SurfaceStep, step);
    const Project made(surface + QStringLiteral("modern"));
    compareLines(step.name, statements(postgresqlText(made, step)),
                 statements(textOf(surface + QStringLiteral("modern/expected/") + step.name + QStringLiteral(".sql"))));
}

/// Functions with parameters: op is ours to give, the rest stands in the project's own code.
void TestSurface::givenArguments()
{
    Project made;
    made.write(QStringLiteral("given/__init__.py"), "");
    made.write(QStringLiteral("given/values.py"), "import types\nARGUMENTS = {'tables': ['one', 'two'], 'tester': types.SimpleNamespace(size=3)}\n");
    made.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\nprepend_sys_path = %(here)s\n"
                                              "[meditrack]\nupgrade_arguments = given.values:ARGUMENTS\n");
    const QByteArray head = "import sqlalchemy as sa\n";
    made.write(QStringLiteral("versions/a.py"), head + "revision = 'a'\ndown_revision = None\n"
                                                       "def upgrade(op, tables, tester):\n    for name in tables:\n"
                                                       "        op.create_table(name, sa.Column('id', sa.String(tester.size)))\n"
                                                       "def downgrade(op, tables, tester):\n    op.drop_table('one')\n    op.drop_table('two')\n");
    made.write(QStringLiteral("versions/b.py"), head + "revision = 'b'\ndown_revision = 'a'\n"
                                                       "def upgrade(op=None):\n    op.execute(\"INSERT INTO one VALUES ('x')\")\n"
                                                       "def downgrade(op=None):\n    pass\n");
    try {
        made.upgrade();
        QCOMPARE(dumpLines(made.databasePath()).filter(QRegularExpression(QStringLiteral("^one: "))),
                 QStringList{QStringLiteral("one: rowid_=qlonglong 1, id=QString x")});
        made.downgrade(QStringLiteral("base"));
    } catch (const Error &error) {
        QFAIL(qPrintable(error.text() + error.detail));
    }
    QCOMPARE(dumpLines(made.databasePath()).filter(QRegularExpression(QStringLiteral("^table (one|two)"))), QStringList());
}

void TestSurface::ownFaults_data()
{
    QTest::addColumn<QString>("upgrade");
    QTest::addColumn<QString>("text");
    QTest::newRow("a constraint without a name") << QStringLiteral("with op.batch_alter_table('t') as batch_op:\n    batch_op.drop_constraint(None, type_='unique')")
                                                 << QStringLiteral("Constraint must have a name");
    QTest::newRow("an exception of the script's own") << QStringLiteral("raise NotImplementedError('Не поддерживается')")
                                                      << QStringLiteral("Не поддерживается");
    QTest::newRow("exit") << QStringLiteral("exit(3)") << QStringLiteral("exit");
    QTest::newRow("a plugin's operation") << QStringLiteral("op.sync_enum_values('public', 'e', ['a'], [])") << QStringLiteral("alembic.op.sync_enum_values");
    QTest::newRow("a method that is not there") << QStringLiteral("import datetime\ndatetime.datetime.now()._replace(tzinfo=None)")
                                                << QStringLiteral("_replace");
}

/// Scripts that are wrong stay wrong, with everything as it was before.
void TestSurface::ownFaults()
{
    QFETCH(QString, upgrade);
    QFETCH(QString, text);
    Project made;
    made.addScript(QStringLiteral("a"), {}, QStringLiteral("op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('u', sa.Integer, unique=True))"));
    made.addScript(QStringLiteral("b"), QStringLiteral("a"), upgrade);
    made.upgrade(QStringLiteral("a"));
    const QByteArray before = dumpOf(made.databasePath());
    const auto error = errorOf([&] { made.upgrade(); });
    QVERIFY(error);
    QVERIFY2((error->text() + error->detail).contains(text), qPrintable(error->text() + error->detail));
    QCOMPARE(dumpOf(made.databasePath()), before);
}

/// Scripts that make an engine of the configuration get the database that is migrated; another one is refused.
void TestSurface::enginesOfScripts()
{
    Project project;
    project.addScript(QStringLiteral("a"), {},
                      QStringLiteral("from sqlalchemy import engine_from_config\nfrom alembic import context\n"
                                     "config = op.get_context().config\n"
                                     "engine = engine_from_config(config.get_section(config.config_ini_section), prefix='sqlalchemy.')\n"
                                     "op.create_table('t', sa.Column('a', sa.Integer()))\n"
                                     "with engine.connect() as connection:\n"
                                     "    connection.execute(sa.text('INSERT INTO t VALUES (1)'))\n"
                                     "if sa.inspect(engine).has_table('t') and context.get_impl().bind.dialect.name == 'sqlite':\n"
                                     "    op.execute('INSERT INTO t VALUES (2)')"));
    project.upgrade();
    NoProgress progress;
    Connection database(project.url(), Connection::Access::Read, progress);
    QCOMPARE(database.execute(QStringLiteral("SELECT sum(a) FROM t")).rows.front().front().toInt(), 3);
    project.addScript(QStringLiteral("b"), QStringLiteral("a"),
                      QStringLiteral("from sqlalchemy import create_engine\ncreate_engine('sqlite:///elsewhere.db')"));
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QVERIFY2(error->message.contains(QStringLiteral("create_engine() for another database than the one that is migrated")), qPrintable(error->message));
    QCOMPARE(project.rows(), QStringList{"a"});
}

QTEST_GUILESS_MAIN(TestSurface)
#include "tst_surface.moc"
