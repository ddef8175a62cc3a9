// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commandpalette.h"

#include "actions.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int PaletteWidth = 560;
constexpr int PaletteRowHeight = 32;
constexpr int MostRows = 10;
constexpr int ActionRole = Qt::UserRole;
constexpr int ShortcutRole = Qt::UserRole + 1;
constexpr int WhyNotRole = Qt::UserRole + 2;

QString plain(const QString &text)
{
    return text.section(u'\t', 0, 0).remove(u'&'); // after it: keys that are not the menu's
}

/// The name at the left, its keys at the right, or why it cannot be done.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, PaletteRowHeight}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::of(option.palette);
        painter->save();
        painter->fillRect(option.rect, option.state & QStyle::State_Selected ? theme.accentSoft : theme.surface);
        const QRect box = option.rect.adjusted(12, 0, -12, 0);
        const QString whyNot = index.data(WhyNotRole).toString();
        const QString name = index.data().toString();
        const QFontMetrics body(theme::bodyFont());
        const QFontMetrics small(theme::smallFont());
        const int half = std::max(box.width() / 2, box.width() - body.horizontalAdvance(name)) - 12; // of a long name at least a half is seen
        const QString remark = small.elidedText(whyNot.isEmpty() ? index.data(ShortcutRole).toString() : whyNot, Qt::ElideRight, half);
        painter->setFont(theme::smallFont());
        painter->setPen(theme.secondary);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, remark);
        painter->setFont(theme::bodyFont());
        painter->setPen(whyNot.isEmpty() ? theme.text : theme.secondary);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, body.elidedText(name, Qt::ElideRight, box.width() - small.horizontalAdvance(remark) - 12));
        painter->restore();
    }
};

/// Those that can be done, or those of which somebody has said why they cannot.
void collect(const QMenu *menu, const QString &path, QStandardItemModel *commands, bool enabled)
{
    for (QAction *action : menu->actions()) {
        if (action->menu()) {
            collect(action->menu(), path + plain(action->text()) + u": "_s, commands, enabled);
        } else if (!action->isSeparator() && action->isVisible() && action->isEnabled() == enabled && (enabled || !whyNot(*action).isEmpty())) {
            const QString keys = action->shortcut().isEmpty() ? action->text().section(u'\t', 1) : action->shortcut().toString(QKeySequence::NativeText);
            auto *item = new QStandardItem(path + plain(action->text()));
            item->setData(QVariant::fromValue(QPointer<QAction>(action)), ActionRole);
            item->setData(keys, ShortcutRole);
            item->setData(enabled ? QString() : whyNot(*action), WhyNotRole);
            item->setData(item->data(WhyNotRole), Qt::AccessibleDescriptionRole);
            item->setToolTip(item->data(WhyNotRole).toString());
            item->setData(keys.isEmpty() ? item->text() : item->text() + u", "_s + keys, Qt::AccessibleTextRole);
            commands->appendRow(item);
        }
    }
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window) // no window of its own: a popup is none that screen readers are told of
    , m_commands(new QStandardItemModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_line(new QLineEdit)
    , m_list(new QListView)
{
    setObjectName(u"commandPalette"_s);
    setProperty("card", u"true"_s);
    setAccessibleName(tr("Commands"));
    m_found->setSourceModel(m_commands);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_line->setPlaceholderText(tr("Type a command"));
    m_line->setAccessibleName(tr("Type a command"));
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys go to the line, and from there to the list
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(8, 8, 8, 8);
    body->setSpacing(8);
    body->addWidget(m_line);
    body->addWidget(m_list);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text.trimmed());
        m_list->setCurrentIndex(m_found->index(0, 0));
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (isVisible() && now && now->window() == this->window() && !isAncestorOf(now))
            close();
    });
    setAutoFillBackground(true);
    hide();
}

void CommandPalette::popUp(const QMenuBar *menus)
{
    m_commands->clear();
    for (const bool enabled : {true, false}) {
        for (const QAction *action : menus->actions())
            if (action->menu())
                collect(action->menu(), plain(action->text()) + u": "_s, m_commands, enabled);
    }
    m_line->clear();
    m_list->setCurrentIndex(m_found->index(0, 0));
    m_list->setFixedHeight(std::min(m_commands->rowCount(), MostRows) * PaletteRowHeight);
    setFixedWidth(PaletteWidth);
    adjustSize();
    const QWidget *window = parentWidget();
    move((window->width() - PaletteWidth) / 2, 64);
    if (!isVisible())
        m_before = QApplication::focusWidget();
    raise();
    show();
    m_line->setFocus();
}

void CommandPalette::showEvent(QShowEvent *event)
{
    qApp->installEventFilter(this);
    QFrame::showEvent(event);
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    if (m_before && isAncestorOf(QApplication::focusWidget()))
        m_before->setFocus();
    QFrame::hideEvent(event);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::MouseButtonPress && widget && widget->window() == window() && widget != this && !isAncestorOf(widget)) {
        close();
        return true;
    }
    if (watched == m_line && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // a command's keys are for the window; here they are typed
        return true;
    }
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int next = std::clamp(row + (key->key() == Qt::Key_Down ? 1 : -1), 0, std::max(m_found->rowCount() - 1, 0));
        m_list->setCurrentIndex(m_found->index(next, 0));
        return true;
    }
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nothing else in it that has the keys
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    default: return false;
    }
}

void CommandPalette::run(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (!index.data(WhyNotRole).toString().isEmpty())
        return; // it says why
    const auto action = index.data(ActionRole).value<QPointer<QAction>>();
    close(); // before it opens something itself
    if (action && action->isEnabled())
        action->trigger();
}

} // namespace meditrack
