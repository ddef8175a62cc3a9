// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/projecttemplates.h"

#include "core/error.h"
#include "core/textfile.h"
#include "migration/scripttemplate.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

const QString iniHead = QStringLiteral(R"(# The migrations of this project, for MediTrack and for Alembic.
[alembic]
)");

const QString iniOptions = QStringLiteral(R"(# The folder of the scripts; %(here)s is the folder of this file.
script_location = @location@

# Folders where the scripts find the project's modules.
prepend_sys_path = .
# What stands between several folders in this file: os, space, newline, : or ;
path_separator = os

# Names of new scripts.
# file_template = %%(year)d_%%(month).2d_%%(day).2d-%%(rev)s_%%(slug)s
)");

const QString iniDatabase = QStringLiteral(R"(# The database, as an SQLAlchemy URL: sqlite:///data.db, postgresql://user@host/name
sqlalchemy.url = driver://user:pass@localhost/dbname

# What Alembic tells; MediTrack reads none of this.
[loggers]
keys = root,alembic

[handlers]
keys = console

[formatters]
keys = short

[logger_root]
level = WARNING
handlers = console

[logger_alembic]
level = INFO
handlers =
qualname = alembic

[handler_console]
class = StreamHandler
args = (sys.stderr,)
formatter = short

[formatter_short]
format = %(levelname)-5.5s [%(name)s] %(message)s
)");

const QString tomlText = QStringLiteral(R"([tool.alembic]
# The folder of the scripts; %(here)s is the folder of this file.
script_location = "@location@"

# Folders where the scripts find the project's modules.
prepend_sys_path = ["."]
)");

const QString environmentText = QStringLiteral(R"("""Run by Alembic alone. MediTrack does not run it: it reads the arguments of context.configure()."""
from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config, pool

config = context.config
if config.config_file_name is not None:
    fileConfig(config.config_file_name)

# The MetaData of the models, for autogenerate: from myapp.models import Base; target_metadata = Base.metadata
target_metadata = None


def run():
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    context.configure(url=config.get_main_option("sqlalchemy.url"), target_metadata=target_metadata, literal_binds=True)
    run()
else:
    settings = config.get_section(config.config_ini_section, {})
    with engine_from_config(settings, poolclass=pool.NullPool).connect() as connection:
        context.configure(connection=connection, target_metadata=target_metadata)
        run()
)");

/// The folder of the scripts as a configuration names it: by the configuration's own place, unless it was given absolute.
QString locationFor(const NewProject &project, const QString &file)
{
    const QString cleaned = QDir::cleanPath(project.folder);
    if (QDir::isAbsolutePath(cleaned))
        return cleaned;
    return QStringLiteral("%(here)s/") + QFileInfo(QDir::current().absoluteFilePath(file)).dir().relativeFilePath(QDir::current().absoluteFilePath(cleaned));
}

QString filled(QString text, const QString &location)
{
    return text.replace(QLatin1String("@location@"), location);
}

void makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        throw Error(ErrorCode::PermissionDenied, QStringLiteral("The folder %1 cannot be made.").arg(folder));
}

void appendText(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size() || !file.flush())
        throw Error(ErrorCode::Io, QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace

const QList<ProjectTemplate> &projectTemplates()
{
    static const QList<ProjectTemplate> all{
        {QStringLiteral("generic"), QStringLiteral("One database, configured in alembic.ini."), false},
        {QStringLiteral("pyproject"), QStringLiteral("One database; what is not about connections and logging is in pyproject.toml."), true},
    };
    return all;
}

const ProjectTemplate &templateNamed(const QString &name)
{
    const auto &all = projectTemplates();
    const auto found = std::ranges::find(all, name, &ProjectTemplate::name);
    if (found == all.end())
        throw Error(ErrorCode::Command, QStringLiteral("No such template %1").arg(name))
            .means(QStringLiteral("Nothing was written."))
            .advise(QStringLiteral("`meditrack list_templates` shows those that there are."));
    return *found;
}

void createProject(const NewProject &project, const std::function<void(const QString &, const std::function<void()> &)> &step,
                   const std::function<void(const QString &)> &note)
{
    const QString given = QDir::cleanPath(project.folder);
    const QString folder = QDir::current().absoluteFilePath(given);
    if (QDir(folder).exists() && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        throw Error(ErrorCode::Command, QStringLiteral("Directory %1 already exists and is not empty").arg(given))
            .means(QStringLiteral("Nothing was written."));
    const ProjectTemplate &kind = templateNamed(project.templateName);

    const auto generate = [&](const QString &path, const QString &text) {
        step(QStringLiteral("Generating %1").arg(path), [&] { writeNewTextFile(path, text); });
    };
    for (const QString &each : {folder, folder + QStringLiteral("/versions")}) {
        if (!QDir(each).exists())
            step(QStringLiteral("Creating directory %1").arg(each), [&] { makeFolder(each); });
    }
    generate(folder + QStringLiteral("/README"), kind.summary + QLatin1Char('\n'));
    generate(folder + QStringLiteral("/env.py"), environmentText);
    generate(folder + QStringLiteral("/script.py.mako"), defaultScriptTemplate());

    const QString ini = QDir::current().absoluteFilePath(project.iniFile);
    if (QFileInfo::exists(ini))
        note(QStringLiteral("File %1 already exists, skipping").arg(ini));
    else
        generate(ini, kind.toml ? iniHead + iniDatabase
                                : iniHead + filled(iniOptions, locationFor(project, ini)) + QLatin1Char('\n') + iniDatabase);
    if (kind.toml) {
        const QString toml = QDir::current().absoluteFilePath(project.tomlFile);
        const QString text = filled(tomlText, locationFor(project, toml));
        static const QRegularExpression ours(QStringLiteral(R"(^\s*\[\s*tool\s*\.\s*alembic\s*[\].])"), QRegularExpression::MultilineOption);
        if (!QFileInfo::exists(toml))
            generate(toml, text);
        else if (ours.match(readTextFile(toml)).hasMatch())
            note(QStringLiteral("File %1 already exists and already has a [tool.alembic] section, skipping").arg(toml));
        else
            step(QStringLiteral("Appending to existing %1").arg(toml), [&] { appendText(toml, QLatin1Char('\n') + text); });
    }
    if (project.package) {
        for (const QString &each : {folder + QStringLiteral("/__init__.py"), folder + QStringLiteral("/versions/__init__.py")})
            step(QStringLiteral("Adding %1").arg(each), [&] { writeNewTextFile(each, {}); });
    }
}

} // namespace meditrack
