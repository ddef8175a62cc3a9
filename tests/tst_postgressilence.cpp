// SPDX-License-Identifier: GPL-3.0-or-later
// A cancel while the network swallows everything, the cancel among it: whatever is at work comes to its end in five seconds.
#include "backup/backupstore.h"
#include "backup/restore.h"
#include "core/relayprogress.h"
#include "db/connection.h"
#include "db/pipeline.h"
#include "db/postgrescopy.h"
#include "guard/guard.h"
#include "migration/migrator.h"
#include "support/errorof.h"
#include "support/pgholder.h"
#include "support/serverproject.h"
#include "support/watchers.h"
#include "support/wire.h"
#include "transfer/jsonexport.h"
#include "transfer/jsonimport.h"

#include <QElapsedTimer>
#include <QTest>

using namespace meditrack;

namespace {

constexpr qint64 most = 5000; // milliseconds, as it is promised
constexpr qint64 slack = 4000; // two seconds for the journal, where the cancel was heard between two statements, and a busy machine

} // namespace

class TestPostgresSilence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void query();
    void longQuery();
    void betweenStatements();
    void blocked();
    void copyOut();
    void copyIn();
    void pipeline();
    void exported();
    void imported();
    void restoredInPlace();
    void upgraded_data();
    void upgraded();

private:
    DatabaseUrl url(const QString &user = QStringLiteral("tester")) const
    {
        return DatabaseUrl::parse(QStringLiteral("postgresql://%1@127.0.0.1:%2/clinic").arg(user).arg(m_wire->port));
    }
    Config config(const QString &user = QStringLiteral("tester")) const { return configOn(m_project, url(user).toString()); }
    /// From now on nothing comes through, and in a moment somebody cancels.
    void cutOff()
    {
        if (m_wire->isSilent())
            return;
        m_wire->silence();
        m_sinceSilence.start();
    }
    /// Cuts off at the first of these that tells of something done.
    void cutOffAtAdvance(qint64 atLeast)
    {
        m_log.onEvent = [this, atLeast](const Event &event) {
            if (const auto *advance = std::get_if<event::Advance>(&event); advance && advance->unit == event::Advance::Unit::Rows && advance->done >= atLeast)
                cutOff();
        };
    }
    void verifyCancelled(const std::optional<Error> &error) const
    {
        const qint64 elapsed = m_sinceSilence.isValid() ? m_sinceSilence.elapsed() - untilCancel : -1;
        QVERIFY(m_wire->isSilent());
        QVERIFY(error);
        QVERIFY2(error->code == ErrorCode::Cancelled, qPrintable(error->text()));
        QVERIFY2(elapsed >= 0 && elapsed < most + slack, qPrintable(QString::number(elapsed)));
    }

    static constexpr qint64 untilCancel = 300; // milliseconds
    PostgresCluster m_cluster;
    Project m_project;
    std::unique_ptr<Wire> m_wire;
    EventLog m_log;
    QElapsedTimer m_sinceSilence;
    int m_port = 0;
};

void TestPostgresSilence::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_project.path(QStringLiteral("data")).toLocal8Bit());
    m_port = Wire(0).port;
    m_cluster.admit("host all all 127.0.0.1/32 trust");
    m_cluster.stop();
    m_cluster.start(QStringLiteral("-p %1 -c listen_addresses=127.0.0.1").arg(m_port));
    qputenv("PGPORT", QByteArray::number(m_port));
    m_cluster.create(QStringLiteral("clinic"));
    const Outcome made = m_cluster.psql(QStringLiteral("clinic"), "CREATE ROLE plain LOGIN; ALTER DATABASE clinic OWNER TO plain; ALTER SCHEMA public OWNER TO plain; SET ROLE plain;"
        "CREATE TABLE doses (id int PRIMARY KEY, note text); INSERT INTO doses SELECT i, repeat(md5(i::text), 4) FROM generate_series(1, 300000) i");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
}

void TestPostgresSilence::init()
{
    m_wire = std::make_unique<Wire>(m_port);
    m_sinceSilence.invalidate();
    m_log.events.clear();
    m_log.onEvent = {};
    m_log.isCancelled = [this] { return m_sinceSilence.isValid() && m_sinceSilence.hasExpired(untilCancel); };
}

void TestPostgresSilence::query()
{
    Connection connection(url(), Connection::Access::Write, m_log);
    cutOff();
    const auto error = errorOf([&] { connection.execute(QStringLiteral("SELECT pg_sleep(60)")); });
    verifyCancelled(error);
    QVERIFY2(error->consequence.startsWith(QLatin1String("The server has not answered")), qPrintable(error->text()));
    QVERIFY(errorOf([&] { connection.execute(QStringLiteral("SELECT 1")); }));
}

/// More than the network takes before it says that it has it.
void TestPostgresSilence::longQuery()
{
    Connection connection(url(), Connection::Access::Write, m_log);
    cutOff();
    const QString text = QString(64 << 20, QLatin1Char('x'));
    verifyCancelled(errorOf([&] { connection.execute(QStringLiteral("SELECT length('%1')").arg(text)); }));
}

/// Also the word that takes everything back is not waited for.
void TestPostgresSilence::betweenStatements()
{
    Connection connection(url(), Connection::Access::Write, m_log);
    verifyCancelled(errorOf([&] {
        Transaction transaction(connection);
        connection.execute(QStringLiteral("SELECT 1"));
        cutOff();
        QTest::qWait(int(untilCancel) + 100);
        connection.execute(QStringLiteral("SELECT 2"));
    }));
    m_wire = std::make_unique<Wire>(m_port);
    m_sinceSilence.invalidate();
    Connection reading(url(), Connection::Access::Read, m_log);
    verifyCancelled(errorOf([&] {
        const ReadTransaction moment(reading);
        reading.execute(QStringLiteral("SELECT 1"));
        cutOff();
        QTest::qWait(int(untilCancel) + 100);
        reading.execute(QStringLiteral("SELECT 2"));
    }));
}

