// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/backupspage.h"

#include "pages/exportpage.h"
#include "pages/sheetpage.h"
#include "pages/shelfpage.h"
#include "widgets/pagestack.h"

#include <QVBoxLayout>

namespace meditrack {

BackupsPage::BackupsPage(QWidget *parent)
    : QWidget(parent)
    , shelf(new ShelfPage)
    , sheet(new SheetPage)
    , exportForm(new ExportPage)
    , m_stack(new PageStack)
{
    setObjectName(QStringLiteral("backupsPage"));
    for (QWidget *page : std::initializer_list<QWidget *>{shelf, sheet, exportForm})
        m_stack->addWidget(page);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->addWidget(m_stack);
    go(shelf);
}

void BackupsPage::go(QWidget *page)
{
    m_stack->setCurrentWidget(page);
    setFocusProxy(page);
    if (page != sheet && isVisible()) // that one knows better what is to be pressed
        page->setFocus();
}

QWidget *BackupsPage::current() const
{
    return m_stack->currentWidget();
}

} // namespace meditrack
