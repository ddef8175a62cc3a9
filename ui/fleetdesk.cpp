// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetdesk.h"

#include "core/textfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

FleetDesk::FleetDesk(Settings &settings, Prompts &prompts, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_window(window)
    , m_lookout(fleetjobs::look)
{
    connect(&m_lookout, &Lookout::found, this, &FleetDesk::take);
    connect(&m_runner, &JobRunner::reported, this, &FleetDesk::reported);
    connect(&m_runner, &JobRunner::runningChanged, this, &FleetDesk::changed);
    show();
}

void FleetDesk::show()
{
    m_model.setDatabases(fleet().databases);
    m_model.setEnvironments(m_settings.environments);
    m_model.setCanary(fleet().canary);
    Q_EMIT changed();
    Q_EMIT listChanged();
}

OpenRequest FleetDesk::signedIn(const OpenRequest &request) const
{
    OpenRequest whole = request;
    const int row = m_model.rowOf(request.target);
    if (row >= 0)
        whole.password = m_passwords.value(Keychain::keyOf(m_model.glimpse(row).server));
    whole.readOnly = whole.readOnly || m_settings.isReadOnly(request);
    return whole;
}

ServerFacts FleetDesk::passwordWanted() const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.glimpse(row).wantsPassword)
            return m_model.glimpse(row).server;
    }
    return {};
}

void FleetDesk::look()
{
    m_model.setEnvironments(m_settings.environments);
    for (const OpenRequest &request : fleet().databases)
        look(request);
}

void FleetDesk::look(const OpenRequest &request)
{
    if (m_model.rowOf(request.target) >= 0)
        m_lookout.look({signedIn(request)});
}

void FleetDesk::take(const QString &target, const Glimpse &glimpse)
{
    const int row = m_model.rowOf(target);
    if (row < 0)
        return;
    const OpenRequest request = m_model.request(row);
    const QString key = Keychain::keyOf(glimpse.server);
    m_model.setGlimpse(target, glimpse);
    if (glimpse.isThere)
        keepPassword(key);
    if (glimpse.wantsPassword && m_passwords.contains(key)) {
        if (signedIn(request).password.isEmpty() || !m_tried.contains(key + u'\n' + target)) {
            m_tried.insert(key + u'\n' + target); // it was looked at before somebody signed in
            look(request);
        } else {
            forgetPassword(key);
        }
    } else if (glimpse.wantsPassword && !key.isEmpty() && !m_tried.contains(key)) {
        m_tried.insert(key);
        m_keychain.read(key, [this, key](const std::optional<QString> &stored) {
            if (!stored || m_passwords.contains(key))
                return;
            m_passwords.insert(key, *stored);
            m_stored.insert(key);
            look();
        });
    }
    Q_EMIT changed();
}

/// The server has taken it.
void FleetDesk::keepPassword(const QString &key)
{
    if (!m_toKeep.contains(key))
        return;
    m_keychain.write(key, m_toKeep.take(key), [this](const QString &problem) {
        if (!problem.isEmpty())
            Q_EMIT remarked(tr("The password is not remembered"), tr("This computer's keychain cannot be used: %1. You are signed in; next time you will be asked again.").arg(problem));
    });
}

/// The server has not.
wording::Refused FleetDesk::forgetPassword(const QString &key)
{
    m_passwords.remove(key);
    m_toKeep.remove(key);
    if (!m_stored.remove(key))
        return wording::Refused::Typed;
    m_keychain.forget(key);
    return wording::Refused::Stored;
}

/// What was signed in with before, else what the keychain has, else somebody is asked, as tabs do it.
void FleetDesk::findPassword(const ServerFacts &server, PasswordWish wish, const std::function<void()> &then)
{
    const QString key = Keychain::keyOf(server);
    if (wish == PasswordWish::AnotherOne)
        return ask(server, forgetPassword(key), then);
    if (m_passwords.contains(key))
        return then();
    m_keychain.read(key, [=, this](const std::optional<QString> &stored) {
        if (!stored)
            return ask(server, wording::Refused::No, then);
        m_passwords.insert(key, *stored);
        m_stored.insert(key);
        then();
    });
}

