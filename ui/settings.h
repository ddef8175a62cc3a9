// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginejobs.h"
#include "models/fleet.h"
#include "models/situation.h"
#include "models/wording.h"
#include "theme.h"

#include <QByteArray>
#include <QHash>
#include <QList>

class QSettings;

namespace meditrack {

/// What a database is for, as a person says it. Told by a word, a shape and a colour wherever the database is shown.
enum class Environment { None, Production, Test, Development };

namespace wording {

QString word(Environment environment); ///< "Production"; empty for None
Tone toneOf(Environment environment);

} // namespace wording

QString keywordOf(Environment environment); ///< "production", as files have it; empty for None
Environment environmentCalled(const QString &keyword);

/// What the window remembers, as one value: read once in main, written when it closes.
struct Settings
{
    QByteArray geometry;
    ColourScheme scheme = ColourScheme::System;
    Mode mode = Mode::Operator;
    QString language; ///< its code; empty: the system's
    QList<OpenRequest> recent; ///< newest first
    QHash<QString, Environment> environments; ///< by target, without a password
    Fleet fleet;
    QHash<QString, QByteArray> trusted; ///< folder of scripts → digest of the scripts that may run

    static Settings read(const QSettings &store);
    void write(QSettings &store) const;

    /// Puts it at the front, without its password: none is ever remembered here.
    void remember(const OpenRequest &request);
    void forget(const QString &target); ///< a recent one
    Environment environmentOf(const OpenRequest &request) const;
    void setEnvironment(const OpenRequest &request, Environment environment);
};

} // namespace meditrack
