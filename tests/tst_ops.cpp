// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of tests/data/ops run by Python's alembic and by us: the text of --sql for both databases, and on
// SQLite the schema and the rows. Then what only we promise: what is kept when a script ends its transaction.
#include "core/error.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QRegularExpression>
#include <QTest>

using namespace meditrack;

namespace {

const QString cases = QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/ops/");

constexpr auto imports = R"(revision = "a1"
down_revision = None

import datetime
import decimal

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy import *
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import column, func, quoted_name, table, text

)";

// Each case by itself: an error ends that case alone and leaves its class behind.
constexpr auto runner = R"(

def upgrade():
    numbered = [each for name, each in sorted(globals().items(), key=lambda item: item[0].zfill(9)) if name.startswith("case_")]
    for case in numbered:
        note("%s" % case.__name__)
        try:
            case()
        except Exception as error:
            note("%s raises %s" % (case.__name__, type(error).__name__))


def downgrade():
    pass
)";
constexpr auto noteAsText = "\n\ndef note(text):\n    op.execute(\"SELECT '%s'\" % text)\n";
constexpr auto noteAsTable = "\n\ndef note(text):\n    op.execute('CREATE TABLE \"%s\" (x INTEGER)' % text)\n";

constexpr auto environment = R"(import os
from alembic import context
from sqlalchemy import MetaData, create_engine, pool

metadata = MetaData(%1)
url = os.environ["DATABASE_URL"]
if context.is_offline_mode():
    context.configure(url=url, target_metadata=metadata, dialect_opts={"paramstyle": "named"}%2)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url, poolclass=pool.NullPool).connect() as connection:
        context.configure(connection=connection, target_metadata=metadata)
        with context.begin_transaction():
            context.run_migrations()
)";

constexpr auto convention = R"(naming_convention={
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
})";

void writeScript(Project &project, const QString &name, const char *note)
{
    project.write(QStringLiteral("versions/a1.py"), imports + bytesOf(cases + name + QStringLiteral(".py")) + note + runner);
}

/// Statement by statement, without the spaces that both databases ignore.
QStringList statementsOf(const QString &text)
{
    QStringList statements;
    for (const QString &each : text.split(QStringLiteral(";\n\n"), Qt::SkipEmptyParts)) {
        const QString simple = withBareDefaults(each.simplified());
        if (!simple.isEmpty())
            statements << simple;
    }
    return statements;
}

QString textOf(const Project &project, const QString &url, const QString &range = QStringLiteral("head"))
{
    Config::Request request;
    request.file = project.path(QStringLiteral("alembic.ini"));
    request.databaseUrl = url;
    NoProgress progress;
    QString text;
    Migrator(Config::load(request), progress).upgradeSql(range, [&](const QString &part) { text += part; });
    return text;
}

} // namespace

class TestOps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void namesFromTheIniFile();
    void live();
    void wordsAroundTransactions_data();
    void wordsAroundTransactions();
    void afterAutocommit();
    void afterCommit();
    void afterRollback();
    void rollbackOfOthers();
};

void TestOps::text_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    for (const QString &name : {QStringLiteral("tables"), QStringLiteral("columns"), QStringLiteral("constraints"),
                                QStringLiteral("indexes"), QStringLiteral("statements"), QStringLiteral("definitions"),
                                QStringLiteral("naming"), QStringLiteral("unbound")}) {
        QTest::newRow(qPrintable(name + QStringLiteral(" on SQLite"))) << name << QStringLiteral("sqlite:///x.db");
        QTest::newRow(qPrintable(name + QStringLiteral(" on PostgreSQL"))) << name << QStringLiteral("postgresql://u@h/d");
    }
    QTest::newRow("comments on PostgreSQL") << QStringLiteral("comments") << QStringLiteral("postgresql://u@h/d");
    QTest::newRow("batch on PostgreSQL") << QStringLiteral("batch") << QStringLiteral("postgresql://u@h/d");
}

void TestOps::text()
{
    QFETCH(QString, name);
    QFETCH(QString, url);
    Project project;
    const bool bound = name != QLatin1String("unbound");
    project.write(QStringLiteral("env.py"),
                  QString::fromLatin1(environment)
                      .replace(QStringLiteral("%1"), name == QLatin1String("naming") ? QString::fromLatin1(convention) : QString())
                      .replace(QStringLiteral("%2"), bound ? QStringLiteral(", literal_binds=True") : QString())
                      .toUtf8());
    if (!bound)
        project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\nliteral_binds = false\n");
    writeScript(project, name, noteAsText);
    const Outcome theirs = project.alembicOn(url, {QStringLiteral("upgrade"), QStringLiteral("head"), QStringLiteral("--sql")});
    QVERIFY2(theirs.exitCode == 0, theirs.errors.constData());
    QString ours;
    const auto error = errorOf([&] { ours = textOf(project, url); });
    QVERIFY2(!error, error ? qPrintable(error->text() + error->detail) : "");
    const QStringList expected = statementsOf(QString::fromUtf8(theirs.output));
    const QStringList actual = statementsOf(ours);
    QString last;
    for (qsizetype i = 0; i < qMax(expected.size(), actual.size()); ++i) {
        if (expected.value(i).startsWith(QLatin1String("SELECT 'case_")))
            last = expected.value(i);
        QVERIFY2(expected.value(i) == actual.value(i),
                 qPrintable(QStringLiteral("%1\ntheirs: %2\nours:   %3").arg(last, expected.value(i), actual.value(i))));
    }
}

