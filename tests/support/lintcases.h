// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advice/lint.h"
#include "support/project.h"

#include <QTest>

/// A revision on the tables of lintProject(), and what a rule has to say of it.
struct LintCase
{
    const char *rule;
    const char *severity; ///< empty: the rule says nothing
    const char *up;
    const char *contains = "";
    const char *down = "pass";
};

/// a1: patients, doses of theirs that go with them, an empty table, and a view.
inline void addLintTables(Project &project)
{
    project.addScript(QStringLiteral("a1"), {},
                      QStringLiteral("op.create_table('patients', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(50)), sa.Column('code', sa.String(10)), "
                                     "sa.Column('phone', sa.Text()), sa.Column('born', sa.Date()))\n"
                                     "op.create_table('doses', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('patient_id', sa.Integer(), sa.ForeignKey('patients.id', ondelete='CASCADE')), "
                                     "sa.Column('amount', sa.Text()))\n"
                                     "op.create_table('empty', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a', sa.Text()))\n"
                                     "op.execute('CREATE VIEW names AS SELECT name FROM patients')"),
                      QStringLiteral("op.execute('DROP VIEW names')\nop.drop_table('empty')\nop.drop_table('doses')\nop.drop_table('patients')"));
}

/// codes c0, c1, c1, c2, c2; phones of two.
inline const QString lintRows = QStringLiteral("INSERT INTO patients (id, name, code, phone) VALUES (1, 'A', 'c0', '1'), (2, 'B', 'c1', '2'), (3, 'C', 'c1', NULL), (4, 'D', 'c2', NULL), (5, 'E', 'c2', NULL)");
inline const QString lintDoses = QStringLiteral("INSERT INTO doses VALUES (1, 1, '5 mg'), (2, 1, '5 mg'), (3, 2, 'a lot')");

inline void addLintColumns()
{
    for (const char *column : {"rule", "severity", "up", "contains", "down"})
        QTest::addColumn<QString>(column);
}

inline void addLintCase(const LintCase &each, const char *more = "")
{
    QTest::newRow(qPrintable(QStringLiteral("%1 %2: %3%4").arg(QLatin1String(each.rule), QLatin1String(*each.severity ? each.severity : "silent"), QLatin1String(each.up), QLatin1String(more))))
        << each.rule << each.severity << each.up << each.contains << each.down;
}

/// All that was found, one a line.
inline QString allOf(const meditrack::Lint &lint)
{
    QStringList lines = lint.notes;
    for (const meditrack::Finding &finding : lint.findings)
        lines << QStringLiteral("%1 %2 %3: %4").arg(finding.revision, wordOf(finding.sighting.severity), QLatin1String(finding.rule->id), finding.sighting.text);
    return lines.join(QLatin1Char('\n'));
}

/// Whether the findings are those of the case.
inline void checkLintCase(const std::vector<meditrack::Finding> &findings, const QString &all)
{
    QFETCH(QString, rule);
    QFETCH(QString, severity);
    QFETCH(QString, contains);
    QStringList severities;
    QString text;
    for (const meditrack::Finding &finding : findings) {
        if (rule != QLatin1String(finding.rule->id))
            continue;
        severities << wordOf(finding.sighting.severity);
        text += finding.sighting.text + QLatin1Char('\n');
    }
    QVERIFY2(severities.join(QLatin1Char(' ')) == severity, qPrintable(all));
    QVERIFY2(severity.isEmpty() || text.contains(contains), qPrintable(text));
}

/// A case as the revision a2: a Python script, or what comes after "SQL:" as one of SQL.
inline void addLintScript(Project &project)
{
    QFETCH(QString, up);
    QFETCH(QString, down);
    if (up.startsWith(QLatin1String("SQL:")))
        project.write(QStringLiteral("versions/a2_x.sql"), "-- A message\n-- revision: a2\n-- down_revision: a1\n-- [upgrade]\n" + up.mid(4).toUtf8() + "\n");
    else
        project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), up, down);
}

/// The test of one case by lint, with the project at a1.
inline void checkByLint(Project &project, const meditrack::Config &config)
{
    addLintScript(project);
    meditrack::NoProgress progress;
    const meditrack::Lint lint = meditrack::lint(config, {}, progress);
    QVERIFY(lint.isLive);
    QCOMPARE(lint.revisions, QStringList{QStringLiteral("a2")});
    checkLintCase(lint.findings, allOf(lint));
}

/// With rows as those of lintRows. endless: an expression that never comes to its end.
inline void checkBoundedLook(const meditrack::DatabaseUrl &url, const QString &endless)
{
    using namespace meditrack;
    const auto dialect = Dialect::create(url, Dialect::Use::Connection);
    const auto unique = [](const QString &text, bool isExpression) {
        Index index;
        index.name = QStringLiteral("ux");
        index.table = QStringLiteral("patients");
        index.elements = {{text, isExpression}};
        index.unique = true;
        return Operation(CreateIndex{index});
    };
    const Operation codes = unique(QStringLiteral("code"), false);
    const Operation never = unique(endless, true);
    NoProgress progress;
    Facts facts = readFacts(*std::make_unique<Connection>(url, Connection::Access::Read, progress), *dialect);
    LookUp look(url, *dialect, progress, 2000);
    look.ask(facts, codes);
    QCOMPARE(facts.duplicates.size(), 1);
    QVERIFY(!look.wasCut());
    look.ask(facts, never);
    QVERIFY(look.wasCut());
    QCOMPARE(facts.duplicates.size(), 1);
    const std::vector<Finding> findings = meditrack::look(never, facts);
    QVERIFY(std::ranges::any_of(findings, [](const Finding &each) { return each.sighting.severity == Severity::Note && each.sighting.text.contains(QLatin1String("nobody could look")); }));
}
