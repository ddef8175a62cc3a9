// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/envscript.h"

#include "core/textfile.h"
#include "migration/pythontext.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace meditrack {

namespace {

using Argument = PythonText::Argument;
using ValueKind = PythonValue::Kind;

/// For people.
QString shown(const PythonValue &value)
{
    switch (value.kind) {
    case ValueKind::None:
        return QStringLiteral("None");
    case ValueKind::Flag:
        return value.flag ? QStringLiteral("True") : QStringLiteral("False");
    case ValueKind::Text:
        return QLatin1Char('\'') + value.text + QLatin1Char('\'');
    case ValueKind::Dict:
        return QStringLiteral("{%1}").arg(QStringList(value.entries.keys()).join(QStringLiteral(", ")));
    default:
        return {};
    }
}

/// Arguments that are flags, and whether scripts run differently for them.
struct FlagArgument
{
    const char *name;
    bool matters;
};
constexpr FlagArgument flagArguments[] = {
    {"version_table_pk", true},    {"transactional_ddl", true}, {"transaction_per_migration", true}, {"literal_binds", true},
    {"render_as_batch", false},    {"include_schemas", false},  {"compare_type", false},             {"compare_server_default", false},
};

void setFlag(Config &config, const QString &name, bool value)
{
    if (name == QLatin1String("transactional_ddl"))
        config.transactionalDdl = value;
    bool *const target = name == QLatin1String("version_table_pk")  ? &config.versionTablePrimaryKey
        : name == QLatin1String("transaction_per_migration")        ? &config.transactionPerMigration
        : name == QLatin1String("literal_binds")                    ? &config.literalBinds
        : name == QLatin1String("render_as_batch")                  ? &config.renderAsBatch
        : name == QLatin1String("include_schemas")                  ? &config.includeSchemas
        : name == QLatin1String("compare_type")                     ? &config.compareType
        : name == QLatin1String("compare_server_default")           ? &config.compareServerDefault
                                                                    : nullptr;
    if (target)
        *target = value;
}

class EnvReader
{
public:
    EnvReader(Config &config, const PythonModules &modules, const QString &path)
        : m_config(config)
        , m_modules(modules)
        , m_text(readFile(path), [&modules, path](const QString &dotted) { return modules.value(modules.absolute(dotted, path)); })
    {
        m_result.path = path;
    }

    EnvScript read()
    {
        const QList<PythonText::Call> calls = m_text.calls(QStringLiteral("configure"));
        // A call with a connection is the one that runs scripts; one without it only prints SQL.
        const bool hasOnline = std::ranges::any_of(calls, [](const PythonText::Call &call) { return call.find(QStringLiteral("connection")); });
        for (const PythonText::Call &call : calls) {
            if (!hasOnline || call.find(QStringLiteral("connection"))) {
                readTable(call, QStringLiteral("version_table"), m_config.versionTable);
                readTable(call, QStringLiteral("version_table_schema"), m_config.versionTableSchema);
            }
            if (!call.whole)
                unread(QStringLiteral("** of context.configure()"), call.line, true);
            readParamstyle(call);
        }
        for (const FlagArgument &flag : flagArguments)
            readFlag(calls, QString::fromLatin1(flag.name), flag.matters);
        if (!m_config.fileKeys.contains(QStringLiteral("naming_convention")))
            readNamingConvention(calls);
        readUrl(calls);
        if (m_tableProblem)
            m_config.urlProblem = m_tableProblem; // nobody needs to know the table who needs no database
        return m_result;
    }

private:
    void said(const QString &name, const PythonValue &value, int line) { m_result.said.append({name, shown(value), line, true}); }
    void unread(const QString &name, int line, bool matters) { m_result.unread.append({name, {}, line, matters}); }

    Error unclear(const Argument &argument, const QString &what) const
    {
        return Error(ErrorCode::Configuration, QStringLiteral("%1 in line %2 of env.py %3.").arg(argument.name, QString::number(argument.line), what))
            .at(m_result.path, argument.line)
            .means(QStringLiteral("Nothing has been changed: without it, the wrong version table would be read."))
            .advise(QStringLiteral("env.py is not run. Set \"%1 = …\" in the section of the ini file.").arg(argument.name));
    }

