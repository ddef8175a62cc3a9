// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/looks.h"

#include "models/roles.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/navbar.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStyleOptionFrame>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <cmath>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QWidget &widget)
{
    const QString own = widget.objectName().isEmpty() ? widget.accessibleName() : widget.objectName();
    const QWidget *parent = widget.parentWidget();
    while (parent && parent->objectName().isEmpty())
        parent = parent->parentWidget();
    return QLatin1String(widget.metaObject()->className()).mid(0) + u' ' + own + (parent ? u" in "_s + parent->objectName() : QString());
}

QString sizeOf(const QSize &size)
{
    return u"%1×%2"_s.arg(size.width()).arg(size.height());
}

/// What lies in a view that scrolls may be larger than it.
bool isScrolled(const QWidget &widget)
{
    const auto *area = widget.parentWidget() ? qobject_cast<const QAbstractScrollArea *>(widget.parentWidget()->parentWidget()) : nullptr;
    return area && area->viewport() == widget.parentWidget();
}

QSize neededBy(const QLabel &label)
{
    const QRect room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin());
    const QFontMetrics metrics(label.font());
    if (!label.wordWrap())
        return label.sizeHint();
    int longestWord = 0;
    const QString plain = Qt::mightBeRichText(label.text()) ? QTextDocumentFragment::fromHtml(label.text()).toPlainText() : label.text();
    for (const QString &word : plain.split(QRegularExpression(u"[ /-]"_s))) // lines are broken there, too
        longestWord = std::max(longestWord, metrics.horizontalAdvance(word));
    if (longestWord <= room.width())
        longestWord = 0;
    return {longestWord, label.heightForWidth(label.width())};
}

/// Empty: it has room.
QString lackOf(const QWidget &widget)
{
    const auto tooSmall = [&](const QSize &needed, const QString &text) {
        const bool fits = needed.width() <= widget.width() && needed.height() <= widget.height();
        return fits ? QString() : u"is cut: has %1, needs %2: “%3”"_s.arg(sizeOf(widget.size()), sizeOf(needed), text);
    };
    if (const auto *label = qobject_cast<const ElidedLabel *>(&widget)) {
        const bool isWhole = label->text() == label->toolTip() || !label->toolTip().isEmpty();
        return isWhole ? tooSmall({0, label->fontMetrics().height()}, label->toolTip()) : u"is elided without a tool tip: “%1”"_s.arg(label->text());
    }
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text().isEmpty() ? QString() : tooSmall(neededBy(*label), label->text());
    if (const auto *chip = qobject_cast<const Chip *>(&widget))
        return tooSmall(chip->sizeHint(), chip->text());
    if (const auto *button = qobject_cast<const NavButton *>(&widget))
        return tooSmall({button->toolTip().isEmpty() ? QFontMetrics(theme::headingFont()).horizontalAdvance(button->text()) + 82 : 40, QFontMetrics(theme::headingFont()).height()}, button->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text().isEmpty() || button->sizeHint().isEmpty() ? QString() : tooSmall(button->sizeHint(), button->text());
    if (qobject_cast<const QSpinBox *>(&widget) || qobject_cast<const QComboBox *>(&widget))
        return tooSmall(widget.sizeHint(), widget.accessibleName());
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        const int margins = line->sizeHint().width() - line->fontMetrics().horizontalAdvance(u'x') * 17; // as QLineEdit asks for it
        const QString hint = line->text().isEmpty() ? line->placeholderText() : QString(); // what is written can be scrolled
        return tooSmall({line->fontMetrics().horizontalAdvance(hint) + (hint.isEmpty() ? 0 : margins), line->fontMetrics().height()}, hint);
    }
    return {};
}

QStringList headerFaults(const QHeaderView &header)
{
    QStringList faults;
    for (int i = 0; header.orientation() == Qt::Horizontal && i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        if (!header.isSectionHidden(i) && !text.isEmpty() && header.sectionSizeHint(i) > header.sectionSize(i))
            faults << u"column is cut: has %1, needs %2: “%3”"_s.arg(header.sectionSize(i)).arg(header.sectionSizeHint(i)).arg(text);
    }
    return faults;
}

