// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>

#include <memory>

namespace meditrack {

/// What the end of a name says of a file: export.ndjson.zst.
struct TransferForm
{
    enum class Compression { None, GZip, Zstd };
    bool lines = false; ///< NDJSON
    Compression compression = Compression::None;

    /// JSON without compression unless the name says otherwise.
    static TransferForm ofName(const QString &name);
};

QString wordOf(TransferForm::Compression compression); ///< "none", "gzip", "zstd"

/// What is written here reaches the other device compressed; close() must be called, and tells whether all went well.
class CompressedWriter
{
public:
    CompressedWriter(QIODevice &device, TransferForm::Compression compression);
    ~CompressedWriter();
    QIODevice &device();
    void close(); ///< Throws Error (Io).

private:
    QIODevice &m_plain;
    std::unique_ptr<QIODevice> m_compressor;
};

/// The text of a file, whatever compression its first bytes tell. Throws Error (CannotOpen, PermissionDenied, Io).
class TransferInput
{
public:
    explicit TransferInput(const QString &path); ///< "-" is stdin
    ~TransferInput();
    QIODevice &device();
    qint64 size() const; ///< bytes in the file; -1 = not known
    qint64 position() const; ///< how far the file itself is read

private:
    std::unique_ptr<QIODevice> m_file;
    std::unique_ptr<QIODevice> m_decompressor;
};

} // namespace meditrack
