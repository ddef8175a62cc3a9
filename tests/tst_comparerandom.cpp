// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of schemas by chance: what is written for the way from one to the other, and back, leads there, on both databases.
#include "compare/comparison.h"
#include "compare/render.h"
#include "compare/scratch.h"
#include "core/origin.h"
#include "migration/scriptdirectory.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/project.h"
#include "support/randomschema.h"

#include <QDateTime>
#include <QTest>

using namespace meditrack;

namespace {

constexpr int usualPairs = 24; // of each database; MEDITRACK_PAIRS says otherwise
constexpr unsigned firstSeed = 20261123;

struct Pair
{
    RandomSchema before;
    RandomSchema after;
};

/// One way of a pair, told in words if it goes wrong.
class Trial
{
public:
    Trial(const DatabaseUrl &server, bool asSql)
        : m_server(server)
        , m_asSql(asSql)
    {
    }

    /// Empty if all is well.
    QString run(const Pair &pair)
    {
        try {
            return tryOut(pair);
        } catch (const Error &error) {
            return error.text() + QLatin1Char('\n') + error.detail + QLatin1Char('\n') + m_script;
        }
    }

private:
    WholeSchema schemaOf(const RandomSchema &schema)
    {
        Scratch scratch(m_server, m_progress);
        scratch.load(QString::fromUtf8(schema.ddl()), QStringLiteral("schema.sql"));
        return scratch.inspect({});
    }

    void write(Project &project, const QString &id, const QString &down, const Comparison &comparison)
    {
        const QString dialect = comparison.options.dialect;
        if (m_asSql) {
            m_script = QStringLiteral("-- %1\n-- revision: %1\n-- down_revision: %2\n-- [upgrade]\n%3\n-- [downgrade]\n%4\n")
                           .arg(id, down, renderSql(comparison.upgrade(true), dialect), renderSql(comparison.downgrade(true), dialect));
            project.write(QStringLiteral("versions/%1.sql").arg(id), m_script.toUtf8());
            return;
        }
        const PythonBody up = renderPython(comparison.upgrade(false), dialect);
        const PythonBody back = renderPython(comparison.downgrade(false), dialect);
        QStringList imports = up.imports + back.imports;
        imports.removeDuplicates();
        m_script = QStringLiteral("from alembic import op\nimport sqlalchemy as sa\n%1\n\nrevision = '%2'\ndown_revision = %3\n\n\ndef upgrade():\n    %4\n\n\ndef downgrade():\n    %5\n")
                       .arg(imports.join(QLatin1Char('\n')), id, down == QLatin1String("none") ? QStringLiteral("None") : QLatin1Char('\'') + down + QLatin1Char('\''), up.text, back.text);
        project.write(QStringLiteral("versions/%1.py").arg(id), m_script.toUtf8());
    }

    QString difference(Scratch &scratch, const WholeSchema &wanted, const CompareOptions &options, const char *when)
    {
        const std::vector<Difference> left = compare(scratch.inspect({QStringLiteral("alembic_version"), {}}), wanted, options);
        return left.empty() ? QString() : QStringLiteral("%1: %2\n%3").arg(QLatin1String(when), describe(left.front()), m_script);
    }

    QString tryOut(const Pair &pair)
    {
        Comparison first;
        first.options = {m_server.dialectName()};
        first.after = schemaOf(pair.before);
        first.differences = compare(first.before, first.after, first.options);
        Comparison second = first;
        second.before = first.after;
        second.after = schemaOf(pair.after);
        second.differences = compare(second.before, second.after, second.options);
        Project project;
        write(project, QStringLiteral("r1"), QStringLiteral("none"), first);
        write(project, QStringLiteral("r2"), QStringLiteral("r1"), second);
        const Config config = project.config();
        Scratch scratch(m_server, m_progress);
        scratch.upgrade(config, {QStringLiteral("r1")});
        if (QString text = difference(scratch, second.before, first.options, "made"); !text.isEmpty())
            return text;
        scratch.upgrade(config, {QStringLiteral("r2")});
        if (QString text = difference(scratch, second.after, first.options, "upgraded"); !text.isEmpty())
            return text;
        scratch.downgrade(config, QStringLiteral("r1"));
        if (QString text = difference(scratch, second.before, first.options, "downgraded"); !text.isEmpty())
            return text;
        scratch.downgrade(config, QStringLiteral("base"));
        return difference(scratch, {}, first.options, "taken down");
    }

    DatabaseUrl m_server;
    bool m_asSql;
    NoProgress m_progress;
    QString m_script;
};

/// The smallest pair that still goes wrong.
Pair shrunk(Pair pair, Trial &trial)
{
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (const auto side : {&Pair::before, &Pair::after}) {
            for (RandomSchema &each : (pair.*side).smaller()) {
                Pair next = pair;
                next.*side = std::move(each);
                if (trial.run(next).isEmpty())
                    continue;
                pair = std::move(next);
                smaller = true;
                break;
            }
        }
    }
    return pair;
}

} // namespace

class TestCompareRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pairs_data();
    void pairs();

private:
    std::optional<PostgresCluster> m_cluster;
};

void TestCompareRandom::initTestCase()
{
    m_cluster.emplace();
    m_cluster->create(QStringLiteral("work"));
}

void TestCompareRandom::pairs_data()
{
    QTest::addColumn<bool>("isSqlite");
    QTest::addColumn<bool>("asSql");
    QTest::newRow("sqlite") << true << false;
    QTest::newRow("sqlite, plain sql") << true << true;
    QTest::newRow("postgresql") << false << false;
    QTest::newRow("postgresql, plain sql") << false << true;
}

void TestCompareRandom::pairs()
{
    QFETCH(bool, isSqlite);
    QFETCH(bool, asSql);
    const int asked = qEnvironmentVariableIntValue("MEDITRACK_PAIRS");
    const int count = asked > 0 ? asked : isSqlite ? usualPairs : usualPairs / 6; // a server makes three databases for each
    const unsigned begin = qEnvironmentVariableIsSet("MEDITRACK_SEED") ? qEnvironmentVariable("MEDITRACK_SEED").toUInt() : firstSeed;
    Trial trial(isSqlite ? DatabaseUrl::forSqliteFile(QStringLiteral("/unused.db")) : DatabaseUrl::parse(m_cluster->url(QStringLiteral("work"))), asSql);
    qInfo("seeds %u to %u", begin, begin + unsigned(count) - 1);
    for (unsigned seed = begin; seed < begin + unsigned(count); ++seed) {
        std::mt19937 chance(seed);
        const RandomSchema before = randomSchema(chance, isSqlite);
        const Pair pair{before, changedSchema(before, chance)};
        if (trial.run(pair).isEmpty())
            continue;
        const Pair small = shrunk(pair, trial);
        const QString text = trial.run(small);
        QFAIL(qPrintable(QStringLiteral("MEDITRACK_SEED=%1\nbefore:\n%2\nafter:\n%3\n%4")
                             .arg(seed).arg(QString::fromUtf8(small.before.ddl()), QString::fromUtf8(small.after.ddl()), text)));
    }
}

QTEST_GUILESS_MAIN(TestCompareRandom)
#include "tst_comparerandom.moc"
