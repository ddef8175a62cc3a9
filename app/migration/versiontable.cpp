// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/versiontable.h"

#include "core/engine.h"
#include "core/error.h"

namespace meditrack {

VersionTable::VersionTable(const Config &config, const Dialect &dialect)
    : m_dialect(dialect)
    , m_schema(config.versionTableSchema)
    , m_name(config.versionTable)
    , m_primaryKey(config.versionTablePrimaryKey)
{
}

bool VersionTable::exists(Connection &connection) const
{
    return m_dialect.hasTable(connection, m_schema, m_name);
}

QStringList VersionTable::rows(Connection &connection) const
{
    QStringList versions;
    if (!exists(connection))
        return versions;
    const auto odd = [this](const QString &what) {
        return Error(ErrorCode::Command, Engine::tr("The version table '%1' %2.").arg(m_name, what))
            .means(Engine::tr("Nothing was run and nothing has been changed."))
            .advise(Engine::tr("Find out which revision the database is at; \"meditrack stamp --purge head\", or another "
                                   "revision instead of head, then writes that row anew."));
    };
    for (const QVariantList &row : select(connection).rows) {
        const QString version = row.front().toString();
        if (version.trimmed().isEmpty())
            throw odd(Engine::tr("has a row that names no revision"));
        // A row that is there twice (the table may lack its key) counts once; apply() refuses to move it.
        if (!versions.contains(version))
            versions << version;
    }
    return versions;
}

ResultRows VersionTable::select(Connection &connection) const
{
    const QString table = m_dialect.qualified(m_schema, m_name);
    try {
        return connection.execute(QStringLiteral("SELECT version_num FROM %1").arg(table));
    } catch (const Error &error) {
        if (error.code != ErrorCode::Sql || !error.message.contains(QLatin1String("version_num")))
            throw;
        throw Error(ErrorCode::Command, Engine::tr("The table '%1' is no version table: it has no column version_num.").arg(m_name))
            .means(Engine::tr("Nothing was run and nothing has been changed."))
            .advise(Engine::tr("Name another one with version_table in the configuration. If nobody needs this table, drop "
                                   "it; \"meditrack stamp --purge head\", or another revision, then makes a right one."));
    }
}

QStringList VersionTable::createSql() const
{
    Table table;
    table.schema = m_schema;
    table.name = m_name;
    Column version;
    version.name = QStringLiteral("version_num");
    version.type.name = QStringLiteral("String");
    version.type.length = 32;
    version.nullable = false;
    table.columns.push_back(version);
    if (m_primaryKey)
        table.primaryKey = PrimaryKey{m_name + QStringLiteral("_pkc"), {version.name}};
    QStringList texts;
    for (const Statement &each : m_dialect.sql(CreateTable{table, false}))
        texts << each.sql;
    return texts;
}

void VersionTable::create(Connection &connection) const
{
    for (const QString &text : createSql())
        connection.execute(text);
}

void VersionTable::clear(Connection &connection) const
{
    connection.execute(QStringLiteral("DELETE FROM %1").arg(m_dialect.qualified(m_schema, m_name)));
}

Statement VersionTable::statement(const VersionOp &op) const
{
    const QString table = m_dialect.qualified(m_schema, m_name);
    switch (op.kind) {
    case VersionOp::Kind::Insert:
        return {QStringLiteral("INSERT INTO %1 (version_num) VALUES (?)").arg(table), {{op.version}}};
    case VersionOp::Kind::Update:
        return {QStringLiteral("UPDATE %1 SET version_num=? WHERE %1.version_num = ?").arg(table), {{op.to, op.version}}};
    case VersionOp::Kind::Delete:
        break;
    }
    return {QStringLiteral("DELETE FROM %1 WHERE %1.version_num = ?").arg(table), {{op.version}}};
}

QString VersionTable::sql(const VersionOp &op) const
{
    QString text = m_dialect.inlined(statement(op)).join(QString());
    if (op.kind == VersionOp::Kind::Insert && m_primaryKey && m_dialect.name() == QLatin1String("postgresql"))
        text += QStringLiteral(" RETURNING %1.version_num").arg(m_dialect.qualified(m_schema, m_name));
    return text;
}

void VersionTable::apply(Connection &connection, const VersionOp &op) const
{
    const Statement move = statement(op);
    check(op, connection.execute(m_dialect.withPlaceholders(move.sql), move.rows.front()).affected);
}

void VersionTable::check(const VersionOp &op, qint64 changed) const
{
    if (changed == 1 || op.kind == VersionOp::Kind::Insert)
        return;
    const QString what = op.kind == VersionOp::Kind::Update
        ? QStringLiteral("updating '%1' to '%2' in").arg(op.version, op.to)
        : QStringLiteral("deleting '%1' in").arg(op.version);
    throw Error(ErrorCode::Command,
                QStringLiteral("Online migration expected to match one row when %1 '%2'; %3 found").arg(what, m_name, QString::number(changed)))
        .advise(Engine::tr("Look at the rows of %1: a script, or somebody, has changed them. `stamp` can set them right.").arg(m_name));
}

} // namespace meditrack
