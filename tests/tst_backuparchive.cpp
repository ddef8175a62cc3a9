// SPDX-License-Identifier: GPL-3.0-or-later
// Archives: written, read back, read by other programs; whatever is wrong with one is an error and nothing else.
#include "backup/archive.h"
#include "support/collecting.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace meditrack;

Q_DECLARE_METATYPE(meditrack::BackupForm)

namespace {

constexpr auto python = "/usr/bin/python3";

QByteArray sampleContent()
{
    QByteArray data("SQLite format 3\0", 16);
    quint32 state = 1;
    while (data.size() < 300'001) { // no multiple of a block
        state = state * 1664525u + 1013904223u;
        data += (state >> 24) % 3 == 0 ? char(state >> 16) : 'x';
    }
    return data;
}

Manifest sampleManifest(const QByteArray &content)
{
    Manifest manifest;
    manifest.product = QStringLiteral("SQLite 3.40.1");
    manifest.database = QStringLiteral("sqlite:////data/Ärzte \"x\".db");
    manifest.journalMode = QStringLiteral("wal");
    manifest.heads = QStringList{QStringLiteral("c3"), QStringLiteral("d1")};
    manifest.tables = {{QStringLiteral("alembic_version"), 2}, {QStringLiteral("\u6f22\u5b57"), 9007199254740993}, {QStringLiteral("v"), -1}};
    manifest.sizeBytes = content.size();
    manifest.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    manifest.created = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 89), Qt::UTC);
    manifest.origin = {QStringLiteral("meditrack 9"), QStringLiteral("anna"), QStringLiteral("host")};
    manifest.why = Manifest::Why::BeforeUpgrade;
    return manifest;
}

} // namespace

class TestBackupArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void roundTrip_data();
    void roundTrip();
    void readByOthers_data() { roundTrip_data(); }
    void readByOthers();

private:
    QString write(const QString &name, BackupForm form);
    QTemporaryDir m_folder;
    QByteArray m_content;
    Manifest m_manifest;
};

void TestBackupArchive::initTestCase()
{
    m_content = sampleContent();
    m_manifest = sampleManifest(m_content);
}

QString TestBackupArchive::write(const QString &name, BackupForm form)
{
    const QString database = m_folder.filePath(QStringLiteral("database"));
    QFile source(database);
    if (!source.open(QIODevice::WriteOnly) || source.write(m_content) != m_content.size())
        qFatal("cannot write");
    source.close();
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    NoProgress progress;
    writeArchive(file, form, m_manifest, database, progress);
    return file.fileName();
}

void TestBackupArchive::roundTrip_data()
{
    QTest::addColumn<BackupForm>("form");
    QTest::newRow("tar") << BackupForm::Tar;
    QTest::newRow("gzip") << BackupForm::TarGz;
    QTest::newRow("zstd") << BackupForm::TarZst;
    QTest::newRow("xz") << BackupForm::TarXz;
}

void TestBackupArchive::roundTrip()
{
    QFETCH(BackupForm, form);
    const QString path = write(QStringLiteral("round") + suffixOf(form), form);
    QCOMPARE(formOfName(path), std::optional(form));
    QCOMPARE(formOfContent(path), form);
    QVERIFY(readManifest(path) == m_manifest);
    const QString target = m_folder.filePath(QStringLiteral("unpacked") + suffixOf(form));
    Collecting progress;
    QVERIFY(unpackDatabase(path, target, progress) == m_manifest);
    QVERIFY(bytesOf(target) == m_content);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(target).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777u, 0600u);
    QCOMPARE(progress.advances.last().done, qint64(m_content.size()));
    QVERIFY(unpackDatabase(path, {}, progress) == m_manifest);
    const auto error = errorOf([&] { unpackDatabase(path, target, progress); });
    QVERIFY2(error && error->code == ErrorCode::CannotOpen, "it was written over");
    QVERIFY(bytesOf(target) == m_content);
}

// GNU tar, sha256sum and Python's tarfile see the same; the manifest is there without unpacking the rest.
void TestBackupArchive::readByOthers()
{
    QFETCH(BackupForm, form);
    const QString path = write(QStringLiteral("others") + suffixOf(form), form);
    const QTemporaryDir folder;
    const Outcome tar = runProgram({QStringLiteral("/bin/sh"),
                                    {QStringLiteral("-c"), QStringLiteral("tar -xaf \"$0\" && sha256sum --strict -c SHA256SUMS && ls"), path}, {}, {}, folder.path()});
    QCOMPARE(tar.exitCode, 0);
    QVERIFY2(tar.errors.isEmpty(), tar.errors.constData());
    QCOMPARE(tar.output, QByteArray("manifest.json: OK\ndatabase.db: OK\nSHA256SUMS\ndatabase.db\nmanifest.json\n"));
    QVERIFY(bytesOf(folder.filePath(QStringLiteral("database.db"))) == m_content);

    const Outcome first = runProgram({QLatin1String(python), {QStringLiteral("-c"), QStringLiteral(R"py(
import io, json, subprocess, sys, tarfile
data = open(sys.argv[1], "rb").read()
if data[:4] == bytes.fromhex("28b52ffd"):
    data = subprocess.run(["zstd", "-dc"], input=data, stdout=subprocess.PIPE, check=True).stdout
tar = tarfile.open(fileobj=io.BytesIO(data))
members = [(m.name, oct(m.mode), m.isreg(), m.uname) for m in tar.getmembers()]
assert members == [(n, "0o100600", True, "") for n in ("manifest.json", "SHA256SUMS", "database.db")], members
manifest = json.load(tar.extractfile("manifest.json"))
print(json.dumps(manifest))
)py"), path}});
    QVERIFY2(first.exitCode == 0, first.errors.constData());
    const QJsonObject manifest = QJsonDocument::fromJson(first.output).object();
    QCOMPARE(manifest[QLatin1String("format")].toInt(), 1);
    QCOMPARE(manifest[QLatin1String("why")].toString(), QStringLiteral("before upgrade"));
    QCOMPARE(manifest[QLatin1String("created")].toString(), QStringLiteral("2026-03-04T05:06:07.089Z"));
    QCOMPARE(manifest[QLatin1String("tables")][1][QLatin1String("rows")].toInteger(), 9007199254740993);
    QVERIFY(manifest[QLatin1String("tables")][2][QLatin1String("rows")].isNull());
}

QTEST_GUILESS_MAIN(TestBackupArchive)
#include "tst_backuparchive.moc"
