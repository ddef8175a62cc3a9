// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <functional>

namespace meditrack {

/// The buttons of the page that is shown, as entries of a menu: so that whatever can be pressed is found by whoever reads
/// menus, and by the palette. Made anew whenever somebody looks; Alt+1 to Alt+9 press the first nine of them.
class PageMenu final : public QMenu
{
    Q_OBJECT
public:
    /// panes: the parts of the window whose buttons these are, in order.
    PageMenu(const QString &title, QWidget *window, std::function<QList<QWidget *>()> panes);

    void refresh();

private:
    std::function<QList<QWidget *>()> m_panes;
};

} // namespace meditrack
