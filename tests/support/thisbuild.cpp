// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/thisbuild.h"

QString thisbuild::program(const QString &name)
{
    return QStringLiteral(MEDITRACK_BINARY_DIR "/bin/") + name;
}

bool thisbuild::isSanitized()
{
#ifdef MEDITRACK_SANITIZED
    return true;
#else
    return false;
#endif
}
