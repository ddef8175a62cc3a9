// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scriptscan.h"

#include "migration/pythonlexer.h"

#include <QHash>

#include <vector>

namespace meditrack {

namespace {

using Kind = PythonLexer::Kind;
using Token = PythonLexer::Token;

bool isOurs(const QByteArray &dotted)
{
    const auto below = [&](const char *root, qsizetype length) {
        return dotted.startsWith(root) && (dotted.size() == length || dotted.at(length) == '.');
    };
    return below("alembic", 7) || below("sqlalchemy", 10);
}

/// One script.
class Look
{
public:
    Look(const QByteArray &source, const QSet<QByteArray> &known, ScriptScan::Result &result)
        : m_lexer(source)
        , m_known(known)
        , m_result(result)
    {
        m_tokens.reserve(512);
        for (Token token = m_lexer.next(); token.kind != Kind::End; token = m_lexer.next()) {
            if (token.kind == Kind::Broken) {
                m_result.unclear = true; // the compiler will tell what is wrong
                return;
            }
            m_tokens.push_back(std::move(token));
        }
        findBindings();
        findUses();
    }

private:
    bool isOperator(size_t i, char c) const
    {
        return i < m_tokens.size() && m_tokens[i].isOperator(c);
    }
    bool isName(size_t i) const { return i < m_tokens.size() && m_tokens[i].kind == Kind::Name; }
    bool isName(size_t i, const char *name) const { return isName(i) && m_tokens[i].text == name; }

    void need(const QByteArray &name)
    {
        if (!m_known.contains(name) && !m_result.names.contains(name))
            m_result.names << name;
    }

    void bind(const QByteArray &name, const QByteArray &dotted)
    {
        const auto known = m_bound.constFind(name);
        if (known != m_bound.cend() && *known != dotted)
            m_result.unclear = true;
        m_bound.insert(name, dotted);
    }

    void findBindings()
    {
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens[i];
            if (token.kind == Kind::String && !token.literal && token.text.contains('{') && token.text.contains('.'))
                m_result.unclear = true; // an f-string holds expressions
            if (token.kind != Kind::Name)
                continue;
            const bool begins = token.first || (i > 0 && (isOperator(i - 1, ';') || isOperator(i - 1, ':')));
            if (begins && token.text == "import")
                readImport(i + 1);
            else if (begins && token.text == "from")
                readFrom(i + 1);
            else if (token.text == "batch_alter_table" && isOperator(i + 1, '('))
                readBatch(i + 1);
            else if (token.lineStart && token.text == "def")
                readDefinition(i + 1);
            else if (token.text == "TYPE_CHECKING")
                m_result.unclear = true;
        }
    }

    QByteArray dottedAt(size_t &i) const
    {
        QByteArray dotted;
        while (isOperator(i, '.') || (isName(i) && (dotted.isEmpty() || dotted.endsWith('.')) && !isName(i, "import")))
            dotted += m_tokens[i++].text;
        return dotted;
    }

    void readImport(size_t i)
    {
        for (;; ++i) {
            const QByteArray dotted = dottedAt(i);
            QByteArray alias;
            if (isName(i, "as") && isName(i + 1)) {
                alias = m_tokens[i + 1].text;
                i += 2;
            }
            if (dotted.isEmpty())
                return;
            if (isOurs(dotted)) {
                need('=' + dotted);
                if (alias.isEmpty())
                    bind(dotted.left(dotted.indexOf('.') < 0 ? dotted.size() : dotted.indexOf('.')),
                         dotted.left(dotted.indexOf('.') < 0 ? dotted.size() : dotted.indexOf('.')));
                else
                    bind(alias, dotted);
            } else {
                need('%' + dotted);
            }
            if (!isOperator(i, ','))
                return;
        }
    }

    void readFrom(size_t i)
    {
        const QByteArray module = dottedAt(i);
        if (!isName(i, "import"))
            return; // "yield from", "raise … from"
        if (!isOurs(module)) {
            need('%' + module);
            return;
        }
        const bool bracket = isOperator(i + 1, '(');
        for (i += bracket ? 2 : 1; isName(i); ++i) {
            const QByteArray name = m_tokens[i].text;
            QByteArray alias = name;
            if (isName(i + 1, "as") && isName(i + 2)) {
                alias = m_tokens[i + 2].text;
                i += 2;
            }
            need(module + ':' + name);
            bind(alias, module + '.' + name);
            if (!isOperator(++i, ','))
                return;
        }
        if (isOperator(i, '*'))
            m_result.unclear = true;
    }

    /// op.batch_alter_table(…) as NAME
    void readBatch(size_t open)
    {
        size_t i = open + 1;
        while (i < m_tokens.size() && !(isOperator(i, ')') && m_tokens[i].depth == m_tokens[open].depth))
            ++i;
        if (isName(i + 1, "as") && isName(i + 2))
            bind(m_tokens[i + 2].text, QByteArrayLiteral("batch"));
    }

    void readDefinition(size_t i)
    {
        const bool plain = isOperator(i + 1, '(') && isOperator(i + 2, ')');
        m_result.upgrade = m_result.upgrade || (plain && isName(i, "upgrade"));
        m_result.downgrade = m_result.downgrade || (plain && isName(i, "downgrade"));
    }

    void findUses()
    {
        for (size_t i = 0; i + 2 < m_tokens.size(); ++i) {
            if (!isName(i) || !isOperator(i + 1, '.') || (i > 0 && isOperator(i - 1, '.')))
                continue;
            const auto bound = m_bound.constFind(m_tokens[i].text);
            if (bound == m_bound.cend())
                continue;
            QByteArray chain = *bound;
            while (isOperator(i + 1, '.') && isName(i + 2)) {
                chain += '.' + m_tokens[i + 2].text;
                i += 2;
            }
            need(chain);
        }
    }

    PythonLexer m_lexer; ///< the tokens are views of its source
    const QSet<QByteArray> &m_known;
    ScriptScan::Result &m_result;
    std::vector<Token> m_tokens;
    QHash<QByteArray, QByteArray> m_bound; ///< name in the script: dotted name
};

} // namespace

ScriptScan::Result ScriptScan::look(const QByteArray &source)
{
    Result result;
    // What Python takes for a line end, and a mark that would be taken for a part of the first name.
    if (source.contains('\r') || source.startsWith("\xEF\xBB\xBF"))
        result.unclear = true;
    else
        Look(source, m_known, result);
    return result;
}

} // namespace meditrack
