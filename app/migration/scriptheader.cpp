// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scriptheader.h"

#include "core/error.h"
#include "migration/pythonlexer.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

namespace meditrack {

namespace {

/// The value of a literal expression: nothing, a text, or a sequence of texts.
struct Literal
{
    enum class Kind { None, Text, Sequence };
    Kind kind = Kind::None;
    QString text;
    QStringList sequence;

    QStringList list() const
    {
        return kind == Kind::Text ? QStringList{text} : kind == Kind::Sequence ? sequence : QStringList();
    }
};

/// The source as UTF-8, whatever it is written in (PEP 263).
QByteArray toUtf8(const QString &path, const QByteArray &source)
{
    if (source.startsWith("\xEF\xBB\xBF"))
        return source.mid(3);
    const qsizetype firstLine = source.indexOf('\n');
    const qsizetype secondLine = firstLine < 0 ? -1 : source.indexOf('\n', firstLine + 1);
    const QByteArray head = source.left(secondLine < 0 ? source.size() : secondLine);
    if (!head.contains("coding"))
        return source;
    static const QRegularExpression cookie(QStringLiteral(R"(^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+))"),
                                           QRegularExpression::MultilineOption);
    const auto match = cookie.match(QString::fromLatin1(head));
    QString name = match.captured(1).toLower();
    if (!match.hasMatch() || name == QLatin1String("utf-8") || name == QLatin1String("utf8"))
        return source;
    if (name == QLatin1String("latin-1") || name.startsWith(QLatin1String("iso-8859-1")) || name == QLatin1String("ascii"))
        name = QStringLiteral("ISO-8859-1");
    QStringDecoder decoder(name.toLatin1().constData());
    if (!decoder.isValid())
        throw Error(ErrorCode::ScriptHeader, QStringLiteral("The script is in the encoding '%1', which is not known.").arg(name))
            .at(path, 1)
            .advise(QStringLiteral("Save it as UTF-8."));
    return QString(decoder(source)).toUtf8();
}

class HeaderReader
{
public:
    HeaderReader(const QString &path, const QByteArray &source)
        : m_path(path)
        , m_lexer(source)
    {
    }

    Revision read()
    {
        bool first = true;
        for (m_token = m_lexer.next(); m_token.kind != PythonLexer::Kind::End; advance()) {
            if (m_token.kind == PythonLexer::Kind::Newline)
                continue;
            if (m_token.kind == PythonLexer::Kind::Broken)
                throw unreadable(QStringLiteral("a string or bracket that begins here does not end"));
            if (first && m_token.kind == PythonLexer::Kind::String && m_token.literal)
                readDocstring();
            else if (m_token.kind == PythonLexer::Kind::Name && m_token.lineStart)
                readStatement();
            else
                m_lexer.skipLine();
            first = false;
        }
        return revision();
    }

private:
    void advance() { m_token = m_lexer.next(); }
    bool isOperator(char c) const { return m_token.kind == PythonLexer::Kind::Operator && m_token.text.at(0) == c; }
    bool atLineEnd() const
    {
        return m_token.kind == PythonLexer::Kind::Newline || m_token.kind == PythonLexer::Kind::End || isOperator(';');
    }

    Error unreadable(const QString &why) const
    {
        return Error(ErrorCode::ScriptHeader, QStringLiteral("The header of %1 cannot be read in line %2: %3.")
                                                  .arg(QFileInfo(m_path).fileName()).arg(m_token.line).arg(why))
            .at(m_path, m_token.line)
            .means(QStringLiteral("Nothing was run and nothing has been changed."))
            .advise(QStringLiteral("Give revision, down_revision, branch_labels and depends_on as plain strings, "
                                   "None, or tuples of strings."));
    }

    void readDocstring()
    {
        while (m_token.kind == PythonLexer::Kind::String) {
            m_docstring += QString::fromUtf8(m_token.text);
            advance();
        }
        if (!atLineEnd())
            m_lexer.skipLine();
    }

    /// NAME [: annotation] = [NAME =] expression
    void readStatement()
    {
        QList<QByteArray> targets{m_token.text};
        const int line = m_token.line;
        advance();
        if (isOperator(':'))
            skipAnnotation();
        if (!isOperator('=')) {
            if (!atLineEnd())
                m_lexer.skipLine();
            return;
        }
        advance();
        if (isOperator('=')) { // a comparison
            m_lexer.skipLine();
            return;
        }
        std::optional<Literal> value = expression(&targets);
        if (value && !atLineEnd())
            value.reset();
        const auto where = m_token;
        for (const QByteArray &target : std::as_const(targets)) {
            if (value) {
                m_values.insert(target, *value);
                m_lines.insert(target, line);
            } else {
                m_values.remove(target);
                if (isHeaderName(target)) {
                    m_token.line = line;
                    throw unreadable(QStringLiteral("%1 is not a plain value").arg(QString::fromUtf8(target)));
                }
            }
        }
        m_token = where;
        if (!atLineEnd())
            m_lexer.skipLine();
    }

    void skipAnnotation()
    {
        int depth = 0;
        while (!(depth == 0 && (atLineEnd() || isOperator('=')))) {
            if (m_token.kind == PythonLexer::Kind::Broken)
                return;
            if (isOperator('[') || isOperator('('))
                ++depth;
            else if (isOperator(']') || isOperator(')'))
                --depth;
            advance();
        }
    }

