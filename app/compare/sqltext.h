// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace meditrack {

/// A word of SQL, as far as both databases split it alike.
struct SqlWord
{
    enum class Kind { Word, Quoted, String, Number, Symbol };
    Kind kind = Kind::Symbol;
    QString text; ///< of a name in quotes and of a string what is inside, doubled quotes made single
    qsizetype begin = 0;
    qsizetype end = 0;

    bool is(const char *lowerCaseWordOrSymbol) const;
};

/// All words of an expression, without white space and comments. A text that ends inside quotes ends there. On SQLite [a b] is a name.
std::vector<SqlWord> sqlWords(const QString &sql, bool isSqlite = false);

/// Whether this word joins or separates others where it is in no quotes.
bool isOperator(const QString &lowerCaseWord);
/// Whether the parentheses that stand at these places change nothing, by what binds how tightly on SQLite. Words as canonicalExpression() spells them.
bool isNeedless(const QStringList &words, qsizetype open, qsizetype close);

/// An expression with what is only spelling taken out: capitals, white space, parentheses that change nothing, PostgreSQL's
/// casts of texts and literals, now() for CURRENT_TIMESTAMP, != for <>. Equal results mean the same; it is no SQL any more.
/// textual: columns of types for texts, whose casts to another such type say nothing.
QString canonicalExpression(const QString &sql, const QString &dialect, const QStringList &textual = {});

/// The same for a default: NULL is none.
QString canonicalDefault(const QString &sql, const QString &dialect);

/// A whole statement, such as a view's or a trigger's: white space, comments and the capitals of what is not in quotes do not count;
/// on SQLite neither do those of names in quotes, nor FOR EACH ROW, which is all that it knows.
QString canonicalStatement(const QString &sql, bool isSqlite);

/// The new name of the word at a place, as it is to be written; nothing for what stays.
using NewName = std::function<std::optional<QString>(const std::vector<SqlWord> &, size_t)>;
/// The names in it that have a new one; the rest stays as it is written.
QString withNames(const QString &sql, bool isSqlite, const NewName &newName);

/// SQLite does not tell ASCII's capitals apart in any name; "Ä" and "ä" are two.
QString asciiLower(QString name);
bool isSameName(const QString &one, const QString &other, bool isSqlite);

/// Whether it is 'one string', with nothing but a cast behind it; then that string.
std::optional<QString> onlyString(const QString &sql);

} // namespace meditrack
