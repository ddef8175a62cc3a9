// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/postgres.h"
#include "support/project.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// A project, the folder for its user's data, and what a clinic's database on a server may look like.
class PostgresClinic
{
public:
    PostgresClinic()
        : m_project(QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/postgres"))
    { }

    const Project &project() const { return m_project; }
    QString path(const QString &name = {}) const { return m_project.path(name); }
    QHash<QString, QString> environment() const { return {{QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data"))}}; }
    Outcome meditrack(const QString &url, const QStringList &arguments, QHash<QString, QString> more = {}) const
    {
        more.insert(environment());
        return runProgram({meditrackProgram(), QStringList{QStringLiteral("-c"), path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"), url} + arguments, {}, more,
                           m_project.path()});
    }
    /// The document that --json prints; null if it failed.
    QJsonDocument json(const QString &url, const QStringList &arguments, const QHash<QString, QString> &more = {}) const
    {
        const Outcome outcome = meditrack(url, arguments + QStringList{QStringLiteral("--json")}, more);
        if (outcome.exitCode != 0)
            qWarning("%s", outcome.errors.constData());
        return outcome.exitCode == 0 ? QJsonDocument::fromJson(outcome.output) : QJsonDocument();
    }

    /// At revision p03, with rows, odd names, and what only a server has.
    void fill(const PostgresCluster &cluster, const QString &database) const
    {
        cluster.create(database);
        const Outcome outcome = cluster.psql(database, R"(
            CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY);
            INSERT INTO alembic_version VALUES ('p03');
            CREATE SCHEMA "Odd ""schema"".x";
            CREATE TABLE "Odd ""schema"".x"."Größe 'n'" (id serial PRIMARY KEY, "select" text);
            INSERT INTO "Odd ""schema"".x"."Größe 'n'" ("select") SELECT md5(i::text) FROM generate_series(1, 77) i;
            CREATE TABLE patients (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, born date, photo bytea, tags text[], more jsonb);
            INSERT INTO patients (name, born, photo, tags, more) SELECT 'n' || i, date '1950-01-01' + i, decode(md5(i::text), 'hex'), ARRAY['a', NULL, 'ü'], '{"k": 1}' FROM generate_series(1, 2000) i;
            CREATE TABLE doses (id bigserial PRIMARY KEY, patient int NOT NULL REFERENCES patients, at timestamptz, mg numeric(8, 3)) PARTITION BY RANGE (id);
            CREATE TABLE doses_1 PARTITION OF doses FOR VALUES FROM (1) TO (1000);
            CREATE TABLE doses_2 PARTITION OF doses FOR VALUES FROM (1000) TO (100000);
            INSERT INTO doses (patient, at, mg) SELECT 1 + i % 2000, '2026-01-01Z', i / 7.0 FROM generate_series(1, 3000) i;
            CREATE TABLE parent (a int); CREATE TABLE child (b int) INHERITS (parent);
            INSERT INTO parent VALUES (1); INSERT INTO child VALUES (2, 3), (4, 5);
            CREATE VIEW names AS SELECT name FROM patients;
            CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM doses;
            CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE UNLOGGED TABLE scratch (a int); INSERT INTO scratch VALUES (1);
            COMMENT ON TABLE patients IS 'who comes';
            GRANT SELECT ON patients TO PUBLIC;
            SELECT lo_from_bytea(0, 'a large object');
        )");
        if (outcome.exitCode != 0)
            qFatal("%s", outcome.errors.constData());
    }

private:
    Project m_project;
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
