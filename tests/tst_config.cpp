// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config.h"
#include "core/inifile.h"
#include "migration/scriptdirectory.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace meditrack;

class TestConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void iniAsPython_data();
    void iniAsPython();
    void brokenIniNamesTheLine_data();
    void brokenIniNamesTheLine();
    void whereTheUrlComesFrom();
    void wrongUrlSaysWhereFrom();
    void locations_data();
    void locations();
    void wrongSeparator();
    void keys();
    void wrongValues_data();
    void wrongValues();
    void section();
    void missing();
    void findsTheFile();
    void scriptLocationAlone();
    void packageResource();
    void hooks();
    void pyproject();
    void pyprojectAndIni();
    void wrongPyproject_data();
    void wrongPyproject();
    void environmentKeys();
    void deprecations_data();
    void deprecations();
    void ourOwnMigrationsAreUpToDate();
    void missingVersionPackage();
    void urlOfEnvPyIsNoProblemYet();
    void flaskMigrate();

private:
    QString m_start;
};

void TestConfig::init()
{
    m_start = QDir::currentPath();
    qunsetenv("DATABASE_URL");
    qunsetenv("ALEMBIC_CONFIG");
}

void TestConfig::cleanup()
{
    QDir::setCurrent(m_start);
    qunsetenv("DATABASE_URL");
    qunsetenv("ALEMBIC_CONFIG");
}

void TestConfig::iniAsPython_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("[alembic]\na = 1\nb=2\nc : 3\nd:4\n");
    QTest::newRow("colon and equals") << QByteArray("[s]\nurl = sqlite:///x=y.db\nother: a = b\n");
    QTest::newRow("no line end") << QByteArray("[s]\nkey = last");
    QTest::newRow("CRLF") << QByteArray("[s]\r\nkey = one\r\n two\r\n\r\nother = 3\r\n");
    QTest::newRow("comments") << QByteArray("# top\n; top\n[s]\n# c\nkey = a # no comment\n ; inside\nother = b ; no comment\n");
    QTest::newRow("values on many lines") << QByteArray("[s]\nkey =\n  one\n  two\n\n  three\n\n\nother = x\n   y\n");
    QTest::newRow("comment inside a value") << QByteArray("[s]\nkey = one\n  # between\n  two\n#left\n  three\n");
    QTest::newRow("indented keys") << QByteArray("[s]\n  a = 1\n  b = 2\n    more\nc = 3\n");
    QTest::newRow("indented section") << QByteArray("  [s]\n  a = 1\n");
    QTest::newRow("empty values") << QByteArray("[s]\na =\nb = \nc:\n");
    QTest::newRow("keys in capitals") << QByteArray("[S]\nKEY = Value\n[s]\nkey = other\n");
    QTest::newRow("spaces in keys") << QByteArray("[my section]\nmy key = v\nanother  key=w\n");
    QTest::newRow("default section") << QByteArray("[DEFAULT]\nbase = /b\n[s]\npath = %(base)s/x\nbase = /c\n[t]\npath = %(base)s/x\n");
    QTest::newRow("here") << QByteArray("[s]\na = %(here)s/versions\nb = %(HERE)s\n");
    QTest::newRow("here set by the file") << QByteArray("[s]\nhere = /elsewhere\na = %(here)s/versions\n");
    QTest::newRow("percent signs") << QByteArray("[s]\na = 100%%\nb = %%(rev)s_%%(slug)s\nc = %%%%\n");
    QTest::newRow("chains") << QByteArray("[s]\na = %(b)s!\nb = %(c)s?\nc = %(d)s\nd = end %%\n");
    QTest::newRow("to itself") << QByteArray("[s]\na = %(b)s\nb = %(a)s\nc = fine\n");
    QTest::newRow("undefined name") << QByteArray("[s]\na = %(nothing)s\nc = fine\n");
    QTest::newRow("lone percent") << QByteArray("[s]\na = 50% of it\nb = end%\nc = %x\nd = %(open\ne = %()s\n");
    QTest::newRow("text behind a section") << QByteArray("[s] ; not a comment\na = 1\n[x]y]\nb = 2\n");
    QTest::newRow("default twice") << QByteArray("[DEFAULT]\na = 1\n[s]\nb = 2\n[DEFAULT]\nc = 3\n");
    QTest::newRow("Unicode") << QByteArray("[s]\nname = Zürich\n# ä\nkey = \xE2\x82\xAC\n");
    QTest::newRow("empty section") << QByteArray("[s]\n[t]\na = 1\n");
    QTest::newRow("section twice") << QByteArray("[s]\na = 1\n[s]\nb = 2\n");
    QTest::newRow("key twice") << QByteArray("[s]\na = 1\nA = 2\n");
    QTest::newRow("before any section") << QByteArray("a = 1\n[s]\n");
    QTest::newRow("no key") << QByteArray("[s]\n= value\n");
    QTest::newRow("no value") << QByteArray("[s]\njust words\n");
    QTest::newRow("MediTrack's own") << bytesOf(QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations/alembic.ini"));
}

