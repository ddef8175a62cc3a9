// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace meditrack {

/// A word of SQL as SQLite splits it (sqlite.org/lang_expr.html, lang_keywords.html).
struct SqliteToken
{
    enum class Kind {
        Word, ///< a keyword or a plain name
        Quoted, ///< "name", [name] or `name`; the first is a string where no such name is known
        String, ///< 'text', which is a name where SQLite expects one
        Number,
        Blob,
        Variable,
        Symbol,
        End,
    };
    Kind kind = Kind::End;
    qsizetype begin = 0; ///< in the text it was read from
    qsizetype end = 0;
    QString text; ///< without quotes, doubled ones made single

    bool is(const char *keywordOrSymbol) const; ///< capitals; never true for something in quotes
};

/// All tokens without white space and comments; the last is End. Throws Error for a text that ends inside quotes or
/// has a character that SQLite does not know.
std::vector<SqliteToken> sqliteTokens(const QString &sql);

/// The names that an expression may take from the columns of its table: no function names, no names behind AS or
/// COLLATE. Only for the expressions of CHECK, generated columns and indexes, which hold no SELECT.
QStringList columnsNamedIn(const QString &expression);
/// The same names, given new ones where the map has one: from the name in lower case to SQL, in quotes if it needs them.
QString withColumnsRenamed(const QString &expression, const QMap<QString, QString> &renamed);

/// A name as it stands in any SQL, reserved word or not. Text that stays in a schema asks Dialect::quoted() instead.
QString inQuotes(QString name);
/// SQLite's names do not tell capitals apart.
bool sameName(const QString &one, const QString &other);

/// Whether any token, in any quotes, is this name. For texts too free to say more of, such as views and triggers.
bool mentions(const QString &sql, const QString &name);

} // namespace meditrack
