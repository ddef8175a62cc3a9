// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/fleetpage.h"
#include "support/guiwindow.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QTableView>
#include <QTest>

/// A project and its clinics: databases at c1, which differ in what stands in their table "marker". c2 fails where that is 'fails', and
/// never ends where it is 'endless'.
class Clinics
{
public:
    explicit Clinics(int count)
    {
        project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.create_table('marker', sa.Column('what', sa.String(20), unique=True))"), QStringLiteral("op.drop_table('marker')"));
        project.upgrade();
        QDir(project.path()).mkpath(QStringLiteral("clinics"));
        for (int i = 0; i < count; ++i) {
            if (!QFile::copy(project.databasePath(), path(i)))
                qFatal("no copy");
        }
        project.addScript(QStringLiteral("c2"), QStringLiteral("c1"),
                          QStringLiteral("op.create_table('made', sa.Column('id', sa.Integer()))\n"
                                         "op.execute(\"INSERT INTO marker SELECT what FROM marker WHERE what = 'fails'\")\n"
                                         "op.execute(\"INSERT INTO made WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < (SELECT CASE WHEN EXISTS (SELECT 1 FROM marker WHERE what = 'endless') "
                                         "THEN 1000000000 ELSE 10 END)) SELECT i FROM n WHERE i < 0\")"),
                          QStringLiteral("op.drop_table('made')"));
        project.addScript(QStringLiteral("c3"), QStringLiteral("c2"), QStringLiteral("op.add_column('made', sa.Column('note', sa.Text()))"), QStringLiteral("op.drop_column('made', 'note')"));
    }

    QString folder() const { return project.path(QStringLiteral("clinics")); }
    QString path(int clinic) const { return folder() + QStringLiteral("/clinic-%1.db").arg(clinic, 2, 10, QLatin1Char('0')); }
    QString iniFile() const { return project.path(QStringLiteral("alembic.ini")); }
    void mark(int clinic, const QString &what) const { runSql(path(clinic), QStringLiteral("INSERT INTO marker VALUES ('%1')").arg(what)); }
    void unmark(int clinic) const { runSql(path(clinic), QStringLiteral("DELETE FROM marker")); }
    bool isUpgraded(int clinic) const { return tablesIn(path(clinic)).contains(QStringLiteral("made")); }
    int upgraded(int count) const
    {
        int sum = 0;
        for (int i = 0; i < count; ++i)
            sum += isUpgraded(i) ? 1 : 0;
        return sum;
    }

    Project project;
};

/// The fleet's tab of a window, worked with by its widgets.
class FleetWindow : public GuiWindow
{
public:
    explicit FleetWindow(const Clinics &clinics)
    {
        window.setConfiguration(clinics.iniFile());
    }

    void show()
    {
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        if (!window.fleet() || !window.fleet()->isVisible())
            qFatal("there is no fleet");
    }
    meditrack::FleetPage &page() { return *window.fleet(); }
    meditrack::FleetModel &model() { return page().desk().model(); }
    const meditrack::FleetRun &run() { return page().runner().run(); }
    QTableView *table() { return page().findChild<QTableView *>(QStringLiteral("fleet")); }
    QString text(const QString &label) { return page().findChild<QLabel *>(label)->text(); }
    QAbstractButton *button(const QString &name)
    {
        auto *found = page().findChild<QAbstractButton *>(name);
        if (!found)
            qFatal("no button %s", qPrintable(name));
        return found;
    }
    void press(const QString &name)
    {
        if (!button(name)->isVisible() || !button(name)->isEnabled())
            qFatal("button %s cannot be pressed", qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    /// What a column says, from the top.
    QStringList column(int which)
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << table()->model()->index(row, which).data().toString();
        return texts;
    }
    QModelIndex cell(const QString &name, int which)
    {
        const qsizetype row = column(meditrack::FleetModel::Name).indexOf(name);
        return row < 0 ? QModelIndex() : table()->model()->index(static_cast<int>(row), which);
    }
    QString said(const QString &name, int which) { return cell(name, which).data().toString(); }
    void clickOn(const QString &name, int which)
    {
        const QModelIndex index = cell(name, which);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
    }
    /// All were looked at.
    bool waitLooked(int count)
    {
        return QTest::qWaitFor([&] { return model().rowCount() == count && !page().desk().isLooking() && !page().desk().isAdding(); }, 120000);
    }
    /// Nothing runs any more.
    bool waitRested()
    {
        return QTest::qWaitFor([&] { return !page().runner().isBusy() && !page().desk().isLooking(); }, 120000);
    }
    /// All that are ready, up to the question, and yes.
    void upgradeAll(bool withoutAsking)
    {
        press(QStringLiteral("fleetAll"));
        press(QStringLiteral("fleetUpgrade"));
        if (withoutAsking)
            press(QStringLiteral("fleetWithoutAsking"));
        press(QStringLiteral("yes"));
    }
};
