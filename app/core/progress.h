// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace meditrack {

/// What a running command tells: small values that the command line prints and the window shows.
namespace event {

/// A line for people that belongs to no step. Warnings never stop anything.
struct Notice
{
    enum class Level { Info, Warning, Deprecation };
    Level level = Level::Info;
    QString text;
};

/// An upgrade, downgrade or stamp begins.
struct PlanStarted
{
    QString verb; ///< "upgrade", "downgrade" or "stamp"
    int steps = 0;
    QString dialectImpl; ///< "SQLiteImpl", as Alembic's log names it
    bool transactionalDdl = true;
    bool staticSql = false; ///< --sql: text only, no database
};

/// One step begins. from/to are down revisions only, as in Alembic's log line.
struct StepStarted
{
    QString verb; ///< "upgrade", "downgrade" or "stamp_revision"
    int index = 0; ///< 0-based
    int steps = 0;
    QString revision;
    QStringList from;
    QStringList to;
    QString doc;
};

/// One statement ran.
struct Statement
{
    QString sql;
    double seconds = 0;
    qint64 rows = -1; ///< rows affected; -1 = does not apply
};

struct StepDone
{
    int index = 0;
    QString revision;
    double seconds = 0;
    bool kept = false; ///< committed: stays even if a later step fails
};

/// How far something long has come: told a few times a second at most, first with 0, last with its total.
struct Advance
{
    enum class Unit { Bytes, Rows, Milliseconds };
    QString what; ///< for people: "Copying the database"
    qint64 done = 0;
    qint64 total = -1; ///< -1 = not known
    Unit unit = Unit::Bytes;
};

} // namespace event

using Event = std::variant<event::Notice, event::PlanStarted, event::StepStarted, event::Statement, event::StepDone, event::Advance>;

/// How a command talks to whoever started it. Called on the thread of the command.
class Progress
{
public:
    virtual ~Progress() = default;
    virtual void report(const Event &event) = 0;
    /// Polled between statements and, by the driver, inside long ones.
    virtual bool cancelled() const { return false; }
    /// A server wants one and nobody has given it; who: "anna@db.example". nullopt: there is nobody to ask. Never told on.
    virtual std::optional<QString> password(const QString &) { return std::nullopt; }
};

/// For callers that do not want to know.
class NoProgress final : public Progress
{
public:
    void report(const Event &) override { }
};

} // namespace meditrack
