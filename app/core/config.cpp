// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config.h"

#include "core/configkeys.h"
#include "core/textfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace meditrack {

namespace {

QString environment(const char *name)
{
    return qEnvironmentVariable(name);
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

bool isPyproject(const QString &file)
{
    return QFileInfo(file).fileName() == QLatin1String("pyproject.toml");
}

/// Whether it has the table that Alembic reads, or ours.
bool isOurs(const QString &tomlFile)
{
    const auto has = [&](const char *name) { return TomlTable::read(tomlFile, {QStringLiteral("tool"), QLatin1String(name)}).exists(); };
    return QFileInfo(tomlFile).isFile() && (has("alembic") || has("meditrack"));
}

struct Files
{
    QString ini; ///< as named; may not exist
    QString toml; ///< empty if it says nothing
};

/// The files that -c, the environment or the working directory name.
Files findFiles(const Config::Request &request)
{
    const QString named = environment("ALEMBIC_CONFIG");
    QString toml = request.tomlFile;
    if (toml.isEmpty())
        toml = isPyproject(named) ? named : QStringLiteral("pyproject.toml");
    if (!isOurs(toml))
        toml.clear();
    if (!request.file.isEmpty())
        return {request.file, toml};
    if (!named.isEmpty() && !isPyproject(named))
        return {named, toml};
    // The guide's users stand beside the migrations folder; Alembic's stand beside alembic.ini.
    const QString usual = QStringLiteral("alembic.ini");
    if (!toml.isEmpty() || !request.tomlFile.isEmpty() || QFileInfo(usual).isFile())
        return {usual, toml};
    const QString beside = QStringLiteral("migrations/alembic.ini");
    if (QFileInfo(beside).isFile())
        return {beside, {}};
    return {request.fallbackFile.isEmpty() ? usual : request.fallbackFile, {}};
}

/// What the type of a hook wants to be named.
QString entrypointOf(const QMap<QString, QString> &keys, const QString &type)
{
    if (type == QLatin1String("exec"))
        return keys.value(QStringLiteral("executable"));
    if (type == QLatin1String("module"))
        return keys.value(QStringLiteral("module"));
    return keys.value(QStringLiteral("entrypoint"));
}

PostWriteHook hookOf(const QString &name, const QMap<QString, QString> &keys)
{
    const QString type = keys.value(QStringLiteral("type"));
    return {name, type, entrypointOf(keys, type), keys.value(QStringLiteral("options")), keys.value(QStringLiteral("cwd")), keys};
}

QList<PostWriteHook> readHooks(const ConfigKeys &settings)
{
    const QString section = QStringLiteral("post_write_hooks");
    const IniFile &ini = settings.ini();
    QList<PostWriteHook> hooks;
    if (!ini.hasSection(section)) {
        const auto value = settings.toml(section);
        const auto *tables = value ? std::get_if<QList<TomlTable::Texts>>(&*value) : nullptr;
        for (TomlTable::Texts keys : tables ? *tables : QList<TomlTable::Texts>()) {
            const QString name = keys.take(QStringLiteral("name"));
            hooks << hookOf(name, keys);
        }
        return hooks;
    }
    static const QRegularExpression separator(QStringLiteral("[ ,\n]+"));
    for (const QString &name : ini.value(section, QStringLiteral("hooks")).value_or(QString()).split(separator, Qt::SkipEmptyParts)) {
        QMap<QString, QString> keys;
        const QString prefix = name.toLower() + QLatin1Char('.'); // keys of an ini file are in lower case
        for (const QString &key : ini.keys(section)) {
            if (key.startsWith(prefix))
                keys.insert(key.mid(prefix.size()), ini.value(section, key).value_or(QString()));
        }
        hooks << hookOf(name, keys);
    }
    return hooks;
}

/// A folder as a configuration names one: a path, or "package:folder" inside one of the Python paths, found without
/// running anything. nullopt if there is no such package.
std::optional<QString> folder(const QString &text, const Config &config)
{
    if (!text.contains(QLatin1Char(':')) || QDir::isAbsolutePath(text))
        return absolute(text);
    QStringList pythonPath = config.prependSysPath + config.pythonPath + QStringList{QDir::currentPath()};
    // Whoever runs Alembic has installed the package, mostly from the very folder that the file lies in.
    for (QString above = QFileInfo(config.file.isEmpty() ? config.tomlFile : config.file).path(); above.size() > 1; above = QFileInfo(above).path())
        pythonPath << above << above + QStringLiteral("/src");
    QStringList parts = text.split(QLatin1Char(':'));
    parts.first().replace(QLatin1Char('.'), QLatin1Char('/'));
    for (const QString &root : std::as_const(pythonPath)) {
        if (QFileInfo(QDir(root).filePath(parts.first())).isDir())
            return QDir::cleanPath(QDir(root).filePath(parts.join(QLatin1Char('/'))));
    }
    return std::nullopt;
}

QStringList absoluteAll(const QStringList &paths)
{
    QStringList result;
    for (const QString &path : paths)
        result << absolute(path);
    return result;
}

/// [meditrack] python_path: lines, or what path_separator says.
QStringList pythonPath(const ConfigKeys &settings)
{
    if (const auto list = settings.ourToml(QStringLiteral("python_path")))
        return absoluteAll(*list);
    const QString text = settings.ourText(QStringLiteral("python_path")).value_or(QString());
    const bool semicolons = settings.text(QStringLiteral("path_separator")) == QLatin1String(";");
    QStringList paths;
    for (const QString &path : text.split(QRegularExpression(semicolons ? QStringLiteral("[;\n]") : QStringLiteral("[:\n]")), Qt::SkipEmptyParts)) {
        if (!path.trimmed().isEmpty())
            paths << absolute(path.trimmed());
    }
    return paths;
}

void readFileKeys(Config &config, const ConfigKeys &settings)
{
    const auto key = [](const char *name) { return QString::fromLatin1(name); };
    config.prependSysPathTexts = settings.paths(key("prepend_sys_path"), config.deprecations);
    config.prependSysPath = absoluteAll(config.prependSysPathTexts);
    config.pythonPath = pythonPath(settings);
    config.versionLocationTexts = settings.paths(key("version_locations"), config.deprecations);
    config.fileTemplate = settings.text(key("file_template"), config.fileTemplate);
    if (const int length = settings.number(key("truncate_slug_length"), 0)) // 0 is Alembic's way to say nothing
        config.truncateSlugLength = length;
    config.timezone = settings.text(key("timezone"), {});
    config.sourceless = settings.strictFlag(key("sourceless"));
    config.recursiveVersionLocations = settings.strictFlag(key("recursive_version_locations"));
    config.revisionEnvironment = settings.flag(key("revision_environment"), false);
    config.outputEncoding = settings.text(key("output_encoding"), config.outputEncoding);
    config.guard = settings.ourFlag(key("guard"));
    const QString programs = qEnvironmentVariable("MEDITRACK_PG_BIN", settings.ourText(key("pg_bin")).value_or(QString()));
    config.postgresPrograms = programs.isEmpty() ? QString() : absolute(programs);
    config.upgradeArguments = settings.ourText(key("upgrade_arguments")).value_or(QString());
}

/// The section holds templates with percent signs, which a user may or may not have doubled.
QMap<QString, QString> namingConvention(const ConfigKeys &settings)
{
    const QString section = QStringLiteral("naming_convention");
    QMap<QString, QString> convention = settings.ourTexts(section);
    if (settings.ini().hasSection(section)) {
        for (const QString &key : settings.ini().keys(section))
            convention.insert(key, settings.ini().rawValue(section, key).replace(QLatin1String("%%"), QLatin1String("%")));
    }
    return convention;
}

/// What stands for arguments of context.configure(…).
void readEnvironmentKeys(Config &config, const ConfigKeys &settings)
{
    const auto known = [&config](const char *name, const auto &value) {
        if (value)
            config.fileKeys << QString::fromLatin1(name);
        return value;
    };
    const auto text = [&](const char *name) { return known(name, settings.ourText(QString::fromLatin1(name))); };
    const auto flag = [&](const char *name) { return known(name, settings.ourFlag(QString::fromLatin1(name))); };
    config.versionTable = text("version_table").value_or(config.versionTable);
    config.versionTableSchema = text("version_table_schema").value_or(QString());
    config.paramstyle = text("paramstyle").value_or(QString());
    config.versionTablePrimaryKey = flag("version_table_pk").value_or(true);
    config.transactionalDdl = flag("transactional_ddl");
    config.transactionPerMigration = flag("transaction_per_migration").value_or(false);
    config.literalBinds = flag("literal_binds").value_or(true);
    config.renderAsBatch = flag("render_as_batch").value_or(false);
    config.includeSchemas = flag("include_schemas").value_or(false);
    config.compareType = flag("compare_type").value_or(true);
    config.compareServerDefault = flag("compare_server_default").value_or(false);
    config.namingConvention = namingConvention(settings);
    if (!config.namingConvention.isEmpty())
        config.fileKeys << QStringLiteral("naming_convention");
}

Error withSource(Error error, const QString &source)
{
    if (error.detail.isEmpty())
        error.because(QStringLiteral("It comes from %1.").arg(source));
    error.advice = QStringLiteral("It comes from %1. %2").arg(source, error.advice);
    return error;
}

/// A URL that the user named for this run: what is wrong with it is told at once.
bool chooseNamedUrl(Config &config, const Config::Request &request)
{
    QString text = environment("DATABASE_URL");
    config.urlSource = QStringLiteral("DATABASE_URL");
    if (!request.databaseUrl.isNull()) {
        if (request.databaseUrl.trimmed().isEmpty())
            throw Error(ErrorCode::Configuration, QStringLiteral("--database-url is empty."))
                .means(QStringLiteral("No database was touched."))
                .advise(QStringLiteral("Name a database, or leave the option out."));
        text = request.databaseUrl;
        config.urlSource = QStringLiteral("--database-url");
    }
    if (text.isEmpty())
        return false;
    try {
        config.url = DatabaseUrl::parse(text);
    } catch (const Error &error) {
        throw withSource(error, config.urlSource);
    }
    return true;
}

/// Many projects have a placeholder in the file and the URL in env.py: their scripts can be looked at all the same.
void chooseUrl(Config &config, const Config::Request &request, const ConfigKeys &settings)
{
    if (request.database) {
        config.url = *request.database;
        config.urlSource = QStringLiteral("what was opened");
        return;
    }
    if (chooseNamedUrl(config, request))
        return;
    auto text = settings.ownText(QStringLiteral("url"));
    if (text)
        config.fileKeys << QStringLiteral("url");
    else
        text = settings.text(QStringLiteral("sqlalchemy.url"));
    const bool given = text && !text->trimmed().isEmpty();
    config.urlSource = !given ? QStringLiteral("the default") : config.file.isEmpty() ? config.tomlFile : config.file;
    try {
        config.url = DatabaseUrl::parse(given ? *text : defaultDatabaseUrl);
    } catch (const Error &error) {
        config.urlProblem = withSource(error, config.urlSource);
    }
}

/// An option of the command line, else the key in [meditrack]: seconds there, milliseconds here.
std::optional<int> readSeconds(const char *option, const QString &given, const char *key, const ConfigKeys &settings)
{
    const bool asked = !given.isNull();
    const auto text = asked ? std::optional(given) : settings.ourText(QLatin1String(key));
    if (!text)
        return std::nullopt;
    constexpr double longest = 24 * 60 * 60; // seconds
    bool isNumber = false;
    const double seconds = text->trimmed().toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0) || seconds > longest)
        throw Error(asked ? ErrorCode::Usage : ErrorCode::Configuration,
                    QStringLiteral("%1 is a number of seconds, at most a day, not '%2'.").arg(QLatin1String(asked ? option : key), *text))
            .advise(QStringLiteral("0 does not wait at all."));
    return qRound(seconds * 1000);
}

