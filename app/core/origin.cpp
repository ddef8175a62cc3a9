// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/origin.h"

#include "core/error.h"

#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace meditrack {

Origin Origin::current()
{
    const uid_t user = ::geteuid();
    const passwd *entry = ::getpwuid(user); // no globals of ours: each call copies at once
    return {QStringLiteral("meditrack ") + programVersion(), entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(user),
            QSysInfo::machineHostName()};
}

QString programVersion()
{
    return QStringLiteral(MEDITRACK_VERSION);
}

QDateTime currentTime()
{
    const QString text = qEnvironmentVariable("MEDITRACK_NOW");
    if (text.isEmpty())
        return QDateTime::currentDateTime();
    const QDateTime fixed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!fixed.isValid())
        throw Error(ErrorCode::Configuration, QStringLiteral("MEDITRACK_NOW is not a date and time: '%1'.").arg(text))
            .advise(QStringLiteral("Write it as 2026-03-04T05:06:07, or unset it."));
    return fixed;
}

} // namespace meditrack
