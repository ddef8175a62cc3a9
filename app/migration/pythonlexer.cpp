// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/pythonlexer.h"

#include <array>

namespace meditrack {

namespace {

/// What a character may be; one look into a table, for this is where the reading of a long history spends its time.
enum : quint8 {
    NameStart = 1,
    Digit = 2,
    NamePart = NameStart | Digit,
    Blank = 4, ///< nothing but space between tokens
    Special = 8, ///< more than a character of a line that is passed over
};

constexpr std::array<quint8, 256> makeClasses()
{
    std::array<quint8, 256> classes{};
    for (int c = 'a'; c <= 'z'; ++c)
        classes[size_t(c)] = classes[size_t(c - 'a' + 'A')] = NameStart;
    for (int c = '0'; c <= '9'; ++c)
        classes[size_t(c)] = Digit;
    for (int c = 0x80; c < 0x100; ++c)
        classes[size_t(c)] = NameStart;
    classes['_'] = NameStart;
    for (const char c : {' ', '\t', '\f'})
        classes[size_t(c)] = Blank;
    for (const char c : {'\n', '#', '\\', '"', '\'', '(', ')', '[', ']', '{', '}'})
        classes[size_t(c)] = Special;
    return classes;
}

constexpr std::array<quint8, 256> classes = makeClasses();

bool is(quint8 kind, char c)
{
    return classes[static_cast<unsigned char>(c)] & kind;
}

bool isStringPrefix(const char *from, const char *to)
{
    if (to - from > 2)
        return false;
    for (; from < to; ++from) {
        if (!std::strchr("rRbBuUfF", *from))
            return false;
    }
    return true;
}

void appendCodePoint(QByteArray &text, uint code)
{
    const char32_t character = code;
    text += QString::fromUcs4(&character, 1).toUtf8();
}

} // namespace

PythonLexer::PythonLexer(const QByteArray &source)
    : m_source(source)
    , m_at(m_source.constData())
    , m_end(m_at + m_source.size())
{
}

void PythonLexer::skipComment()
{
    const void *newline = std::memchr(m_at, '\n', size_t(m_end - m_at));
    m_at = newline ? static_cast<const char *>(newline) : m_end;
}

void PythonLexer::skipBlank()
{
    while (m_at < m_end) {
        const char c = *m_at;
        if (is(Blank, c)) {
            ++m_at;
        } else if (!is(Special, c)) {
            return;
        } else if (c == '\\' && m_at + 1 < m_end && m_at[1] == '\n') {
            m_at += 2;
            ++m_line;
        } else if (c == '#') {
            skipComment();
        } else if (c == '\n' && (m_depth > 0 || m_lineStart)) {
            ++m_at;
            ++m_line;
        } else {
            return;
        }
    }
}

PythonLexer::Token PythonLexer::next()
{
    skipBlank();
    Token token;
    token.line = m_line;
    if (m_at >= m_end) {
        token.kind = m_depth > 0 ? Kind::Broken : Kind::End;
        token.line = m_depth > 0 ? m_bracketLine : m_line;
        return token;
    }
    if (*m_at == '\n') {
        ++m_at;
        ++m_line;
        m_lineStart = true;
        token.kind = Kind::Newline;
        return token;
    }
    token.first = m_lineStart;
    token.depth = m_depth;
    token.lineStart = m_lineStart && (m_at == m_source.constData() || m_at[-1] == '\n');
    m_lineStart = false;
    if (is(NameStart, *m_at)) {
        const char *from = m_at;
        while (m_at < m_end && is(NamePart, *m_at))
            ++m_at;
        if (m_at < m_end && (*m_at == '"' || *m_at == '\'') && isStringPrefix(from, m_at)) {
            Token text = string(int(m_at - from));
            text.first = token.first;
            text.depth = token.depth;
            text.lineStart = token.lineStart;
            return text;
        }
        token.kind = Kind::Name;
        token.text = QByteArray::fromRawData(from, m_at - from);
        return token;
    }
    if (*m_at == '"' || *m_at == '\'') {
        Token text = string(0);
        text.first = token.first;
        text.depth = token.depth;
        text.lineStart = token.lineStart;
        return text;
    }
    const char c = *m_at++;
    countBracket(c);
    token.depth = qMin(token.depth, m_depth);
    token.kind = Kind::Operator;
    token.text = QByteArray::fromRawData(m_at - 1, 1);
    return token;
}

void PythonLexer::countBracket(char c)
{
    if (c == '(' || c == '[' || c == '{') {
        if (m_depth++ == 0)
            m_bracketLine = m_line;
    } else if ((c == ')' || c == ']' || c == '}') && m_depth > 0) {
        --m_depth;
    }
}

PythonLexer::Token PythonLexer::skipLine()
{
    m_lineStart = false;
    while (m_at < m_end) {
        const char c = *m_at;
        if (!is(Special, c)) {
            ++m_at;
        } else if (c == '\n') {
            if (m_depth == 0)
                break;
            ++m_at;
            ++m_line;
        } else if (c == '#') {
            skipComment();
        } else if (c == '\\') {
            const bool joined = m_at + 1 < m_end && m_at[1] == '\n';
            m_at += joined ? 2 : 1;
            m_line += joined ? 1 : 0;
        } else if (c == '"' || c == '\'') {
            Token token;
            token.line = m_line;
            token.kind = Kind::Broken;
            if (!skipString())
                return token;
        } else {
            countBracket(c);
            ++m_at;
        }
    }
    return next();
}

bool PythonLexer::skipString()
{
    const char quote = *m_at;
    const bool triple = m_end - m_at >= 3 && m_at[1] == quote && m_at[2] == quote;
    for (m_at += triple ? 3 : 1; m_at < m_end; ++m_at) {
        if (!is(Special, *m_at))
            continue;
        if (*m_at == '\\' && m_at + 1 < m_end) {
            ++m_at;
            if (*m_at == '\n')
                ++m_line;
        } else if (*m_at == '\n') {
            if (!triple)
                return false;
            ++m_line;
        } else if (*m_at == quote && (!triple || (m_end - m_at >= 3 && m_at[1] == quote && m_at[2] == quote))) {
            m_at += triple ? 3 : 1;
            return true;
        }
    }
    return false;
}

PythonLexer::Token PythonLexer::string(int prefixLength)
{
    const QByteArray prefix = QByteArray(m_at - prefixLength, prefixLength).toLower();
    Token token;
    token.kind = Kind::String;
    token.line = m_line;
    token.bytes = prefix.contains('b');
    token.literal = !prefix.contains('f') && !token.bytes;
    const int quotes = m_end - m_at >= 3 && m_at[1] == *m_at && m_at[2] == *m_at ? 3 : 1;
    const char *from = m_at + quotes;
    if (!skipString()) {
        token.kind = Kind::Broken;
        return token;
    }
    const char *to = m_at - quotes;
    const bool asItStands = prefix.contains('r') || !std::memchr(from, '\\', size_t(to - from));
    token.text = asItStands ? QByteArray::fromRawData(from, to - from) : unescaped(from, to, token.exact);
    return token;
}

QByteArray PythonLexer::unescaped(const char *from, const char *to, bool &exact) const
{
    QByteArray text;
    text.reserve(to - from);
    while (from < to) {
        if (*from != '\\' || from + 1 >= to) {
            text += *from++;
            continue;
        }
        ++from;
        const char c = *from++;
        static const char names[] = "abfnrtv\\'\"";
        static const char values[] = "\a\b\f\n\r\t\v\\'\"";
        const int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (c == '\n') {
            continue;
        } else if (const char *known = std::strchr(names, c); known && c) {
            text += values[known - names];
        } else if (digits > 0 && to - from >= digits) {
            appendCodePoint(text, QByteArray(from, digits).toUInt(nullptr, 16));
            from += digits;
        } else if (c >= '0' && c <= '7') {
            uint code = uint(c - '0');
            for (int i = 0; i < 2 && from < to && *from >= '0' && *from <= '7'; ++i)
                code = code * 8 + uint(*from++ - '0');
            appendCodePoint(text, code);
        } else {
            exact = exact && c != 'N';
            text += '\\';
            text += c;
        }
    }
    return text;
}

} // namespace meditrack
