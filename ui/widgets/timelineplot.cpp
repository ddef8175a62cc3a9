// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timelineplot.h"

#include "models/dates.h"
#include "models/wording.h"
#include "theme.h"
#include "widgets/marks.h"
#include "widgets/timelinelayer.h"

#include <QKeyEvent>
#include <QToolTip>
#include <QVBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

double now(const Snapshot &snapshot)
{
    return static_cast<double>((snapshot.state.readAt.isValid() ? snapshot.state.readAt : QDateTime::currentDateTime()).toSecsSinceEpoch());
}

} // namespace

TimelinePlot::TimelinePlot(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_layer(new TimelineLayer(m_plot->xAxis, m_plot->yAxis))
{
    setObjectName(u"timeline"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);

    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->setNoAntialiasingOnDrag(false);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    m_plot->axisRect()->setMinimumMargins(QMargins(16, 10, 16, 0));
    m_plot->yAxis->setVisible(false);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->xAxis->setTickPen(Qt::NoPen);
    m_plot->xAxis->setTickLength(0, 0);
    m_plot->xAxis->setSubTicks(false);
    m_plot->xAxis->setTickLabelPadding(8);
    m_plot->xAxis->setTickLabelFont(theme::smallFont());
    auto ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
    ticker->setTickCount(6);
    m_plot->xAxis->setTicker(ticker);

    connect(m_plot->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, [this] { limitRange(); });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) { m_pressed = event->pos(); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) {
        setFocus(Qt::MouseFocusReason);
        const int row = m_layer->rowAt(event->position());
        if (event->button() == Qt::LeftButton && row >= 0 && (event->pos() - m_pressed).manhattanLength() < 5)
            Q_EMIT picked(row);
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] { showAll(); });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { hover(event->pos(), event->globalPosition().toPoint()); });
    recolour();
    describe();
}

TimelinePlot::~TimelinePlot() = default;

void TimelinePlot::setSnapshot(SnapshotPtr snapshot)
{
    const bool sameDatabase = m_snapshot && snapshot && m_snapshot->state.url == snapshot->state.url
        && m_snapshot->state.history.size() == snapshot->state.history.size();
    m_snapshot = std::move(snapshot);
    m_selected = -1;
    m_layer->setSelected(-1);
    m_layer->setSnapshot(m_snapshot, m_snapshot ? now(*m_snapshot) : 0);
    if (m_snapshot) {
        const int lanes = m_snapshot->lanes.laneCount;
        m_plot->yAxis->setRange(-0.9, lanes == 1 ? 1.1 : lanes - 0.1);
        m_plot->xAxis->setTickLabels(m_snapshot->dated);
    }
    describe();
    if (sameDatabase)
        replot(); // a refresh does not take the zoom away
    else
        showAll();
}

void TimelinePlot::setSelected(int historyRow)
{
    if (historyRow == m_selected)
        return;
    m_selected = historyRow;
    m_layer->setSelected(historyRow);
    if (m_snapshot && historyRow >= 0) {
        const double time = m_snapshot->times[static_cast<size_t>(historyRow)];
        const QCPRange range = m_plot->xAxis->range();
        if (!range.contains(time))
            m_plot->xAxis->setRange(time, range.size(), Qt::AlignCenter);
    }
    describe();
    replot();
}

void TimelinePlot::setShown(std::vector<bool> shown)
{
    m_layer->setShown(std::move(shown));
    replot();
}

void TimelinePlot::showAll()
{
    bool found = false;
    QCPRange range = m_layer->getKeyRange(found);
    if (!found)
        return;
    range.expand(now(*m_snapshot));
    const double pad = std::max(range.size() * 0.05, Day / 2);
    m_limiting = true;
    m_plot->xAxis->setRange(range.lower - pad, range.upper + pad);
    m_limiting = false;
    limitRange();
    replot();
}

void TimelinePlot::zoom(double factor)
{
    const QCPRange range = m_plot->xAxis->range();
    const double centre = m_selected >= 0 ? m_snapshot->times[static_cast<size_t>(m_selected)] : range.center();
    m_plot->xAxis->setRange(centre, range.size() * factor, Qt::AlignCenter);
    replot();
}

