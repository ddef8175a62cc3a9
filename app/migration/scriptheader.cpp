// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scriptheader.h"

#include "core/error.h"
#include "migration/pythontext.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace meditrack {

namespace {

/// The value of a literal expression: nothing, a text, or a sequence of texts.
struct Literal
{
    enum class Kind { None, Text, Sequence };
    Kind kind = Kind::None;
    QString text;
    QStringList sequence;
    int line = 0; ///< where a name gets it

    QStringList list() const
    {
        return kind == Kind::Text ? QStringList{text} : kind == Kind::Sequence ? sequence : QStringList();
    }
};

constexpr std::array<QByteArrayView, 4> headerNames{"revision", "down_revision", "branch_labels", "depends_on"};

/// One behind the last for any other name.
size_t headerPlace(QByteArrayView name)
{
    return size_t(std::find(headerNames.begin(), headerNames.end(), name) - headerNames.begin());
}

/// NAME = NAME = value
using Names = QVarLengthArray<QByteArray, 4>;

Error notPython(const QString &path, int line, const QString &why)
{
    return Error(ErrorCode::ScriptHeader, QStringLiteral("The header of %1 cannot be read in line %2: %3.")
                                              .arg(QFileInfo(path).fileName(), QString::number(line), why))
        .at(path, line)
        .means(QStringLiteral("Nothing was run and nothing has been changed."));
}

/// What the first two lines say of the encoding (PEP 263); empty for UTF-8.
QByteArray declaredEncoding(const QByteArray &source)
{
    const qsizetype firstLine = source.indexOf('\n');
    const qsizetype secondLine = firstLine < 0 ? -1 : source.indexOf('\n', firstLine + 1);
    const QByteArray head = QByteArray::fromRawData(source.constData(), secondLine < 0 ? source.size() : secondLine);
    if (!head.contains('#') || !head.contains("coding"))
        return {};
    static const QRegularExpression cookie(QStringLiteral(R"(^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+))"),
                                           QRegularExpression::MultilineOption);
    const QString name = cookie.match(QString::fromLatin1(head)).captured(1).toLower().replace(QLatin1Char('_'), QLatin1Char('-'));
    static const QStringList unicode{{}, "utf-8", "utf8"};
    if (unicode.contains(name) || name.startsWith(QLatin1String("utf-8-")))
        return {};
    static const QStringList latin{"latin-1", "latin1", "l1", "iso-8859-1", "iso8859-1", "iso-latin-1", "ascii", "us-ascii"};
    return latin.contains(name) ? QByteArray("ISO-8859-1") : name.toLatin1();
}

/// Throws Error for bytes that are no UTF-8, with their line.
void requireUtf8(const QString &path, const QByteArray &source)
{
    if (source.isValidUtf8())
        return;
    int number = 0;
    for (const QByteArray &line : source.split('\n')) {
        ++number;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(line);
        if (decoder.hasError())
            throw notPython(path, number, QStringLiteral("it is not UTF-8 text"))
                .advise(QStringLiteral("Save the script as UTF-8, or name its encoding in the first line: # coding: latin-1"));
    }
}

/// The source as UTF-8 with \n line ends, whatever it is written in.
QByteArray toUtf8(const QString &path, QByteArray source)
{
    if (const qsizetype zero = source.indexOf('\0'); zero >= 0)
        throw notPython(path, int(source.left(zero).count('\n')) + 1, QStringLiteral("it holds a zero byte, so this is no Python script"))
            .advise(QStringLiteral("Move the file out of the versions folder, or save it as UTF-8 text."));
    if (source.contains('\r'))
        source.replace("\r\n", "\n").replace('\r', '\n');
    if (source.startsWith("\xEF\xBB\xBF"))
        source.remove(0, 3);
    const QByteArray encoding = declaredEncoding(source);
    if (encoding.isEmpty()) {
        requireUtf8(path, source);
        return source;
    }
    QStringDecoder decoder(encoding.constData());
    if (!decoder.isValid())
        throw notPython(path, 1, QStringLiteral("the encoding '%1' is not known").arg(QString::fromLatin1(encoding)))
            .advise(QStringLiteral("Save it as UTF-8."));
    return QString(decoder(source)).toUtf8();
}

/// Values nested deeper than this are no header; Python itself gives up at 200 brackets.
constexpr int deepestValue = 100;

/// Counts how deep a call that calls itself has come.
class Nesting
{
public:
    explicit Nesting(int &depth)
        : m_depth(depth)
    {
        ++m_depth;
    }
    ~Nesting() { --m_depth; }
    Nesting(const Nesting &) = delete;
    Nesting &operator=(const Nesting &) = delete;

private:
    int &m_depth;
};

class HeaderReader
{
public:
    /// Gives the value of a dotted name that the script imports.
    using Resolver = std::function<PythonValue(const QString &)>;

