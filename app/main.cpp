// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli.h"
#include "core/secrets.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

std::atomic<bool> interrupted{false};
std::atomic<bool> asking{false};

void interrupt(int)
{
    if (asking.load(std::memory_order_relaxed))
        _exit(255); // nothing has begun yet, and the read that waits would go on waiting
    if (interrupted.exchange(true, std::memory_order_relaxed))
        _exit(130); // whatever holds the program up, a read or a script: the database takes it back by itself
}

void prepareSignals()
{
    // The first one asks a running command to stop and roll back; a second one, of either kind, ends the process at once.
    struct sigaction action = {};
    action.sa_handler = interrupt;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    // A reader that goes away (| head) must not end an upgrade in the middle.
    std::signal(SIGPIPE, SIG_IGN);
    // A file larger than the system allows is an error like a full disk, not the end.
    std::signal(SIGXFSZ, SIG_IGN);
}

/// A closed stdin, stdout or stderr would otherwise become the first file that we open.
void prepareStreams()
{
    for (int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(number, F_GETFD) == -1 && open("/dev/null", O_RDWR) == -1)
            std::abort();
    }
}

/// Text is UTF-8 here whatever the locale; Qt would say so on stderr.
void prepareLocale()
{
    setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
}

/// The width of the terminal that stdin is; 0 if it is none.
int terminalColumns()
{
    struct winsize size = {};
    return ioctl(STDIN_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    meditrack::PrivateArguments own(argc, argv);
    prepareStreams();
    prepareSignals();
    prepareLocale();
    QCoreApplication application(own.count(), own.values());
    QCoreApplication::setApplicationName(QStringLiteral("meditrack"));
    // What is wrong with an archive, we say ourselves.
    QLoggingCategory::setFilterRules(QStringLiteral("kf.archive*=false"));

    QTextStream in(stdin);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return meditrack::cli::run(
        QCoreApplication::arguments().mid(1), {in, out, err, isatty(STDIN_FILENO) == 1, terminalColumns()},
        {meditrack::bundledConfigFile(QCoreApplication::applicationDirPath()), &interrupted, &asking});
}
