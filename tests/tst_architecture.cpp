// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules that a compiler does not keep: which room may use which, and where certain headers may appear.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

namespace {

const QStringList rooms{"core", "schema", "db", "migration", "compare", "backup", "transfer", "guard", "advice", "cli"}; // each may use those before it

struct Source
{
    QString name; ///< "app/core/error.h"
    QStringList lines;
};

QString roomOf(const QString &name)
{
    return name.startsWith(QLatin1String("ui/")) ? QStringLiteral("ui") : name.section(QLatin1Char('/'), 1, 1);
}

QList<Source> sources(const QStringList &folders)
{
    const QDir root(QStringLiteral(MEDITRACK_SOURCE_DIR));
    QList<Source> found;
    for (const QString &folder : folders) {
        QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            found << Source{root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))};
        }
    }
    return found;
}

/// What is wrong with the includes of one source: "name:line: text".
QStringList wrongIncludes(const Source &source)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"));
    static const QRegularExpression gui(QStringLiteral(
        "^(QtGui|QtWidgets|QtSvg)/|^(QWidget|QApplication|QGuiApplication|QMainWindow|QDialog|QColor|QFont|QPainter|QPixmap|QImage|QIcon|"
        "QAction|QPalette|QPen|QBrush|QScreen|QWindow|QClipboard|QDesktopServices|QStandardItemModel|QTextDocument)$"));
    const QString room = roomOf(source.name);
    // Python.h stays out of every header that others include.
    static const QStringList python{"app/migration/scripthost.cpp", "app/migration/opmodule.cpp", "app/migration/opvalues.cpp", "app/migration/opvalues.h",
                                    "app/migration/opdescribed.cpp"};
    QStringList wrong;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        const QString used = include.match(source.lines.at(i)).captured(1);
        if (used.isEmpty())
            continue;
        const QString other = used.section(QLatin1Char('/'), 0, 0);
        bool bad = false;
        if (room != QLatin1String("ui")) {
            bad = gui.match(used).hasMatch() || used.startsWith(QLatin1String("ui/"));
            if (rooms.contains(other) && rooms.contains(room)) // app/main.cpp belongs to no room
                bad = bad || rooms.indexOf(other) > rooms.indexOf(room);
        } else {
            bad = other == QLatin1String("cli");
        }
        const bool isPython = used.startsWith(QLatin1String("pybind11/")) || used == QLatin1String("Python.h");
        bad = bad || (isPython && !python.contains(source.name));
        bad = bad || used.startsWith(QLatin1String("QSql")); // app/db has the databases' own interfaces
        if (bad)
            wrong << QStringLiteral("%1:%2: %3").arg(source.name).arg(i + 1).arg(source.lines.at(i).trimmed());
    }
    return wrong;
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includes();
    void includesAreSeen_data();
    void includesAreSeen();
    void sizes();
    void firstLines();
    void onlyThere_data();
    void onlyThere();
};

void TestArchitecture::includes()
{
    const QList<Source> all = sources({QStringLiteral("app"), QStringLiteral("ui")});
    QVERIFY(all.size() > 50);
    QStringList wrong;
    for (const Source &source : all)
        wrong << wrongIncludes(source);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestArchitecture::includesAreSeen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("core uses db") << "app/core/x.h" << "#include \"db/connection.h\"" << true;
    QTest::newRow("db uses core") << "app/db/x.h" << "#include \"core/error.h\"" << false;
    QTest::newRow("migration uses cli") << "app/migration/x.cpp" << "#include \"cli/cli.h\"" << true;
    QTest::newRow("engine uses ui") << "app/cli/x.cpp" << "# include \"ui/session.h\"" << true;
    QTest::newRow("ui uses migration") << "ui/x.cpp" << "#include \"migration/state.h\"" << false;
    QTest::newRow("ui uses cli") << "ui/x.cpp" << "#include \"cli/cli.h\"" << true;
    QTest::newRow("colour in the engine") << "app/core/x.h" << "#include <QColor>" << true;
    QTest::newRow("module in the engine") << "app/core/x.h" << "#include <QtGui/QFont>" << true;
    QTest::newRow("Python in its room") << "app/migration/opvalues.cpp" << "#include <pybind11/embed.h>" << false;
    QTest::newRow("Python in a header") << "app/migration/scripthost.h" << "#include <pybind11/embed.h>" << true;
    QTest::newRow("Python elsewhere") << "app/db/dialect.cpp" << "#include <Python.h>" << true;
    QTest::newRow("Qt's SQL in the engine") << "app/db/sqlitedriver.cpp" << "#include <QSqlQuery>" << true;
    QTest::newRow("Qt's SQL in the window") << "ui/x.cpp" << "#include <QSqlTableModel>" << true;
}

