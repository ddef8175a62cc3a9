// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine.h"
#include "language.h"
#include "support/guiwindow.h"
#include "support/thisbuild.h"
#include "widgets/messagebar.h"
#include "words.h"

#include <QActionGroup>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

/// A text of a catalogue, and what it is there.
struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one; with a count as many as the language has
    bool isCounted = false;
    bool isFinished = false;
};

QString catalogue(const QString &code)
{
    return QStringLiteral(MEDITRACK_SOURCE_DIR "/resources/i18n/meditrack_%1.ts").arg(code);
}

std::vector<Message> messages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    std::vector<Message> list;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            list.push_back({context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, false});
        } else if (xml.name() == "source"_L1) {
            list.back().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            list.back().isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!list.back().isCounted)
                list.back().forms << xml.readElementText();
        } else if (xml.name() == "numerusform"_L1) {
            list.back().forms << xml.readElementText();
        }
    }
    return list;
}

QString keyOf(const Message &message)
{
    return message.context + u": "_s + message.source;
}

/// "%1", "%Ln": what is filled in, each as often as it stands there.
QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%L?[n0-9]"_s);
    QStringList found;
    for (const auto &match : place.globalMatch(text))
        found << match.captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

qsizetype accelerators(QString text)
{
    return text.remove(u"&&"_s).count(u'&');
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { speak(u"en"_s); }
    void complete_data();
    void complete();
    void fits_data() { complete_data(); }
    void fits();
    void speaks_data();
    void speaks();
    void counts();
    void match_data();
    void match();
    void acceleratorsOfMenus_data() { complete_data(); }
    void acceleratorsOfMenus();
    void chosenInTheMenu();
    void commandLineStaysEnglish();
    void optionOfTheWindow();
    void everythingShown();
};

void TestTranslations::complete_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : language::codes())
        QTest::newRow(qPrintable(code)) << code;
}

/// What lupdate finds is in the catalogue, nothing else is, and all of it is translated.
void TestTranslations::complete()
{
    QFETCH(const QString, code);
    QTemporaryDir folder;
    for (const QString &each : language::codes())
        QVERIFY(QFile::copy(catalogue(each), folder.filePath(u"meditrack_%1.ts"_s.arg(each))));
    QProcess update;
    update.start(QStringLiteral(MEDITRACK_SOURCE_DIR "/packaging/translations.sh"), {QStringLiteral(MEDITRACK_LUPDATE), folder.path()});
    QVERIFY2(update.waitForFinished(120000) && update.exitCode() == 0, update.readAllStandardError().constData());

    QStringList here;
    for (const Message &message : messages(catalogue(code)))
        here << keyOf(message);
    QStringList missing;
    QStringList found;
    for (const Message &message : messages(folder.filePath(u"meditrack_%1.ts"_s.arg(code)))) {
        found << keyOf(message);
        if (!message.isFinished || !here.contains(keyOf(message)))
            missing << keyOf(message);
    }
    here.removeIf([&](const QString &key) { return found.contains(key); });
    QVERIFY2(here.isEmpty(), qPrintable(u"packaging/translations.sh has not been run since these went:\n"_s + here.join(u'\n')));
    QVERIFY2(missing.isEmpty(), qPrintable(u"%1 texts are not translated:\n"_s.arg(missing.size()) + missing.mid(0, 20).join(u'\n')));
}

/// A translation has the places of its text, and an accelerator where that has one.
void TestTranslations::fits()
{
    QFETCH(const QString, code);
    for (const Message &message : messages(catalogue(code))) {
        if (!message.isFinished)
            continue;
        const QStringList wanted = places(message.source);
        QStringList withoutCount = wanted;
        withoutCount.removeIf([](const QString &place) { return place.endsWith(u'n'); });
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            const QString &form = message.forms.at(i);
            const QByteArray told = QByteArray(keyOf(message).toUtf8()) + " → " + form.toUtf8();
            QVERIFY2(!form.isEmpty(), told.constData());
            const bool isOne = message.isCounted && message.forms.size() > 1 && i == 0; // "One stays"
            QVERIFY2(places(form) == wanted || (isOne && places(form) == withoutCount), told.constData());
            QVERIFY2(accelerators(form) == accelerators(message.source), told.constData());
            QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), told.constData());
            QVERIFY2(form.endsWith(u' ') == message.source.endsWith(u' '), told.constData());
        }
    }
}

void TestTranslations::speaks_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("applied");
    QTest::addColumn<QString>("number");
    QTest::newRow("en") << u"en"_s << u"Applied"_s << u"12,403"_s;
    QTest::newRow("de") << u"de"_s << u"Angewendet"_s << u"12.403"_s;
}

void TestTranslations::speaks()
{
    QFETCH(const QString, code);
    speak(code);
    QTEST(QCoreApplication::translate("State", "Applied"), "applied");
    QTEST(Engine::number(12403), "number");
}

