// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagemenu.h"

#include "actions.h"

#include <QAbstractButton>
#include <QPointer>
#include <QShortcut>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostKeys = 9;

QString nameOf(const QAbstractButton *button)
{
    return button->text().isEmpty() ? button->accessibleName() : button->text();
}

/// Those that are seen, from the top left to the bottom right.
QList<QAbstractButton *> buttonsIn(const QList<QWidget *> &panes)
{
    QList<QAbstractButton *> all;
    for (QWidget *pane : panes) {
        QList<QAbstractButton *> own;
        if (pane && pane->isVisible())
            own = pane->findChildren<QAbstractButton *>();
        own.removeIf([](const QAbstractButton *button) { return !button->isVisible() || nameOf(button).isEmpty(); });
        std::ranges::stable_sort(own, {}, [pane](const QAbstractButton *button) {
            const QPoint at = button->mapTo(pane, QPoint());
            return std::pair(at.y(), at.x());
        });
        all << own;
    }
    return all;
}

} // namespace

PageMenu::PageMenu(const QString &title, QWidget *window, std::function<QList<QWidget *>()> panes)
    : QMenu(title, window)
    , m_panes(std::move(panes))
{
    setObjectName(u"pageMenu"_s);
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &PageMenu::refresh);
    for (int i = 0; i < MostKeys; ++i) {
        auto *keys = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)), window);
        connect(keys, &QShortcut::activated, this, [this, i] {
            if (QAbstractButton *button = buttonsIn(m_panes()).value(i))
                button->click();
        });
    }
}

void PageMenu::refresh()
{
    clear();
    for (QAbstractButton *button : buttonsIn(m_panes())) {
        const int number = static_cast<int>(actions().size()) + 1;
        QAction *action = addAction(nameOf(button));
        if (number <= MostKeys) // to be read; the keys themselves are there without the menu
            action->setText(action->text() + u'\t' + QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)).toString(QKeySequence::NativeText));
        action->setEnabled(button->isEnabled());
        action->setCheckable(button->isCheckable());
        action->setChecked(button->isChecked());
        setWhyNot(*action, button->isEnabled() ? QString() : button->toolTip());
        connect(action, &QAction::triggered, this, [pressed = QPointer(button)] {
            if (pressed && pressed->isVisible())
                pressed->click();
        });
    }
    if (isEmpty())
        addAction(tr("There is no button on this page"))->setEnabled(false);
}

} // namespace meditrack
