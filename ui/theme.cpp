// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <array>

/// The resources of a static library must be asked for, and from outside any namespace.
static void loadResources()
{
    static const bool loaded = [] {
        Q_INIT_RESOURCE(ui);
        return true;
    }();
    Q_UNUSED(loaded);
}

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int BodySize = 14;

bool isWithoutDesktop()
{
    const QString platform = QGuiApplication::platformName();
    return platform == "offscreen"_L1 || platform == "minimal"_L1;
}

QString uiFamily()
{
    // Without a desktop (pictures, tests) there is no UI font to follow: the first of these that is there.
    if (isWithoutDesktop()) {
        for (const QString &family : {u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s})
            if (QFontDatabase::hasFamily(family))
                return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QFont exactFont(int pixels, QFont::Weight weight)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    static const QString family = uiFamily();
    font.setFamily(family);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QFont uiFont(int pixels, QFont::Weight weight)
{
    return exactFont(theme::scaled(pixels), weight);
}

} // namespace

Theme Theme::light()
{
    Theme t;
    t.ground = QColor(0xf6f7f9);
    t.surface = QColor(0xffffff);
    t.line = QColor(0xe1e5ea);
    t.text = QColor(0x1b2430);
    t.secondary = QColor(0x5b6777);
    t.accent = QColor(0x0b6e75);
    t.onAccent = QColor(0xffffff);
    t.good = QColor(0x1d7a46);
    t.attention = QColor(0x8a5a00);
    t.danger = QColor(0xa8261f);
    t.pending = QColor(0x6b7787);
    t.secondLane = QColor(0x7a4fb5);
    t.thirdLane = QColor(0xc2571a);
    t.accentSoft = QColor(0xe0f1f1);
    t.code = QColor(0xf2f4f7);
    return t;
}

Theme Theme::darkOne()
{
    Theme t;
    t.dark = true;
    t.ground = QColor(0x171b21);
    t.surface = QColor(0x1f252d);
    t.line = QColor(0x313a45);
    t.text = QColor(0xe7ecf2);
    t.secondary = QColor(0x9aa7b6);
    t.accent = QColor(0x4fc3c9);
    t.onAccent = QColor(0x0c2326);
    t.good = QColor(0x6fd39a);
    t.attention = QColor(0xf0bd5a);
    t.danger = QColor(0xff8d85);
    t.pending = QColor(0x8b98a8);
    t.secondLane = QColor(0xb797ee);
    t.thirdLane = QColor(0xf09a63);
    t.accentSoft = QColor(0x1a3438);
    t.code = QColor(0x191e24);
    return t;
}

Theme Theme::of(const QPalette &palette)
{
    return theme::isDark(palette) ? darkOne() : light();
}

QColor Theme::mix(const QColor &over, const QColor &under, double share)
{
    const auto part = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(part(over.red(), under.red()), part(over.green(), under.green()), part(over.blue(), under.blue()));
}

QColor Theme::lane(int index) const
{
    const std::array<QColor, 3> colours{accent, secondLane, thirdLane};
    return colours[static_cast<size_t>(std::max(index, 0)) % colours.size()];
}

QColor Theme::soft(const QColor &colour) const
{
    if (colour == attention)
        return QColor(dark ? 0x3a2f17 : 0xfdf0d5);
    if (colour == good)
        return QColor(dark ? 0x1a3626 : 0xe2f3e8);
    if (colour == danger)
        return QColor(dark ? 0x3a2326 : 0xfcebe9);
    return Theme::mix(colour, surface, dark ? 0.18 : 0.12);
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, ground);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, ground);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, danger);
    p.setColor(QPalette::Highlight, accentSoft);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::PlaceholderText, secondary);
    p.setColor(QPalette::ToolTipBase, surface);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, pending);
    p.setColor(QPalette::Shadow, line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, Theme::mix(secondary, surface, 0.6));
    return p;
}

namespace theme {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

double textScale(const QFont &desktopFont)
{
    constexpr double Usual = 11 * 96 / 72.0;
    return std::clamp(QFontInfo(desktopFont).pixelSize() / Usual, 1.0, 2.0);
}

int scaled(int pixels)
{
    const int body = QApplication::font().pixelSize(); // as apply() has set it; -1 before
    return body > 0 ? qRound(double(pixels) * body / BodySize) : pixels;
}

void apply(QApplication &application, const Theme &theme, double textScale)
{
    application.setStyleSheet({}); // to go and to come costs a fifth of being replaced: one by one each widget is dressed for both changes
    application.setPalette(theme.palette());
    const int body = qRound(BodySize * textScale); // the measure of all others
    if (application.font().pixelSize() != body)
        application.setFont(exactFont(body, QFont::Normal));
    application.setStyleSheet(theme.styleSheet());
}

void apply(QApplication &application, ColourScheme scheme)
{
    if (scheme == ColourScheme::System) {
        application.setPalette(QPalette()); // lets the desktop's own palette through
        scheme = isDark(QApplication::palette()) ? ColourScheme::Dark : ColourScheme::Light;
    }
    // Without a desktop (pictures, tests) nobody wants larger texts.
    const double scale = isWithoutDesktop() ? 1 : textScale(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    apply(application, scheme == ColourScheme::Dark ? Theme::darkOne() : Theme::light(), scale);
}

QFont bodyFont()
{
    return uiFont(BodySize, QFont::Normal);
}

QFont titleFont()
{
    return uiFont(20, QFont::DemiBold);
}

QFont headingFont()
{
    return uiFont(14, QFont::DemiBold);
}

QFont smallFont()
{
    return uiFont(12, QFont::Normal);
}

QFont fixedFont(int pixels)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(scaled(pixels));
    return font;
}

QIcon applicationIcon()
{
    loadResources();
    return QIcon(u":/icons/meditrack.svg"_s);
}

QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal ratio)
{
    loadResources();
    QPixmap result(qRound(size * ratio), qRound(size * ratio));
    result.fill(Qt::transparent);
    QPainter painter(&result);
    QSvgRenderer(":/icons/"_L1 + name + ".svg"_L1).render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(result.rect(), colour);
    painter.end();
    result.setDevicePixelRatio(ratio);
    return result;
}

QIcon icon(const QString &name, const QColor &colour, const QColor &disabled)
{
    QIcon result;
    for (const qreal ratio : {1.0, 2.0}) {
        result.addPixmap(pixmap(name, colour, 16, ratio));
        if (disabled.isValid())
            result.addPixmap(pixmap(name, disabled, 16, ratio), QIcon::Disabled);
    }
    return result;
}

} // namespace theme

} // namespace meditrack
