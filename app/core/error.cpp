// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QStringList>

#include <utility>

namespace meditrack {

Error::Error(ErrorCode errorCode, QString text)
    : code(errorCode)
    , message(std::move(text))
{
}

Error &Error::means(QString text)
{
    consequence = std::move(text);
    return *this;
}

Error &Error::advise(QString text)
{
    advice = std::move(text);
    return *this;
}

Error &Error::because(QString text)
{
    detail = std::move(text);
    return *this;
}

Error &Error::at(QString fileName, int lineNumber)
{
    file = std::move(fileName);
    line = lineNumber;
    return *this;
}

Error &Error::inRevision(QString id)
{
    revision = std::move(id);
    return *this;
}

Error &Error::executing(QString statement)
{
    sql = std::move(statement);
    return *this;
}

Error &Error::ofKind(QString pythonClass)
{
    kind = std::move(pythonClass);
    return *this;
}

Error &Error::causedBy(QString innerKind, QString innerText)
{
    causeKind = std::move(innerKind);
    cause = std::move(innerText);
    return *this;
}

QString Error::text() const
{
    QStringList lines{message};
    if (!revision.isEmpty())
        lines << QStringLiteral("  revision: %1").arg(revision);
    if (!file.isEmpty())
        lines << (line > 0 ? QStringLiteral("  file: %1, line %2").arg(file, QString::number(line))
                           : QStringLiteral("  file: %1").arg(file));
    if (!sql.isEmpty())
        lines << QStringLiteral("  SQL: %1").arg(sql);
    if (!consequence.isEmpty())
        lines << consequence;
    if (!advice.isEmpty())
        lines << advice;
    return lines.join(QLatin1Char('\n'));
}

const char *Error::what() const noexcept
{
    m_what = message.toUtf8();
    return m_what.constData();
}

} // namespace meditrack