QPointF TimelinePlot::positionOf(int historyRow) const
{
    const QPointF pixel = m_layer->pixelOf(historyRow);
    return m_plot->rect().contains(pixel.toPoint()) && !pixel.isNull() ? QPointF(m_plot->mapTo(this, pixel.toPoint())) : QPointF();
}

void TimelinePlot::limitRange()
{
    bool found = false;
    QCPRange all = m_layer->getKeyRange(found);
    if (m_limiting || !found)
        return;
    all.expand(now(*m_snapshot));
    const double pad = std::max(all.size() * 0.5, 30 * Day);
    const QCPRange limit(all.lower - pad, all.upper + pad);
    QCPRange range = m_plot->xAxis->range();
    const double size = std::clamp(range.size(), Day / 24, limit.size());
    const double lower = std::clamp(range.center() - size / 2, limit.lower, limit.upper - size);
    m_limiting = true;
    m_plot->xAxis->setRange(lower, lower + size);
    m_limiting = false;
    const auto ticker = m_plot->xAxis->ticker().dynamicCast<QCPAxisTickerDateTime>();
    ticker->setDateTimeFormat(size > 150 * Day ? wording::monthFormat() : size > 3 * Day ? wording::dayFormat()
                                                                                       : wording::dayFormatWithoutYear() + u' ' + wording::timeFormat());
}

void TimelinePlot::hover(const QPoint &position, const QPoint &global)
{
    const int row = m_layer->rowAt(position);
    m_plot->setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (row < 0) {
        QToolTip::hideText();
        return;
    }
    const HistoryEntry &entry = m_snapshot->state.history[static_cast<size_t>(row)];
    QStringList lines{entry.node.revision.id, entry.node.revision.doc, marks::word(entry.state)};
    const QString date = wording::date(entry.created);
    if (!date.isEmpty())
        lines.last() += u" · "_s + date;
    lines.removeAll(QString());
    QToolTip::showText(global, lines.join(u'\n'), this);
}

void TimelinePlot::step(int direction)
{
    if (!m_snapshot || m_snapshot->byTime.empty())
        return;
    const auto &order = m_snapshot->byTime;
    const auto it = std::find(order.begin(), order.end(), m_selected);
    auto place = it == order.end() ? static_cast<qsizetype>(order.size()) - 1 : (it - order.begin()) + direction;
    place = std::clamp<qsizetype>(place, 0, static_cast<qsizetype>(order.size()) - 1);
    Q_EMIT picked(order[static_cast<size_t>(place)]);
}

void TimelinePlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: step(-1); break;
    case Qt::Key_Right: step(1); break;
    case Qt::Key_Plus: zoom(0.6); break;
    case Qt::Key_Minus: zoom(1 / 0.6); break;
    case Qt::Key_Home: showAll(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void TimelinePlot::describe()
{
    setAccessibleName(tr("Timeline of revisions"));
    if (!m_snapshot)
        return;
    QString text = tr("%1: %2 applied, %3 ready.")
                       .arg(wording::revisions(static_cast<qsizetype>(m_snapshot->state.history.size())))
                       .arg(m_snapshot->count(RevisionState::Applied) + m_snapshot->count(RevisionState::Current))
                       .arg(m_snapshot->count(RevisionState::Ready));
    if (m_selected >= 0) {
        const HistoryEntry &entry = m_snapshot->state.history[static_cast<size_t>(m_selected)];
        text += u' ' + tr("Selected: %1, %2, %3.").arg(entry.node.revision.id, entry.node.revision.doc, marks::word(entry.state));
    }
    setAccessibleDescription(text);
}

void TimelinePlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

/// What nobody sees is drawn when it is shown: two timelines of ten thousand revisions are one too many.
void TimelinePlot::replot()
{
    if (isVisible())
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TimelinePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_plot->xAxis->ticker()->setTickCount(std::clamp(width() / 105, 3, 7)); // dates must not touch each other
    replot();
}

void TimelinePlot::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    replot();
}

void TimelinePlot::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    recolour();
}

void TimelinePlot::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    recolour();
}

void TimelinePlot::recolour()
{
    const Theme theme = Theme::of(palette());
    m_layer->setTheme(theme);
    m_plot->setBackground(QBrush(theme.surface));
    m_plot->xAxis->setBasePen(QPen(hasFocus() ? theme.accent : theme.line, 1));
    m_plot->xAxis->setTickLabelColor(theme.secondary);
    replot();
}

} // namespace meditrack
