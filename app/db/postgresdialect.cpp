// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresdialect.h"

#include "core/error.h"

#include <QSet>

namespace meditrack {

QString PostgresDialect::name() const
{
    return QStringLiteral("postgresql");
}

QString PostgresDialect::implName() const
{
    return QStringLiteral("PostgresqlImpl");
}

bool PostgresDialect::isReserved(const QString &word) const
{
    // The words that SQLAlchemy quotes for PostgreSQL.
    static const QSet<QString> words = [] {
        const QString text = QStringLiteral(
            "all analyse analyze and any array as asc asymmetric authorization between binary both case cast "
            "check collate column constraint create cross current_catalog current_date current_role "
            "current_schema current_time current_timestamp current_user default deferrable desc distinct do else "
            "end except false fetch for foreign freeze from full grant group having ilike in initially inner "
            "intersect into is isnull join leading left like limit localtime localtimestamp natural new not "
            "notnull null of off offset old on only or order outer over overlaps placing primary references "
            "returning right select session_user similar some symmetric table then to trailing true union unique "
            "user using variadic verbose when where window with");
        const QStringList list = text.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

QString PostgresDialect::tableSuffix(const Table &) const
{
    return {};
}

std::vector<Statement> PostgresDialect::sqlFor(const AddColumn &operation) const
{
    return {{QStringLiteral("ALTER TABLE %1 ADD COLUMN %2")
                 .arg(qualified(operation.schema, operation.table), columnSpecification(operation.column)), {}}};
}

std::vector<Dialect::ScriptPart> PostgresDialect::split(const QString &script) const
{
    return {{script, 1}};
}

QStringList PostgresDialect::tableNames(Connection &) const
{
    return {};
}

bool PostgresDialect::hasTable(Connection &, const QString &, const QString &) const
{
    return false;
}

} // namespace meditrack