    void readTable(const PythonText::Call &call, const QString &name, QString &target)
    {
        const Argument *argument = call.find(name);
        if (!argument || m_config.fileKeys.contains(name))
            return;
        const PythonValue &value = argument->value;
        const bool none = value.kind == ValueKind::None;
        if ((value.kind != ValueKind::Text && !none) || (none && name == QLatin1String("version_table"))) {
            m_tableProblem = unclear(*argument, QStringLiteral("is no plain text"));
            return;
        }
        if (m_seen.contains(name) && m_seen.value(name) != value.text) {
            m_tableProblem = unclear(*argument, QStringLiteral("differs from an earlier call"));
            return;
        }
        if (!m_seen.contains(name))
            said(name, value, argument->line);
        m_seen.insert(name, value.text);
        target = value.text;
    }

    void readFlag(const QList<PythonText::Call> &calls, const QString &name, bool matters)
    {
        std::optional<bool> found;
        for (const PythonText::Call &call : calls) {
            const Argument *argument = call.find(name);
            if (!argument || m_config.fileKeys.contains(name))
                continue;
            const bool known = argument->value.kind == ValueKind::Flag;
            if (!known || (found && *found != argument->value.flag)) {
                if (argument->value.kind != ValueKind::None)
                    unread(name, argument->line, matters);
                continue;
            }
            if (!found)
                said(name, argument->value, argument->line);
            found = argument->value.flag;
        }
        if (found)
            setFlag(m_config, name, *found);
    }

    void readParamstyle(const PythonText::Call &call)
    {
        const Argument *options = call.find(QStringLiteral("dialect_opts"));
        if (!options || m_config.fileKeys.contains(QStringLiteral("paramstyle")))
            return;
        const PythonValue style = options->value.entries.value(QStringLiteral("paramstyle"));
        if (style.kind == ValueKind::Text) {
            m_config.paramstyle = style.text;
            said(QStringLiteral("paramstyle"), style, options->line);
        } else if (!options->value.known()) {
            unread(QStringLiteral("dialect_opts"), options->line, true);
        }
    }

    /// Of a MetaData in env.py, or where target_metadata comes from.
    void readNamingConvention(const QList<PythonText::Call> &calls)
    {
        bool targets = false;
        for (const PythonText::Call &call : calls)
            targets = targets || call.find(QStringLiteral("target_metadata")) || !call.whole;
        if (!targets || takeConvention(m_text, m_result.path))
            return;
        QSet<QString> seen;
        for (const PythonText::Import &import : m_text.imports())
            followConvention(m_modules.absolute(import.dotted, m_result.path), seen, 0);
    }

    bool takeConvention(const PythonText &text, const QString &path)
    {
        const bool here = path == m_result.path;
        const QString where = here ? QString() : QStringLiteral(" (%1)").arg(path);
        const auto take = [&](const PythonValue &value, int line) {
            if (value.kind != ValueKind::Dict) {
                unread(QStringLiteral("naming_convention") + where, line, true);
                return;
            }
            for (auto entry = value.entries.cbegin(); entry != value.entries.cend(); ++entry) {
                if (entry->kind == ValueKind::Text)
                    m_config.namingConvention.insert(entry.key(), entry->text);
                else if (entry->kind != ValueKind::None)
                    unread(QStringLiteral("naming_convention '%1'%2").arg(entry.key(), where), line, true);
            }
            said(QStringLiteral("naming_convention") + where, value, line);
        };
        for (const PythonText::Call &call : text.calls(QStringLiteral("MetaData"))) {
            if (const Argument *argument = call.find(QStringLiteral("naming_convention"))) {
                take(argument->value, argument->line);
                return true;
            }
        }
        // metadata.naming_convention = {…}
        const auto &tokens = text.tokens();
        for (size_t i = 0; i + 2 < tokens.size(); ++i) {
            if (tokens.at(i).text == "." && tokens.at(i + 1).text == "naming_convention" && tokens.at(i + 2).text == "=") {
                take(text.valueAt(i + 3), tokens.at(i).line);
                return true;
            }
        }
        return false;
    }

