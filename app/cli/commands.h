// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cli.h"
#include "db/rights.h"
#include "migration/scriptdirectory.h"

#include <vector>

namespace meditrack::cli {

/// One verb: what it is called, what may follow it, what it does.
struct Command
{
    const char *group; ///< "" or the family: "migrate", "db"
    const char *name;
    const char *help; ///< one sentence without its full stop; "" = not listed
    /// Keys from the table of options, separated by spaces. A word in capitals is an argument:
    /// REVISION (one), REVISIONS (one or more), REVISIONS? (any number), NAME, DIRECTORY, FILE, FILE? (none or one),
    /// FILES (one or more); "-" = a file may be that, for standard input or output.
    const char *accepts;
    int (*run)(Invocation &);
    const char *afterFailure = ""; ///< what it means for the data if an error does not say so itself
};

const std::vector<Command> &commands();

/// The scripts of the configuration; what is odd about them is told as warnings. Throws Error.
ScriptDirectory scriptsOf(Invocation &invocation);

/// The rows of the version table, read only.
QStringList currentRows(Invocation &invocation, const Config &config);

/// Writes a script and tells so; runs the hooks. scripts as they are before. Throws Error.
int writeRevision(Invocation &invocation, const ScriptDirectory &scripts, const ScriptDirectory::NewRevision &request);

/// The project's own (script_format of [meditrack]: py, sql), unless --sql-script says otherwise. Throws Error (Configuration).
ScriptFormat wantedFormat(const Invocation &invocation, const ScriptDirectory &scripts);

/// revision --autogenerate: fills the request in, and writes it unless there is nothing to write.
int autogenerate(Invocation &invocation, const ScriptDirectory &scripts, ScriptDirectory::NewRevision request);

/// Asks unless --yes. Throws Error if the answer is no, or nobody is there to give one.
void confirm(Invocation &invocation, const QString &question);
/// Asks, which needs somebody who can answer (Streams::interactive). Throws Error (Cancelled) after a Ctrl+C.
bool agrees(Invocation &invocation, const QString &question);

/// Throws Error if the database, as it is configured, does not let this user do that: before anything is begun.
void requireRight(Invocation &invocation, const Config &config, Deed deed);

int upgradeCommand(Invocation &invocation);
int downgradeCommand(Invocation &invocation);
int stampCommand(Invocation &invocation);
int currentCommand(Invocation &invocation);
int historyCommand(Invocation &invocation);
int headsCommand(Invocation &invocation);
int basesCommand(Invocation &invocation);
int branchesCommand(Invocation &invocation);
int showCommand(Invocation &invocation);
int revsCommand(Invocation &invocation);
int checkCommand(Invocation &invocation);
int driftCommand(Invocation &invocation);
int configCommand(Invocation &invocation);
int doctorCommand(Invocation &invocation);
int editCommand(Invocation &invocation);
int ensureVersionCommand(Invocation &invocation);
int journalCommand(Invocation &invocation);
int initCommand(Invocation &invocation);
int lintCommand(Invocation &);
int listTemplatesCommand(Invocation &invocation);
int revisionCommand(Invocation &invocation);
int mergeCommand(Invocation &invocation);
int testMigrationsCommand(Invocation &);
int migrateUpCommand(Invocation &invocation);
int migrateDownCommand(Invocation &invocation);
int migrateCreateCommand(Invocation &invocation);
int migrateResetCommand(Invocation &invocation);
int databaseBackupCommand(Invocation &invocation);
int databaseBackupsCommand(Invocation &invocation);
int databaseVerifyCommand(Invocation &invocation);
int databasePruneCommand(Invocation &invocation);
int databasePinCommand(Invocation &invocation);
int databaseUnpinCommand(Invocation &invocation);
int databaseCheckCommand(Invocation &invocation);
int databaseCountCommand(Invocation &invocation);
int databaseExportCommand(Invocation &invocation);
int databaseImportCommand(Invocation &invocation);
int databaseRestoreCommand(Invocation &invocation);

} // namespace meditrack::cli
