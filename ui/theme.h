// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QApplication;

namespace meditrack {

/// Which colours the window wears: the desktop's choice, or the user's.
enum class ColourScheme { System, Light, Dark };

/// The colour table, light and dark, and the palette and style sheet made of it. Values, no state:
/// painted widgets ask Theme::of(palette()) and so follow a change of palette by themselves.
struct Theme
{
    bool dark = false;
    QColor ground; ///< behind the cards
    QColor surface; ///< cards, bars, lists
    QColor line; ///< hairlines
    QColor text;
    QColor secondary; ///< captions, dates
    QColor accent; ///< the one filled button, the first lane
    QColor onAccent; ///< text on accent
    QColor good;
    QColor attention;
    QColor danger;
    QColor pending; ///< not applied yet
    QColor secondLane;
    QColor thirdLane;
    QColor accentSoft; ///< selection, the current place
    QColor code; ///< behind scripts and SQL

    static Theme light();
    static Theme darkOne();
    static Theme of(const QPalette &palette);

    QPalette palette() const;
    QString styleSheet() const; ///< for texts as large as the application's font
    QColor lane(int index) const; ///< first, second, third lane, and round again
    static QColor mix(const QColor &over, const QColor &under, double share); ///< share of over: 0 … 1
    QColor soft(const QColor &colour) const; ///< the same colour as a quiet background
};

namespace theme {

/// True when the desktop's palette, as it was before ours, is a dark one.
bool isDark(const QPalette &palette);
/// How much larger than usual a desktop wants its texts: 1 … 2, by its font (11 points at 96 dots an inch are usual) and the dots of its screen.
double textScale(const QFont &desktopFont);
/// Puts fonts, palette and style sheet on the application.
void apply(QApplication &application, const Theme &theme, double textScale = 1);
/// A measure that was drawn for texts of 14 px, for those of the application: heights and widths of what holds text.
int scaled(int pixels);
/// Asks the desktop again and applies what was chosen.
void apply(QApplication &application, ColourScheme scheme);

// Sizes before scaling.
QFont bodyFont(); ///< 14 px
QFont titleFont(); ///< 20 px semibold
QFont headingFont(); ///< 14 px semibold
QFont smallFont(); ///< 12 px
QFont fixedFont(int pixels = 13); ///< ids, SQL, paths

/// An icon of ours in one colour, grey when disabled. name: file name in :/icons without ".svg".
QIcon icon(const QString &name, const QColor &colour, const QColor &disabled = {});
QIcon applicationIcon();
QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal ratio);

} // namespace theme

} // namespace meditrack
