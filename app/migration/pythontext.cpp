// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/pythontext.h"

#include <algorithm>

namespace meditrack {

namespace {

using Kind = PythonLexer::Kind;
using Token = PythonLexer::Token;

constexpr int deepestBracket = 50; // brackets; no configuration is deeper

QString textOf(const Token &token)
{
    return QString::fromUtf8(token.text);
}

PythonValue plainText(const QString &text)
{
    PythonValue value;
    value.kind = PythonValue::Kind::Text;
    value.text = text;
    return value;
}

} // namespace

std::optional<QStringList> PythonValue::texts() const
{
    QStringList result;
    for (const PythonValue &item : items) {
        if (item.kind != Kind::Text)
            return std::nullopt;
        result << item.text;
    }
    return kind == Kind::List ? std::optional(result) : std::nullopt;
}

const PythonText::Argument *PythonText::Call::find(const QString &argument) const
{
    const auto found = std::find_if(arguments.cbegin(), arguments.cend(), [&](const Argument &each) { return each.name == argument; });
    return found == arguments.cend() ? nullptr : &*found;
}

PythonText::PythonText(const QByteArray &source, Resolver resolver)
    : m_lexer(source)
    , m_resolver(std::move(resolver))
{
    for (Token token = m_lexer.next(); token.kind != Kind::End && token.kind != Kind::Broken; token = m_lexer.next())
        m_tokens.push_back(token);
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens.at(i).kind == Kind::Name && (m_tokens.at(i).first || (i > 0 && isOperator(i - 1, ';'))) && (isName(i, "import") || isName(i, "from")))
            readImport(i, isName(i, "from"));
    }
    readAssignments();
}

bool PythonText::isOperator(size_t i, char c) const
{
    return i < m_tokens.size() && m_tokens.at(i).kind == Kind::Operator && m_tokens.at(i).text.at(0) == c;
}

bool PythonText::isName(size_t i, const char *name) const
{
    return i < m_tokens.size() && m_tokens.at(i).kind == Kind::Name && m_tokens.at(i).text == name;
}

bool PythonText::atEnd(size_t i) const
{
    return i >= m_tokens.size() || m_tokens.at(i).kind == Kind::Newline || isOperator(i, ',') || isOperator(i, ')') || isOperator(i, ']')
        || isOperator(i, '}') || isOperator(i, ';') || isOperator(i, ':');
}

void PythonText::readImport(size_t i, bool from)
{
    const bool guarded = !m_tokens.at(i).lineStart;
    const int line = m_tokens.at(i).line;
    const auto dottedAt = [this](size_t &at) {
        QString dotted;
        while (at < m_tokens.size() && (isOperator(at, '.') || (m_tokens.at(at).kind == Kind::Name && !isName(at, "import") && !isName(at, "as")
                                                                && (dotted.isEmpty() || dotted.endsWith(QLatin1Char('.'))))))
            dotted += textOf(m_tokens.at(at++));
        return dotted;
    };
    QString module;
    if (from) {
        module = dottedAt(++i);
        if (!isName(i, "import"))
            return;
        if (!module.endsWith(QLatin1Char('.')))
            module += QLatin1Char('.');
    }
    for (++i; i < m_tokens.size() && m_tokens.at(i).kind != Kind::Newline && !isOperator(i, ';');) {
        if (m_tokens.at(i).kind != Kind::Name) {
            if (isOperator(i, '*'))
                m_imports.append({QStringLiteral("*"), module, line, guarded});
            ++i;
            continue;
        }
        const QString dotted = dottedAt(i);
        QString name = from ? dotted : dotted.section(QLatin1Char('.'), 0, 0);
        QString meant = from ? module + dotted : name;
        if (isName(i, "as") && i + 1 < m_tokens.size()) {
            name = textOf(m_tokens.at(i + 1));
            meant = module + dotted;
            i += 2;
        }
        m_imports.append({name, meant, line, guarded});
        if (!from && meant != dotted) // `import a.b` makes a known, and a.b there is
            m_imports.append({QString(), dotted, line, guarded});
    }
}

/// NAME = value and NAME: annotation = value, wherever they stand: a name that is set to two values is not known.
void PythonText::readAssignments()
{
    for (int round = 0; round < 2; ++round) { // the second one knows names that are set further down
        QHash<QString, PythonValue> values;
        for (size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            const Token &token = m_tokens.at(i);
            if (token.kind != Kind::Name || !token.first)
                continue;
            size_t at = i + 1;
            if (isOperator(at, ':')) {
                while (at < m_tokens.size() && m_tokens.at(at).kind != Kind::Newline && !(isOperator(at, '=') && m_tokens.at(at).depth == 0))
                    ++at;
            }
            if (!isOperator(at, '=') || isOperator(at + 1, '='))
                continue;
            PythonValue value = expression(++at);
            if (at < m_tokens.size() && m_tokens.at(at).kind != Kind::Newline && !isOperator(at, ';'))
                value = {};
            const QString name = textOf(token);
            const auto known = values.constFind(name);
            if (known != values.cend() && *known != value)
                value = {};
            values.insert(name, value);
        }
        m_values = values;
    }
}

