// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/waysout.h"

#include "words.h"

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

using enum WayOut;

/// By code: what may help, whatever the surroundings.
QList<WayOut> waysBy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage: return {OpenFile, Connect};
    case ErrorCode::Configuration: return {Folder, OpenProject, OpenFile};
    case ErrorCode::Command: return {ReadAgain, History, OpenProject};
    case ErrorCode::UnknownRevision: return {OpenProject, Restore, History};
    case ErrorCode::MultipleHeads: return {Merge, History, OpenProject};
    case ErrorCode::InvalidGraph: return {Script, Folder, OpenProject};
    case ErrorCode::ScriptHeader: return {Script, Folder, OpenProject};
    case ErrorCode::ScriptName: return {Script, Folder, CopyReport};
    case ErrorCode::ScriptFailed: return {Script, Folder, CopyReport};
    case ErrorCode::RowsLost: return {AcceptRows, Script};
    case ErrorCode::Sql: return {CleanUp, Script, CopyReport};
    case ErrorCode::CannotOpen: return {OpenFile, Connect};
    case ErrorCode::NotADatabase: return {OpenFile, Restore};
    case ErrorCode::Corrupt: return {Restore, OpenFile};
    case ErrorCode::ReadOnly: return {LiftReadOnly, Folder, CopyAdvice};
    case ErrorCode::PermissionDenied: return {CopyAdvice, Folder, OpenFile};
    case ErrorCode::Locked: return {ReadAgain, OpenFile};
    case ErrorCode::ConnectionLost: return {ReadAgain, Connect, OpenFile};
    case ErrorCode::Cancelled: return {ReadAgain, OpenFile};
    case ErrorCode::Unsupported: return {Programs, CopyAdvice, OpenFile};
    case ErrorCode::Io: return {Tidy, Folder, CopyReport};
    case ErrorCode::Internal: return {CopyReport, ReadAgain};
    }
    return {};
}

bool leadsOn(WayOut way, const Error &error, const Surroundings &where)
{
    switch (way) {
    case OpenFile: return !where.isServer || !where.isOpen;
    case Connect: return !where.isOpen;
    case ReadAgain: return where.isOpen;
    case Restore: return where.isOpen || where.isRestorable;
    case Merge: return where.mayMerge;
    case CleanUp: return where.hasLeftovers;
    case Programs: return error.advice.contains("MEDITRACK_PG_BIN"_L1); // the setting that the error itself names
    case History:
    case Tidy: return where.isOpen;
    case Script: return where.isOpen && !error.revision.isEmpty();
    case Folder: return !error.file.isEmpty() || !where.folder.isEmpty();
    case AcceptRows: return where.isOpen && error.code == ErrorCode::RowsLost;
    case LiftReadOnly: return where.isOpen && where.isChosenReadOnly;
    case CopyAdvice: return !error.advice.isEmpty();
    case OpenProject:
    case CopyReport: return true;
    }
    return false;
}

} // namespace

ErrorPage pageOf(const Error &error, const Surroundings &where)
{
    ErrorPage page;
    page.retry = error.code == ErrorCode::ConnectionLost ? tr("Connect again") : error.code == ErrorCode::Locked ? tr("Try again") : tr("Retry");
    for (const WayOut way : waysBy(error.code)) {
        if (leadsOn(way, error, where))
            page.ways << way;
    }
    if (page.ways.isEmpty())
        page.ways << CopyReport;
    return page;
}

namespace wording {

QString wayOut(WayOut way)
{
    switch (way) {
    case OpenFile: return tr("Open another file…");
    case OpenProject: return tr("Open another project…");
    case Connect: return tr("To the start page");
    case ReadAgain: return tr("Read the database again");
    case Restore: return tr("Restore a backup…");
    case Merge: return tr("Merge the heads…");
    case History: return tr("Show the history");
    case Script: return tr("Show the script");
    case Folder: return tr("Show the folder");
    case Tidy: return tr("Tidy up backups…");
    case AcceptRows: return tr("Accept row changes…"); // the run says which
    case LiftReadOnly: return tr("Switch “Read-only” off");
    case CleanUp: return tr("Clean up…");
    case Programs: return tr("Choose PostgreSQL's programs…");
    case CopyAdvice: return tr("Copy what to do");
    case CopyReport: return tr("Copy a report");
    }
    return {};
}

QString nameOf(WayOut way)
{
    switch (way) {
    case OpenFile: return u"wayOpenFile"_s;
    case OpenProject: return u"wayOpenProject"_s;
    case Connect: return u"wayConnect"_s;
    case ReadAgain: return u"wayReadAgain"_s;
    case Restore: return u"wayRestore"_s;
    case Merge: return u"wayMerge"_s;
    case History: return u"wayHistory"_s;
    case Script: return u"wayScript"_s;
    case Folder: return u"wayFolder"_s;
    case Tidy: return u"wayTidy"_s;
    case AcceptRows: return u"acceptRowChanges"_s;
    case LiftReadOnly: return u"wayLiftReadOnly"_s;
    case CleanUp: return u"wayCleanUp"_s;
    case Programs: return u"wayPrograms"_s;
    case CopyAdvice: return u"wayCopyAdvice"_s;
    case CopyReport: return u"wayCopyReport"_s;
    }
    return {};
}

} // namespace wording

} // namespace meditrack
