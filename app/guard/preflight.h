// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "db/connection.h"
#include "db/invariants.h"

#include <QDateTime>

#include <vector>

namespace meditrack {

/// One thing that was looked at before anything is changed.
struct PreflightCheck
{
    enum class Result { Good, Warning, Failed };
    QString name; ///< "lock", "users", "space", "leftovers", "integrity", "foreign keys", "scripts"
    Result result = Result::Good;
    QString sentence; ///< what was found
    QString advice; ///< what to do; empty if nothing
    bool operator==(const PreflightCheck &) const = default;
};

QString wordOf(PreflightCheck::Result result); ///< "ok", "warning", "failed"

/// What can be seen on a connection: other users, free space, leftovers, integrity, foreign keys. thorough: also that
/// every index agrees with its table (integrity_check for quick_check, sqlite.org/pragma.html).
/// violations: is given the foreign keys that lead nowhere, if they were looked at.
std::vector<PreflightCheck> preflight(Connection &connection, bool thorough, std::optional<ForeignKeyViolations> *violations = nullptr);

/// All of it for an upgrade to its targets, with the lock taken for a moment, and the scripts looked at. Changes nothing.
/// Throws Error for a database that cannot be opened at all.
std::vector<PreflightCheck> preflightUpgrade(const Config &config, const QStringList &targets, Progress &progress);
std::vector<PreflightCheck> preflightDowngrade(const Config &config, const QString &target, Progress &progress);

} // namespace meditrack
