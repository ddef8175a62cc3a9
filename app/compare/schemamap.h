// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/difference.h"

#include <QHash>

namespace meditrack {

/// The tables of a schema by their names, which SQLite has without capitals.
class TableMap
{
public:
    TableMap(const WholeSchema &schema, bool isSqlite);

    const Table *find(const QString &schema, const QString &name) const;
    std::vector<const Table *> sorted() const; ///< by schema and name

private:
    QString key(const QString &schema, const QString &name) const;

    QHash<QString, const Table *> m_tables;
    bool m_isSqlite;
};

/// nullptr if there is none.
const Column *columnOf(const Table &table, const QString &name, bool isSqlite);

inline QString schemaOf(const Table &table) { return table.schema; }
inline QString schemaOf(const NamedType &type) { return type.type.enumSchema; }
inline QString schemaOf(const View &view) { return view.schema; }
inline QString schemaOf(const Sequence &sequence) { return sequence.schema; }
inline QString schemaOf(const TextObject &text) { return text.schema; }

/// What a table is called until it is renamed.
QString oldTableName(const CompareOptions &options, const QString &schema, const QString &name);

/// What is renamed, as differences. Throws Error (Usage) for what is not there.
std::vector<Difference> renameDifferences(const WholeSchema &before, const CompareOptions &options);

} // namespace meditrack
