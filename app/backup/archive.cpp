// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that uses KArchive. It writes the archives with KTar and reads them with a reader of its own: KTar lists
// a whole archive before it gives out the first file, keeps what names it finds, and accepts much that is no backup.
#include "backup/archive.h"

#include "backup/checksum.h"
#include "backup/newfile.h"
#include "backup/zstdwriter.h"
#include "core/engine.h"
#include "core/error.h"
#include "db/firstbytes.h"
#include "db/waiting.h"

#include <KCompressionDevice>
#include <KTar>

#include <QBuffer>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>

#include <unistd.h>

namespace meditrack {

namespace {

constexpr qint64 chunkBytes = 1 << 20;
constexpr qint64 blockBytes = 512; // of a tar archive: POSIX.1, pax, "ustar Interchange Format"
constexpr qint64 longestEnd = 1 << 20; // of zeros: tar itself writes 10 KiB
constexpr mode_t privateMode = 0100600;
// Offset and size of a header's fields, as there.
constexpr qsizetype sizeAt = 124;
constexpr qsizetype sizeBytes = 12;
constexpr qsizetype sumAt = 148;
constexpr qsizetype sumBytes = 8;
constexpr qint64 largestOctal = 077777777777; // eleven digits: 8 GiB
constexpr unsigned char base256 = 0x80; // in the first byte: the rest is the number itself, most significant byte first
const QString manifestName = QStringLiteral("manifest.json");
const QString sumsName = QStringLiteral("SHA256SUMS");

/// What the database is called inside.
QString databaseName(const Manifest &manifest)
{
    return manifest.dialect == QLatin1String("sqlite") ? QStringLiteral("database.db") : QStringLiteral("database.dump");
}

struct FormWords
{
    BackupForm form;
    const char *suffix;
    KCompressionDevice::CompressionType type;
    QByteArray magic; ///< of its first bytes
};

const std::vector<FormWords> &forms()
{
    static const std::vector<FormWords> table{
        {BackupForm::Plain, ".db", KCompressionDevice::None, QByteArray("SQLite format 3\0", 16)},
        {BackupForm::Plain, ".sqlite", KCompressionDevice::None, QByteArray("SQLite format 3\0", 16)},
        {BackupForm::Plain, ".sqlite3", KCompressionDevice::None, QByteArray("SQLite format 3\0", 16)},
        {BackupForm::Dump, ".dump", KCompressionDevice::None, QByteArray("PGDMP")}, // pg_backup_archiver.h
        {BackupForm::TarGz, ".tar.gz", KCompressionDevice::GZip, QByteArray("\x1f\x8b", 2)},
        {BackupForm::TarZst, ".tar.zst", KCompressionDevice::Zstd, QByteArray("\x28\xb5\x2f\xfd", 4)},
        {BackupForm::TarXz, ".tar.xz", KCompressionDevice::Xz, QByteArray("\xfd"
                                                                          "7zXZ\0", 6)},
        {BackupForm::Tar, ".tar", KCompressionDevice::None, QByteArray(manifestName.toLatin1())},
    };
    return table;
}

KCompressionDevice::CompressionType compressionOf(BackupForm form)
{
    for (const FormWords &each : forms()) {
        if (each.form == form)
            return each.type;
    }
    return KCompressionDevice::None;
}

Error cannotWrite(const QFile &file)
{
    return Error(ErrorCode::Io, Engine::tr("'%1' cannot be written: %2.").arg(file.fileName(), file.errorString()));
}

/// Tells how far it is, and stops when asked to.
class Counter
{
public:
    Counter(const QString &what, qint64 total, Progress &progress)
        : m_far{what, 0, total, event::Advance::Unit::Bytes}
        , m_progress(progress)
    {
        m_progress.report(m_far);
        m_timer.start();
    }
    void add(qint64 bytes)
    {
        if (m_progress.cancelled())
            throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled."));
        m_far.done += bytes;
        if (m_far.done == m_far.total || m_timer.elapsed() < betweenReports)
            return;
        m_progress.report(m_far);
        m_timer.start();
    }
    ~Counter()
    {
        // An open line on the terminal is closed, whatever happened.
        m_far.done = m_far.total;
        m_progress.report(m_far);
    }
    Counter(const Counter &) = delete;
    Counter &operator=(const Counter &) = delete;

private:
    event::Advance m_far;
    Progress &m_progress;
    QElapsedTimer m_timer;
};

class Writer
{
public:
    Writer(QFile &file, QIODevice &device)
        : m_file(file)
        , m_device(device)
        , m_tar(&device)
    {
        if (!m_tar.open(QIODevice::WriteOnly))
            throw cannotWrite(m_file);
    }

