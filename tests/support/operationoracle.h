// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"
#include "migration/scripthost.h"
#include "support/project.h"

#include <QStringList>

/// Bodies of upgrade() as tests/data/operations/NAME has them, one a line with "\n" and "\\" for what a line cannot hold.
QStringList snippetsOf(const QString &name);

/// Rows (snippet, expected): what Debian's Alembic writes for each, or null where it refuses.
void addOracleRows(const QString &dialect, const QStringList &snippets);
/// Rows of a file for what Debian's Alembic is too old for: a snippet and, indented, its statements by Alembic 1.19
/// with SQLAlchemy 2.0, with single spaces for white space.
void addRowsOfNewer(const QString &name);

/// Runs snippets as scripts that print their SQL.
class OperationPrinter
{
public:
    explicit OperationPrinter(const meditrack::Dialect &dialect);
    /// The statements, with single spaces for white space. Throws Error.
    QStringList statements(const QString &snippet);
    /// For the rows from above, in a test function that has fetched them.
    void compare();

private:
    const meditrack::Dialect &m_dialect;
    Project m_project;
    meditrack::ScriptHost m_host;
};
