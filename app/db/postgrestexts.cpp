// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgrestexts.h"

#include "db/unreported.h"

#include <QMap>

namespace meditrack {

namespace {

// "v", "f" and "g": views, functions and triggers, each with its key, its name as SQL has it, and who owns it. "acl" is what it has to have when it is made
// anew: nothing where what it has by itself is right.
const QString things = QStringLiteral(
    "WITH v AS (SELECT c.*, format('view %s..%s', n.nspname, c.relname) AS key, format('%I.%I', n.nspname, c.relname) AS sql, "
    "CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END AS what, "
    "CASE WHEN c.relacl IS NOT NULL OR EXISTS (SELECT FROM pg_catalog.pg_default_acl WHERE defaclobjtype = 'r') THEN coalesce(c.relacl, acldefault('r', c.relowner)) END AS acl FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "WHERE c.relkind IN ('v', 'm') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'), "
    "f AS (SELECT p.oid, p.proowner, p.prosecdef, "
    "CASE WHEN p.proacl IS NOT NULL OR EXISTS (SELECT FROM pg_catalog.pg_default_acl WHERE defaclobjtype = 'f') THEN coalesce(p.proacl, acldefault('f', p.proowner)) END AS acl, "
    "format('function %s..%s(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)) AS key, "
    "format('%I.%I(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)) AS sql FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace "
    "WHERE p.prokind IN ('f', 'p') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'), "
    "g AS (SELECT t.oid, t.tgenabled, t.tgname, format('trigger %s.%s.%s', n.nspname, c.relname, t.tgname) AS key, format('%I.%I', n.nspname, c.relname) AS sql "
    "FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND t.tgparentid = 0) ");

/// A statement for a role, where there is one of that name. As a string: dollars may be in any name.
QString ifThere(const QString &role, const QString &statement, const QString &otherwise = {})
{
    return QStringLiteral("format('DO %L', format('BEGIN IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = %L) THEN %s; END IF; %3END', %1, %2))").arg(role, statement, otherwise);
}

// What is kept where a column `c` of a view, or an index `i` of it, is still there.
const QString whereColumn = QStringLiteral("format('where EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass(%L) AND attname = %L AND NOT attisdropped)', v.sql, c.attname)");
const QString whereIndex = QStringLiteral("format('where pg_catalog.to_regclass(%L) IS NOT NULL', i.indexrelid::regclass)");

/// What the entries of an access list say, which are `a`, but for those of the owner. `columns`: what stands behind each privilege of columns.
QString keptGrants(const QString &from, const QString &place, const QString &columns, const QString &on, const QString &acl, const QString &owner)
{
    const QString privilege = columns.isEmpty() ? QStringLiteral("a.privilege_type") : QStringLiteral("a.privilege_type || ") + columns;
    const QString kind = columns.isEmpty() ? QStringLiteral("'keep'") : whereColumn;
    const QString group = columns.isEmpty() ? on : on + QStringLiteral(", ") + columns;
    const QString grant = QStringLiteral("format('GRANT %s%s TO %s%s', string_agg(%1, ', ' ORDER BY a.privilege_type), %2, coalesce(quote_ident(r.rolname), 'PUBLIC'), "
                                         "CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)").arg(privilege, on);
    return QStringLiteral("SELECT key, %8, %1, CASE WHEN r.rolname IS NULL THEN %2 ELSE %3 END FROM %4 CROSS JOIN LATERAL aclexplode(%5) a LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.grantee "
                          "WHERE a.grantee <> %6 GROUP BY key, 2, %7, r.rolname, a.is_grantable")
        .arg(place, grant, ifThere(QStringLiteral("r.rolname"), grant), from, acl, owner, group, kind);
}

/// Takes away what a new object has by itself: as every function, or by ALTER DEFAULT PRIVILEGES. It is `o`, in this catalog; `list` is its access list, within a string.
QString revocations(const QString &from, const QString &catalog, const QString &find, const QString &list, const QString &owner, const QString &what)
{
    const QString each = QStringLiteral("format('DECLARE who text; BEGIN FOR who IN SELECT DISTINCT CASE a.grantee WHEN 0 THEN ''PUBLIC'' ELSE quote_ident(pg_get_userbyid(a.grantee)) END "
                                        "FROM pg_catalog.%1 o CROSS JOIN LATERAL aclexplode(%3) a WHERE o.oid = pg_catalog.%2(%L) AND a.grantee <> %4 "
                                        "LOOP EXECUTE ''REVOKE ALL ON %5 '' || %L || '' FROM '' || who; END LOOP; END', sql, sql)").arg(catalog, find, list, owner, what);
    return QStringLiteral("SELECT key, 'keep', 19, format('DO %L', %1) FROM %2 WHERE acl IS NOT NULL").arg(each, from);
}

/// It goes last: what was granted before is then granted by the owner. Without the right to give it away it stays with who has made it, unless it
/// `acts` with its owner's rights: then it would do more than before, or less, and the server's error is the end of it.
QString owned(const QString &from, const QString &what, const QString &owner, const QString &acts)
{
    const QString role = QStringLiteral("pg_get_userbyid(%1)").arg(owner);
    const QString give = QStringLiteral("format('ALTER %s %s OWNER TO %I', %1, sql, %2)").arg(what, role);
    const QString otherwise = QStringLiteral("EXCEPTION WHEN insufficient_privilege THEN RAISE WARNING USING MESSAGE = SQLERRM; ");
    return QStringLiteral("SELECT key, 'keep', 90, CASE WHEN %1 THEN %2 ELSE %3 END FROM %4 WHERE %5 <> current_user").arg(acts, ifThere(role, give), ifThere(role, give, otherwise), from, role);
}

QStringList viewPieces()
{
    const QString columns = QStringLiteral("v JOIN pg_catalog.pg_attribute c ON c.attrelid = v.oid AND c.attnum > 0 AND NOT c.attisdropped");
    return {
        QStringLiteral("SELECT key, 'option', 0, array_to_string(v.reloptions, ', ') FROM v WHERE v.reloptions IS NOT NULL"),
        QStringLiteral("SELECT key, 'part', 10, pg_get_indexdef(i.indexrelid) FROM v JOIN pg_catalog.pg_index i ON i.indrelid = v.oid"),
        QStringLiteral("SELECT key, 'part', 11, rtrim(pg_get_ruledef(r.oid), ';') FROM v JOIN pg_catalog.pg_rewrite r ON r.ev_class = v.oid AND r.rulename <> '_RETURN'"),
        QStringLiteral("SELECT key, 'part', 12, format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', v.sql, c.attname, pg_get_expr(d.adbin, d.adrelid)) FROM ") + columns
            + QStringLiteral(" JOIN pg_catalog.pg_attrdef d ON d.adrelid = v.oid AND d.adnum = c.attnum"),
        revocations(QStringLiteral("v"), QStringLiteral("pg_class"), QStringLiteral("to_regclass"), QStringLiteral("o.relacl"), QStringLiteral("o.relowner"), QStringLiteral("TABLE")),
        keptGrants(QStringLiteral("v"), QStringLiteral("20"), {}, QStringLiteral("format(' ON TABLE %s', v.sql)"), QStringLiteral("v.acl"), QStringLiteral("v.relowner")),
        keptGrants(columns, QStringLiteral("21"), QStringLiteral("format(' (%I)', c.attname)"), QStringLiteral("format(' ON TABLE %s', v.sql)"), QStringLiteral("c.attacl"), QStringLiteral("v.relowner")),
        QStringLiteral("SELECT key, 'keep', 30, format('COMMENT ON %s %s IS %L', v.what, v.sql, obj_description(v.oid, 'pg_class')) FROM v WHERE obj_description(v.oid, 'pg_class') IS NOT NULL"),
        QStringLiteral("SELECT key, ") + whereColumn + QStringLiteral(", 31, format('COMMENT ON COLUMN %s.%I IS %L', v.sql, c.attname, col_description(v.oid, c.attnum)) FROM ") + columns
            + QStringLiteral(" WHERE col_description(v.oid, c.attnum) IS NOT NULL"),
        QStringLiteral("SELECT key, ") + whereIndex + QStringLiteral(", 32, format('COMMENT ON INDEX %s IS %L', i.indexrelid::regclass, obj_description(i.indexrelid, 'pg_class')) FROM v JOIN pg_catalog.pg_index i ON i.indrelid = v.oid "
                       "WHERE obj_description(i.indexrelid, 'pg_class') IS NOT NULL"),
        owned(QStringLiteral("v"), QStringLiteral("'TABLE'"), QStringLiteral("v.relowner"), QStringLiteral("true")),
    };
}

QStringList functionPieces()
{
    return {
        revocations(QStringLiteral("f"), QStringLiteral("pg_proc"), QStringLiteral("to_regprocedure"), QStringLiteral("coalesce(o.proacl, acldefault(''f'', o.proowner))"), QStringLiteral("o.proowner"), QStringLiteral("ROUTINE")),
        keptGrants(QStringLiteral("f"), QStringLiteral("20"), {}, QStringLiteral("format(' ON ROUTINE %s', f.sql)"), QStringLiteral("f.acl"), QStringLiteral("f.proowner")),
        QStringLiteral("SELECT key, 'keep', 30, format('COMMENT ON ROUTINE %s IS %L', f.sql, obj_description(f.oid, 'pg_proc')) FROM f WHERE obj_description(f.oid, 'pg_proc') IS NOT NULL"),
        owned(QStringLiteral("f"), QStringLiteral("'ROUTINE'"), QStringLiteral("f.proowner"), QStringLiteral("f.prosecdef")),
    };
}

QStringList triggerPieces()
{
    return {
        QStringLiteral("SELECT key, 'part', 10, format('ALTER TABLE %s %s TRIGGER %I', g.sql, CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, g.tgname) "
                       "FROM g WHERE g.tgenabled <> 'O'"),
        QStringLiteral("SELECT key, 'keep', 30, format('COMMENT ON TRIGGER %I ON %s IS %L', g.tgname, g.sql, obj_description(g.oid, 'pg_trigger')) FROM g WHERE obj_description(g.oid, 'pg_trigger') IS NOT NULL"),
    };
}

} // namespace

QString postgresTextKey(TextObject::Kind kind, const QString &schema, const QString &table, const QString &name)
{
    using Kind = TextObject::Kind;
    const QLatin1String what(kind == Kind::Function ? "function" : kind == Kind::Trigger ? "trigger" : "view");
    return what + QLatin1Char(' ') + schema + QLatin1Char('.') + table + QLatin1Char('.') + name;
}

bool hasPostgresTexts(Connection &connection)
{
    const Unreported quiet(connection);
    const QString system = QStringLiteral("(SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = 'information_schema' OR n.nspname LIKE 'pg\\_%')");
    return connection.scalar(QStringLiteral("SELECT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relkind IN ('v', 'm') AND relnamespace NOT IN %1) "
                                            "OR EXISTS (SELECT FROM pg_catalog.pg_proc WHERE prokind IN ('f', 'p') AND pronamespace NOT IN %1) "
                                            "OR EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE NOT tgisinternal)").arg(system)).toBool();
}

QHash<QString, PostgresTextPieces> postgresTextPieces(Connection &connection)
{
    const Unreported quiet(connection);
    const QStringList all = viewPieces() + functionPieces() + triggerPieces();
    QHash<QString, PostgresTextPieces> found;
    for (const QVariantList &row : connection.execute(things + QStringLiteral("SELECT * FROM (") + all.join(QStringLiteral(" UNION ALL ")) + QStringLiteral(") AS p(key, kind, place, sql) ORDER BY 1, 3, 4")).rows) {
        PostgresTextPieces &pieces = found[row.at(0).toString()];
        const QString sql = row.at(3).toString();
        if (row.at(1) == QLatin1String("option"))
            pieces.options = sql;
        else if (row.at(1) == QLatin1String("part"))
            pieces.parts << sql;
        else
            pieces.keeps.push_back({sql, row.at(1) == QLatin1String("keep") ? QString() : row.at(1).toString().section(QLatin1Char(' '), 1)});
    }
    return found;
}

QHash<QString, std::vector<TextObject::Caller>> postgresCallers(Connection &connection)
{
    using Of = TextObject::Caller::Of;
    static const QMap<QString, Of> kinds{{QStringLiteral("column"), Of::Column}, {QStringLiteral("rule"), Of::Rule}, {QStringLiteral("index"), Of::Index},
                                         {QStringLiteral("view"), Of::View}, {QStringLiteral("trigger"), Of::Trigger}, {QStringLiteral("function"), Of::Function}};
    const Unreported quiet(connection);
    const QString relation = QStringLiteral("JOIN pg_catalog.pg_class c ON c.oid = %1 JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace ");
    const QStringList parts{
        // A formula counts for its column itself before 15.
        QStringLiteral("SELECT f.key, 'column', n.nspname, c.relname, a.attname FROM f JOIN d ON d.refobjid = f.oid LEFT JOIN pg_catalog.pg_attrdef e ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND e.oid = d.objid ")
            + relation.arg(QStringLiteral("CASE d.classid WHEN 'pg_catalog.pg_attrdef'::regclass THEN e.adrelid WHEN 'pg_catalog.pg_class'::regclass THEN d.objid END"))
            + QStringLiteral("JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = coalesce(e.adnum, nullif(d.objsubid, 0))"),
        QStringLiteral("SELECT f.key, 'rule', n.nspname, c.relname, o.conname FROM f JOIN d ON d.refobjid = f.oid AND d.classid = 'pg_catalog.pg_constraint'::regclass JOIN pg_catalog.pg_constraint o ON o.oid = d.objid ")
            + relation.arg(QStringLiteral("o.conrelid")),
        // The index of an exclusion is called like that.
        QStringLiteral("SELECT f.key, CASE WHEN i.indisexclusion THEN 'rule' ELSE 'index' END, n.nspname, c.relname, x.relname FROM f JOIN d ON d.refobjid = f.oid AND d.classid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0 "
                       "JOIN pg_catalog.pg_index i ON i.indexrelid = d.objid JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid ")
            + relation.arg(QStringLiteral("i.indrelid")),
        QStringLiteral("SELECT f.key, 'view', n.nspname, '', c.relname FROM f JOIN d ON d.refobjid = f.oid AND d.classid = 'pg_catalog.pg_rewrite'::regclass JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid ")
            + relation.arg(QStringLiteral("r.ev_class AND c.relkind IN ('v', 'm')")),
        QStringLiteral("SELECT f.key, 'trigger', n.nspname, c.relname, t.tgname FROM f JOIN d ON d.refobjid = f.oid AND d.classid = 'pg_catalog.pg_trigger'::regclass JOIN pg_catalog.pg_trigger t ON t.oid = d.objid AND t.tgparentid = 0 ")
            + relation.arg(QStringLiteral("t.tgrelid")),
        // With a body that the server has read, from 14 on.
        QStringLiteral("SELECT f.key, 'function', n.nspname, '', p.proname || '(' || oidvectortypes(p.proargtypes) || ')' FROM f JOIN d ON d.refobjid = f.oid AND d.classid = 'pg_catalog.pg_proc'::regclass "
                       "JOIN pg_catalog.pg_proc p ON p.oid = d.objid JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"),
    };
    const QString sql = things + QStringLiteral(", d AS (SELECT * FROM pg_catalog.pg_depend WHERE refclassid = 'pg_catalog.pg_proc'::regclass) SELECT DISTINCT * FROM (") + parts.join(QStringLiteral(" UNION ALL "))
        + QStringLiteral(") AS p ORDER BY 1, 2, 3, 4, 5");
    QHash<QString, std::vector<TextObject::Caller>> found;
    for (const QVariantList &row : connection.execute(sql).rows)
        found[row.at(0).toString()].push_back({kinds.value(row.at(1).toString()), row.at(2).toString(), row.at(3).toString(), row.at(4).toString()});
    return found;
}

QHash<QString, std::vector<TextObject::Need>> postgresNeeds(Connection &connection)
{
    const Unreported quiet(connection);
    // Of a view its rules are made of something, its query is one of them; whoever needs the type of rows, or an array of it, needs the table or view.
    const QString sql = things + QStringLiteral(
        ", u AS (SELECT key, v.oid AS own, 'pg_catalog.pg_class'::regclass::oid AS classid, v.oid FROM v UNION ALL SELECT key, v.oid, 'pg_catalog.pg_rewrite'::regclass, r.oid FROM v JOIN pg_catalog.pg_rewrite r ON r.ev_class = v.oid "
        "UNION ALL SELECT key, 0, 'pg_catalog.pg_proc'::regclass, f.oid FROM f) "
        "SELECT DISTINCT u.key, n.nspname, c.relname, a.attname FROM u JOIN pg_catalog.pg_depend d ON d.classid = u.classid AND d.objid = u.oid "
        "LEFT JOIN pg_catalog.pg_type t ON d.refclassid = 'pg_catalog.pg_type'::regclass AND t.oid = d.refobjid LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem "
        "JOIN pg_catalog.pg_class c ON c.oid = CASE d.refclassid WHEN 'pg_catalog.pg_class'::regclass THEN d.refobjid ELSE coalesce(nullif(t.typrelid, 0), e.typrelid) END "
        "AND c.oid <> u.own AND c.relkind IN ('r', 'p', 'f', 'v', 'm') JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "LEFT JOIN pg_catalog.pg_attribute a ON d.refclassid = 'pg_catalog.pg_class'::regclass AND a.attrelid = c.oid AND a.attnum = nullif(d.refobjsubid, 0) ORDER BY 1, 2, 3, 4");
    QHash<QString, std::vector<TextObject::Need>> found;
    for (const QVariantList &row : connection.execute(sql).rows)
        found[row.at(0).toString()].push_back({row.at(1).toString(), row.at(2).toString(), row.at(3).toString()});
    return found;
}

} // namespace meditrack