    void add(const QString &name, const QByteArray &content, const QDateTime &time)
    {
        require(m_tar.writeFile(name, content, privateMode, {}, {}, time, time, time));
    }
    void addFile(const QString &name, const QString &path, const QDateTime &time, Progress &progress)
    {
        QFile source(path);
        if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            throw Error(ErrorCode::Io, Engine::tr("'%1' cannot be read: %2.").arg(path, source.errorString()));
        const qint64 size = source.size();
        const QByteArray header = tarHeader(name, size, time);
        require(m_device.write(header) == header.size());
        Counter counter(Engine::tr("Writing the archive"), size, progress);
        QByteArray chunk(chunkBytes, Qt::Uninitialized);
        for (qint64 left = size; left > 0;) {
            const qint64 got = source.read(chunk.data(), qMin(left, chunkBytes));
            if (got <= 0)
                throw Error(ErrorCode::Io, Engine::tr("'%1' cannot be read: %2.").arg(path, source.errorString()));
            require(m_device.write(chunk.constData(), got) == got);
            left -= got;
            counter.add(got);
        }
        const QByteArray padding(qsizetype((blockBytes - size % blockBytes) % blockBytes), '\0');
        require(m_device.write(padding) == padding.size());
    }
    void finish()
    {
        const QByteArray end(2 * blockBytes, '\0'); // which KTar leaves out
        require(m_device.write(end) == end.size());
        require(m_tar.close()); // and the device
    }

private:
    void require(bool good) const
    {
        if (!good)
            throw cannotWrite(m_file);
    }

    QFile &m_file;
    QIODevice &m_device;
    KTar m_tar;
};

/// One file of an archive, from its header.
struct Entry
{
    QByteArray name;
    qint64 size = 0;
};

/// Reads an archive from its beginning to its end, once, and takes nothing but what writeArchive() writes.
class Reader
{
public:
    explicit Reader(const QString &path);

    const Manifest &manifest() const { return m_manifest; }
    void readManifest();
    /// Gives out the database in pieces.
    template<typename Sink>
    void readDatabase(Sink sink, Progress &progress);

private:
    Error damaged(const QString &what) const
    {
        return Error(ErrorCode::Corrupt, Engine::tr("The backup '%1' is damaged: %2.").arg(m_path, what))
            .means(Engine::tr("It cannot be restored; nothing has been changed."))
            .advise(Engine::tr("Use another backup."));
    }
    void read(char *data, qint64 size)
    {
        if (m_device->read(data, size) != size)
            throw damaged(Engine::tr("it is cut off, or its compressed data cannot be read"));
    }
    Entry readHeader();
    qint64 numberIn(const char *field, qsizetype size) const;
    qint64 sizeIn(const char *field) const;
    QByteArray readSmall(const QString &name, qint64 most);
    void readPadding(qint64 size);
    void readEnd();

