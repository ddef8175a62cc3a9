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
    void cutOff_data() { roundTrip_data(); }
    void cutOff();
    void flippedBits_data() { roundTrip_data(); }
    void flippedBits();
    void hostileArchives_data();
    void hostileArchives();
    void emptyLies();
    void largeHeaders_data();
    void largeHeaders();
    void sizeInBase256();
    void manifests_data();
    void manifests();
    void namesOfBefore_data();
    void namesOfBefore();
    void manifestLimits();

private:
    QString write(const QString &name, BackupForm form);
    QTemporaryDir m_folder;
    QByteArray m_content;
    QByteArray m_sha;
    Manifest m_manifest;
};

void TestBackupArchive::initTestCase()
{
    m_content = sampleContent();
    m_manifest = sampleManifest(m_content);
    m_sha = m_manifest.sha256;
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

/// What the archive gives out, or that it is refused. Never half a database left behind.
#define REFUSED(path, what) \
    do { \
        const QString target = m_folder.filePath(QStringLiteral("damaged.db")); \
        NoProgress silent; \
        const auto error = errorOf([&] { unpackDatabase(path, target, silent); }); \
        QVERIFY2(error, qPrintable(what)); \
        QVERIFY2(error->code == ErrorCode::Corrupt || error->code == ErrorCode::NotADatabase || error->code == ErrorCode::Unsupported, \
                 qPrintable(what + QStringLiteral(": ") + error->message)); \
        QVERIFY2(!QFile::exists(target), qPrintable(what)); \
    } while (false)

void TestBackupArchive::cutOff()
{
    QFETCH(BackupForm, form);
    const QByteArray whole = bytesOf(write(QStringLiteral("whole") + suffixOf(form), form));
    QVERIFY(whole.size() > 20000);
    QList<qsizetype> sizes{0, 1, 100, 511, 512, 700};
    for (qsizetype size = 4096; size < whole.size(); size += 4096)
        sizes << size;
    for (qsizetype less = 1; less < 40; ++less) // the last block, checksum and trailer of the compressors
        sizes << whole.size() - less;
    for (const qsizetype size : std::as_const(sizes)) {
        const QString path = m_folder.filePath(QStringLiteral("cut"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole.left(size));
        file.close();
        REFUSED(path, QStringLiteral("cut off at %1 of %2").arg(size).arg(whole.size()));
    }
}

// A flipped bit is found, or it was none that says anything (the time in gzip's header).
void TestBackupArchive::flippedBits()
{
    QFETCH(BackupForm, form);
    const QByteArray whole = bytesOf(write(QStringLiteral("whole") + suffixOf(form), form));
    const bool nightly = qEnvironmentVariableIntValue("MEDITRACK_NIGHTLY") == 1;
    const int step = nightly ? 101 : 1999;
    const int headStep = nightly ? 1 : 13; // headers and manifest
    const QString path = m_folder.filePath(QStringLiteral("flipped"));
    const QString target = m_folder.filePath(QStringLiteral("flipped.db"));
    int refused = 0;
    int tried = 0;
    for (qsizetype at = 0; at < whole.size(); at += at < 2048 ? headStep : step) {
        QByteArray flipped = whole;
        flipped[at] = char(flipped.at(at) ^ (1 << (at % 8)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(flipped);
        file.close();
        ++tried;
        Manifest manifest;
        NoProgress silent;
        const auto error = errorOf([&] { manifest = unpackDatabase(path, target, silent); });
        refused += error ? 1 : 0;
        QCOMPARE(QFile::exists(target), !error);
        if (error)
            continue;
        QVERIFY2(manifest == m_manifest, qPrintable(QStringLiteral("byte %1").arg(at)));
        QVERIFY2(bytesOf(target) == m_content, qPrintable(QStringLiteral("byte %1").arg(at)));
        QFile::remove(target);
    }
    QVERIFY2(refused >= tried - 12, qPrintable(QStringLiteral("%1 of %2 refused").arg(refused).arg(tried)));
}

void TestBackupArchive::hostileArchives_data()
{
    QTest::addColumn<QString>("make"); // Python: parts, a list of (name, type, content, other fields)
    const auto row = [](const char *name, const char *make) { QTest::newRow(name) << QString::fromLatin1(make); };
    row("name that leads out", "parts[2] = ('../evil.db', REG, db, {})");
    row("absolute name", "parts[2] = ('/tmp/meditrack-evil.db', REG, db, {})");
    row("name that leads out, manifest", "parts[0] = ('../manifest.json', REG, manifest, {})");
    row("symbolic link", "parts[2] = ('database.db', SYM, b'', {'linkname': '/etc/passwd'})");
    row("hard link", "parts[2] = ('database.db', LNK, b'', {'linkname': 'manifest.json'})");
    row("link before it", "parts.insert(2, ('database.db', SYM, b'', {'linkname': '/tmp/meditrack-evil.db'}))");
    row("folder", "parts[2] = ('database.db', DIR, b'', {})");
    row("device", "parts[2] = ('database.db', CHR, b'', {'devmajor': 1, 'devminor': 5})");
    row("pipe", "parts[2] = ('database.db', FIFO, b'', {})");
    row("long name", "parts[2] = ('x/' * 200 + 'database.db', REG, db, {})");
    row("file too many", "parts.append(('more', REG, b'x', {}))");
    row("database twice", "parts.append(parts[2])");
    row("manifest twice", "parts.insert(1, parts[0])");
    row("manifest last", "parts.append(parts.pop(0))");
    row("no checksums", "parts.pop(1)");
    row("no database", "parts.pop(2)");
    row("nothing", "parts.clear()");
    row("database is shorter", "parts[2] = ('database.db', REG, db[:-1], {})");
    row("database is longer", "parts[2] = ('database.db', REG, db + b'x', {})");
    row("database is another", "parts[2] = ('database.db', REG, db[:-1] + b'!', {})");
    row("manifest changed", "parts[0] = ('manifest.json', REG, manifest.replace(b'anna', b'eve!'), {})");
    row("manifest too large", "parts[0] = ('manifest.json', REG, manifest + b' ' * (5 << 20), {})");
    row("empty manifest", "parts[0] = ('manifest.json', REG, b'', {})");
    row("huge size, base 256", "huge = 1 << 60");
    row("size of 8 GiB", "huge = 0o77777777777");
    row("manifest of 8 GiB", "huge = 0o77777777777; at = 0");
    row("after its end", "end = b'x' * 2048");
    row("endless end", "end = bytes(3 << 20)");
}

// Made by Python's tarfile.
void TestBackupArchive::hostileArchives()
{
    QFETCH(QString, make);
    const QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("in"));
    QDir().mkdir(inside);
    const QString source = write(QStringLiteral("template.tar"), BackupForm::Tar);
    const QString path = inside + QStringLiteral("/x.tar");
    const Outcome made = runProgram({QLatin1String(python), {QStringLiteral("-c"), QStringLiteral(R"py(
import io, sys, tarfile
from tarfile import REGTYPE as REG, SYMTYPE as SYM, LNKTYPE as LNK, DIRTYPE as DIR, CHRTYPE as CHR, FIFOTYPE as FIFO
source = tarfile.open(sys.argv[1])
manifest, sums, db = (source.extractfile(n).read() for n in ('manifest.json', 'SHA256SUMS', 'database.db'))
parts = [('manifest.json', REG, manifest, {}), ('SHA256SUMS', REG, sums, {}), ('database.db', REG, db, {})]
huge = None; at = 2; end = bytes(1024)
exec(sys.argv[3])
out = open(sys.argv[2], 'wb')
for i, (name, kind, content, more) in enumerate(parts):
    info = tarfile.TarInfo(name)
    info.type = kind
    info.size = huge if huge and i == at else len(content)
    for key, value in more.items():
        setattr(info, key, value)
    out.write(info.tobuf(tarfile.GNU_FORMAT) + content + bytes(-len(content) % 512))
out.write(end)
)py"), source, path, make}});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QByteArray before = bytesOf(path);
    NoProgress silent;
    const QString target = inside + QStringLiteral("/out.db");
    const auto error = errorOf([&] { unpackDatabase(path, target, silent); });
    QVERIFY(error);
    QVERIFY2(error->code == ErrorCode::Corrupt || error->code == ErrorCode::NotADatabase, qPrintable(error->message));
    QVERIFY2(!error->message.isEmpty() && !error->advice.isEmpty(), qPrintable(error->text()));
    // Nothing but the archive, inside or out.
    QCOMPARE(QDir(inside).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden | QDir::System), QStringList{QStringLiteral("x.tar")});
    QCOMPARE(QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden | QDir::System), QStringList{QStringLiteral("in")});
    QVERIFY(!QFile::exists(QStringLiteral("/tmp/meditrack-evil.db")));
    QVERIFY(bytesOf(path) == before);
}

// 512 MiB of zero bytes in a few kilobytes, where the manifest should be: refused, and without the memory for it.
void TestBackupArchive::emptyLies()
{
    const QString path = m_folder.filePath(QStringLiteral("bomb.tar.zst"));
    const Outcome made = runProgram({QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral(R"sh(
set -e
python3 -c "
import sys, tarfile
info = tarfile.TarInfo('manifest.json'); info.size = 1 << 29
sys.stdout.buffer.write(info.tobuf())" > "$0.head"
( cat "$0.head"; head -c 536870912 /dev/zero ) | zstd -q -1 > "$0"
rm "$0.head"
)sh"), path}});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    QVERIFY(QFileInfo(path).size() < 1 << 20);
    QFile peaks(QStringLiteral("/proc/self/clear_refs")); // man 5 proc: 5 resets the peak
    QVERIFY(peaks.open(QIODevice::WriteOnly));
    QCOMPARE(peaks.write("5"), qint64(1));
    peaks.close();
    const auto peak = [] {
        for (const QByteArray &line : bytesOf(QStringLiteral("/proc/self/status")).split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').first().toLongLong(); // KiB
        }
        return qint64(-1);
    };
    const qint64 before = peak();
    REFUSED(path, QStringLiteral("bomb"));
    QVERIFY2(peak() - before < 32 << 10, qPrintable(QStringLiteral("%1 KiB more").arg(peak() - before)));
}

void TestBackupArchive::largeHeaders_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("the last octal one") << (qint64(8) << 30) - 1;
    QTest::newRow("8 GiB") << (qint64(8) << 30);
    QTest::newRow("8 GiB and some") << (qint64(8) << 30) + 513;
    QTest::newRow("all its bytes") << qint64(0x00123456789abcde);
}

/// Eleven octal digits end at 8 GiB; what GNU tar, bsdtar and Python's tarfile read beyond that is base 256.
void TestBackupArchive::largeHeaders()
{
    QFETCH(qint64, size);
    const QByteArray header = tarHeader(QStringLiteral("database.db"), size, m_manifest.created);
    QCOMPARE(header.size(), 512);
    const QString path = m_folder.filePath(QStringLiteral("large.tar"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(header) == header.size() && file.flush());
    const Outcome told = runProgram({QLatin1String(python), {QStringLiteral("-c"), QStringLiteral(R"py(
import sys, tarfile
info = tarfile.TarInfo.frombuf(open(sys.argv[1], 'rb').read(512), 'utf-8', 'strict')
print(info.name, info.size, info.isreg(), oct(info.mode), info.mtime)
)py"), path}});
    QCOMPARE(told.output.trimmed(), QByteArray("database.db " + QByteArray::number(size) + " True 0o100600 " + QByteArray::number(m_manifest.created.toSecsSinceEpoch())));
    if (size > qint64(1) << 34)
        return;
    QVERIFY(file.resize(512 + (size + 511) / 512 * 512 + 1024)); // all holes
    file.close();
    const Outcome listed = runProgram({QStringLiteral("/bin/tar"), {QStringLiteral("--list"), QStringLiteral("--verbose"), QStringLiteral("--file"), path}});
    QVERIFY2(listed.exitCode == 0, listed.errors.constData());
    QVERIFY2(listed.output.contains(' ' + QByteArray::number(size) + ' '), listed.output.constData());
    QFile::remove(path);
}

/// The same by our own reader: any size may be written so.
void TestBackupArchive::sizeInBase256()
{
    const QString source = write(QStringLiteral("octal.tar"), BackupForm::Tar);
    const auto rewritten = [&](qint64 size) {
        const QString path = m_folder.filePath(QStringLiteral("base256.tar"));
        const Outcome made = runProgram({QLatin1String(python), {QStringLiteral("-c"), QStringLiteral(R"py(
import sys, tarfile
info = tarfile.open(sys.argv[1]).getmember('database.db')
data = bytearray(open(sys.argv[1], 'rb').read())
head = data[info.offset:info.offset + 512]
head[124:136] = bytes([0x80]) + int(sys.argv[3]).to_bytes(11, 'big')
head[148:156] = b'%06o\0 ' % tarfile.calc_chksums(head)[0]
data[info.offset:info.offset + 512] = head
open(sys.argv[2], 'wb').write(data)
)py"), source, path, QString::number(size)}});
        if (made.exitCode != 0)
            qFatal("%s", made.errors.constData());
        return path;
    };
    NoProgress progress;
    const QString target = m_folder.filePath(QStringLiteral("base256.db"));
    QVERIFY(unpackDatabase(rewritten(m_content.size()), target, progress) == m_manifest);
    QVERIFY(bytesOf(target) == m_content);
    const qint64 large = (qint64(9) << 30) + 7;
    const auto error = errorOf([&] { unpackDatabase(rewritten(large), {}, progress); });
    QVERIFY(error);
    QVERIFY2(error->message.contains(QStringLiteral("its database has %1 bytes").arg(large)), qPrintable(error->message));
}

void TestBackupArchive::manifests_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const char *from, const QByteArray &to, bool good = false) { QTest::newRow(name) << QByteArray(from) << to << good; };
    row("as it is", "{", "{", true);
    row("a key of a later program", "{", "{\"new\": [1, {\"x\": null}],", true);
    row("number as text", "\"size\":300001", "\"size\":\"300001\"");
    row("negative size", "\"size\":300001", "\"size\":-1");
    row("size with a fraction", "\"size\":300001", "\"size\":300001.5");
    row("size beyond 64 bits", "\"size\":300001", "\"size\":99999999999999999999");
    row("size missing", "\"size\":300001", "\"sizes\":300001");
    row("key twice", "{", "{\"size\":1,");
    row("key twice, in a table", "{\"name\":", "{\"name\":\"x\",\"name\":");
    row("unknown key twice", "{", "{\"new\":1,\"new\":2,");
    row("table twice", "\"name\":\"v\"", "\"name\":\"alembic_version\"");
    row("rows as text", "\"rows\":2", "\"rows\":\"2\"");
    row("rows negative", "\"rows\":2", "\"rows\":-2");
    row("tables no list", "\"tables\":[", "\"tables\":{},\"x\":[");
    row("heads no texts", "\"c3\"", "3");
    row("checksum too short", m_sha.constData(), m_sha.left(63));
    row("checksum no hexadecimal", m_sha.constData(), "x" + m_sha.mid(1));
    row("checksum in capitals", m_sha.constData(), m_sha.toUpper());
    row("newer format", "\"format\":1", "\"format\":2");
    row("format 0", "\"format\":1", "\"format\":0");
    row("format as text", "\"format\":1", "\"format\":\"1\"");
    row("no time", "2026-03-04T05:06:07.089Z", "yesterday");
    row("time without a zone", "05:06:07.089Z", "05:06:07.089");
    row("reason that is none", "before upgrade", "because");
    row("invalid UTF-8", "anna", "an\xff\xfe");
    row("UTF-8 cut off", "anna", "ann\xc3");
    row("overlong UTF-8", "anna", "\xc0\xaf");
    row("half a surrogate", "anna", "\\ud800");
    row("zero byte", "anna", QByteArray("an\0na", 5));
    row("escaped zero byte", "anna", "an\\u0000na", true); // a text like any other
    row("control character", "anna", "an\nna");
    row("comma at the end", "\"why\":\"before upgrade\"", "\"why\":\"before upgrade\",");
    row("comment", "{", "{/* x */");
    row("NaN", "\"size\":300001", "\"size\":NaN");
    row("something after it", "{\"created\"", "{} {\"created\"");
    row("a list", "{\"created\"", "[{\"created\"");
    row("deep", "{", "{\"x\":" + QByteArray(500000, '[') + QByteArray(500000, ']') + ",", true);
    row("deep and not closed", "{", "{\"x\":" + QByteArray(1000000, '['));
    row("deep objects", "{", "{\"x\":" + QByteArray("{\"a\":").repeated(200000));
}

void TestBackupArchive::manifests()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, good);
    QByteArray json = QJsonDocument(QJsonDocument::fromJson(m_manifest.toJson()).object()).toJson(QJsonDocument::Compact);
    const qsizetype at = json.indexOf(from);
    QVERIFY2(at >= 0, "the test replaces nothing");
    json.replace(at, from.size(), to);
    Manifest manifest;
    const auto error = errorOf([&] { manifest = Manifest::fromJson(json); });
    QCOMPARE(!error, good);
    if (error)
        QVERIFY2((error->code == ErrorCode::Corrupt || error->code == ErrorCode::Unsupported) && !error->message.isEmpty() && error->message.size() < 300,
                 qPrintable(error->message));
    else
        QCOMPARE(manifest.sha256, m_manifest.sha256);
}

void TestBackupArchive::namesOfBefore_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("onServer");
    QTest::newRow("public") << "public.a" << "a" << true;
    QTest::newRow("another schema") << "clinic.a" << "clinic.a" << true;
    QTest::newRow("quotes that are needed no more") << "public.\"My Table\"" << "My Table" << true;
    QTest::newRow("in both") << "\"Clinic\".\"A b\"" << "Clinic.A b" << true;
    QTest::newRow("a point") << "public.\"a.b\"" << "\"a.b\"" << true;
    QTest::newRow("a quote") << "public.\"a\"\"b\"" << "\"a\"\"b\"" << true;
    QTest::newRow("today's") << "a" << "a" << true;
    QTest::newRow("today's, with a space") << "My Table" << "My Table" << true;
    QTest::newRow("today's, with a point") << "\"public.a\"" << "\"public.a\"" << true;
    QTest::newRow("today's, with a point and a schema") << "s.\"a.b\"" << "s.\"a.b\"" << true;
    QTest::newRow("large objects") << "pg_catalog.pg_largeobject_metadata" << "pg_catalog.pg_largeobject_metadata" << true;
    QTest::newRow("SQLite's") << "public.a" << "public.a" << false;
}

/// Programs of before wrote the schema public into a server's manifests, and quotes where they were not needed.
void TestBackupArchive::namesOfBefore()
{
    QFETCH(QString, written);
    QFETCH(bool, onServer);
    Manifest manifest = m_manifest;
    manifest.dialect = onServer ? QStringLiteral("postgresql") : QStringLiteral("sqlite");
    manifest.tables = {{written, 3}};
    const Manifest read = Manifest::fromJson(manifest.toJson());
    QTEST(read.tables.front().name, "now");
    QCOMPARE(read.tables.front().rows, 3);
    // What has been read once is written by today's names.
    QVERIFY(Manifest::fromJson(read.toJson()) == read);
}

void TestBackupArchive::manifestLimits()
{
    QVERIFY(Manifest::fromJson(m_manifest.toJson()) == m_manifest);
    for (const QByteArray &json : {QByteArray(), QByteArray("x"), QByteArray("null"), QByteArray("{}"), QByteArray(5 << 20, ' ')}) {
        const auto error = errorOf([&] { Manifest::fromJson(json); });
        QVERIFY(error && error->code == ErrorCode::Corrupt);
    }
    const auto newer = errorOf([&] { Manifest::fromJson("{\"format\":7}"); });
    QVERIFY2(newer && newer->code == ErrorCode::Unsupported && newer->message.contains(QLatin1String("newer")), "that it is newer is the first thing to say");
    // Every cut of it.
    const QByteArray json = m_manifest.toJson();
    for (qsizetype size = 0; size < json.trimmed().size(); ++size)
        QVERIFY2(errorOf([&] { Manifest::fromJson(json.left(size)); }), qPrintable(QString::number(size)));
}

QTEST_GUILESS_MAIN(TestBackupArchive)
#include "tst_backuparchive.moc"
