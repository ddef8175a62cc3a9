// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scriptview.h"

#include "theme.h"

#include <QEvent>
#include <QRegularExpression>
#include <QScrollBar>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

enum BlockState { Plain = 0, InTripleDouble = 1, InTripleSingle = 2 };

const QRegularExpression &pythonWords()
{
    static const QRegularExpression words(uR"(\b(def|return|import|from|as|if|elif|else|for|in|not|and|or|is|with|try|except|raise|pass|lambda|None|True|False|class)\b)"_s);
    return words;
}

const QRegularExpression &sqlWords()
{
    static const QRegularExpression words(uR"(\b(CREATE|TABLE|INDEX|UNIQUE|DROP|ALTER|ADD|COLUMN|INSERT|INTO|VALUES|UPDATE|SET|DELETE|FROM|WHERE|SELECT|PRIMARY|KEY|NOT|NULL|FOREIGN|REFERENCES|CONSTRAINT|DEFAULT|ON|CASCADE|BEGIN|COMMIT|AND|OR)\b)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words;
}

const QRegularExpression &literals(bool sql)
{
    static const QRegularExpression python(uR"lit("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*$)lit"_s);
    static const QRegularExpression statements(uR"lit('(?:[^']|'')*'|--.*$)lit"_s);
    return sql ? statements : python;
}

} // namespace

ScriptHighlighter::ScriptHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void ScriptHighlighter::setPalette(const QPalette &palette)
{
    const Theme theme = Theme::of(palette);
    m_keyword.setForeground(theme.secondLane);
    m_string.setForeground(theme.good);
    m_comment.setForeground(theme.secondary);
    rehighlight();
}

void ScriptHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(Plain);
    const QString quote = previousBlockState() == InTripleSingle ? u"'''"_s : u"\"\"\""_s;
    qsizetype begin = 0;
    if (previousBlockState() > Plain) { // inside a docstring
        const qsizetype end = text.indexOf(quote);
        setFormat(0, static_cast<int>(end < 0 ? text.size() : end + 3), m_comment);
        if (end < 0) {
            setCurrentBlockState(previousBlockState());
            return;
        }
        begin = end + 3;
    }
    for (auto it = (m_sql ? sqlWords() : pythonWords()).globalMatch(text, begin); it.hasNext();) {
        const auto match = it.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), m_keyword);
    }
    for (const auto &[triple, state] : {std::pair{u"\"\"\""_s, InTripleDouble}, std::pair{u"'''"_s, InTripleSingle}}) {
        const qsizetype start = m_sql ? -1 : text.indexOf(triple, begin);
        if (start < 0)
            continue;
        const qsizetype end = text.indexOf(triple, start + 3);
        setFormat(static_cast<int>(start), static_cast<int>((end < 0 ? text.size() : end + 3) - start), m_comment);
        if (end < 0)
            setCurrentBlockState(state);
        return;
    }
    for (auto it = literals(m_sql).globalMatch(text, begin); it.hasNext();) {
        const auto match = it.next();
        const bool comment = match.capturedView().startsWith(u'#') || match.capturedView().startsWith("--"_L1);
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), comment ? m_comment : m_string);
    }
}

ScriptView::ScriptView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new ScriptHighlighter(document()))
{
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(theme::fixedFont(12));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    setAccessibleName(tr("Script of the selected revision"));
    setTabChangesFocus(true);
    document()->setDocumentMargin(10);
    m_highlighter->setPalette(palette());
}

void ScriptView::setScript(const QString &text, bool sql)
{
    m_highlighter->setSql(sql);
    setPlainText(text);
    // The header says again what stands above already: begin where the script does something.
    const QTextCursor start = document()->find(QRegularExpression(sql ? u"^-- *upgrade"_s : u"^def upgrade"_s, QRegularExpression::CaseInsensitiveOption));
    if (!start.isNull())
        verticalScrollBar()->setValue(start.blockNumber());
}

void ScriptView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

} // namespace meditrack