    /// Through the modules that one name comes from, until one has a naming convention.
    bool followConvention(const QString &dotted, QSet<QString> &seen, int depth)
    {
        QString path = m_modules.home(dotted);
        if (const QString itself = m_modules.file(dotted); !itself.isEmpty()) // a module, not a name in one
            path = itself;
        const PythonText *text = path.isEmpty() || seen.contains(path) || depth > maximumHops ? nullptr : m_modules.text(path);
        if (!text)
            return false;
        seen.insert(path);
        if (takeConvention(*text, path))
            return true;
        const QString name = dotted.section(QLatin1Char('.'), -1);
        for (const PythonText::Import &import : text->imports()) {
            const bool metadata = import.name == name || import.name == QLatin1String("*")
                || import.dotted.contains(QLatin1String("etadata")) || import.name.endsWith(QLatin1String("Base"));
            if (metadata && followConvention(m_modules.absolute(import.dotted, path), seen, depth + 1))
                return true;
        }
        return false;
    }

    /// A URL that env.py sets goes before the ini's, as it does in Alembic.
    void readUrl(const QList<PythonText::Call> &calls)
    {
        const bool fromFile = m_config.urlSource == m_config.file || m_config.urlSource == m_config.tomlFile;
        const bool missing = m_config.urlProblem || m_config.urlSource == QLatin1String("the default");
        if (m_config.fileKeys.contains(QStringLiteral("url")) || (!fromFile && !missing))
            return;
        for (const PythonText::Call &call : m_text.calls(QStringLiteral("set_main_option"))) {
            if (call.arguments.size() == 2 && call.arguments.first().value.text == QLatin1String("sqlalchemy.url")
                && takeUrl(call.arguments.last(), call.certain || missing, missing))
                return;
        }
        if (!missing)
            return;
        for (const char *name : {"create_engine", "create_async_engine"}) {
            for (const PythonText::Call &call : m_text.calls(QString::fromLatin1(name))) {
                if (!call.arguments.isEmpty() && takeUrl(call.arguments.first(), true, true))
                    return;
            }
        }
        for (const PythonText::Call &call : calls) {
            const Argument *url = call.find(QStringLiteral("url"));
            if (url && url->value.kind == ValueKind::Text && takeUrl(*url, true, true))
                return;
        }
        refuseMissingUrl();
    }

    bool takeUrl(const Argument &argument, bool certain, bool missing)
    {
        if (argument.value.kind == ValueKind::Text && certain) {
            try {
                m_config.url = DatabaseUrl::parse(QString(argument.value.text).replace(QLatin1String("%%"), QLatin1String("%")));
                m_config.url.lockTimeout = m_config.lockTimeout;
            } catch (const Error &) {
                unread(QStringLiteral("sqlalchemy.url"), argument.line, true);
                return false;
            }
            m_config.urlProblem.reset();
            m_config.urlSource = m_result.path;
            m_result.said.append({QStringLiteral("sqlalchemy.url"), m_config.url.toString(), argument.line, true});
            return true;
        }
        if (!missing && !mentions(argument.tokens, "DATABASE_URL"))
            unread(QStringLiteral("sqlalchemy.url"), argument.line, true);
        return false;
    }

    static bool mentions(const std::vector<PythonLexer::Token> &tokens, const char *text)
    {
        return std::any_of(tokens.cbegin(), tokens.cend(), [&](const auto &token) { return token.text == text; });
    }

