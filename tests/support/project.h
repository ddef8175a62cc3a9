// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "migration/migrator.h"
#include "support/program.h"

#include <QTemporaryDir>

/// A migration project in a folder of its own, gone with the test; `alembic` and we can both use it.
class Project
{
public:
    Project();
    /// A copy of a folder with versions/ in it (tests/data/projects/NAME, migrations).
    explicit Project(const QString &source);

    QString path(const QString &name = {}) const;
    QString write(const QString &name, const QByteArray &text);
    /// versions/ID.py with these bodies of upgrade() and downgrade(), each line one statement.
    QString addScript(const QString &id, const QString &down, const QString &up, const QString &back = {},
                      const QString &more = {});
    /// c1 … cN, each creating a table t1 … tN with one row.
    void addChain(int count);

    QString databasePath() const { return path(QStringLiteral("test.db")); }
    void useQuery(const QString &query) { m_query = query; } ///< of the database URL: "timeout=0.2"
    meditrack::DatabaseUrl url() const;
    meditrack::Config config() const;
    meditrack::Plan upgrade(const QString &target = QStringLiteral("heads"), bool perRevision = false) const;
    meditrack::Plan downgrade(const QString &target) const;
    QStringList rows() const; ///< of the version table

    /// Python's own program on this project and database.
    Outcome alembic(const QStringList &arguments, const QString &database = {}) const;
    Outcome alembicOn(const QString &url, const QStringList &arguments) const;
    Outcome meditrack(const QStringList &arguments) const;
    Outcome meditrackOn(const QString &url, const QStringList &arguments) const;

private:
    QTemporaryDir m_folder;
    QString m_query;
};

QStringList idsOf(const meditrack::Plan &plan); ///< the revisions, in the order of the steps
/// SQLAlchemy 1.4, which Debian's Alembic uses, puts brackets round every expression after DEFAULT; 2.0 only round
/// those that are more than a word (or a number, where we compare).
QString withBareDefaults(QString sql);

/// Everything in a database as text, with bare defaults: sqlite_master, then the rows of each table with their types.
/// With sameTime, values of columns created_at and updated_at are told only as set or not.
QByteArray dumpOf(const QString &databasePath, bool sameTime = false);
/// dumpOf as one line a thing, for a readable comparison.
QStringList dumpLines(const QString &databasePath, bool sameTime = false);
QByteArray bytesOf(const QString &path);
/// One statement on a database file.
void runSql(const QString &databasePath, const QString &sql);