    QString m_path;
    QFile m_file;
    std::unique_ptr<KCompressionDevice> m_unpacked;
    QIODevice *m_device = nullptr;
    Manifest m_manifest;
};

Reader::Reader(const QString &path)
    : m_path(path)
    , m_file(path)
{
    const BackupForm form = formOfContent(path);
    if (!isArchive(form))
        throw Error(ErrorCode::NotADatabase, Engine::tr("'%1' is a database, not an archive.").arg(path));
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw Error(ErrorCode::Io, Engine::tr("'%1' cannot be read: %2.").arg(path, m_file.errorString()));
    m_device = &m_file;
    if (form != BackupForm::Tar) {
        m_unpacked = std::make_unique<KCompressionDevice>(&m_file, false, compressionOf(form));
        m_device = m_unpacked.get();
        if (!m_device->open(QIODevice::ReadOnly))
            throw damaged(Engine::tr("its compressed data cannot be read"));
    }
}

/// Octal digits, with spaces or zero bytes around them.
qint64 Reader::numberIn(const char *field, qsizetype size) const
{
    QByteArray digits(field, size);
    digits = digits.left(qMax<qsizetype>(0, digits.contains('\0') ? digits.indexOf('\0') : size)).trimmed();
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok, 8);
    if (!ok || number < 0)
        throw damaged(Engine::tr("a header inside it makes no sense"));
    return number;
}

/// The same, or in base 256 (tarHeader()).
qint64 Reader::sizeIn(const char *field) const
{
    if (static_cast<unsigned char>(*field) != base256)
        return numberIn(field, sizeBytes);
    quint64 number = 0;
    for (qsizetype i = 1; i < sizeBytes; ++i) {
        if (number >> 54 != 0) // no file is as large
            throw damaged(Engine::tr("a header inside it makes no sense"));
        number = number << 8 | static_cast<unsigned char>(field[i]);
    }
    return qint64(number);
}

Entry Reader::readHeader()
{
    // POSIX.1, pax, "ustar Interchange Format": offset and size of the fields.
    std::array<char, blockBytes> block{};
    read(block.data(), blockBytes);
    qint64 sum = 0;
    for (qsizetype i = 0; i < blockBytes; ++i)
        sum += i >= sumAt && i < sumAt + sumBytes ? ' ' : static_cast<unsigned char>(block[size_t(i)]);
    if (sum != numberIn(&block[sumAt], sumBytes))
        throw damaged(Engine::tr("a header inside it has a wrong checksum"));
    const char type = block[156];
    if ((type != '0' && type != '\0') || block[157] != '\0')
        throw damaged(Engine::tr("there is something in it that is no plain file"));
    if (QByteArray(&block[257], 5) == "ustar" && block[345] != '\0')
        throw damaged(Engine::tr("there is a file in it that no backup has"));
    const QByteArray name(block.data(), qsizetype(qstrnlen(block.data(), 100)));
    return {name.startsWith("./") ? name.mid(2) : name, sizeIn(&block[sizeAt])};
}

QByteArray Reader::readSmall(const QString &name, qint64 most)
{
    const Entry entry = readHeader();
    if (entry.name != name.toLatin1())
        throw damaged(Engine::tr("where %1 should be is '%2'").arg(name, QString::fromUtf8(entry.name)));
    if (entry.size > most)
        throw damaged(Engine::tr("%1 is too large (%2 bytes)").arg(name, QString::number(entry.size)));
    QByteArray content(entry.size, Qt::Uninitialized);
    read(content.data(), entry.size);
    readPadding(entry.size);
    return content;
}

void Reader::readPadding(qint64 size)
{
    const qint64 rest = size % blockBytes;
    if (rest == 0)
        return;
    QByteArray padding(blockBytes - rest, Qt::Uninitialized);
    read(padding.data(), padding.size());
    if (padding != QByteArray(padding.size(), '\0'))
        throw damaged(Engine::tr("there is something between its files"));
}

void Reader::readEnd()
{
    qint64 zeros = 0;
    for (;;) {
        const QByteArray rest = m_device->read(blockBytes);
        zeros += rest.size();
        if (rest.count('\0') != rest.size() || zeros > longestEnd)
            throw damaged(Engine::tr("something follows its last file"));
        if (rest.isEmpty())
            break;
    }
    if (zeros < 2 * blockBytes || !m_device->atEnd())
        throw damaged(Engine::tr("its end is missing"));
}

void Reader::readManifest()
{
    const QByteArray json = readSmall(manifestName, Manifest::maxBytes);
    const QList<QByteArray> lines = readSmall(sumsName, 1024).split('\n');
    if (lines.size() != 3 || lines.at(0) != Sha256::of(json) + "  " + manifestName.toLatin1() || !lines.at(2).isEmpty())
        throw damaged(Engine::tr("the checksum of its manifest is wrong"));
    m_manifest = Manifest::fromJson(json);
    if (lines.at(1) != m_manifest.sha256 + "  " + databaseName(m_manifest).toLatin1())
        throw damaged(Engine::tr("its two checksums of the database differ"));
}

template<typename Sink>
void Reader::readDatabase(Sink sink, Progress &progress)
{
    const Entry entry = readHeader();
    if (entry.name != databaseName(m_manifest).toLatin1())
        throw damaged(Engine::tr("where %1 should be is '%2'").arg(databaseName(m_manifest), QString::fromUtf8(entry.name)));
    if (entry.size != m_manifest.sizeBytes)
        throw damaged(Engine::tr("its database has %1 bytes, and should have %2").arg(entry.size).arg(m_manifest.sizeBytes));
    Counter counter(Engine::tr("Reading the archive"), entry.size, progress);
    Sha256 sum;
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (qint64 left = entry.size; left > 0;) {
        const qint64 size = qMin(left, chunkBytes);
        read(chunk.data(), size);
        sum.add(chunk.constData(), size);
        sink(chunk.constData(), size);
        left -= size;
        counter.add(size);
    }
    readPadding(entry.size);
    readEnd();
    if (sum.hex() != m_manifest.sha256)
        throw damaged(Engine::tr("the checksum of its database is wrong"));
}

} // namespace

