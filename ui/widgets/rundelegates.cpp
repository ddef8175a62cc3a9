// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rundelegates.h"

#include "models/runmodels.h"
#include "models/wording.h"
#include "theme.h"
#include "widgets/marks.h"

#include <QListView>
#include <QLocale>
#include <QPainter>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int StepHeight = 55;
constexpr int LogHeight = 20;
constexpr int TimeWidth = 96;

QString sublineOf(const StepModel::Item &item)
{
    const auto statements = [&item] {
        const QString count = StepModel::tr("%Ln statements", nullptr, static_cast<int>(item.statements));
        return item.rows > 0 ? StepModel::tr("%1, %2 changed").arg(count, wording::rows(item.rows)) : count;
    };
    switch (item.progress) {
    case StepModel::Progress::Waiting: return item.plan.isEmpty() ? StepModel::tr("Waiting") : item.plan;
    case StepModel::Progress::Running: return item.statements ? StepModel::tr("Running · %1").arg(statements()) : StepModel::tr("Running");
    case StepModel::Progress::Done: return !item.plan.isEmpty() ? item.plan : item.statements ? statements() : StepModel::tr("Done");
    case StepModel::Progress::Failed: return item.note;
    case StepModel::Progress::TakenBack: return StepModel::tr("Ran, and was rolled back");
    }
    return {};
}

} // namespace

namespace ui {

void setUpRunList(QListView *view, QAbstractItemModel *model, QAbstractItemDelegate *delegate)
{
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setUniformItemSizes(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace ui

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, theme::scaled(StepHeight)};
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const StepModel *>(index.model());
    if (!model)
        return;
    const StepModel::Item &item = model->shown(index.row());
    const Theme theme = Theme::of(option.palette);
    const bool waiting = item.progress == StepModel::Progress::Waiting || item.progress == StepModel::Progress::TakenBack;
    Mark mark = waiting && item.isRisky ? Mark::Triangle : Mark::Hollow;
    QColor colour = waiting && item.isRisky ? theme.attention : theme.pending;
    if (item.progress == StepModel::Progress::Done) {
        mark = Mark::Check;
        colour = theme.good;
    } else if (item.progress == StepModel::Progress::Running) {
        mark = Mark::Play;
        colour = theme.accent;
    } else if (item.progress == StepModel::Progress::Failed) {
        mark = Mark::Cross;
        colour = theme.danger;
    }
    painter->save();
    const QRect box = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(box, theme.accentSoft);
        painter->fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.accent);
    }
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.line);
    marks::paint(*painter, QPointF(box.left() + 12, box.top() + theme::scaled(18)), mark, colour, theme.surface, 5.5);
    const QString took = item.seconds >= 0 ? wording::seconds(item.seconds) : item.expected < 0 ? QString() : item.expected < 0.05 ? StepModel::tr("at once") : StepModel::tr("about %1").arg(wording::seconds(item.expected));
    painter->setFont(theme::bodyFont());
    painter->setPen(theme.secondary);
    const QRect line(box.left() + 34, box.top() + theme::scaled(8), box.width() - 42, theme::scaled(20));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, took);
    const int room = line.width() - QFontMetrics(theme::bodyFont()).horizontalAdvance(took) - 12;

    const QFont idFont = theme::fixedFont();
    painter->setFont(idFont);
    painter->setPen(waiting && model->isRun() ? theme.secondary : theme.text); // a plan is to be read; in a run grey is what waits
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, item.revision);
    const int idWidth = QFontMetrics(idFont).horizontalAdvance(item.revision) + (item.revision.isEmpty() ? 0 : 10);
    painter->setFont(theme::headingFont());
    painter->drawText(line.adjusted(idWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(theme::headingFont()).elidedText(item.doc, Qt::ElideRight, room - idWidth));
    painter->setFont(theme::bodyFont());
    painter->setPen(item.progress == StepModel::Progress::Failed ? theme.danger : waiting && item.isRisky ? theme.attention : theme.secondary);
    painter->drawText(line.translated(0, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(theme::bodyFont()).elidedText(sublineOf(item), Qt::ElideRight, line.width()));
    painter->restore();
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, theme::scaled(LogHeight)};
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const LogModel *>(index.model());
    if (!model)
        return;
    const LogModel::Line &line = model->line(index.row());
    const Theme theme = Theme::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accentSoft);
    const QFont font = theme::fixedFont(12);
    painter->setFont(font);
    QRect box = option.rect.adjusted(10, 0, -8, 0);
    painter->setPen(theme.secondary);
    if (line.kind != LogModel::Kind::Continued)
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, line.time.toString(u"HH:mm:ss.zzz"_s));
    box.setLeft(box.left() + theme::scaled(TimeWidth));
    painter->setPen(line.kind == LogModel::Kind::Warning ? theme.attention
                        : line.kind == LogModel::Kind::Sql || line.kind == LogModel::Kind::Continued ? theme.text
                        : line.kind == LogModel::Kind::Notice ? theme.good : theme.secondary);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(line.text, Qt::ElideRight, box.width()));
    painter->restore();
}

} // namespace meditrack
