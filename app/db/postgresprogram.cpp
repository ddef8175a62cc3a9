// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresprogram.h"

#include "core/engine.h"
#include "db/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace meditrack {

namespace {

constexpr int mostErrors = 50; // lines that are kept; the first ones tell what happened

QStringList usualFolders()
{
    QStringList folders;
    const auto add = [&folders](const QString &parent, const QString &pattern, const QString &end) {
        for (const QString &name : QDir(parent).entryList({pattern}, QDir::Dirs | QDir::NoDotAndDotDot))
            folders << parent + QLatin1Char('/') + name + end;
    };
    add(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("*"), QStringLiteral("/bin"));
    add(QStringLiteral("/usr"), QStringLiteral("pgsql-*"), QStringLiteral("/bin"));
    folders << QStringLiteral("/usr/local/pgsql/bin");
    return folders + qEnvironmentVariable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
}

/// Its own word for it: "pg_dump (PostgreSQL) 15.8 (Debian 15.8-0+deb12u1)". Empty if it has none.
QString versionOf(const QString &path)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(path, {QStringLiteral("--version")});
    constexpr int longest = 10000; // milliseconds
    if (!process.waitForFinished(longest)) {
        process.kill();
        process.waitForFinished(longest);
        return {};
    }
    static const QRegularExpression words(QStringLiteral("^\\S+ \\(PostgreSQL\\) (\\S+)"));
    return words.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1);
}

Error noProgram(const QString &what, int wanted)
{
    return Error(ErrorCode::Unsupported, what)
        .means(Engine::tr("Nothing has been changed."))
        .advise(Engine::tr("Install the client programs of PostgreSQL %1 or newer (Debian, Ubuntu: postgresql-client-%1; Fedora, openSUSE: postgresql%1), "
                               "or name their folder in the environment variable MEDITRACK_PG_BIN or as pg_bin in [meditrack].").arg(wanted));
}

QString firstWords(const QStringList &lines)
{
    // "pg_dump: error: query failed: ERROR:  permission denied for table t": the last part is the server's own. Before it may stand what it was at.
    static const QRegularExpression level(QStringLiteral("^(error|fatal): "));
    const auto told = std::ranges::find_if(lines, [](const QString &line) { return line.contains(level); });
    QString text = told == lines.end() ? lines.value(0) : *told;
    text.remove(level);
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

ErrorCode codeOf(const QString &text)
{
    static const std::pair<const char *, ErrorCode> signs[] = {
        {"lock timeout", ErrorCode::Locked},
        {"permission denied", ErrorCode::PermissionDenied},
        {"row-level security", ErrorCode::PermissionDenied},
        {"must be owner", ErrorCode::PermissionDenied},
        {"must be superuser", ErrorCode::PermissionDenied},
        {"terminating connection", ErrorCode::ConnectionLost},
        {"server closed the connection", ErrorCode::ConnectionLost},
        {"could not connect", ErrorCode::ConnectionLost},
        {"connection to server", ErrorCode::ConnectionLost},
        {"No space left", ErrorCode::Io},
        {"could not write", ErrorCode::Io},
        {"extension control file", ErrorCode::Unsupported},
        {"is not available", ErrorCode::Unsupported}, // an extension
        {"role \"", ErrorCode::Unsupported}, // does not exist
        {"input file", ErrorCode::Corrupt},
        {"could not read from input", ErrorCode::Corrupt},
        {"could not find", ErrorCode::Corrupt},
    };
    for (const auto &[sign, code] : signs) {
        if (text.contains(QLatin1String(sign)))
            return code;
    }
    return ErrorCode::Sql;
}

} // namespace

int majorVersionOf(const QString &product)
{
    static const QRegularExpression number(QStringLiteral("(\\d+)"));
    return number.match(product).captured(1).toInt();
}

PostgresProgram findPostgresProgram(const QString &name, const QString &folder, int wanted, const QString &whose)
{
    std::vector<PostgresProgram> found;
    QSet<QString> seen;
    for (const QString &each : folder.isEmpty() ? usualFolders() : QStringList{folder}) {
        const QFileInfo file(QDir(each).filePath(name));
        if (!file.isFile() || !file.isExecutable() || seen.contains(file.canonicalFilePath()))
            continue;
        seen.insert(file.canonicalFilePath());
        if (const QString version = versionOf(file.absoluteFilePath()); !version.isEmpty())
            found.push_back({file.absoluteFilePath(), version, majorVersionOf(version)});
        if (!found.empty() && found.back().major == wanted) // none fits better, and Debian's in the PATH are Perl scripts
            break;
    }
    const QString where = folder.isEmpty() ? QString() : Engine::tr(" in '%1'").arg(folder);
    if (found.empty())
        throw noProgram(Engine::tr("There is no %1%2, which is needed for %3.").arg(name, where, whose), wanted);
    std::stable_sort(found.begin(), found.end(), [](const PostgresProgram &a, const PostgresProgram &b) { return a.major < b.major; });
    const auto fit = std::find_if(found.begin(), found.end(), [wanted](const PostgresProgram &each) { return each.major >= wanted; });
    if (fit != found.end())
        return *fit;
    throw noProgram(Engine::tr("Wrong %1: the newest one%2 is version %3 ('%4'), too old for %5.")
                        .arg(name, where, found.back().version, found.back().path, whose), wanted);
}

