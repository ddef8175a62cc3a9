// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantList>

#include <functional>
#include <memory>

namespace meditrack {

class Connection;
class Error;
class RelayProgress;

/// Statements that are given to the database one after the other without waiting for what comes of them, inside of a
/// transaction that is open. None runs after one that failed. Until finish() the connection can do nothing else.
class Pipeline
{
public:
    /// What came of a statement; failure: null for one that was done. seconds: how long it took.
    struct Result
    {
        const Error *failure = nullptr;
        qint64 affected = -1;
        double seconds = 0;
    };
    /// Called in the order of sending; once with a failure, then no more.
    using Answer = std::function<void(const Result &result)>;

    /// progress is asked for cancels while the database keeps us waiting, and told who blocks it.
    static std::unique_ptr<Pipeline> on(Connection &connection, RelayProgress &progress);
    virtual ~Pipeline() = default; ///< answers that were not waited for are lost

    /// One statement. With parameters it is prepared once for all that have the same text. Waits only while too many are
    /// under way. Throws what an Answer throws, and Error (Cancelled).
    virtual void send(const QString &sql, const QVariantList &parameters, Answer answer) = 0;
    /// Called when everything sent before is done; never if something failed.
    virtual void then(std::function<void()> call) = 0;
    /// Waits for all answers. The connection is as usual then.
    virtual void finish() = 0;

protected:
    static constexpr size_t mostAwaited = 64; ///< answers: what the database may be behind
    static constexpr size_t enough = 32; ///< answers to wait for when there are that many, so that neither side waits for each single one
};

} // namespace meditrack
