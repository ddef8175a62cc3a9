// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptdesk.h"

#include "models/scriptwords.h"
#include "pages/sheetpage.h"
#include "widgets/revisionform.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

bool isOurs(const JobOutcome &outcome)
{
    const JobKind kind = outcome.job.kind;
    return kind == JobKind::Stamp || kind == JobKind::CleanUp || kind == JobKind::Write;
}

} // namespace

ScriptDesk::ScriptDesk(Session &session, Prompts &prompts, SheetPage *sheet, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_sheet(sheet)
    , m_form(new RevisionForm(sheet))
{
    m_form->hide();
    connect(sheet, &SheetPage::yesClicked, this, &ScriptDesk::confirm);
    connect(sheet, &SheetPage::noClicked, this, &ScriptDesk::leave);
    connect(sheet, &SheetPage::doneClicked, this, &ScriptDesk::leave);
    connect(sheet, &SheetPage::cancelClicked, &m_session, &Session::cancel);
    connect(m_form, &RevisionForm::submitted, this, &ScriptDesk::confirm);
    connect(&m_session, &Session::jobStarted, this, &ScriptDesk::begin);
    connect(&m_session, &Session::jobFinished, this, &ScriptDesk::end);
    connect(&m_session, &Session::reported, m_sheet, &SheetPage::take);
    connect(&m_session, &Session::cancelRequested, m_sheet, &SheetPage::setCancelling);
    connect(&m_session, &Session::modeChanged, this, [this] {
        if (m_isOpen && m_sheet->stage() == SheetPage::Stage::Asking)
            leave();
    });
}

void ScriptDesk::setSnapshot(const SnapshotPtr &snapshot)
{
    if (m_isOpen && m_sheet->stage() == SheetPage::Stage::Asking)
        leave(); // it was asked about what was there before
    if (!m_written.isEmpty() && snapshot->find(m_written))
        Q_EMIT written(std::exchange(m_written, {}));
}

void ScriptDesk::begin(const JobInfo &job)
{
    if (job.kind == JobKind::Stamp)
        m_sheet->work(job.title, tr("A backup is made first. If anything fails, or you cancel, the version table stays as it is."), true);
    else if (job.kind == JobKind::CleanUp)
        m_sheet->work(job.title, tr("A backup is made first. If anything fails, or you cancel, everything stays as it is."), true);
    else if (job.kind == JobKind::Write)
        m_sheet->work(job.title, tr("The database stays as it is."), true);
    else
        return;
    m_isOpen = true; // a retry comes from elsewhere
    Q_EMIT placeWanted();
}

void ScriptDesk::end(const JobOutcome &outcome)
{
    if (isOurs(outcome) && outcome.result != JobOutcome::Result::Done)
        leave(); // what went wrong is told above the page
}

bool ScriptDesk::tells(const JobOutcome &outcome) const
{
    return isOurs(outcome) && outcome.result == JobOutcome::Result::Done && m_isOpen;
}

void ScriptDesk::ask(const wording::Question &question, QWidget *options)
{
    m_isOpen = true;
    m_sheet->ask(question, options);
    m_sheet->setBusy(false);
    Q_EMIT placeWanted();
    if (options)
        options->setFocus();
}

void ScriptDesk::leave()
{
    forget();
    if (std::exchange(m_isOpen, false))
        Q_EMIT left();
}

void ScriptDesk::stamp(const QString &revision)
{
    const auto work = [revision](const OpenRequest &request, Progress &progress) { return scriptjobs::planStamp(request, revision, progress); };
    m_session.perform(Wish::Stamp, {JobKind::Preview, tr("Working out the stamp"), revision, {}}, work, [](const StampPlan &plan) { return JobOutcome::saying(plan.plan.empty() ? tr("There is nothing to stamp: the database is there already.") : QString()); },
                      [this](const StampPlan &plan) {
                          if (plan.plan.empty())
                              return;
                          forget();
                          m_stamp = plan;
                          ask(wording::stampQuestion(*m_session.snapshot(), plan));
                      });
}

void ScriptDesk::writeRevision(const QString &selected)
{
    if (!m_session.admits(Wish::NewRevision))
        return;
    forget();
    m_form->askForRevision(*m_session.snapshot(), selected);
    ask(wording::revisionQuestion(*m_session.snapshot()), m_form);
}

void ScriptDesk::mergeHeads()
{
    if (!m_session.admits(Wish::Merge))
        return;
    forget();
    m_form->askForMerge();
    ask(wording::mergeQuestion(*m_session.snapshot()), m_form);
}

void ScriptDesk::cleanUp()
{
    if (!m_session.admits(Wish::CleanUp) || m_session.snapshot()->leftovers.empty())
        return;
    forget();
    m_leftovers = m_session.snapshot()->leftovers;
    ask(wording::cleanUpQuestion(*m_session.snapshot()));
}

void ScriptDesk::forget()
{
    m_stamp.reset();
    m_leftovers.reset();
}

void ScriptDesk::confirm()
{
    if (!m_isOpen || m_sheet->stage() != SheetPage::Stage::Asking)
        return;
    if (m_stamp)
        return doStamp(*m_stamp);
    if (m_leftovers)
        return doCleanUp(*m_leftovers);
    const RevisionDraft draft = m_form->value();
    if (draft.message.isEmpty())
        return m_sheet->remark(tr("Say in a few words what it does: they become the name of the file."));
    doWrite(draft);
}

void ScriptDesk::doStamp(const StampPlan &plan)
{
    const auto work = [plan](const OpenRequest &request, Progress &progress) { return scriptjobs::stamp(request, plan, progress); };
    m_session.perform(Wish::Stamp, {JobKind::Stamp, tr("Stamp to %1").arg(plan.target), plan.target, {}}, work, [plan](const QString &backup) { return JobOutcome::saying(wording::stamped(plan, backup)); },
                      [this, plan](const QString &backup) {
                          forget();
                          QList<SheetPage::Way> ways;
                          if (!backup.isEmpty())
                              ways << SheetPage::Way{u"undoStamp"_s, tr("Undo the stamp…"), [this, backup] { m_session.previewRestore(backup); }};
                          m_sheet->tell(wording::Tone::Good, tr("Done"), tr("The database is stamped"), wording::stamped(plan, backup), ways);
                      },
                      [this, target = plan.target] { stamp(target); }); // asks again
}

void ScriptDesk::doCleanUp(const std::vector<BatchLeftover> &leftovers)
{
    const auto work = [leftovers](const OpenRequest &request, Progress &progress) { return scriptjobs::cleanUp(request, leftovers, progress); };
    m_session.perform(Wish::CleanUp, {JobKind::CleanUp, tr("Cleaning up"), {}, {}}, work, [leftovers](const QString &backup) { return JobOutcome::saying(wording::cleanedUp(leftovers, backup)); },
                      [this, leftovers](const QString &backup) {
                          forget();
                          m_sheet->tell(wording::Tone::Good, tr("Done"), tr("It is cleaned up"), wording::cleanedUp(leftovers, backup),
                                        {{u"undoCleanUp"_s, tr("Undo…"), [this, backup] { m_session.previewRestore(backup); }}});
                      },
                      [this] { cleanUp(); }); // asks again
}

void ScriptDesk::doWrite(const RevisionDraft &draft)
{
    const auto work = [draft, trusted = m_session.trustedScripts()](const OpenRequest &request, Progress &progress) { return scriptjobs::write(request, draft, trusted, progress); };
    const auto told = [](const WrittenRevision &written) { return (QStringList{tr("Revision %1 is in %2.").arg(written.id, QDir::toNativeSeparators(written.path))} + written.remarks).join(u' '); };
    m_session.perform(draft.parent.isEmpty() ? Wish::Merge : Wish::NewRevision, {JobKind::Write, draft.parent.isEmpty() ? tr("Merging the heads") : tr("Writing a revision"), draft.message, {}}, work,
                      [told](const WrittenRevision &written) { return JobOutcome::saying(told(written)); },
                      [this, told](const WrittenRevision &result) {
                          m_sheet->tell(wording::Tone::Good, tr("Written"), tr("The script is written"), told(result),
                                        {{u"openWritten"_s, tr("Open the script"), [this, path = result.path] { m_prompts.editFile(path); }}});
                          m_written = result.id;
                          m_session.refresh();
                      },
                      [this, draft] { doWrite(draft); }); // with the trust of then
}

QString ScriptDesk::pathOf(const QString &revision) const
{
    const HistoryEntry *entry = m_session.snapshot() ? m_session.snapshot()->find(revision) : nullptr;
    return entry ? entry->node.revision.path : QString();
}

void ScriptDesk::openScript(const QString &revision)
{
    if (const QString path = pathOf(revision); !path.isEmpty())
        m_prompts.editFile(path);
}

void ScriptDesk::showScript(const QString &revision)
{
    if (const QString path = pathOf(revision); !path.isEmpty())
        m_prompts.showFolder(QFileInfo(path).path());
}

} // namespace meditrack
