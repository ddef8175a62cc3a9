// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

namespace meditrack::cli {

namespace {

constexpr auto ours = Option::Origin::Ours;
constexpr auto every = Option::Origin::EveryCommand;

} // namespace

const std::vector<Option> &globalOptions()
{
    static const std::vector<Option> table{
        {"help", "-h,--help", "", &Options::help, "Show this text"},
        {"version", "--version", "", &Options::version, "Show the version", every},
        {"config", "-c,--config", "FILE", &Options::configFiles,
         "Configuration file; default: $ALEMBIC_CONFIG, ./alembic.ini, ./migrations/alembic.ini", every},
        {"name", "-n,--name", "SECTION", &Options::section, "Section of the configuration file; default: alembic",
         every},
        {"x", "-x", "KEY=VALUE", &Options::xArguments, "An argument for the scripts; may be given several times",
         every},
        {"raiseerr", "--raiseerr", "", &Options::raiseError, "Print the details of an error too", every},
        {"quiet", "-q,--quiet", "", &Options::quiet, "Print no messages; JSON, SQL, warnings and errors remain", every},
        {"script-location", "--script-location", "FOLDER", &Options::scriptLocation,
         "Folder of the migration scripts; no configuration file is needed then", every},
        {"database-url", "--database-url", "URL", &Options::databaseUrl,
         "Database; default: $DATABASE_URL, then sqlalchemy.url of the configuration", every},
        {"lock-timeout", "--lock-timeout", "SECONDS", &Options::lockTimeout,
         "How long to wait for others that hold the database; default: 5, 0 does not wait", every},
        {"wait", "--wait", "SECONDS", &Options::wait, "Go on trying while the database server is not there yet; default: 0", every},
    };
    return table;
}

const std::vector<Option> &commandOptions()
{
    static const std::vector<Option> table{
        {"all", "--all", "", &Options::all, "Applied revisions too, as if nothing was known of the database", ours},
        {"allow", "--allow", "RULE", &Options::allow, "A rule that does not count; may be given several times (docs/lint.md)", ours},
        {"allow-revision-mismatch", "--allow-revision-mismatch", "", &Options::allowRevisionMismatch,
         "Import a file of another revision, as far as it fits", ours},
        {"allow-foreign-key-errors", "--allow-foreign-key-errors", "", &Options::allowForeignKeyErrors,
         "Restore rows that refer to missing ones", ours},
        {"allow-unknown-revision", "--allow-unknown-revision", "", &Options::allowUnknownRevision,
         "Restore a backup at a revision that no script has", ours},
        {"accept-row-changes", "--accept-row-changes", "", &Options::acceptRowChanges, "With --guard: rows may go that no statement has named", ours},
        {"adopt", "--adopt", "", &Options::adopt, "Write the revision that makes what was changed by hand part of the history", ours},
        {"autogenerate", "--autogenerate", "", &Options::autogenerate, "Fill it in: what makes the database as the target says"},
        {"branch-label", "--branch-label", "LABEL", &Options::branchLabel, "A branch label for the new revision"},
        {"check-heads", "-c,--check-heads", "", &Options::checkHeads, "Fail unless the database is on all heads"},
        {"cleanup", "--cleanup", "", &Options::cleanup, "Remove the databases that restores have left on the server: of stopped ones, and older copies", ours},
        {"compress", "--compress", "METHOD", &Options::compress, "none, gzip, zstd (the default) or xz; a FILE says it by its name", ours},
        {"dir", "--dir", "FOLDER", &Options::dir, "Where backups are; default: backups/ beside the database", ours},
        {"depends-on", "--depends-on", "REVISION", &Options::dependsOn,
         "A revision that the new one depends on; may be given several times"},
        {"disconnect-others", "--disconnect-others", "", &Options::disconnectOthers, "End the sessions that others have in the database (PostgreSQL)", ours},
        {"downgrade", "--downgrade", "", &Options::downgrade, "Walk as downgrade does"},
        {"exclude", "--exclude", "TABLE", &Options::exclude, "Leave this table out; may be given several times", ours},
        {"format", "--format", "json|ndjson", &Options::format, "One JSON document, or one value a line; default: by the file's name", ours},
        {"export-lost", "--export-lost", "FILE", &Options::exportLost, "First export the tables that would lose data (as db export does)", ours},
        {"guard", "--guard", "", &Options::guard, "Back up first, compare the rows, end in the old state if anything fails", ours},
        {"head", "--head", "REVISION", &Options::head, "The revision to build on, instead of the head"},
        {"implicit-base", "--implicit-base", "", &Options::implicitBase, "Include branches that begin below"},
        {"inclusive", "--inclusive", "", &Options::inclusive, "Include the lower revision"},
        {"indicate-current", "-i,--indicate-current", "", &Options::indicateCurrent, "Mark what the database is at"},
        {"json", "--json", "", &Options::json, "Print one line of JSON", ours},
        {"limit", "--limit", "N", &Options::limit, "At most so many", ours},
        {"keep", "--keep", "WHICH", &Options::keep,
         "Delete other backups of this database: keep so many (7), the younger ones (30d), or at most so much (20GB); may be given several times", ours},
        {"lower", "--lower", "REVISION", &Options::lower, "Where to stop"},
        {"mask", "--mask", "TABLE.COLUMN", &Options::mask,
         "Write made-up values for this column; NULL and equality stay; may be given several times", ours},
        {"message", "-m,--message", "TEXT", &Options::message, "Message of the new revision"},
        {"mode", "--mode", "replace|append|upsert", &Options::mode,
         "What becomes of rows that are there: replace (the default) empties the file's tables first, append keeps them, "
         "upsert changes those with the same key", ours},
        {"no-assert-relative-length", "--no-assert-relative-length", "", &Options::noAssertRelativeLength,
         "Stop at the ends"},
        {"no-backup", "--no-backup", "", &Options::noBackup, "Make no backup first", ours},
        {"no-guard", "--no-guard", "", &Options::noGuard, "No backup and no comparison, as Alembic has it", ours},
        {"package", "--package", "", &Options::package, "Make both folders Python packages"},
        {"pin", "--pin", "", &Options::pin, "Keep this backup whatever the retention says", ours},
        {"plan", "--plan", "", &Options::plan, "Print what would run; change nothing", ours},
        {"preflight", "--preflight", "", &Options::preflight, "Print what is looked at before a guarded run; change nothing", ours},
        {"purge", "--purge", "", &Options::purge, "Delete all rows of the version table first"},
        {"range", "-r,--rev-range", "RANGE", &Options::range, "[start]:[end]; either may be \"current\""},
        {"report", "--report", "FILE", &Options::report, "Write an HTML page to print and file", ours},
        {"rename", "--rename", "OLD:NEW", &Options::renames, "This table, or TABLE.COLUMN, is the other one under a new name; may be given several times", ours},
        {"rehearse", "--rehearse", "", &Options::rehearse, "Run it on a verified copy first, and for real only if that works", ours},
        {"rehearse-only", "--rehearse-only", "", &Options::rehearseOnly, "Run it on a verified copy, and tell what it did", ours},
        {"resolve-dependencies", "--resolve-dependencies", "", &Options::resolveDependencies,
         "Treat dependencies as down revisions"},
        {"rev-id", "--rev-id", "ID", &Options::revisionId, "The id of the new revision, instead of a made-up one"},
        {"splice", "--splice", "", &Options::splice, "Allow a head that is not a head"},
        {"sql", "--sql", "", &Options::sql, "Print SQL instead of running it"},
        {"sql-script", "--sql-script", "", &Options::sqlScript, "Write a plain SQL script, not a Python one", ours},
        {"table", "--table", "TABLE", &Options::tables, "Only this table; may be given several times", ours},
        {"tag", "--tag", "TEXT", &Options::tag, "A text that scripts may ask for"},
        {"target", "--target", "TARGET", &Options::target, "The wanted schema: FILE.sql, a database URL, or \"program: COMMAND\"; default: target of the configuration", ours},
        {"template", "-t,--template", "NAME", &Options::templateName, "What to lay out; default: generic"},
        {"transaction-per-revision", "--transaction-per-revision", "", &Options::transactionPerRevision,
         "Commit after each revision instead of all or nothing", ours},
        {"undo", "--undo", "", &Options::undo, "Take the last restore back", ours},
        {"upper", "--upper", "REVISION", &Options::upper, "Where to begin"},
        {"verbose", "-v,--verbose", "", &Options::verbose, "Print more"},
        {"version-path", "--version-path", "FOLDER", &Options::versionPath, "The folder for the new revision"},
        {"yes", "-y,--yes", "", &Options::yes, "Do not ask", ours},
    };
    return table;
}

} // namespace meditrack::cli