void TestOps::namesFromTheIniFile()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[naming_convention]\n"
                                                 "uq = uq_%%(table_name)s_%%(column_0_name)s\n");
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.create_table('t', sa.Column('a', sa.Integer(), unique=True))"));
    QVERIFY(textOf(project, QStringLiteral("sqlite:///x.db")).contains(QLatin1String("CONSTRAINT uq_t_a UNIQUE (a)")));
}

void TestOps::live()
{
    Project project;
    writeScript(project, QStringLiteral("live"), noteAsTable);
    const QString theirs = project.path(QStringLiteral("theirs.db"));
    const Outcome outcome = project.alembic({QStringLiteral("upgrade"), QStringLiteral("head")}, theirs);
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY2(!error, error ? qPrintable(error->text() + error->detail) : "");
    const QStringList actual = dumpLines(project.databasePath());
    const QStringList expected = dumpLines(theirs);
    for (qsizetype i = 0; i < qMax(expected.size(), actual.size()); ++i)
        QCOMPARE(actual.value(i), expected.value(i));
}

void TestOps::wordsAroundTransactions_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words");
    const QString sqlite = QStringLiteral("sqlite:///x.db");
    const QString postgres = QStringLiteral("postgresql://u@h/d");
    QTest::newRow("SQLite") << QByteArray() << sqlite << "1 2 A 3";
    QTest::newRow("SQLite, asked for") << QByteArray("transactional_ddl = true\n") << sqlite << "BEGIN 1 2 COMMIT A BEGIN 3 COMMIT";
    QTest::newRow("PostgreSQL") << QByteArray() << postgres << "BEGIN 1 2 COMMIT A BEGIN 3 COMMIT";
    QTest::newRow("PostgreSQL, each revision") << QByteArray("transaction_per_migration = true\n") << postgres
                                               << "BEGIN 1 COMMIT BEGIN 2 COMMIT A BEGIN 3 COMMIT";
    QTest::newRow("PostgreSQL, not wanted") << QByteArray("transactional_ddl = false\n") << postgres << "1 2 A 3";
}

void TestOps::wordsAroundTransactions()
{
    QFETCH(QByteArray, keys);
    QFETCH(QString, url);
    QFETCH(QString, words);
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n" + keys);
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('SELECT 1')"));
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"),
                      QStringLiteral("op.execute('SELECT 2')\nwith op.get_context().autocommit_block(): op.execute(\"SELECT 'A'\")\n"
                                     "op.execute('SELECT 3')"));
    static const QRegularExpression wanted(QStringLiteral("^(?:SELECT )?'?(BEGIN|COMMIT|\\w)'?$"));
    QStringList found;
    for (const QString &statement : statementsOf(textOf(project, url))) {
        const auto match = wanted.match(statement.section(QLatin1String("-- Running"), -1).section(QLatin1Char(' '), -2));
        const auto alone = wanted.match(statement);
        if (alone.hasMatch())
            found << alone.captured(1);
        else if (match.hasMatch())
            found << match.captured(1);
    }
    QCOMPARE(found.join(QLatin1Char(' ')), words);
}

/// A revision that ends its transaction and then fails, after one that did well.
static std::optional<Error> failingAfter(Project &project, const QString &end)
{
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE TABLE one (x INTEGER)')"));
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"),
                      QStringLiteral("op.execute('CREATE TABLE two (x INTEGER)')\n") + end
                          + QStringLiteral("\nop.execute('CREATE TABLE three (x INTEGER)')\nraise ValueError('no')"));
    return errorOf([&] { project.upgrade(); });
}

static QStringList tablesOf(const Project &project)
{
    QStringList names;
    for (const QString &line : dumpLines(project.databasePath()).filter(QRegularExpression(QStringLiteral("^table "))))
        names << line.section(QLatin1Char(' '), 1, 1);
    return names;
}

void TestOps::afterAutocommit()
{
    Project project;
    const auto error = failingAfter(project, QStringLiteral("with op.get_context().autocommit_block(): op.execute('VACUUM')"));
    QVERIFY(error);
    QCOMPARE(tablesOf(project), QStringList({"alembic_version", "one", "two"}));
    QCOMPARE(project.rows(), QStringList("a1"));
    QVERIFY2(error->consequence.contains(QLatin1String("a1")) && error->consequence.contains(QLatin1String("Revision a2 ended the transaction")),
             qPrintable(error->consequence));
}

void TestOps::afterCommit()
{
    Project project;
    const auto error = failingAfter(project, QStringLiteral("op.get_bind().commit()"));
    QVERIFY(error);
    QCOMPARE(tablesOf(project), QStringList({"alembic_version", "one", "two"}));
    QCOMPARE(project.rows(), QStringList("a1"));
    QVERIFY2(error->consequence.contains(QLatin1String("Revision a2 ended the transaction")), qPrintable(error->consequence));
}

void TestOps::afterRollback()
{
    Project project;
    project.addScript(QStringLiteral("a1"), {},
                      QStringLiteral("op.execute('CREATE TABLE one (x INTEGER)')\nop.get_bind().rollback()\nop.execute('CREATE TABLE two (x INTEGER)')"));
    project.upgrade();
    QCOMPARE(tablesOf(project), QStringList({"alembic_version", "two"}));
    QCOMPARE(project.rows(), QStringList("a1"));
}

void TestOps::rollbackOfOthers()
{
    Project project;
    const auto error = failingAfter(project, QStringLiteral("op.get_bind().rollback()"));
    QVERIFY(error);
    QVERIFY2(error->message.contains(QLatin1String("also holds the revisions a1")), qPrintable(error->message));
    QCOMPARE(tablesOf(project), QStringList());
    QVERIFY(error->advice.contains(QLatin1String("transaction_per_migration")));
}

QTEST_GUILESS_MAIN(TestOps)
#include "tst_ops.moc"
