// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace meditrack {

/// A command to run on a new revision file ([post_write_hooks]); described, and run by `revision` and `merge`.
struct PostWriteHook
{
    QString name;
    QString type; ///< console_scripts, exec or module
    QString entrypoint; ///< entrypoint, executable or module, by type
    QString options;
    QString cwd;
};

/// alembic.ini, the environment and the command line's global options, read once and put together.
/// Keys and their meaning: alembic.sqlalchemy.org, "Tutorial", "Editing the .ini File".
struct Config
{
    /// What is asked for before any file is read.
    struct Request
    {
        QString file; ///< -c; empty = $ALEMBIC_CONFIG, alembic.ini, migrations/alembic.ini
        QString section = QStringLiteral("alembic"); ///< -n
        QString scriptLocation; ///< --script-location; goes before the file's
        QString databaseUrl; ///< --database-url; null = not given (given and empty is an error)
        std::optional<DatabaseUrl> database; ///< goes before everything: what the window was asked to open
        QStringList xArguments; ///< -x
        /// Where neither a file nor a script location is to be found: these migrations, if not empty.
        QString fallbackFile;
    };

    /// Throws Error (Configuration, Command) with Alembic's texts.
    static Config load(const Request &request);

    QString file; ///< absolute; empty if there is none
    QString section;
    QString scriptLocation; ///< absolute
    QString scriptLocationText; ///< as written
    QStringList versionLocations; ///< absolute; at least one
    QStringList versionLocationTexts; ///< as written; empty if the file does not say
    QString fileTemplate = QStringLiteral("%(rev)s_%(slug)s");
    int truncateSlugLength = 40; ///< characters
    QString timezone;
    bool sourceless = false;
    bool recursiveVersionLocations = false;
    bool revisionEnvironment = false;
    QString outputEncoding = QStringLiteral("utf-8");
    QStringList prependSysPath; ///< absolute
    QStringList prependSysPathTexts; ///< as written
    QList<PostWriteHook> postWriteHooks;
    QStringList fileKeys; ///< what the section of the file sets: goes before what env.py says
    QString versionTable = QStringLiteral("alembic_version");
    QString versionTableSchema;
    bool versionTablePrimaryKey = true;
    bool transactionPerMigration = false;
    bool literalBinds = true;
    QStringList xArguments;
    DatabaseUrl url;
    QString urlSource; ///< for people: "--database-url", "DATABASE_URL", "alembic.ini", "the default"
};

/// alembic.ini of MediTrack's own migrations, which lie beside the programs (share/meditrack/migrations, built and
/// installed alike); empty if they are not there.
QString bundledConfigFile(const QString &programFolder);

/// $DATABASE_URL etc. are read here and nowhere else; the default database of the guide.
inline const QString defaultDatabaseUrl = QStringLiteral("sqlite:///./data/meditrack.db");

} // namespace meditrack
