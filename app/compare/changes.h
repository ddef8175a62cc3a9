// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/canonical.h"
#include "compare/schemamap.h"
#include "db/dialect.h"

#include <QSet>

#include <memory>

namespace meditrack {

/// What the makers of operations know of the two schemas.
struct ChangeContext
{
    ChangeContext(const WholeSchema &before, const WholeSchema &after, const CompareOptions &options);

    const CompareOptions &options;
    bool isSqlite;
    std::unique_ptr<Dialect> dialect;
    WholeSchema from; ///< before, with what is renamed under its new name
    const WholeSchema &after;
    TableMap fromTables;
    TableMap afterTables;
};

/// The thing that is there before, or after, if it is one of these.
template<typename Item>
const Item *before(const Difference &difference)
{
    return std::get_if<Item>(&difference.before);
}

template<typename Item>
const Item *after(const Difference &difference)
{
    return std::get_if<Item>(&difference.after);
}

/// A column as an operation takes it: what a dialect has no word for goes into the type's own text (SERIAL, COLLATE, an odd key).
Column asWritten(Column column, const Table &table, const ChangeContext &context);
Index asWritten(Index index, const ChangeContext &context);
Table asWritten(Table table, const ChangeContext &context);

/// What of a default is said by alter_column.
ColumnDefault defaultOf(const Column &column);

/// The changes of one table that both schemas have, without foreign keys that come, go or are changed on a server, and without
/// indexes: those are dropped before all tables and made after them.
std::vector<Operation> tableOperations(const Table &from, const Table &to, const std::vector<const Difference *> &changes, const ChangeContext &context);

/// USING of a column that gets a type which is not just a longer or shorter one; empty where its values get into it by themselves. Never cuts them.
QString conversion(const Column &from, const Column &to, const Dialect &dialect);
/// A rule as it is added to a server's table that is there.
Operation addRule(const QString &schema, const QString &table, const decltype(AddConstraint::constraint) &rule, const ChangeContext &context);
/// Takes out of a server's table that is to be made what CREATE TABLE overlooks, or scripts have no word for: to be done after it.
std::vector<Operation> takeOddRules(Table &table, const ChangeContext &context);
/// ALTER TABLE … SET and RESET: fillfactor and the like; and what of a table is switched besides (alsoOption).
std::vector<Operation> storageOperations(const Table &from, const Table &to, const ChangeContext &context);

/// Whether a server makes numbers for the column: SERIAL or an identity.
bool isCounted(const Column &column);
/// Keeps in mind, for the rest of the session, how far a counter has come that goes.
Operation rememberCounter(const Table &table, const Column &column, const Dialect &dialect);
/// The new counter of a column is past all of its rows, and past the one before it.
Operation goOnCounting(const Table &table, const Column &column, bool isRemembered, const Dialect &dialect);
Operation dropCounter(const Table &table, const Column &column, const Dialect &dialect);
/// A SERIAL's sequence as this column wants it.
Operation countAs(const Table &table, const Column &column, bool isNew, const Dialect &dialect); ///< a new one begins where it is to begin
/// What SERIAL stands for (postgresql.org/docs/current/datatype-numeric.html).
std::vector<Operation> makeSerial(const Table &table, const Column &column, const Dialect &dialect);

/// Types and sequences of a server: what comes, goes, is changed.
struct TypeOperations
{
    std::vector<Operation> first; ///< before any table
    std::vector<Operation> last; ///< after all tables
};
TypeOperations typeOperations(const std::vector<Difference> &differences, const ChangeContext &context);
/// Whether a changed enum is made anew, and its columns changed to the new one: labels go, change places, or are needed at once.
bool isMadeAnew(const NamedType &from, const NamedType &to, const std::vector<Difference> &differences);

/// Functions and views of a server that cannot stand while something else goes or is changed, with what calls these functions and has to let go of them.
class LetGo
{
public:
    using Of = TextObject::Caller::Of;

    LetGo() = default;
    LetGo(const std::vector<Difference> &differences, const WholeSchema &from);

    bool isEmpty() const { return m_texts.isEmpty(); }
    bool has(const TextObject &text) const { return m_texts.contains(keyOf(text)); }
    bool areCalledBy(Of of, const QString &schema, const QString &table, const QString &name) const { return m_callers.contains(callerOf(of) + keyOf({schema, table, name})); }
    /// By a default, formula, rule or index of this table or view.
    bool callsIn(const QString &schema, const QString &table) const { return m_tables.contains(keyOf({schema, table})); }

private:
    static QString keyOf(const QStringList &names) { return names.join(QChar()); }
    static QString keyOf(const TextObject &text);
    static QString callerOf(Of of) { return QString::number(int(of)) + QChar(); }
    void begin(const std::vector<Difference> &differences, const WholeSchema &from);
    bool mustGo(const TextObject &text) const;
    void add(const TextObject &text);

    QSet<QString> m_texts;
    QSet<QString> m_callers;
    QSet<QString> m_tables; ///< in which they are called
    QSet<QString> m_gone; ///< tables and views
    QSet<QString> m_changed; ///< tables, and columns of them
};

/// What stays as it is, but cannot while something else is changed, as a difference from itself: it goes first and comes again. On a
/// server: indexes, rules and keys over columns that are made anew, generated columns over those whose type is changed, and what calls one of these functions.
std::vector<Difference> inTheWay(const std::vector<Difference> &differences, const ChangeContext &context, const LetGo &functions);
bool isView(const TextObject &text);
/// Of a function without its arguments.
QString bareNameOf(const TextObject &text);
/// Name, arguments and result of a function, as pg_get_functiondef() writes them.
QString headOf(const TextObject &text);
/// CREATE OR REPLACE keeps name, arguments and result (postgresql.org/docs/current/sql-createfunction.html, Notes).
bool canBeReplaced(const TextObject &from, const TextObject &to);
/// A default that calls such a function goes with it, and is set again.
void setDefaultsAgain(std::vector<Difference> &differences, const LetGo &functions, const ChangeContext &context);
/// What takes these functions out of defaults, and out of formulas, indexes and rules of tables that go, so that they can go themselves.
std::vector<Operation> tablesLetGo(const LetGo &functions, const ChangeContext &context);
/// Whether a column of the table gets another type, or another enum of the same name.
bool getsAnotherType(const Table &table, const Column &column, const std::vector<Difference> &differences);

/// Extra::isLast: what goes, or is in the way, goes before all else; what comes, or comes again, is made when all is there.
struct Besides
{
    std::vector<Operation> first; ///< under the old names
    std::vector<Operation> last;
};
Besides besides(const std::vector<Difference> &differences, const LetGo &functions, const WholeSchema &before, const ChangeContext &context);
/// An enum or a domain, or an array of such.
bool isOfNamedType(const ColumnType &type);

/// Whether a text has this word.
bool namesInText(const QString &sql, const QString &name);
/// Likewise, and also in the string that is a function's body.
bool hasWord(const QString &text, const QString &word);

inline ExecuteSql execute(const QString &sql)
{
    return {sql, {}};
}

} // namespace meditrack
