// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "db/dialect.h"
#include "migration/plan.h"

namespace meditrack {

/// The table alembic_version: shape, rows and texts as Alembic has them, so that both may take turns.
class VersionTable
{
public:
    VersionTable(const Config &config, const Dialect &dialect);

    bool exists(Connection &connection) const;
    /// In SELECT order, which decides what "-1" means; empty if there is no table.
    /// Throws Error (Command) for a table or rows that no run of ours or of Alembic leaves behind.
    QStringList rows(Connection &connection) const;
    void create(Connection &connection) const;
    void clear(Connection &connection) const;
    /// Throws Error (Command) with Alembic's text if the row to change is not there exactly once.
    void apply(Connection &connection, const VersionOp &op) const;

    Statement statement(const VersionOp &op) const; ///< that apply() runs
    /// What apply() does with the number of changed rows.
    void check(const VersionOp &op, qint64 changed) const;

    QStringList createSql() const;
    QString sql(const VersionOp &op) const; ///< with literal values

private:
    ResultRows select(Connection &connection) const;

    const Dialect &m_dialect;
    QString m_schema;
    QString m_name;
    bool m_primaryKey;
};

} // namespace meditrack
