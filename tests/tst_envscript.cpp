// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/envscript.h"
#include "migration/migrator.h"
#include "migration/pythontext.h"
#include "migration/scriptdirectory.h"

#include "core/error.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QTest>

using namespace meditrack;

class TestEnvScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void literals_data();
    void literals();
    void unclear_data();
    void unclear();
    void runsNothing();
    void sameTableAsAlembic();
    void flags_data();
    void flags();
    void spreadAndImported();
    void conventions_data();
    void conventions();
    void unreadIsToldOnce();
    void urls_data();
    void urls();
    void computedUrlSaysWhatToDo();
    void unreadableStopsOnlyTheDatabase();
    void importedHeaders_data();
    void importedHeaders();
};

namespace {

Config configFor(const Project &project)
{
    Config config;
    config.scriptLocation = project.path();
    return config;
}

} // namespace

void TestEnvScript::literals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<bool>("primaryKey");
    QTest::addColumn<bool>("perMigration");
    const QString usual = QStringLiteral("alembic_version");
    QTest::newRow("nothing said") << QByteArray("context.configure(url=url)\n") << usual << QString() << true << false;
    QTest::newRow("table") << QByteArray("context.configure(connection=c, version_table='mine')\n") << "mine" << QString() << true << false;
    QTest::newRow("all four") << QByteArray("def run():\n    with engine.connect() as c:\n        context.configure(\n            connection=c,  # a comment, with ) and ,\n"
                                            "            version_table=\"v\",\n            version_table_schema = 's', version_table_pk=False,\n"
                                            "            transaction_per_migration=True,\n        )\n")
                              << "v" << "s" << false << true;
    QTest::newRow("a name above") << QByteArray("TABLE = 'named'\ncontext.configure(version_table=TABLE)\n") << "named" << QString() << true << false;
    QTest::newRow("twice the same") << QByteArray("context.configure(version_table='v', url=u)\ncontext.configure(version_table='v')\n") << "v" << QString() << true << false;
    QTest::newRow("only for --sql") << QByteArray("context.configure(url=u, version_table='off', version_table_schema='s')\ncontext.configure(connection=c)\n") << usual << QString() << true << false;
    QTest::newRow("another for --sql") << QByteArray("context.configure(url=u, version_table='off')\ncontext.configure(connection=c, version_table='on')\n") << "on" << QString() << true << false;
    QTest::newRow("no schema") << QByteArray("context.configure(version_table_schema=None)\n") << usual << QString() << true << false;
    QTest::newRow("inside another call") << QByteArray("context.configure(opts=dict(version_table='no'), include=[f(a, version_table='no')])\n") << usual << QString() << true << false;
    QTest::newRow("in a text") << QByteArray("s = \"context.configure(version_table='no')\"\n# context.configure(version_table='no')\n") << usual << QString() << true << false;
    QTest::newRow("a name below") << QByteArray("def run():\n    context.configure(version_table=TABLE)\nTABLE = 'named'\n") << "named" << QString() << true << false;
    QTest::newRow("annotated") << QByteArray("TABLE: str = 'a' \"b\"\ncontext.configure(version_table=TABLE)\n") << "ab" << QString() << true << false;
    QTest::newRow("a sum of texts") << QByteArray("P = 'x_'\ncontext.configure(version_table=P + 'v')\n") << "x_v" << QString() << true << false;
    QTest::newRow("**{…}") << QByteArray("context.configure(url=u, **{'version_table': 'v', 'version_table_pk': False})\n") << "v" << QString() << false << false;
    QTest::newRow("**dict()") << QByteArray("o = dict(version_table='v', transaction_per_migration=True)\ncontext.configure(**o)\n") << "v" << QString() << true << true;
    QTest::newRow("the usual name") << QByteArray("import os\ncontext.configure(version_table=os.environ.get('NOT_SET_AT_ALL', 'v'))\n") << "v" << QString() << true << false;
    QTest::newRow("broken file") << QByteArray("context.configure(version_table='v')\nx = (\n") << "v" << QString() << true << false;
}

