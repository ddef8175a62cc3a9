// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include <QApplication>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

namespace meditrack {

namespace {

constexpr int SettleMilliseconds = 150; ///< layouts and queued replots

void save(MainWindow &window, const QString &file)
{
    if (window.grab().save(file, "PNG"))
        return QCoreApplication::exit(0);
    QTextStream(stderr) << MainWindow::tr("The picture cannot be written to %1").arg(file) << '\n';
    QCoreApplication::exit(1);
}

} // namespace

int takePicture(MainWindow &window, std::optional<MainWindow::Place> page, const QString &file)
{
    const auto later = [&window, file] { QTimer::singleShot(SettleMilliseconds, &window, [&window, file] { save(window, file); }); };
    QObject::connect(&window.session(), &Session::failed, &window, [](const Error &error) {
        QTextStream(stderr) << error.text() << '\n';
        QCoreApplication::exit(1);
    });
    // Nobody is there to be asked.
    QObject::connect(&window.session(), &Session::passwordWanted, &window, [&window] { window.session().declineSignIn(); });
    if (page) {
        QObject::connect(&window.session(), &Session::stateChanged, &window, [&window, page] { window.go(*page); });
        // When the rows are counted, too.
        QObject::connect(&window.session(), &Session::busyChanged, &window, [&window, later](bool running) {
            if (!running && window.session().snapshot())
                later();
        });
    } else {
        later();
    }
    return QApplication::exec();
}

} // namespace meditrack
