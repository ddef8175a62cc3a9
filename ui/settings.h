// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginejobs.h"
#include "theme.h"

#include <QByteArray>
#include <QHash>
#include <QList>

class QSettings;

namespace meditrack {

/// What the window remembers, as one value: read once in main, written when it closes.
struct Settings
{
    QByteArray geometry;
    ColourScheme scheme = ColourScheme::System;
    QList<OpenRequest> recent; ///< newest first
    QHash<QString, QByteArray> trusted; ///< folder of scripts → digest of the scripts that may run

    static Settings read(const QSettings &store);
    void write(QSettings &store) const;

    /// Puts it at the front, without its password: none is ever remembered here.
    void remember(const OpenRequest &request);
};

} // namespace meditrack
