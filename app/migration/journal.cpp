// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/journal.h"

#include "core/secrets.h"
#include "db/serverwait.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace meditrack {

namespace {

using Result = JournalEntry::Result;

constexpr Result results[] = {Result::Done, Result::Failed, Result::Cancelled, Result::Interrupted};

qint64 steadyNow()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

QJsonValue count(qint64 rows)
{
    return rows < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(rows);
}

QJsonObject known(const JournalEntry &entry, bool withEnd)
{
    QJsonObject object{{"id", entry.id}, {"verb", entry.verb},
                       {"started", entry.started.toUTC().toString(Qt::ISODateWithMs)},
                       {"heads_before", QJsonArray::fromStringList(entry.headsBefore)}};
    put(object, "program", entry.origin.program);
    put(object, "user", entry.origin.user);
    put(object, "host", entry.origin.host);
    put(object, "backup", entry.backup);
    put(object, "digest", QString::fromLatin1(entry.digest));
    put(object, "journal_mode", entry.journalMode);
    if (withEnd) {
        object.insert(QStringLiteral("seconds"), entry.seconds);
        object.insert(QStringLiteral("result"), wordOf(entry.result));
        object.insert(QStringLiteral("heads_after"), QJsonArray::fromStringList(entry.headsAfter));
        put(object, "error", withoutPasswords(entry.error, {}));
    }
    QJsonArray rows;
    for (const JournalEntry::RowChange &each : entry.rows)
        rows.append(QJsonObject{{"table", each.table}, {"before", count(each.before)}, {"after", count(each.after)}});
    if (!rows.isEmpty())
        object.insert(QStringLiteral("rows"), rows);
    QJsonArray scripts;
    for (const JournalEntry::Script &each : entry.scripts)
        scripts.append(QJsonObject{{"revision", each.revision}, {"hash", QString::fromLatin1(each.hash)}});
    if (!scripts.isEmpty())
        object.insert(QStringLiteral("scripts"), scripts);
    return object;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list << each.toString();
    return list;
}

/// nullopt: no line of a journal.
std::optional<JournalEntry> fromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object[QLatin1String(key)].toString(); };
    JournalEntry entry;
    entry.id = text("id");
    entry.verb = text("verb");
    entry.started = QDateTime::fromString(text("started"), Qt::ISODateWithMs);
    if (entry.id.isEmpty() || entry.verb.isEmpty() || !entry.started.isValid())
        return std::nullopt;
    entry.origin = {text("program"), text("user"), text("host")};
    entry.backup = text("backup");
    entry.digest = text("digest").toLatin1();
    entry.journalMode = text("journal_mode");
    entry.error = text("error");
    entry.seconds = object[QLatin1String("seconds")].toDouble();
    entry.headsBefore = texts(object[QLatin1String("heads_before")]);
    entry.headsAfter = texts(object[QLatin1String("heads_after")]);
    const QString word = text("result");
    for (const Result each : results) {
        if (wordOf(each) == word)
            entry.result = each;
    }
    for (const QJsonValue &each : object[QLatin1String("rows")].toArray())
        entry.rows.push_back({each[QLatin1String("table")].toString(), each[QLatin1String("before")].toInteger(-1),
                              each[QLatin1String("after")].toInteger(-1)});
    for (const QJsonValue &each : object[QLatin1String("scripts")].toArray())
        entry.scripts.push_back({each[QLatin1String("revision")].toString(), each[QLatin1String("hash")].toString().toLatin1()});
    return entry;
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// Adds one line in one write and waits until it is on the disk. Empty, or why it could not be done.
QString append(const QString &path, QByteArray line)
{
    // For reading too, to see how it ends. No link is followed: it could lead anywhere.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (file < 0)
        return systemError();
    const auto closing = qScopeGuard([file] { ::close(file); });
    struct stat status = {};
    if (::fstat(file, &status) != 0)
        return systemError();
    if (!S_ISREG(status.st_mode))
        return QStringLiteral("It is no regular file");
    // A line that somebody began and could not finish is not to swallow this one.
    char last = '\n';
    if (status.st_size > 0 && ::pread(file, &last, 1, status.st_size - 1) == 1 && last != '\n')
        line.prepend('\n');
    const ssize_t written = ::write(file, line.constData(), size_t(line.size()));
    if (written < 0)
        return systemError();
    if (written != line.size())
        return QStringLiteral("The disk is full");
    return ::fsync(file) == 0 ? QString() : systemError();
}

} // namespace

QJsonObject toJson(const JournalEntry &entry)
{
    return known(entry, true);
}

QString wordOf(JournalEntry::Result result)
{
    switch (result) {
    case Result::Done:
        return QStringLiteral("done");
    case Result::Failed:
        return QStringLiteral("failed");
    case Result::Cancelled:
        return QStringLiteral("cancelled");
    case Result::Interrupted:
        break;
    }
    return QStringLiteral("interrupted");
}

Journal::Journal(const DatabaseUrl &url)
{
    if (!url.isSqlite()) {
        m_server.emplace(url);
        if (url.isComparedWhole)
            m_missing = ServerJournal::Missing::LeaveOut;
        m_path = m_server->fallbackPath();
        return;
    }
    const QString file = url.filePath();
    if (file.isEmpty())
        return;
    const QString real = QFileInfo(file).canonicalFilePath(); // one journal, whatever the links to the database
    m_path = (real.isEmpty() ? file : real) + QStringLiteral(".meditrack.jsonl");
}