void TestEnvScript::literals()
{
    QFETCH(QByteArray, text);
    Project project;
    project.write(QStringLiteral("env.py"), text);
    Config config = configFor(project);
    applyEnvScript(config, modulesOf(config));
    QTEST(config.versionTable, "table");
    QTEST(config.versionTableSchema, "schema");
    QTEST(config.versionTablePrimaryKey, "primaryKey");
    QTEST(config.transactionPerMigration, "perMigration");
    // What the ini file says goes first.
    Config set = configFor(project);
    set.versionTable = QStringLiteral("ini");
    set.versionTableSchema = QStringLiteral("ini_schema");
    set.fileKeys = QStringList{"version_table", "version_table_schema", "version_table_pk", "transaction_per_migration"};
    applyEnvScript(set, modulesOf(set));
    QCOMPARE(set.versionTable, QStringLiteral("ini"));
    QCOMPARE(set.versionTableSchema, QStringLiteral("ini_schema"));
    QVERIFY(set.versionTablePrimaryKey);
    QVERIFY(!set.transactionPerMigration);
}

void TestEnvScript::unclear_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("a call") << QByteArray("x = 1\ncontext.configure(version_table=table_name())\n") << 2;
    QTest::newRow("an attribute") << QByteArray("context.configure(\n  version_table_schema=settings.schema)\n") << 2;
    QTest::newRow("an f-string") << QByteArray("context.configure(version_table=f'{a}')\n") << 1;
    QTest::newRow("a sum") << QByteArray("context.configure(version_table='a' + b)\n") << 1;
    QTest::newRow("a method") << QByteArray("context.configure(version_table='a'.upper())\n") << 1;
    QTest::newRow("a choice") << QByteArray("context.configure(version_table='a' if x else 'b')\n") << 1;
    QTest::newRow("None") << QByteArray("context.configure(version_table=None)\n") << 1;
    QTest::newRow("no such module") << QByteArray("from nowhere import T\ncontext.configure(version_table=T)\n") << 2;
    QTest::newRow("two answers") << QByteArray("context.configure(version_table='a')\ncontext.configure(version_table='b')\n") << 2;
    QTest::newRow("a name set twice") << QByteArray("T = 'a'\nT = f()\ncontext.configure(version_table=T)\n") << 3;
}

