// SPDX-License-Identifier: GPL-3.0-or-later
// KArchive can be built without some of its compressors, and then says so only when one is used. Backups need them.
#include <KCompressionDevice>
#include <KTar>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsBack_data();
    void writesAndReadsBack();
    void refusesDamagedData();

private:
    static QByteArray dump();
};

// Long enough for several blocks of every compressor, and compressible.
QByteArray TestArchive::dump()
{
    QByteArray text;
    for (int row = 0; row < 50000; ++row)
        text += "INSERT INTO medications VALUES (" + QByteArray::number(row) + ", 'Levothyroxin \xc2\xb5g');\n";
    return text;
}

void TestArchive::writesAndReadsBack_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<KCompressionDevice::CompressionType>("type");
    QTest::addColumn<QByteArray>("magic"); // each format's own specification
    QTest::newRow("zstd") << QStringLiteral("tar.zst") << KCompressionDevice::Zstd << QByteArray::fromHex("28b52ffd");
    QTest::newRow("gzip") << QStringLiteral("tar.gz") << KCompressionDevice::GZip << QByteArray::fromHex("1f8b");
    QTest::newRow("xz") << QStringLiteral("tar.xz") << KCompressionDevice::Xz << QByteArray::fromHex("fd377a585a00");
}

void TestArchive::writesAndReadsBack()
{
    QFETCH(const QString, suffix);
    QFETCH(const KCompressionDevice::CompressionType, type);
    QFETCH(const QByteArray, magic);
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString path = folder.filePath(QStringLiteral("backup.") + suffix);
    const QByteArray manifest = "{\"format\":1}\n";

    {
        KCompressionDevice device(path, type);
        QVERIFY2(device.open(QIODevice::WriteOnly), qPrintable(device.errorString()));
        KTar tar(&device);
        QVERIFY2(tar.open(QIODevice::WriteOnly), qPrintable(tar.errorString()));
        QVERIFY(tar.writeFile(QStringLiteral("manifest.json"), manifest, 0100600));
        QVERIFY(tar.writeFile(QStringLiteral("data/dump.sql"), dump(), 0100600));
        QVERIFY2(tar.close(), qPrintable(tar.errorString()));
        device.close();
        QCOMPARE(device.error(), QFileDevice::NoError);
    }

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(magic.size()), magic);
    QVERIFY2(file.size() < dump().size() / 4, "the archive is not compressed");
    file.close();

    // By its name alone, as a user's own archive would be opened.
    KTar tar(path);
    QVERIFY2(tar.open(QIODevice::ReadOnly), qPrintable(tar.errorString()));
    QStringList names = tar.directory()->entries();
    names.sort();
    QCOMPARE(names, QStringList({QStringLiteral("data"), QStringLiteral("manifest.json")}));
    const KArchiveFile *first = tar.directory()->file(QStringLiteral("manifest.json"));
    QVERIFY(first);
    QCOMPARE(first->data(), manifest);
    QCOMPARE(first->permissions() & 0777u, 0600u);
    const KArchiveFile *second = tar.directory()->file(QStringLiteral("data/dump.sql"));
    QVERIFY(second);
    QVERIFY(second->data() == dump());
}

// A compressor that read on over damage would hand a broken backup back as a good one.
void TestArchive::refusesDamagedData()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString path = folder.filePath(QStringLiteral("dump.zst"));
    {
        KCompressionDevice device(path, KCompressionDevice::Zstd);
        QVERIFY2(device.open(QIODevice::WriteOnly), qPrintable(device.errorString()));
        QCOMPARE(device.write(dump()), qint64(dump().size()));
        device.close();
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    QCOMPARE(file.write(QByteArray(64, '\x5a')), qint64(64));
    file.close();

    KCompressionDevice device(path, KCompressionDevice::Zstd);
    QVERIFY(device.open(QIODevice::ReadOnly));
    QVERIFY(device.readAll() != dump());
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
