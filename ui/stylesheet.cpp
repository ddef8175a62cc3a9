// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

// Qt's own style sheet language; @name is a colour of the theme.

/// Menus, bars, cards, labels.
constexpr char16_t Surfaces[] = uR"(
QMainWindow, QDialog, #ground, #fleetPage { background: @ground; }
QMenuBar { background: @surface; border-bottom: 1px solid @line; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @accentSoft; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; }
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 6px 8px; }
QTabWidget::pane { border: none; }
QTabWidget::tab-bar { left: 8px; }
QTabBar { background: @ground; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @secondary; border: 1px solid transparent; border-bottom: none; border-top-left-radius: 6px; border-top-right-radius: 6px; padding: 6px 8px 6px 12px; margin: 4px 2px 0 0; max-width: 240px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { background: @surface; color: @text; border-color: @line; font-weight: 600; }
QTabBar::tab:focus { color: @accent; }
QTabBar::close-button { image: url(@close); subcontrol-position: right; }
#header, #jobbar { background: @surface; }
#header { border-bottom: 1px solid @line; }
#jobbar { border-top: 1px solid @line; }
#navbar { background: @surface; border-right: 1px solid @line; }
QFrame[card="true"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[card="danger"] { background: @dangerSoft; border: 1px solid @danger; border-radius: 8px; }
QFrame[card="attention"] { background: @attentionSoft; border: 1px solid @attention; border-radius: 8px; }
QFrame[card="good"] { background: @goodSoft; border: 1px solid @good; border-radius: 8px; }
QFrame[rule="true"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[drop="true"] { background: @surface; border: 1px dashed @pending; border-radius: 8px; }
QFrame[drop="over"] { background: @accentSoft; border: 1px dashed @accent; border-radius: 8px; }
QLabel { background: transparent; }
QLabel[tone="secondary"] { color: @secondary; }
QLabel[tone="danger"] { color: @danger; }
QLabel[tone="attention"] { color: @attention; }
QLabel[tone="good"] { color: @good; }
)";

/// What is pressed and written into.
constexpr char16_t Controls[] = uR"(
QPushButton { background: @surface; color: @text; border: 1px solid @line; border-radius: 6px; padding: 6px 14px; min-height: @19px; font-weight: 500; }
QPushButton:hover { background: @ground; border-color: @pending; }
QPushButton:pressed { background: @accentSoft; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; }
QPushButton:disabled { color: @disabled; background: @surface; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:focus { border: 3px double @onAccent; padding: 4px 12px; }
QPushButton[kind="primary"]:disabled { background: @line; color: @secondary; border-color: @line; }
QPushButton[kind="danger"] { color: @danger; border-color: @danger; }
QPushButton[kind="danger"]:hover { background: @dangerSoft; }
QPushButton[kind="danger"]:disabled { color: @disabled; border-color: @line; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 6px; width: 10px; }
QPushButton[kind="quiet"] { border: 1px solid transparent; background: transparent; color: @accent; padding: 4px 8px; }
QPushButton[kind="quiet"]:hover { background: @accentSoft; }
QPushButton[kind="quiet"]:checked { background: @accentSoft; border: 1px solid @accent; }
QPushButton[kind="quiet"]:focus { border: 1px solid @accent; }
QPushButton[scale="small"] { padding: 2px 10px; min-height: @16px; font-size: @12px; }
QLineEdit { background: @surface; border: 1px solid @edge; border-radius: 6px; padding: 6px 8px; min-height: @19px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit[scale="small"] { padding: 2px 8px; min-height: @16px; font-size: @12px; }
QLineEdit:focus { border: 2px solid @accent; padding: 5px 7px; }
QLineEdit[scale="small"]:focus { padding: 1px 7px; }
QComboBox, QSpinBox { background: @surface; color: @text; border: 1px solid @edge; border-radius: 6px; padding: 6px 10px; min-height: @19px; selection-background-color: @accent; selection-color: @onAccent; }
QComboBox:focus, QSpinBox:focus { border: 2px solid @accent; padding: 5px 9px; }
QComboBox:disabled, QSpinBox:disabled { color: @disabled; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(@arrow-down); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line; selection-background-color: @accentSoft; selection-color: @text; padding: 4px; }
QSpinBox { padding-right: 4px; }
QSpinBox:focus { padding-right: 3px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; border: none; width: 24px; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url(@arrow-up); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url(@arrow-down); width: 12px; height: 12px; }
QCheckBox { spacing: 8px; }
QTreeView::item { min-height: 30px; border-bottom: 1px solid @surface; padding-right: 7px; color: @text; }
QTreeView::item:selected { background: @accentSoft; border-bottom-color: @accentSoft; color: @text; }
QTreeView::indicator { width: 14px; height: 14px; border: 1px solid @secondary; border-radius: 4px; background: @surface; }
QTreeView::indicator:checked { border-color: @accent; background: @accent; image: url(@tick); }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @secondary; border-radius: 4px; background: @surface; }
QCheckBox::indicator:focus { border: 1px solid @accent; }
QCheckBox::indicator:checked { border-color: @accent; background: @accent; image: url(@tick); }
QPlainTextEdit { background: @code; color: @text; border: none; border-radius: 6px; selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit:focus, QListView[code="true"]:focus { border: 1px solid @accent; }
)";

/// Lists, scroll bars, progress.
constexpr char16_t Views[] = uR"(
QTableView, QListView, QTreeView { background: @surface; border: none; outline: none; gridline-color: @line; selection-background-color: @accentSoft; selection-color: @text; }
QTableView[lines="true"] { border: 1px solid @line; }
QTableView[lines="true"]::item, QTableView[lines="open"]::item { border-bottom: 1px solid @line; padding: 0 7px; }
QListView[code="true"] { background: @code; border-radius: 6px; border: 1px solid transparent; padding: 6px 0; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @secondary; border: none; border-bottom: 1px solid @line; padding: 6px 10px; font-size: @13px; font-weight: 400; }
QProgressBar { background: @track; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollArea, QScrollArea > QWidget > QWidget#ground { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @handle; border-radius: 3px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @pending; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QTableView QTableCornerButton::section { background: @surface; border: none; }
)";

} // namespace

QString Theme::styleSheet() const
{
    QString sheet = QString::fromUtf16(Surfaces) + QString::fromUtf16(Controls) + QString::fromUtf16(Views);
    const auto put = [&sheet](const char *name, const QColor &colour) { sheet.replace("@"_L1 + QLatin1StringView(name), colour.name()); };
    sheet.replace("@arrow-down"_L1, dark ? ":/icons/down-dark.svg"_L1 : ":/icons/down-light.svg"_L1);
    sheet.replace("@arrow-up"_L1, dark ? ":/icons/up-dark.svg"_L1 : ":/icons/up-light.svg"_L1);
    sheet.replace("@tick"_L1, dark ? ":/icons/tick-dark.svg"_L1 : ":/icons/tick-light.svg"_L1);
    sheet.replace("@close"_L1, dark ? ":/icons/tabclose-dark.svg"_L1 : ":/icons/tabclose-light.svg"_L1);
    // Longer names first, so that "@accent" does not eat the beginning of "@accentSoft".
    put("accentSoft", accentSoft);
    put("accentHover", mix(accent, dark ? QColor(Qt::white) : QColor(Qt::black), 0.88));
    put("onAccent", onAccent);
    put("accent", accent);
    put("dangerSoft", soft(danger));
    put("danger", danger);
    put("goodSoft", soft(good));
    put("good", good);
    put("attentionSoft", soft(attention));
    put("attention", attention);
    put("edge", QColor(dark ? 0x6b7787 : 0x8590a0)); // 3 : 1 on a card: there is nothing else to see of an empty field
    put("ground", ground);
    put("surface", surface);
    put("secondary", secondary);
    put("disabled", mix(secondary, surface, 0.6));
    put("pending", pending);
    put("handle", mix(pending, surface, 0.45));
    put("track", line);
    put("line", line);
    put("text", text);
    put("code", code);
    for (const int pixels : {12, 13, 16, 19})
        sheet.replace("@"_L1 + QString::number(pixels), QString::number(theme::scaled(pixels)));
    return sheet;
}

} // namespace meditrack
