// SPDX-License-Identifier: GPL-3.0-or-later
#include "runflow.h"

#include "pages/reviewpage.h"
#include "widgets/messagebar.h"

#include <algorithm>
#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

RunFlow::RunFlow(Session &session, Prompts &prompts, ReviewPage *page, MessageBar *message, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_page(page)
    , m_message(message)
{
    connect(&session, &Session::runPreviewed, this, [this](const Outlook &outlook) { show(reviewOf(*m_session.snapshot(), outlook)); });
    connect(&session, &Session::jobStarted, this, [this](const JobInfo &job) { m_isOpen = m_isOpen && !job.hasSteps(); });
    connect(page, &ReviewPage::accepted, this, &RunFlow::begin);
    connect(page, &ReviewPage::declined, this, &RunFlow::end);
    connect(page, &ReviewPage::rehearsalWanted, this, [this] {
        const RunPreview &preview = m_page->review().outlook.preview;
        m_session.preview(preview.move, preview.options, Trial::Always);
    });
    connect(page, &ReviewPage::exportPlaceWanted, this, [this, &prompts, window](const QString &proposed) {
        prompts.saveFile(window, Prompts::exportFile(), proposed, [this](const QString &chosen) { m_page->chooseExport(chosen); });
    });
}

namespace {

/// Why nobody here may move it, and what to do about it; empty: they may.
QString forbidden(const Situation &situation)
{
    const QString reason = situation.forbids(Wish::Upgrade);
    const bool isByRights = reason == situation.snapshot->state.whyNoGuardedMove();
    return isByRights && !reason.isEmpty() ? reason + u' ' + situation.snapshot->state.rights.advice : reason;
}

} // namespace

void RunFlow::upgrade(const QString &target)
{
    if (!m_session.snapshot() || m_session.isBusy())
        return;
    m_message->dismiss();
    if (const QString whyNot = forbidden(m_session.situation()); !whyNot.isEmpty())
        return m_message->showRemark(tr("This database cannot be moved now"), whyNot);
    show(reviewOf(*m_session.snapshot(), target));
    if (m_isOpen)
        m_session.explain(); // what is to be decided here should be known here
}

void RunFlow::downgrade(const QString &target)
{
    m_session.preview({Move::Verb::Downgrade, target});
}

void RunFlow::show(Review review)
{
    if (review.steps.empty()) {
        m_message->showRemark(tr("There is nothing to do"), tr("The database is there already."));
        return end();
    }
    m_from = m_session.snapshot()->state.rows;
    m_isOpen = true;
    m_page->setReview(review);
    Q_EMIT reviewing();
}

namespace {

/// What was tried is still what an upgrade would do.
bool isPlanned(const Snapshot &snapshot, const RunPreview &preview)
{
    if (preview.move.verb == Move::Verb::Downgrade)
        return true;
    const std::vector<StepModel::Item> items = plannedSteps(snapshot, preview.move.target);
    return std::ranges::equal(items, preview.plan, {}, &StepModel::Item::revision, &Step::revision);
}

} // namespace

void RunFlow::setSnapshot(const SnapshotPtr &snapshot)
{
    if (!m_isOpen)
        return;
    const Outlook &outlook = m_page->review().outlook;
    if (const QString whyNot = forbidden({snapshot, m_session.situation().mode}); !whyNot.isEmpty()) {
        m_message->showRemark(tr("This database cannot be moved now"), whyNot);
        return end();
    }
    const bool isSame = snapshot->state.rows == m_from && isPlanned(*snapshot, outlook.preview);
    if (outlook.preview.move.verb == Move::Verb::Downgrade)
        return isSame ? void() : end(); // what was tried is not what would run
    Review review = m_page->review().isTried() && isSame ? reviewOf(*snapshot, outlook) : reviewOf(*snapshot, outlook.preview.move.target);
    if (review.steps.empty())
        return end();
    m_from = snapshot->state.rows;
    m_page->setReview(review);
}

void RunFlow::begin(const QString &exportTo)
{
    if (!m_isOpen || m_session.isBusy())
        return;
    const Review review = m_page->review();
    if (review.isTried() || review.move().verb == Move::Verb::Downgrade || review.outlook.preview.options.acceptRowChanges)
        m_session.run(review.outlook.preview, exportTo);
    else
        m_session.upgrade(review.move().target);
}

double RunFlow::expect(std::vector<StepModel::Item> &steps) const
{
    const Review &review = m_page->review();
    if (!review.isTried() || !std::ranges::equal(steps, review.steps, {}, &StepModel::Item::revision, &Review::Step::revision))
        return -1;
    for (size_t i = 0; i < steps.size(); ++i)
        steps[i].expected = review.steps[i].expected;
    return review.outlook.preview.rehearsal->estimatedSeconds();
}

void RunFlow::end()
{
    if (std::exchange(m_isOpen, false))
        Q_EMIT ended();
}

} // namespace meditrack
