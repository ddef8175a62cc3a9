// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogue.h"

#include "exits.h"
#include "models/runmodels.h"
#include "widgets/messagebar.h"

namespace meditrack {

using namespace Qt::StringLiterals;

Dialogue::Dialogue(Session &session, Prompts &prompts, Settings &settings, MessageBar *message, Exits &exits, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_message(message)
    , m_exits(exits)
    , m_window(window)
    , m_signIn(session, prompts, window)
{
    connect(&session, &Session::failed, &m_exits, &Exits::show);
    connect(&session, &Session::refused, this, [this](const QString &whyNot) { m_message->showRemark(tr("This cannot be done now"), whyNot); });
    connect(&session, &Session::verified, this, &Dialogue::showVerified);
    connect(&session, &Session::reportSaved, this, [this](const QString &file) { m_message->showGoodNews(tr("The report is saved"), file); });
    connect(&session, &Session::trustWanted, this, &Dialogue::askForTrust);
    connect(&m_signIn, &SignIn::notRemembered, this, [this](const QString &why) {
        m_message->showRemark(tr("The password is not remembered"), tr("This computer's keychain cannot be used: %1. You are signed in; next time you will be asked again.").arg(why));
    });
}

void Dialogue::tellOutcome(const JobOutcome &outcome)
{
    if (outcome.result == JobOutcome::Result::Cancelled)
        m_message->showRemark(tr("%1 was cancelled").arg(outcome.job.title), outcome.error && !outcome.error->consequence.isEmpty() ? outcome.error->consequence : tr("The old state is kept: nothing has changed."));
    if (outcome.job.hasSteps() || outcome.result != JobOutcome::Result::Done)
        return;
    const JobKind kind = outcome.job.kind;
    const QString title = kind == JobKind::Backup ? tr("The backup is made")
        : kind == JobKind::Restore                ? tr("The restore is done")
        : kind == JobKind::Import                 ? tr("The import is done")
        : kind == JobKind::Export                 ? tr("The export is done")
                                                  : tr("Done");
    m_message->showGoodNews(title, outcome.summary);
}

void Dialogue::showVerified(const Verification &verification)
{
    const auto save = [=, this](const QString &file) { m_session.saveReport(verification, file); };
    const MessageBar::Actions actions{{u"saveReport"_s, tr("Save a report…"), [=, this] {
        m_prompts.saveFile(m_window, Prompts::report(), verification.path + u"-report.html"_s, save);
    }}};
    switch (verification.result()) {
    case Verification::Result::Good: return m_message->showGoodNews(tr("The backup is good"), wording::verified(verification), actions);
    case Verification::Result::Warning: return m_message->showRemark(tr("The backup is good, with a warning"), wording::verified(verification), actions);
    case Verification::Result::Bad: return m_message->showError(wording::notGood(verification), {tr("Verify again"), m_session.again()}, actions);
    }
}

void Dialogue::askForTrust(const JobInfo &job, const ScriptSet &scripts)
{
    QStringList items;
    for (const StepModel::Item &item : plannedSteps(*m_session.snapshot(), job))
        items << u"%1  %2"_s.arg(item.revision, item.doc);
    const bool changed = m_settings.trusted.contains(scripts.folder);
    m_prompts.ask(m_window, wording::trustQuestion(scripts, changed, items), [this, scripts](const Prompts::Answer &answer) {
        if (!answer.yes) {
            m_session.distrust();
            return m_message->showRemark(tr("Nothing was run"), tr("The scripts in %1 were not trusted. The database is as it was.").arg(scripts.folder));
        }
        m_session.trust(scripts);
    });
}

} // namespace meditrack
