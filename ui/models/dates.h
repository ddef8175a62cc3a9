// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTime;

namespace meditrack {

constexpr double Day = 86400; ///< seconds, as plots have their times

} // namespace meditrack

namespace meditrack::wording {

// How the locale writes days and hours, for QLocale::toString() and for axes; it has them long or with numbers alone, and the window
// wants them short and with the name of the month.
QString dayFormat(); ///< "d MMM yyyy", "MMM d, yyyy", "yyyy年M月d日"
QString dayFormatWithoutYear(); ///< "d MMM"
QString monthFormat(); ///< "MMM yyyy"
QString timeFormat(); ///< "HH:mm", "h:mm AP"

QString clock(const QTime &time); ///< "14:05:12"

} // namespace meditrack::wording
