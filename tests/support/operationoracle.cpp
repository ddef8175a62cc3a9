// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/operationoracle.h"

#include "migration/scriptrunner.h"
#include "support/errorof.h"

#include <QJsonArray>
#include <QTest>

using namespace meditrack;

namespace {

QStringList linesOf(const QString &name)
{
    return QString::fromUtf8(bytesOf(QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/operations/") + name)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QString unescaped(QString line)
{
    // "\\" first becomes a character that no snippet has, so that "\\n" stays two characters.
    return line.replace(QLatin1String("\\\\"), QString(QChar(0))).replace(QLatin1String("\\n"), QLatin1String("\n")).replace(QChar(0), QLatin1Char('\\'));
}

void addColumns()
{
    QTest::addColumn<QString>("snippet");
    QTest::addColumn<QJsonValue>("expected");
}

} // namespace

QStringList snippetsOf(const QString &name)
{
    QStringList snippets;
    for (const QString &line : linesOf(name))
        snippets << unescaped(line);
    return snippets;
}

void addOracleRows(const QString &dialect, const QStringList &snippets)
{
    addColumns();
    const QJsonArray answers = askPython(QStringLiteral("operations.py"), QJsonArray{dialect, QJsonArray::fromStringList(snippets)}).toArray();
    for (qsizetype i = 0; i < snippets.size(); ++i)
        QTest::newRow(qPrintable(snippets.at(i))) << snippets.at(i) << answers.at(i);
}

void addRowsOfNewer(const QString &name)
{
    addColumns();
    const QStringList lines = linesOf(name);
    for (qsizetype at = 0; at < lines.size();) {
        const QString snippet = unescaped(lines.at(at));
        QJsonArray expected;
        while (++at < lines.size() && lines.at(at).startsWith(QLatin1Char(' ')))
            expected.append(lines.at(at).simplified());
        QTest::newRow(qPrintable(snippet)) << snippet << QJsonValue(expected);
    }
}

OperationPrinter::OperationPrinter(const Dialect &dialect)
    : m_dialect(dialect)
{
}

QStringList OperationPrinter::statements(const QString &snippet)
{
    QStringList found;
    ScriptSettings settings;
    settings.paramstyle = QStringLiteral("named"); // as the oracle
    TextContext context(m_dialect, settings, [&](const QString &text) { found << text.simplified(); });
    Revision revision;
    revision.id = QStringLiteral("abc");
    revision.path = m_project.addScript(revision.id, {}, snippet, {}, QStringLiteral("from sqlalchemy.dialects import mysql, postgresql, sqlite\n"));
    m_host.run(revision, ScriptDirection::Upgrade, context);
    return found;
}

void OperationPrinter::compare()
{
    QFETCH(QString, snippet);
    QFETCH(QJsonValue, expected);
    QStringList ours;
    const auto error = errorOf([&] { ours = statements(snippet); });
    if (expected.isNull()) {
        QVERIFY2(error, "Alembic refuses this");
        QVERIFY2(error->code != ErrorCode::Internal, qPrintable(error->text()));
        return;
    }
    QVERIFY2(!error, error ? qPrintable(error->text()) : "");
    QStringList theirs;
    for (const QJsonValue &each : expected.toArray())
        theirs << withBareDefaults(each.toString()).simplified();
    for (qsizetype i = 0; i < qMax(ours.size(), theirs.size()); ++i)
        QCOMPARE(ours.value(i), theirs.value(i));
}