PythonValue PythonText::value(const QString &name) const
{
    return m_values.value(name);
}

void PythonText::skipToEnd(size_t &i) const
{
    int depth = 0;
    for (; i < m_tokens.size() && m_tokens.at(i).kind != Kind::Newline; ++i) {
        if (depth == 0 && atEnd(i) && !isOperator(i, ':'))
            return;
        if (isOperator(i, '(') || isOperator(i, '[') || isOperator(i, '{'))
            ++depth;
        else if (isOperator(i, ')') || isOperator(i, ']') || isOperator(i, '}'))
            --depth;
    }
}

PythonValue PythonText::expression(size_t &i, int depth) const
{
    if (depth > deepestBracket) {
        skipToEnd(i);
        return {};
    }
    PythonValue left = term(i, depth);
    while (left.known() && isOperator(i, '+')) {
        const PythonValue right = term(++i, depth);
        if (left.kind != right.kind || (left.kind != PythonValue::Kind::Text && left.kind != PythonValue::Kind::List))
            left = {};
        left.text += right.text;
        left.items += right.items;
    }
    if (left.known() && isName(i, "or")) { // the first one, unless it is empty
        const PythonValue right = expression(++i, depth + 1);
        const bool empty = left.kind == PythonValue::Kind::None || (left.kind == PythonValue::Kind::Text && left.text.isEmpty());
        if (left.kind != PythonValue::Kind::Text && !empty)
            left = {};
        return empty ? right : left;
    }
    if (!atEnd(i)) {
        left = {};
        skipToEnd(i);
    }
    return left;
}

PythonValue PythonText::term(size_t &i, int depth) const
{
    if (i >= m_tokens.size())
        return {};
    if (m_tokens.at(i).kind == Kind::String) {
        QString text;
        bool plain = true;
        for (; i < m_tokens.size() && m_tokens.at(i).kind == Kind::String; ++i) {
            plain = plain && m_tokens.at(i).literal && m_tokens.at(i).exact;
            text += textOf(m_tokens.at(i));
        }
        return plain ? plainText(text) : PythonValue();
    }
    if (m_tokens.at(i).kind == Kind::Name)
        return named(i, depth);
    if (isOperator(i, '(') || isOperator(i, '[') || isOperator(i, '{'))
        return brackets(i, depth);
    return {};
}

PythonValue PythonText::named(size_t &i, int depth) const
{
    PythonValue value;
    if (isName(i, "None"))
        value.kind = PythonValue::Kind::None;
    if (isName(i, "True") || isName(i, "False")) {
        value.kind = PythonValue::Kind::Flag;
        value.flag = isName(i, "True");
    }
    if (value.known()) {
        ++i;
        return value;
    }
    if (isName(i, "dict") && isOperator(i + 1, '('))
        return dictCall(i, depth);
    if (isName(i, "os") || isName(i, "environ") || isName(i, "getenv"))
        return environmentVariable(i, depth);
    QStringList chain{textOf(m_tokens.at(i++))};
    while (isOperator(i, '.') && i + 1 < m_tokens.size() && m_tokens.at(i + 1).kind == Kind::Name) {
        chain << textOf(m_tokens.at(i + 1));
        i += 2;
    }
    if (isOperator(i, '(') || isOperator(i, '['))
        return {};
    const auto own = m_values.constFind(chain.first());
    if (own != m_values.cend())
        return chain.size() == 1 ? *own : PythonValue();
    for (const Import &import : m_imports) {
        if (m_resolver && import.name == chain.first())
            return m_resolver((QStringList{import.dotted} + chain.mid(1)).join(QLatin1Char('.')));
    }
    return {};
}

/// os.environ["X"], os.environ.get("X", "…"), os.getenv("X", "…"), and these without "os.".
PythonValue PythonText::environmentVariable(size_t &i, int depth) const
{
    size_t at = i;
    if (isName(at, "os") && isOperator(at + 1, '.'))
        at += 2;
    const bool get = isName(at, "getenv") || (isName(at, "environ") && isOperator(at + 1, '.') && isName(at + 2, "get"));
    at += isName(at, "environ") && get ? 3 : 1;
    if (!isOperator(at, get ? '(' : '['))
        return {};
    const PythonValue name = expression(++at, depth + 1);
    PythonValue otherwise;
    if (get) {
        otherwise.kind = PythonValue::Kind::None;
        if (isOperator(at, ','))
            otherwise = expression(++at, depth + 1);
    }
    if (name.kind != PythonValue::Kind::Text || !isOperator(at, get ? ')' : ']'))
        return {};
    i = at + 1;
    const QByteArray variable = name.text.toUtf8();
    return qEnvironmentVariableIsSet(variable.constData()) ? plainText(qEnvironmentVariable(variable.constData())) : otherwise;
}

