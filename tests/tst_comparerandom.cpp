// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of schemas by chance: what is written for the way from one to the other, and back, leads there, on both databases.
#include "compare/comparison.h"
#include "compare/render.h"
#include "compare/scratch.h"
#include "core/origin.h"
#include "db/dialect.h"
#include "migration/scriptdirectory.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/project.h"
#include "support/randomschema.h"
#include "support/schemashape.h"

#include <QRegularExpression>
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
    Trial(const DatabaseUrl &server, const PostgresCluster *cluster, bool asSql)
        : m_server(server)
        , m_cluster(cluster)
        , m_asSql(asSql)
    {
    }

    int moved() const { return m_moved; } ///< with rows, there and back
    int refused() const { return m_refused; } ///< because of their rows

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

    /// What the database itself says, sorted: what comparing is blind for is seen here. A column that went and came stands last, so places do not count.
    QStringList said(const Scratch &scratch)
    {
        QStringList lines;
        if (m_server.isSqlite()) {
            static const QRegularExpression place(QStringLiteral("column\\|\\d+:\\w+\\|"));
            for (QString line : shapeOf(scratch.url().database)) {
                if (!line.contains(QLatin1String(" row|")) && !line.startsWith(QLatin1String("sqlite_sequence"))) // that one stays
                    lines << line.replace(place, QStringLiteral("column|"));
            }
        } else {
            for (const QByteArray &line : m_cluster->definitions(scratch.url().database).split('\n'))
                lines << QString::fromUtf8(line.endsWith(',') ? line.chopped(1) : line);
        }
        lines.sort();
        return lines;
    }

    /// Some rows of each table, where its rules let them in; then there and back. Both ways are gone or refused, and what is refused leaves everything as it was.
    QString tryWithRows(Scratch &scratch, const Config &config, const Pair &pair)
    {
        fill(scratch, pair.before);
        const auto same = [](const QMap<QString, int> &one, const QMap<QString, int> &other) { // of the tables that are in both
            for (auto each = one.begin(); each != one.end(); ++each) {
                if (other.contains(each.key()) && other.value(each.key()) != each.value())
                    return QStringLiteral("%1: %2 rows became %3").arg(each.key()).arg(each.value()).arg(other.value(each.key()));
            }
            return QString();
        };
        const QStringList shape = said(scratch);
        for (const bool isUp : {true, false}) {
            const QStringList before = said(scratch);
            const QMap<QString, int> rows = counted(scratch);
            try {
                if (isUp)
                    scratch.upgrade(config, {QStringLiteral("r2")});
                else
                    scratch.downgrade(config, QStringLiteral("r1"));
            } catch (const Error &) {
                ++m_refused;
                return before != said(scratch) || rows != counted(scratch) ? QStringLiteral("refused, but changed") : QString();
            }
            if (const QString text = same(rows, counted(scratch)); !text.isEmpty())
                return text;
        }
        ++m_moved;
        return shape == said(scratch) ? QString() : QStringLiteral("with rows the way back is another one");
    }

    /// Values that most columns take. A table whose rules do not has none.
    void fill(const Scratch &scratch, const RandomSchema &schema)
    {
        Connection connection(scratch.url(), Connection::Access::Write, m_progress);
        for (const RandomSchema::Table &table : schema.tables) {
            for (int row = 1; row <= 3; ++row) {
                QStringList names{QStringLiteral("id")};
                QStringList values{QString::number(row)};
                for (const RandomSchema::Column &column : table.columns) {
                    const bool isText = column.type.contains(QLatin1String("CHAR")) || column.type.startsWith(QLatin1String("TEXT"));
                    const bool isNumber = column.type == QLatin1String("INTEGER") || column.type == QLatin1String("BIGINT") || column.type.startsWith(QLatin1String("NUMERIC"));
                    if (column.rest.contains(QLatin1String("GENERATED")) || (!isText && !isNumber))
                        continue;
                    names << column.name;
                    values << (isNumber ? QString::number(row) : QStringLiteral("'%1'").arg(QLatin1Char(char('a' + row - 1))));
                }
                try {
                    connection.execute(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table.name, names.join(QStringLiteral(", ")), values.join(QStringLiteral(", "))));
                } catch (const Error &) { // NOT NULL, CHECK: another row may do
                    continue;
                }
            }
        }
    }

    QMap<QString, int> counted(const Scratch &scratch)
    {
        Connection connection(scratch.url(), Connection::Access::Read, m_progress);
        const auto dialect = Dialect::create(scratch.url());
        QMap<QString, int> counts;
        for (const TableName &table : dialect->tables(connection)) {
            if (table.name != QLatin1String("alembic_version"))
                counts.insert(table.name, connection.scalar(QStringLiteral("SELECT count(*) FROM ") + dialect->quoted(table.name)).toInt());
        }
        return counts;
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
        const QStringList shape = said(scratch);
        scratch.upgrade(config, {QStringLiteral("r2")});
        if (QString text = difference(scratch, second.after, first.options, "upgraded"); !text.isEmpty())
            return text;
        scratch.downgrade(config, QStringLiteral("r1"));
        if (QString text = difference(scratch, second.before, first.options, "downgraded"); !text.isEmpty())
            return text;
        if (const QStringList now = said(scratch); now != shape)
            return QStringLiteral("downgraded, the database says otherwise:\n%1\n%2").arg(difference(shape, now, QLatin1Char('-')) + difference(now, shape, QLatin1Char('+')), m_script);
        if (const QString text = tryWithRows(scratch, config, pair); !text.isEmpty())
            return text + QLatin1Char('\n') + m_script;
        if (revision(scratch) == QLatin1String("r2")) // with rows there was no way back
            return {};
        scratch.downgrade(config, QStringLiteral("base"));
        return difference(scratch, {}, first.options, "taken down");
    }

    static QString difference(const QStringList &one, QStringList other, QChar sign)
    {
        QString text;
        for (const QString &line : one) {
            if (!other.removeOne(line))
                text += sign + line + QLatin1Char('\n');
        }
        return text;
    }

    QString revision(const Scratch &scratch)
    {
        return Connection(scratch.url(), Connection::Access::Read, m_progress).scalar(QStringLiteral("SELECT version_num FROM alembic_version")).toString();
    }

    DatabaseUrl m_server;
    const PostgresCluster *m_cluster;
    bool m_asSql;
    NoProgress m_progress;
    QString m_script;
    int m_moved = 0;
    int m_refused = 0;
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
    Trial trial(isSqlite ? DatabaseUrl::forSqliteFile(QStringLiteral("/unused.db")) : DatabaseUrl::parse(m_cluster->url(QStringLiteral("work"))), &*m_cluster, asSql);
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
    qInfo("%d went there and back with rows, %d were refused for their rows", trial.moved(), trial.refused());
    QVERIFY(trial.moved() > 0);
}

QTEST_GUILESS_MAIN(TestCompareRandom)
#include "tst_comparerandom.moc"