void FleetDesk::whenSignedIn(const QList<OpenRequest> &requests, const std::function<void()> &then)
{
    for (const OpenRequest &request : requests) {
        const int row = m_model.rowOf(request.target);
        if (row >= 0 && m_model.glimpse(row).wantsPassword && signedIn(request).password.isEmpty())
            return findPassword(m_model.glimpse(row).server, PasswordWish::One, [=, this] { whenSignedIn(requests, then); });
    }
    then();
}

void FleetDesk::ask(const ServerFacts &server, wording::Refused refused, const std::function<void()> &then)
{
    m_prompts.askPassword(m_window, wording::passwordSheet(server, refused), [=, this](const Prompts::PasswordAnswer &answer) {
        if (!answer.password)
            return;
        m_passwords.insert(Keychain::keyOf(server), *answer.password);
        if (answer.remember)
            m_toKeep.insert(Keychain::keyOf(server), *answer.password);
        then();
    });
}

void FleetDesk::signIn()
{
    const ServerFacts server = passwordWanted();
    if (server.server.isEmpty())
        return;
    const QString key = Keychain::keyOf(server);
    const bool wasTried = m_tried.removeIf([&](const QString &each) { return each.startsWith(key + u'\n'); }) > 0;
    ask(server, wasTried ? wording::Refused::Typed : wording::Refused::No, [this] { look(); });
}

QString FleetDesk::projectOf() const
{
    return fleet().project.isEmpty() ? m_iniFile : fleet().project;
}

void FleetDesk::add(const QList<OpenRequest> &requests)
{
    QList<OpenRequest> added;
    for (const OpenRequest &request : requests) {
        std::optional<OpenRequest> clean = request.withoutSecrets();
        if (clean && m_settings.isReadOnly(*clean))
            clean->readOnly = false; // the mark says so, as long as it is there
        const auto isSame = [&](const OpenRequest &other) { return other.isSameDatabase(*clean); };
        if (clean && !clean->target.isEmpty() && std::ranges::none_of(m_settings.fleet.databases, isSame)) {
            m_settings.fleet.databases << *clean;
            added << *clean;
        }
    }
    show();
    for (const OpenRequest &request : std::as_const(added))
        look(request);
    if (added.isEmpty())
        Q_EMIT remarked(tr("Nothing was added"), requests.isEmpty() ? tr("No database was found there.") : tr("The fleet has all of them already."));
}

void FleetDesk::addFiles()
{
    m_prompts.openFiles(m_window, Prompts::databases(), [this](const QStringList &files) {
        QList<OpenRequest> requests;
        for (const QString &file : files)
            requests << OpenRequest::of(file, projectOf());
        add(requests);
    });
}

template <typename Work, typename Done>
void FleetDesk::start(Work work, Done done)
{
    if (m_runner.isRunning())
        return;
    m_runner.start(this, std::move(work), std::move(done), [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            Q_EMIT remarked(error.message, error.consequence);
        else
            Q_EMIT failed(error);
    });
}

void FleetDesk::addFound(const fleetjobs::Found &found, const QString &where)
{
    add(found.databases);
    if (found.others > 0)
        Q_EMIT remarked(tr("%1: added to the fleet").arg(wording::databases(found.databases.size())),
                        tr("Left out in %1: %2 without a version table, or that cannot be read.").arg(where, wording::databases(found.others)));
}

void FleetDesk::addFolder()
{
    m_prompts.openFolder(m_window, tr("Add all databases of a folder"), [this](const QString &folder) {
        const auto work = [folder, ini = projectOf()](Progress &progress) { return fleetjobs::inFolder(folder, ini, progress); };
        start(work, [this, folder](const fleetjobs::Found &found) { addFound(found, QDir::toNativeSeparators(folder)); });
    });
}

void FleetDesk::addServer(const QString &url)
{
    findOnServer({url.trimmed(), projectOf()});
}

