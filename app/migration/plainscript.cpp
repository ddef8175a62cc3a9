// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/plainscript.h"

#include "core/error.h"
#include "core/textfile.h"
#include "migration/pythonlexer.h"

#include <QSet>

#include <algorithm>
#include <span>
#include <vector>

namespace meditrack {

namespace {

using Kind = PythonLexer::Kind;
using Token = PythonLexer::Token;
using Line = std::span<const Token>;

/// Operations that are told by their arguments alone.
const QSet<QByteArray> &operations()
{
    static const QSet<QByteArray> names{"create_table", "drop_table", "rename_table", "add_column", "drop_column", "alter_column", "create_index", "drop_index",
                                        "create_foreign_key", "create_unique_constraint", "create_check_constraint", "create_primary_key", "drop_constraint",
                                        "create_table_comment", "drop_table_comment"};
    return names;
}

/// Words after which more happens than values being made.
bool isSuspicious(const Token &token)
{
    static const QSet<QByteArray> words{"lambda", "for", "await", "yield", "inspect", "create_engine", "event", "exec", "eval", "__import__"};
    return token.kind == Kind::Name && words.contains(token.text);
}

class Reader
{
public:
    Reader(const QByteArray &source, const QByteArray &function)
        : m_lexer(source)
        , m_function(function)
    {
    }

    bool isPlain()
    {
        std::vector<Token> line;
        for (Token token = m_lexer.next();; token = m_lexer.next()) {
            if (token.kind == Kind::Broken)
                return false;
            if (token.kind != Kind::Newline && token.kind != Kind::End) {
                line.push_back(std::move(token));
                continue;
            }
            if (!line.empty() && !isPlainLine(line))
                return false;
            line.clear();
            if (token.kind == Kind::End)
                return m_hasFunction;
        }
    }

private:
    bool isPlainLine(Line line)
    {
        if (!line.front().lineStart)
            return !m_inFunction || isPlainStatement(line); // the other function does not run
        m_inFunction = false;
        if (line.size() == 1 && line.front().kind == Kind::String)
            return true;
        if (line.front().isName("import") || line.front().isName("from"))
            return readImport(line);
        return line.front().isName("def") ? readDefinition(line) : isAssignment(line);
    }

    /// Modules of which nothing but values can come.
    bool readImport(Line line)
    {
        static const QSet<QByteArray> roots{"alembic", "sqlalchemy", "typing", "__future__", "collections"};
        if (line.size() < 2 || !roots.contains(line[1].text))
            return false;
        for (const Token &token : line.subspan(1)) {
            if (isSuspicious(token) || token.isOperator(';'))
                return false;
            if (token.kind == Kind::Name)
                m_imported.insert(token.text);
        }
        return line[1].text != "alembic" || (line.size() == 4 && line[2].isName("import") && line[3].isName("op"));
    }

    bool readDefinition(Line line)
    {
        if (line.size() < 5 || !line[2].isOperator('(') || !line[3].isOperator(')') || !line.back().isOperator(':'))
            return false;
        m_inFunction = line[1].text == m_function;
        m_hasFunction = m_hasFunction || m_inFunction;
        return line[1].isName("upgrade") || line[1].isName("downgrade");
    }

    static bool isAssignment(Line line)
    {
        if (line.size() < 3 || line.front().kind != Kind::Name || !(line[1].isOperator('=') || line[1].isOperator(':')))
            return false;
        return std::ranges::none_of(line, [](const Token &token) {
            return token.isOperator(';') || isSuspicious(token) || (token.kind == Kind::String && !token.literal);
        }) && !hasCall(line);
    }

    static bool hasCall(Line line)
    {
        for (size_t i = 1; i < line.size(); ++i) {
            if (line[i].isOperator('(') && (line[i - 1].kind == Kind::Name || line[i - 1].isOperator(')') || line[i - 1].isOperator(']')))
                return true;
        }
        return false;
    }

    bool isPlainStatement(Line line) const
    {
        if (line.size() == 1)
            return line.front().kind == Kind::String || line.front().isName("pass");
        if (line.size() < 5 || !line[0].isName("op") || !line[1].isOperator('.') || !operations().contains(line[2].text) || !line[3].isOperator('('))
            return false;
        for (size_t i = 4; i < line.size(); ++i) {
            const Token &token = line[i];
            const bool endsCall = token.isOperator(')') && token.depth == line[3].depth;
            if (endsCall != (i + 1 == line.size()) || token.isOperator(';') || isSuspicious(token))
                return false;
            if ((token.kind == Kind::String && !token.literal) || (token.isOperator('=') && line[i - 1].isOperator(':')))
                return false;
            if (token.isOperator('(') && !mayCall(line, i))
                return false;
        }
        return true;
    }

    /// What is called, or only put in brackets, at this one: sa.Column(…), op.f(…), sa.Text().with_variant(…).
    bool mayCall(Line line, size_t bracket) const
    {
        size_t i = bracket - 1;
        if (line[i].isOperator(')') || line[i].isOperator(']') || line[i].kind == Kind::String)
            return false;
        if (line[i].kind != Kind::Name)
            return true; // brackets round a value
        const size_t last = i;
        while (i >= 2 && line[i - 1].isOperator('.') && line[i - 2].kind == Kind::Name)
            i -= 2;
        if (line[i - 1].isOperator('.'))
            return line[i - 2].isOperator(')') || line[i - 2].kind == Kind::String; // of a value that was just made
        if (line[i].isName("op"))
            return last == i + 2 && line[last].isName("f");
        return m_imported.contains(line[i].text);
    }

    PythonLexer m_lexer; ///< the tokens are views of its source
    const QByteArray m_function;
    QSet<QByteArray> m_imported;
    bool m_inFunction = false;
    bool m_hasFunction = false;
};

} // namespace

bool isPlainScript(const QByteArray &source, ScriptDirection direction)
{
    if (source.contains('\r') || source.startsWith("\xEF\xBB\xBF"))
        return false;
    return Reader(source, direction == ScriptDirection::Upgrade ? QByteArrayLiteral("upgrade") : QByteArrayLiteral("downgrade")).isPlain();
}

bool isPlainScript(const Revision &revision, ScriptDirection direction)
{
    if (revision.format != ScriptFormat::Python || !revision.path.endsWith(QLatin1String(".py")))
        return false;
    try {
        return isPlainScript(readFile(revision.path), direction);
    } catch (const Error &) {
        return false; // whoever runs it will say why
    }
}

} // namespace meditrack
