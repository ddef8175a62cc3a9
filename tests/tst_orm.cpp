// SPDX-License-Identifier: GPL-3.0-or-later
// Mapped classes and sessions in scripts, against SQLAlchemy's own.
#include "core/error.h"
#include "db/connection.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QTest>

using namespace meditrack;

namespace {

const QString scripts = QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/orm/");

/// What the script wrote into its table "log".
QStringList logOf(const Project &project)
{
    NoProgress progress;
    Connection connection(project.url(), Connection::Access::Read, progress);
    QStringList lines;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT what, said FROM log ORDER BY id")).rows)
        lines << row.at(0).toString() + QStringLiteral(": ") + row.at(1).toString();
    return lines;
}

void compareLines(const QStringList &ours, const QStringList &theirs)
{
    for (qsizetype i = 0; i < qMax(ours.size(), theirs.size()); ++i)
        QVERIFY2(ours.value(i) == theirs.value(i),
                 qPrintable(QStringLiteral("\nours:   ") + ours.value(i) + QStringLiteral("\ntheirs: ") + theirs.value(i)));
}

} // namespace

class TestOrm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likePython_data();
    void likePython();
    void likeNewerPython_data();
    void likeNewerPython();
    void refusedByName_data();
    void refusedByName();
};

void TestOrm::likePython_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("classes and queries") << QStringLiteral("classic");
    QTest::newRow("relationships") << QStringLiteral("relations");
}

/// The installed SQLAlchemy runs the same script.
void TestOrm::likePython()
{
    QFETCH(QString, name);
    Project project;
    project.write(QStringLiteral("versions/%1.py").arg(name), bytesOf(scripts + name + QStringLiteral(".py")));
    const QString theirs = project.path(QStringLiteral("theirs.db"));
    const Outcome outcome = project.alembic({QStringLiteral("upgrade"), QStringLiteral("head")}, theirs);
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    try {
        project.upgrade();
    } catch (const Error &error) {
        QFAIL(qPrintable(error.text() + error.detail));
    }
    compareLines(dumpLines(project.databasePath()), dumpLines(theirs));
}

void TestOrm::likeNewerPython_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("annotations") << QStringLiteral("modern");
    QTest::newRow("mixins, automap, mistakes") << QStringLiteral("mixins");
}

/// What only SQLAlchemy 2.0 has: its answers are in a file beside the script.
void TestOrm::likeNewerPython()
{
    QFETCH(QString, name);
    Project project;
    project.write(QStringLiteral("versions/%1.py").arg(name), bytesOf(scripts + name + QStringLiteral(".py")));
    try {
        project.upgrade();
    } catch (const Error &error) {
        QFAIL(qPrintable(error.text() + error.detail));
    }
    compareLines(logOf(project),
                 QString::fromUtf8(bytesOf(scripts + name + QStringLiteral(".txt"))).trimmed().split(QLatin1Char('\n')));
}

void TestOrm::refusedByName_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("name");
    const QString model = QStringLiteral("from sqlalchemy import orm\nBase = orm.declarative_base()\n"
                                         "class A(Base):\n    __tablename__ = 'a'\n    id = sa.Column(sa.Integer, primary_key=True)\n");
    QTest::newRow("joined inheritance")
        << model + QStringLiteral("class B(A):\n    __tablename__ = 'b'\n    id = sa.Column(sa.ForeignKey('a.id'), primary_key=True)\n")
        << QStringLiteral("orm.Session(op.get_bind()).query(B).all()") << QStringLiteral("joined table inheritance (class B)");
    QTest::newRow("collection class")
        << model + QStringLiteral("class B(Base):\n    __tablename__ = 'b'\n    id = sa.Column(sa.ForeignKey('a.id'), primary_key=True)\n"
                                  "    many = orm.relationship(A, collection_class=set)\n")
        << QStringLiteral("B().many") << QStringLiteral("relationship(collection_class=…)");
    QTest::newRow("contains_eager") << model << QStringLiteral("orm.contains_eager(A.id)") << QStringLiteral("sqlalchemy.orm.contains_eager()");
    QTest::newRow("a name that is not there") << model << QStringLiteral("orm.composite(A.id)") << QStringLiteral("sqlalchemy.orm.composite");
    QTest::newRow("association proxy") << QStringLiteral("from sqlalchemy.ext.associationproxy import association_proxy")
                                       << QStringLiteral("pass") << QStringLiteral("sqlalchemy.ext.associationproxy.association_proxy");
}

void TestOrm::refusedByName()
{
    QFETCH(QString, head);
    QFETCH(QString, body);
    QFETCH(QString, name);
    Project project;
    project.addScript(QStringLiteral("before"), {}, QStringLiteral("op.create_table('a', sa.Column('id', sa.Integer, primary_key=True))"));
    project.addScript(QStringLiteral("asks"), QStringLiteral("before"), body, {}, head);
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QVERIFY2((error->message + error->detail).contains(name), qPrintable(error->text() + error->detail));
    QCOMPARE(project.rows(), QStringList());
}

QTEST_GUILESS_MAIN(TestOrm)
#include "tst_orm.moc"
