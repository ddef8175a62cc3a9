// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/countsplot.h"

#include "models/wording.h"
#include "theme.h"
#include "widgets/customplot.h"

#include <QVBoxLayout>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

int rowHeight() ///< as in the table beside it: bar and number stand side by side
{
    return theme::scaled(31);
}

constexpr int NameWidth = 150;

} // namespace

CountsPlot::CountsPlot(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_bars(new QCPBars(m_plot->yAxis, m_plot->xAxis))
{
    setObjectName(u"countsPlot"_s);
    setAccessibleName(tr("Rows in each table"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    layout->addStretch();
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setInteractions(QCP::iNone);
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->axisRect()->setMargins(QMargins(NameWidth, 0, 8, 0));
    m_plot->xAxis->setVisible(false);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->grid()->setVisible(false);
    m_plot->yAxis->setTickPen(Qt::NoPen);
    m_plot->yAxis->setTickLength(0, 0);
    m_plot->yAxis->setSubTicks(false);
    m_plot->yAxis->setRangeReversed(true);
    m_plot->yAxis->setTickLabelFont(theme::bodyFont());
    m_plot->yAxis->setTickLabelPadding(10);
    m_bars->setWidthType(QCPBars::wtAbsolute);
    m_bars->setWidth(14);
    m_bars->setPen(Qt::NoPen);
    m_bars->setSelectable(QCP::stNone);
}

void CountsPlot::setTables(std::vector<TableCount> tables)
{
    std::stable_sort(tables.begin(), tables.end(), [](const TableCount &a, const TableCount &b) { return a.rows > b.rows; });
    m_tables = std::move(tables);
    QStringList words;
    for (const TableCount &table : m_tables)
        words << u"%1: %2"_s.arg(table.name, wording::rowsOf(table));
    setAccessibleDescription(words.join("; "_L1));
    rebuild();
}

void CountsPlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    rebuild();
}

void CountsPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void CountsPlot::rebuild()
{
    const Theme theme = Theme::of(palette());
    m_shown = std::min(static_cast<int>(m_tables.size()), std::max(height() / rowHeight(), 1));
    m_plot->clearItems();
    m_plot->setFixedHeight(std::max(m_shown, 1) * rowHeight());
    m_plot->setBackground(QBrush(theme.surface));
    m_plot->yAxis->setBasePen(QPen(theme.line, 1));
    m_plot->yAxis->setTickLabelColor(theme.text);
    m_bars->setBrush(theme.accent);

    const double largest = m_tables.empty() ? 1 : std::max<double>(static_cast<double>(m_tables.front().rows), 1);
    const QFontMetrics metrics(theme::bodyFont());
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    QVector<double> keys;
    QVector<double> values;
    int labelWidth = 0;
    for (int i = 0; i < m_shown; ++i) {
        const TableCount &table = m_tables[static_cast<size_t>(i)];
        ticker->addTick(i, metrics.elidedText(table.name, Qt::ElideMiddle, NameWidth - 14));
        keys << i;
        // An empty table keeps a sliver, so that its row reads as "none" and not as "missing".
        values << (table.rows < 0 ? 0 : std::max(static_cast<double>(table.rows), largest * 0.006));
        auto *label = new QCPItemText(m_plot);
        label->setClipToAxisRect(false);
        label->setFont(theme::smallFont());
        label->setColor(theme.secondary);
        label->setText(wording::rowsOf(table));
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->setPadding(QMargins(8, 0, 0, 0));
        label->position->setCoords(values.last(), i);
        labelWidth = std::max(labelWidth, QFontMetrics(theme::smallFont()).horizontalAdvance(label->text()) + 12);
    }
    m_bars->setData(keys, values, true);
    m_plot->yAxis->setTicker(ticker);
    m_plot->yAxis->setRange(-0.5, std::max(m_shown, 1) - 0.5);
    const double room = std::max(width() - NameWidth - 8, 1);
    m_plot->xAxis->setRange(0, largest * room / std::max(room - labelWidth, room * 0.3));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT shownChanged(m_shown, static_cast<int>(m_tables.size()));
}

} // namespace meditrack