RunningPostgresProgram::RunningPostgresProgram(const PostgresProgram &program, const QStringList &arguments, const QProcessEnvironment &environment, Progress &progress,
                                               const QString &output)
    : m_name(QFileInfo(program.path).fileName())
    , m_progress(progress)
{
    QProcessEnvironment variables = environment;
    variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")); // we read what it says
    variables.remove(QStringLiteral("LANGUAGE"));
    m_process.setProcessEnvironment(variables);
    m_process.setStandardInputFile(QProcess::nullDevice());
    if (!output.isEmpty())
        m_process.setStandardOutputFile(output);
    // Nobody would end it, nor want what it makes, once we are gone.
    const pid_t parent = ::getpid();
    m_process.setChildProcessModifier([parent] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::setpgid(0, 0); // Ctrl+C is ours alone, and we end it in order
        if (::getppid() != parent)
            ::_exit(1);
    });
    m_process.start(program.path, arguments, QIODevice::ReadOnly);
    if (!m_process.waitForStarted(-1))
        throw Error(ErrorCode::Io, Engine::tr("'%1' cannot be started: %2.").arg(program.path, m_process.errorString()));
}

RunningPostgresProgram::~RunningPostgresProgram()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(-1);
}

bool RunningPostgresProgram::isRunning(int milliseconds)
{
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(milliseconds);
    readErrors(ended);
    if (!ended && m_progress.cancelled()) {
        m_process.kill();
        m_process.waitForFinished(-1);
        throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled."));
    }
    return !ended;
}

void RunningPostgresProgram::readErrors(bool toEnd)
{
    m_unread += m_process.readAllStandardError();
    for (;;) {
        const qsizetype end = m_unread.indexOf('\n');
        if (end < 0 && (!toEnd || m_unread.isEmpty()))
            return;
        QString line = QString::fromUtf8(end < 0 ? m_unread : m_unread.left(end)).trimmed();
        m_unread = end < 0 ? QByteArray() : m_unread.mid(end + 1);
        const QString prefix = m_name + QStringLiteral(": ");
        const bool isOurs = line.startsWith(prefix);
        if (isOurs)
            line.remove(0, prefix.size());
        if (!m_forgiven.isEmpty() && line.contains(m_forgiven)) {
            m_forgivenErrors += line.startsWith(QLatin1String("error: "));
            continue;
        }
        if (m_forgivenErrors == 1 && line == QLatin1String("warning: errors ignored on restore: 1"))
            continue;
        if (line.startsWith(QLatin1String("warning: ")))
            m_progress.report(event::Notice{event::Notice::Level::Warning, prefix + line.mid(9)});
        else if (isOurs && !line.startsWith(QLatin1String("error: ")) && !line.startsWith(QLatin1String("fatal: ")) && !line.startsWith(QLatin1String("detail: "))
                 && !line.startsWith(QLatin1String("hint: ")) && !line.startsWith(QLatin1String("from ")) && !line.startsWith(QLatin1String("while ")))
            m_lastLine = line;
        else if (!line.isEmpty() && m_errors.size() < mostErrors)
            m_errors << line;
    }
}

qint64 RunningPostgresProgram::placeIn(const QString &path) const
{
    const QString process = QStringLiteral("/proc/%1/").arg(m_process.processId());
    const QString wanted = QFileInfo(path).canonicalFilePath();
    for (const QString &number : QDir(process + QStringLiteral("fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        QFile info(process + QStringLiteral("fdinfo/") + number);
        if (QFile::symLinkTarget(process + QStringLiteral("fd/") + number) == wanted && info.open(QIODevice::ReadOnly))
            return info.readLine().mid(qstrlen("pos:")).trimmed().toLongLong(); // man 5 proc
    }
    return 0;
}

QByteArray RunningPostgresProgram::takeOutput()
{
    return m_process.readAllStandardOutput();
}

void RunningPostgresProgram::requireSuccess()
{
    while (isRunning(betweenPolls)) { }
    const bool good = m_process.exitStatus() == QProcess::NormalExit && (m_process.exitCode() == 0 || (m_process.exitCode() == 1 && m_forgivenErrors == 1));
    const bool complains = std::any_of(m_errors.begin(), m_errors.end(), [](const QString &line) { return line.startsWith(QLatin1String("error: ")); });
    if (good && !complains)
        return;
    const QString how = m_process.exitStatus() == QProcess::NormalExit ? Engine::tr("it ended with code %1").arg(m_process.exitCode())
                                                                       : Engine::tr("it was killed");
    // Whoever was killed has lost its connection as well: what it has done last is not known.
    const QString said = m_errors.join(QLatin1Char('\n'));
    throw Error(m_process.exitStatus() == QProcess::NormalExit ? codeOf(said) : ErrorCode::ConnectionLost, Engine::tr("%1 failed: %2.").arg(m_name, m_errors.isEmpty() ? how : firstWords(m_errors))).because(said);
}

QByteArray runPostgresProgram(const PostgresProgram &program, const QStringList &arguments, const QProcessEnvironment &environment, Progress &progress)
{
    RunningPostgresProgram running(program, arguments, environment, progress);
    running.requireSuccess();
    return running.takeOutput();
}

} // namespace meditrack
