// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstring>

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
        /// Name: the name. Operator: one character. String: its bytes, escapes resolved.
        /// Mostly a view of the lexer's source: not to be kept longer than the lexer.
        QByteArray text;
        int line = 1; ///< 1-based
        int depth = 0; ///< brackets around it
        bool first = false; ///< of its logical line
        bool lineStart = false; ///< first of its logical line, and not indented
        bool literal = true; ///< String: false for f-strings and bytes, whose value is not a plain text
        bool bytes = false; ///< String: its prefix says so
        bool exact = true; ///< String: false if an escape is left as it stands, as \N{name}

        bool isOperator(char c) const { return kind == Kind::Operator && text.constData()[0] == c; }
        /// Asked of each token of 10,000 scripts: the length is known when this is compiled.
        template<size_t Size>
        bool isName(const char (&name)[Size]) const
        {
            return kind == Kind::Name && text.size() == qsizetype(Size - 1) && std::memcmp(text.constData(), name, Size - 1) == 0;
        }
    };

    /// source in UTF-8 with \n line ends.
    explicit PythonLexer(const QByteArray &source);
    /// Broken: a string or bracket that does not end; line is where it begins.
    Token next();
    /// The fast way over the rest of a logical line: Newline, End or Broken. The token before was not its last.
    Token skipLine();

private:
    void skipBlank();
    void skipComment();
    Token string(int prefixLength);
    /// From the opening quote to behind the closing one; false if the line or the file ends before.
    bool skipString();
    void countBracket(char c);
    QByteArray unescaped(const char *from, const char *to, bool &exact) const;

    const QByteArray m_source;
    const char *m_at;
    const char *m_end;
    int m_line = 1;
    int m_depth = 0; ///< open brackets
    int m_bracketLine = 1; ///< where the outermost open one stands
    bool m_lineStart = true;
};

} // namespace meditrack
