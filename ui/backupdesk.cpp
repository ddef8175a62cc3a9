// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupdesk.h"

#include "core/origin.h"
#include "models/transferwords.h"
#include "pages/backupspage.h"
#include "pages/exportpage.h"
#include "pages/sheetpage.h"
#include "pages/shelfpage.h"
#include "settings.h"
#include "widgets/retentionform.h"

#include <QComboBox>
#include <QFileInfo>

namespace meditrack {

using namespace Qt::StringLiterals;

BackupDesk::BackupDesk(Session &session, Prompts &prompts, Settings &settings, BackupsPage *pages, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_pages(pages)
    , m_window(window)
    , m_commands(session)
    , m_retention(new RetentionForm(pages))
    , m_mode(new QComboBox(pages))
{
    m_mode->setObjectName(u"importMode"_s);
    m_mode->setAccessibleName(tr("What happens to the rows that are there"));
    m_mode->addItem(tr("Replace the rows that are there"), static_cast<int>(ImportMode::Replace));
    m_mode->addItem(tr("Add to the rows that are there"), static_cast<int>(ImportMode::Append));
    m_mode->addItem(tr("Overwrite rows of the same key, add the others"), static_cast<int>(ImportMode::Upsert));
    m_retention->hide();
    m_mode->hide();
    connectShelf();
    connectSession();
    connect(m_pages->sheet, &SheetPage::yesClicked, this, &BackupDesk::confirm);
    connect(m_pages->sheet, &SheetPage::noClicked, this, [this] {
        if (m_tidy && m_tidy->remove.empty()) // there is nothing to agree to
            keepRetention();
        leave();
    });
    connect(m_pages->sheet, &SheetPage::doneClicked, this, &BackupDesk::leave);
    connect(m_pages->sheet, &SheetPage::cancelClicked, &m_session, &Session::cancel);
    connect(m_pages->sheet, &SheetPage::exportClicked, this, &BackupDesk::exportFirst);
    ExportPage *form = m_pages->exportForm;
    connect(form, &ExportPage::cancelClicked, this, &BackupDesk::leave);
    connect(form, &ExportPage::exportClicked, this, [this, form] { m_commands.exportRows(form->value()); });
    connect(form, &ExportPage::placeClicked, this, [this, form] { m_prompts.saveFile(m_window, Prompts::exportFile(), form->file(), [form](const QString &file) { form->setFile(file); }); });
    connect(&m_commands, &BackupCommands::tablesFound, this, [this, form](const std::vector<TransferTable> &tables) {
        form->setTables(tables, wording::proposedExport(m_session.snapshot()->state.url, currentTime()));
        m_pages->go(form);
    });
    connect(&m_commands, &BackupCommands::tablesFoundAgain, form, &ExportPage::updateTables);
    connect(m_retention, &RetentionForm::changed, this, &BackupDesk::askTidy);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &BackupDesk::askImport);
}

void BackupDesk::connectShelf()
{
    ShelfPage *shelf = m_pages->shelf;
    connect(shelf, &ShelfPage::backupClicked, &m_session, &Session::backup);
    connect(shelf, &ShelfPage::otherClicked, this, &BackupDesk::restoreOther);
    connect(shelf, &ShelfPage::exportClicked, this, &BackupDesk::exportRows);
    connect(shelf, &ShelfPage::importClicked, this, &BackupDesk::importRows);
    connect(shelf, &ShelfPage::retryClicked, &m_commands, &BackupCommands::lookAgain);
    connect(shelf, &ShelfPage::restoreWanted, &m_session, &Session::previewRestore);
    connect(shelf, &ShelfPage::verifyWanted, &m_session, &Session::verify);
    connect(shelf, &ShelfPage::pinWanted, &m_commands, &BackupCommands::setPinned);
    connect(shelf, &ShelfPage::tidyClicked, &m_commands, &BackupCommands::planTidy);
    connect(shelf, &ShelfPage::folderWanted, this, [this](const QString &file) { m_prompts.showFolder(QFileInfo(file).path()); });
    connect(shelf, &ShelfPage::deleteWanted, this, [this](const BackupInfo &backup) {
        m_prompts.ask(m_window, wording::deleteQuestion(backup), [this, backup](const Prompts::Answer &answer) {
            if (answer.yes)
                m_commands.remove(backup);
        });
    });
    connect(shelf, &ShelfPage::reportWanted, this, [this](const BackupInfo &backup) {
        if (const auto known = m_verified.constFind(identityOf(backup)); known != m_verified.constEnd())
            return saveReport(*known);
        m_reportOn = backup.path;
        m_session.verify(backup.path);
    });
}

void BackupDesk::connectSession()
{
    connect(&m_session, &Session::jobStarted, this, &BackupDesk::begin);
    connect(&m_session, &Session::jobFinished, this, &BackupDesk::end);
    connect(&m_session, &Session::reported, m_pages->sheet, &SheetPage::take);
    connect(&m_session, &Session::cancelRequested, m_pages->sheet, &SheetPage::setCancelling);
    connect(&m_session, &Session::restorePreviewed, this, &BackupDesk::askRestore);
    connect(&m_session, &Session::failed, this, [this] { // what was looked at cannot be asked about
        if (m_pages->current() == m_pages->sheet && m_pages->sheet->stage() == SheetPage::Stage::Working)
            leave();
    });
    connect(&m_session, &Session::verified, this, [this](const Verification &verification) {
        m_verified.insert(identityOf(verification.info), verification);
        m_pages->shelf->note(verification);
        if (std::exchange(m_reportOn, {}) == verification.path)
            saveReport(verification);
    });
    const auto forget = [this] { // it was asked about what was there before
        if (m_pages->current() == m_pages->sheet && m_pages->sheet->stage() == SheetPage::Stage::Asking)
            leave();
    };
    connect(&m_session, &Session::stateChanged, this, forget);
    connect(&m_session, &Session::stateChanged, this, [this] {
        if (m_pages->current() == m_pages->exportForm)
            m_commands.lookForTablesAgain();
    });
    connect(&m_session, &Session::modeChanged, this, forget);
    connect(&m_commands, &BackupCommands::tidyPlanned, this, [this](const PrunePlan &plan) {
        m_shelf = plan;
        m_retention->setValue(m_settings.retentionOf(m_session.request()));
        askTidy();
        Q_EMIT asking();
    });
    connect(&m_commands, &BackupCommands::importPreviewed, this, [this](const ImportRequest &request, const ImportPreview &preview) {
        m_import = {request, preview};
        m_import->first.seen = preview.seen;
        askImport();
        Q_EMIT asking();
    });
    connect(&m_commands, &BackupCommands::imported, this, [this](const ImportRequest &, const ImportResult &result) { tellImported(result); });
}

/// Where to begin to look for one; a database that cannot be read has a place, too.
QString BackupDesk::backupPlace() const
{
    if (m_session.snapshot())
        return wording::backupPlace(*m_session.snapshot());
    return m_session.request().isUrl() ? QString() : backupFolder(DatabaseUrl::forSqliteFile(m_session.request().target));
}

void BackupDesk::restoreOther()
{
    m_prompts.openFile(m_window, Prompts::backup(backupPlace()), [this](const QString &file) { m_session.previewRestore(file); });
}

void BackupDesk::verifyOther()
{
    m_prompts.openFile(m_window, Prompts::verifiedBackup(backupPlace()), [this](const QString &file) { m_session.verify(file); });
}

void BackupDesk::tidyUp()
{
    m_commands.planTidy();
}

void BackupDesk::undoRestore()
{
    m_session.previewRestore({});
}

void BackupDesk::saveReport(const Verification &found)
{
    m_prompts.saveFile(m_window, Prompts::report(), found.path + u"-report.html"_s, [this, found](const QString &chosen) { m_session.saveReport(found, chosen); });
}

bool BackupDesk::tells(const JobOutcome &outcome) const
{
    const JobKind kind = outcome.job.kind;
    return (kind == JobKind::Restore || kind == JobKind::Import || kind == JobKind::Export) && m_pages->isVisible() && m_pages->current() == m_pages->sheet;
}

void BackupDesk::begin(const JobInfo &job)
{
    SheetPage *sheet = m_pages->sheet;
    switch (job.kind) {
    case JobKind::Check:
        m_restore.reset();
        m_shelf.reset();
        m_tidy.reset();
        m_import.reset();
        sheet->work(job.title, tr("Nothing is changed by this. You are asked before anything is."), false);
        break;
    case JobKind::Restore: sheet->work(job.title, tr("What is here now is backed up first. If anything fails, or you cancel, it stays as it is."), true); break;
    case JobKind::Import: sheet->work(job.title, tr("All of it is imported, or nothing."), true); break;
    case JobKind::Tidy:
        if (!m_tidy)
            return; // a single one, deleted from the shelf
        sheet->work(job.title, tr("What is deleted is gone; cancelling keeps the rest."), true);
        break;
    case JobKind::Export: sheet->work(job.title, tr("The file gets its name when it is complete."), m_restore.has_value()); break;
    default: return;
    }
    m_pages->go(sheet);
    Q_EMIT placeWanted();
}

void BackupDesk::end(const JobOutcome &outcome)
{
    const JobKind kind = outcome.job.kind;
    const bool isDone = outcome.result == JobOutcome::Result::Done;
    if (!isDone)
        m_reportOn.clear();
    SheetPage *sheet = m_pages->sheet;
    if (kind == JobKind::Tidy && m_tidy)
        return leave(); // the shelf shows what is left
    if (m_pages->current() != sheet || sheet->stage() != SheetPage::Stage::Working)
        return;
    if (kind == JobKind::Check && !isDone)
        return leave();
    if (kind == JobKind::Export && m_restore) {
        sheet->ask(sheet->question()); // back to what it was wanted for
        return sheet->remark(outcome.summary);
    }
    if (kind == JobKind::Restore && isDone)
        return tellRestored(outcome);
    if (kind != JobKind::Restore && kind != JobKind::Import && kind != JobKind::Export)
        return;
    if (kind == JobKind::Export && isDone)
        return sheet->tell(wording::Tone::Good, tr("Done"), tr("The export is done"), outcome.summary,
                           {{u"showExport"_s, tr("Show in folder"), [this, file = outcome.job.target] { m_prompts.showFolder(QFileInfo(file).path()); }}});
    if (outcome.result == JobOutcome::Result::Cancelled)
        sheet->tell(wording::Tone::Attention, tr("Cancelled"), tr("%1 was cancelled").arg(outcome.job.title), kind == JobKind::Export ? tr("No file is left.") : outcome.summary);
    else if (!isDone)
        sheet->tell(wording::Tone::Danger, tr("Failed"), tr("%1 has failed").arg(outcome.job.title),
                    outcome.error && !outcome.error->consequence.isEmpty() ? outcome.error->consequence : tr("Nothing has been changed."));
}

void BackupDesk::leave()
{
    m_restore.reset(); // with what was unpacked for it
    m_shelf.reset();
    m_tidy.reset();
    m_import.reset();
    m_pages->go(m_pages->shelf);
}

void BackupDesk::askRestore(const RestorePreview &preview)
{
    m_restore = preview;
    m_pages->sheet->ask(wording::restoreQuestion(preview));
    m_pages->go(m_pages->sheet);
    Q_EMIT placeWanted();
    Q_EMIT asking();
}

/// Of what was read once: another rule needs no other look at the disk.
void BackupDesk::askTidy()
{
    if (!m_shelf)
        return;
    std::vector<BackupInfo> ours = m_shelf->keep;
    PrunePlan plan = planPrune(ours, m_retention->value(), ours.empty() ? QString() : ours.front().manifest.database, currentTime());
    plan.leftAlone = m_shelf->leftAlone;
    m_tidy = plan;
    m_pages->sheet->ask(wording::tidyQuestion(plan), m_retention);
    m_pages->sheet->setBusy(m_session.isBusy());
}

void BackupDesk::askImport()
{
    if (!m_import)
        return;
    auto &[request, preview] = *m_import;
    request.mode = static_cast<ImportMode>(m_mode->currentData().toInt());
    const wording::Question question = wording::importQuestion(request, preview);
    m_pages->sheet->ask(question, question.yes.isEmpty() ? nullptr : m_mode);
    m_pages->sheet->setBusy(m_session.isBusy());
}

void BackupDesk::exportFirst()
{
    if (!m_restore)
        return;
    ExportRequest request;
    for (const auto &row : m_restore->rows) {
        if (row.before > std::max<qint64>(0, row.after))
            request.tables << row.table;
    }
    m_prompts.saveFile(m_window, Prompts::exportFile(), m_pages->sheet->question().exportFile, [this, request](const QString &file) {
        ExportRequest chosen = request;
        chosen.file = file;
        m_commands.exportRows(chosen);
    });
}

void BackupDesk::keepRetention()
{
    m_settings.setRetention(m_session.request(), m_retention->value());
    Q_EMIT settingsChanged();
}

void BackupDesk::confirm()
{
    if (m_tidy)
        keepRetention();
    if (m_restore)
        m_session.restore(*m_restore);
    else if (m_tidy)
        m_commands.tidy(*m_tidy);
    else if (m_import)
        m_commands.importRows(m_import->first);
}

void BackupDesk::tellRestored(const JobOutcome &outcome)
{
    QList<SheetPage::Way> ways;
    if (outcome.canBeUndone)
        ways << SheetPage::Way{u"undoRestore"_s, tr("Undo the restore…"), [this] { undoRestore(); }};
    if (outcome.behind > 0)
        ways << SheetPage::Way{u"upgradeRestored"_s, tr("Review and upgrade…"), [this] { Q_EMIT upgradeWanted(); }, true};
    wording::Comparison table = m_pages->sheet->question().table;
    if (table.columns.size() == 4) {
        table.columns[1] = tr("Before");
        table.columns[2] = tr("Now");
        table.rest.clear();
    }
    m_restore.reset();
    m_pages->sheet->tell(wording::Tone::Good, tr("Done"), tr("The restore is done"), outcome.summary, ways, table);
}

void BackupDesk::tellImported(const ImportResult &result)
{
    QList<SheetPage::Way> ways;
    if (!result.backup.isEmpty())
        ways << SheetPage::Way{u"undoImport"_s, tr("Undo the import…"), [this, file = result.backup] { m_session.previewRestore(file); }};
    m_pages->sheet->tell(wording::Tone::Good, tr("Done"), tr("The import is done"), wording::imported(m_import ? m_import->first : ImportRequest(), result), ways);
    m_import.reset();
}

void BackupDesk::exportRows()
{
    m_commands.lookForTables();
}

void BackupDesk::importRows()
{
    m_prompts.openFile(m_window, Prompts::importFile(), [this](const QString &file) { importFile(file); });
}

void BackupDesk::importFile(const QString &file)
{
    ImportRequest request;
    request.file = file;
    m_commands.previewImport(request);
}

} // namespace meditrack
