// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetjobs.h"
#include "jobrunner.h"
#include "keychain.h"
#include "lookout.h"
#include "models/fleetmodel.h"
#include "prompts.h"

namespace meditrack {

/// Which databases belong to the fleet and how they are: adds and removes them, looks at them, signs in to their servers.
class FleetDesk final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this; window is its parent.
    FleetDesk(Settings &settings, Prompts &prompts, QWidget *window);

    FleetModel &model() { return m_model; }
    const FleetModel &model() const { return m_model; }
    const Fleet &fleet() const { return m_settings.fleet; }
    bool isAdding() const { return m_runner.isRunning(); }
    bool isLooking() const { return m_lookout.isLooking(); }
    /// The same with what somebody has signed in with.
    OpenRequest signedIn(const OpenRequest &request) const;
    /// A server that some of the databases wait for; empty: none.
    ServerFacts passwordWanted() const;

    /// Configuration of databases that are added, unless the fleet has a project of its own.
    void setConfiguration(const QString &iniFile) { m_iniFile = iniFile; }
    void add(const QList<OpenRequest> &requests);
    void addFiles();
    void addFolder();
    void addServer(const QString &url);
    void addRecent();
    void openList();
    void saveList();
    void chooseProject();
    void remove(const QStringList &targets);
    void setCanary(const QString &target);
    void setEnvironment(const QStringList &targets, Environment environment);
    void look(); ///< at all of them
    void look(const OpenRequest &request);
    void signIn();
    /// Asks for what servers of these want before; then is not called if somebody does not sign in.
    void whenSignedIn(const QList<OpenRequest> &requests, const std::function<void()> &then);
    void cancelAdding() { m_runner.cancel(); }

Q_SIGNALS:
    void changed(); ///< the list, or what is being done about it
    void listChanged(); ///< of its databases, and which of them goes first
    void environmentChanged();
    void remarked(const QString &title, const QString &text);
    void failed(const meditrack::Error &error);
    void reported(const QList<meditrack::TimedEvent> &events);

private:
    void show();
    void take(const QString &target, const Glimpse &glimpse);
    template <typename Work, typename Done>
    void start(Work work, Done done);
    void addFound(const fleetjobs::Found &found, const QString &where);
    void findOnServer(const OpenRequest &request);
    void findPassword(const ServerFacts &server, PasswordWish wish, const std::function<void()> &then);
    wording::Refused forgetPassword(const QString &key);
    void keepPassword(const QString &key);
    void ask(const ServerFacts &server, wording::Refused refused, const std::function<void()> &then);
    QString projectOf() const;

    Settings &m_settings;
    Prompts &m_prompts;
    QWidget *m_window;
    FleetModel m_model;
    QString m_iniFile;
    Keychain m_keychain;
    QHash<QString, QString> m_passwords; ///< by user@server
    QSet<QString> m_stored; ///< of these, the ones that came from the keychain
    QHash<QString, QString> m_toKeep; ///< in the keychain, when the server has taken them
    QSet<QString> m_tried; ///< user@server that the keychain was asked for
    Lookout m_lookout;
    JobRunner m_runner; ///< last: its destructor waits for what runs
};

} // namespace meditrack
