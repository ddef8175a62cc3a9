// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording.h"
#include "widgets/marks.h"

#include <QFont>
#include <QStyledItemDelegate>

class QTableView;

namespace meditrack {

/// A row of a table in the look of the house: hairline below, soft selection, 10 px beside the text.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RowDelegate(QObject *parent = nullptr);

    void setColumnFont(int column, const QFont &font) { m_fonts.insert(column, font); }
    void setSecondary(int column) { m_secondary.insert(column); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Background and hairline; gives the colour of the ground.
    QColor paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    QHash<int, QFont> m_fonts;
    QSet<int> m_secondary;
};

/// The lanes of the history, one row at a time.
class GraphDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    static int widthFor(int lanes);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Symbol and word: the state of a revision, the result of a job.
class StateDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A box to tick, of Qt::CheckStateRole; dim where it cannot be.
class TickDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

namespace ui {

/// The common behaviour of our tables: no grid, whole rows, fixed row height, keyboard.
void setUpTable(QTableView *table, int rowHeight = 31);
/// In pixels of normal text; wider where the header's word, of whatever language, needs it.
void setColumnWidth(QTableView *table, int column, int pixels);
/// As wide as the widest of these words, with the mark of a state before them.
void fitStates(QTableView *table, int column, const QStringList &words);
/// As wide as any day of a year.
void fitDates(QTableView *table, int column);

} // namespace ui

} // namespace meditrack
