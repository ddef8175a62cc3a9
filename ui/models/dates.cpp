// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTime>

namespace meditrack::wording {

using namespace Qt::StringLiterals;

QString dayFormat()
{
    static const QRegularExpression weekday(u",?\\s*dddd,?\\s*"_s);
    static const QRegularExpression of(u"'de'\\s+"_s); // "d 'de' MMMM 'de' yyyy"
    return QLocale().dateFormat(QLocale::LongFormat).remove(weekday).remove(of).replace("MMMM"_L1, "MMM"_L1);
}

QString dayFormatWithoutYear()
{
    static const QRegularExpression year(u",?\\s*yyyy(?:年|\\.\\s*)?"_s);
    return dayFormat().remove(year);
}

QString monthFormat()
{
    static const QRegularExpression day(u"d{1,2}[.日]?,?\\s*"_s);
    return dayFormat().remove(day).trimmed();
}

QString timeFormat()
{
    return QLocale().timeFormat(QLocale::ShortFormat).remove(":ss"_L1); // C has seconds
}

QString clock(const QTime &time)
{
    static const QRegularExpression minutes(u"(.)mm"_s);
    return QLocale().toString(time, timeFormat().replace(minutes, u"\\1mm\\1ss"_s));
}

} // namespace meditrack::wording
