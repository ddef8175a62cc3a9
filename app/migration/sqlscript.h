// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revision.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace meditrack {

/// A revision script in plain SQL, `REV_slug.sql`, for teams without Python:
///
///     -- Add reminder time to medications        (any comment lines: the message, with or without "message:")
///     --
///     -- revision: 9c1f02ab77de                  (required; the rest is optional)
///     -- down_revision: 588f4ae43933             (several, with commas: a merge; none: a base)
///     -- branch_labels: reporting
///     -- depends_on: f4162eb18a25
///     -- create_date: 2026-11-03 09:12:00
///
///     -- [upgrade]                               (for every database)
///     ALTER TABLE medications ADD COLUMN reminder_time TIME;
///     -- [upgrade postgresql]                    (for one kind of database)
///     -- [downgrade]
///     ALTER TABLE medications DROP COLUMN reminder_time;
///
/// The sections that apply run in the order of the file.
struct SqlSection
{
    QString direction; ///< "upgrade" or "downgrade"
    QString dialect; ///< empty: every dialect
    QString text;
    int line = 1; ///< of the section's first line of text, 1-based
};

/// Throws Error (ScriptHeader) with file and line for a section that is misspelt.
std::vector<SqlSection> readSqlSections(const QString &path, const QString &text);

/// The text of a new script; what its sections do, if anything.
QString writeSqlScript(const Revision &revision, const QString &message, const QDateTime &created, const QString &upgrade = {}, const QString &downgrade = {});

} // namespace meditrack
