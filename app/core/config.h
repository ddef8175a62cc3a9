// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/error.h"

#include <QList>
#include <QMap>
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
    QMap<QString, QString> keys; ///< all of them as written, without the hook's name
};

/// alembic.ini, pyproject.toml, the environment and the command line's global options, read once and put together.
/// Keys and their meaning: alembic.sqlalchemy.org, "Tutorial", "Editing the .ini File".
struct Config
{
    /// What is asked for before any file is read.
    struct Request
    {
        QString file; ///< -c; empty = $ALEMBIC_CONFIG, alembic.ini, migrations/alembic.ini
        QString tomlFile; ///< -c …/pyproject.toml; empty = $ALEMBIC_CONFIG if it is one, pyproject.toml
        QString section = QStringLiteral("alembic"); ///< -n
        QString scriptLocation; ///< --script-location; goes before the file's
        QString databaseUrl; ///< --database-url; null = not given (given and empty is an error)
        std::optional<DatabaseUrl> database; ///< goes before everything: what the window was asked to open
        QString lockTimeout; ///< --lock-timeout, in seconds; null = not given
        QString wait; ///< --wait, in seconds; null = not given
        QStringList xArguments; ///< -x
        bool keepCompiled = false; ///< as in Config
        /// Where neither a file nor a script location is to be found: these migrations, if not empty.
        QString fallbackFile;
    };

    /// Throws Error (Configuration, Command) with Alembic's texts.
    static Config load(const Request &request);

    QString file; ///< the ini file; absolute; empty if there is none
    QString tomlFile; ///< pyproject.toml with a [tool.alembic] or [tool.meditrack]; absolute; empty if there is none
    QString section;
    QString scriptLocation; ///< absolute
    QString scriptLocationText; ///< as written
    QStringList versionLocations; ///< absolute; at least one
    QStringList versionLocationTexts; ///< as written; empty if the file does not say
    QStringList missingPackages; ///< of version_locations "package:folder": those that were not found
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
    QStringList pythonPath; ///< [meditrack] python_path: absolute; comes after prependSysPath
    std::optional<bool> guard; ///< [meditrack] guard: whether moves are guarded; nullopt = as the command has it
    QString postgresPrograms; ///< $MEDITRACK_PG_BIN, or [meditrack] pg_bin: the folder of pg_dump and pg_restore; absolute; empty = where they usually are
    QString upgradeArguments; ///< [meditrack] upgrade_arguments: "package.module:NAME" of a dict, or empty

    // What env.py's context.configure(…) gets in Alembic. The files' keys of the same names go first (their section,
    // or [meditrack]); then what env.py says in plain values (migration/envscript.h).
    QStringList fileKeys; ///< which of the following the files set
    QString versionTable = QStringLiteral("alembic_version");
    QString versionTableSchema;
    bool versionTablePrimaryKey = true;
    std::optional<bool> transactionalDdl; ///< nullopt: what the dialect says
    bool transactionPerMigration = false;
    bool literalBinds = true;
    bool renderAsBatch = false;
    bool includeSchemas = false;
    bool compareType = true;
    bool compareServerDefault = false;
    QString paramstyle; ///< of --sql: qmark, format, named, pyformat, numeric; empty: what the dialect says
    QMap<QString, QString> namingConvention; ///< of target_metadata: "ix": "ix_%(column_0_label)s" and so on

    QStringList xArguments;
    int serverWait = 0; ///< --wait or [meditrack] wait, in milliseconds; for the url
    bool keepCompiled = false; ///< scripts may run from __pycache__ and are kept there: the command line trusts a folder as a whole
    std::optional<int> lockTimeout; ///< --lock-timeout or [meditrack] lock_timeout, in milliseconds; for the url, whoever says it
    DatabaseUrl url;
    QString urlSource; ///< for people: "--database-url", "DATABASE_URL", "alembic.ini", "the default"
    /// Why there is no url, or no name of the version table, for whoever needs a database: scripts can be looked at without.
    std::optional<Error> urlProblem;
    QStringList deprecations; ///< told once for each command, as Alembic's warnings

    /// Where scripts find modules: prepend_sys_path, python_path, and the folder of the package that holds the scripts.
    QStringList scriptPath() const;
    /// Throws urlProblem, if there is one.
    void requireUrl() const;
};

/// What is wrong with a script_location or version_locations "package:folder" whose package was not found.
Error missingPackage(const QString &location);

/// alembic.ini of MediTrack's own migrations, which lie beside the programs (share/meditrack/migrations, built and
/// installed alike); empty if they are not there.
QString bundledConfigFile(const QString &programFolder);

/// $DATABASE_URL etc. are read here and nowhere else; the default database of the guide.
inline const QString defaultDatabaseUrl = QStringLiteral("sqlite:///./data/meditrack.db");

} // namespace meditrack
