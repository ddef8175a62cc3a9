// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/schemashape.h"

#include "db/connection.h"
#include "db/sqlitetokens.h"

using namespace meditrack;

namespace {

class Shape
{
public:
    explicit Shape(const QString &path)
        : m_connection(DatabaseUrl::parse(QStringLiteral("sqlite:///") + path), Connection::Access::Read, m_progress)
    {
    }

    QStringList all()
    {
        add(QStringLiteral("kind"), QStringLiteral("SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND name <> 'alembic_version' ORDER BY name"));
        add(QStringLiteral("more"), QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY type, name"));
        const ResultRows tables = m_connection.execute(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version' ORDER BY name"));
        for (const QVariantList &row : tables.rows)
            table(row.front().toString());
        return m_lines;
    }

private:
    void add(const QString &what, const QString &sql, const QVariantList &parameters = {})
    {
        for (const QVariantList &row : m_connection.execute(sql, parameters).rows) {
            QStringList words{what};
            for (const QVariant &value : row)
                words << (value.isNull() ? QStringLiteral("NULL") : QString::fromUtf8(value.toByteArray()) + QLatin1Char(':') + QLatin1String(value.typeName()));
            m_lines << words.join(QLatin1Char('|'));
        }
    }

    void table(const QString &name)
    {
        add(name + QStringLiteral(" column"), QStringLiteral("SELECT cid, name, upper(type), \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?)"), {name});
        // The names of the indexes that constraints make count the constraints, whose order is free.
        add(name + QStringLiteral(" key"),
            QStringLiteral("SELECT CASE WHEN l.origin = 'c' THEN l.name END, l.\"unique\", l.origin, l.partial,"
                           " (SELECT group_concat(coalesce(x.name, 'expr') || ' ' || x.\"desc\" || ' ' || x.coll || ' ' || x.key) FROM pragma_index_xinfo(l.name) AS x)"
                           " FROM pragma_index_list(?) AS l ORDER BY 1, 3, 5"), {name});
        // Word by word: quotes and letters may be others.
        const ResultRows indexes = m_connection.execute(QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name"), {name});
        for (const QVariantList &row : indexes.rows) {
            QStringList words;
            for (const SqliteToken &token : sqliteTokens(row.at(1).toString()))
                words << token.text.toUpper();
            m_lines << name + QStringLiteral(" index|") + words.join(QLatin1Char(' '));
        }
        add(name + QStringLiteral(" reference"),
            QStringLiteral("SELECT \"table\", \"from\", \"to\", on_update, on_delete, \"match\", seq FROM pragma_foreign_key_list(?) ORDER BY 1, 2, 3, 7"), {name});
        add(name + QStringLiteral(" row"), QStringLiteral("SELECT * FROM \"%1\"").arg(QString(name).replace(QLatin1Char('"'), QLatin1String("\"\""))));
    }

    NoProgress m_progress;
    Connection m_connection;
    QStringList m_lines;
};

} // namespace

QStringList shapeOf(const QString &databasePath)
{
    return Shape(databasePath).all();
}
