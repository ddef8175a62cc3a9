// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/postgressequences.h"

#include "db/sqlitetokens.h"

#include <algorithm>

namespace meditrack {

namespace {

constexpr auto sequencesQuery = R"(
SELECT DISTINCT ON (q.oid, q.attname) pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(s.relname), q.attname, q.owned,
       pg_catalog.pg_has_role(s.relowner, 'USAGE'), pg_catalog.has_sequence_privilege(s.oid, 'UPDATE'), pg_catalog.has_sequence_privilege(s.oid, 'SELECT'),
       p.seqincrement, p.seqmin, p.seqmax
FROM (SELECT d.objid AS oid, a.attname, true AS owned
      FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = $1 AND d.deptype IN ('a', 'i')
      UNION ALL
      SELECT d.refobjid, a.attname, false
      FROM pg_catalog.pg_attrdef e JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid = e.oid AND d.refclassid = 'pg_catalog.pg_class'::regclass
      JOIN pg_catalog.pg_attribute a ON a.attrelid = e.adrelid AND a.attnum = e.adnum WHERE e.adrelid = $1) q
JOIN pg_catalog.pg_sequence p ON p.seqrelid = q.oid JOIN pg_catalog.pg_class s ON s.oid = q.oid JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
ORDER BY q.oid, q.attname, q.owned DESC)";

bool isNumber(const PostgresTable &table, const QString &column)
{
    for (size_t i = 0; i < table.types.size(); ++i) {
        if (table.table.columns[i].name == column)
            return table.types[i].kind == PostgresType::Kind::Integer;
    }
    return false;
}

bool isBehind(const PostgresSequence &sequence, qint64 number, qint64 other)
{
    return sequence.increment > 0 ? number > other : number < other;
}

/// The last number in the table, in the direction in which the sequence counts.
std::optional<qint64> lastNumber(Connection &connection, const PostgresTable &table, const PostgresSequence &sequence)
{
    const QVariant found = connection.scalar(QStringLiteral("SELECT %1(%2) FROM %3")
                                                 .arg(sequence.increment > 0 ? QStringLiteral("max") : QStringLiteral("min"), inQuotes(sequence.column), table.from()));
    return found.isNull() ? std::nullopt : std::optional(found.toLongLong());
}

/// Behind what is in the table and what the file tells, as far as the sequence goes; nullopt: it begins at its start.
std::optional<qint64> wantedNumber(Connection &connection, const PostgresTable &table, const PostgresSequence &sequence, std::optional<qint64> told)
{
    const std::optional<qint64> here = lastNumber(connection, table, sequence);
    if (!here && !told)
        return std::nullopt;
    const qint64 last = !here || (told && isBehind(sequence, *told, *here)) ? *told : *here;
    return last < sequence.lowest ? std::nullopt : std::optional(std::min(last, sequence.highest));
}

void setSequence(Connection &connection, const PostgresTable &table, const PostgresSequence &sequence, std::optional<qint64> told, ImportMode mode, Progress &progress)
{
    const std::optional<qint64> wanted = wantedNumber(connection, table, sequence, told);
    const bool exactly = mode == ImportMode::Replace && sequence.isOwned && sequence.isMine;
    if (exactly) // a new beginning is taken back with the transaction, and with it what is set afterwards
        connection.execute(QStringLiteral("ALTER SEQUENCE %1 RESTART").arg(sequence.sql));
    if (!wanted)
        return;
    if (!exactly && sequence.isReadable) {
        const std::optional<qint64> now = sequence.last(connection);
        if (now && !isBehind(sequence, *wanted, *now))
            return;
    }
    if (!exactly && !(sequence.isWritable && sequence.isReadable)) {
        progress.report(event::Notice{event::Notice::Level::Warning,
                                      QStringLiteral("The sequence %1 could not be set to %2: this user may not. New rows of '%3' may get numbers that are taken.")
                                          .arg(sequence.sql, QString::number(*wanted), table.table.name)});
        return;
    }
    connection.execute(QStringLiteral("SELECT pg_catalog.setval($1::regclass, $2::bigint, true)"), {sequence.sql, *wanted});
}

} // namespace

std::optional<qint64> PostgresSequence::last(Connection &connection) const
{
    const QVariantList row = connection.execute(QStringLiteral("SELECT last_value, is_called FROM %1").arg(sql)).rows.front();
    if (row.at(1).toBool())
        return row.at(0).toLongLong();
    // ALTER SEQUENCE … RESTART WITH n has given all before n.
    const QVariant start = connection.scalar(QStringLiteral("SELECT seqstart FROM pg_catalog.pg_sequence WHERE seqrelid = $1::regclass"), {sql});
    if (start.toLongLong() == row.at(0).toLongLong())
        return std::nullopt;
    return row.at(0).toLongLong() - increment;
}

std::vector<PostgresSequence> sequencesOf(Connection &connection, const PostgresTable &table)
{
    std::vector<PostgresSequence> found;
    for (const QVariantList &row : connection.execute(QLatin1String(sequencesQuery), {table.oid}).rows) {
        if (isNumber(table, row.at(1).toString()))
            found.push_back({row.at(0).toString(), row.at(1).toString(), row.at(2).toBool(), row.at(3).toBool(), row.at(4).toBool(), row.at(5).toBool(),
                             row.at(6).toLongLong(), row.at(7).toLongLong(), row.at(8).toLongLong()});
    }
    return found;
}

std::optional<qint64> tellingSequence(Connection &connection, const PostgresTable &table)
{
    const QStringList key = table.table.primaryKey();
    for (const PostgresSequence &sequence : sequencesOf(connection, table)) {
        if (key != QStringList{sequence.column} || !sequence.isReadable || !sequence.isOwned || sequence.increment < 0)
            continue;
        const std::optional<qint64> last = sequence.last(connection);
        const std::optional<qint64> highest = lastNumber(connection, table, sequence);
        if (last && (!highest || *last > *highest))
            return last;
    }
    return std::nullopt;
}

void setSequences(Connection &connection, const PostgresTable &table, std::optional<qint64> told, ImportMode mode, Progress &progress)
{
    const QStringList key = table.table.primaryKey();
    for (const PostgresSequence &sequence : sequencesOf(connection, table))
        setSequence(connection, table, sequence, key == QStringList{sequence.column} ? told : std::nullopt, mode, progress);
}

} // namespace meditrack
