// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/thisbuild.h"

QString thisbuild::path(const QString &name)
{
    return QStringLiteral(MEDITRACK_BINARY_DIR "/") + name;
}

QString thisbuild::program(const QString &name)
{
    return path(QStringLiteral("bin/")) + name;
}

bool thisbuild::isSanitized()
{
#ifdef MEDITRACK_SANITIZED
    return true;
#else
    return false;
#endif
}
