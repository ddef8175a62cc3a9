// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgrespieces.h"

#include "db/postgresserver.h"
#include "db/unreported.h"

#include <optional>

namespace meditrack {

namespace {

ResultRows query(Connection &connection, const QString &sql, const QVariantList &parameters)
{
    const Unreported quiet(connection);
    return connection.execute(sql, parameters);
}

/// Before a list of SELECTs: t is the table, with its name as SQL has it.
const QString ofTable = QStringLiteral("WITH t AS (SELECT c.*, format('%I.%I', n.nspname, c.relname) AS sql FROM pg_catalog.pg_class c "
                                       "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1::oid) ");

/// $$ stands for what an entry of an access list says, of `acl`, with `owner` for who owns the thing.
QString grantPieces(const QString &place, const QString &kind, const QString &name, const QString &acl, const QString &on, const QString &from)
{
    return QStringLiteral("SELECT %1, '%2', %3, format('GRANT %s%s TO %s%s', string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type), %5, "
                          "CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE format('%I', pg_catalog.pg_get_userbyid(a.grantee)) END, CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) "
                          "FROM %6 CROSS JOIN LATERAL pg_catalog.aclexplode(%4) a GROUP BY a.grantee, a.is_grantable, %3, %5")
        .arg(place, kind, name, acl, on, from);
}

/// key='value', for SET (…).
QString settings(const QString &options, const QString &prefix = {})
{
    return QStringLiteral("(SELECT string_agg(format('%1%s=%L', split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)), ', ') FROM unnest(%2) o WHERE NOT starts_with(o, 'pg_attver='))").arg(prefix, options);
}

/// The parts, each SELECT place, kind, name, sql.
QStringList constraintParts()
{
    return {
        QStringLiteral("SELECT 10, 'constraint', con.conname::text, format('ALTER TABLE %s ADD CONSTRAINT %I %s', t.sql, con.conname, pg_get_constraintdef(con.oid)) "
                       "FROM t JOIN pg_catalog.pg_constraint con ON con.conrelid = t.oid WHERE con.contype IN ('p', 'u', 'x', 'c')"),
        QStringLiteral("SELECT 30, 'foreign key', con.conname::text, format('ALTER TABLE %s ADD CONSTRAINT %I %s', t.sql, con.conname, pg_get_constraintdef(con.oid)) "
                       "FROM t JOIN pg_catalog.pg_constraint con ON con.conrelid = t.oid WHERE con.contype = 'f'"),
        QStringLiteral("SELECT 31, 'foreign key of others', format('%s.%I', con.conrelid::regclass, con.conname), "
                       "format('ALTER TABLE %s ADD CONSTRAINT %I %s', con.conrelid::regclass, con.conname, pg_get_constraintdef(con.oid)) "
                       "FROM t JOIN pg_catalog.pg_constraint con ON con.confrelid = t.oid AND con.conrelid <> t.oid AND con.contype = 'f' AND con.conparentid = 0"),
        QStringLiteral("SELECT 50, CASE WHEN con.conrelid = t.oid THEN CASE con.contype WHEN 'f' THEN 'foreign key' ELSE 'constraint' END ELSE 'foreign key of others' END, CASE WHEN con.conrelid = t.oid THEN con.conname::text ELSE format('%s.%I', con.conrelid::regclass, con.conname) END, "
                       "format('COMMENT ON CONSTRAINT %I ON %s IS %L', con.conname, con.conrelid::regclass, obj_description(con.oid, 'pg_constraint')) "
                       "FROM t JOIN pg_catalog.pg_constraint con ON t.oid IN (con.conrelid, con.confrelid) AND con.conparentid = 0 WHERE obj_description(con.oid, 'pg_constraint') IS NOT NULL"),
    };
}

QStringList indexParts()
{
    const QString indexes = QStringLiteral("FROM t JOIN pg_catalog.pg_index i ON i.indrelid = t.oid JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid "
                                           "JOIN pg_catalog.pg_namespace n ON n.oid = ic.relnamespace ");
    const QString isOfConstraint = QStringLiteral("EXISTS (SELECT FROM pg_catalog.pg_constraint con WHERE con.conindid = i.indexrelid AND con.conrelid = t.oid AND con.contype IN ('p', 'u', 'x'))");
    return {
        QStringLiteral("SELECT 20, 'index', ic.relname::text, pg_get_indexdef(i.indexrelid) ") + indexes + QStringLiteral("WHERE NOT ") + isOfConstraint,
        QStringLiteral("SELECT 21, 'index', ic.relname::text, format('ALTER INDEX %I.%I SET TABLESPACE %I', n.nspname, ic.relname, s.spcname) ") + indexes
            + QStringLiteral("JOIN pg_catalog.pg_tablespace s ON s.oid = ic.reltablespace"),
        QStringLiteral("SELECT 22, 'index', ic.relname::text, format('ALTER INDEX %I.%I SET (%s)', n.nspname, ic.relname, %1) ").replace(QLatin1String("%1"), settings(QStringLiteral("ic.reloptions")))
            + indexes + QStringLiteral("WHERE ic.reloptions IS NOT NULL AND ") + isOfConstraint,
        QStringLiteral("SELECT 23, 'index', ic.relname::text, format('ALTER INDEX %I.%I ALTER COLUMN %s SET STATISTICS %s', n.nspname, ic.relname, a.attnum, a.attstattarget) ") + indexes
            + QStringLiteral("JOIN pg_catalog.pg_attribute a ON a.attrelid = ic.oid AND a.attstattarget >= 0 AND i.indkey[a.attnum - 1] = 0"),
        QStringLiteral("SELECT 24, 'index', ic.relname::text, format('ALTER TABLE %s CLUSTER ON %I', t.sql, ic.relname) ") + indexes + QStringLiteral("WHERE i.indisclustered"),
        QStringLiteral("SELECT 25, 'index', ic.relname::text, format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', t.sql, ic.relname) ") + indexes + QStringLiteral("WHERE i.indisreplident"),
        QStringLiteral("SELECT 51, 'index', ic.relname::text, format('COMMENT ON INDEX %I.%I IS %L', n.nspname, ic.relname, obj_description(ic.oid, 'pg_class')) ") + indexes
            + QStringLiteral("WHERE obj_description(ic.oid, 'pg_class') IS NOT NULL"),
    };
}

/// Triggers, rules, policies, statistics.
QStringList objectParts()
{
    const QString states = QStringLiteral("CASE %1 WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END");
    const QString triggers = QStringLiteral("FROM t JOIN pg_catalog.pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal ");
    const QString rules = QStringLiteral("FROM t JOIN pg_catalog.pg_rewrite r ON r.ev_class = t.oid ");
    const QString policies = QStringLiteral("FROM t JOIN pg_catalog.pg_policy p ON p.polrelid = t.oid ");
    const QString statistics = QStringLiteral("FROM t JOIN pg_catalog.pg_statistic_ext x ON x.stxrelid = t.oid JOIN pg_catalog.pg_namespace n ON n.oid = x.stxnamespace ");
    return {
        QStringLiteral("SELECT 40, 'trigger', g.tgname::text, pg_get_triggerdef(g.oid) ") + triggers,
        QStringLiteral("SELECT 41, 'trigger', g.tgname::text, format('ALTER TABLE %s %s TRIGGER %I', t.sql, %1, g.tgname) ").replace(QLatin1String("%1"), QString(states).replace(QLatin1String("%1"), QLatin1String("g.tgenabled")))
            + triggers + QStringLiteral("WHERE g.tgenabled <> 'O'"),
        QStringLiteral("SELECT 52, 'trigger', g.tgname::text, format('COMMENT ON TRIGGER %I ON %s IS %L', g.tgname, t.sql, obj_description(g.oid, 'pg_trigger')) ") + triggers
            + QStringLiteral("WHERE obj_description(g.oid, 'pg_trigger') IS NOT NULL"),
        QStringLiteral("SELECT 42, 'rule', r.rulename::text, rtrim(pg_get_ruledef(r.oid), ';') ") + rules,
        QStringLiteral("SELECT 43, 'rule', r.rulename::text, format('ALTER TABLE %s %s RULE %I', t.sql, %1, r.rulename) ").replace(QLatin1String("%1"), QString(states).replace(QLatin1String("%1"), QLatin1String("r.ev_enabled")))
            + rules + QStringLiteral("WHERE r.ev_enabled <> 'O'"),
        QStringLiteral("SELECT 53, 'rule', r.rulename::text, format('COMMENT ON RULE %I ON %s IS %L', r.rulename, t.sql, obj_description(r.oid, 'pg_rewrite')) ") + rules
            + QStringLiteral("WHERE obj_description(r.oid, 'pg_rewrite') IS NOT NULL"),
        QStringLiteral("SELECT 44, 'policy', p.polname::text, format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.polname, t.sql, CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END, "
                       "CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END, "
                       "(SELECT string_agg(CASE WHEN m = 0 THEN 'PUBLIC' ELSE format('%I', pg_get_userbyid(m)) END, ', ') FROM unnest(p.polroles) m)) "
                       "|| coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '') || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') ") + policies,
        QStringLiteral("SELECT 54, 'policy', p.polname::text, format('COMMENT ON POLICY %I ON %s IS %L', p.polname, t.sql, obj_description(p.oid, 'pg_policy')) ") + policies
            + QStringLiteral("WHERE obj_description(p.oid, 'pg_policy') IS NOT NULL"),
        QStringLiteral("SELECT 45, 'statistics', x.stxname::text, pg_get_statisticsobjdef(x.oid) ") + statistics,
        QStringLiteral("SELECT 46, 'statistics', x.stxname::text, format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, x.stxname, x.stxstattarget) ") + statistics + QStringLiteral("WHERE x.stxstattarget >= 0"),
        QStringLiteral("SELECT 47, 'statistics', x.stxname::text, format('ALTER STATISTICS %I.%I OWNER TO %I', n.nspname, x.stxname, pg_get_userbyid(x.stxowner)) ") + statistics
            + QStringLiteral("WHERE pg_get_userbyid(x.stxowner) <> current_user"),
        QStringLiteral("SELECT 55, 'statistics', x.stxname::text, format('COMMENT ON STATISTICS %I.%I IS %L', n.nspname, x.stxname, obj_description(x.oid, 'pg_statistic_ext')) ") + statistics
            + QStringLiteral("WHERE obj_description(x.oid, 'pg_statistic_ext') IS NOT NULL"),
    };
}

/// Settings of columns and of the table, and who may do what.
QStringList settingParts()
{
    const QString columns = QStringLiteral("FROM t JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_catalog.pg_type y ON y.oid = a.atttypid ");
    const QString alter = QStringLiteral("format('ALTER TABLE %s ALTER COLUMN %I SET ");
    return {
        QStringLiteral("SELECT 60, 'column', a.attname::text, ") + alter
            + QStringLiteral("STORAGE %s', t.sql, a.attname, CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END) ") + columns
            + QStringLiteral("WHERE a.attstorage <> y.typstorage"),
        QStringLiteral("SELECT 61, 'column', a.attname::text, ") + alter + QStringLiteral("STATISTICS %s', t.sql, a.attname, a.attstattarget) ") + columns + QStringLiteral("WHERE a.attstattarget >= 0"),
        QStringLiteral("SELECT 62, 'column', a.attname::text, ") + alter + QStringLiteral("(%s)', t.sql, a.attname, ") + settings(QStringLiteral("a.attoptions")) + QStringLiteral(") ") + columns
            + QStringLiteral("WHERE EXISTS (SELECT FROM unnest(a.attoptions) o WHERE NOT starts_with(o, 'pg_attver='))"), // a server's own count of changes
        QStringLiteral("SELECT 63, 'column', a.attname::text, ") + alter // from 14 on
            + QStringLiteral("COMPRESSION %s', t.sql, a.attname, CASE to_jsonb(a)->>'attcompression' WHEN 'l' THEN 'lz4' ELSE 'pglz' END) ") + columns
            + QStringLiteral("WHERE coalesce(to_jsonb(a)->>'attcompression', '') <> ''"),
        QStringLiteral("SELECT 70, 'setting', '', format('ALTER TABLE %s SET (%s)', t.sql, %1) FROM t WHERE t.reloptions IS NOT NULL").replace(QLatin1String("%1"), settings(QStringLiteral("t.reloptions"))),
        QStringLiteral("SELECT 71, 'setting', '', format('ALTER TABLE %s SET (%s)', t.sql, %1) FROM t JOIN pg_catalog.pg_class o ON o.oid = t.reltoastrelid WHERE o.reloptions IS NOT NULL")
            .replace(QLatin1String("%1"), settings(QStringLiteral("o.reloptions"), QStringLiteral("toast."))),
        QStringLiteral("SELECT 72, 'setting', '', format('ALTER TABLE %s REPLICA IDENTITY %s', t.sql, CASE t.relreplident WHEN 'f' THEN 'FULL' ELSE 'NOTHING' END) FROM t WHERE t.relreplident IN ('f', 'n')"),
        QStringLiteral("SELECT 73, 'setting', '', format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t.sql) FROM t WHERE t.relrowsecurity"),
        QStringLiteral("SELECT 74, 'setting', '', format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t.sql) FROM t WHERE t.relforcerowsecurity"),
        grantPieces(QStringLiteral("80"), QStringLiteral("privilege"), QStringLiteral("''::text"), QStringLiteral("coalesce(t.relacl, acldefault('r', t.relowner))"), QStringLiteral("format(' ON TABLE %s', t.sql)"), QStringLiteral("t")),
        QStringLiteral("SELECT 81, 'column', c.attname, format('GRANT %s (%I) ON TABLE %s TO %s%s', a.privilege_type, c.attname, t.sql, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE format('%I', pg_get_userbyid(a.grantee)) END, "
                       "CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) "
                       "FROM t JOIN pg_catalog.pg_attribute c ON c.attrelid = t.oid AND NOT c.attisdropped CROSS JOIN LATERAL aclexplode(c.attacl) a"),
    };
}

} // namespace

QString PostgresTableFacts::sql() const
{
    return postgresName(schema) + QLatin1Char('.') + postgresName(name);
}

QString PostgresCounter::sql() const
{
    return postgresName(schema) + QLatin1Char('.') + postgresName(name);
}

std::optional<PostgresTableFacts> postgresTableFacts(Connection &connection, const QString &schema, const QString &name)
{
    const QString sql = (schema.isEmpty() ? QString() : postgresName(schema) + QLatin1Char('.')) + postgresName(name);
    const ResultRows found = query(connection,
                                   QStringLiteral("SELECT c.oid::int8, n.nspname, c.relname, CASE WHEN c.relpersistence = 't' THEN 't' ELSE c.relkind::text END, pg_get_userbyid(c.relowner), c.relpersistence = 'u', "
                                                  "c.relacl IS NOT NULL, (SELECT m.amname FROM pg_catalog.pg_am m WHERE m.oid = c.relam), pg_get_userbyid(c.relowner) = current_user "
                                                  "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = pg_catalog.to_regclass($1)"),
                                   {sql});
    if (found.rows.empty())
        return std::nullopt;
    const QVariantList &row = found.rows.front();
    return PostgresTableFacts{row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString(), row.at(4).toString(), row.at(5).toBool(), row.at(6).toBool(), row.at(7).toString(), row.at(8).toBool()};
}

QStringList postgresObstacles(Connection &connection, const PostgresTableFacts &table)
{
    const QString parts = QStringLiteral(
        "SELECT 'the table ' || i.inhparent::regclass || ', of which it is a part' FROM t JOIN pg_catalog.pg_inherits i ON i.inhrelid = t.oid "
        "UNION SELECT 'the table ' || i.inhrelid::regclass || ', which inherits from it' FROM t JOIN pg_catalog.pg_inherits i ON i.inhparent = t.oid "
        "UNION SELECT 'the type ' || t.reloftype::regtype || ', by which it was made' FROM t WHERE t.reloftype <> 0 "
        "UNION SELECT 'the publication ' || p.pubname FROM t JOIN pg_catalog.pg_publication_rel r ON r.prrelid = t.oid JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid "
        "UNION SELECT 'a subscription, which fills it' FROM t JOIN pg_catalog.pg_subscription_rel r ON r.srrelid = t.oid "
        "UNION SELECT 'a security label of ' || l.provider FROM t JOIN pg_catalog.pg_seclabel l ON l.objoid = t.oid AND l.classoid = 'pg_class'::regclass "
        "UNION SELECT pg_describe_object(d.refclassid, d.refobjid, 0) || ', which it or a part of it belongs to' FROM t JOIN pg_catalog.pg_depend d ON d.deptype IN ('e', 'x') AND d.objid IN "
        "(SELECT t.oid UNION SELECT g.oid FROM pg_catalog.pg_trigger g WHERE g.tgrelid = t.oid UNION SELECT i.indexrelid FROM pg_catalog.pg_index i WHERE i.indrelid = t.oid) "
        "UNION SELECT 'a foreign key whose checks are switched off (' || con.conname || ')' FROM t JOIN pg_catalog.pg_trigger g ON g.tgrelid = t.oid AND g.tgisinternal AND g.tgenabled <> 'O' "
        "JOIN pg_catalog.pg_constraint con ON con.oid = g.tgconstraint "
        "UNION SELECT 'privileges that ' || pg_get_userbyid(a.grantor) || ' has given' FROM t CROSS JOIN LATERAL aclexplode(t.relacl) a WHERE a.grantor <> t.relowner "
        "UNION SELECT 'privileges that ' || pg_get_userbyid(a.grantor) || ' has given' FROM t JOIN pg_catalog.pg_attribute c ON c.attrelid = t.oid CROSS JOIN LATERAL aclexplode(c.attacl) a WHERE a.grantor <> t.relowner "
        // What else names the table or the type of its rows: views above all. Its own generated columns do before 15.
        "UNION SELECT CASE WHEN w.oid IS NOT NULL THEN pg_describe_object('pg_class'::regclass, w.ev_class, 0) ELSE pg_describe_object(d.classid, d.objid, d.objsubid) END "
        "FROM t JOIN pg_catalog.pg_type y ON y.oid = t.reltype JOIN pg_catalog.pg_depend d ON (d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid) "
        "OR (d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.reltype, y.typarray)) "
        "LEFT JOIN pg_catalog.pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid "
        "WHERE NOT CASE d.classid "
        "WHEN 'pg_class'::regclass THEN EXISTS (SELECT FROM pg_catalog.pg_class o LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = o.oid WHERE o.oid = d.objid AND (o.oid = t.oid OR i.indrelid = t.oid OR o.oid = t.reltoastrelid OR (o.relkind = 'S' AND d.deptype IN ('a', 'i')))) "
        "WHEN 'pg_type'::regclass THEN d.objid IN (t.reltype, y.typarray) "
        "WHEN 'pg_constraint'::regclass THEN EXISTS (SELECT FROM pg_catalog.pg_constraint o WHERE o.oid = d.objid AND t.oid IN (o.conrelid, o.confrelid)) "
        "WHEN 'pg_attrdef'::regclass THEN EXISTS (SELECT FROM pg_catalog.pg_attrdef o WHERE o.oid = d.objid AND o.adrelid = t.oid) "
        "WHEN 'pg_trigger'::regclass THEN EXISTS (SELECT FROM pg_catalog.pg_trigger o WHERE o.oid = d.objid AND o.tgrelid = t.oid) "
        "WHEN 'pg_policy'::regclass THEN EXISTS (SELECT FROM pg_catalog.pg_policy o WHERE o.oid = d.objid AND o.polrelid = t.oid) "
        "WHEN 'pg_statistic_ext'::regclass THEN EXISTS (SELECT FROM pg_catalog.pg_statistic_ext o WHERE o.oid = d.objid AND o.stxrelid = t.oid) "
        "WHEN 'pg_rewrite'::regclass THEN w.ev_class = t.oid "
        "WHEN 'pg_publication_rel'::regclass THEN true " // told above
        "ELSE false END");
    QStringList found;
    for (const QVariantList &row : query(connection, ofTable + parts + QStringLiteral(" ORDER BY 1"), {table.oid}).rows)
        found << row.front().toString();
    return found;
}

std::vector<PostgresPiece> postgresPieces(Connection &connection, const PostgresTableFacts &table)
{
    const QStringList parts = constraintParts() + indexParts() + objectParts() + settingParts();
    const ResultRows found = query(connection, ofTable + QStringLiteral("SELECT * FROM (") + parts.join(QStringLiteral(" UNION ALL ")) + QStringLiteral(") AS p(place, kind, name, sql) ORDER BY 1, 2, 3, 4"), {table.oid});
    std::vector<PostgresPiece> pieces;
    for (const QVariantList &row : found.rows)
        pieces.push_back({row.at(1).toString(), row.at(2).toString(), row.at(3).toString()});
    return pieces;
}

QStringList postgresRevocations(Connection &connection, const PostgresTableFacts &table)
{
    QStringList statements;
    const ResultRows found = query(connection,
                                   ofTable + QStringLiteral("SELECT DISTINCT format('REVOKE ALL ON TABLE %s FROM %s', t.sql, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE format('%I', pg_get_userbyid(a.grantee)) END) "
                                                            "FROM t CROSS JOIN LATERAL aclexplode(coalesce(t.relacl, acldefault('r', t.relowner))) a ORDER BY 1"),
                                   {table.oid});
    for (const QVariantList &row : found.rows)
        statements << row.front().toString();
    return statements;
}

std::vector<PostgresCounter> postgresCounters(Connection &connection, const PostgresTableFacts &table)
{
    std::vector<PostgresCounter> counters;
    const ResultRows found = query(connection,
                                   QStringLiteral("SELECT a.attname, n.nspname, s.relname, d.deptype = 'i', s.oid::int8, obj_description(s.oid, 'pg_class'), s.relacl IS NOT NULL FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S' "
                                                  "JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid "
                                                  "WHERE d.classid = 'pg_class'::regclass AND d.refclassid = d.classid AND d.refobjid = $1::oid AND d.deptype IN ('a', 'i') ORDER BY a.attnum"),
                                   {table.oid});
    for (const QVariantList &row : found.rows) {
        PostgresCounter counter{row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), row.at(3).toBool()};
        const QVariantList now = query(connection, QStringLiteral("SELECT last_value, is_called FROM ") + counter.sql(), {}).rows.front();
        counter.lastValue = now.at(0).toLongLong();
        counter.isCalled = now.at(1).toBool();
        if (!row.at(5).isNull())
            counter.rest << QStringLiteral("COMMENT ON SEQUENCE %1 IS %2").arg(counter.sql(), postgresLiteral(row.at(5).toString()));
        if (row.at(6).toBool()) {
            const QString given = grantPieces(QStringLiteral("1"), QStringLiteral("sequence"), QStringLiteral("''::text"), QStringLiteral("t.relacl"), QStringLiteral("format(' ON SEQUENCE %s', t.sql)"), QStringLiteral("t"));
            for (const QVariantList &grant : query(connection, ofTable + given, {row.at(4)}).rows)
                counter.rest << grant.at(3).toString();
        }
        counters.push_back(std::move(counter));
    }
    return counters;
}

} // namespace meditrack