/// Why there is no configuration, if it is more than a wrong name; ends with a space then.
QString hintFor(const QString &file)
{
    const QFileInfo info(file);
    if (info.isDir())
        return QStringLiteral("'%1' is a directory, not a file. ").arg(file);
    if (info.exists() && !info.isFile())
        return QStringLiteral("'%1' is not a regular file. ").arg(file);
    return {};
}

/// Flask-Migrate's files do not say where the scripts are: they lie beside them.
QString flaskLocation(const Config &config, const ConfigKeys &settings)
{
    const QString folder = QFileInfo(config.file).path();
    if (!settings.hasIniSection() || !QFileInfo(folder + QStringLiteral("/versions")).isDir() || !QFileInfo(folder + QStringLiteral("/env.py")).isFile())
        return {};
    if (settings.ini().hasSection(QStringLiteral("logger_flask_migrate")))
        return folder;
    return readTextFile(folder + QStringLiteral("/env.py")).contains(QLatin1String("import current_app")) ? folder : QString();
}

Error noScriptLocation(const QString &file, const Config &config, const ConfigKeys &settings)
{
    Error error(ErrorCode::Command, QStringLiteral("No 'script_location' key found in configuration."));
    if (settings.hasIniSection() || settings.hasToml())
        return error.at(settings.hasIniSection() ? config.file : config.tomlFile)
            .advise(QStringLiteral("Add \"script_location = FOLDER\" to the section [%1].")
                        .arg(settings.hasIniSection() ? config.section : QStringLiteral("tool.alembic")));
    return error.means(QStringLiteral("No config file '%1' found, or file has no '[%2]' section.").arg(file, config.section))
        .advise(hintFor(file) + QStringLiteral("Name the file with -c, the section with -n, or the scripts with --script-location."));
}