    /// Environment variables that look like URLs, by the names in env.py's text.
    QStringList variables() const
    {
        static const QRegularExpression telling(QStringLiteral("^[A-Z][A-Z0-9_]*(?:URL|URI|DSN|DATABASE|DB)[A-Z0-9_]*$"));
        QStringList names;
        bool reads = false;
        for (const auto &token : m_text.tokens()) {
            reads = reads || token.text == "environ" || token.text == "getenv";
            const QString text = QString::fromUtf8(token.text);
            if (token.kind == PythonLexer::Kind::String && telling.match(text).hasMatch() && !names.contains(text))
                names << text;
        }
        return reads ? names : QStringList();
    }

    /// The line that imports something of the project; 0 if there is none.
    int projectImport() const
    {
        static const QSet<QString> usual{"alembic", "sqlalchemy", "os",      "sys",     "logging", "pathlib", "re",     "asyncio",
                                         "typing",  "importlib",  "urllib",  "configparser", "warnings", "contextlib", "json", "__future__"};
        for (const PythonText::Import &import : m_text.imports()) {
            if (!usual.contains(import.dotted.section(QLatin1Char('.'), 0, 0)))
                return import.line;
        }
        return 0;
    }

    void refuseMissingUrl()
    {
        QStringList names = variables();
        const bool ours = names.removeAll(QStringLiteral("DATABASE_URL")) > 0;
        const int import = projectImport();
        const bool sets = !m_text.calls(QStringLiteral("set_main_option")).isEmpty();
        if (!m_config.urlProblem && (names.isEmpty() && import == 0 && (ours || !sets)))
            return; // nothing says that there is another one: the default of the guide
        const QString file = !m_config.file.isEmpty() ? m_config.file : m_config.tomlFile;
        Error error(ErrorCode::Configuration, QStringLiteral("The database URL of this project is computed in env.py, which is not run."));
        error.means(QStringLiteral("No database was touched."));
        QString advice = QStringLiteral("Give it with --database-url URL, or in the environment variable DATABASE_URL, or write "
                                        "\"url = URL\" into the section [meditrack] of %1.").arg(file);
        if (!names.isEmpty())
            advice += QStringLiteral(" env.py reads %1, which may hold it.").arg(names.join(QStringLiteral(", ")));
        error.advise(advice).at(m_result.path, import);
        if (m_config.urlProblem)
            error.because(m_config.urlProblem->message);
        m_config.urlProblem = error;
        unread(QStringLiteral("sqlalchemy.url"), import, false);
    }

    static constexpr int maximumHops = 4;

    Config &m_config;
    const PythonModules &m_modules;
    PythonText m_text;
    EnvScript m_result;
    std::optional<Error> m_tableProblem;
    QHash<QString, QString> m_seen;
};

} // namespace

QString EnvScript::warning() const
{
    QStringList parts;
    for (const Note &note : unread) {
        if (!note.matters)
            continue;
        const QString part = note.line > 0 ? QStringLiteral("%1 (line %2)").arg(note.name, QString::number(note.line)) : note.name;
        if (!parts.contains(part))
            parts << part;
    }
    if (parts.isEmpty())
        return {};
    return QStringLiteral("env.py is not run, and this in it is no plain value: %1. Where it matters, set the keys in the section "
                          "[meditrack] of the configuration.").arg(parts.join(QStringLiteral(", ")));
}

PythonModules modulesOf(const Config &config)
{
    QStringList roots = config.prependSysPath + config.pythonPath;
    roots << QDir::currentPath();
    constexpr int levels = 8; // no project lies deeper below its own root
    for (const QString &start : QStringList{config.scriptLocation} + config.versionLocations) {
        QString folder = start;
        for (int i = 0; i < levels && folder.size() > 1; ++i) {
            folder = QFileInfo(folder).path();
            roots << folder;
        }
    }
    roots << config.scriptLocation;
    return PythonModules(roots);
}

EnvScript applyEnvScript(Config &config, const PythonModules &modules)
{
    const QString path = config.scriptLocation + QStringLiteral("/env.py");
    if (!QFileInfo(path).isFile())
        return {};
    EnvScript script = EnvReader(config, modules, path).read();
    config.url.isComparedWhole = config.includeSchemas;
    return script;
}

} // namespace meditrack
