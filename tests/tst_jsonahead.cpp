// SPDX-License-Identifier: GPL-3.0-or-later
// Reading ahead on another thread tells a target exactly what reading does: the same things in the same order, the same error
// at the same place, and nothing after the target itself has thrown.
#include "core/error.h"
#include "transfer/jsonahead.h"

#include <QBuffer>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace meditrack;

namespace {

using Read = void (*)(QIODevice &, JsonTarget &, const std::function<void()> &);

/// Writes down what it is told; throws at a row if it is to.
class Recorder final : public JsonTarget
{
public:
    QByteArrayList told;
    qint64 throwAt = -1; ///< rows told until then
    qint64 slowness = 0; ///< microseconds for each row
    int onOtherThreads = 0;

    void header(const JsonHeader &header) override { note("header " + QByteArray::number(header.version) + ' ' + header.heads.join(u',').toUtf8()); }
    void beginTable(const QString &name, bool withRowid, std::optional<qint64> sequence) override
    {
        note("table " + name.toUtf8() + (withRowid ? " rowid " : " ") + QByteArray::number(sequence.value_or(-1)));
    }
    void columns(const QStringList &names, const JsonPlace &place) override { note("columns " + names.join(u',').toUtf8() + " at " + place.text().toUtf8()); }
    void row(std::span<const Cell> cells, const JsonPlace &place) override
    {
        if (m_rows++ == throwAt)
            throw Error(ErrorCode::Sql, QStringLiteral("no more"));
        if (slowness > 0)
            QThread::usleep(static_cast<unsigned long>(slowness));
        QByteArray line = "row at " + place.text().toUtf8();
        for (const Cell &cell : cells) {
            line += ' ' + QByteArray::number(int(cell.kind)) + ':';
            if (cell.kind == Cell::Kind::Integer)
                line += QByteArray::number(cell.integer);
            else if (cell.kind == Cell::Kind::Real)
                line += QByteArray::number(cell.real, 'g', 17);
            else
                line += QByteArray(cell.bytes.data(), qsizetype(cell.bytes.size()));
        }
        note(line);
    }
    void endTable() override { note("end"); }

private:
    void note(const QByteArray &line)
    {
        onOtherThreads += QThread::currentThread() == m_thread ? 0 : 1;
        told << line;
    }

    QThread *m_thread = QThread::currentThread();
    qint64 m_rows = 0;
};

/// What it was told, and the error at the end.
QByteArrayList readBy(Read read, const QByteArray &text, Recorder &recorder, const std::function<void()> &onPiece = {})
{
    QByteArray copy = text;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    try {
        read(buffer, recorder, onPiece);
    } catch (const Error &error) {
        recorder.told << "error " + error.message.toUtf8();
    }
    return recorder.told;
}

QByteArray rowsOf(int count, int width)
{
    QByteArray rows;
    for (int i = 1; i <= count; ++i)
        rows += (i > 1 ? ",\n[" : "[") + QByteArray::number(i) + ",\"" + QByteArray(i * 7919 % (width + 1), char('a' + i % 26)) + "\",null,1.5,\"\"]";
    return rows;
}

QByteArray exportOf(const QByteArray &tables)
{
    return R"({"format":"meditrack-export","version":1,"heads":["h1"],"tables":[)" + tables + "]}";
}

QByteArray table(const char *name, const QByteArray &rows, const char *more = "")
{
    return QByteArray("{\"table\":\"") + name + "\"," + more + "\"columns\":[\"a\",\"b\",\"c\",\"d\",\"e\"],\"rows\":[" + rows + "]}";
}

} // namespace

class TestJsonAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSame_data();
    void theSame();
    void targetThrows_data();
    void targetThrows();
    void cancelled();
};

void TestJsonAhead::theSame_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("events"); ///< at least
    const QByteArray many = exportOf(table("t", rowsOf(5000, 90)) + ',' + table("u", {}) + ',' + table("v", rowsOf(513, 9), "\"sequence\":77,"));
    QByteArray guide = "{\"t\":[";
    for (int i = 0; i < 3000; ++i)
        guide += (i > 0 ? "," : "") + QByteArray("{\"id\":") + QByteArray::number(i) + (i % 3 == 0 ? ",\"more\":\"x\"}" : i % 3 == 1 ? "}" : ",\"bits\":{\"blob\":\"AAEC\"}}");
    guide += "],\"alembic_version\":[{\"version_num\":\"h1\"}]}";
    const QByteArray large = exportOf(table("t", rowsOf(600, 40) + ",\n[601,\"" + QByteArray(1000000, 'z') + "\",null,1.5,{\"blob\":\"" + QByteArray(400000, 'A') + "\"}],\n[602,\"small\",null,2.5,\"\"]"));
    QTest::newRow("many rows") << many << 5500;
    QTest::newRow("other columns in each row") << guide << 6000;
    QTest::newRow("a large row") << large << 603;
    QTest::newRow("many empty tables") << exportOf([] {
        QByteArray tables;
        for (int i = 0; i < 2000; ++i)
            tables += (i > 0 ? "," : "") + table(("t" + QByteArray::number(i)).constData(), {});
        return tables;
    }()) << 6000;
    QTest::newRow("nothing") << QByteArray() << 1;
    QTest::newRow("cut off") << many.left(many.size() / 2) << 1000;
    QTest::newRow("cut off in the large row") << large.left(500000) << 600;
    QTest::newRow("damaged in the end") << many.chopped(2) + "x}" << 5500;
    QTest::newRow("too many values") << exportOf(table("t", rowsOf(700, 5) + ",[1,2]")) << 700;
}

void TestJsonAhead::theSame()
{
    QFETCH(QByteArray, text);
    QFETCH(int, events);
    Recorder plain;
    const QByteArrayList expected = readBy(&readJson, text, plain);
    for (const qint64 slowness : {0, 20}) { // each of the two waits for the other
        Recorder ahead;
        ahead.slowness = slowness;
        QVERIFY(readBy(&readJsonAhead, text, ahead) == expected);
        QCOMPARE(ahead.onOtherThreads, 0);
    }
    QVERIFY2(expected.size() >= events, QByteArray::number(expected.size()).constData());
}

void TestJsonAhead::targetThrows_data()
{
    QTest::addColumn<int>("at");
    for (const int at : {0, 1, 511, 512, 513, 4000, 4999})
        QTest::addRow("row %d", at) << at;
}

/// The error is the target's, however much was read by then, or however wrong what follows.
void TestJsonAhead::targetThrows()
{
    QFETCH(int, at);
    for (const QByteArray &end : {QByteArray("]}]}"), QByteArray("nonsense")}) {
        const QByteArray text = exportOf(table("t", rowsOf(5000, 300))).chopped(4) + end;
        Recorder plain;
        plain.throwAt = at;
        const QByteArrayList expected = readBy(&readJson, text, plain);
        Recorder ahead;
        ahead.throwAt = at;
        QVERIFY(readBy(&readJsonAhead, text, ahead) == expected);
        QCOMPARE(expected.last(), QByteArray("error no more"));
        QCOMPARE(expected.size(), at + 4); // header, table, columns, the rows, the error
    }
}

void TestJsonAhead::cancelled()
{
    Recorder recorder;
    int looks = 0;
    const QByteArrayList told = readBy(&readJsonAhead, exportOf(table("t", rowsOf(20000, 50))), recorder, [&] {
        if (++looks == 5)
            throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
    });
    QCOMPARE(told.last(), QByteArray("error Cancelled."));
    QVERIFY(told.size() < 10000);
}

QTEST_GUILESS_MAIN(TestJsonAhead)
#include "tst_jsonahead.moc"