/// "1 row" and "2 rows", also of more than an int can count.
void TestTranslations::counts()
{
    QCOMPARE(wording::rows(1), u"1 row"_s);
    QCOMPARE(wording::rows(2), u"2 rows"_s);
    QCOMPARE(wording::rows(5'000'000'001), QLocale().toString(5'000'000'001) + u" rows"_s);
    QCOMPARE(meditrack::tr("%Ln revisions", nullptr, 1), u"1 revision"_s);
    speak(u"de"_s);
    QCOMPARE(wording::rows(1), u"1 Zeile"_s);
    QCOMPARE(wording::rows(12403), u"12.403 Zeilen"_s);
    QCOMPARE(wording::rows(0), u"0 Zeilen"_s);
}

void TestTranslations::match_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("code");
    QTest::newRow("austria") << QStringList{u"de-AT"_s, u"de"_s} << u"de"_s;
    QTest::newRow("mexico") << QStringList{u"es-MX"_s} << u"es"_s;
    QTest::newRow("china") << QStringList{u"zh-Hans-CN"_s, u"zh-CN"_s, u"zh"_s} << u"zh_CN"_s;
    QTest::newRow("taiwan") << QStringList{u"zh-Hant-TW"_s, u"zh-TW"_s} << u"en"_s; // in other letters
    QTest::newRow("second") << QStringList{u"ja-JP"_s, u"fr-FR"_s} << u"fr"_s;
    QTest::newRow("none") << QStringList{u"ja-JP"_s} << u"en"_s;
    QTest::newRow("C") << QStringList{u"C"_s} << u"en"_s;
}

void TestTranslations::match()
{
    QFETCH(const QStringList, wanted);
    QTEST(language::match(wanted), "code");
}

/// Each letter opens one thing.
void TestTranslations::acceleratorsOfMenus()
{
    QFETCH(const QString, code);
    speak(code);
    GuiWindow gui;
    static const QRegularExpression letter(u"&([^&])"_s);
    const auto look = [](const QString &title, const QList<QAction *> &actions) {
        QHash<QString, QString> taken;
        for (const QAction *action : actions) {
            const QString key = letter.match(QString(action->text()).remove(u"&&"_s)).captured(1).toLower();
            if (key.isEmpty())
                continue;
            if (taken.contains(key))
                return u"%1: %2 and %3"_s.arg(title, taken.value(key), action->text());
            taken.insert(key, action->text());
        }
        return QString();
    };
    QCOMPARE(look(u"menu bar"_s, gui.window.menuBar()->actions()), QString());
    for (const QMenu *menu : gui.window.menuBar()->findChildren<QMenu *>())
        QCOMPARE(look(menu->title(), menu->actions()), QString());
}

/// It is remembered, and says that it is for the next time.
void TestTranslations::chosenInTheMenu()
{
    GuiWindow gui;
    auto *languages = gui.find<QActionGroup>(u"languages"_s);
    QCOMPARE(languages->actions().size(), language::codes().size() + 1);
    QVERIFY(languages->actions().at(0)->isChecked());
    for (QAction *action : languages->actions()) {
        if (action->text() == u"Deutsch"_s)
            action->trigger();
    }
    QCOMPARE(gui.message(), u"The window speaks Deutsch from its next start on."_s);
    QCOMPARE(gui.window.settings().language, u"de"_s);
    QTemporaryDir folder;
    QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    gui.window.settings().write(store);
    QCOMPARE(Settings::read(store).language, u"de"_s);
}

/// Who reads its output, a script or Alembic's own tests, need not know where it runs.
void TestTranslations::commandLineStaysEnglish()
{
    Project project;
    project.addChain(2);
    QVERIFY(QDir(project.path()).mkpath(u"data"_s)); // where alembic.ini has the database
    const auto planned = [&](const char *locale) {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LANG"_s, QLatin1String(locale));
        environment.insert(u"LC_ALL"_s, QLatin1String(locale));
        environment.insert(u"LANGUAGE"_s, u"de"_s);
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(project.path());
        program.start(thisbuild::program(u"meditrack"_s), {u"upgrade"_s, u"--plan"_s, u"head"_s});
        program.waitForFinished(60000);
        return program.readAllStandardOutput() + program.readAllStandardError();
    };
    const QByteArray english = planned("C.UTF-8");
    QVERIFY2(english.contains("Creates the table"), english.constData());
    QCOMPARE(planned("de_DE.UTF-8"), english);
}

