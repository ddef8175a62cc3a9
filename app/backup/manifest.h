// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/origin.h"
#include "db/tablecounts.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace meditrack {

/// What a backup says of itself: manifest.json in the archive. Nothing else is needed to restore it. A plain file has
/// none; what can be read off the database itself is filled in then.
struct Manifest
{
    /// What a dump of a PostgreSQL database was made of and with.
    struct Server
    {
        QString program; ///< "pg_dump 15.8": an older pg_restore cannot read it
        QString owner; ///< of the database
        QString encoding; ///< "UTF8"
        QString collation; ///< lc_collate
        QString characterType; ///< lc_ctype
        QStringList extensions; ///< "citext 1.6", by name

        bool operator==(const Server &) const = default;
    };
    enum class Why { Manual, BeforeUpgrade, BeforeDowngrade, BeforeRestore, BeforeImport, BeforeReset };

    int format = 1; ///< greater than ours: made by a newer program
    QString dialect = QStringLiteral("sqlite"); ///< or "postgresql"
    QString product; ///< "SQLite 3.40.1"
    QString database; ///< the URL, without password; a file's path is absolute and without links
    QString journalMode; ///< of the database that was copied: "wal", "delete"; the copy itself is never in WAL mode
    QStringList heads; ///< rows of the version table, in SELECT order
    std::vector<TableCount> tables; ///< counted in the backup's own snapshot; of PostgreSQL all schemas', with the schema's name before theirs
    std::optional<Server> server; ///< of PostgreSQL alone
    qint64 sizeBytes = 0; ///< of the database or dump inside
    QByteArray sha256; ///< of the same, hexadecimal
    QDateTime created; ///< UTC
    Origin origin;
    Why why = Why::Manual;

    bool operator==(const Manifest &) const = default;

    QByteArray toJson() const;
    /// Throws Error (Corrupt) for what is no manifest, (Unsupported) for a newer format. Bounded in memory and depth:
    /// at most maxBytes of text. Keys that format 1 does not have are passed over; one that is there twice is an error.
    static Manifest fromJson(const QByteArray &json);
    static constexpr qint64 maxBytes = 4 << 20; ///< some 50,000 tables
};

/// "manual", "before upgrade", …: in the manifest and for people.
QString wordOf(Manifest::Why why);

} // namespace meditrack
