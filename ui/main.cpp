// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"
#include "language.h"
#include "mainwindow.h"
#include "picture.h"
#include "style.h"

#include "core/origin.h"
#include "core/secrets.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QRegularExpression>
#include <QSettings>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Arguments
{
    meditrack::OpenRequest request;
    std::optional<meditrack::ColourScheme> scheme;
    meditrack::MainWindow::Place page = meditrack::MainWindow::Overview;
    QString picture;
    std::optional<QString> language; ///< its code
    QSize size{1280, 800};
    bool open = false;
    bool readOnly = false;
};

struct Page
{
    QString name;
    meditrack::MainWindow::Place place;
};

const std::array<Page, 5> &pages()
{
    using enum meditrack::MainWindow::Place;
    static const std::array<Page, 5> pages{{{u"overview"_s, Overview}, {u"history"_s, History}, {u"data"_s, Data}, {u"backups"_s, Backups}, {u"activity"_s, Activity}}};
    return pages;
}

QString pageNames()
{
    QStringList names;
    for (const Page &page : pages())
        names << page.name;
    return names.join(", "_L1);
}

meditrack::MainWindow::Place pageCalled(const QString &name)
{
    const auto found = std::ranges::find(pages(), name.toLower(), &Page::name);
    if (found == pages().end())
        throw meditrack::Error(meditrack::ErrorCode::Usage, u"--page must be one of %1"_s.arg(pageNames()));
    return found->place;
}

QString languageCalled(const QString &code)
{
    if (!meditrack::language::codes().contains(code))
        throw meditrack::Error(meditrack::ErrorCode::Usage, u"--language must be one of %1"_s.arg(meditrack::language::codes().join(", "_L1)));
    return code;
}

QSize sizeFrom(const QString &text)
{
    static const QRegularExpression sides(u"^([1-9][0-9]{1,3})x([1-9][0-9]{1,3})$"_s);
    const auto match = sides.match(text);
    if (!match.hasMatch())
        throw meditrack::Error(meditrack::ErrorCode::Usage, u"--size must be WIDTHxHEIGHT, such as 1280x800"_s);
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

Arguments parse()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Shows a database's Alembic history and moves it up and down."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"database"_s, u"URL or SQLite file; without it DATABASE_URL, else the start page."_s, u"[URL|FILE]"_s);
    parser.addOptions({
        {{u"c"_s, u"config"_s}, u"Configuration file; alembic.ini by default."_s, u"file"_s},
        {u"read-only"_s, u"Only look: nothing can be changed."_s},
        {u"page"_s, u"Page to begin with: %1."_s.arg(pageNames()), u"page"_s},
        {u"light"_s, u"Light colours."_s},
        {u"dark"_s, u"Dark colours."_s},
        {u"language"_s, u"Language of the window: %1."_s.arg(meditrack::language::codes().join(", "_L1)), u"code"_s},
        {u"picture"_s, u"Write a picture of the window to this PNG file and end."_s, u"file"_s},
        {u"size"_s, u"Size of the window, as 1280x800."_s, u"size"_s},
    });
    if (!parser.parse(QCoreApplication::arguments()))
        throw meditrack::Error(meditrack::ErrorCode::Usage, parser.errorText());
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();

    Arguments arguments;
    const QStringList positional = parser.positionalArguments();
    if (positional.size() > 1)
        throw meditrack::Error(meditrack::ErrorCode::Usage, u"Only one database can be opened"_s);
    arguments.request.target = positional.value(0);
    arguments.request.iniFile = parser.value(u"config"_s);
    arguments.readOnly = parser.isSet(u"read-only"_s);
    arguments.picture = parser.value(u"picture"_s);
    arguments.open = !positional.isEmpty() || parser.isSet(u"config"_s) || qEnvironmentVariableIsSet("DATABASE_URL");
    if (parser.isSet(u"page"_s))
        arguments.page = pageCalled(parser.value(u"page"_s));
    if (parser.isSet(u"dark"_s) || parser.isSet(u"light"_s))
        arguments.scheme = parser.isSet(u"dark"_s) ? meditrack::ColourScheme::Dark : meditrack::ColourScheme::Light;
    if (parser.isSet(u"language"_s))
        arguments.language = languageCalled(parser.value(u"language"_s));
    if (parser.isSet(u"size"_s))
        arguments.size = sizeFrom(parser.value(u"size"_s));
    return arguments;
}

int run(QApplication &application)
{
    const Arguments arguments = parse();
    // A picture must look the same everywhere: it neither reads nor writes what a person has set, nor asks for the system's language.
    std::unique_ptr<QSettings> store = arguments.picture.isEmpty() ? std::make_unique<QSettings>() : nullptr;
    meditrack::Settings settings = store ? meditrack::Settings::read(*store) : meditrack::Settings();
    if (!settings.postgresPrograms.isEmpty() && !qEnvironmentVariableIsSet("MEDITRACK_PG_BIN"))
        settings.usePrograms(settings.postgresPrograms);
    meditrack::language::use(arguments.language.value_or(store ? settings.language : u"en"_s));
    meditrack::theme::apply(application, arguments.scheme.value_or(settings.scheme));

    meditrack::Prompts prompts;
    meditrack::MainWindow window(settings, prompts);
    window.setConfiguration(arguments.request.iniFile);
    window.setReadOnly(arguments.readOnly);
    if (arguments.picture.isEmpty()) {
        const meditrack::Desktop desktop(window);
        QObject::connect(&window, &meditrack::MainWindow::settingsChanged, &window, [&store, &window, written = settings]() mutable {
            window.settings().write(*store, std::exchange(written, window.settings()));
            store->sync(); // a crash, or another window, takes nothing away
        });
        if (arguments.open)
            window.open(arguments.request);
        window.show();
        if (arguments.open && arguments.page != meditrack::MainWindow::Overview)
            QObject::connect(&window.session(), &meditrack::Session::stateChanged, &window, [&] { window.go(arguments.page); }, Qt::SingleShotConnection);
        return QApplication::exec();
    }
    window.resize(arguments.size);
    window.show();
    if (arguments.open)
        window.open(arguments.request);
    return meditrack::takePicture(window, arguments.open ? std::optional(arguments.page) : std::nullopt, arguments.picture);
}

} // namespace

int main(int argc, char *argv[])
{
    meditrack::PrivateArguments own(argc, argv);
    QApplication::setStyle(new meditrack::Style);
    QApplication application(own.count(), own.values());
    QApplication::setApplicationName(u"meditrack-admin"_s);
    QApplication::setOrganizationName(u"meditrack"_s);
    QApplication::setApplicationVersion(meditrack::programVersion());
    QGuiApplication::setApplicationDisplayName({});
    QGuiApplication::setDesktopFileName(u"meditrack-admin"_s);
    try {
        return run(application);
    } catch (const meditrack::Error &error) {
        QTextStream(stderr) << error.text() << '\n';
        return error.code == meditrack::ErrorCode::Usage ? 2 : 1;
    }
}
