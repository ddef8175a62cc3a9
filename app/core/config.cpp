// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config.h"

#include "core/error.h"
#include "core/inifile.h"
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

/// Alembic 1.16 may be configured there; whoever does so must not get other migrations instead.
bool hasPyprojectSection()
{
    const QString name = QStringLiteral("pyproject.toml");
    static const QRegularExpression section(QStringLiteral(R"(^\s*\[tool\.alembic\])"), QRegularExpression::MultilineOption);
    try {
        return QFileInfo(name).isFile() && section.match(readTextFile(name)).hasMatch();
    } catch (const Error &) {
        return false; // not readable, and not ours
    }
}

/// The file that -c, the environment or the working directory name; empty if none of them does.
QString findFile(const Config::Request &request)
{
    if (!request.file.isEmpty())
        return request.file;
    if (const QString named = environment("ALEMBIC_CONFIG"); !named.isEmpty())
        return named;
    // The guide's users stand beside the migrations folder; Alembic's stand beside alembic.ini.
    for (const QString &name : {QStringLiteral("alembic.ini"), QStringLiteral("migrations/alembic.ini")}) {
        if (QFileInfo(name).isFile())
            return name;
    }
    return hasPyprojectSection() ? QString() : request.fallbackFile;
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

/// Reads one section's keys with their types.
class Reader
{
public:
    Reader(const IniFile &ini, const QString &section)
        : m_ini(ini)
        , m_section(section)
    {
    }

    std::optional<QString> text(const char *key) const { return m_ini.value(m_section, QLatin1String(key)); }

    QString text(const char *key, const QString &otherwise) const { return text(key).value_or(otherwise); }

    bool flag(const char *key, bool otherwise) const
    {
        const auto value = text(key);
        if (!value)
            return otherwise;
        static const QStringList yes{"true", "yes", "on", "y", "t", "1"};
        static const QStringList no{"false", "no", "off", "n", "f", "0"};
        const QString word = value->trimmed().toLower();
        if (!yes.contains(word) && !no.contains(word))
            throw Error(ErrorCode::Configuration, QStringLiteral("String is not true/false: '%1'").arg(word))
                .advise(QStringLiteral("Set '%1' to true or false.").arg(QLatin1String(key)));
        return yes.contains(word);
    }

    int number(const char *key, int otherwise) const
    {
        const auto value = text(key);
        if (!value)
            return otherwise;
        bool ok = false;
        const int result = value->trimmed().toInt(&ok);
        if (!ok)
            throw Error(ErrorCode::Configuration,
                        QStringLiteral("The value of '%1' is not a number: '%2'.").arg(QLatin1String(key), *value));
        return result;
    }

    /// A list of paths, split by path_separator or, without one, by the older rule of the key.
    QStringList paths(const char *key, const QRegularExpression &olderRule) const
    {
        const auto value = text(key);
        if (!value || value->trimmed().isEmpty())
            return {};
        auto separator = text("path_separator");
        if (!separator)
            separator = text("version_path_separator");
        QStringList parts;
        if (!separator)
            parts = value->split(olderRule);
        else if (*separator == QLatin1String("space"))
            parts = value->split(QRegularExpression(QStringLiteral(R"(\s+)")));
        else if (*separator == QLatin1String("newline"))
            parts = value->split(QLatin1Char('\n'));
        else if (*separator == QLatin1String("os"))
            parts = value->split(QDir::listSeparator());
        else if (*separator == QLatin1String(":") || *separator == QLatin1String(";"))
            parts = value->split(*separator);
        else
            throw Error(ErrorCode::Configuration,
                        QStringLiteral("'%1' is not a valid value for path_separator; expected 'space', 'newline', "
                                       "'os', ':', ';'").arg(*separator));
        QStringList result;
        for (const QString &part : std::as_const(parts)) {
            if (!part.trimmed().isEmpty())
                result << part.trimmed();
        }
        return result;
    }

private:
    const IniFile &m_ini;
    QString m_section;
};

QList<PostWriteHook> readHooks(const IniFile &ini)
{
    const Reader reader(ini, QStringLiteral("post_write_hooks"));
    QList<PostWriteHook> hooks;
    static const QRegularExpression separator(QStringLiteral("[ ,]+"));
    for (const QString &name : reader.text("hooks", {}).split(separator, Qt::SkipEmptyParts)) {
        const auto part = [&](const char *key) {
            return reader.text((name + QLatin1Char('.') + QLatin1String(key)).toUtf8().constData(), {});
        };
        PostWriteHook hook{name.trimmed(), part("type"), {}, part("options"), part("cwd")};
        hook.entrypoint = part("entrypoint");
        if (hook.entrypoint.isEmpty())
            hook.entrypoint = part("executable");
        if (hook.entrypoint.isEmpty())
            hook.entrypoint = part("module");
        hooks << hook;
    }
    return hooks;
}

/// A folder as alembic.ini names one: a path, or "package:folder" inside one of the Python paths.
QString folder(const QString &text, const QStringList &pythonPath)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon <= 0 || QDir::isAbsolutePath(text))
        return absolute(text);
    const QString package = text.left(colon).replace(QLatin1Char('.'), QLatin1Char('/'));
    for (const QString &root : pythonPath + QStringList{QDir::currentPath()}) {
        const QString candidate = QDir(root).filePath(package);
        if (QFileInfo(candidate).isDir())
            return QDir::cleanPath(candidate + QLatin1Char('/') + text.mid(colon + 1));
    }
    throw Error(ErrorCode::Configuration, QStringLiteral("The Python package of '%1' was not found.").arg(text))
        .advise(QStringLiteral("Name its folder in prepend_sys_path, or write script_location as a path."));
}

