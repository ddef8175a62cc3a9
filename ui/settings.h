// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/retention.h"
#include "enginejobs.h"
#include "models/fleet.h"
#include "models/situation.h"
#include "models/wording.h"
#include "theme.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QVariant>

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

/// What the window remembers, as one value: read once in main, written whenever it has changed.
struct Settings
{
    QByteArray geometry;
    ColourScheme scheme = ColourScheme::System;
    Mode mode = Mode::Operator;
    QString postgresPrograms; ///< folder of pg_dump and pg_restore; empty: where they usually are
    QString language; ///< its code; empty: the system's
    QList<OpenRequest> recent; ///< newest first
    QHash<QString, Environment> environments; ///< by target, without a password
    QSet<QString> readOnly; ///< targets that somebody wants only looked at, however they are opened
    QHash<QString, Retention> retentions; ///< which backups are kept, by target
    Fleet fleet;
    QHash<QString, QString> projects; ///< database → ini file that it was last opened with; of all, not only the recent ones
    QHash<QString, QByteArray> trusted; ///< folder of scripts → digest of the scripts that may run

    static Settings read(const QSettings &store);
    /// What differs from what was there before, so that what another window has changed meanwhile stays.
    void write(QSettings &store, const Settings &before) const;
    void write(QSettings &store) const; ///< all of it

    /// Puts it at the front, without its password: none is ever remembered here.
    void remember(const OpenRequest &request);
    void forget(const QString &target); ///< a recent one
    /// For all databases that have no folder of their own in their configuration, and from the next start on, too.
    void usePrograms(const QString &folder);
    Environment environmentOf(const OpenRequest &request) const;
    void setEnvironment(const OpenRequest &request, Environment environment);
    bool isReadOnly(const OpenRequest &request) const;
    void setReadOnly(const OpenRequest &request, bool readOnly);
    QString projectOf(const QString &target) const; ///< with which it was opened the last time; empty: not known, or none
    /// By which the backups were tidied up last; nothing was said yet: the ten newest.
    Retention retentionOf(const OpenRequest &request) const;
    void setRetention(const OpenRequest &request, const Retention &retention);

private:
    QMap<QString, QVariant> values() const; ///< as they are stored
};

} // namespace meditrack
