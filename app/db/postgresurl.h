// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"

#include <QByteArrayList>
#include <QProcessEnvironment>

#include <vector>

namespace meditrack {

/// A URL as libpq's connection parameters (postgresql.org/docs/current/libpq-connect.html). Every parameter that libpq knows
/// may stand in the URL's query; several "host=NAME:PORT" name several servers, as SQLAlchemy reads them.
class PostgresParameters
{
public:
    /// Throws Error (Configuration) for a parameter that libpq does not know.
    explicit PostgresParameters(const DatabaseUrl &url);
    PostgresParameters(const PostgresParameters &) = delete;
    PostgresParameters &operator=(const PostgresParameters &) = delete;

    const char *const *keys() const { return m_keyPointers.data(); } ///< ends with a null pointer
    const char *const *values() const { return m_valuePointers.data(); }
    void set(const QByteArray &key, const QByteArray &value); ///< in place of what was there
    QByteArray value(const QByteArray &key) const; ///< null if it is not there
    QString given(const char *key, const char *variable) const; ///< of the URL, else of libpq's environment variable
    QString database() const; ///< as libpq would find it: of the URL, the environment, else the user's name

private:
    void set(const QByteArray &key, const QString &value) { set(key, value.toUtf8()); }
    void setHosts(const DatabaseUrl &url);

    QByteArrayList m_keys;
    QByteArrayList m_values;
    std::vector<const char *> m_keyPointers{nullptr};
    std::vector<const char *> m_valuePointers{nullptr};
};

} // namespace meditrack
