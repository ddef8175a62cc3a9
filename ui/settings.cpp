// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRecent = 10;
const QStringList EnvironmentNames{u""_s, u"production"_s, u"test"_s, u"development"_s}; ///< in the file; in the order of Environment

const QStringList ModeNames{u"viewer"_s, u"operator"_s, u"developer"_s}; ///< in the order of Mode

// A database or a folder has a key of its own, so that two windows do not write each other's away.
const QString environmentKey = u"environments/"_s;
const QString readOnlyKey = u"readOnly/"_s;
const QString trustedKey = u"trusted/"_s;
const QString projectKey = u"projects/"_s;
const QString retentionKey = u"retention/"_s;

/// A name for a key: QSettings takes a slash for a group.
QString encoded(const QString &name)
{
    return QString::fromLatin1(name.toUtf8().toPercentEncoding());
}

/// "10 30 -": as the file has it, newest, days and bytes.
QString textOf(const Retention &retention)
{
    QStringList parts;
    for (const std::optional<qint64> &part : {retention.newest, retention.days, retention.bytes})
        parts << (part ? QString::number(*part) : u"-"_s);
    return parts.join(u' ');
}

/// What is no number keeps nothing from being deleted, so it says nothing.
Retention retentionFrom(const QString &text)
{
    const QStringList parts = text.split(u' ');
    const auto part = [&parts](qsizetype number) {
        bool isNumber = false;
        const qint64 value = parts.value(number).toLongLong(&isNumber);
        return isNumber && value > 0 ? std::optional(value) : std::nullopt;
    };
    return {part(0), part(1), part(2)};
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
    for (const QString &key : store.allKeys()) {
        const QString name = key.section(u'/', 1, 1);
        const QString of = QString::fromUtf8(QByteArray::fromPercentEncoding(name.toLatin1()));
        if (key == environmentKey + name)
            settings.environments.insert(of, environmentCalled(store.value(key).toString()));
        else if (key == readOnlyKey + name)
            settings.readOnly.insert(of);
        else if (key == projectKey + name)
            settings.projects.insert(of, store.value(key).toString());
        else if (key == trustedKey + name)
            settings.trusted.insert(of, store.value(key).toByteArray());
        else if (const Retention retention = key == retentionKey + name ? retentionFrom(store.value(key).toString()) : Retention(); !retention.isEmpty())
            settings.retentions.insert(of, retention);
    }
    settings.postgresPrograms = store.value("postgres/programs"_L1).toString();
    const QStringList targets = store.value("recent/databases"_L1).toStringList();
    const QStringList iniFiles = store.value("recent/configurations"_L1).toStringList();
    for (qsizetype i = 0; i < targets.size() && i < MostRecent; ++i)
        settings.recent.append({targets.at(i), iniFiles.value(i), settings.readOnly.contains(targets.at(i))});
    const FleetFile fleet = FleetFile::read(store.value("fleet/list"_L1).toByteArray());
    settings.fleet = fleet.fleet;
    return settings;
}

QMap<QString, QVariant> Settings::values() const
{
    QMap<QString, QVariant> all;
    QStringList targets;
    QStringList iniFiles;
    for (const OpenRequest &request : recent) {
        targets << request.target;
        iniFiles << request.iniFile;
    }
    all.insert(u"recent/databases"_s, targets);
    all.insert(u"recent/configurations"_s, iniFiles);
    for (auto it = environments.cbegin(); it != environments.cend(); ++it)
        all.insert(environmentKey + encoded(it.key()), keywordOf(it.value()));
    for (const QString &target : readOnly)
        all.insert(readOnlyKey + encoded(target), true);
    for (auto it = projects.cbegin(); it != projects.cend(); ++it)
        all.insert(projectKey + encoded(it.key()), it.value());
    for (auto it = trusted.cbegin(); it != trusted.cend(); ++it)
        all.insert(trustedKey + encoded(it.key()), it.value());
    for (auto it = retentions.cbegin(); it != retentions.cend(); ++it)
        all.insert(retentionKey + encoded(it.key()), textOf(it.value()));
    all.insert(u"fleet/list"_s, FleetFile{fleet, {}}.toJson());
    all.insert(u"window/geometry"_s, geometry);
    all.insert(u"window/colours"_s, scheme == ColourScheme::Dark ? u"dark"_s : scheme == ColourScheme::Light ? u"light"_s : u"system"_s);
    all.insert(u"window/mode"_s, ModeNames.at(static_cast<int>(mode)));
    all.insert(u"window/language"_s, language);
    all.insert(u"postgres/programs"_s, postgresPrograms);
    return all;
}

void Settings::write(QSettings &store, const Settings &before) const
{
    const QMap<QString, QVariant> now = values();
    const QMap<QString, QVariant> then = before.values();
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (!then.contains(it.key()) || then.value(it.key()) != it.value())
            store.setValue(it.key(), it.value());
    }
    for (auto it = then.cbegin(); it != then.cend(); ++it) {
        if (!now.contains(it.key()))
            store.remove(it.key());
    }
}

void Settings::write(QSettings &store) const
{
    write(store, Settings());
}

void Settings::remember(const OpenRequest &request)
{
    const QString target = request.identity();
    if (target.isEmpty())
        return;
    forget(target);
    recent.prepend({target, request.iniFile});
    if (!request.iniFile.isEmpty())
        projects.insert(target, request.iniFile);
    recent.first().readOnly = isReadOnly(request);
    recent.resize(std::min(recent.size(), MostRecent));
}

void Settings::usePrograms(const QString &folder)
{
    postgresPrograms = folder;
    enginejobs::usePrograms(folder);
}

void Settings::forget(const QString &target)
{
    recent.removeIf([&](const OpenRequest &request) { return request.target == target; });
}

Environment Settings::environmentOf(const OpenRequest &request) const
{
    return environments.value(request.identity(), Environment::None);
}

Retention Settings::retentionOf(const OpenRequest &request) const
{
    return retentions.value(request.identity(), Retention{10, {}, {}});
}

void Settings::setRetention(const OpenRequest &request, const Retention &retention)
{
    const QString key = request.identity();
    if (!key.isEmpty() && !retention.isEmpty())
        retentions.insert(key, retention);
}

void Settings::setEnvironment(const OpenRequest &request, Environment environment)
{
    const QString key = request.identity();
    if (environment == Environment::None)
        environments.remove(key);
    else if (!key.isEmpty())
        environments.insert(key, environment);
}

bool Settings::isReadOnly(const OpenRequest &request) const
{
    return readOnly.contains(request.identity());
}

void Settings::setReadOnly(const OpenRequest &request, bool wanted)
{
    const QString key = request.identity();
    if (!wanted)
        readOnly.remove(key);
    else if (!key.isEmpty())
        readOnly.insert(key);
}

QString Settings::projectOf(const QString &target) const
{
    return projects.value(target);
}

} // namespace meditrack
