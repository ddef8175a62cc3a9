// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/pythonlexer.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace meditrack {

/// The value of an expression as far as its text alone tells.
struct PythonValue
{
    enum class Kind { Unknown, None, Flag, Text, List, Dict };
    Kind kind = Kind::Unknown;
    bool flag = false;
    QString text;
    QList<PythonValue> items; ///< of a list, a tuple or a set
    QMap<QString, PythonValue> entries; ///< of a dict

    bool known() const { return kind != Kind::Unknown; }
    std::optional<QStringList> texts() const; ///< of a list of texts
    bool operator==(const PythonValue &) const = default;
};

/// A module as text: what its names, imports and calls are, without running it.
class PythonText
{
public:
    /// What an import statement makes known under one name.
    struct Import
    {
        QString name; ///< in this module
        QString dotted; ///< what it stands for: "package.module.NAME"; begins with dots where it is relative
        int line = 0;
        bool guarded = false; ///< indented: it may or may not be done
    };
    struct Argument
    {
        QString name; ///< empty for one by position
        PythonValue value;
        int line = 0;
        std::vector<PythonLexer::Token> tokens; ///< of the value
    };
    struct Call
    {
        QString name; ///< its last part: "configure"
        QList<Argument> arguments; ///< those of **{…} too
        bool whole = true; ///< false: there is a ** that could not be read
        int line = 0;
        bool certain = false; ///< stands at the left edge of the file
        const Argument *find(const QString &argument) const;
    };
    /// Gives the value of an imported name by its dotted name.
    using Resolver = std::function<PythonValue(const QString &dotted)>;

    explicit PythonText(const QByteArray &source, Resolver resolver = {});

    const QList<Import> &imports() const { return m_imports; }
    /// Of a name that the module sets, wherever; Unknown if not, or to different values.
    PythonValue value(const QString &name) const;
    /// Everything of the form NAME(…) or a.b.NAME(…).
    QList<Call> calls(const QString &name) const;
    const std::vector<PythonLexer::Token> &tokens() const { return m_tokens; }
    PythonValue valueAt(size_t token) const { return expression(token); } ///< of the expression that begins there

private:
    void readImport(size_t i, bool from);
    void readAssignments();
    PythonValue expression(size_t &i, int depth = 0) const;
    PythonValue term(size_t &i, int depth) const;
    PythonValue named(size_t &i, int depth) const;
    PythonValue environmentVariable(size_t &i, int depth) const;
    PythonValue brackets(size_t &i, int depth) const;
    PythonValue dictCall(size_t &i, int depth) const;
    Call callAt(size_t i) const;
    bool isOperator(size_t i, char c) const;
    bool isName(size_t i, const char *name) const;
    /// At the end of an argument, an item or a statement.
    bool atEnd(size_t i) const;
    void skipToEnd(size_t &i) const;

    PythonLexer m_lexer; ///< the tokens are views of its source
    std::vector<PythonLexer::Token> m_tokens;
    QList<Import> m_imports;
    QHash<QString, PythonValue> m_values;
    Resolver m_resolver;
};

/// The project's own modules as texts: finds them in folders, as Python would, but runs nothing.
class PythonModules
{
public:
    explicit PythonModules(QStringList roots);

    /// The file of a module or package; empty if no root has it.
    QString file(const QString &dotted) const;
    /// "package.module.NAME": what that module sets the name to, through the imports of others too.
    PythonValue value(const QString &dotted, int depth = 0) const;
    /// The file that sets or imports the name of "package.module.NAME"; empty if there is none.
    QString home(const QString &dotted) const;
    const PythonText *text(const QString &file) const; ///< nullptr if it cannot be read
    /// Of a name that `from ..x import y` in a file means: without the dots.
    QString absolute(const QString &dotted, const QString &file) const;

private:
    QStringList m_roots;
    mutable QHash<QString, std::shared_ptr<PythonText>> m_texts;
};

} // namespace meditrack
