// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QVBoxLayout;

namespace meditrack {

/// The small building blocks that all pages share, so that they look alike.
namespace ui {

/// A white card on the quiet ground; body is its layout, with the 16 px margin.
QFrame *card(QVBoxLayout *&body, int margin = 16);
QLabel *title(const QString &text = {}); ///< 20 px semibold
QLabel *heading(const QString &text = {}); ///< 14 px semibold
QLabel *text(const QString &text = {}); ///< wraps
QLabel *secondary(const QString &text = {}, bool wrap = true);
/// A card with a few labels and buttons in its middle: what a page says where it has nothing to show.
QFrame *centred(std::initializer_list<QWidget *> widgets);
/// A page that scrolls where the window is lower than it needs.
QWidget *scrolled(QWidget *page);
QFrame *rule();
/// Takes everything out of it, rows' heights too.
void clear(QLayout *layout);
QPushButton *button(const QString &text, const char *kind = nullptr); ///< "primary", "danger", "quiet"
/// Escape on the page presses the one of these buttons that can be pressed now: what leaves it is one thing, by mouse and by key.
void leaveByEscape(QWidget *page, const QList<QPushButton *> &ways);
/// A tone or kind that the style sheet looks at; repolishes.
void setLook(QWidget *widget, const char *property, const QString &value);

} // namespace ui

/// One line that ends in … when there is no room, with the whole text as tool tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideMiddle);

    void setFullText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_full;
    Qt::TextElideMode m_mode;
};

} // namespace meditrack
