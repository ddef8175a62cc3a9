// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <random>
#include <vector>

/// A schema made up by chance, as DDL: an own little model, so that nothing of what is tested has a part in it.
struct RandomSchema
{
    struct Column
    {
        QString name;
        QString type;
        QString rest; ///< NOT NULL, DEFAULT …, GENERATED …
        QString comment;
    };
    struct Table
    {
        QString name;
        QString id; ///< the type of its key, with what follows
        std::vector<Column> columns;
        QStringList rules; ///< UNIQUE …, CHECK …: each about columns, named by #NAME#
        std::vector<std::pair<QString, QString>> references; ///< column → table; with the rules behind it after a '|'
        QStringList indexes; ///< "NAME|UNIQUE|elements|where"
        QString comment;
        QString suffix; ///< STRICT …
    };
    bool isSqlite = true;
    std::vector<Table> tables;
    QStringList labels; ///< of the enum; empty = there is none
    QStringList sequences; ///< statements
    QStringList views; ///< "NAME|TABLE"
    QStringList triggers; ///< "NAME|TABLE": SQLite

    QByteArray ddl() const;
    std::vector<RandomSchema> smaller() const; ///< each without one thing
};

RandomSchema randomSchema(std::mt19937 &chance, bool isSqlite);
/// Some tables are kept as they are, some changed in parts.
RandomSchema changedSchema(const RandomSchema &schema, std::mt19937 &chance);