    HeaderReader(const QString &path, const QByteArray &source, Resolver resolver = {})
        : m_path(path)
        , m_lexer(source)
        , m_resolver(std::move(resolver))
    {
    }

    Revision read()
    {
        bool first = true;
        bool inBody = false; // of a function or class: what is assigned there is not the module's
        for (advance(); m_token.kind != PythonLexer::Kind::End;) {
            if (m_token.kind == PythonLexer::Kind::Broken)
                throw unreadable(QStringLiteral("a string or bracket that begins here does not end"));
            if (m_token.kind == PythonLexer::Kind::Newline || isOperator(';')) {
                advance();
                continue;
            }
            inBody = inBody && !m_token.lineStart;
            const bool definition = m_token.isName("def") || m_token.isName("class") || m_token.isName("async");
            if (inBody || definition) {
                inBody = true;
                m_token = m_lexer.skipLine();
            } else if (!first || !readDocstring()) {
                readStatement();
            }
            first = false;
        }
        return revision();
    }

private:
    void advance() { m_token = m_lexer.next(); }
    bool isOperator(char c) const { return m_token.isOperator(c); }
    bool atLineEnd() const
    {
        return m_token.kind == PythonLexer::Kind::Newline || m_token.kind == PythonLexer::Kind::End || isOperator(';');
    }

    Error unreadable(const QString &why) const
    {
        return notPython(m_path, m_token.line, why)
            .advise(QStringLiteral("Give revision, down_revision, branch_labels and depends_on as plain strings, "
                                   "None, or tuples of strings."));
    }

    /// A string that is a statement of its own. False, and nothing read, if there is none.
    bool readDocstring()
    {
        if (m_token.kind == PythonLexer::Kind::String) {
            bool plain = true;
            for (; m_token.kind == PythonLexer::Kind::String; advance()) {
                plain = plain && m_token.literal;
                m_docstring += QString::fromUtf8(m_token.text);
            }
            if (!plain || !atLineEnd())
                m_docstring.clear();
        } else if (isOperator('(')) {
            const std::optional<Literal> value = expression();
            if (value && value->kind == Literal::Kind::Text && atLineEnd())
                m_docstring = value->text;
        } else {
            return false;
        }
        scanRest();
        return true;
    }

    /// NAME [: annotation] = [NAME =] expression
    void readStatement()
    {
        const bool compound = m_token.isName("else") || m_token.isName("try") || m_token.isName("finally");
        if (m_token.kind != PythonLexer::Kind::Name || compound || !m_token.lineStart) {
            // "; NAME = value" is a statement of the module too; an indented one may or may not run.
            if (m_token.kind != PythonLexer::Kind::Name || compound || m_token.first) {
                scanRest();
                return;
            }
        }
        const PythonLexer::Token start = m_token;
        Names targets{start.text};
        advance();
        if (isOperator(':'))
            skipAnnotation();
        if (!isOperator('=')) {
            scanRest(&start);
            return;
        }
        advance();
        if (isOperator('=')) { // a comparison
            scanRest();
            return;
        }
        std::optional<Literal> value = expression(&targets);
        if (value && !atLineEnd())
            value.reset();
        for (const QByteArray &target : std::as_const(targets)) {
            if (value) {
                value->line = start.line;
                valueOf(target) = value;
            } else {
                store(target, start.line);
            }
        }
        scanRest();
    }

