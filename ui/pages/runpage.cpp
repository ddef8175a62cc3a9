// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runpage.h"

#include "models/dates.h"
#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/rundelegates.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QScrollBar>

namespace meditrack {

using namespace Qt::StringLiterals;

RunPage::RunPage(QWidget *parent)
    : QWidget(parent)
    , m_title(ui::title())
    , m_caption(ui::secondary({}, false))
    , m_result(new Chip)
    , m_stepView(new QListView)
    , m_logView(new QListView)
    , m_cancel(ui::button(tr("Cancel and keep the old state")))
    , m_undo(ui::button(tr("Undo…")))
    , m_done(ui::button(tr("Done"), "primary"))
    , m_hint(ui::secondary())
{
    setObjectName(u"runPage"_s);
    m_title->setWordWrap(false);
    m_cancel->setObjectName(u"runCancel"_s);
    m_done->setObjectName(u"runDone"_s);
    m_undo->setObjectName(u"runUndo"_s);
    m_undo->setToolTip(tr("Restores the backup that was made before this run"));
    ui::setUpRunList(m_stepView, &m_steps, new StepDelegate(m_stepView));
    m_stepView->setObjectName(u"steps"_s);
    m_stepView->setAccessibleName(tr("Steps"));
    m_stepView->setSelectionMode(QAbstractItemView::NoSelection);
    ui::setUpRunList(m_logView, &m_log, new LogDelegate(m_logView));
    m_logView->setObjectName(u"log"_s);
    m_logView->setProperty("code", u"true"_s);
    m_logView->setAccessibleName(tr("SQL of this job"));
    m_logView->setSelectionMode(QAbstractItemView::ExtendedSelection);

    auto *header = new QHBoxLayout;
    header->setSpacing(12);
    header->addWidget(m_title);
    header->addWidget(m_caption);
    header->addWidget(m_result);
    header->addStretch();
    QVBoxLayout *left = nullptr;
    QFrame *stepCard = ui::card(left);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton *button : {m_undo, m_cancel, m_done})
        buttons->addWidget(button);
    left->addWidget(m_stepView, 1);
    left->addSpacing(4);
    left->addWidget(m_hint); // a line of its own: beside buttons it would be a column of single words
    left->addLayout(buttons);
    QVBoxLayout *right = nullptr;
    QFrame *logCard = ui::card(right);
    right->addWidget(ui::heading(tr("SQL")));
    right->addWidget(m_logView, 1);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(stepCard, 15);
    cards->addWidget(logCard, 12);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(16);
    body->addLayout(header);
    body->addLayout(cards, 1);

    auto *copy = new QAction(tr("Copy"), m_logView);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_logView->addAction(copy);
    m_logView->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_log.text(m_logView->selectionModel()->selectedIndexes())); });
    m_caption->setObjectName(u"runCaption"_s);
    connect(&m_clock, &QTimer::timeout, this, &RunPage::updateCaption);
    connect(m_cancel, &QPushButton::clicked, this, &RunPage::cancelClicked);
    connect(m_done, &QPushButton::clicked, this, &RunPage::doneClicked);
    ui::leaveByEscape(this, {m_done});
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoClicked(m_backup); });
}

void RunPage::begin(const JobInfo &job, std::vector<StepModel::Item> planned, const QString &promise, double expected)
{
    m_job = job;
    m_expected = expected;
    m_clock.start(1000);
    m_steps.resetRun(std::move(planned));
    m_log.clear();
    m_title->setText(job.title);
    m_result->set(wording::Tone::Neutral, {});
    m_cancel->setVisible(true);
    m_cancel->setEnabled(true);
    m_done->setVisible(false);
    m_undo->setVisible(false);
    m_hint->setText(promise);
    updateCaption();
}

void RunPage::updateCaption()
{
    QStringList parts;
    if (m_steps.total() > 0)
        parts << wording::revisions(m_steps.total());
    parts << tr("started %1").arg(wording::clock(m_job.started.time()));
    if (m_clock.isActive()) {
        const double elapsed = static_cast<double>(m_job.started.msecsTo(QDateTime::currentDateTime())) / 1000;
        parts << wording::seconds(elapsed);
        if (m_expected > 0)
            parts << (elapsed < m_expected ? wording::left(m_expected - elapsed) : tr("longer than expected"));
    }
    m_caption->setText(parts.join(u" · "_s));
}

void RunPage::take(const QList<TimedEvent> &events)
{
    const bool follows = m_logView->verticalScrollBar()->value() >= m_logView->verticalScrollBar()->maximum() - 40;
    m_steps.take(events);
    m_log.take(events);
    if (const int row = m_steps.runningRow(); row >= 0)
        m_stepView->scrollTo(m_steps.index(row));
    if (follows)
        m_logView->scrollToBottom();
    updateCaption();
}

void RunPage::setCancelling()
{
    m_cancel->setEnabled(false);
    m_hint->setText(tr("Cancelling: what was done so far is being taken back."));
}

void RunPage::finish(const JobOutcome &outcome)
{
    m_clock.stop();
    updateCaption();
    m_steps.finish(outcome);
    m_cancel->setVisible(false);
    m_done->setVisible(true);
    m_done->setText(outcome.result == JobOutcome::Result::Done ? tr("Done") : tr("Close"));
    ui::setLook(m_done, "kind", outcome.result == JobOutcome::Result::Failed ? QString() : u"primary"_s); // then the message has the next right thing
    m_done->setFocus();
    m_backup = outcome.backup;
    m_undo->setVisible(outcome.result == JobOutcome::Result::Done && !m_backup.isEmpty());
    m_log.add(QTime::currentTime(), outcome.summary, outcome.result == JobOutcome::Result::Done ? LogModel::Kind::Notice : LogModel::Kind::Warning);
    m_logView->scrollToBottom();
    switch (outcome.result) {
    case JobOutcome::Result::Done:
        m_stepView->scrollToBottom();
        m_result->set(wording::Tone::Good, tr("Done"));
        m_hint->setText(tr("%1 It took %2.").arg(outcome.summary, wording::seconds(outcome.seconds)));
        break;
    case JobOutcome::Result::Cancelled:
        m_result->set(Mark::Stop, wording::Tone::Attention, tr("Cancelled"));
        m_hint->setText(outcome.summary);
        break;
    case JobOutcome::Result::Failed:
        m_result->set(Mark::Cross, wording::Tone::Danger, tr("Failed"));
        m_hint->setText(outcome.error && !outcome.error->consequence.isEmpty() ? outcome.error->consequence : tr("The old state is kept."));
        break;
    }
}

} // namespace meditrack