void readFileKeys(Config &config, const Reader &reader)
{
    // Two older rules for two keys: colons separate Python paths, but belong to package resources.
    static const QRegularExpression commaOrSpace(QStringLiteral(", *|(?: +)|\n"));
    static const QRegularExpression commaSpaceOrColon(QStringLiteral(", *|(?: +)|:|\n"));
    config.prependSysPathTexts = reader.paths("prepend_sys_path", commaSpaceOrColon);
    for (const QString &path : std::as_const(config.prependSysPathTexts))
        config.prependSysPath << absolute(path);
    config.versionLocationTexts = reader.paths("version_locations", commaOrSpace);
    config.fileTemplate = reader.text("file_template", config.fileTemplate);
    config.truncateSlugLength = reader.number("truncate_slug_length", config.truncateSlugLength);
    config.timezone = reader.text("timezone", {});
    config.sourceless = reader.text("sourceless") == QLatin1String("true");
    config.recursiveVersionLocations = reader.text("recursive_version_locations") == QLatin1String("true");
    config.revisionEnvironment = reader.flag("revision_environment", false);
    config.outputEncoding = reader.text("output_encoding", config.outputEncoding);
    config.versionTable = reader.text("version_table", config.versionTable);
    config.versionTableSchema = reader.text("version_table_schema", {});
    config.versionTablePrimaryKey = reader.flag("version_table_pk", true);
    config.transactionPerMigration = reader.flag("transaction_per_migration", false);
    config.literalBinds = reader.flag("literal_binds", true);
}

void chooseUrl(Config &config, const Config::Request &request, const std::optional<QString> &fromFile)
{
    if (request.database) {
        config.url = *request.database;
        config.urlSource = QStringLiteral("what was opened");
        return;
    }
    QString text;
    if (!request.databaseUrl.isNull()) {
        if (request.databaseUrl.trimmed().isEmpty())
            throw Error(ErrorCode::Configuration, QStringLiteral("--database-url is empty."))
                .means(QStringLiteral("No database was touched."))
                .advise(QStringLiteral("Name a database, or leave the option out."));
        text = request.databaseUrl;
        config.urlSource = QStringLiteral("--database-url");
    } else if (const QString named = environment("DATABASE_URL"); !named.isEmpty()) {
        text = named;
        config.urlSource = QStringLiteral("DATABASE_URL");
    } else if (fromFile && !fromFile->trimmed().isEmpty()) {
        text = *fromFile;
        config.urlSource = config.file;
    } else {
        text = defaultDatabaseUrl;
        config.urlSource = QStringLiteral("the default");
    }
    try {
        config.url = DatabaseUrl::parse(text);
    } catch (Error &error) {
        if (error.detail.isEmpty())
            error.because(QStringLiteral("It comes from %1.").arg(config.urlSource));
        error.advice = QStringLiteral("It comes from %1. %2").arg(config.urlSource, error.advice);
        throw;
    }
}

} // namespace

namespace {

/// Why there is no configuration, if it is more than a wrong name; ends with a space then.
QString hintFor(const QString &file)
{
    const QFileInfo info(file);
    if (!file.isEmpty() && info.isDir())
        return QStringLiteral("'%1' is a directory, not a file. ").arg(file);
    if (!file.isEmpty() && info.exists() && !info.isFile())
        return QStringLiteral("'%1' is not a regular file. ").arg(file);
    if (!file.isEmpty() || !hasPyprojectSection())
        return {};
    return QStringLiteral("The section [tool.alembic] of pyproject.toml is not read yet: write alembic.ini. ");
}

} // namespace

QString bundledConfigFile(const QString &programFolder)
{
    return QFileInfo(programFolder + QStringLiteral("/../share/meditrack/migrations/alembic.ini")).canonicalFilePath();
}

Config Config::load(const Request &request)
{
    Config config;
    config.section = request.section;
    config.xArguments = request.xArguments;
    const QString file = findFile(request);
    IniFile ini;
    const bool found = !file.isEmpty() && QFileInfo(file).isFile();
    if (found) {
        config.file = absolute(file);
        ini = IniFile::read(config.file);
    }
    if (request.scriptLocation.isEmpty() && !ini.hasSection(request.section))
        throw Error(ErrorCode::Command,
                    QStringLiteral("No config file '%1' found, or file has no '[%2]' section")
                        .arg(file.isEmpty() ? QStringLiteral("alembic.ini") : file, request.section))
            .advise(hintFor(file) + QStringLiteral("Name the file with -c, the section with -n, or the scripts with --script-location."));

    const Reader reader(ini, request.section);
    config.fileKeys = ini.keys(request.section);
    readFileKeys(config, reader);
    config.postWriteHooks = readHooks(ini);
    config.scriptLocationText = request.scriptLocation.isEmpty() ? reader.text("script_location", {})
                                                                 : request.scriptLocation;
    if (config.scriptLocationText.isEmpty())
        throw Error(ErrorCode::Command, QStringLiteral("No 'script_location' key found in configuration."))
            .at(config.file)
            .advise(QStringLiteral("Add \"script_location = FOLDER\" to the section [%1].").arg(request.section));
    config.scriptLocation = folder(config.scriptLocationText, config.prependSysPath);
    for (const QString &text : std::as_const(config.versionLocationTexts))
        config.versionLocations << folder(text, config.prependSysPath);
    if (config.versionLocations.isEmpty())
        config.versionLocations << config.scriptLocation + QStringLiteral("/versions");
    chooseUrl(config, request, reader.text("sqlalchemy.url"));
    return config;
}

} // namespace meditrack