    static bool isHeaderName(const QByteArray &name)
    {
        return name == "revision" || name == "down_revision" || name == "branch_labels" || name == "depends_on";
    }

    std::optional<Literal> expression(QList<QByteArray> *targets = nullptr)
    {
        std::optional<Literal> left = term(targets);
        if (left && isOperator(',') && targets) // a tuple without parentheses
            return sequenceAfter(*left);
        while (left && isOperator('+')) {
            advance();
            const std::optional<Literal> right = term(nullptr);
            if (!right || left->kind != right->kind || left->kind == Literal::Kind::None)
                return std::nullopt;
            left->text += right->text;
            left->sequence += right->sequence;
        }
        return left;
    }

    std::optional<Literal> sequenceAfter(const Literal &first)
    {
        Literal result{Literal::Kind::Sequence, {}, {}};
        if (first.kind != Literal::Kind::Text)
            return std::nullopt;
        result.sequence << first.text;
        while (isOperator(',')) {
            advance();
            if (atLineEnd())
                break;
            const auto item = expression();
            if (!item || item->kind != Literal::Kind::Text)
                return std::nullopt;
            result.sequence << item->text;
        }
        return result;
    }

    std::optional<Literal> term(QList<QByteArray> *targets)
    {
        if (m_token.kind == PythonLexer::Kind::String) {
            Literal result{Literal::Kind::Text, {}, {}};
            bool plain = true;
            for (; m_token.kind == PythonLexer::Kind::String; advance()) {
                plain = plain && m_token.literal;
                result.text += QString::fromUtf8(m_token.text);
            }
            return plain ? std::optional(result) : std::nullopt;
        }
        if (m_token.kind == PythonLexer::Kind::Name) {
            const QByteArray name = m_token.text;
            advance();
            if (targets && isOperator('=')) { // a = b = value
                targets->append(name);
                advance();
                return expression(targets);
            }
            if (name == "None")
                return Literal{};
            if ((name == "tuple" || name == "list") && isOperator('('))
                return brackets();
            const auto known = m_values.constFind(name);
            return known == m_values.cend() ? std::nullopt : std::optional(*known);
        }
        if (isOperator('(') || isOperator('[') || isOperator('{'))
            return brackets();
        return std::nullopt;
    }

    std::optional<Literal> brackets()
    {
        const char close = isOperator('(') ? ')' : isOperator('[') ? ']' : '}';
        bool sequence = close != ')';
        QList<Literal> items;
        for (advance(); !isOperator(close);) {
            const auto item = expression();
            if (!item)
                return std::nullopt;
            items << *item;
            if (isOperator(',')) {
                sequence = true;
                advance();
            } else if (!isOperator(close)) {
                return std::nullopt;
            }
        }
        advance();
        if (!sequence && items.size() == 1)
            return items.first(); // parentheses only
        Literal result{Literal::Kind::Sequence, {}, {}};
        for (const Literal &item : std::as_const(items)) {
            if (item.kind != Literal::Kind::Text)
                return std::nullopt;
            result.sequence << item.text;
        }
        return result;
    }

    Revision revision()
    {
        Revision result;
        result.path = m_path;
        result.format = ScriptFormat::Python;
        const Literal id = m_values.value("revision");
        result.id = id.text;
        if (id.kind == Literal::Kind::Sequence) {
            m_token.line = m_lines.value("revision");
            throw unreadable(QStringLiteral("revision is not a string"));
        }
        if (id.kind == Literal::Kind::None)
            result.id = idFromFileName();
        result.downRevisions = m_values.value("down_revision").list();
        result.branchLabels = m_values.value("branch_labels").list();
        result.dependsOn = m_values.value("depends_on").list();
        result.downRevisions.removeDuplicates();
        setDescription(result, m_docstring);
        return result;
    }

    QString idFromFileName() const
    {
        // How Alembic 0.1 named its files.
        static const QRegularExpression legacy(QStringLiteral(R"(^([a-f0-9]+)\.py$)"));
        const QString name = QFileInfo(m_path).fileName();
        const auto match = legacy.match(name);
        if (!match.hasMatch())
            throw Error(ErrorCode::ScriptHeader,
                        QStringLiteral("Could not determine revision id from filename %1. Be sure the 'revision' "
                                       "variable is declared inside the script (please see 'Upgrading from Alembic "
                                       "0.1 to 0.2' in the documentation).").arg(name))
                .at(m_path, 1)
                .advise(QStringLiteral("Add revision = '…' to it, or move the file out of the versions folder."));
        return match.captured(1);
    }

    QString m_path;
    PythonLexer m_lexer;
    PythonLexer::Token m_token;
    QString m_docstring;
    QHash<QByteArray, Literal> m_values;
    QHash<QByteArray, int> m_lines;
};

} // namespace

void setDescription(Revision &revision, const QString &text)
{
    revision.longDoc = text.trimmed();
    revision.doc = revision.longDoc.section(QStringLiteral("\n\n"), 0, 0);
    static const QLatin1String marker("Create Date:");
    const qsizetype at = revision.longDoc.indexOf(marker);
    if (at >= 0)
        revision.createDate = revision.longDoc.mid(at + marker.size()).section(QLatin1Char('\n'), 0, 0).trimmed();
}

Revision readPythonHeader(const QString &path, const QByteArray &source)
{
    return HeaderReader(path, toUtf8(path, source)).read();
}

} // namespace meditrack
