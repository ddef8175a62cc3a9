// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet.h"

#include "words.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostDatabases = 10000;

Error notAList(const QString &why)
{
    return Error(ErrorCode::Configuration, tr("This is no list of databases: %1.").arg(why))
        .means(tr("The fleet is as it was."))
        .advise(tr("A list has a file or a URL a line, or is JSON as “Save the list” writes it."));
}

/// A path of a list is of the folder that the list lies in.
OpenRequest requestOf(const QString &written, const QString &iniFile, const QString &folder)
{
    const auto there = [&folder](const QString &path) { return path.isEmpty() ? path : QDir::cleanPath(QDir(folder).absoluteFilePath(path)); };
    const OpenRequest plain{written, {}};
    OpenRequest request = OpenRequest::of(plain.isUrl() ? written : there(written), there(iniFile));
    return request.withoutSecrets().value_or(OpenRequest());
}

FleetFile parseLines(const QByteArray &text, const QString &folder)
{
    FleetFile file;
    for (const QByteArray &line : text.split('\n')) {
        const QString written = QString::fromUtf8(line).trimmed();
        if (!written.isEmpty() && !written.startsWith(u'#'))
            file.fleet.databases << requestOf(written, {}, folder);
    }
    return file;
}

FleetFile parseJson(const QByteArray &text, const QString &folder)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(text, &problem).object();
    if (problem.error != QJsonParseError::NoError || !object.value("databases"_L1).isArray())
        throw notAList(problem.error != QJsonParseError::NoError ? problem.errorString() : tr("it has no list “databases”"));
    FleetFile file;
    const QString project = object.value("configuration"_L1).toString();
    file.fleet.project = project.isEmpty() ? QString() : QDir::cleanPath(QDir(folder).absoluteFilePath(project));
    for (const QJsonValue &value : object.value("databases"_L1).toArray()) {
        const QJsonObject each = value.toObject();
        const QString target = value.isString() ? value.toString() : each.value("database"_L1).toString();
        OpenRequest request = requestOf(target, each.value("configuration"_L1).toString(project), folder);
        request.readOnly = each.value("read_only"_L1).toBool();
        file.fleet.databases << request;
        if (const QString environment = each.value("environment"_L1).toString(); !environment.isEmpty())
            file.environments.insert(request.target, environment);
        if (each.value("canary"_L1).toBool())
            file.fleet.canary = request.target;
    }
    return file;
}

} // namespace

FleetFile FleetFile::parse(const QByteArray &text, const QString &folder)
{
    if (text.contains('\0'))
        throw notAList(meditrack::tr("it is no text"));
    FleetFile file = text.trimmed().startsWith('{') ? parseJson(text, folder) : parseLines(text, folder);
    file.fleet.databases.removeIf([](const OpenRequest &request) { return request.target.isEmpty(); });
    if (file.fleet.databases.isEmpty())
        throw notAList(meditrack::tr("no database is in it"));
    if (file.fleet.databases.size() > MostDatabases)
        throw notAList(meditrack::tr("it has too many lines"));
    return file;
}

FleetFile FleetFile::read(const QByteArray &json)
{
    try {
        return json.isEmpty() ? FleetFile() : parseJson(json, {});
    } catch (const Error &) {
        return {}; // nothing is lost but a list
    }
}

QByteArray FleetFile::toJson() const
{
    QJsonArray databases;
    for (const OpenRequest &request : fleet.databases) {
        const std::optional<OpenRequest> clean = request.withoutSecrets();
        if (!clean)
            continue;
        QJsonObject each{{u"database"_s, clean->target}};
        if (clean->iniFile != fleet.project) // an empty one is told, too: it is not the fleet's
            each.insert("configuration"_L1, clean->iniFile);
        if (environments.contains(clean->target))
            each.insert("environment"_L1, environments.value(clean->target));
        if (clean->readOnly)
            each.insert("read_only"_L1, true);
        if (fleet.canary == clean->target)
            each.insert("canary"_L1, true);
        databases << each;
    }
    return QJsonDocument(QJsonObject{{u"configuration"_s, fleet.project}, {u"databases"_s, databases}}).toJson();
}

