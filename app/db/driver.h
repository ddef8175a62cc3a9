// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <functional>

namespace meditrack {

/// What a Connection does in its database's own way. Known to connection.cpp alone; nothing here is reported or asked
/// for a cancel before a statement, for that is the same everywhere.
class Driver
{
public:
    virtual ~Driver() = default;

    virtual bool exists() const { return true; }
    virtual bool isWritable() = 0;
    virtual QString product() const = 0;
    virtual qint64 sizeBytes() = 0;

    /// Throws Error, with the statement in it.
    virtual ResultRows execute(const QString &sql, const QVariantList &parameters) = 0;
    /// beforeEach may throw. Gives the number of changed rows.
    virtual qint64 executeMany(const QString &sql, const std::vector<QVariantList> &rows, const std::function<void()> &beforeEach) = 0;

    virtual bool inTransaction() const = 0;
    virtual bool lostTransaction() const = 0;
    virtual void forgetLostTransaction() {} ///< a new one begins
    virtual quint64 commits() const = 0;
    /// What stops a statement that is under way.
    enum class Hears {
        Cancels,
        Silence, ///< a cancel does not, but whoever wishes it does not wait for ever for a server that says nothing
        Nothing
    };
    void setHears(Hears what) { m_hears = what; }
    Hears hears() const { return m_hears; }
    /// Throws Error if a statement would run outside of the transaction that the caller believes in.
    virtual void requireTransaction(const QString &sql) const = 0;
    /// Throws Error if what is written here would be lost.
    virtual void requireSameDatabase() {}

    virtual QString beginWriting() const = 0; ///< the statement
    virtual QString beginReading() const = 0;

    // What only one of them has.
    virtual sqlite3 *sqlite() const { return nullptr; }
    virtual pg_conn *postgres() const { return nullptr; }
    virtual quint32 fileVersion() const { notSqlite(); }
    virtual Error errorFor(int, const QString &) const { notSqlite(); }
    virtual BusyWait &waiting() { notSqlite(); }

protected:
    [[noreturn]] static void notSqlite() { throw Error(ErrorCode::Internal, QStringLiteral("SQLite's own interface was asked of another database.")); }

    Hears m_hears = Hears::Cancels;
};

} // namespace meditrack
