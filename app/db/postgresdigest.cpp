// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresdigest.h"

#include <QCryptographicHash>

namespace meditrack {

namespace {

/// What belongs to the user: not the server's own schemas, nor our journal, nor what an extension brought.
const QString ours = QStringLiteral(
    "n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'meditrack') "
    "AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e WHERE e.objid = %1.oid AND e.deptype = 'e')");

/// Everything that makes a schema, one text for each thing, in an order that is always the same. No numbers of the server's own:
/// a database that was restored from its backup has others, of its columns too where one was dropped.
QStringList schemaQueries()
{
    const QString class_ = QStringLiteral(" FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace ");
    const QString ofClass = ours.arg(QStringLiteral("c"));
    return {
        QStringLiteral("SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE ") + ours.arg(QStringLiteral("n")) + QStringLiteral(" ORDER BY 1"),
        QStringLiteral("SELECT n.nspname, c.relname, c.relkind, c.relpersistence, c.reloptions::text, c.relrowsecurity, pg_get_partkeydef(c.oid), "
                       "obj_description(c.oid, 'pg_class'), CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END")
            + class_ + QStringLiteral("WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND ") + ofClass + QStringLiteral(" ORDER BY 1, 2"),
        QStringLiteral("SELECT n.nspname, c.relname, row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum), a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, "
                       "a.attcollation::pg_catalog.regcollation::text, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)")
            + class_ + QStringLiteral("JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
                                      "LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum "
                                      "WHERE c.relkind IN ('r', 'p', 'f', 'c') AND ") + ofClass + QStringLiteral(" ORDER BY 1, 2, 3"),
        QStringLiteral("SELECT n.nspname, c.relname, o.conname, pg_get_constraintdef(o.oid)")
            + class_ + QStringLiteral("JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid WHERE ") + ofClass + QStringLiteral(" ORDER BY 1, 2, 3"),
        QStringLiteral("SELECT n.nspname, c.relname, pg_get_indexdef(c.oid), i.indisvalid")
            + class_ + QStringLiteral("JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid WHERE ") + ofClass + QStringLiteral(" ORDER BY 1, 2"),
        QStringLiteral("SELECT n.nspname, c.relname, t.tgname, pg_get_triggerdef(t.oid), t.tgenabled")
            + class_ + QStringLiteral("JOIN pg_catalog.pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal WHERE ") + ofClass + QStringLiteral(" ORDER BY 1, 2, 3"),
        QStringLiteral("SELECT n.nspname, p.proname, pg_get_functiondef(p.oid) FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace "
                       "WHERE p.prokind IN ('f', 'p') AND ") + ours.arg(QStringLiteral("p")) + QStringLiteral(" ORDER BY 1, 2, 3"),
        QStringLiteral("SELECT n.nspname, t.typname, t.typtype, t.typnotnull, t.typdefault, format_type(t.typbasetype, t.typtypmod), "
                       "(SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid) "
                       "FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype IN ('e', 'd') AND ")
            + ours.arg(QStringLiteral("t")) + QStringLiteral(" ORDER BY 1, 2"),
    };
}

void add(QCryptographicHash &hash, const ResultRows &result)
{
    for (const QVariantList &row : result.rows) {
        for (const QVariant &value : row) {
            hash.addData(value.isNull() ? QByteArrayLiteral("N") : 'T' + value.toString().toUtf8());
            hash.addData(QByteArray(1, '\0'));
        }
        hash.addData(QByteArrayLiteral("\n"));
    }
    hash.addData(QByteArrayLiteral("\f"));
}

} // namespace

QByteArray postgresDigest(Connection &connection, const QString &what, Progress &progress)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const QString &query : schemaQueries())
        add(hash, connection.execute(query));
    const ResultRows tables = connection.execute(
        QStringLiteral("SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n "
                       "ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND ")
        + ours.arg(QStringLiteral("c")) + QStringLiteral(" ORDER BY 1"));
    qint64 done = 0;
    const qint64 total = qint64(tables.rows.size());
    for (const QVariantList &row : tables.rows) {
        const QString name = row.front().toString();
        // Worked out by the server, whatever order it reads the rows in: the sum of what each row comes to.
        hash.addData(name.toUtf8());
        add(hash, connection.execute(QStringLiteral("SELECT count(*), sum(pg_catalog.hashtextextended(t::text, 0)::numeric)::text, "
                                                    "sum(pg_catalog.hashtextextended(t::text, 1)::numeric)::text FROM ONLY %1 t").arg(name)));
        progress.report(event::Advance{what, ++done, total, event::Advance::Unit::Rows});
    }
    return hash.result().toHex();
}

} // namespace meditrack