void TestTranslations::optionOfTheWindow()
{
    QTemporaryDir folder;
    const auto run = [&](const QStringList &arguments) {
        QProcess program;
        program.start(thisbuild::program(u"meditrack-admin"_s), arguments);
        program.waitForFinished(60000);
        return std::pair(program.exitCode(), program.readAllStandardError());
    };
    QCOMPARE(run({u"--language"_s, u"de"_s, u"--picture"_s, folder.filePath(u"de.png"_s)}).first, 0);
    QCOMPARE(run({u"--language"_s, u"en"_s, u"--picture"_s, folder.filePath(u"en.png"_s)}).first, 0);
    QVERIFY(QImage(folder.filePath(u"de.png"_s)) != QImage(folder.filePath(u"en.png"_s)));
    const auto [code, text] = run({u"--language"_s, u"xx"_s});
    QCOMPARE(code, 2);
    QVERIFY2(text.contains("--language must be one of en, de, fr, es, zh_CN"), text.constData());
}

/// In a language of brackets each text of ours that is on a page has some: it is a tr(), and looked up where lupdate has put it.
void TestTranslations::everythingShown()
{
    QTemporaryDir folder;
    QFile file(catalogue(u"de"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString ts = QString::fromUtf8(file.readAll());
    static const QRegularExpression message(u"<source>(.*?)</source>(\\s*<translation)(?: type=\"unfinished\")?(.*?)</translation>"_s, QRegularExpression::DotMatchesEverythingOption);
    qsizetype from = 0;
    for (auto match = message.match(ts); match.hasMatch(); match = message.match(ts, from)) {
        const QString text = u'⟦' + match.captured(1) + u'⟧';
        const QString form = u"<numerusform>%1</numerusform>"_s.arg(text);
        const QString translated = match.captured(3).contains("numerusform"_L1) ? form + form : text;
        const QString whole = u"<source>%1</source>"_s.arg(match.captured(1)) + match.captured(2) + u'>' + translated + u"</translation>"_s;
        ts.replace(match.capturedStart(), match.capturedLength(), whole);
        from = match.capturedStart() + whole.size();
    }
    QFile marked(folder.filePath(u"marked.ts"_s));
    QVERIFY(marked.open(QIODevice::WriteOnly) && marked.write(ts.toUtf8()) > 0);
    marked.close();
    QProcess release;
    release.start(QStringLiteral(MEDITRACK_LRELEASE), {u"-silent"_s, marked.fileName()});
    QVERIFY2(release.waitForFinished(60000) && release.exitCode() == 0, release.readAllStandardError().constData());
    auto *translator = new QTranslator(qApp); // gone with the others when English is spoken again
    QVERIFY(translator->load(folder.filePath(u"marked.qm"_s)));
    QCoreApplication::installTranslator(translator);

    Project project;
    project.addChain(3);
    project.upgrade(u"c2"_s);
    GuiWindow gui(project);
    QStringList bare;
    const auto look = [&](const QString &page) {
        // Names, numbers, and what the test has made.
        static const QRegularExpression data(u"⟦|^[^A-Za-z]*$|^(c[123]|t[123]|test\\.db|alembic_version|SQL|JSON|id|PostgreSQL|db\\.example|MediTrack Admin|Script c[123])$|^(versions|postgresql:/|sqlite:)/|SQLite|^/|^Close Tab"_s);
        QApplication::processEvents();
        const auto check = [&](const QWidget *widget, const QString &text) {
            if (!data.match(text).hasMatch())
                bare << page + u": "_s + QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName() + u": "_s + text;
        };
        for (const QWidget *widget : gui.window.findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            for (const char *property : {"text", "title", "placeholderText", "toolTip", "accessibleName"}) {
                if (qobject_cast<const QLineEdit *>(widget) && qstrcmp(property, "text") == 0)
                    continue;
                check(widget, widget->property(property).toString());
            }
            if (const auto *view = qobject_cast<const QTableView *>(widget))
                for (int i = 0; i < view->model()->columnCount(); ++i)
                    check(widget, view->model()->headerData(i, Qt::Horizontal).toString());
        }
    };
    for (const QAction *action : gui.window.findChildren<QAction *>()) {
        if (!action->text().isEmpty() && !action->text().contains(u'⟦') && action->parent() != nullptr && !language::codes().contains(action->data().toString()))
            bare << u"action "_s + action->text();
    }
    for (const auto place : {MainWindow::Overview, MainWindow::History, MainWindow::Data, MainWindow::Backups, MainWindow::Activity}) {
        gui.window.go(place);
        QVERIFY(QTest::qWaitFor([&] { return !gui.window.session().job(); }, 60000));
        look(u"page %1"_s.arg(place));
    }
    QTest::keyClick(&gui.window, Qt::Key_U, Qt::ControlModifier);
    gui.review();
    look(u"review"_s);
    gui.accept();
    QVERIFY(gui.waitIdle());
    look(u"run"_s);
    QTest::keyClick(&gui.window, Qt::Key_T, Qt::ControlModifier);
    look(u"start"_s);
    QVERIFY2(bare.isEmpty(), qPrintable(u'\n' + bare.join(u'\n')));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
