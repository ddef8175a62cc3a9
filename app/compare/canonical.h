// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/difference.h"

namespace meditrack {

/// The canonical form of what inspect() finds: a value of the same kind, equal to another one where both mean the same to this
/// database. The values that are compared stay as they are; what is written into a script comes from those.
/// What counts: kind, columns, rules, expressions without their spelling (sqltext.h). What does not: where something stands,
/// the names of keys and rules that the database made up, and their comments.
class Canonical
{
public:
    /// textual: columns that are texts on both sides; VARCHAR and TEXT differ as types, and not once more in each rule that speaks of them.
    explicit Canonical(const CompareOptions &options, const QStringList &textual = {});

    ColumnType of(const ColumnType &type) const;
    Column of(const Column &column) const;
    PrimaryKey of(const PrimaryKey &key) const;
    Unique of(const Unique &unique) const;
    ForeignKey of(const ForeignKey &key) const;
    Check of(const Check &check) const;
    Exclude of(const Exclude &exclude) const;
    Index of(const Index &index) const;
    Sequence of(const Sequence &sequence) const;
    NamedType of(const NamedType &type) const;
    TextObject of(const TextObject &object) const;

    template<typename Item>
    bool same(const Item &one, const Item &other) const
    {
        return one == other || of(one) == of(other);
    }

    /// Which of "type", "nullable", "default", "computed", "identity", "autoincrement", "counter", "comment" differ.
    QStringList differentAspects(const Column &one, const Column &other) const;

private:
    QString expression(const QString &sql) const;
    QString name(const QString &text) const;
    QStringList names(QStringList list) const;
    ColumnType spelledOtherwise(const ColumnType &type) const;
    bool makesNumbers(const ColumnType &type) const;

    CompareOptions m_options;
    QStringList m_textual;
    bool m_isSqlite;
};

/// What of a sequence's options a server would not choose by itself for numbers of this type: "INTEGER", "bigint", …
Identity unusualOptions(Identity options, const QString &type);

/// Column::options: how the sequence of a SERIAL counts, as ALTER SEQUENCE takes it, where it is not the usual way for that type.
inline const QString counterOption = QStringLiteral("counter");
/// What of a server's table is no word of CREATE TABLE nor an operation of its own.
struct Extra
{
    QString made;
    QString unmade;
    bool isLast = false; ///< it speaks of other things, and comes when all of them are there: policies, rules, what an index is used for, its comment
    QString remark; ///< COMMENT ON …, or empty

    bool operator==(const Extra &) const = default;
};

/// Table::options: what makes and unmakes each (Extra): row security, policies, rules, UNLOGGED, CLUSTER, replica identity, comments of indexes.
inline const QString alsoOption = QStringLiteral("also");
std::vector<Extra> extrasOf(const Table &table);
void setExtras(Table &table, const std::vector<Extra> &extras);
/// All of a sequence's options, as ALTER SEQUENCE takes them.
QString countingText(const Sequence &sequence);

/// A declared type of SQLite as a value: the SQL name and what stands in brackets; one that SQLAlchemy does not know stays text.
ColumnType declaredType(const QString &declared);

} // namespace meditrack
