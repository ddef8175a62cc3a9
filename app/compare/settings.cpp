// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/settings.h"

#include "core/configkeys.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace meditrack {

CompareSettings CompareSettings::of(const ScriptDirectory &scripts)
{
    CompareSettings settings;
    settings.config = scripts.config();
    const Config &config = settings.config;
    const ConfigKeys keys = ConfigKeys::of(config);
    settings.target = keys.ourText(QStringLiteral("target")).value_or(QString()).trimmed();
    const QString file = config.file.isEmpty() ? config.tomlFile : config.file;
    settings.targetFolder = file.isEmpty() ? QDir::currentPath() : QFileInfo(file).absolutePath();
    QString names = keys.ourText(QStringLiteral("include_name")).value_or(QString());
    settings.includeName = names.replace(QLatin1Char(','), QLatin1Char(' ')).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString key = QStringLiteral("compare_server_default");
    const bool isSaid = config.fileKeys.contains(key) || std::ranges::any_of(scripts.environment().said, [&](const EnvScript::Note &note) { return note.name == key; });
    settings.compareServerDefault = !isSaid || config.compareServerDefault;
    return settings;
}

void CompareSettings::setTarget(const QString &given)
{
    if (given.isEmpty())
        return;
    target = given;
    targetFolder = QDir::currentPath();
}

} // namespace meditrack