/// Who is in the way is asked on another connection: that is cut off as well.
void TestPostgresSilence::blocked()
{
    const PgHolder till(m_cluster, QStringLiteral("clinic"), "LOCK TABLE doses");
    QVERIFY(till.isReady);
    for (const bool beforeItIsAsked : {true, false}) {
        init();
        DatabaseUrl patient = url();
        patient.lockTimeout = 60000;
        Connection connection(patient, Connection::Access::Write, m_log);
        if (beforeItIsAsked)
            cutOff();
        m_log.onEvent = [this](const Event &) { cutOff(); };
        verifyCancelled(errorOf([&] { connection.execute(QStringLiteral("SELECT * FROM doses")); }));
    }
}

void TestPostgresSilence::copyOut()
{
    Connection connection(url(), Connection::Access::Read, m_log);
    qint64 rows = 0;
    verifyCancelled(errorOf([&] {
        PostgresCopyOut copy(connection, QStringLiteral("SELECT repeat('x', 100) FROM generate_series(1, 2000000)"), m_log);
        for (; copy.next(); ++rows) {
            if (rows == 1000)
                cutOff();
        }
    }));
    QVERIFY(rows > 1000);
}

void TestPostgresSilence::copyIn()
{
    const std::string text(1000, 'x');
    for (const bool isSending : {true, false}) {
        init();
        Connection connection(url(), Connection::Access::Write, m_log);
        connection.execute(QStringLiteral("CREATE TEMPORARY TABLE filled (a text)"));
        verifyCancelled(errorOf([&] {
            PostgresCopyIn copy(connection, QStringLiteral("filled"), QStringLiteral("filled"), {QStringLiteral("a")}, m_log);
            for (int row = 0; isSending || row < 2000; ++row) {
                copy.addText(text);
                copy.endRow();
                if (row == 1000)
                    cutOff();
            }
            copy.finish();
        }));
    }
}

void TestPostgresSilence::pipeline()
{
    Connection connection(url(), Connection::Access::Write, m_log);
    std::optional<Error> told;
    Transaction transaction(connection);
    RelayProgress relay(m_log);
    const std::unique_ptr<Pipeline> pipeline = Pipeline::on(connection, relay);
    const auto note = [&](const Pipeline::Result &result) {
        if (result.failure)
            told = *result.failure;
    };
    pipeline->send(QStringLiteral("SELECT 1"), {}, note);
    cutOff();
    for (int i = 0; i < 10; ++i)
        pipeline->send(QStringLiteral("SELECT pg_sleep(30)"), {}, note);
    pipeline->finish();
    verifyCancelled(told);
}

void TestPostgresSilence::exported()
{
    cutOffAtAdvance(1000);
    verifyCancelled(errorOf([&] { exportJson(config(), {m_project.path(QStringLiteral("cut.json")), {}, {}, {}, {}}, m_log); }));
}

void TestPostgresSilence::imported()
{
    const QString file = m_project.path(QStringLiteral("whole.json"));
    NoProgress progress;
    exportJson(config(), {file, {}, {}, {}, {}}, progress);
    cutOffAtAdvance(1000);
    ImportRequest request;
    request.file = file;
    request.mode = ImportMode::Replace;
    request.backup = false;
    verifyCancelled(errorOf([&] { importJson(config(), request, m_log); }));
}

void TestPostgresSilence::restoredInPlace()
{
    NoProgress progress;
    const Config plain = config(QStringLiteral("plain"));
    RestoreRequest request;
    request.file = createBackup(plain, {m_project.path(QStringLiteral("clinic.tar")), {}, std::nullopt, Manifest::Why::Manual}, progress).path;
    const RestorePreview preview = previewRestore(plain, request, progress);
    QVERIFY(!preview.bySwap);
    QVERIFY(!preview.refusal);
    bool isReplaying = false;
    m_log.isCancelled = [&, cancelled = m_log.isCancelled] {
        if (!isReplaying && m_cluster.ask(QStringLiteral("postgres"), "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY public.doses (%FROM stdin%'") == QLatin1String("1")) {
            isReplaying = true;
            cutOff();
        }
        return cancelled();
    };
    verifyCancelled(errorOf([&] { restore(preview, m_log); }));
}

void TestPostgresSilence::upgraded_data()
{
    QTest::addColumn<bool>("isGuarded");
    QTest::newRow("alone") << false;
    QTest::newRow("guarded") << true;
}

void TestPostgresSilence::upgraded()
{
    QFETCH(bool, isGuarded);
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('select 1')\nop.execute('select pg_sleep(60)')"));
    const Config known = configOn(project, url().toString());
    m_log.onEvent = [this](const Event &event) {
        if (const auto *statement = std::get_if<event::Statement>(&event); statement && statement->sql == QLatin1String("select 1"))
            cutOff();
    };
    verifyCancelled(errorOf([&] {
        if (isGuarded)
            Guard(known, m_log).upgrade({QStringLiteral("head")});
        else
            Migrator(known, m_log).upgrade({QStringLiteral("head")});
    }));
}

QTEST_GUILESS_MAIN(TestPostgresSilence)
#include "tst_postgressilence.moc"
