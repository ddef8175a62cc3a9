// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFrame>

class QVBoxLayout;

namespace meditrack {

/// One place in the navigation: icon, name and a number at the right.
class NavButton final : public QAbstractButton
{
    Q_OBJECT
public:
    NavButton(const QString &icon, const QString &text, QWidget *parent = nullptr);

    void setCount(int count); ///< negative: none

    void setNarrow(bool narrow); ///< the icon alone; the name is in the tool tip
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_icon;
    int m_count = -1;
    bool m_isNarrow = false;
};

/// The places of the window, at its left.
class NavBar final : public QFrame
{
    Q_OBJECT
public:
    explicit NavBar(QWidget *parent = nullptr);

    NavButton *add(int place, const QString &icon, const QString &text);
    void setNarrow(bool narrow); ///< where the window has little room
    void setCurrent(int place); ///< -1: none
    void setCount(int place, int count);

Q_SIGNALS:
    void chosen(int place);

private:
    QButtonGroup m_group;
    QVBoxLayout *m_layout;
};

} // namespace meditrack