    /// Where the value of a name is kept; most scripts set no other names than the four of the header.
    std::optional<Literal> &valueOf(const QByteArray &name)
    {
        const size_t at = headerPlace(name);
        return at < headerNames.size() ? m_header[at] : m_others[name];
    }

    /// None, if a name of the header is not set at all.
    Literal header(QByteArrayView name) { return m_header[headerPlace(name)].value_or(Literal()); }

    /// A name gets a value that is not known here.
    void store(const QByteArray &name, int line)
    {
        if (headerPlace(name) < headerNames.size()) {
            m_token.line = line;
            throw unreadable(QStringLiteral("%1 is not a plain value").arg(QString::fromUtf8(name)));
        }
        if (!m_others.isEmpty())
            m_others.remove(name);
    }

    /// On to the end of a statement that is not understood, with an eye on names that it sets.
    /// before: its first token, if that was read already.
    void scanRest(const PythonLexer::Token *before = nullptr)
    {
        if (!before && atLineEnd())
            return;
        PythonLexer::Token previous = before ? *before : PythonLexer::Token();
        QVarLengthArray<PythonLexer::Token, 8> targets;
        if (before)
            targets << previous;
        const bool bracketed = !before && (isOperator('(') || isOperator('['));
        int count = before ? 1 : 0;
        bool binding = previous.isName("del") || previous.isName("import"); // every name is set
        bool loop = previous.isName("for");
        for (; !atLineEnd() && m_token.kind != PythonLexer::Kind::Broken; ++count) {
            const PythonLexer::Token token = std::exchange(m_token, m_lexer.next());
            if (token.kind == PythonLexer::Kind::Name) {
                if (binding || loop || previous.isName("as"))
                    store(token.text, token.line);
                binding = binding || token.isName("import") || (count == 0 && token.isName("del"));
                loop = (loop || (count == 0 && token.isName("for"))) && !token.isName("in");
                if ((bracketed || token.depth == 0) && !previous.isOperator('.'))
                    targets << token;
            } else if (token.kind == PythonLexer::Kind::Operator) {
                const bool outside = token.depth == 0;
                const bool compares = isOperator('=') || previous.isOperator('=') || previous.isOperator('!') || previous.isOperator('<')
                    || previous.isOperator('>');
                if (token.isOperator('=') && outside && count > 0 && !compares) {
                    for (const PythonLexer::Token &target : std::as_const(targets))
                        store(target.text, target.line);
                    targets.clear();
                } else if (token.isOperator(':') && isOperator('=')) {
                    store(previous.text, token.line); // NAME := value
                } else if (token.isOperator(':') && outside && count > 1) {
                    targets.clear(); // the head of a compound statement
                }
            }
            previous = token;
        }
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

    std::optional<Literal> expression(Names *targets = nullptr)
    {
        const Nesting nesting(m_nesting); // the one way back into itself, for brackets and for a = b = …
        if (m_nesting > deepestValue)
            throw unreadable(QStringLiteral("it is nested more than %1 deep").arg(deepestValue));
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
        Literal result{Literal::Kind::Sequence, {}, {}, 0};
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

    std::optional<Literal> term(Names *targets)
    {
        if (m_token.kind == PythonLexer::Kind::String) {
            Literal result{Literal::Kind::Text, {}, {}, 0};
            bool plain = true;
            for (; m_token.kind == PythonLexer::Kind::String; advance()) {
                plain = plain && m_token.literal && m_token.exact;
                result.text += QString::fromUtf8(m_token.text);
            }
            return plain ? std::optional(result) : std::nullopt;
        }
        if (m_token.kind == PythonLexer::Kind::Name) {
            const PythonLexer::Token token = m_token;
            const QByteArray &name = token.text;
            advance();
            if (targets && isOperator('=')) { // a = b = value
                targets->append(name);
                advance();
                return expression(targets);
            }
            if (token.isName("None"))
                return Literal{};
            if ((token.isName("tuple") || token.isName("list")) && isOperator('(')) {
                const std::optional<Literal> items = brackets();
                return items && items->kind == Literal::Kind::Sequence ? items : std::nullopt;
            }
            const std::optional<Literal> &known = valueOf(name);
            return known ? known : imported(QString::fromUtf8(name));
        }
        if (isOperator('(') || isOperator('[') || isOperator('{'))
            return brackets();
        return std::nullopt;
    }

    /// The value of NAME or NAME.attribute, where NAME is the one that was just read.
    std::optional<Literal> imported(QString name)
    {
        if (!m_resolver)
            return std::nullopt;
        while (isOperator('.')) {
            advance();
            name += QLatin1Char('.') + QString::fromUtf8(m_token.text);
            advance();
        }
        const PythonValue value = m_resolver(name);
        if (value.kind == PythonValue::Kind::None)
            return Literal{};
        if (value.kind == PythonValue::Kind::Text)
            return Literal{Literal::Kind::Text, value.text, {}, 0};
        const auto texts = value.texts();
        return texts ? std::optional(Literal{Literal::Kind::Sequence, {}, *texts, 0}) : std::nullopt;
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
        Literal result{Literal::Kind::Sequence, {}, {}, 0};
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
        const Literal id = header("revision");
        result.id = id.text;
        if (id.kind == Literal::Kind::Sequence) {
            m_token.line = id.line;
            throw unreadable(QStringLiteral("revision is not a string"));
        }
        if (id.kind == Literal::Kind::None)
            result.id = idFromFileName();
        if (isReservedId(result.id)) {
            m_token.line = id.line;
            throw unreadable(result.id.isEmpty() ? QStringLiteral("revision is empty")
                                                 : QStringLiteral("'%1' is a word of the command line, no revision id").arg(result.id));
        }
        result.downRevisions = header("down_revision").list();
        result.branchLabels = header("branch_labels").list();
        result.dependsOn = header("depends_on").list();
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
    int m_nesting = 0;
    Resolver m_resolver;
    std::array<std::optional<Literal>, headerNames.size()> m_header;
    QHash<QByteArray, std::optional<Literal>> m_others;
};

} // namespace

namespace {

/// QStringView::indexOf looks at each character; this one leaps to those that the wanted text begins with.
qsizetype placeOf(QStringView wanted, QStringView text)
{
    qsizetype at = text.indexOf(wanted.front());
    while (at >= 0 && !text.sliced(at).startsWith(wanted))
        at = text.indexOf(wanted.front(), at + 1);
    return at;
}

} // namespace

bool isReservedId(const QString &id)
{
    static const QStringList words{"head", "heads", "base", "current"};
    return id.isEmpty() || words.contains(id);
}

void setDescription(Revision &revision, const QString &text)
{
    revision.longDoc = text.trimmed();
    const QStringView whole = revision.longDoc;
    const qsizetype blank = placeOf(u"\n\n", whole);
    revision.doc = blank < 0 ? revision.longDoc : revision.longDoc.left(blank);
    constexpr QStringView marker = u"Create Date:";
    if (const qsizetype at = placeOf(marker, whole); at >= 0) {
        const QStringView rest = whole.sliced(at + marker.size());
        const qsizetype end = rest.indexOf(u'\n');
        revision.createDate = (end < 0 ? rest : rest.first(end)).trimmed().toString();
    }
}

Revision readPythonHeader(const QString &path, const QByteArray &source, const PythonModules *modules)
{
    const QByteArray text = toUtf8(path, source);
    try {
        return HeaderReader(path, text).read();
    } catch (const Error &) {
        if (!modules)
            throw;
    }
    // It may take values from modules of the project. That is rare, so it is looked at only now.
    const PythonText script(text);
    return HeaderReader(path, text, [&](const QString &name) {
        const QString first = name.section(QLatin1Char('.'), 0, 0);
        for (const PythonText::Import &import : script.imports()) {
            if (import.name == first)
                return modules->value(modules->absolute(import.dotted + name.mid(first.size()), path));
        }
        return PythonValue();
    }).read();
}

} // namespace meditrack