void Journal::begin(const JournalEntry &entry, Progress &progress) const
{
    write("begin", entry, progress);
}

void Journal::end(const JournalEntry &entry, Progress &progress) const
{
    write("end", entry, progress);
}

void Journal::hurry(bool isSilent)
{
    m_isSilent = isSilent;
    if (m_server)
        m_server->hurry();
}

void Journal::write(const char *event, const JournalEntry &entry, Progress &progress) const
{
    if (m_path.isEmpty())
        return;
    QJsonObject line = known(entry, qstrcmp(event, "end") == 0);
    line.insert(QStringLiteral("event"), QLatin1String(event));
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact);
    if (m_server && !m_isSilent && writeToServer(text, progress))
        return;
    if (m_server)
        QDir().mkpath(QFileInfo(m_path).path());
    const QString problem = append(m_path, text + '\n');
    if (!problem.isEmpty())
        progress.report(event::Notice{event::Notice::Level::Warning,
                                      QStringLiteral("The journal '%1' cannot be written: %2. Nobody will find this %3 in it.")
                                          .arg(m_path, problem, entry.verb)});
}

bool Journal::writeToServer(const QByteArray &line, Progress &progress) const
{
    try {
        return m_server->append(line, progress, m_missing);
    } catch (const Error &error) {
        if (error.code != ErrorCode::PermissionDenied && error.code != ErrorCode::ReadOnly)
            progress.report(event::Notice{event::Notice::Level::Warning,
                                          QStringLiteral("The journal %1 cannot be written: %2 It goes to '%3'.").arg(ServerJournal::place(), error.message, m_path)});
        return false;
    }
}

QByteArrayList Journal::linesOfFile() const
{
    QFile file(m_path);
    if (!isKept() || !file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        throw Error(file.error() == QFile::OpenError && ::access(QFile::encodeName(m_path).constData(), R_OK) != 0 ? ErrorCode::PermissionDenied : ErrorCode::Io,
                    QStringLiteral("The journal '%1' cannot be read: %2.").arg(m_path, file.errorString()))
            .advise(QStringLiteral("Ask its owner for access, or run as the user that owns it."));
    QByteArrayList lines;
    while (!file.atEnd())
        lines << file.readLine().trimmed();
    return lines;
}

QByteArrayList Journal::lines(Progress &progress, QStringList *warnings) const
{
    QByteArrayList found;
    if (m_server) {
        try {
            found = m_server->lines(progress);
        } catch (const Error &error) {
            if (error.code != ErrorCode::PermissionDenied)
                throw;
            if (warnings)
                *warnings << QStringLiteral("The journal %1 cannot be read: %2.").arg(ServerJournal::place(), error.message);
        }
    }
    const QByteArrayList ofFile = linesOfFile();
    found += ofFile;
    if (m_server && !ofFile.isEmpty())
        std::ranges::stable_sort(found, {}, [](const QByteArray &line) { return QJsonDocument::fromJson(line)[QLatin1String("started")].toString(); });
    return found;
}

std::vector<JournalEntry> Journal::entries(Progress &progress, QStringList *warnings) const
{
    std::vector<JournalEntry> found;
    QHash<QString, size_t> places;
    int number = 0;
    for (const QByteArray &line : lines(progress, warnings)) {
        ++number;
        if (line.isEmpty())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const QString event = object[QLatin1String("event")].toString();
        std::optional<JournalEntry> entry = fromJson(object);
        if (!entry || (event != QLatin1String("begin") && event != QLatin1String("end"))) {
            if (warnings)
                *warnings << QStringLiteral("Line %1 of the journal '%2' is damaged and was passed over.").arg(number).arg(m_path);
            continue;
        }
        const auto known = places.constFind(entry->id);
        if (known == places.cend()) {
            places.insert(entry->id, found.size());
            found.push_back(std::move(*entry));
        } else if (event == QLatin1String("end")) {
            found[*known] = std::move(*entry);
        }
    }
    for (size_t i = 0; i + 1 < found.size(); ++i) {
        if (found[i].result == Result::Interrupted)
            found[i].headsAfter = found[i + 1].headsBefore;
    }
    return found;
}

JournalRecord::JournalRecord(const DatabaseUrl &url, const QString &verb, Progress &progress)
    : m_journal(url)
    , m_progress(progress)
    , m_startedAt(steadyNow())
{
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.verb = verb;
    entry.origin = Origin::current();
    entry.started = currentTime().toUTC();
}

JournalRecord::~JournalRecord()
{
    end(Result::Failed);
}

void JournalRecord::begin()
{
    m_begun = true;
    m_journal.begin(entry, m_progress);
}

void JournalRecord::done()
{
    entry.error.clear();
    end(Result::Done);
}

void JournalRecord::failed(const Error &error)
{
    entry.error = error.message;
    if (error.code == ErrorCode::Cancelled)
        m_journal.hurry(isServerGivenUp(error));
    end(error.code == ErrorCode::Cancelled ? Result::Cancelled : Result::Failed);
}

void JournalRecord::end(Result result)
{
    if (!m_begun)
        return;
    m_begun = false;
    entry.result = result;
    entry.seconds = double(steadyNow() - m_startedAt) / 1e9;
    m_journal.end(entry, m_progress);
}

} // namespace meditrack
