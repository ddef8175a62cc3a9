// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace meditrack {

/// Pages in one place, of which one is shown. Unlike QStackedWidget it has no layout and no size of its own: there
/// whatever changes on any page has all pages measured anew, up to the window (30 ms each time, for texts that wrap).
/// A page takes whatever room there is.
class PageStack final : public QWidget
{
    Q_OBJECT
public:
    explicit PageStack(QWidget *parent = nullptr);

    // As QStackedWidget has them.
    void addWidget(QWidget *page); ///< the first one is shown
    int currentIndex() const { return m_current; } ///< -1 without pages
    QWidget *currentWidget() const { return m_pages.value(m_current); }
    void setCurrentIndex(int index);
    void setCurrentWidget(QWidget *page) { setCurrentIndex(static_cast<int>(m_pages.indexOf(page))); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<QWidget *> m_pages;
    int m_current = -1;
};

} // namespace meditrack
