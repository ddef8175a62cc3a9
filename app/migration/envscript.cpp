// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/envscript.h"

#include "core/error.h"
#include "core/textfile.h"
#include "migration/pythonlexer.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <optional>

namespace meditrack {

namespace {

using Token = PythonLexer::Token;
using Kind = PythonLexer::Kind;

bool isOperator(const Token &token, char c)
{
    return token.kind == Kind::Operator && token.text.at(0) == c;
}

/// One keyword argument of context.configure(): its tokens, until the comma.
struct Argument
{
    QByteArray name;
    std::vector<Token> value;
    int line = 1;
};

class EnvReader
{
public:
    EnvReader(QString path, const QByteArray &source)
        : m_path(std::move(path))
        , m_lexer(source)
    {
        for (Token token = m_lexer.next(); token.kind != Kind::End && token.kind != Kind::Broken; token = m_lexer.next())
            m_tokens.push_back(token);
    }

    std::vector<Argument> arguments()
    {
        std::vector<Argument> found;
        for (size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            noteConstant(i);
            if (m_tokens.at(i).kind == Kind::Name && m_tokens.at(i).text == "configure" && isOperator(m_tokens.at(i + 1), '('))
                collect(i + 2, found);
        }
        return found;
    }

    /// A text, or None as an empty text; nullopt if it is no literal.
    std::optional<QString> text(const Argument &argument) const
    {
        if (argument.value.size() != 1)
            return std::nullopt;
        const Token &token = argument.value.front();
        if (token.kind == Kind::String && token.literal)
            return QString::fromUtf8(token.text);
        if (token.kind != Kind::Name)
            return std::nullopt;
        if (token.text == "None")
            return QString();
        const auto known = m_constants.constFind(token.text);
        return known == m_constants.cend() ? std::nullopt : std::optional(*known);
    }

    static std::optional<bool> flag(const Argument &argument)
    {
        if (argument.value.size() != 1 || argument.value.front().kind != Kind::Name)
            return std::nullopt;
        const QByteArray &word = argument.value.front().text;
        return word == "True" ? std::optional(true) : word == "False" ? std::optional(false) : std::nullopt;
    }

    const QString &path() const { return m_path; }

private:
    /// NAME = "text" at the left edge
    void noteConstant(size_t i)
    {
        if (!m_tokens.at(i).lineStart || m_tokens.at(i).kind != Kind::Name || !isOperator(m_tokens.at(i + 1), '='))
            return;
        const bool literal = i + 2 < m_tokens.size() && m_tokens.at(i + 2).kind == Kind::String && m_tokens.at(i + 2).literal
            && (i + 3 >= m_tokens.size() || m_tokens.at(i + 3).kind == Kind::Newline);
        if (literal)
            m_constants.insert(m_tokens.at(i).text, QString::fromUtf8(m_tokens.at(i + 2).text));
        else
            m_constants.remove(m_tokens.at(i).text);
    }

    void collect(size_t i, std::vector<Argument> &found) const
    {
        int depth = 0;
        bool starts = true; // at the beginning of an argument
        Argument *current = nullptr;
        for (; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens.at(i);
            if (depth == 0 && isOperator(token, ')'))
                return;
            if (depth == 0 && isOperator(token, ',')) {
                starts = true;
                current = nullptr;
                continue;
            }
            if (starts && token.kind == Kind::Name && i + 1 < m_tokens.size() && isOperator(m_tokens.at(i + 1), '=')) {
                found.push_back({token.text, {}, token.line});
                current = &found.back();
                ++i;
            } else if (current) {
                current->value.push_back(token);
            }
            starts = false;
            if (isOperator(token, '(') || isOperator(token, '[') || isOperator(token, '{'))
                ++depth;
            else if (isOperator(token, ')') || isOperator(token, ']') || isOperator(token, '}'))
                --depth;
        }
    }

    QString m_path;
    PythonLexer m_lexer; ///< the tokens are views of its source
    std::vector<Token> m_tokens;
    QHash<QByteArray, QString> m_constants;
};

Error unclear(const EnvReader &reader, const Argument &argument, const QString &what)
{
    const QString name = QString::fromUtf8(argument.name);
    return Error(ErrorCode::Configuration,
                 QStringLiteral("%1 in line %2 of env.py %3.").arg(name).arg(argument.line).arg(what))
        .at(reader.path(), argument.line)
        .means(QStringLiteral("Nothing has been changed: without it, the wrong version table would be read."))
        .advise(QStringLiteral("env.py is not run. Set \"%1 = …\" in the section of the ini file.").arg(name));
}

void apply(Config &config, const EnvReader &reader, const std::vector<Argument> &arguments)
{
    QHash<QByteArray, QString> seen;
    for (const Argument &argument : arguments) {
        if (config.fileKeys.contains(QString::fromUtf8(argument.name)))
            continue;
        const bool isTable = argument.name == "version_table";
        if (isTable || argument.name == "version_table_schema") {
            const auto value = reader.text(argument);
            if (!value || (isTable && value->isEmpty()))
                throw unclear(reader, argument, QStringLiteral("is no plain text"));
            if (seen.contains(argument.name) && seen.value(argument.name) != *value)
                throw unclear(reader, argument, QStringLiteral("differs from an earlier call"));
            seen.insert(argument.name, *value);
            (isTable ? config.versionTable : config.versionTableSchema) = *value;
        } else if (argument.name == "version_table_pk") {
            config.versionTablePrimaryKey = EnvReader::flag(argument).value_or(config.versionTablePrimaryKey);
        } else if (argument.name == "transaction_per_migration") {
            config.transactionPerMigration = EnvReader::flag(argument).value_or(config.transactionPerMigration);
        }
    }
}

} // namespace

void applyEnvScript(Config &config)
{
    const QString path = config.scriptLocation + QStringLiteral("/env.py");
    if (!QFileInfo(path).isFile())
        return;
    EnvReader reader(path, readFile(path));
    apply(config, reader, reader.arguments());
}

} // namespace meditrack
