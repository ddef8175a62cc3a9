// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresnames.h"

#include <QRegularExpression>

namespace meditrack {

QString postgresName(const QString &name)
{
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString postgresLiteral(const QString &text)
{
    const QString doubled = QString(text).replace(QLatin1Char('\''), QLatin1String("''"));
    if (!doubled.contains(QLatin1Char('\\')))
        return QLatin1Char('\'') + doubled + QLatin1Char('\'');
    return QStringLiteral("E'") + QString(doubled).replace(QLatin1Char('\\'), QLatin1String("\\\\")) + QLatin1Char('\'');
}

namespace {

/// So that the point between schema and name is the only one that counts.
QString part(const QString &name)
{
    return name.contains(QLatin1Char('.')) || name.contains(QLatin1Char('"')) ? postgresName(name) : name;
}

} // namespace

QString postgresShown(const QString &schema, const QString &name)
{
    return schema.isEmpty() ? part(name) : part(schema) + QLatin1Char('.') + part(name);
}

QString postgresShownNow(const QString &written)
{
    static const QRegularExpression parts(QStringLiteral("^(?:(\"(?:[^\"]|\"\")*\"|[^\".]+)\\.)?(\"(?:[^\"]|\"\")*\"|[^\".]+)$"));
    const QRegularExpressionMatch match = parts.match(written);
    if (!match.hasMatch())
        return written;
    const auto nameOf = [](QString text) {
        return text.startsWith(QLatin1Char('"')) ? text.mid(1, text.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\"")) : text;
    };
    const QString schema = nameOf(match.captured(1));
    return postgresShown(schema == QLatin1String("public") ? QString() : schema, nameOf(match.captured(2)));
}

} // namespace meditrack