PythonValue PythonText::brackets(size_t &i, int depth) const
{
    const char close = isOperator(i, '(') ? ')' : isOperator(i, '[') ? ']' : '}';
    PythonValue result;
    result.kind = PythonValue::Kind::List;
    bool sequence = close != ')';
    bool clear = true;
    const bool dict = close == '}';
    for (++i; i < m_tokens.size() && !isOperator(i, close);) {
        const PythonValue item = expression(i, depth + 1);
        if (dict && isOperator(i, ':')) {
            result.kind = PythonValue::Kind::Dict;
            clear = clear && item.kind == PythonValue::Kind::Text;
            result.entries.insert(item.text, expression(++i, depth + 1));
        } else {
            result.items << item;
        }
        if (isOperator(i, ',')) {
            sequence = true;
            ++i;
        } else if (!isOperator(i, close)) {
            return {}; // a comprehension, a slice
        }
    }
    ++i;
    if (dict && result.items.isEmpty())
        result.kind = PythonValue::Kind::Dict;
    if (!clear || (result.kind == PythonValue::Kind::Dict && !result.items.isEmpty()))
        return {};
    if (!sequence && result.items.size() == 1)
        return result.items.first(); // parentheses only
    const bool known = std::all_of(result.items.cbegin(), result.items.cend(), [](const PythonValue &item) { return item.known(); });
    return known ? result : PythonValue();
}

PythonValue PythonText::dictCall(size_t &i, int depth) const
{
    PythonValue result;
    result.kind = PythonValue::Kind::Dict;
    for (i += 2; i < m_tokens.size() && !isOperator(i, ')');) {
        if (m_tokens.at(i).kind != Kind::Name || !isOperator(i + 1, '=')) {
            skipToEnd(i);
            return {};
        }
        const QString key = textOf(m_tokens.at(i));
        i += 2;
        result.entries.insert(key, expression(i, depth + 1));
        if (isOperator(i, ','))
            ++i;
        else if (!isOperator(i, ')'))
            return {};
    }
    ++i;
    return result;
}

QList<PythonText::Call> PythonText::calls(const QString &name) const
{
    QList<Call> found;
    const QByteArray wanted = name.toUtf8();
    for (size_t i = 0; i + 1 < m_tokens.size(); ++i) {
        const bool defined = i > 0 && (isName(i - 1, "def") || isName(i - 1, "class"));
        if (m_tokens.at(i).kind == Kind::Name && m_tokens.at(i).text == wanted && isOperator(i + 1, '(') && !defined)
            found << callAt(i);
    }
    return found;
}

PythonText::Call PythonText::callAt(size_t i) const
{
    Call call;
    call.name = textOf(m_tokens.at(i));
    call.line = m_tokens.at(i).line;
    size_t start = i;
    while (start > 0 && !m_tokens.at(start).first)
        --start;
    call.certain = m_tokens.at(start).lineStart;
    for (i += 2; i < m_tokens.size() && !isOperator(i, ')');) {
        Argument argument;
        argument.line = m_tokens.at(i).line;
        bool spread = false;
        while (isOperator(i, '*')) {
            spread = true;
            ++i;
        }
        if (m_tokens.at(i).kind == Kind::Name && isOperator(i + 1, '=') && !isOperator(i + 2, '=')) {
            argument.name = textOf(m_tokens.at(i));
            i += 2;
        }
        const size_t from = i;
        argument.value = expression(i);
        if (isOperator(i, ':')) // lambda: …
            skipToEnd(i);
        argument.tokens.assign(m_tokens.begin() + qptrdiff(from), m_tokens.begin() + qptrdiff(std::min(i, m_tokens.size())));
        if (spread && argument.value.kind == PythonValue::Kind::Dict) {
            for (auto entry = argument.value.entries.cbegin(); entry != argument.value.entries.cend(); ++entry)
                call.arguments.append({entry.key(), entry.value(), argument.line, {}});
        } else if (spread) {
            call.whole = false;
        } else {
            call.arguments.append(argument);
        }
        if (isOperator(i, ','))
            ++i;
        else if (!isOperator(i, ')'))
            break;
    }
    return call;
}

} // namespace meditrack
