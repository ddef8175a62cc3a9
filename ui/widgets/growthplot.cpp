// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/growthplot.h"

#include "models/dates.h"
#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/customplot.h"

#include <QKeyEvent>
#include <QStackedLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

/// 2,000,000 as "2 M", 1,500 as "1.5 k": an axis has little room.
class RowsTicker final : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        const QLocale locale;
        const double size = std::abs(tick);
        if (size < 10000)
            return std::floor(tick) == tick ? locale.toString(static_cast<qint64>(tick)) : QString(); // there is no half row
        const bool isMillions = size >= 1e6;
        const double value = tick / (isMillions ? 1e6 : 1e3);
        const QString number = locale.toString(value, 'g', 4);
        return isMillions ? GrowthPlot::tr("%1 M").arg(number) : GrowthPlot::tr("%1 k").arg(number);
    }
};

} // namespace

GrowthPlot::GrowthPlot(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot)
    , m_line(m_plot->addGraph())
    , m_mark(new QCPItemTracer(m_plot))
    , m_empty(ui::secondary())
{
    setObjectName(u"growthPlot"_s);
    setFocusPolicy(Qt::StrongFocus);
    auto *stack = new QStackedLayout(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setObjectName(u"growthEmpty"_s);
    stack->addWidget(m_empty);
    stack->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setInteractions(QCP::iNone);
    m_plot->axisRect()->setMinimumMargins(QMargins(0, 8, 12, 0));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickPen(Qt::NoPen);
        axis->setTickLength(0, 0);
        axis->setSubTicks(false);
        axis->setTickLabelFont(theme::smallFont());
        axis->setTickLabelPadding(8);
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    m_plot->yAxis->setTicker(QSharedPointer<RowsTicker>::create());
    m_plot->yAxis->ticker()->setTickCount(4);
    m_mark->setStyle(QCPItemTracer::tsCircle);
    m_mark->setSize(9);
    m_mark->setClipToAxisRect(false);
    m_line->setSelectable(QCP::stNone);
    recolour();
    clear();
}

void GrowthPlot::clear()
{
    m_samples.clear();
    m_name.clear();
    rebuild();
}

void GrowthPlot::setTable(const GrowthPtr &growth, const TableCount &table, const QDateTime &now)
{
    m_name = table.name;
    m_samples = growth ? growth->samples(table.name, now) : std::vector<Growth::Sample>();
    const auto today = static_cast<double>(now.toSecsSinceEpoch());
    if (!table.isEstimate && table.rows >= 0 && (m_samples.empty() || m_samples.back().time < today))
        m_samples.push_back({today, table.rows});
    rebuild();
}

void GrowthPlot::rebuild()
{
    m_pointed = -1;
    const double days = m_samples.size() > 1 ? (m_samples.back().time - m_samples.front().time) / Day : 0;
    const bool isLine = m_samples.size() > 1 && days > 0.5; // what was counted this morning is no history
    static_cast<QStackedLayout *>(layout())->setCurrentWidget(isLine ? static_cast<QWidget *>(m_plot) : m_empty);
    const QString name = m_name.isEmpty() ? tr("Growth") : tr("Rows in %1 over time").arg(m_name);
    setAccessibleName(name);
    if (!isLine) {
        m_mark->setGraph(nullptr);
        m_empty->setText(m_name.isEmpty() ? tr("Select a table to see how it grows.") : tr("Growth shows from the second day on: rows are counted each time that the database is opened."));
        setAccessibleDescription(m_empty->text());
        return;
    }
    QVector<double> times;
    QVector<double> rows;
    double least = static_cast<double>(m_samples.front().rows);
    double most = least;
    for (const Growth::Sample &sample : m_samples) {
        times << sample.time;
        rows << static_cast<double>(sample.rows);
        least = std::min(least, rows.last());
        most = std::max(most, rows.last());
    }
    m_line->setData(times, rows, true);
    const double room = std::max((most - least) * 0.15, std::max(most * 0.02, 1.0));
    m_plot->yAxis->setRange(std::max(least - room, 0.0), most + room);
    m_plot->xAxis->setRange(times.first(), times.last());
    auto ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
    ticker->setDateTimeFormat(days > 500 ? wording::monthFormat() : days > 60 ? u"MMM"_s : days > 3 ? wording::dayFormatWithoutYear()
                                                                                   : wording::dayFormatWithoutYear() + u' ' + wording::timeFormat());
    ticker->setTickCount(days > 3 ? 4 : 3);
    m_plot->xAxis->setTicker(ticker);
    m_mark->setGraph(m_line);
    m_mark->setGraphKey(times.last());
    setAccessibleDescription(tr("%1; %2").arg(textOf(m_samples.front()), textOf(m_samples.back())));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void GrowthPlot::recolour()
{
    const Theme theme = Theme::of(palette());
    m_plot->setBackground(QBrush(theme.surface));
    m_line->setPen(QPen(theme.accent, 2));
    m_line->setBrush(theme.accentSoft);
    m_mark->setPen(QPen(theme.accent, 1));
    m_mark->setBrush(theme.accent);
    m_plot->xAxis->setBasePen(QPen(theme.line, 1));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis})
        axis->setTickLabelColor(theme.secondary);
    m_plot->yAxis->grid()->setPen(QPen(theme.line, 1));
    m_plot->yAxis->grid()->setZeroLinePen(QPen(theme.line, 1));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void GrowthPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

int GrowthPlot::nearest(double x) const
{
    const double time = m_plot->xAxis->pixelToCoord(x);
    const auto closer = [time](const Growth::Sample &a, const Growth::Sample &b) { return std::abs(a.time - time) < std::abs(b.time - time); };
    return m_samples.empty() ? -1 : static_cast<int>(std::ranges::min_element(m_samples, closer) - m_samples.begin());
}

QString GrowthPlot::textOf(const Growth::Sample &sample) const
{
    return tr("%1: %2").arg(wording::date(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(sample.time))), wording::rows(sample.rows));
}

QString GrowthPlot::textAt(double x) const
{
    const int sample = nearest(x);
    return sample < 0 ? QString() : textOf(m_samples[static_cast<size_t>(sample)]);
}

void GrowthPlot::point(int sample, const QPoint &globalPosition)
{
    m_pointed = sample;
    const Growth::Sample &there = m_samples[static_cast<size_t>(sample)];
    m_mark->setGraphKey(there.time);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    QToolTip::showText(globalPosition, textOf(there), this);
}

void GrowthPlot::leave()
{
    m_pointed = -1;
    QToolTip::hideText();
    if (!m_samples.empty())
        m_mark->setGraphKey(m_samples.back().time);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool GrowthPlot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (const int sample = nearest(mouse->position().x()); sample >= 0)
            point(sample, mouse->globalPosition().toPoint());
    } else if (event->type() == QEvent::Leave) {
        leave();
    }
    return QWidget::eventFilter(watched, event);
}

/// Left and right go from point to point.
void GrowthPlot::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_samples.empty() || !m_plot->isVisible())
        return QWidget::keyPressEvent(event);
    const int last = static_cast<int>(m_samples.size()) - 1;
    const int sample = std::clamp((m_pointed < 0 ? last + (step > 0 ? 1 : 0) : m_pointed) + step, 0, last);
    const Growth::Sample &there = m_samples[static_cast<size_t>(sample)];
    point(sample, m_plot->mapToGlobal(QPoint(static_cast<int>(m_plot->xAxis->coordToPixel(there.time)), static_cast<int>(m_plot->yAxis->coordToPixel(static_cast<double>(there.rows))))));
}

} // namespace meditrack
