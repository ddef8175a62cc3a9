// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts as compiled in __pycache__: what Python leaves there is run, what is left there Python can run.
#include "support/project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtTest>

using namespace meditrack;

class TestBytecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_project.reset(); }
    void isLeftForPython();
    void isTakenFromPython_data();
    void isTakenFromPython();
    void notForOthers();
    void editedWithItsOldTime();
    void nowhereToKeepIt();
    void environment_data();
    void environment();
    void theErrorNamesTheScript();

private:
    void makeOld(const QString &path) const;
    QJsonValue python(const QString &what, const QString &text = {}, const QString &change = {}) const
    {
        return askPython(QStringLiteral("bytecode.py"), QJsonArray{what, m_script, text, change});
    }
    /// runProgram() keeps Python from writing any; here it may.
    Outcome upgrade(const QHash<QString, QString> &environment = {{QStringLiteral("PYTHONDONTWRITEBYTECODE"), QString()}}) const
    {
        return runProgram({meditrackProgram(), {QStringLiteral("-c"), m_project->path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"),
                                                QStringLiteral("sqlite:///") + m_project->databasePath(), QStringLiteral("upgrade"), QStringLiteral("head")},
                           {}, environment});
    }
    QStringList tables() const;
    QStringList cached() const { return QDir(m_project->path(QStringLiteral("versions/__pycache__"))).entryList(QDir::Files); }

    std::unique_ptr<Project> m_project;
    QString m_script;
};

/// A script that makes a table of that name.
static QString scriptMaking(const QString &table)
{
    return QStringLiteral("from alembic import op\nimport sqlalchemy as sa\nrevision = 'c1'\ndown_revision = None\n"
                          "def upgrade():\n    op.create_table('%1', sa.Column('id', sa.Integer()))\n").arg(table);
}

void TestBytecode::init()
{
    m_project = std::make_unique<Project>();
    m_script = m_project->write(QStringLiteral("versions/c1.py"), scriptMaking(QStringLiteral("said")).toUtf8());
    makeOld(m_script);
}

/// An hour ago.
void TestBytecode::makeOld(const QString &path) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
}

QStringList TestBytecode::tables() const
{
    QStringList names = QString::fromUtf8(runProgram({QStringLiteral("sqlite3"), {m_project->databasePath(), QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'")}})
                                              .output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    names.removeAll(QStringLiteral("alembic_version"));
    return names;
}

void TestBytecode::isLeftForPython()
{
    QCOMPARE(upgrade().exitCode, 0);
    QCOMPARE(tables(), QStringList{"said"});
    QCOMPARE(cached().size(), 1);
    const QJsonObject loaded = python(QStringLiteral("load")).toObject();
    QVERIFY(loaded[QLatin1String("fromCache")].toBool());
    QVERIFY(loaded[QLatin1String("names")].toArray().contains(QStringLiteral("down_revision")));
}

void TestBytecode::isTakenFromPython_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("table");
    const QString kept = QStringLiteral("kept");
    const QString said = QStringLiteral("said");
    QTest::newRow("good") << QString() << kept;
    QTest::newRow("of another Python") << QStringLiteral("magic") << said;
    QTest::newRow("of another text") << QStringLiteral("hash") << said;
    QTest::newRow("that nobody is to check") << QStringLiteral("unchecked") << said;
    QTest::newRow("by time and size") << QStringLiteral("time") << said;
    QTest::newRow("cut off") << QStringLiteral("cut") << said;
    QTest::newRow("empty") << QStringLiteral("empty") << said;
    QTest::newRow("no code") << QStringLiteral("no code") << said;
}

void TestBytecode::isTakenFromPython()
{
    QFETCH(QString, change);
    python(QStringLiteral("leave"), scriptMaking(QStringLiteral("kept")), change);
    const Outcome done = upgrade();
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QFETCH(QString, table);
    QCOMPARE(tables(), QStringList{table});
}

/// Only the command line asks for it: the window shows the scripts before it trusts them, and runs what it has shown.
void TestBytecode::notForOthers()
{
    python(QStringLiteral("leave"), scriptMaking(QStringLiteral("kept")));
    m_project->upgrade();
    QCOMPARE(tables(), QStringList{"said"});
}

/// A checkout or a copy may give a script its old time back; and another text may have as many letters.
void TestBytecode::editedWithItsOldTime()
{
    const QDateTime before = QFileInfo(m_script).lastModified();
    QCOMPARE(upgrade().exitCode, 0);
    QCOMPARE(cached().size(), 1);
    QVERIFY(QFile::remove(m_project->databasePath()));
    m_project->write(QStringLiteral("versions/c1.py"), scriptMaking(QStringLiteral("fast")).toUtf8());
    QFile file(m_script);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(before, QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(upgrade().exitCode, 0);
    QCOMPARE(tables(), QStringList{"fast"});
    QVERIFY(python(QStringLiteral("load")).toObject()[QLatin1String("fromCache")].toBool());
}

void TestBytecode::nowhereToKeepIt()
{
    m_project->write(QStringLiteral("versions/__pycache__"), "a file where the folder should be");
    const Outcome done = upgrade();
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(tables(), QStringList{"said"});
}

void TestBytecode::environment_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("table");
    QTest::newRow("nothing is written") << QStringLiteral("PYTHONDONTWRITEBYTECODE") << QStringLiteral("kept");
    QTest::newRow("it is elsewhere") << QStringLiteral("PYTHONPYCACHEPREFIX") << QStringLiteral("said");
}

void TestBytecode::environment()
{
    QFETCH(QString, name);
    QFETCH(QString, table);
    const QHash<QString, QString> environment{{QStringLiteral("PYTHONDONTWRITEBYTECODE"), QString()}, {name, m_project->path(QStringLiteral("set"))}};
    QCOMPARE(upgrade(environment).exitCode, 0);
    QCOMPARE(tables(), QStringList{"said"});
    QCOMPARE(cached(), QStringList());
    QVERIFY(QFile::remove(m_project->databasePath()));
    python(QStringLiteral("leave"), scriptMaking(QStringLiteral("kept")));
    QCOMPARE(upgrade(environment).exitCode, 0);
    QCOMPARE(tables(), QStringList{table});
}

/// The code names the file that it was compiled from; that may have been another path then.
void TestBytecode::theErrorNamesTheScript()
{
    python(QStringLiteral("leave"), scriptMaking(QStringLiteral("kept")) + QStringLiteral("    raise ValueError('no luck')\n"));
    const Outcome done = upgrade();
    QCOMPARE(done.exitCode, 255);
    QVERIFY2(done.errors.contains("no luck"), done.errors.constData());
    QVERIFY2(done.errors.contains(m_script.toUtf8()) && !done.errors.contains("/elsewhere/"), done.errors.constData());
}

QTEST_GUILESS_MAIN(TestBytecode)
#include "tst_bytecode.moc"