void TestConfig::iniAsPython()
{
    QFETCH(QByteArray, text);
    Project project;
    const QString path = project.write(QStringLiteral("tricky.ini"), text);
    const QJsonValue expected = askPython(QStringLiteral("inis.py"), QJsonArray{path}).toArray().at(0);
    IniFile ini;
    const auto error = errorOf([&] { ini = IniFile::read(path); });
    QCOMPARE(error.has_value(), expected.isNull());
    const QJsonObject sections = expected.toObject();
    for (auto section = sections.constBegin(); section != sections.constEnd(); ++section) {
        QVERIFY2(ini.hasSection(section.key()), qPrintable(section.key()));
        const QJsonObject values = section.value().toObject();
        for (auto value = values.constBegin(); value != values.constEnd(); ++value) {
            std::optional<QString> got;
            const auto broken = errorOf([&] { got = ini.value(section.key(), value.key()); });
            QCOMPARE(broken.has_value(), value.value().isNull());
            if (!broken)
                QCOMPARE(got.value_or(QStringLiteral("missing")), value.value().toString());
        }
        QVERIFY(!ini.value(section.key(), QStringLiteral("not there")));
    }
}

void TestConfig::brokenIniNamesTheLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("section twice") << QByteArray("[alembic]\nscript_location = x\n\n[alembic]\n") << 4;
    QTest::newRow("key twice") << QByteArray("[alembic]\na = 1\n# c\na = 2\n") << 4;
    QTest::newRow("no key") << QByteArray("[alembic]\nwords\n") << 2;
    QTest::newRow("no section") << QByteArray("\nscript_location = x\n") << 2;
    QTest::newRow("lone percent") << QByteArray("[alembic]\n\nscript_location = 50%\n") << 3;
}

