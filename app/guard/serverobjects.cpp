// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/serverobjects.h"

namespace meditrack {

QStringList serverObjects(Connection &connection)
{
    const ResultRows found = connection.execute(QStringLiteral(
        "SELECT o.type || ' ' || o.identity FROM ("
        "SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, oid, relnamespace FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND relpersistence <> 't' "
        "UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, t.oid, typnamespace FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_class c ON c.oid = typrelid "
        "WHERE typtype IN ('d', 'e', 'r') OR c.relkind = 'c' "
        "UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid, oid, pronamespace FROM pg_catalog.pg_proc "
        "UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid, oid, oid FROM pg_catalog.pg_namespace) AS every (catalog, object, space) "
        "JOIN pg_catalog.pg_namespace n ON n.oid = space, LATERAL pg_catalog.pg_identify_object(catalog, object, 0) AS o "
        "WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'meditrack') "
        "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend WHERE classid = catalog AND objid = object AND objsubid = 0 AND deptype IN ('a', 'e', 'i'))"));
    QStringList objects;
    for (const QVariantList &row : found.rows)
        objects << row.front().toString();
    objects.sort();
    return objects;
}

} // namespace meditrack