void TestArchitecture::includesAreSeen()
{
    QFETCH(QString, name);
    QFETCH(QString, line);
    QFETCH(bool, wrong);
    QCOMPARE(!wrongIncludes({name, {line}}).isEmpty(), wrong);
}

void TestArchitecture::sizes()
{
    QStringList large;
    for (const Source &source : sources({QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")})) {
        if (source.lines.size() > 601) // the last one is empty
            large << QStringLiteral("%1: %2 lines").arg(source.name).arg(source.lines.size() - 1);
    }
    QVERIFY2(large.isEmpty(), qPrintable(large.join(QLatin1Char('\n'))));
}

void TestArchitecture::firstLines()
{
    QStringList wrong;
    for (const Source &source : sources({QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")})) {
        if (source.lines.first() != QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later"))
            wrong << source.name;
        if (source.name.endsWith(QLatin1String(".h")) && source.lines.value(1) != QLatin1String("#pragma once"))
            wrong << source.name + QStringLiteral(" (#pragma once)");
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestArchitecture::onlyThere_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("places");
    // The engine is called, reports through Progress, gives a value or throws: no signals, and no threads but those of forEachIndex(), of a pipeline and of readJsonAhead().
    QTest::newRow("objects and threads") << "app" << R"(\bQ_OBJECT\b|\bQThread\b.*(?:start|new|create)|\bstd::j?thread\b(?!::)|\bstd::async\b|QtConcurrent)"
                                         << QStringList{"app/core/parallel.h", "app/db/sqlitepipeline.h", "app/db/sqlitepipeline.cpp", "app/db/serverwait.cpp", "app/transfer/jsonahead.cpp"};
    // Nobody is stopped in what he does but by what must be answered.
    QTest::newRow("dialogs") << "ui" << R"(\bQ(?:Dialog|MessageBox|FileDialog|InputDialog|ProgressDialog|Wizard|ErrorMessage)\b)"
                             << QStringList{"ui/prompts.cpp", "ui/passworddialog.cpp", "ui/passworddialog.h", "ui/stylesheet.cpp"};
    // A file that may be a database is opened by SQLite alone: see db/firstbytes.h.
    QTest::newRow("files") << "ui" << R"(\bQFile\s+\w+\(|\bfopen\(|\bstd::[io]?fstream\b)" << QStringList{"ui/linefile.cpp", "ui/fleetstore.cpp", "ui/backupjobs.cpp"}; // the last one deletes
}

void TestArchitecture::onlyThere()
{
    QFETCH(QString, folder);
    QFETCH(QString, what);
    QFETCH(QStringList, places);
    const QRegularExpression pattern(what);
    QVERIFY(pattern.isValid());
    QStringList wrong;
    QStringList unused = places;
    for (const Source &source : sources({folder})) {
        for (const QString &line : source.lines) {
            if (!pattern.match(line).hasMatch())
                continue;
            unused.removeAll(source.name);
            if (!places.contains(source.name))
                wrong << source.name + QStringLiteral(": ") + line.trimmed();
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QVERIFY2(unused.isEmpty(), qPrintable(unused.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
