// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QCoreApplication>
#include <QSettings>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRecent = 10;
const QStringList EnvironmentNames{u""_s, u"production"_s, u"test"_s, u"development"_s}; ///< in the file; in the order of Environment

const QStringList ModeNames{u"viewer"_s, u"operator"_s, u"developer"_s}; ///< in the order of Mode

/// The name under which something is remembered of a database; empty: nothing may be.
QString keyOf(const OpenRequest &request)
{
    const std::optional<OpenRequest> clean = request.withoutSecrets();
    return clean ? clean->target : QString();
}

} // namespace

namespace wording {

QString word(Environment environment)
{
    switch (environment) {
    case Environment::None: break;
    case Environment::Production: return QCoreApplication::translate("Environment", "Production");
    case Environment::Test: return QCoreApplication::translate("Environment", "Test");
    case Environment::Development: return QCoreApplication::translate("Environment", "Development");
    }
    return {};
}

Tone toneOf(Environment environment)
{
    return environment == Environment::Production ? Tone::Danger : environment == Environment::Test ? Tone::Busy : Tone::Neutral;
}

} // namespace wording

QString keywordOf(Environment environment)
{
    return EnvironmentNames.at(static_cast<int>(environment));
}

Environment environmentCalled(const QString &keyword)
{
    return static_cast<Environment>(std::max<qsizetype>(EnvironmentNames.indexOf(keyword), 0));
}

Settings Settings::read(const QSettings &store)
{
    Settings settings;
    settings.geometry = store.value("window/geometry"_L1).toByteArray();
    const QString scheme = store.value("window/colours"_L1).toString();
    settings.scheme = scheme == "dark"_L1 ? ColourScheme::Dark : scheme == "light"_L1 ? ColourScheme::Light : ColourScheme::System;
    // Of a mode that is not known, the one that can do the least harm.
    settings.mode = static_cast<Mode>(std::max<qsizetype>(ModeNames.indexOf(store.value("window/mode"_L1, u"operator"_s).toString()), 0));
    settings.language = store.value("window/language"_L1).toString();
    const QStringList targets = store.value("recent/databases"_L1).toStringList();
    const QStringList iniFiles = store.value("recent/configurations"_L1).toStringList();
    const QStringList readOnly = store.value("recent/readOnly"_L1).toStringList();
    for (qsizetype i = 0; i < targets.size() && i < MostRecent; ++i)
        settings.recent.append({targets.at(i), iniFiles.value(i), readOnly.contains(targets.at(i))});
    const QStringList named = store.value("environments/databases"_L1).toStringList();
    const QStringList words = store.value("environments/names"_L1).toStringList();
    for (qsizetype i = 0; i < named.size() && i < words.size(); ++i)
        settings.environments.insert(named.at(i), environmentCalled(words.at(i)));
    const FleetFile fleet = FleetFile::read(store.value("fleet/list"_L1).toByteArray());
    settings.fleet = fleet.fleet;
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
    QStringList named;
    QStringList words;
    for (auto it = environments.cbegin(); it != environments.cend(); ++it) {
        named << it.key();
        words << keywordOf(it.value());
    }
    store.setValue("fleet/list"_L1, FleetFile{fleet, {}}.toJson());
    store.setValue("environments/databases"_L1, named);
    store.setValue("environments/names"_L1, words);
    store.setValue("window/geometry"_L1, geometry);
    store.setValue("window/colours"_L1, scheme == ColourScheme::Dark ? u"dark"_s : scheme == ColourScheme::Light ? u"light"_s : u"system"_s);
    store.setValue("window/mode"_L1, ModeNames.at(static_cast<int>(mode)));
    store.setValue("window/language"_L1, language);
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

void Settings::forget(const QString &target)
{
    recent.removeIf([&](const OpenRequest &request) { return request.target == target; });
}

Environment Settings::environmentOf(const OpenRequest &request) const
{
    return environments.value(keyOf(request), Environment::None);
}

void Settings::setEnvironment(const OpenRequest &request, Environment environment)
{
    const QString key = keyOf(request);
    if (environment == Environment::None)
        environments.remove(key);
    else if (!key.isEmpty())
        environments.insert(key, environment);
}

} // namespace meditrack
