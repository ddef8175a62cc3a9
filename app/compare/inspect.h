// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/settings.h"
#include "db/connection.h"
#include "schema/schema.h"
#include "schema/textobject.h"

namespace meditrack {

/// A table of which nobody can tell what it is.
struct LeftOut
{
    QString table;
    QString reason; ///< a sentence, with its full stop
    QStringList sql = {}; ///< the schema's texts of it and of what hangs on it
    bool differs = false; ///< of a comparison: the other side has it not, or with other texts
};

/// A schema with what is kept as text: views, triggers, functions, virtual tables.
struct WholeSchema : Schema
{
    std::vector<TextObject> texts;
    std::vector<LeftOut> leftOut = {}; ///< not in tables, nor are its triggers in texts
};

/// Takes these out as well, for two schemas that are compared have to lack the same.
void leaveOut(WholeSchema &schema, const std::vector<LeftOut> &tables);

/// What of a database is looked at.
struct Scope
{
    QString versionTable = {}; ///< left out, as is our journal
    QString versionTableSchema = {};
    bool allSchemas = false; ///< include_schemas: else only where a name without its schema leads
    QStringList names = {}; ///< include_name: patterns with * and ?; "!name" leaves out; empty = all

    static Scope of(const CompareSettings &settings);
    bool includes(const QString &schema, const QString &table) const;
};

/// The tables with all that hangs on them, sequences, types, views, triggers and functions; what is in the default schema has
/// none. What belongs to an extension is none of it. Throws Error.
WholeSchema inspect(Connection &connection, const Scope &scope);

} // namespace meditrack
