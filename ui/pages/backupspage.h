// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>


namespace meditrack {

class PageStack;
class ExportPage;
class SheetPage;
class ShelfPage;

/// The place of backups: the shelf, and in its place what is asked before something is done with them.
class BackupsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit BackupsPage(QWidget *parent = nullptr);

    void go(QWidget *page); ///< one of those below
    QWidget *current() const;

    ShelfPage *const shelf;
    SheetPage *const sheet;
    ExportPage *const exportForm;

private:
    PageStack *m_stack;
};

} // namespace meditrack
