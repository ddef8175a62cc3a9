// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

namespace meditrack::cli {

const std::vector<Command> &commands()
{
    static constexpr auto unchanged = "Nothing has been changed.";
    static const std::vector<Command> table{
        {"", "branches", "Show branch points", "verbose json", branchesCommand},
        {"", "bases", "Show where the history begins", "verbose json", basesCommand},
        {"", "check", "Compare the database with the target; fail if they differ", "target rename json", checkCommand},
        {"", "config", "Show what was understood of the configuration", "json", configCommand},
        {"", "current", "Show what the database is at", "check-heads verbose json", currentCommand},
        {"", "doctor", "Show which scripts run here, and what the others lack", "json", doctorCommand},
        {"", "downgrade", "Take revisions back", "REVISION sql tag plan yes export-lost json transaction-per-revision rehearse rehearse-only preflight guard no-guard accept-row-changes",
         downgradeCommand},
        {"", "drift", "Show what was changed in the database by hand; 1 if anything was", "adopt rename message rev-id sql-script json", driftCommand},
        {"", "edit", "Open scripts in an editor", "REVISION", editCommand},
        {"", "ensure_version", "Make the version table if it is not there", "sql", ensureVersionCommand},
        {"", "heads", "Show the newest revisions", "verbose resolve-dependencies json", headsCommand},
        {"", "history", "Show the revisions, newest first", "range verbose indicate-current json", historyCommand},
        {"", "init", "Lay out a new folder of migrations", "DIRECTORY template package", initCommand},
        {"", "journal", "Show what was done to the database, newest first", "limit json", journalCommand, unchanged},
        {"", "lint", "Look for what the next revisions risk: data, locks, the way back; exit code 1 if there is something", "all allow json", lintCommand, unchanged},
        {"", "list_templates", "Show what init can lay out", "", listTemplatesCommand},
        {"", "merge", "Write a revision that merges heads", "REVISIONS? message branch-label rev-id splice json",
         mergeCommand},
        {"", "revision", "Write a new revision",
         "message autogenerate target rename sql head splice branch-label version-path rev-id depends-on sql-script json",
         revisionCommand},
        {"", "revs", "", "upper lower inclusive implicit-base downgrade no-assert-relative-length json", revsCommand},
        {"", "show", "Show revisions in full", "REVISIONS json", showCommand},
        {"", "stamp", "Set the version table without running anything", "REVISIONS sql tag purge plan json",
         stampCommand},
        {"", "test-migrations", "Upgrade, downgrade and upgrade every revision on a scratch database; exit code 1 if one fails or differs", "json", testMigrationsCommand, unchanged},
        {"", "upgrade", "Apply revisions; several only with --plan", "REVISIONS sql tag plan json transaction-per-revision rehearse rehearse-only preflight guard no-guard accept-row-changes", upgradeCommand},
        {"migrate", "up", "Apply all migrations", "plan json transaction-per-revision rehearse rehearse-only preflight guard no-guard accept-row-changes", migrateUpCommand},
        {"migrate", "down", "Take the last migration back", "plan yes json rehearse rehearse-only export-lost preflight guard no-guard accept-row-changes", migrateDownCommand},
        {"migrate", "current", "Show what the database is at", "check-heads verbose json", currentCommand},
        {"migrate", "history", "Show the migrations, newest first", "range verbose indicate-current json",
         historyCommand},
        {"migrate", "create", "Write a new migration", "NAME sql-script json", migrateCreateCommand},
        {"migrate", "reset", "Take all migrations back and apply them again; a backup is made first", "yes json accept-row-changes",
         migrateResetCommand},
        {"db", "backup", "Make a verified backup of the database", "FILE? dir compress pin keep json", databaseBackupCommand,
         "The database was not changed."},
        {"db", "backups", "List the backups, newest first", "dir json", databaseBackupsCommand, unchanged},
        {"db", "verify", "Restore backups to a private place and check everything", "FILES dir report json", databaseVerifyCommand, unchanged},
        {"db", "prune", "Delete old backups", "keep dir plan json", databasePruneCommand},
        {"db", "pin", "Keep backups whatever the retention says", "FILES dir json", databasePinCommand, unchanged},
        {"db", "unpin", "Let the retention have backups again", "FILES dir json", databaseUnpinCommand, unchanged},
        {"db", "check", "Show the tables", "json", databaseCheckCommand, unchanged},
        {"db", "restore", "Put a backup in the place of the database, which is kept",
         "FILE? undo cleanup disconnect-others allow-unknown-revision allow-foreign-key-errors plan yes json", databaseRestoreCommand},
        {"db", "reset", "Take all migrations back and apply them again; a backup is made first", "yes json accept-row-changes",
         migrateResetCommand},
        {"db", "count", "Count the rows of each table", "json", databaseCountCommand, unchanged},
        {"db", "export", "Write the data into a JSON file", "FILE? - format table exclude mask json", databaseExportCommand, "The database was only read."},
        {"db", "import", "Read the data of a JSON file", "FILE - mode allow-revision-mismatch no-backup yes json", databaseImportCommand},
    };
    return table;
}

} // namespace meditrack::cli