/// Numbers and words of state are never cut; other text is elided, and rows are as high as their text.
QStringList cellFaults(const QTableView &view)
{
    QStringList faults;
    const QAbstractItemModel *model = view.model();
    const QFontMetrics metrics(theme::bodyFont());
    const int first = std::max(view.rowAt(0), 0);
    const int last = view.rowAt(view.viewport()->height() - 1) < 0 ? model->rowCount() - 1 : view.rowAt(view.viewport()->height() - 1);
    for (int row = first; row <= last && row < first + 20; ++row) {
        if (view.rowHeight(row) < metrics.height())
            faults << u"row %1 is %2 high, its text %3"_s.arg(row).arg(view.rowHeight(row)).arg(metrics.height());
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            const bool isNumber = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
            const bool isState = QByteArray(view.itemDelegateForIndex(index)->metaObject()->className()).endsWith("StateDelegate");
            const int needed = metrics.horizontalAdvance(index.data().toString().section(u": "_s, 0, 0)) + (isState ? 27 : 20); // a state, and not its reason
            if (!view.isColumnHidden(column) && (isNumber || isState) && needed > view.columnWidth(column))
                faults << u"cell is cut: has %1, needs %2: “%3”"_s.arg(view.columnWidth(column)).arg(needed).arg(index.data().toString());
        }
    }
    return faults;
}

double luminance(const QColor &colour)
{
    const auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

/// As WCAG 2.1 defines it.
double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
}

/// Colours that are kept in the items of a view, or in the HTML of a label, may be those of another scheme.
QStringList contrastFaults(const QWidget &widget)
{
    constexpr double enough = 4.5;
    const QColor ground = QApplication::palette().color(QPalette::Base); // of cards and views; the style sheet's own is not in the widget's palette
    QStringList faults;
    const auto check = [&](const QColor &colour, const QString &text) {
        if (colour.isValid() && contrast(colour, ground) < enough)
            faults << u"is not legible: %1 on %2, %3 : 1: “%4”"_s.arg(colour.name(), ground.name()).arg(contrast(colour, ground), 0, 'f', 2).arg(text);
    };
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        static const QRegularExpression inHtml(u"color:(#[0-9a-f]{6})"_s);
        for (auto it = inHtml.globalMatch(label->text()); it.hasNext();)
            check(QColor(it.next().captured(1)), label->text());
    }
    const auto *view = qobject_cast<const QTableView *>(&widget);
    for (int row = 0; view && row < std::min(view->model()->rowCount(), 20); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QModelIndex index = view->model()->index(row, column);
            if (const QVariant brush = index.data(Qt::ForegroundRole); brush.isValid())
                check(brush.value<QBrush>().color(), index.data().toString());
        }
    }
    return faults;
}

/// Of the widgets that a layout has placed in one parent.
QStringList overlapsIn(const QWidget &parent)
{
    QStringList faults;
    if (!parent.layout() || parent.inherits("QStackedWidget"))
        return faults;
    QList<const QWidget *> placed;
    for (const QWidget *child : parent.findChildren<const QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (child->isVisible() && !child->isWindow() && !child->size().isEmpty())
            placed << child;
    }
    for (qsizetype i = 0; i < placed.size(); ++i) {
        for (qsizetype k = i + 1; k < placed.size(); ++k) {
            if (placed.at(i)->geometry().intersects(placed.at(k)->geometry()))
                faults << u"lies on %1"_s.arg(nameOf(*placed.at(k))).prepend(nameOf(*placed.at(i)) + u' ');
        }
    }
    return faults;
}

} // namespace

QStringList faultsOf(const QWidget &window)
{
    QStringList faults;
    QList<const QWidget *> widgets = window.findChildren<const QWidget *>();
    widgets.prepend(&window);
    for (const QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window)
            continue;
        faults << overlapsIn(*widget);
        const auto add = [&](const QString &fault) {
            if (!fault.isEmpty())
                faults << nameOf(*widget) + u' ' + fault;
        };
        add(lackOf(*widget));
        if (widget != &window && !isScrolled(*widget) && !widget->size().isEmpty() && !widget->parentWidget()->rect().contains(widget->geometry()))
            add(u"leaves its parent: %1 at %2, %3 in %4"_s.arg(sizeOf(widget->size())).arg(widget->x()).arg(widget->y()).arg(sizeOf(widget->parentWidget()->size())));
        if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            for (const QString &fault : headerFaults(*header))
                add(fault);
        for (const QString &fault : contrastFaults(*widget))
            add(fault);
        if (const auto *view = qobject_cast<const QTableView *>(widget))
            for (const QString &fault : cellFaults(*view))
                add(fault);
    }
    return faults;
}
