// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgresprogram.h"
#include "db/postgresserver.h"
#include "db/servertables.h"

#include <QDateTime>

namespace meditrack {

/// What pg_restore lists of a file that pg_dump has written in its own format.
struct DumpContents
{
    QString server; ///< version of the server that was dumped: "15.8"
    QString program; ///< version of pg_dump
    QString database; ///< its name
    QDateTime created;
    QStringList rowsOf; ///< sorted; "schema table owner" of each part that holds a table's rows

    bool hasRowsOf(const QString &schema, const QString &table) const;
};

/// Reads the list of contents, with a pg_restore of a version that can. Throws Error: Corrupt, Unsupported, Cancelled.
DumpContents readDumpContents(const QString &path, const QString &folder, Progress &progress);

/// The first column of a table's rows in a dump, for tables of one column of plain words: the version table. schema empty = any.
/// Throws as readDumpContents() does.
QStringList dumpedTexts(const QString &path, const QString &schema, const QString &table, const QString &folder, Progress &progress);

/// Reads all of a dump, as a restore would, into nothing. folder as in findPostgresProgram(). Throws the same.
void readDumpToEnd(const QString &path, const QString &folder, Progress &progress);

/// Restores a dump into the database of `connection`, which stays connected, up to the first error. Throws Error: Unsupported
/// (the server lacks an extension or a role, or there is no fitting pg_restore), PermissionDenied, ConnectionLost, Locked, Io,
/// Cancelled; Corrupt for what is the dump's own fault; else Sql.
void restoreDump(const QString &path, Connection &connection, const QString &folder, const QStringList &options, Progress &progress);

/// The statements by which a replay of this dump drops what the dump has, in UTF-8. Throws as readDumpContents() does.
QByteArrayList droppedByDump(const QString &path, const QString &folder, Progress &progress);

/// The same over what is in the database, each object dropped, with what stands on it (see standson.h), before it is made again, in the transaction that `connection` is in.
void replayDump(const QString &path, Connection &connection, const QString &folder, Progress &progress);

/// The same into an empty database of a server. Where this user may not give things to their owners, into that database made anew,
/// without them: then why is returned, in a sentence, else nothing.
QString fillDatabase(const QString &path, PostgresServer &server, const QString &database, const QString &folder, Progress &progress, const QStringList &options = {});

} // namespace meditrack
