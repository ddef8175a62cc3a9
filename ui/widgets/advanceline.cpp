// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/advanceline.h"

#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

AdvanceLine::AdvanceLine(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_words(ui::secondary({}, false))
{
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_words->setFont(theme::smallFont());
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(8);
    body->addWidget(m_bar);
    body->addWidget(m_words);
}

void AdvanceLine::begin()
{
    m_isCancelling = false;
    m_bar->setRange(0, 0);
    m_elapsed.start();
    tell({});
}

void AdvanceLine::take(const QList<TimedEvent> &events)
{
    constexpr int whole = 1000;
    for (const TimedEvent &timed : events) {
        const auto *advance = std::get_if<event::Advance>(&timed.event);
        if (!advance || m_isCancelling)
            continue;
        const bool isKnown = advance->total > 0;
        m_bar->setRange(0, isKnown ? whole : 0);
        if (isKnown)
            m_bar->setValue(static_cast<int>(whole * advance->done / advance->total));
        tell(advance->what);
    }
}

void AdvanceLine::setCancelling()
{
    m_isCancelling = true;
    m_bar->setRange(0, 0);
    tell(tr("Cancelling"));
}

void AdvanceLine::tell(const QString &what)
{
    QStringList parts{what, wording::seconds(static_cast<double>(m_elapsed.elapsed()) / 1000)};
    parts.removeAll(QString());
    m_words->setText(what.isEmpty() ? QString() : parts.join(u" · "_s));
}

} // namespace meditrack
