// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QSettings>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRecent = 10;

} // namespace

Settings Settings::read(const QSettings &store)
{
    Settings settings;
    settings.geometry = store.value("window/geometry"_L1).toByteArray();
    const QString scheme = store.value("window/colours"_L1).toString();
    settings.scheme = scheme == "dark"_L1 ? ColourScheme::Dark : scheme == "light"_L1 ? ColourScheme::Light : ColourScheme::System;
    const QStringList targets = store.value("recent/databases"_L1).toStringList();
    const QStringList iniFiles = store.value("recent/configurations"_L1).toStringList();
    const QStringList readOnly = store.value("recent/readOnly"_L1).toStringList();
    for (qsizetype i = 0; i < targets.size() && i < MostRecent; ++i)
        settings.recent.append({targets.at(i), iniFiles.value(i), readOnly.contains(targets.at(i))});
    const QStringList folders = store.value("trusted/folders"_L1).toStringList();
    const QStringList digests = store.value("trusted/digests"_L1).toStringList();
    for (qsizetype i = 0; i < folders.size() && i < digests.size(); ++i)
        settings.trusted.insert(folders.at(i), digests.at(i).toLatin1());
    return settings;
}

void Settings::write(QSettings &store) const
{
    QStringList targets;
    QStringList iniFiles;
    QStringList readOnly;
    for (const OpenRequest &request : recent) {
        targets << request.target;
        iniFiles << request.iniFile;
        if (request.readOnly)
            readOnly << request.target;
    }
    store.setValue("window/geometry"_L1, geometry);
    store.setValue("window/colours"_L1, scheme == ColourScheme::Dark ? u"dark"_s : scheme == ColourScheme::Light ? u"light"_s : u"system"_s);
    store.setValue("recent/databases"_L1, targets);
    store.setValue("recent/configurations"_L1, iniFiles);
    store.setValue("recent/readOnly"_L1, readOnly);
    QStringList digests;
    for (const QByteArray &digest : trusted)
        digests << QString::fromLatin1(digest);
    store.setValue("trusted/folders"_L1, QStringList(trusted.keys()));
    store.setValue("trusted/digests"_L1, digests);
}

void Settings::remember(const OpenRequest &request)
{
    const std::optional<OpenRequest> clean = request.withoutSecrets();
    if (request.target.isEmpty() || !clean)
        return;
    recent.removeIf([&](const OpenRequest &other) { return other.target == clean->target; });
    recent.prepend(*clean);
    recent.resize(std::min(recent.size(), MostRecent));
}

} // namespace meditrack
