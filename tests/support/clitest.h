// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/clisession.h"
#include "support/project.h"

#include <memory>

/// "upgrade|head" as the words that a shell would hand over.
inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

inline QStringList strings(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts << each.toString();
    return texts;
}

inline QStringList ids(const QJsonArray &revisions)
{
    QStringList result;
    for (const QJsonValue &each : revisions)
        result << each[QLatin1String("revision")].toString();
    return result;
}

inline QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// A project in the current directory, whose database would be test.db: c1, c2 and c3 with a table each, and d1 beside
/// c2, labelled "doses", that depends on c3.
class CliProject
{
public:
    CliProject()
        : m_folder(m_project.path())
    {
        for (const char *name : {"ALEMBIC_CONFIG", "MEDITRACK_NOW", "MEDITRACK_JSON_ERRORS"})
            qunsetenv(name);
        qputenv("DATABASE_URL", "sqlite:///test.db");
        m_project.addChain(3);
        m_project.addScript(QStringLiteral("d1"), QStringLiteral("c1"),
                            QStringLiteral("op.create_table('d', sa.Column('id', sa.Integer()))"),
                            QStringLiteral("op.drop_table('d')"),
                            QStringLiteral("branch_labels = ('doses',)\ndepends_on = 'c3'"));
    }
    Project *operator->() { return &m_project; }

private:
    Project m_project;
    InFolder m_folder;
};
