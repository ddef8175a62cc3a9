// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

std::atomic<bool> interrupted{false};

void interrupt(int)
{
    interrupted.store(true, std::memory_order_relaxed);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("meditrack"));
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);

    QTextStream in(stdin);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const bool interactive = isatty(STDIN_FILENO) == 1;
    const QString bundled = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/meditrack/migrations/alembic.ini");
    return meditrack::cli::run(QCoreApplication::arguments().mid(1), {in, out, err, interactive},
                               {QFileInfo::exists(bundled) ? QFileInfo(bundled).canonicalFilePath() : QString(), &interrupted});
}