QByteArray tarHeader(const QString &name, qint64 size, const QDateTime &time)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    KTar tar(&buffer);
    if (!tar.open(QIODevice::WriteOnly) || !tar.prepareWriting(name, {}, {}, qMin(size, largestOctal), privateMode, time, time, time))
        throw Error(ErrorCode::Internal, Engine::tr("No header of an archive could be made."));
    QByteArray header = buffer.data().left(blockBytes);
    if (size <= largestOctal)
        return header;
    header[sizeAt] = char(base256);
    for (qsizetype i = sizeBytes - 1; i > 0; --i, size >>= 8)
        header[sizeAt + i] = char(size & 0xff);
    header.replace(sumAt, sumBytes, QByteArray(sumBytes, ' '));
    qint64 sum = 0;
    for (const char c : header)
        sum += static_cast<unsigned char>(c);
    header.replace(sumAt, sumBytes, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return header;
}

bool isArchive(BackupForm form)
{
    return form != BackupForm::Plain && form != BackupForm::Dump;
}

QString suffixOf(BackupForm form)
{
    for (const FormWords &each : forms()) {
        if (each.form == form)
            return QLatin1String(each.suffix);
    }
    return {};
}

std::optional<BackupForm> formOfName(const QString &name)
{
    for (const FormWords &each : forms()) {
        if (name.endsWith(QLatin1String(each.suffix), Qt::CaseInsensitive))
            return each.form;
    }
    return std::nullopt;
}

BackupForm formOfContent(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        throw Error(ErrorCode::CannotOpen, Engine::tr("There is no file '%1'.").arg(path))
            .advise(Engine::tr("Check the name; `meditrack db backups` lists the backups."));
    if (!info.isFile())
        throw Error(ErrorCode::CannotOpen, Engine::tr("'%1' is not a file.").arg(path))
            .advise(Engine::tr("Name the backup itself; `meditrack db backups` lists them."));
    if (::access(QFile::encodeName(path).constData(), R_OK) != 0)
        throw Error(errno == EACCES ? ErrorCode::PermissionDenied : ErrorCode::Io, Engine::tr("'%1' cannot be read: %2.").arg(path, qt_error_string(errno)))
            .advise(Engine::tr("Give this user the right to read it, or use another backup."));
    QByteArray start = firstBytes(info.absoluteFilePath(), blockBytes);
    if (start.startsWith("./"))
        start.remove(0, 2);
    for (const FormWords &each : forms()) {
        if (start.startsWith(each.magic))
            return each.form;
    }
    throw Error(ErrorCode::NotADatabase, Engine::tr("'%1' is neither a backup nor an SQLite database.").arg(path))
        .means(Engine::tr("The file was not changed."))
        .advise(Engine::tr("Choose another file."));
}

void writeArchive(QFile &archive, BackupForm form, const Manifest &manifest, const QString &database, Progress &progress)
{
    // Without compression too, for KTar closes its device, and the lock of an unfinished backup would go with the file.
    KCompressionDevice compressor(&archive, false, compressionOf(form));
    ZstdWriter zstd(archive);
    const bool isZstd = form == BackupForm::TarZst;
    QIODevice &device = isZstd ? static_cast<QIODevice &>(zstd) : compressor;
    if (!device.open(QIODevice::WriteOnly))
        throw cannotWrite(archive);
    const QByteArray json = manifest.toJson();
    if (json.size() > Manifest::maxBytes)
        throw Error(ErrorCode::Unsupported, Engine::tr("The database has too many tables for an archive's manifest."))
            .advise(Engine::tr("Make a plain backup: name a file that ends in .db."));
    const QByteArray sums = Sha256::of(json) + "  " + manifestName.toLatin1() + '\n' + manifest.sha256 + "  " + databaseName(manifest).toLatin1() + '\n';
    Writer writer(archive, device);
    writer.add(manifestName, json, manifest.created);
    writer.add(sumsName, sums, manifest.created);
    writer.addFile(databaseName(manifest), database, manifest.created, progress);
    writer.finish();
    if (isZstd ? zstd.hasFailed() : compressor.error() != QFileDevice::NoError)
        throw cannotWrite(archive);
}

Manifest readManifest(const QString &path)
{
    Reader reader(path);
    reader.readManifest();
    return reader.manifest();
}

Manifest unpackDatabase(const QString &path, const QString &target, Progress &progress)
{
    Reader reader(path);
    reader.readManifest();
    if (target.isEmpty()) {
        reader.readDatabase([](const char *, qint64) {}, progress);
        return reader.manifest();
    }
    requireSpace(QFileInfo(target).absolutePath(), reader.manifest().sizeBytes, Engine::tr("Unpacking the backup"));
    QFile file(target);
    createPrivately(file);
    try {
        reader.readDatabase(
            [&file](const char *data, qint64 size) {
                if (file.write(data, size) != size)
                    throw cannotWrite(file);
            },
            progress);
    } catch (...) {
        file.remove();
        throw;
    }
    return reader.manifest();
}

} // namespace meditrack
