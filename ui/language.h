// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace meditrack::language {

/// What the window speaks, in the order of its menu: "en", "de", "fr", "es", "zh_CN".
QStringList codes();
/// What a language calls itself: "Deutsch".
QString nameOf(const QString &code);
/// The first one of these that the window speaks; English if none. As QLocale::uiLanguages() gives them: "de-AT", "zh-Hans-CN".
QString match(const QStringList &wanted);

/// Speaks it from now on; what is shown already stays as it is. Empty: the system's. A language that somebody has chosen brings its
/// dates and numbers along, unless the system writes them in that language already.
void use(const QString &code);

/// What is below every other language: its catalogue has nothing but counts, for the texts are English.
void useEnglish();

} // namespace meditrack::language