void findFolders(Config &config)
{
    const auto location = folder(config.scriptLocationText, config);
    if (!location)
        throw missingPackage(config.scriptLocationText);
    config.scriptLocation = *location;
    for (const QString &text : std::as_const(config.versionLocationTexts)) {
        if (const auto found = folder(text, config))
            config.versionLocations << *found;
        else
            config.missingPackages << text;
    }
    if (config.versionLocationTexts.isEmpty())
        config.versionLocations << config.scriptLocation + QStringLiteral("/versions");
}

} // namespace

Error missingPackage(const QString &location)
{
    return Error(ErrorCode::Configuration, QStringLiteral("The Python package of '%1' was not found.").arg(location))
        .advise(QStringLiteral("Name its folder in prepend_sys_path, or write the location as a path."))
        .ofKind(QStringLiteral("ModuleNotFoundError"));
}

QString bundledConfigFile(const QString &programFolder)
{
    return QFileInfo(programFolder + QStringLiteral("/../share/meditrack/migrations/alembic.ini")).canonicalFilePath();
}

Config Config::load(const Request &request)
{
    Config config;
    config.section = request.section;
    config.xArguments = request.xArguments;
    config.keepCompiled = request.keepCompiled;
    const Files files = findFiles(request);
    IniFile ini;
    if (QFileInfo(files.ini).isFile()) {
        config.file = absolute(files.ini);
        ini = IniFile::read(config.file);
    }
    if (!files.toml.isEmpty())
        config.tomlFile = absolute(files.toml);
    const ConfigKeys settings(std::move(ini), request.section, config.tomlFile);
    config.scriptLocationText = request.scriptLocation.isEmpty() ? settings.text(QStringLiteral("script_location"), {})
                                                                 : request.scriptLocation;
    if (config.scriptLocationText.isEmpty())
        config.scriptLocationText = flaskLocation(config, settings);
    if (config.scriptLocationText.isEmpty())
        throw noScriptLocation(files.ini, config, settings);
    readFileKeys(config, settings);
    readEnvironmentKeys(config, settings);
    config.postWriteHooks = readHooks(settings);
    findFolders(config);
    config.lockTimeout = readSeconds("--lock-timeout", request.lockTimeout, "lock_timeout", settings);
    config.serverWait = readSeconds("--wait", request.wait, "wait", settings).value_or(0);
    chooseUrl(config, request, settings);
    config.url.lockTimeout = config.lockTimeout;
    config.url.serverWait = config.serverWait;
    config.url.isComparedWhole = config.includeSchemas;
    return config;
}

QStringList Config::scriptPath() const
{
    const auto isPackage = [](const QString &folder) { return QFileInfo(folder + QStringLiteral("/__init__.py")).isFile(); };
    QStringList path = prependSysPath + pythonPath;
    QString folder = scriptLocation;
    constexpr int levels = 4; // from the scripts, whose own folders are often no packages, to the package around them
    for (int i = 0; i < levels && !isPackage(folder); ++i)
        folder = QFileInfo(folder).path();
    if (isPackage(folder)) {
        while (isPackage(folder) && folder.size() > 1)
            folder = QFileInfo(folder).path();
        path << folder;
    }
    path.removeDuplicates();
    return path;
}

void Config::requireUrl() const
{
    if (urlProblem)
        throw *urlProblem;
}

} // namespace meditrack
