// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace meditrack {

/// The tokens of a Python source, as far as reading a header needs them: names, strings, single characters,
/// ends of logical lines. Rules: docs.python.org, "Lexical analysis".
class PythonLexer
{
public:
    enum class Kind { Name, String, Operator, Newline, End, Broken };

    struct Token
    {
        Kind kind = Kind::End;
        QByteArray text; ///< Name: the name. Operator: one character. String: its bytes, escapes resolved
        int line = 1; ///< 1-based
        bool lineStart = false; ///< first of its logical line, and not indented
        bool literal = true; ///< String: false for f-strings and bytes, whose value is not a plain text
    };

    explicit PythonLexer(const QByteArray &source);
    Token next();
    /// Fast way to the next logical line; the token before was not its last.
    void skipLine();

private:
    void skipBlank();
    Token string(int prefixLength);
    QByteArray unescaped(const char *from, const char *to) const;

    const QByteArray m_source;
    const char *m_at;
    const char *m_end;
    int m_line = 1;
    int m_depth = 0; ///< open brackets
    bool m_lineStart = true;
};

} // namespace meditrack
