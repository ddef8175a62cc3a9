// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QAction;
class QLineEdit;
class QListView;
class QMenuBar;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace meditrack {

/// Every command of the menus, found by typing a part of its name. Closes when one is chosen, by Esc, or by a click elsewhere.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void popUp(const QMenuBar *menus); ///< with what can be done now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *) override { } // beside its parts it is not the window behind it either

private:
    void run(const QModelIndex &index);

    QStandardItemModel *m_commands;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_line;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< who had the keys, and has them again
};

} // namespace meditrack
