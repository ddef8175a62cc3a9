// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/manifest.h"
#include "core/progress.h"

#include <QFile>

#include <optional>

namespace meditrack {

/// How a backup lies on the disk: an SQLite file, pg_dump's own file, or a tar archive.
enum class BackupForm { Plain, Dump, Tar, TarGz, TarZst, TarXz };

bool isArchive(BackupForm form); ///< with a manifest

QString suffixOf(BackupForm form); ///< ".db", ".dump", ".tar", ".tar.gz", ".tar.zst", ".tar.xz"
/// By the end of a file name, in any case of letters (.sqlite and .sqlite3 are plain as well); nullopt for any other.
std::optional<BackupForm> formOfName(const QString &name);
/// By the first bytes, whatever its name. Throws Error (NotADatabase) for anything else, (CannotOpen, Io).
BackupForm formOfContent(const QString &path);

/// Writes an archive into a file that is open for writing and empty; the caller flushes it. In this order: manifest.json,
/// so that it can be read without unpacking the rest; SHA256SUMS of the two others (for sha256sum -c); database.db, or
/// database.dump where the manifest's dialect is PostgreSQL.
/// The manifest's sizeBytes and sha256 are those of the file `database`. Throws Error (Io, Cancelled, Unsupported).
void writeArchive(QFile &archive, BackupForm form, const Manifest &manifest, const QString &database, Progress &progress);

/// The 512 bytes before a file in an archive, as KTar writes them; where its size needs more than the eleven octal digits of POSIX
/// (8 GiB), it is in base 256 (gnu.org/software/tar/manual, "Extensions"), which GNU tar, bsdtar and Python's tarfile read.
QByteArray tarHeader(const QString &name, qint64 size, const QDateTime &time);

/// The manifest alone, checked against its checksum; the database is not looked at. Throws Error (Corrupt, Unsupported,
/// NotADatabase for what is no archive, CannotOpen, Io).
Manifest readManifest(const QString &path);

/// Reads the whole archive, checks size and SHA-256 while it does, and writes the database to `target`, which must not
/// be there and is made with mode 0600 (nothing is left of it after an error). Nothing else is ever written, whatever
/// names the archive has inside. An empty target checks only. Throws as readManifest does, and Cancelled; Io if there is
/// not enough space.
Manifest unpackDatabase(const QString &path, const QString &target, Progress &progress);

} // namespace meditrack
