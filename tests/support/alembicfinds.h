// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>
#include <QTest>

/// One difference of ours in the words of tests/data/engine/autogenerate.py: what is changed as a whole goes and comes again.
inline QStringList changesOf(const QString &kind, const QString &table, const QString &name, const QStringList &aspects)
{
    const QString full = table.isEmpty() ? name : table + QLatin1Char('.') + name;
    const QString what = kind.section(QLatin1Char('_'), 1);
    if (!kind.startsWith(QLatin1String("modify_")))
        return {kind + QLatin1Char(' ') + full};
    if (aspects.isEmpty())
        return {QStringLiteral("remove_%1 %2").arg(what, full), QStringLiteral("add_%1 %2").arg(what, full)};
    QStringList changes;
    for (const QString &aspect : aspects)
        changes << QStringLiteral("modify_%1 %2").arg(aspect, full);
    return changes;
}

/// What Alembic has found and what we have, but for what only one of them does, for a reason.
inline void compareFinds(QStringList found, const QJsonArray &alembic, QStringList ours, QStringList alembics)
{
    QStringList expected;
    for (const QJsonValue &each : alembic) {
        // An index of a table that comes or goes is part of the table.
        const QString table = each.toString().section(QLatin1Char(' '), 1).section(QLatin1Char('.'), 0, 0);
        const bool isPart = each.toString().contains(QLatin1String("_index ")) && (found.contains(QStringLiteral("add_table ") + table) || found.contains(QStringLiteral("remove_table ") + table));
        if (!isPart)
            expected << each.toString();
    }
    found.sort();
    const QStringList all = found;
    for (const QString &each : expected)
        found.removeOne(each);
    for (const QString &each : all)
        expected.removeOne(each);
    ours.sort();
    alembics.sort();
    QCOMPARE(found.join(QStringLiteral(", ")), ours.join(QStringLiteral(", ")));
    QCOMPARE(expected.join(QStringLiteral(", ")), alembics.join(QStringLiteral(", ")));
}
