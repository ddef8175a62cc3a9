// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guiwindow.h"

#include "language.h"
#include "pages/reviewpage.h"
#include "pages/sheetpage.h"
#include "support/heartbeat.h"
#include "theme.h"
#include "widgets/chip.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

#include <sqlite3.h>

using namespace meditrack;

namespace {

constexpr int Patience = 60000; ///< milliseconds; a busy machine is slow, a hang is for ever
constexpr double Noticed = 10; ///< pages of labels: a disk of three tests at a time stalls, too. The goal is 50 ms: look at what is printed

/// What windows remember is no matter of whoever runs the tests, nor the other way round.
void useOwnData()
{
    static const QTemporaryDir folder;
    if (!qEnvironmentVariableIsSet("XDG_DATA_HOME"))
        qputenv("XDG_DATA_HOME", QFile::encodeName(folder.path()));
}

} // namespace

double pageOfLabels()
{
    static const double milliseconds = [] {
        double least = 1e9;
        for (int attempt = 0; attempt < 3; ++attempt) {
            QElapsedTimer clock;
            clock.start();
            QWidget page;
            auto *layout = new QVBoxLayout(&page);
            for (int i = 0; i < 100; ++i) {
                auto *label = new QLabel(QStringLiteral("Number %1 of what a page has to say, and somewhat longer than one line of it").arg(i));
                label->setWordWrap(true);
                layout->addWidget(label);
            }
            page.grab();
            least = std::min(least, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        return least;
    }();
    return milliseconds;
}

void speak(const QString &code)
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QLocale::setDefault(QLocale::c());
    language::useEnglish();
    language::use(code);
}

GuiWindow::GuiWindow(const QString &target, const QString &iniFile)
    // Dressed before it is made, as in main; $MEDITRACK_DARK is for pictures.
    : window((useOwnData(), theme::apply(*qApp, qEnvironmentVariableIsSet("MEDITRACK_DARK") ? Theme::darkOne() : Theme::light(), textScale), Settings()), prompts)
{
    window.resize(1280, 800);
    window.show();
    window.activateWindow(); // shortcuts go to the active window only
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window does not become active");
    if (!target.isEmpty())
        open(target, iniFile);
}

GuiWindow::GuiWindow(const Project &project)
    : GuiWindow(project.databasePath(), project.path(QStringLiteral("alembic.ini")))
{
}

GuiWindow::~GuiWindow()
{
    qInfo("longest silence while jobs ran: %lld ms", m_silence);
    if (isTimed && static_cast<double>(m_silence) >= Noticed * pageOfLabels())
        QTest::qFail("the window was silent for too long", __FILE__, __LINE__);
}

bool GuiWindow::open(const QString &target, const QString &iniFile)
{
    const SnapshotPtr before = window.session().snapshot();
    window.open({target, iniFile}); // perhaps in another tab
    return waitIdle() && window.session().snapshot() && window.session().snapshot() != before;
}

bool GuiWindow::waitAsked()
{
    const auto *sheet = find<SheetPage>(QStringLiteral("sheetPage"));
    return waitIdle() && sheet->isVisible() && sheet->stage() == SheetPage::Stage::Asking;
}

bool GuiWindow::waitTold()
{
    const auto *sheet = find<SheetPage>(QStringLiteral("sheetPage"));
    return waitIdle() && sheet->isVisible() && sheet->stage() == SheetPage::Stage::Told;
}

QStringList GuiWindow::comparison()
{
    const auto *table = find<SheetPage>(QStringLiteral("sheetPage"))->findChild<QTableWidget *>(QStringLiteral("comparison"));
    QStringList lines;
    for (int row = 0; table && row < table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->columnCount(); ++column)
            cells << table->item(row, column)->text();
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines;
}

QString GuiWindow::told()
{
    return find<QLabel>(QStringLiteral("sheetTitle"))->text() + QLatin1Char('\n') + find<QLabel>(QStringLiteral("sheetText"))->text();
}

bool GuiWindow::waitIdle()
{
    Heartbeat heart;
    const bool isIdle = QTest::qWaitFor([this] { return !window.session().isBusy() && !window.session().isSigningIn(); }, Patience);
    m_silence = std::max(m_silence, heart.longest());
    return isIdle;
}

void GuiWindow::click(const QString &button)
{
    auto *widget = find<QAbstractButton>(button);
    if (!widget->isVisible() || !widget->isEnabled())
        qFatal("button %s cannot be clicked", qPrintable(button));
    QTest::mouseClick(widget, Qt::LeftButton);
}

const Review &GuiWindow::review()
{
    if (!QTest::qWaitFor([this] { return window.place() == MainWindow::Review && !window.session().isBusy(); }, Patience))
        qFatal("there is no review: %s", qPrintable(message()));
    return find<ReviewPage>(QStringLiteral("reviewPage"))->review();
}

void GuiWindow::accept()
{
    review();
    click(QStringLiteral("reviewYes"));
}

void GuiWindow::upgrade()
{
    click(QStringLiteral("upgrade"));
    accept();
}

QString GuiWindow::chip()
{
    return find<Chip>(QStringLiteral("stateChip"))->text();
}

QString GuiWindow::headline()
{
    return find<QLabel>(QStringLiteral("headline"))->text();
}

QString GuiWindow::message()
{
    const auto *bar = find<MessageBar>(QStringLiteral("messageBar"));
    return bar->isVisible() ? bar->text() : QString();
}

QStringList GuiWindow::rows() const
{
    const SnapshotPtr &snapshot = window.view().session().snapshot();
    return snapshot ? snapshot->state.rows : QStringList();
}

void GuiWindow::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("MEDITRACK_PICTURES");
    if (folder.isEmpty())
        return;
    QApplication::processEvents();
    window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

QStringList tablesIn(const QString &databasePath)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(databasePath.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(databasePath));
    QStringList tables;
    const auto add = [](void *list, int, char **values, char **) {
        static_cast<QStringList *>(list)->append(QString::fromUtf8(values[0]));
        return 0;
    };
    sqlite3_exec(database, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name", add, &tables, nullptr);
    sqlite3_close(database);
    return tables;
}
