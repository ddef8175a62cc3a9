// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "schema/schema.h"
#include "schema/textobject.h"

#include <QHash>

#include <functional>
#include <optional>

namespace meditrack {

/// A table, a view or their like, with all that hangs on it.
struct PostgresRelation
{
    enum class Kind { Table, Partitioned, Foreign, View, MaterializedView };

    Kind kind = Kind::Table;
    bool temporary = false;
    QString definition; ///< of a view
    Table table;
    bool isView() const { return kind == Kind::View || kind == Kind::MaterializedView; }
};

/// Looks at a live PostgreSQL database through its catalogs (postgresql.org/docs/current/catalogs.html), for 13 and later. What
/// it reads is not reported as a statement of the revision. Types have SQLAlchemy's names; one that it does not know is
/// the server's own text (ColumnType::sql). Texts of the server (types, defaults, definitions) name without its schema what
/// the search path finds.
class PostgresInspector
{
public:
    enum class Names { Tables, Views, MaterializedViews, ForeignTables, Sequences };

    explicit PostgresInspector(Connection &connection);

    QString defaultSchema(); ///< empty if the search path leads nowhere
    QStringList schemaNames(); ///< without the system's
    /// Sorted; an empty schema is all that the search path finds, but for the system's own.
    QStringList names(Names which, const QString &schema, bool temporary = false);
    bool exists(Names which, const QString &schema, const QString &name);

    /// By name; all of a schema if name is empty. An empty schema is all that the search path finds.
    std::vector<PostgresRelation> relations(const QString &schema, const QString &name = {});
    std::vector<Sequence> sequences(const QString &schema);
    /// Enums and domains; "*" is every schema.
    std::vector<NamedType> types(const QString &schema);
    /// Triggers and functions, by name; without those of constraints and of extensions.
    std::vector<TextObject> texts(const QString &schema);
    Schema schema(const QString &name);

private:
    struct Found; ///< relations on their way, by oid

    ResultRows query(const QString &sql, const QVariantList &parameters = {}); ///< not reported
    const std::vector<NamedType> &knownTypes();
    ColumnType columnType(const QString &text, const QString &collation);
    void readColumns(Found &found);
    void readConstraints(Found &found);
    static void addConstraint(Table &table, const QVariantList &row, const QString &schema);
    void readIndexes(Found &found);

    Connection &m_connection;
    std::optional<std::vector<NamedType>> m_types; ///< of all schemas
    QStringList m_typeNames; ///< the same, as the server writes them
};

/// The type that the server writes as "character varying(80)[]", with SQLAlchemy's name. named gives what a name of the
/// database's own stands for, or nothing.
ColumnType postgresColumnType(const QString &text, const std::function<std::optional<ColumnType>(const QString &)> &named);

/// For a script's Inspector: plain values. what is "default_schema_name", "schema_names", "table_names", "view_names",
/// "materialized_view_names", "foreign_table_names", "sequence_names", "temp_table_names", "temp_view_names", "enums",
/// "domains" or "table"; the last is invalid if there is no such table or view.
QVariant inspectPostgres(Connection &connection, const QString &what, const QString &schema, const QString &name);

} // namespace meditrack
