// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobbar.h"

#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>

namespace meditrack {

using namespace Qt::StringLiterals;

JobBar::JobBar(QWidget *parent)
    : QFrame(parent)
    , m_what(new QLabel(tr("Ready")))
    , m_bar(new QProgressBar)
    , m_how(ui::secondary({}, false))
    , m_show(ui::button(tr("Show steps"), "quiet"))
    , m_cancel(ui::button(tr("Cancel")))
    , m_remark(ui::secondary({}, false))
{
    setObjectName(u"jobbar"_s);
    setAccessibleName(tr("Running job"));
    setFixedHeight(theme::scaled(37));
    m_what->setObjectName(u"jobTitle"_s);
    m_what->setFont(theme::bodyFont());
    m_bar->setFixedWidth(260);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the running job"));
    m_how->setFont(theme::smallFont());
    m_remark->setFont(theme::smallFont());
    m_cancel->setProperty("scale", u"small"_s);
    m_show->setProperty("scale", u"small"_s);
    m_cancel->setObjectName(u"jobCancel"_s);
    m_cancel->setToolTip(tr("Stop and keep the old state (Esc)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(12);
    row->addWidget(m_what);
    row->addWidget(m_bar);
    row->addWidget(m_how);
    row->addWidget(m_cancel);
    row->addWidget(m_show);
    row->addStretch();
    row->addWidget(m_remark);
    for (QWidget *widget : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_how), static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_cancel)})
        widget->hide();
    connect(m_cancel, &QPushButton::clicked, this, &JobBar::cancelClicked);
    connect(m_show, &QPushButton::clicked, this, &JobBar::showClicked);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &JobBar::tick);
}

void JobBar::begin(const JobInfo &job)
{
    if (job.kind == JobKind::Script)
        return;
    m_done = m_total = 0;
    m_cancelling = false;
    m_what->setText(job.title);
    m_bar->setRange(0, 0);
    m_bar->setVisible(true);
    m_how->setVisible(true);
    m_cancel->setEnabled(true);
    m_hasSteps = job.hasSteps();
    m_advance.reset();
    setStepsShown(m_stepsShown);
    m_remark->hide();
    m_elapsed.start();
    m_timer.start();
    tick();
}

void JobBar::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    if (done > 0) { // until then nobody knows how long it takes: the backup is made
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    }
    tick();
}

void JobBar::take(const QList<TimedEvent> &events)
{
    for (const TimedEvent &timed : events) {
        if (const auto *advance = std::get_if<event::Advance>(&timed.event))
            m_advance = advance->done == advance->total ? std::nullopt : std::optional(*advance);
    }
    constexpr int whole = 1000;
    if (m_advance && m_advance->total > 0) {
        m_bar->setRange(0, whole);
        m_bar->setValue(static_cast<int>(whole * m_advance->done / m_advance->total));
    } else if (m_done == 0) {
        m_bar->setRange(0, 0);
    }
    tick();
}

void JobBar::setStepsShown(bool shown)
{
    m_stepsShown = shown;
    m_show->setVisible(m_hasSteps && !shown);
    m_cancel->setVisible(m_bar->isVisibleTo(this) && !(m_hasSteps && shown)); // the steps have their own
}

void JobBar::setCancelling()
{
    m_cancelling = true;
    m_cancel->setEnabled(false);
    tick();
}

void JobBar::end(const JobOutcome &outcome)
{
    if (outcome.job.kind == JobKind::Script)
        return;
    m_timer.stop();
    for (QWidget *widget : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_how), static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_cancel)})
        widget->hide();
    m_hasSteps = false;
    m_remark->show();
    if (outcome.result == JobOutcome::Result::Failed)
        m_what->setText(tr("%1: failed").arg(outcome.job.title)); // the message says why
    else if (outcome.summary.isEmpty() || (outcome.job.kind == JobKind::Read && outcome.result == JobOutcome::Result::Done))
        m_what->setText(tr("Ready")); // and not for ever what was looked at
    else
        m_what->setText(outcome.summary);
}

void JobBar::setRemark(const QString &text)
{
    m_remark->setText(text);
}

void JobBar::tick()
{
    const QString elapsed = wording::seconds(static_cast<double>(m_elapsed.isValid() ? m_elapsed.elapsed() : 0) / 1000);
    const QLocale locale;
    if (m_cancelling)
        m_how->setText(tr("cancelling · %1").arg(elapsed));
    else if (m_advance && m_advance->unit == event::Advance::Unit::Milliseconds && m_advance->total > 0) // a wait: what is left of it counts
        m_how->setText(tr("%1: %2 s left").arg(m_advance->what, locale.toString((m_advance->total - m_advance->done + 999) / 1000)));
    else if (m_advance)
        m_how->setText(tr("%1 · %2").arg(m_advance->what, elapsed));
    else if (m_total > 0)
        m_how->setText(tr("step %1 of %2 · %3").arg(locale.toString(std::min(m_done + 1, m_total)), locale.toString(m_total), elapsed));
    else
        m_how->setText(elapsed);
}

} // namespace meditrack
