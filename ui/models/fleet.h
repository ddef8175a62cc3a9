// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginejobs.h"

#include <QDateTime>
#include <QHash>

class QJsonObject;

namespace meditrack {

/// The databases that somebody looks after together.
struct Fleet
{
    QList<OpenRequest> databases;
    QString canary; ///< target of the one that goes first; empty: a test database, else the first one
    QString project; ///< the alembic.ini of databases that are added; empty: as for any that is opened

    bool operator==(const Fleet &) const = default;
};

/// A fleet as a file that people pass on: a file or URL a line, or JSON that says more. No password is in it.
struct FleetFile
{
    Fleet fleet;
    QHash<QString, QString> environments = {}; ///< target → "production", "test", "development"

    /// Relative paths are of this folder. Throws Error (Configuration).
    static FleetFile parse(const QByteArray &text, const QString &folder);
    /// What toJson() has written; empty for anything else.
    static FleetFile read(const QByteArray &json);
    QByteArray toJson() const;
    QByteArray toLines() const;
};

/// An upgrade of many databases, one after the other: what was planned, how far it has come, what comes next. Pure. Each change is a
/// line of JSON, and reading the lines again gives the same value, so that it can be gone on with after whatever has ended it.
class FleetRun
{
public:
    enum class Phase {
        None, ///< there is none, or it was put away
        Ready, ///< next() is to begin
        Running,
        Asking, ///< the first one is done: are the others to follow?
        Stopped, ///< by a failure, or by somebody; it can be gone on with
        Finished,
    };
    enum class State { Waiting, Running, Done, Nothing, Failed, Cancelled, Interrupted, LeftOut };
    /// One database of it.
    struct Turn
    {
        OpenRequest request; ///< without a password
        QString environment = {}; ///< "test"; empty: nobody has said
        State state = State::Waiting;
        QString before = {}; ///< its revisions; empty: none, or not known
        QString after = {};
        QString backup = {}; ///< file of the state before
        int steps = 0;
        double seconds = 0;
        QDateTime begun = {};
        std::optional<Error> error = {};

        bool isOver() const { return state == State::Done || state == State::Nothing || state == State::LeftOut; }
    };

    FleetRun() = default;
    /// In this order, the canary first. asks: wait for somebody after it.
    FleetRun(std::vector<Turn> turns, bool asks, const QDateTime &now);
    /// What was in the middle of something when its program ended is Interrupted. Lines that are torn are passed over.
    static FleetRun parse(const QByteArray &lines);

    const std::vector<Turn> &turns() const { return m_turns; }
    const Turn &turn(int index) const { return m_turns.at(static_cast<size_t>(index)); }
    int indexOf(const OpenRequest &request) const; ///< -1: it has no part in it
    const QDateTime &begun() const { return m_begun; }
    const QDateTime &changed() const { return m_changed; } ///< the last thing that happened
    Phase phase() const;
    int next() const; ///< who is to begin; -1: nobody, now
    int running() const; ///< -1: none
    int count(State state) const;
    int left() const; ///< those that are not over
    const Turn *stopper() const; ///< whose failure has stopped it; null: none

    // The changes. Each gives the line that is to be written.
    QByteArray plan() const; ///< how it began
    QByteArray begin(int index, const QDateTime &now);
    QByteArray end(int index, const Turn &how, const QDateTime &now);
    QByteArray stop(const QDateTime &now); ///< after the turn that runs
    QByteArray goOn(const QDateTime &now); ///< with all that are left, and those that failed once more
    QByteArray leaveOut(int index, const QDateTime &now); ///< it is no part of it any more; one that is over stays what it is
    QByteArray putAway(const QDateTime &now);

private:
    QByteArray change(QJsonObject line, const QDateTime &now);
    void apply(const QJsonObject &line);

    std::vector<Turn> m_turns;
    QDateTime m_begun;
    QDateTime m_changed;
    bool m_asks = false;
    bool m_goesOn = false; ///< somebody has said so after the first one
    bool m_isStopped = false;
    bool m_isAway = false;
};

/// "done", "nothing", "failed", …: as files have it.
QString wordOf(FleetRun::State state);
QJsonObject errorToJson(const Error &error); ///< its texts

} // namespace meditrack