void TestConfig::brokenIniNamesTheLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    Project project;
    project.write(QStringLiteral("alembic.ini"), text);
    const auto error = errorOf([&] { project.config(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
    QCOMPARE(error->file, project.path(QStringLiteral("alembic.ini")));
    QCOMPARE(error->line, line);
    QVERIFY(!error->advice.isEmpty());
}

void TestConfig::whereTheUrlComesFrom()
{
    Project project;
    QDir::setCurrent(project.path());
    Config::Request request;
    QCOMPARE(Config::load(request).url, DatabaseUrl::parse(QStringLiteral("sqlite:///./data/meditrack.db")));
    QCOMPARE(Config::load(request).urlSource, QStringLiteral("the default"));

    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = .\nsqlalchemy.url = sqlite:///ini.db\n");
    QCOMPARE(Config::load(request).url.database, QStringLiteral("ini.db"));
    QCOMPARE(Config::load(request).urlSource, project.path(QStringLiteral("alembic.ini")));

    qputenv("DATABASE_URL", "postgresql://user:s3cret@host/env");
    QCOMPARE(Config::load(request).url.database, QStringLiteral("env"));
    QCOMPARE(Config::load(request).urlSource, QStringLiteral("DATABASE_URL"));

    request.databaseUrl = QStringLiteral("sqlite:///flag.db");
    QCOMPARE(Config::load(request).url.database, QStringLiteral("flag.db"));
    QCOMPARE(Config::load(request).urlSource, QStringLiteral("--database-url"));

    qputenv("DATABASE_URL", "");
    request.databaseUrl.clear();
    QCOMPARE(Config::load(request).url.database, QStringLiteral("ini.db"));
}

void TestConfig::wrongUrlSaysWhereFrom()
{
    Project project;
    QDir::setCurrent(project.path());
    qputenv("DATABASE_URL", "user:s3cret@host");
    const auto error = errorOf([] { Config::load({}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
    QVERIFY2(error->text().contains(QLatin1String("It comes from DATABASE_URL.")), qPrintable(error->text()));
    QVERIFY(!(error->text() + error->detail).contains(QLatin1String("s3cret")));
}

void TestConfig::locations_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QStringList>("locations");
    const QStringList ab{"a", "b"};
    QTest::newRow("none") << QByteArray() << QStringList{"versions"};
    QTest::newRow("older: spaces") << QByteArray("version_locations = a b") << ab;
    QTest::newRow("older: commas") << QByteArray("version_locations = a, b") << ab;
    QTest::newRow("older: lines") << QByteArray("version_locations =\n  a\n  b") << ab;
    QTest::newRow("space") << QByteArray("path_separator = space\nversion_locations = a   b") << ab;
    QTest::newRow("newline") << QByteArray("path_separator = newline\nversion_locations =\n  a\n  b") << ab;
    QTest::newRow("newline keeps spaces") << QByteArray("path_separator = newline\nversion_locations =\n  a b\n  c") << QStringList{"a b", "c"};
    QTest::newRow("os") << QByteArray("path_separator = os\nversion_locations = a:b") << ab;
    QTest::newRow("colon") << QByteArray("path_separator = :\nversion_locations = a:b:") << ab;
    QTest::newRow("semicolon") << QByteArray("path_separator = ;\nversion_locations = a;b") << ab;
    QTest::newRow("deprecated name") << QByteArray("version_path_separator = os\nversion_locations = a:b") << ab;
    QTest::newRow("new name first") << QByteArray("version_path_separator = os\npath_separator = ;\nversion_locations = a;b") << ab;
    QTest::newRow("here") << QByteArray("version_locations = %(here)s/a %(here)s/b") << ab;
}

void TestConfig::locations()
{
    QFETCH(QByteArray, keys);
    QFETCH(QStringList, locations);
    Project project;
    QDir::setCurrent(project.path());
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = .\n" + keys + "\n");
    QStringList expected;
    for (const QString &name : locations)
        expected << QDir::currentPath() + QLatin1Char('/') + name;
    QCOMPARE(Config::load({}).versionLocations, expected);
}

void TestConfig::wrongSeparator()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = .\npath_separator = |\nversion_locations = a|b\n");
    const auto error = errorOf([&] { project.config(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
    QCOMPARE(error->message, QStringLiteral("'|' is not a valid value for path_separator; expected 'space', 'newline', 'os', ':', ';'"));
}

void TestConfig::keys()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"),
                  "[alembic]\nscript_location = %(here)s/scripts\nfile_template = %%(year)d_%%(rev)s\ntruncate_slug_length = 20\n"
                  "timezone = UTC\nsourceless = true\nrecursive_version_locations = true\nrevision_environment = yes\n"
                  "version_table = applied\nversion_table_schema = main\nversion_table_pk = false\n"
                  "transaction_per_migration = on\nliteral_binds = 0\nprepend_sys_path = /one /two\n");
    const Config config = project.config();
    QCOMPARE(config.scriptLocation, project.path(QStringLiteral("scripts")));
    QCOMPARE(config.fileTemplate, QStringLiteral("%(year)d_%(rev)s"));
    QCOMPARE(config.truncateSlugLength, 20);
    QCOMPARE(config.timezone, QStringLiteral("UTC"));
    QVERIFY(config.sourceless && config.recursiveVersionLocations && config.revisionEnvironment);
    QCOMPARE(config.versionTable, QStringLiteral("applied"));
    QCOMPARE(config.versionTableSchema, QStringLiteral("main"));
    QVERIFY(!config.versionTablePrimaryKey && config.transactionPerMigration && !config.literalBinds);
    QCOMPARE(config.prependSysPath, (QStringList{"/one", "/two"}));

    const Config defaults = Project().config();
    QCOMPARE(defaults.fileTemplate, QStringLiteral("%(rev)s_%(slug)s"));
    QCOMPARE(defaults.truncateSlugLength, 40);
    QCOMPARE(defaults.versionTable, QStringLiteral("alembic_version"));
    QVERIFY(defaults.versionTablePrimaryKey && defaults.literalBinds);
    QVERIFY(!defaults.sourceless && !defaults.recursiveVersionLocations && !defaults.transactionPerMigration);
}

void TestConfig::wrongValues_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("no number") << QByteArray("truncate_slug_length = many");
    QTest::newRow("no flag") << QByteArray("revision_environment = maybe");
}

void TestConfig::wrongValues()
{
    QFETCH(QByteArray, key);
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = .\n" + key + "\n");
    const auto error = errorOf([&] { project.config(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
}

void TestConfig::section()
{
    Project project;
    const QString file = project.write(QStringLiteral("alembic.ini"),
                                       "[DEFAULT]\nversion_table = shared\n[alembic]\nscript_location = one\n[second]\nscript_location = /two\n");
    Config::Request request;
    request.file = file;
    request.section = QStringLiteral("second");
    QCOMPARE(Config::load(request).scriptLocation, QStringLiteral("/two"));
    QCOMPARE(Config::load(request).versionTable, QStringLiteral("shared"));
    request.section = QStringLiteral("third");
    const auto error = errorOf([&] { Config::load(request); });
    QVERIFY(error);
    QCOMPARE(error->message, QStringLiteral("No 'script_location' key found in configuration."));
    QVERIFY(error->consequence.contains(QStringLiteral("No config file '%1' found, or file has no '[third]' section").arg(file)));
}

void TestConfig::missing()
{
    Project project;
    QDir::setCurrent(project.path());
    QVERIFY(QFile::remove(QStringLiteral("alembic.ini")));
    auto error = errorOf([] { Config::load({}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Command);
    QCOMPARE(error->message, QStringLiteral("No 'script_location' key found in configuration."));
    QVERIFY(error->consequence.contains(QLatin1String("No config file 'alembic.ini' found, or file has no '[alembic]' section")));

    for (const auto &[file, words] : {std::pair(project.path(QStringLiteral("versions")), "is a directory"), {QStringLiteral("/dev/null"), "is not a regular file"}}) {
        Config::Request named;
        named.file = file;
        error = errorOf([&] { Config::load(named); });
        QVERIFY(error);
        QVERIFY2(error->advice.contains(QStringLiteral("'%1' %2").arg(file, QLatin1String(words))), qPrintable(error->text()));
    }

    project.write(QStringLiteral("alembic.ini"), "[alembic]\nversion_table = x\n");
    error = errorOf([] { Config::load({}); });
    QVERIFY(error);
    QCOMPARE(error->message, QStringLiteral("No 'script_location' key found in configuration."));
    QCOMPARE(error->file, project.path(QStringLiteral("alembic.ini")));
}

void TestConfig::findsTheFile()
{
    Project project;
    QDir::setCurrent(project.path());
    const QString inFolder = project.write(QStringLiteral("migrations/alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
    const QString named = project.write(QStringLiteral("named.ini"), "[alembic]\nscript_location = %(here)s/n\n");
    const QString fallback = project.write(QStringLiteral("else.ini"), "[alembic]\nscript_location = %(here)s/e\n");
    Config::Request request;
    request.fallbackFile = fallback;
    QCOMPARE(Config::load(request).file, project.path(QStringLiteral("alembic.ini")));
    QVERIFY(QFile::remove(QStringLiteral("alembic.ini")));
    QCOMPARE(Config::load(request).file, inFolder);
    qputenv("ALEMBIC_CONFIG", "named.ini");
    QCOMPARE(Config::load(request).file, named);
    request.file = QStringLiteral("migrations/alembic.ini");
    QCOMPARE(Config::load(request).file, inFolder);
    qunsetenv("ALEMBIC_CONFIG");
    request.file.clear();
    QVERIFY(QFile::remove(inFolder));
    QCOMPARE(Config::load(request).file, fallback);
}

void TestConfig::scriptLocationAlone()
{
    Project project;
    QDir::setCurrent(project.path());
    QVERIFY(QFile::remove(QStringLiteral("alembic.ini")));
    Config::Request request;
    request.scriptLocation = QStringLiteral("my scripts");
    const Config config = Config::load(request);
    QCOMPARE(config.scriptLocation, project.path(QStringLiteral("my scripts")));
    QCOMPARE(config.versionLocations, QStringList{project.path(QStringLiteral("my scripts/versions"))});
    QVERIFY(config.file.isEmpty());
}

void TestConfig::packageResource()
{
    Project project;
    QDir::setCurrent(project.path());
    project.write(QStringLiteral("lib/shop/db/scripts/keep"), {});
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = shop.db:scripts\nprepend_sys_path = lib\n");
    QCOMPARE(Config::load({}).scriptLocation, project.path(QStringLiteral("lib/shop/db/scripts")));
    // The package that the file itself lies in, installed or not.
    Config::Request inside;
    inside.file = project.write(QStringLiteral("src/app/db/alembic.ini"), "[alembic]\nscript_location = app:db/scripts\n");
    QCOMPARE(Config::load(inside).scriptLocation, project.path(QStringLiteral("src/app/db/scripts")));
    inside.file = project.write(QStringLiteral("one.ini"), "[alembic]\nscript_location = app.db:scripts:sub\n");
    QCOMPARE(Config::load(inside).scriptLocation, project.path(QStringLiteral("src/app/db/scripts/sub")));
}

void TestConfig::hooks()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"),
                  "[alembic]\nscript_location = .\n[post_write_hooks]\nhooks = black, ruff\nblack.type = console_scripts\n"
                  "black.entrypoint = black\nblack.options = -l 79 REVISION_SCRIPT_FILENAME\nruff.type = exec\nruff.executable = ruff\nruff.cwd = /tmp\n");
    const QList<PostWriteHook> hooks = project.config().postWriteHooks;
    QCOMPARE(hooks.size(), 2);
    QCOMPARE(hooks[0].name, QStringLiteral("black"));
    QCOMPARE(hooks[0].type, QStringLiteral("console_scripts"));
    QCOMPARE(hooks[0].entrypoint, QStringLiteral("black"));
    QCOMPARE(hooks[0].options, QStringLiteral("-l 79 REVISION_SCRIPT_FILENAME"));
    QCOMPARE(hooks[1].entrypoint, QStringLiteral("ruff"));
    QCOMPARE(hooks[1].cwd, QStringLiteral("/tmp"));
}

void TestConfig::pyproject()
{
    Project project;
    QDir::setCurrent(project.path());
    QVERIFY(QFile::remove(QStringLiteral("alembic.ini")));
    const QString file = project.write(QStringLiteral("pyproject.toml"),
        "[project]\nname = 'x'\n[tool.alembic]\nscript_location = \"%(here)s/scripts\"\nfile_template = '%%(rev)s'\n"
        "version_locations = [\"%(here)s/foo/bar\"]\nprepend_sys_path = [\".\", \"%(here)s/p\", \"c:\\\\some\\\\path\"]\n"
        "truncate_slug_length = '42'\nsourceless = true\nrecursive_version_locations = false\n"
        "[[tool.alembic.post_write_hooks]]\nname = 'myhook'\ntype = 'exec'\nexecutable = '%(here)s/.venv/bin/ruff'\noptions = '-l 79'\n"
        "[tool.meditrack]\nversion_table = 'mine'\npython_path = ['lib']\n[tool.meditrack.naming_convention]\nix = 'ix_%%(column_0_label)s'\n");
    const Config config = Config::load({});
    QVERIFY(config.file.isEmpty());
    QCOMPARE(config.tomlFile, file);
    QCOMPARE(config.scriptLocation, project.path(QStringLiteral("scripts")));
    QCOMPARE(config.fileTemplate, QStringLiteral("%(rev)s"));
    QCOMPARE(config.versionLocations, QStringList{project.path(QStringLiteral("foo/bar"))});
    QCOMPARE(config.prependSysPathTexts, (QStringList{".", project.path(QStringLiteral("p")), "c:\\some\\path"}));
    QCOMPARE(config.truncateSlugLength, 42);
    QVERIFY(config.sourceless && !config.recursiveVersionLocations);
    QVERIFY(config.deprecations.isEmpty());
    QCOMPARE(config.postWriteHooks.size(), 1);
    QCOMPARE(config.postWriteHooks[0].name, QStringLiteral("myhook"));
    QCOMPARE(config.postWriteHooks[0].entrypoint, project.path(QStringLiteral(".venv/bin/ruff")));
    QCOMPARE(config.versionTable, QStringLiteral("mine"));
    QCOMPARE(config.pythonPath, QStringList{project.path(QStringLiteral("lib"))});
    QCOMPARE(config.namingConvention.value(QStringLiteral("ix")), QStringLiteral("ix_%(column_0_label)s"));
}

void TestConfig::pyprojectAndIni()
{
    Project project;
    QDir::setCurrent(project.path());
    project.write(QStringLiteral("pyproject.toml"), "[tool.alembic]\nscript_location = 'toml'\ntimezone = 'UTC'\ntruncate_slug_length = 7\n"
                                                    "version_locations = ['a:b']\n");
    project.write(QStringLiteral("alembic.ini"), "[alembic]\ntruncate_slug_length = 9\nversion_locations =\nsqlalchemy.url = sqlite:///i.db\n");
    Config config = Config::load({});
    QCOMPARE(config.scriptLocation, project.path(QStringLiteral("toml")));
    QCOMPARE(config.timezone, QStringLiteral("UTC"));
    QCOMPARE(config.truncateSlugLength, 9);
    QCOMPARE(config.versionLocationTexts, QStringList{"a:b"});
    QCOMPARE(config.url.database, QStringLiteral("i.db"));
    // The section's name is of the ini file alone.
    Config::Request named;
    named.section = QStringLiteral("other");
    QCOMPARE(Config::load(named).truncateSlugLength, 7);
    // ALEMBIC_CONFIG may name either.
    const QString elsewhere = project.write(QStringLiteral("deep/pyproject.toml"), "[tool.alembic]\nscript_location = '%(here)s/d'\n");
    qputenv("ALEMBIC_CONFIG", elsewhere.toUtf8());
    config = Config::load({});
    QCOMPARE(config.tomlFile, elsewhere);
    QCOMPARE(config.scriptLocation, project.path(QStringLiteral("deep/d")));
    QCOMPARE(config.truncateSlugLength, 9);
    // One that says nothing of Alembic is nobody's.
    qunsetenv("ALEMBIC_CONFIG");
    project.write(QStringLiteral("pyproject.toml"), "[tool.black]\nline-length = 80\n");
    QVERIFY(errorOf([] { Config::load({}); }));
}

void TestConfig::wrongPyproject_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("kind");
    QTest::newRow("flag") << QByteArray("sourceless = 'false'") << "boolean value expected for TOML parameter 'sourceless'" << "CommandError";
    QTest::newRow("other flag") << QByteArray("recursive_version_locations = 1") << "boolean value expected for TOML parameter 'recursive_version_locations'" << "CommandError";
    QTest::newRow("number") << QByteArray("truncate_slug_length = 'wrong_value'") << "invalid literal for int() with base 10: 'wrong_value'" << "ValueError";
    QTest::newRow("kind") << QByteArray("timezone = 1.5") << "unsupported TOML value type for key: 'timezone'" << "CommandError";
    QTest::newRow("no table") << QByteArray("[tool]\nalembic = 3") << "Incorrect TOML format" << "CommandError";
    QTest::newRow("percent") << QByteArray("file_template = '%(rev)s'") << "The value of 'file_template' has a '%' that is followed by neither '%' nor '(here)s'." << "CommandError";
}

void TestConfig::wrongPyproject()
{
    QFETCH(QByteArray, text);
    Project project;
    QDir::setCurrent(project.path());
    QVERIFY(QFile::remove(QStringLiteral("alembic.ini")));
    const QByteArray head = text.startsWith('[') ? QByteArray() : QByteArray("[tool.alembic]\nscript_location = 's'\n");
    project.write(QStringLiteral("pyproject.toml"), head + text + '\n');
    auto error = errorOf([] { Config::load({}); });
    QVERIFY(error);
    QTEST(error->message, "message");
    QTEST(error->kind, "kind");
    project.write(QStringLiteral("pyproject.toml"), "[tool.alembic]\n\nscript_location = = 1\n");
    error = errorOf([] { Config::load({}); });
    QVERIFY(error);
    QCOMPARE(error->line, 3);
    QCOMPARE(error->file, project.path(QStringLiteral("pyproject.toml")));
}

void TestConfig::environmentKeys()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"),
                  "[alembic]\nscript_location = .\nrender_as_batch = yes\nversion_table = low\ncompare_type = false\n"
                  "[meditrack]\nversion_table = high\ntransactional_ddl = false\ninclude_schemas = 1\ncompare_server_default = true\n"
                  "python_path =\n  lib\n  /abs\nupgrade_arguments = shop.migrate:ARGS\nparamstyle = named\nurl = sqlite:///m.db\n"
                  "[naming_convention]\nix = ix_%(column_0_label)s\npk = pk_%%(table_name)s\n");
    QDir::setCurrent(project.path());
    const Config config = Config::load({});
    QCOMPARE(config.versionTable, QStringLiteral("high"));
    QCOMPARE(config.transactionalDdl, std::optional(false));
    QVERIFY(config.renderAsBatch && config.includeSchemas && config.compareServerDefault && !config.compareType);
    QCOMPARE(config.pythonPath, (QStringList{project.path(QStringLiteral("lib")), "/abs"}));
    QCOMPARE(config.upgradeArguments, QStringLiteral("shop.migrate:ARGS"));
    QCOMPARE(config.paramstyle, QStringLiteral("named"));
    QCOMPARE(config.url.database, QStringLiteral("m.db"));
    QCOMPARE(config.namingConvention, (QMap<QString, QString>{{"ix", "ix_%(column_0_label)s"}, {"pk", "pk_%(table_name)s"}}));
    for (const char *key : {"version_table", "transactional_ddl", "render_as_batch", "naming_convention"})
        QVERIFY2(config.fileKeys.contains(QLatin1String(key)), key);
    QVERIFY(!config.fileKeys.contains(QLatin1String("version_table_pk")));
    QVERIFY(!Project().config().transactionalDdl);
}

void TestConfig::deprecations_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QStringList>("texts");
    const QString locations = QStringLiteral("No path_separator found in configuration; falling back to legacy splitting on spaces/commas for "
                                             "version_locations.  Consider adding path_separator=os to Alembic config.");
    const QString paths = QStringLiteral("No path_separator found in configuration; falling back to legacy splitting on spaces, commas, and "
                                         "colons for prepend_sys_path.  Consider adding path_separator=os to Alembic config.");
    const QString name = QStringLiteral("The version_path_separator configuration parameter is deprecated; please use path_separator");
    QTest::newRow("none") << QByteArray("path_separator = os\nversion_locations = a:b\nprepend_sys_path = .") << QStringList();
    QTest::newRow("locations") << QByteArray("version_locations = /foo") << QStringList{locations};
    QTest::newRow("paths") << QByteArray("prepend_sys_path = .") << QStringList{paths};
    QTest::newRow("old name") << QByteArray("version_path_separator = space\nversion_locations = /path/one /path:/three") << QStringList{name};
    QTest::newRow("old name does not split paths") << QByteArray("version_path_separator = space\nprepend_sys_path = /foo") << QStringList{paths};
}

void TestConfig::deprecations()
{
    QFETCH(QByteArray, keys);
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = .\n" + keys + "\n");
    QTEST(project.config().deprecations, "texts");
}

void TestConfig::ourOwnMigrationsAreUpToDate()
{
    Config::Request request;
    request.file = QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations/alembic.ini");
    const Config config = Config::load(request);
    QCOMPARE(config.deprecations, QStringList());
    QCOMPARE(config.prependSysPathTexts, QStringList{"."});
}

void TestConfig::missingVersionPackage()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\nversion_locations = nopackage:versions\n");
    const Config config = project.config(); // can still be shown
    QCOMPARE(config.missingPackages, QStringList{"nopackage:versions"});
    const auto error = errorOf([&] { ScriptDirectory scripts(config); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
    QCOMPARE(error->kind, QStringLiteral("ModuleNotFoundError"));
}

void TestConfig::urlOfEnvPyIsNoProblemYet()
{
    Project project;
    QDir::setCurrent(project.path());
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = .\nsqlalchemy.url = driver://user:pass@localhost/dbname\n");
    const Config config = Config::load({});
    QVERIFY(config.urlProblem);
    const auto error = errorOf([&] { config.requireUrl(); });
    QVERIFY(error);
    QVERIFY(!(error->text() + error->detail).contains(QLatin1String("pass@")));
}

void TestConfig::flaskMigrate()
{
    Project project;
    QDir::setCurrent(project.path());
    Config::Request request;
    request.file = project.write(QStringLiteral("m/alembic.ini"), "[alembic]\n[logger_flask_migrate]\nlevel = INFO\n");
    QVERIFY(errorOf([&] { Config::load(request); }));
    project.write(QStringLiteral("m/env.py"), "from flask import current_app\n");
    project.write(QStringLiteral("m/versions/keep"), {});
    QCOMPARE(Config::load(request).scriptLocation, project.path(QStringLiteral("m")));
    project.write(QStringLiteral("m/alembic.ini"), "[alembic]\n");
    QCOMPARE(Config::load(request).scriptLocation, project.path(QStringLiteral("m")));
    project.write(QStringLiteral("m/env.py"), "from alembic import context\n");
    QVERIFY(errorOf([&] { Config::load(request); }));
}

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
