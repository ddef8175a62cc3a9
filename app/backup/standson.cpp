// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/standson.h"

#include "db/postgresnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace meditrack {

namespace {

/// Of all that goes, what is neither in the dump nor a part of something else that goes (postgresql.org/docs/current/catalog-pg-depend.html). A part
/// that the dump does not have, such as an index, belongs to what is replaced; a table, a partition too, has rows and is always told.
constexpr auto query = R"(
WITH RECURSIVE said (kind, name) AS (SELECT * FROM pg_catalog.jsonb_to_recordset($1::pg_catalog.jsonb) AS x (kind text, name text)),
replaced (classid, objid) AS (
  SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::oid, pg_catalog.to_regclass(name)::oid FROM said WHERE kind = 'class'
  UNION SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::oid, pg_catalog.to_regtype(name)::oid FROM said WHERE kind = 'type'
  UNION SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::oid, n.oid FROM said JOIN pg_catalog.pg_namespace n ON pg_catalog.quote_ident(n.nspname) = name WHERE kind = 'schema'
  UNION SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass::oid, e.oid FROM said JOIN pg_catalog.pg_extension e ON pg_catalog.quote_ident(e.extname) = name WHERE kind = 'extension'
  UNION SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass::oid, p.oid FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    JOIN said ON kind = 'routine' AND name = pg_catalog.format('%I.%I(%s)', n.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid))),
going (classid, objid, objsubid) AS (
  SELECT classid, objid, 0 FROM replaced WHERE objid IS NOT NULL
  UNION
  SELECT next.classid, next.objid, next.objsubid FROM going g CROSS JOIN LATERAL (
    SELECT d.classid, d.objid, d.objsubid FROM pg_catalog.pg_depend d WHERE d.refclassid = g.classid AND d.refobjid = g.objid AND (g.objsubid = 0 OR d.refobjsubid = g.objsubid)
    UNION ALL
    SELECT d.refclassid, d.refobjid, d.refobjsubid FROM pg_catalog.pg_depend d WHERE d.classid = g.classid AND d.objid = g.objid AND d.objsubid = g.objsubid AND d.deptype = 'i'
  ) AS next (classid, objid, objsubid)),
alone AS (
  SELECT DISTINCT g.classid, g.objid, g.objsubid, c.relkind IN ('r', 'p') AND g.objsubid = 0 AS has_rows, n.nspname, c.relname
  FROM going g LEFT JOIN pg_catalog.pg_class c ON g.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.oid = g.objid LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE g.classid IN ('pg_catalog.pg_class'::pg_catalog.regclass, 'pg_catalog.pg_type'::pg_catalog.regclass, 'pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_constraint'::pg_catalog.regclass,
                      'pg_catalog.pg_attrdef'::pg_catalog.regclass, 'pg_catalog.pg_policy'::pg_catalog.regclass, 'pg_catalog.pg_trigger'::pg_catalog.regclass, 'pg_catalog.pg_rewrite'::pg_catalog.regclass)
  AND NOT EXISTS (SELECT FROM replaced r WHERE r.classid = g.classid AND r.objid = g.objid)
  AND (g.objsubid = 0 OR NOT EXISTS (SELECT FROM going whole WHERE whole.classid = g.classid AND whole.objid = g.objid AND whole.objsubid = 0))
  AND ((c.relkind IN ('r', 'p') AND g.objsubid = 0) OR NOT EXISTS (SELECT FROM pg_catalog.pg_depend d JOIN going o ON o.classid = d.refclassid AND o.objid = d.refobjid AND (o.objsubid = 0 OR o.objsubid = d.refobjsubid)
       WHERE d.classid = g.classid AND d.objid = g.objid AND d.objsubid = g.objsubid AND d.deptype IN ('a', 'i', 'e', 'P', 'S'))))
SELECT pg_catalog.pg_describe_object(classid, objid, objsubid), coalesce(has_rows, false), nspname::text, relname::text FROM alone ORDER BY 2 DESC, 1
)";

/// "DROP TABLE IF EXISTS public.p;" as the query finds it; empty for what nothing outside of its table stands on.
QJsonObject meant(const QString &drop)
{
    static const QRegularExpression line(QStringLiteral("^DROP (TABLE|VIEW|MATERIALIZED VIEW|SEQUENCE|FOREIGN TABLE|TYPE|DOMAIN|SCHEMA|EXTENSION|FUNCTION|PROCEDURE|AGGREGATE) IF EXISTS (.+);$"));
    static const QHash<QString, QString> kinds{{QStringLiteral("TYPE"), QStringLiteral("type")}, {QStringLiteral("DOMAIN"), QStringLiteral("type")}, {QStringLiteral("SCHEMA"), QStringLiteral("schema")},
                                               {QStringLiteral("EXTENSION"), QStringLiteral("extension")}, {QStringLiteral("FUNCTION"), QStringLiteral("routine")},
                                               {QStringLiteral("PROCEDURE"), QStringLiteral("routine")}, {QStringLiteral("AGGREGATE"), QStringLiteral("routine")}};
    const auto match = line.match(drop);
    return match.hasMatch() ? QJsonObject{{"kind", kinds.value(match.captured(1), QStringLiteral("class"))}, {"name", match.captured(2)}} : QJsonObject();
}

} // namespace

StandsOn standsOn(const QByteArrayList &drops, Connection &connection)
{
    QJsonArray said;
    for (const QByteArray &drop : drops) {
        if (const QJsonObject object = meant(QString::fromUtf8(drop)); !object.isEmpty())
            said.append(object);
    }
    StandsOn found;
    for (const QVariantList &row : connection.execute(QString::fromLatin1(query), {QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact))}).rows) {
        found.objects << row.at(0).toString();
        if (row.at(1).toBool())
            found.tables << postgresShown(row.at(2).toString() == QLatin1String("public") ? QString() : row.at(2).toString(), row.at(3).toString());
    }
    return found;
}

} // namespace meditrack