void TestEnvScript::unclear()
{
    QFETCH(QByteArray, text);
    Project project;
    project.write(QStringLiteral("env.py"), text);
    Config config = configFor(project);
    applyEnvScript(config, modulesOf(config)); // scripts can be looked at without
    const auto error = errorOf([&] { config.requireUrl(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
    QTEST(error->line, "line");
    QVERIFY(error->file.endsWith(QStringLiteral("env.py")));
    QVERIFY(error->advice.contains(QStringLiteral("ini")));
}

void TestEnvScript::runsNothing()
{
    Project project;
    const QString mark = project.path(QStringLiteral("ran"));
    project.write(QStringLiteral("env.py"), "open('" + mark.toUtf8() + "', 'w')\ncontext.configure(version_table='v')\n");
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE TABLE t (a INTEGER)')"));
    project.upgrade();
    QVERIFY(!QFile::exists(mark));
    QVERIFY(dumpOf(project.databasePath()).contains("CREATE TABLE v ("));
}

void TestEnvScript::sameTableAsAlembic()
{
    Project project;
    QFile env(project.path(QStringLiteral("env.py")));
    QVERIFY(env.open(QIODevice::ReadOnly));
    QByteArray text = env.readAll();
    env.close();
    QVERIFY(text.contains("context.configure("));
    text.replace("context.configure(", "context.configure(version_table='my_versions', ");
    project.write(QStringLiteral("env.py"), text);
    project.addChain(3);
    const Outcome theirs = project.alembic({QStringLiteral("upgrade"), QStringLiteral("c2")});
    QCOMPARE(theirs.exitCode, 0);
    QVERIFY(dumpOf(project.databasePath()).contains("my_versions"));
    const Plan plan = project.upgrade(); // goes on where Alembic stopped
    QCOMPARE(plan.size(), size_t(1));
    QCOMPARE(plan.front().revision, QStringLiteral("c3"));
    QVERIFY(!dumpOf(project.databasePath()).contains("alembic_version"));
}

void TestEnvScript::flags_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("flags"); // of render_as_batch, include_schemas, compare_type, compare_server_default, literal_binds
    QTest::addColumn<QString>("paramstyle");
    QTest::newRow("nothing") << QByteArray("url=u") << QByteArray("00101") << QString();
    QTest::newRow("all") << QByteArray("render_as_batch=True, include_schemas=True, compare_type=False, compare_server_default=True, literal_binds=False")
                         << QByteArray("11010") << QString();
    QTest::newRow("dialect_opts") << QByteArray("dialect_opts={'paramstyle': 'named'}") << QByteArray("00101") << "named";
    QTest::newRow("computed") << QByteArray("compare_type=compare, render_as_batch=url.startswith('sqlite')") << QByteArray("00101") << QString();
}

void TestEnvScript::flags()
{
    QFETCH(QByteArray, arguments);
    Project project;
    project.write(QStringLiteral("env.py"), "context.configure(" + arguments + ")\n");
    Config config = configFor(project);
    applyEnvScript(config, modulesOf(config));
    QByteArray flags;
    for (bool flag : {config.renderAsBatch, config.includeSchemas, config.compareType, config.compareServerDefault, config.literalBinds})
        flags += flag ? '1' : '0';
    QTEST(flags, "flags");
    QTEST(config.paramstyle, "paramstyle");
}

void TestEnvScript::spreadAndImported()
{
    Project project;
    project.write(QStringLiteral("shop/__init__.py"), {});
    project.write(QStringLiteral("shop/settings.py"), "from .names import TABLE as VERSIONS\nOPTIONS = {'transactional_ddl': False}\n");
    project.write(QStringLiteral("shop/names.py"), "from . import settings\nTABLE = 'shop_versions'\n");
    project.write(QStringLiteral("db/env.py"), "from shop import settings\nfrom shop.settings import OPTIONS\n"
                                               "context.configure(version_table=settings.VERSIONS, **OPTIONS)\n");
    Config config;
    config.scriptLocation = project.path(QStringLiteral("db"));
    applyEnvScript(config, modulesOf(config));
    QCOMPARE(config.versionTable, QStringLiteral("shop_versions"));
    QCOMPARE(config.transactionalDdl, std::optional(false));
}

void TestEnvScript::conventions_data()
{
    QTest::addColumn<QByteArray>("env");
    QTest::addColumn<QByteArray>("models");
    QTest::addColumn<QString>("ix");
    const QByteArray imported = "from shop.models import Base\ncontext.configure(target_metadata=Base.metadata)\n";
    QTest::newRow("in env.py") << QByteArray("target_metadata = MetaData(naming_convention={'ix': 'a_%(table_name)s'})\ncontext.configure(target_metadata=target_metadata)\n")
                               << QByteArray() << "a_%(table_name)s";
    QTest::newRow("by name") << QByteArray("C = {\n  'ix': 'b',\n  'pk': None,\n}\nm = sa.MetaData(naming_convention=C)\ncontext.configure(target_metadata=m)\n") << QByteArray() << "b";
    QTest::newRow("not handed on") << QByteArray("m = MetaData(naming_convention={'ix': 'x'})\ncontext.configure(url=u)\n") << QByteArray() << "";
    QTest::newRow("in the models") << imported << QByteArray("C = {'ix': 'c'}\nclass Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=C)\n") << "c";
    QTest::newRow("behind the models") << imported << QByteArray("from .base import Base\n") << "d";
    QTest::newRow("set later") << imported << QByteArray("Base = declarative_base()\nBase.metadata.naming_convention = {'ix': 'e'}\n") << "e";
    QTest::newRow("none") << imported << QByteArray("Base = declarative_base()\n") << "";
}

void TestEnvScript::conventions()
{
    QFETCH(QByteArray, env);
    QFETCH(QByteArray, models);
    Project project;
    project.write(QStringLiteral("shop/__init__.py"), {});
    project.write(QStringLiteral("shop/models.py"), models);
    project.write(QStringLiteral("shop/base.py"), "Base = declarative_base(metadata=MetaData(naming_convention=dict(ix='d')))\n");
    project.write(QStringLiteral("env.py"), env);
    Config config = configFor(project);
    config.prependSysPath = {project.path()};
    const EnvScript script = applyEnvScript(config, modulesOf(config));
    QFETCH(QString, ix);
    QCOMPARE(config.namingConvention.value(QStringLiteral("ix"), QString()), ix);
    QVERIFY2(script.warning().isEmpty(), qPrintable(script.warning()));
    // The file goes first.
    Config set = configFor(project);
    set.prependSysPath = {project.path()};
    set.fileKeys = QStringList{"naming_convention"};
    set.namingConvention.insert(QStringLiteral("ix"), QStringLiteral("ini"));
    applyEnvScript(set, modulesOf(set));
    QCOMPARE(set.namingConvention.value(QStringLiteral("ix")), QStringLiteral("ini"));
}

void TestEnvScript::unreadIsToldOnce()
{
    Project project;
    project.write(QStringLiteral("env.py"), "def a():\n    context.configure(transaction_per_migration=f(), compare_type=g, **h())\n"
                                            "def b():\n    context.configure(transaction_per_migration=f(), **h())\n");
    Config config = configFor(project);
    const EnvScript script = applyEnvScript(config, modulesOf(config));
    QCOMPARE(script.unread.size(), 5);
    const QString warning = script.warning();
    QVERIFY2(warning.contains(QStringLiteral("transaction_per_migration (line 2), transaction_per_migration (line 4)")), qPrintable(warning));
    QVERIFY(warning.contains(QStringLiteral("** of context.configure() (line 2)")));
    QVERIFY(!warning.contains(QStringLiteral("compare_type")));
    const ScriptDirectory scripts(project.config());
    QCOMPARE(scripts.warnings().filter(QStringLiteral("env.py is not run")).size(), 1);
}

void TestEnvScript::urls_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::addColumn<QByteArray>("env");
    QTest::addColumn<QString>("database"); // empty: there is a problem
    const QByteArray placeholder = "sqlalchemy.url = driver://user:pass@localhost/dbname\n";
    const QByteArray given = "sqlalchemy.url = sqlite:///ini.db\n";
    QTest::newRow("set plainly") << placeholder << QByteArray("config.set_main_option('sqlalchemy.url', 'sqlite:///env.db')\n") << "env.db";
    QTest::newRow("set over the file's") << given << QByteArray("config.set_main_option('sqlalchemy.url', 'sqlite:///env.db')\n") << "env.db";
    QTest::newRow("perhaps set") << given << QByteArray("if x:\n    config.set_main_option('sqlalchemy.url', 'sqlite:///env.db')\n") << "ini.db";
    QTest::newRow("an engine") << QByteArray() << QByteArray("def run():\n    e = create_engine('sqlite:///env.db')\n") << "env.db";
    QTest::newRow("with a default") << placeholder << QByteArray("import os\nconfig.set_main_option('sqlalchemy.url', os.getenv('NO_SUCH_VARIABLE_URL', 'sqlite:///env.db'))\n") << "env.db";
    QTest::newRow("computed, and the file has one") << given << QByteArray("config.set_main_option('sqlalchemy.url', get_url())\n") << "ini.db";
    QTest::newRow("computed") << placeholder << QByteArray("config.set_main_option('sqlalchemy.url', get_url())\n") << "";
    QTest::newRow("computed, none in the file") << QByteArray() << QByteArray("config.set_main_option('sqlalchemy.url', str(settings.url))\n") << "";
    QTest::newRow("the project's engine") << QByteArray() << QByteArray("from shop.db import engine\n") << "";
    QTest::newRow("only a placeholder") << placeholder << QByteArray("context.configure(url=url)\n") << "";
    QTest::newRow("nothing") << QByteArray() << QByteArray("context.configure(url=url)\n") << "./data/meditrack.db";
}

void TestEnvScript::urls()
{
    QFETCH(QByteArray, ini);
    QFETCH(QByteArray, env);
    QFETCH(QString, database);
    qunsetenv("DATABASE_URL");
    Project project;
    Config::Request request;
    request.file = project.write(QStringLiteral("own.ini"), "[alembic]\nscript_location = %(here)s\n" + ini);
    project.write(QStringLiteral("env.py"), env);
    const ScriptDirectory scripts(Config::load(request));
    QCOMPARE(scripts.config().urlProblem.has_value(), database.isEmpty());
    if (!database.isEmpty())
        QCOMPARE(scripts.config().url.database, database);
    // What is said for this run, or in [meditrack], goes before all.
    request.databaseUrl = QStringLiteral("sqlite:///flag.db");
    QCOMPARE(ScriptDirectory(Config::load(request)).config().url.database, QStringLiteral("flag.db"));
    request.databaseUrl.clear();
    project.write(QStringLiteral("own.ini"), "[alembic]\nscript_location = %(here)s\n" + ini + "[meditrack]\nurl = sqlite:///ours.db\n");
    QCOMPARE(ScriptDirectory(Config::load(request)).config().url.database, QStringLiteral("ours.db"));
}

void TestEnvScript::computedUrlSaysWhatToDo()
{
    qunsetenv("DATABASE_URL");
    Project project;
    Config::Request request;
    request.file = project.write(QStringLiteral("own.ini"), "[alembic]\nscript_location = %(here)s\nsqlalchemy.url = driver://user:pass@localhost/dbname\n");
    project.write(QStringLiteral("env.py"), "import os\nfrom shop import settings\nurl = f(os.environ['SHOP_DB_URL'])\n");
    NoProgress progress;
    ScriptDirectory looked(Config::load(request)); // looking needs no database
    const auto error = errorOf([&] { Migrator(Config::load(request), progress); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
    for (const char *words : {"computed in env.py", "--database-url", "DATABASE_URL", "[meditrack]", "SHOP_DB_URL"})
        QVERIFY2(error->text().contains(QLatin1String(words)), qPrintable(error->text()));
}

/// A file of this size is not read, whoever asks. What needs no database goes on.
void TestEnvScript::unreadableStopsOnlyTheDatabase()
{
    Project project;
    project.addChain(2);
    QFile file(project.write(QStringLiteral("env.py"), "context.configure(version_table='v')\n"));
    QVERIFY(file.resize(65 * 1024 * 1024));
    const ScriptDirectory scripts(project.config());
    QCOMPARE(scripts.graph().heads(), QStringList{"c2"});
    QCOMPARE(scripts.warnings().size(), 1);
    QVERIFY2(scripts.warnings().first().contains(file.fileName()), qPrintable(scripts.warnings().first()));
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->file, file.fileName());
    QVERIFY(!QFile::exists(project.databasePath()));
}

void TestEnvScript::importedHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<bool>("refused");
    QTest::newRow("module attribute") << QByteArray("from shop.db import cli\nbranch_labels = (cli.EXPAND_BRANCH,)\n") << QStringList{"expand"} << false;
    QTest::newRow("name") << QByteArray("from shop.db.cli import EXPAND_BRANCH as X\nbranch_labels = X\n") << QStringList{"expand"} << false;
    QTest::newRow("module path") << QByteArray("import shop.db.cli\nbranch_labels = [shop.db.cli.EXPAND_BRANCH, 'b']\n") << QStringList{"expand", "b"} << false;
    QTest::newRow("list") << QByteArray("from shop.db.cli import ALL\nbranch_labels = ALL\n") << QStringList{"expand", "contract"} << false;
    QTest::newRow("handed on") << QByteArray("from shop.db import EXPAND\nbranch_labels = EXPAND\n") << QStringList{"expand"} << false;
    QTest::newRow("computed there") << QByteArray("from shop.db.cli import made\nbranch_labels = made\n") << QStringList() << true;
    QTest::newRow("a call") << QByteArray("from shop.db import cli\nbranch_labels = cli.labels()\n") << QStringList() << true;
    QTest::newRow("not there") << QByteArray("from shop.db import other\nbranch_labels = other.X\n") << QStringList() << true;
}

void TestEnvScript::importedHeaders()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, refused);
    Project project;
    for (const char *package : {"shop/__init__.py", "shop/db/migrations/__init__.py"})
        project.write(QString::fromLatin1(package), {});
    project.write(QStringLiteral("shop/db/__init__.py"), "from .cli import EXPAND_BRANCH as EXPAND\n");
    project.write(QStringLiteral("shop/db/cli.py"), "open('/nonexistent/ran')\nEXPAND_BRANCH = 'expand'\nALL = [EXPAND_BRANCH, 'contract']\nmade = make()\n");
    project.write(QStringLiteral("shop/db/migrations/versions/a1.py"), "revision = 'a1'\ndown_revision = None\n" + header);
    Config config;
    config.scriptLocation = project.path(QStringLiteral("shop/db/migrations"));
    config.versionLocations = {config.scriptLocation + QStringLiteral("/versions")};
    if (refused) {
        const auto error = errorOf([&] { ScriptDirectory scripts(config); });
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::ScriptHeader);
        QCOMPARE(error->line, 4);
        return;
    }
    QTEST(ScriptDirectory(config).graph().find(QStringLiteral("a1"))->revision.branchLabels, "labels");
}

QTEST_GUILESS_MAIN(TestEnvScript)
#include "tst_envscript.moc"
