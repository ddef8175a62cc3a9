// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparisontable.h"

#include "theme.h"
#include "widgets/chip.h"

#include <QEvent>
#include <QHeaderView>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShownLines = 8;

int lineHeight()
{
    return theme::scaled(31);
}

} // namespace

ComparisonTable::ComparisonTable(const wording::Comparison &comparison, QWidget *parent)
    : QTableWidget(static_cast<int>(comparison.lines.size()), static_cast<int>(comparison.columns.size()), parent)
{
    setObjectName(u"comparison"_s);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setProperty("lines", u"true"_s);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideMiddle);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(lineHeight());
    horizontalHeader()->setHighlightSections(false);
    const auto place = [&comparison](int column) { return (column < comparison.numbersFrom ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter; };
    for (int column = 0; column < columnCount(); ++column) {
        auto *heading = new QTableWidgetItem(comparison.columns.at(column));
        heading->setTextAlignment(place(column));
        setHorizontalHeaderItem(column, heading);
        horizontalHeader()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    for (int row = 0; row < rowCount(); ++row) {
        const wording::Comparison::Line &line = comparison.lines[static_cast<size_t>(row)];
        for (int column = 0; column < columnCount(); ++column) {
            auto *item = new QTableWidgetItem(line.cells.value(column));
            item->setTextAlignment(place(column));
            item->setToolTip(item->text());
            if (line.isWhole && column == 0)
                item->setFont(theme::headingFont());
            else if (column == comparison.ids || (line.isId && column > 0 && column + 1 < columnCount()))
                item->setFont(theme::fixedFont());
            setItem(row, column, item);
        }
        m_tones.push_back(line.tone);
    }
    recolour();
    setFixedHeight(std::min(rowCount(), ShownLines) * lineHeight() + horizontalHeader()->sizeHint().height() + 2);
}

/// Only what is more than text has a colour of its own: the scheme may change while the question is open.
void ComparisonTable::recolour()
{
    const Theme theme = Theme::of(palette());
    for (int row = 0; row < static_cast<int>(m_tones.size()); ++row) { // fewer than rows while it is being filled
        const wording::Tone tone = m_tones[static_cast<size_t>(row)];
        if (tone != wording::Tone::Neutral && tone != wording::Tone::Busy)
            item(row, columnCount() - 1)->setForeground(colourOf(tone, theme));
    }
}

void ComparisonTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    QTableWidget::changeEvent(event);
}

void ComparisonTable::fillPage()
{
    const int header = horizontalHeader()->sizeHint().height() + 2;
    setProperty("lines", u"open"_s);
    setMinimumHeight(std::min(rowCount(), 3) * lineHeight() + header);
    setMaximumHeight(rowCount() * lineHeight() + header);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

} // namespace meditrack
