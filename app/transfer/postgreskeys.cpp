// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/postgreskeys.h"

#include "core/error.h"
#include "db/sqlitetokens.h"
#include "transfer/referencecheck.h"

namespace meditrack {

namespace {

/// Of a table and its partitions ($1), by whichever end. Keys of partitions that come from their table go with it.
constexpr auto keysQuery = R"(
WITH tree AS (SELECT $1::oid AS oid UNION SELECT relid::oid FROM pg_catalog.pg_partition_tree($1::oid::regclass))
SELECT c.oid, pg_catalog.quote_ident(c.conname), pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(ct.relname),
       pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(pt.relname),
       pg_catalog.pg_get_constraintdef(c.oid), coalesce(pg_catalog.quote_literal(pg_catalog.obj_description(c.oid, 'pg_constraint')), ''),
       CASE WHEN pg_catalog.pg_table_is_visible(ct.oid) THEN '' ELSE cn.nspname || '.' END || ct.relname,
       CASE WHEN pg_catalog.pg_table_is_visible(pt.oid) THEN '' ELSE pn.nspname || '.' END || pt.relname,
       (SELECT array_agg(a.attname ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k (number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number),
       (SELECT array_agg(a.attname ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k (number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number),
       c.confdeltype IN ('c', 'n', 'd') AND c.confrelid IN (SELECT oid FROM tree),
       c.condeferrable,
       pg_catalog.pg_has_role(ct.relowner, 'USAGE') AND pg_catalog.has_table_privilege(c.confrelid, 'REFERENCES')
         AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_trigger t WHERE t.tgconstraint = c.oid AND t.tgenabled <> 'O'),
       pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(c.conname), pt.oid::bigint
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_class ct ON ct.oid = c.conrelid JOIN pg_catalog.pg_namespace cn ON cn.oid = ct.relnamespace
JOIN pg_catalog.pg_class pt ON pt.oid = c.confrelid JOIN pg_catalog.pg_namespace pn ON pn.oid = pt.relnamespace
WHERE c.contype = 'f' AND c.conparentid = 0 AND (c.conrelid IN (SELECT oid FROM tree) OR c.confrelid IN (SELECT oid FROM tree))
ORDER BY c.oid)";

// Before 15 those that partitions have from the whole count as internal, as those of keys do.
constexpr auto triggersQuery = R"(
SELECT pg_catalog.quote_ident(t.tgname), pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname), t.tgenabled = 'A',
       pg_catalog.pg_has_role(c.relowner, 'USAGE'), c.relname, t.tgname
FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE (NOT t.tgisinternal OR (t.tgparentid <> 0 AND t.tgconstraint = 0)) AND t.tgenabled IN ('O', 'A')
  AND t.tgrelid IN (SELECT $1::oid UNION SELECT relid::oid FROM pg_catalog.pg_partition_tree($1::oid::regclass))
ORDER BY 2, 1)";

QString quotedList(const QStringList &columns, const QString &prefix, const QString &suffix = {})
{
    QStringList parts;
    for (const QString &column : columns)
        parts << prefix + inQuotes(column) + suffix;
    return parts.join(QStringLiteral(", "));
}

} // namespace

PostgresKeys::PostgresKeys(Connection &connection, Progress &progress)
    : m_connection(connection)
    , m_progress(progress)
{
}

void PostgresKeys::suspend(const PostgresTable &table)
{
    suspendKeys(table);
    suspendTriggers(table);
}

void PostgresKeys::suspendKeys(const PostgresTable &table)
{
    for (const QVariantList &row : m_connection.execute(QLatin1String(keysQuery), {table.oid}).rows) {
        const Key key{row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString(), row.at(4).toString(), row.at(5).toString(),
                      row.at(6).toString(), row.at(7).toString(), row.at(8).toStringList(), row.at(9).toStringList(), row.at(10).toBool(), row.at(14).toLongLong()};
        if (!m_known.insert(key.oid).second)
            continue;
        if (row.at(12).toBool()) {
            m_connection.execute(QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %2").arg(key.child, key.name));
            m_dropped.push_back(key);
            continue;
        }
        m_kept.push_back(key);
        if (row.at(11).toBool())
            m_connection.execute(QStringLiteral("SET CONSTRAINTS %1 DEFERRED").arg(row.at(13).toString()));
        m_hasDeferred = m_hasDeferred || row.at(11).toBool();
    }
}

void PostgresKeys::suspendTriggers(const PostgresTable &table)
{
    for (const QVariantList &row : m_connection.execute(QLatin1String(triggersQuery), {table.oid}).rows) {
        const Trigger trigger{row.at(0).toString(), row.at(1).toString(), row.at(2).toBool()};
        if (row.at(3).toBool()) {
            m_connection.execute(QStringLiteral("ALTER TABLE ONLY %1 DISABLE TRIGGER %2").arg(trigger.table, trigger.name));
            m_triggers.push_back(trigger);
        } else {
            m_progress.report(event::Notice{event::Notice::Level::Warning,
                                            QStringLiteral("The trigger '%1' of '%2' fires for each row: only the owner of the table could switch it off.")
                                                .arg(row.at(5).toString(), row.at(4).toString())});
        }
    }
}

void PostgresKeys::requireNoCascade(const PostgresTable &table, const QStringList &emptied) const
{
    for (const Key &key : m_kept) {
        if (!key.acts || key.parentOid != table.oid || emptied.contains(key.childName))
            continue;
        if (!m_connection.scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1)").arg(key.child)).toBool())
            continue;
        throw Error(ErrorCode::Command, QStringLiteral("Replacing the rows of '%1' would change those of '%2', which the file does not have: its foreign key %3 says so, "
                                                       "and belongs to somebody else.").arg(table.table.name, key.childName, key.name))
            .means(QStringLiteral("Nothing has been changed."))
            .advise(QStringLiteral("Import as the owner of '%1', or a file that holds both tables, or use --mode upsert.").arg(key.childName));
    }
}

void PostgresKeys::restore(const QString &file)
{
    if (m_hasDeferred)
        m_connection.execute(QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE"));
    for (const Key &key : m_dropped)
        restoreKey(key, file);
    for (const Trigger &trigger : m_triggers)
        m_connection.execute(QStringLiteral("ALTER TABLE ONLY %1 ENABLE %2TRIGGER %3").arg(trigger.table, trigger.always ? QStringLiteral("ALWAYS ") : QString(), trigger.name));
}

void PostgresKeys::restoreKey(const Key &key, const QString &file)
{
    m_connection.execute(QStringLiteral("SAVEPOINT meditrack_key"));
    try {
        m_connection.execute(QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 %3").arg(key.child, key.name, key.definition));
    } catch (const Error &error) {
        if (error.kind != QLatin1String("IntegrityError"))
            throw;
        const QString detail = error.message + QLatin1Char('\n') + error.detail;
        m_connection.execute(QStringLiteral("ROLLBACK TO SAVEPOINT meditrack_key"));
        QStringList isSet;
        QStringList isSame;
        for (qsizetype i = 0; i < key.columns.size(); ++i) {
            isSet << QStringLiteral("c.%1 IS NOT NULL").arg(inQuotes(key.columns.at(i)));
            isSame << QStringLiteral("p.%1 = c.%2").arg(inQuotes(key.referred.at(i)), inQuotes(key.columns.at(i)));
        }
        const QString where = isSet.join(QStringLiteral(" AND "));
        const ResultRows rows = m_connection.execute(QStringLiteral("SELECT %1 FROM %2 c WHERE %3 AND NOT EXISTS (SELECT 1 FROM %4 p WHERE %5) LIMIT 1")
                                                         .arg(quotedList(key.columns, QStringLiteral("c."), QStringLiteral("::text")), key.child, where, key.parent,
                                                              isSame.join(QStringLiteral(" AND "))));
        if (rows.rows.empty()) // half of a key is there, where MATCH FULL wants all of it
            throw Error(ErrorCode::Sql, detail.section(QLatin1Char('\n'), 0, 0)).ofKind(QStringLiteral("IntegrityError")).means(QStringLiteral("Nothing has been changed.")).because(detail);
        BrokenReference broken{key.childName, key.parentName, key.columns, {}};
        for (const QVariant &value : rows.rows.front())
            broken.values << value.toString();
        throw referenceError(broken, file, detail);
    }
    m_connection.execute(QStringLiteral("RELEASE SAVEPOINT meditrack_key"));
    if (!key.comment.isEmpty())
        m_connection.execute(QStringLiteral("COMMENT ON CONSTRAINT %1 ON %2 IS %3").arg(key.name, key.child, key.comment));
}

} // namespace meditrack
