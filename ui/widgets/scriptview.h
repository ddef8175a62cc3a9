// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace meditrack {

/// Quiet colours for Python and SQL: words of the language, strings and comments, no more.
class ScriptHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit ScriptHighlighter(QTextDocument *document);

    void setPalette(const QPalette &palette);
    void setSql(bool sql) { m_sql = sql; }

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat m_keyword;
    QTextCharFormat m_string;
    QTextCharFormat m_comment;
    bool m_sql = false;
};

/// A script to read, not to write.
class ScriptView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ScriptView(QWidget *parent = nullptr);

    void setScript(const QString &text, bool sql);

protected:
    void changeEvent(QEvent *event) override;

private:
    ScriptHighlighter *m_highlighter;
};

} // namespace meditrack
