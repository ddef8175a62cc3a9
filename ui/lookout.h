// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"
#include "models/glimpse.h"

namespace meditrack {

/// Looks at databases that nobody has opened, one after the other, on a thread of its own. It only reads, asks for no
/// password, and does not wait for who holds one or for a server that is not there.
class Lookout final : public QObject
{
    Q_OBJECT
public:
    /// How one of them is looked at, on the worker.
    using Look = std::function<Glimpse(const OpenRequest &, Progress &)>;
    explicit Lookout(QObject *parent = nullptr);
    explicit Lookout(Look look, QObject *parent = nullptr);

    /// Those that wait already are not looked at twice.
    void look(const QList<OpenRequest> &requests);
    void lookFirst(const OpenRequest &request); ///< somebody waits for this one
    bool isLooking() const { return m_runner.isRunning(); }
    void stop() { m_waiting.clear(); } ///< after the one that it is at

Q_SIGNALS:
    void found(const QString &target, const meditrack::Glimpse &glimpse);

private:
    void next();

    Look m_look;
    QList<OpenRequest> m_waiting;
    JobRunner m_runner; ///< last: its destructor waits for what runs
};

} // namespace meditrack
