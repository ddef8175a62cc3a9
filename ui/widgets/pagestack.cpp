// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pagestack.h"

namespace meditrack {

PageStack::PageStack(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PageStack::addWidget(QWidget *page)
{
    page->setParent(this);
    page->hide();
    m_pages << page;
    if (m_current < 0)
        setCurrentIndex(0);
}

void PageStack::setCurrentIndex(int index)
{
    if (index == m_current || index < 0 || index >= m_pages.size())
        return;
    QWidget *const before = currentWidget();
    m_current = index;
    QWidget *const page = currentWidget();
    page->setGeometry(rect());
    setUpdatesEnabled(false);
    const bool hadKeys = before && before->isAncestorOf(window()->focusWidget());
    page->show();
    if (hadKeys)
        page->setFocus(); // before the other one is hidden, which would give them to whoever is next
    if (before)
        before->hide();
    setUpdatesEnabled(true);
}

void PageStack::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (QWidget *page = currentWidget())
        page->setGeometry(rect());
}

} // namespace meditrack
