// SPDX-License-Identifier: GPL-3.0-or-later
// Who counts for a server's column, SERIAL or an identity, and how one goes on where another has stopped.
#include "compare/changes.h"

namespace meditrack {

namespace {

/// The sequence behind a column, by whatever name.
QString sequenceOf(const Table &table, const Column &column, const Dialect &dialect)
{
    return QStringLiteral("pg_get_serial_sequence(%1, %2)").arg(dialect.literal(dialect.qualified(table.schema, table.name)), dialect.literal(column.name));
}

Operation withSequence(const QString &before, const Table &table, const Column &column, const QString &after, const Dialect &dialect)
{
    return execute(QStringLiteral("DO $$ BEGIN EXECUTE '%1 SEQUENCE ' || %2%3; END $$").arg(before, sequenceOf(table, column, dialect), after.isEmpty() ? QString() : QStringLiteral(" || ' %1'").arg(after)));
}

} // namespace

bool isCounted(const Column &column)
{
    return column.identity || column.autoincrement.value_or(false);
}

Operation rememberCounter(const Table &table, const Column &column, const Dialect &dialect)
{
    return execute(QStringLiteral("SELECT set_config('meditrack.counter', coalesce(pg_sequence_last_value(%1::regclass)::text, ''), false)").arg(sequenceOf(table, column, dialect)));
}

Operation goOnCounting(const Table &table, const Column &column, bool isRemembered, const Dialect &dialect)
{
    const QString last = isRemembered ? QStringLiteral(", nullif(current_setting('meditrack.counter'), '')::bigint") : QString();
    return execute(QStringLiteral("SELECT setval(s.seqrelid::regclass, r.last) FROM pg_catalog.pg_sequence s, "
                                  "LATERAL (SELECT CASE WHEN s.seqincrement > 0 THEN greatest(max(%1)%2) ELSE least(min(%1)%2) END AS last FROM %3) r "
                                  "WHERE s.seqrelid = %4::regclass AND CASE WHEN s.seqincrement > 0 THEN r.last >= s.seqstart ELSE r.last <= s.seqstart END")
                       .arg(dialect.quoted(column.name), last, dialect.qualified(table.schema, table.name), sequenceOf(table, column, dialect)));
}

Operation dropCounter(const Table &table, const Column &column, const Dialect &dialect)
{
    return withSequence(QStringLiteral("DROP"), table, column, {}, dialect);
}

Operation countAs(const Table &table, const Column &column, bool isNew, const Dialect &dialect)
{
    const QString usual = QStringLiteral("AS %1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE").arg(dialect.typeName(column.type));
    const QString how = column.options.value(counterOption, usual).toString();
    return withSequence(QStringLiteral("ALTER"), table, column, isNew ? how + QStringLiteral(" RESTART") : how, dialect);
}

std::vector<Operation> makeSerial(const Table &of, const Column &column, const Dialect &dialect)
{
    const QString table = dialect.qualified(of.schema, of.name);
    const QString name = dialect.quoted(column.name);
    const QString sequence = dialect.qualified(of.schema, QStringLiteral("%1_%2_seq").arg(of.name, column.name));
    return {execute(QStringLiteral("CREATE SEQUENCE %1 AS %2 OWNED BY %3.%4").arg(sequence, dialect.typeName(column.type), table, name)),
            execute(QStringLiteral("ALTER TABLE %1 ALTER COLUMN %2 SET DEFAULT nextval(%3)").arg(table, name, dialect.literal(sequence)))};
}

} // namespace meditrack
