// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/inspect.h"
#include "schema/operation.h"

#include <variant>
#include <vector>

namespace meditrack {

/// A table's own comment.
struct TableComment
{
    QString text;

    bool operator==(const TableComment &) const = default;
};

/// What two schemas can differ in.
using SchemaItem = std::variant<std::monostate, Table, Column, PrimaryKey, Unique, ForeignKey, Check, Exclude, Index, TableComment, Sequence,
                                NamedType, TextObject>;

/// One thing that is not the same: added (before is nothing), removed (after is nothing), or changed, which includes its name.
struct Difference
{
    QString schema; ///< of the table; empty = the default one
    QString table; ///< that it belongs to, by its name of after; empty for what belongs to none, and for tables themselves
    SchemaItem before;
    SchemaItem after;
    QStringList aspects = {}; ///< what of a column, table or sequence is changed: "type", "nullable", "default", "comment", "name", "options", …

    bool isAddition() const { return std::holds_alternative<std::monostate>(before); }
    bool isRemoval() const { return std::holds_alternative<std::monostate>(after); }
    QString name() const; ///< of the thing; of before if it is a removal. Empty for a constraint without one
    /// As Alembic calls it: "add_table", "remove_index", "modify_type", …
    QString kind() const;
};

/// A table or column that is to be taken for another one: "old" or "table.old", and its new name.
struct Rename
{
    QString schema;
    QString table; ///< of a column, by the name that its table has before; empty: a table is renamed
    QString from;
    QString to;

    bool operator==(const Rename &) const = default;
};

/// "old:new" for a table, "table.old:new" for a column of it, each with "schema." before it; "old:" is renamed to nothing. Throws Error (Usage).
std::vector<Rename> readRenames(const QStringList &texts, const WholeSchema &before);

/// How two schemas are compared.
struct CompareOptions
{
    QString dialect; ///< "sqlite" or "postgresql"
    bool types = true;
    bool defaults = true;
    std::vector<Rename> renames = {};
    std::vector<Rename> gone = {}; ///< what nobody has to be asked about: it has no new name
    bool namesCount = false; ///< also of constraints that look as if a server had made them up
    bool isWayBack = false; ///< schemas go that nothing is in any more
    bool wholeTables = false; ///< an SQLite table that is made anew is described, so that no database needs to be looked at: for plain SQL
};

/// What has to be done to `before` so that it becomes `after`. Pure; what means the same is no difference (canonical.h).
/// Throws Error (Usage) for a rename of which either end is not there.
std::vector<Difference> compare(const WholeSchema &before, const WholeSchema &after, const CompareOptions &options);

/// Takes over what somebody has said of names.
void setRenames(CompareOptions &options, const std::vector<Rename> &renames);

/// For the way back: the same with the renames turned round.
CompareOptions reversed(CompareOptions options);

/// The schema with what is to be renamed under its new name, wherever it is mentioned: what compare() really compares with.
WholeSchema renamed(const WholeSchema &schema, const CompareOptions &options);

/// Removed and added things that could be one with another name: to be asked, never to be guessed.
std::vector<Rename> possibleRenames(const std::vector<Difference> &differences, const CompareOptions &options);

/// The operations that do it, in an order that runs; before and after are what was compared.
std::vector<Operation> operationsFor(const std::vector<Difference> &differences, const WholeSchema &before, const WholeSchema &after, const CompareOptions &options);

/// What is said of an addition, a removal and a change, before the thing itself.
struct Verbs
{
    QString add = QStringLiteral("add the ");
    QString remove = QStringLiteral("remove the ");
    QString change = QStringLiteral("change the ");
};

/// For people: "add the column phone of the table patients", "change the column name of the table patients: type TEXT → INTEGER".
QString describe(const Difference &difference, const Verbs &verbs = {});

} // namespace meditrack