QByteArray FleetFile::toLines() const
{
    QByteArray text;
    for (const OpenRequest &request : fleet.databases) {
        if (const std::optional<OpenRequest> clean = request.withoutSecrets())
            text += clean->target.toUtf8() + '\n';
    }
    return text;
}

namespace {

const QStringList StateWords{u"waiting"_s, u"running"_s, u"done"_s, u"nothing"_s, u"failed"_s, u"cancelled"_s, u"interrupted"_s, u"left out"_s}; ///< in the order of State

Error errorOf(const QJsonObject &object)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1StringView(name)).toString(); };
    Error error(ErrorCode::Command, text("message"));
    error.means(text("consequence")).advise(text("advice")).because(text("detail")).inRevision(text("revision")).executing(text("sql"));
    return error.at(text("file"), object.value("line"_L1).toInt());
}

QString now8601(const QDateTime &when)
{
    return when.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QJsonObject errorToJson(const Error &error)
{
    QJsonObject object{{u"message"_s, error.message}};
    const std::pair<QString, QString> parts[] = {{u"consequence"_s, error.consequence}, {u"advice"_s, error.advice}, {u"detail"_s, error.detail},
                                                 {u"revision"_s, error.revision},       {u"file"_s, error.file},     {u"sql"_s, error.sql}};
    for (const auto &[name, text] : parts) {
        if (!text.isEmpty())
            object.insert(name, text);
    }
    if (error.line > 0)
        object.insert("line"_L1, error.line);
    return object;
}

QString wordOf(FleetRun::State state)
{
    return StateWords.at(static_cast<int>(state));
}

FleetRun::FleetRun(std::vector<Turn> turns, bool asks, const QDateTime &now)
    : m_turns(std::move(turns))
    , m_begun(now)
    , m_changed(now)
    , m_asks(asks)
{
}

FleetRun FleetRun::parse(const QByteArray &lines)
{
    FleetRun run;
    for (const QByteArray &line : lines.split('\n')) {
        if (const QJsonObject object = QJsonDocument::fromJson(line).object(); !object.isEmpty())
            run.apply(object);
    }
    for (Turn &turn : run.m_turns) {
        if (turn.state == State::Running) {
            turn.state = State::Interrupted;
            run.m_isStopped = true;
        }
    }
    run.m_isStopped = run.m_isStopped || run.phase() == Phase::Ready; // ended between two
    return run;
}

int FleetRun::indexOf(const OpenRequest &request) const
{
    const auto found = std::ranges::find_if(m_turns, [&](const Turn &turn) { return turn.request.target == request.target; });
    return found == m_turns.end() ? -1 : static_cast<int>(found - m_turns.begin());
}

int FleetRun::count(State state) const
{
    return static_cast<int>(std::ranges::count(m_turns, state, &Turn::state));
}

int FleetRun::left() const
{
    return static_cast<int>(std::ranges::count(m_turns, false, &Turn::isOver));
}

int FleetRun::running() const
{
    const auto found = std::ranges::find(m_turns, State::Running, &Turn::state);
    return found == m_turns.end() ? -1 : static_cast<int>(found - m_turns.begin());
}

const FleetRun::Turn *FleetRun::stopper() const
{
    const auto found = std::ranges::find_if(m_turns, [](const Turn &turn) { return turn.state == State::Failed || turn.state == State::Cancelled || turn.state == State::Interrupted; });
    return found == m_turns.end() ? nullptr : &*found;
}

FleetRun::Phase FleetRun::phase() const
{
    if (m_isAway || m_turns.empty())
        return Phase::None;
    if (running() >= 0)
        return Phase::Running;
    if (left() == 0)
        return Phase::Finished;
    if (m_isStopped)
        return Phase::Stopped;
    // One that had nothing to do has shown nothing.
    return m_asks && !m_goesOn && count(State::Done) > 0 ? Phase::Asking : Phase::Ready;
}

int FleetRun::next() const
{
    if (phase() != Phase::Ready)
        return -1;
    return static_cast<int>(std::ranges::find(m_turns, State::Waiting, &Turn::state) - m_turns.begin());
}

QByteArray FleetRun::plan() const
{
    QJsonArray databases;
    for (const Turn &turn : m_turns) {
        databases << QJsonObject{{u"database"_s, turn.request.target}, {u"configuration"_s, turn.request.iniFile}, {u"environment"_s, turn.environment}, {u"before"_s, turn.before}};
    }
    const QJsonObject line{{u"do"_s, u"plan"_s}, {u"at"_s, now8601(m_begun)}, {u"asks"_s, m_asks}, {u"databases"_s, databases}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray FleetRun::begin(int index, const QDateTime &now)
{
    return change({{u"do"_s, u"begin"_s}, {u"database"_s, index}}, now);
}

QByteArray FleetRun::end(int index, const Turn &how, const QDateTime &now)
{
    QJsonObject line{{u"do"_s, u"end"_s},         {u"database"_s, index},      {u"state"_s, wordOf(how.state)}, {u"before"_s, how.before},
                     {u"after"_s, how.after},     {u"backup"_s, how.backup},   {u"steps"_s, how.steps},         {u"seconds"_s, how.seconds}};
    if (how.error)
        line.insert("error"_L1, errorToJson(*how.error));
    return change(line, now);
}

QByteArray FleetRun::stop(const QDateTime &now)
{
    return change({{u"do"_s, u"stop"_s}}, now);
}

QByteArray FleetRun::goOn(const QDateTime &now)
{
    return change({{u"do"_s, u"go on"_s}}, now);
}

QByteArray FleetRun::leaveOut(int index, const QDateTime &now)
{
    return change({{u"do"_s, u"leave out"_s}, {u"database"_s, index}}, now);
}

QByteArray FleetRun::putAway(const QDateTime &now)
{
    return change({{u"do"_s, u"put away"_s}}, now);
}

QByteArray FleetRun::change(QJsonObject line, const QDateTime &now)
{
    line.insert("at"_L1, now8601(now));
    apply(line);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

void FleetRun::apply(const QJsonObject &line)
{
    const QString what = line.value("do"_L1).toString();
    m_changed = QDateTime::fromString(line.value("at"_L1).toString(), Qt::ISODateWithMs).toUTC();
    if (what == "plan"_L1) {
        *this = FleetRun({}, line.value("asks"_L1).toBool(), m_changed);
        for (const QJsonValue &value : line.value("databases"_L1).toArray()) {
            Turn turn{{value["database"_L1].toString(), value["configuration"_L1].toString()}, value["environment"_L1].toString()};
            turn.before = value["before"_L1].toString();
            m_turns.push_back(std::move(turn));
        }
    } else if (what == "stop"_L1) {
        m_isStopped = true;
    } else if (what == "put away"_L1) {
        m_isAway = true;
    } else if (what == "go on"_L1) {
        m_isStopped = false;
        m_goesOn = m_goesOn || count(State::Done) > 0;
        for (Turn &turn : m_turns) {
            if (!turn.isOver())
                turn.state = State::Waiting;
        }
    }
    const qint64 index = line.value("database"_L1).toInteger(-1);
    if (index < 0 || index >= static_cast<qint64>(m_turns.size()))
        return;
    Turn &turn = m_turns[static_cast<size_t>(index)];
    if (what == "begin"_L1) {
        turn.state = State::Running;
        turn.begun = m_changed;
        turn.error.reset();
    } else if (what == "leave out"_L1) {
        if (!turn.isOver())
            turn.state = State::LeftOut;
    } else if (what == "end"_L1) {
        turn.state = static_cast<State>(std::max<qsizetype>(StateWords.indexOf(line.value("state"_L1).toString()), 0));
        turn.before = line.value("before"_L1).toString();
        turn.after = line.value("after"_L1).toString();
        turn.backup = line.value("backup"_L1).toString();
        turn.steps = line.value("steps"_L1).toInt();
        turn.seconds = line.value("seconds"_L1).toDouble();
        if (line.contains("error"_L1))
            turn.error = errorOf(line.value("error"_L1).toObject());
        m_isStopped = m_isStopped || !turn.isOver();
    }
}

} // namespace meditrack
