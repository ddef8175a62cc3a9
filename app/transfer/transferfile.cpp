// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/transferfile.h"

#include "core/engine.h"
#include "core/error.h"
#include "db/firstbytes.h"

#include <KCompressionDevice>

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace meditrack {

namespace {

using Compression = TransferForm::Compression;

KCompressionDevice::CompressionType typeOf(Compression compression)
{
    return compression == Compression::GZip ? KCompressionDevice::GZip : KCompressionDevice::Zstd;
}

/// By the first bytes (RFC 1952, 2.3.1; RFC 8878, 3.1.1), for a name can be anything.
Compression compressionOf(QIODevice &device)
{
    const QByteArray first = device.peek(4);
    if (first.startsWith("\x1f\x8b"))
        return Compression::GZip;
    return first == QByteArray::fromHex("28b52ffd") ? Compression::Zstd : Compression::None;
}

} // namespace

TransferForm TransferForm::ofName(const QString &name)
{
    TransferForm form;
    QString rest = name.toLower();
    if (rest.endsWith(QLatin1String(".zst")))
        form.compression = Compression::Zstd;
    else if (rest.endsWith(QLatin1String(".gz")))
        form.compression = Compression::GZip;
    if (form.compression != Compression::None)
        rest = rest.left(rest.lastIndexOf(QLatin1Char('.')));
    form.lines = rest.endsWith(QLatin1String(".ndjson")) || rest.endsWith(QLatin1String(".jsonl"));
    return form;
}

QString wordOf(TransferForm::Compression compression)
{
    switch (compression) {
    case Compression::GZip:
        return QStringLiteral("gzip");
    case Compression::Zstd:
        return QStringLiteral("zstd");
    case Compression::None:
        break;
    }
    return QStringLiteral("none");
}

CompressedWriter::CompressedWriter(QIODevice &device, Compression compression)
    : m_plain(device)
{
    if (compression == Compression::None)
        return;
    m_compressor = std::make_unique<KCompressionDevice>(&device, false, typeOf(compression));
    if (!m_compressor->open(QIODevice::WriteOnly))
        throw Error(ErrorCode::Io, Engine::tr("The export cannot be compressed: %1.").arg(m_compressor->errorString()));
}

CompressedWriter::~CompressedWriter() = default;

QIODevice &CompressedWriter::device()
{
    return m_compressor ? *m_compressor : m_plain;
}

void CompressedWriter::close()
{
    if (!m_compressor)
        return;
    m_compressor->close();
    if (static_cast<const KCompressionDevice &>(*m_compressor).error() != QFileDevice::NoError)
        throw Error(ErrorCode::Io, Engine::tr("The export cannot be written: %1.").arg(m_plain.errorString()))
            .advise(Engine::tr("Free some space, or choose another disk."));
}

TransferInput::TransferInput(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    bool opened = false;
    if (path == QLatin1String("-")) {
        opened = file->open(STDIN_FILENO, QIODevice::ReadOnly);
    } else {
        if (QFileInfo(path).isDir())
            throw Error(ErrorCode::CannotOpen, Engine::tr("'%1' is a folder, not an export.").arg(path))
                .advise(Engine::tr("Name the file itself."));
        // A database that is open here must not be opened besides: closing that would drop its locks.
        if (firstBytes(QFileInfo(path).absoluteFilePath(), 15) == "SQLite format 3")
            throw Error(ErrorCode::Unsupported, Engine::tr("'%1' is a database, not an export.").arg(path))
                .advise(Engine::tr("Export its rows to JSON first, or restore it as a backup."));
        opened = file->open(QIODevice::ReadOnly);
    }
    if (!opened)
        throw Error(file->error() == QFileDevice::PermissionsError ? ErrorCode::PermissionDenied : ErrorCode::CannotOpen,
                    Engine::tr("'%1' cannot be read: %2.").arg(path, file->errorString()))
            .advise(Engine::tr("Check the name and the rights of the file."));
    const Compression compression = compressionOf(*file);
    m_file = std::move(file);
    if (compression == Compression::None)
        return;
    m_decompressor = std::make_unique<KCompressionDevice>(m_file.get(), false, typeOf(compression));
    if (!m_decompressor->open(QIODevice::ReadOnly))
        throw Error(ErrorCode::Io, Engine::tr("'%1' cannot be unpacked: %2.").arg(path, m_decompressor->errorString()));
}

TransferInput::~TransferInput() = default;

QIODevice &TransferInput::device()
{
    return m_decompressor ? *m_decompressor : *m_file;
}

qint64 TransferInput::size() const
{
    return m_file->isSequential() ? -1 : m_file->size();
}

qint64 TransferInput::position() const
{
    return m_file->pos();
}

} // namespace meditrack