void FleetDesk::findOnServer(const OpenRequest &request)
{
    const auto work = [request](Progress &progress) { return fleetjobs::onServer(request, progress); };
    start(work, [=, this](const fleetjobs::Found &found) {
        if (found.passwordWish == PasswordWish::None) {
            if (!found.databases.isEmpty() && !found.databases.first().password.isEmpty())
                m_passwords.insert(Keychain::keyOf(found.server), found.databases.first().password);
            keepPassword(Keychain::keyOf(found.server));
            return addFound(found, found.server.server);
        }
        findPassword(found.server, found.passwordWish, [this, request, key = Keychain::keyOf(found.server)] {
            OpenRequest again = request;
            again.password = m_passwords.value(key);
            findOnServer(again);
        });
    });
}

void FleetDesk::addRecent()
{
    add(m_settings.recent);
}

void FleetDesk::openList()
{
    m_prompts.openFile(m_window, Prompts::fleetList(), [this](const QString &path) {
        const auto work = [path](Progress &) { return FleetFile::parse(readFile(path), QFileInfo(path).absolutePath()); };
        start(work, [this](const FleetFile &file) {
            if (!file.fleet.project.isEmpty())
                m_settings.fleet.project = file.fleet.project;
            if (!file.fleet.canary.isEmpty())
                m_settings.fleet.canary = file.fleet.canary;
            QList<OpenRequest> requests = file.fleet.databases;
            for (OpenRequest &request : requests) {
                if (request.iniFile.isEmpty() && file.fleet.project.isEmpty())
                    request.iniFile = projectOf();
                if (const QString environment = file.environments.value(request.target); !environment.isEmpty())
                    m_settings.setEnvironment(request, environmentCalled(environment));
            }
            add(requests);
            Q_EMIT environmentChanged();
        });
    });
}

void FleetDesk::saveList()
{
    const QString proposed = QDir::homePath() + u"/fleet.json"_s;
    m_prompts.saveFile(m_window, Prompts::fleetListToSave(), proposed, [this](const QString &path) {
        FleetFile file{fleet(), {}};
        for (const OpenRequest &request : fleet().databases) {
            if (const Environment environment = m_settings.environmentOf(request); environment != Environment::None)
                file.environments.insert(request.target, keywordOf(environment));
        }
        const QByteArray text = path.endsWith(".json"_L1, Qt::CaseInsensitive) ? file.toJson() : file.toLines();
        const auto work = [path, text](Progress &) {
            QSaveFile out(path);
            if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
                throw Error(ErrorCode::Io, tr("The list cannot be written to %1: %2").arg(QDir::toNativeSeparators(path), out.errorString())).advise(tr("Choose another place for it."));
            return path;
        };
        start(work, [this](const QString &written) { Q_EMIT remarked(tr("The list is saved"), QDir::toNativeSeparators(written)); });
    });
}

/// Whatever was added under the last one goes along.
void FleetDesk::chooseProject()
{
    m_prompts.openFile(m_window, Prompts::project(), [this](const QString &file) {
        const QString before = projectOf();
        m_settings.fleet.project = QFileInfo(file).absoluteFilePath();
        for (OpenRequest &request : m_settings.fleet.databases) {
            if (request.iniFile == before)
                request.iniFile = m_settings.fleet.project;
        }
        show();
        look();
    });
}

void FleetDesk::remove(const QStringList &targets)
{
    m_settings.fleet.databases.removeIf([&](const OpenRequest &request) { return targets.contains(request.target); });
    show();
}

void FleetDesk::setCanary(const QString &target)
{
    m_settings.fleet.canary = target;
    m_model.setCanary(target);
    Q_EMIT listChanged();
}

void FleetDesk::setEnvironment(const QStringList &targets, Environment environment)
{
    for (const QString &target : targets)
        m_settings.setEnvironment({target, {}}, environment);
    m_model.setEnvironments(m_settings.environments);
    Q_EMIT environmentChanged();
}

} // namespace meditrack
