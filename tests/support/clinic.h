// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/project.h"
#include "support/sqliteshell.h"

#include <QDir>
#include <QFile>

/// A project with a database worth restoring: test.db is at c1, and a backup of it is in hand; since then it has moved on.
class Clinic
{
public:
    struct Shape
    {
        QString journalMode = QStringLiteral("delete");
        int pageSize = 4096;
        int rows = 300;
    };

    explicit Clinic(const Shape &shape)
        : m_shape(shape)
    {
        project.addChain(3);
        sqliteShell(project.databasePath(), QStringLiteral("PRAGMA page_size=%1; VACUUM; PRAGMA journal_mode=%2;").arg(shape.pageSize).arg(shape.journalMode));
        project.upgrade(QStringLiteral("c1"));
        sqliteShell(project.databasePath(), QStringLiteral("CREATE TABLE doses (id INTEGER PRIMARY KEY, drug TEXT NOT NULL, mg REAL);"
                                                           "CREATE INDEX doses_drug ON doses (drug);"
                                                           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                                           "INSERT INTO doses SELECT i, 'drug ' || i % 7 || hex(randomblob(40)), i / 3.0 FROM n;").arg(shape.rows));
        old = shellDump(database());
    }
    Clinic()
        : Clinic(Shape())
    {
    }

    QString database() const { return project.databasePath(); }
    /// A backup by `meditrack db backup`; its path.
    QString backUp(const QString &name = QStringLiteral("good.tar.zst"))
    {
        const QString path = project.path(name);
        const Outcome outcome = project.meditrack({QStringLiteral("db"), QStringLiteral("backup"), path});
        if (outcome.exitCode != 0)
            qFatal("%s", outcome.errors.constData());
        return path;
    }
    /// What happens after the backup: a revision, rows that come and go.
    void moveOn()
    {
        project.upgrade(QStringLiteral("c2"));
        sqliteShell(database(), QStringLiteral("DELETE FROM doses WHERE id % 3 = 0; UPDATE doses SET mg = -mg; "
                                               "INSERT INTO doses (drug, mg) VALUES ('newest', 1); CREATE TABLE later (a);"));
        now = shellDump(database());
    }
    Outcome restore(const QStringList &arguments) const
    {
        return project.meditrack(QStringList{QStringLiteral("db"), QStringLiteral("restore")} + arguments);
    }
    /// Everything that a restore could leave behind in the folder of the database.
    QStringList leftovers() const
    {
        QStringList names = QDir(project.path()).entryList({QStringLiteral(".meditrack*"), QStringLiteral("test.db-journal"), QStringLiteral("*.partial")},
                                                           QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        names += QDir(project.path(QStringLiteral("backups"))).entryList({QStringLiteral("*.partial*")}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        return names;
    }
    QByteArray check() const { return sqliteShell(database(), QStringLiteral("PRAGMA integrity_check; PRAGMA foreign_key_check;")).trimmed(); }

    Project project;
    QByteArray old; ///< the dump at the time of the backup
    QByteArray now; ///< the dump afterwards

private:
    Shape m_shape;
};

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}
